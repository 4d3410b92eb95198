# pyright: basic
# torch and transformers leave most calls untyped; the data beside it is strictly typed.
"""The trainable projector and the frozen language model that judges it. Knows nothing of corpora and schedules."""

from typing import Any

import numpy as np

from engine.core import catalogue, paths
from engine.text import prompts
from engine.text.model import TEXT_MODELS
from engine.text.soft_prompt import Projector
from engine.text.training import ModelOptions

MARK = "{taste}"
MAX_TARGET_TOKENS = 64


def build_projector(dim: int, hidden: int, norm: float):
    """Return the trainable torch module with the names and the arithmetic of `engine.text.soft_prompt.Projector`."""
    import torch
    from torch import nn

    class Trainable(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.first, self.second = nn.Linear(dim, hidden), nn.Linear(hidden, hidden)
            self.gate = nn.Parameter(torch.tensor([0.5]))
            self.drop = nn.Dropout(0.05)
            self.norm = norm

        def forward(self, x):  # (n, dim) -> (n, hidden)
            out = self.second(self.drop(nn.functional.gelu(self.first(x))))
            return nn.functional.normalize(out, dim=-1) * self.gate * self.norm

        def take(self, trained: Projector) -> None:
            found = {name: torch.from_numpy(tensor) for name, tensor in trained.tensors.items()}
            self.first.weight.data, self.first.bias.data = found["in.weight"], found["in.bias"]
            self.second.weight.data, self.second.bias.data = found["out.weight"], found["out.bias"]
            self.gate.data = found["gate"].reshape(1)

        def tensors(self) -> dict[str, np.ndarray]:
            named = {"in.weight": self.first.weight, "in.bias": self.first.bias, "out.weight": self.second.weight}
            named |= {"out.bias": self.second.bias, "gate": self.gate, "norm": torch.tensor([self.norm])}
            return {name: tensor.detach().float().cpu().numpy() for name, tensor in named.items()}

    return Trainable()


class FrozenWriter:
    """The language model, which never learns: gives the loss of a target after a frame with soft tokens in it."""

    def __init__(self, model_id: str) -> None:
        """Load the catalogue's model with its shared adapter, as the app does."""
        entry, shared = catalogue.load(paths.ASSETS)[model_id], paths.ASSETS / "adapters" / model_id
        options = ModelOptions(shared=shared if shared.is_dir() else None)
        opened: Any = TEXT_MODELS[entry.backend](entry, paths.weights_folder() / entry.id, options)
        opened.load()
        self.tokenizer, self.model = opened._tokenizer, opened._model
        self.model.requires_grad_(False)
        self.device = str(self.model.device)
        self.embed: Any = self.model.get_input_embeddings()
        self.norm = self.embed.weight.float().norm(dim=1).mean().item()
        self.turns = [{"role": m.role, "content": m.text} for m in prompts.framed("")[:-1]]
        self.before = self._render(self.turns, open_end=False)
        self.known = self._read(self.before)

    def losses(self, examples, soft):
        """Return shape (len(examples),): mean negative log-likelihood of each target, in nats a token.

        `soft` holds one tensor (n, hidden) for each example, or None for no tokens at all.
        """
        import torch

        pairs = [self._row(example, tokens) for example, tokens in zip(examples, soft, strict=True)]
        rows, labels = zip(*pairs, strict=True)
        width = max(len(row) for row in rows)
        inputs = torch.stack([torch.nn.functional.pad(row, (0, 0, 0, width - len(row))) for row in rows])
        wanted = torch.stack([torch.nn.functional.pad(row, (0, width - len(row)), value=-100) for row in labels])
        seen = torch.stack([(torch.arange(width, device=self.device) < len(row)).long() for row in rows])
        read = torch.ones(len(rows), self.known[0][0].shape[2], dtype=torch.long, device=self.device)
        out = self.model.model(
            inputs_embeds=inputs,
            attention_mask=torch.cat([read, seen], dim=1),
            past_key_values=self._cache(len(rows)),
            use_cache=True,
        )
        hidden = out.last_hidden_state[:, :-1]
        target = wanted[:, 1:]
        where = target != -100
        logits = self.model.lm_head(
            hidden[where]
        ).float()  # only where a target stands: the head is a fifth of the work
        each = torch.nn.functional.cross_entropy(logits, target[where], reduction="none")
        owner = where.nonzero()[:, 0]
        sums = torch.zeros(len(rows), device=self.device).index_add(0, owner, each)
        return sums / where.sum(dim=1)

    def _render(self, turns, *, open_end: bool) -> str:
        return self.tokenizer.apply_chat_template(turns, tokenize=False, add_generation_prompt=open_end)

    def _read(self, text: str):
        """Return keys and values of what all examples begin with, by layer, shapes (1, heads, tokens, width)."""
        import torch

        with torch.no_grad():
            out = self.model.model(inputs_embeds=self._embed(text)[None], use_cache=True)
        return [(layer.keys, layer.values) for layer in out.past_key_values.layers]

    def _cache(self, rows: int):
        from transformers import DynamicCache

        cache = DynamicCache()
        for place, (keys, values) in enumerate(self.known):
            cache.update(keys.expand(rows, -1, -1, -1), values.expand(rows, -1, -1, -1), place)
        return cache

    def _row(self, example, soft):
        import torch

        prompt = self._render([*self.turns, {"role": "user", "content": example.frame}], open_end=True)
        before, _, after = prompt[len(self.before) :].partition(MARK)
        target = [*self._ids(example.target)[:MAX_TARGET_TOKENS], self.tokenizer.eos_token_id]
        middle = [] if soft is None else [soft.to(self.embed.weight.dtype)]
        parts = [self._embed(before), *middle, self._embed(after), self._look_up(target)]
        row = torch.cat(parts)
        labels = torch.full((len(row),), -100, device=self.device)
        labels[-len(target) :] = torch.tensor(target, device=self.device)
        return row, labels

    def _ids(self, text: str) -> list[int]:
        return self.tokenizer(text, add_special_tokens=False)["input_ids"]

    def _embed(self, text: str):
        return self._look_up(self._ids(text))

    def _look_up(self, ids: list[int]):
        import torch

        return self.embed(torch.tensor(ids, dtype=torch.long, device=self.device))


def words_of(writer: FrozenWriter, most: int) -> tuple[list[str], list[int]]:
    """Return the `most` commonest words of four letters or more that are one token of the writer, and their ids."""
    found = [(i, word[1:]) for word, i in writer.tokenizer.get_vocab().items() if word.startswith("\u0120")]
    plain = sorted((i, word) for i, word in found if len(word) >= 4 and word.isascii() and word.islower())
    return [word for _, word in plain[:most]], [i for i, _ in plain[:most]]


def align(projector, vectors, ids, writer: FrozenWriter, steps: int = 1500) -> float:
    """Warm start without running the writer: the vector of a word should land nearest that word's own embedding.

    Args:
        vectors: shape (n, dim), centred unit vectors of words (or of texts), float32.
        ids: the token that each of them means, n of them.
        steps: of batches of 512, contrasted within the batch.

    Returns the share of the last batches whose nearest embedding was the right one.
    """
    import torch

    table = torch.nn.functional.normalize(writer.embed.weight.float(), dim=-1)
    inputs, wanted = torch.from_numpy(vectors).to(writer.device), torch.tensor(ids, device=writer.device)
    optimiser = torch.optim.AdamW(projector.parameters(), 1e-3, weight_decay=0.01)
    right: list[float] = []
    for _ in range(steps):
        rows = torch.randint(len(ids), (512,))
        out = torch.nn.functional.normalize(projector(inputs[rows]), dim=-1)
        logits = 20.0 * out @ table[wanted[rows]].T
        same = wanted[rows][:, None] == wanted[rows][None, :]
        goal = same.float() / same.sum(dim=1, keepdim=True)
        loss = torch.nn.functional.cross_entropy(logits, goal)
        loss.backward()
        optimiser.step()
        optimiser.zero_grad()
        right.append((goal.gather(1, logits.argmax(dim=1, keepdim=True)) > 0).float().mean().item())
    return float(np.mean(right[-50:]))


def evaluate(writer: FrozenWriter, projector, persons, strangers) -> dict[str, float]:
    """Return mean losses on held-out targets with own tokens, another person's, zeros, and no tokens at all."""
    import torch

    projector.eval()
    sums = {"own": 0.0, "swapped": 0.0, "zero": 0.0, "none": 0.0}
    with torch.no_grad():
        for start in range(0, len(persons), 16):
            some, others = persons[start : start + 16], strangers[start : start + 16]
            own = [projector(torch.from_numpy(e.tokens).to(writer.device)) for e in some]
            swapped = [projector(torch.from_numpy(e.tokens).to(writer.device)) for e in others]
            zero = [torch.zeros_like(tokens) for tokens in own]
            for name, soft in (("own", own), ("swapped", swapped), ("zero", zero), ("none", [None] * len(some))):
                sums[name] += writer.losses(some, soft).sum().item()
    projector.train()
    return {name: round(total / len(persons), 4) for name, total in sums.items()}
