# pyright: basic
# (what transformers' models return is not typed)
"""Runs prompts of different lengths side by side through a causal language model, one new token a row at a time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.text.read_before import LEAST, ReadBefore

if TYPE_CHECKING:
    import torch


class Rows(msgspec.Struct, frozen=True):
    """Token rows of different lengths, and vectors that replace some of their tokens.

    Attributes:
        tokens: of each row, placeholders for soft tokens included.
        soft: for each row, where its soft tokens stand, and they themselves, shape (n, hidden).
        filler: any token, for padding.
        own: how many last tokens of each row are never shared, at least 1.
    """

    tokens: list[list[int]]
    soft: list[tuple[int, tuple[tuple[float, ...], ...]]]
    filler: int
    own: int = 1

    def shared(self) -> int:
        """Return how many tokens all rows begin with, soft ones and each row's last excepted; 0 when it is too few."""
        most = min(
            min(len(row) - self.own, at if vectors else len(row))
            for row, (at, vectors) in zip(self.tokens, self.soft, strict=True)
        )
        first = self.tokens[0]
        same = next((at for at in range(most) if any(row[at] != first[at] for row in self.tokens)), most)
        return same if same >= LEAST else 0

    def without(self, count: int) -> "Rows":
        """Return the rows without their first `count` tokens."""
        soft = [(at - count, vectors) for at, vectors in self.soft]
        return msgspec.structs.replace(self, tokens=[row[count:] for row in self.tokens], soft=soft)


class PaddedBatch:
    """A batch that is being continued.

    What all rows begin with (the examples in a prompt) is read once and shared, or was read before. The rests are
    padded on their left, between the shared part and themselves; the mask hides the padding and positions do not
    count it.
    """

    def __init__(self, model: Any, rows: Rows, before: ReadBefore | None = None) -> None:
        import torch
        from transformers import DynamicCache

        self._model = model
        self._cache = DynamicCache(config=model.config.get_text_config())
        shared = rows.shared()
        with torch.inference_mode():
            if shared:
                self._share(rows.tokens[0][:shared], before or ReadBefore())
                self._cache.batch_repeat_interleave(len(rows.tokens))
            self._embedded, mask = embed(model, rows.without(shared))
            self._mask = torch.cat([mask.new_ones((len(mask), shared)), mask], dim=1)
            self._position = positions(self._mask)[:, shared:]

    def _share(self, tokens: Sequence[int], before: ReadBefore) -> None:
        import torch

        known = before.start(tokens, self._cache)
        if known < len(tokens):
            rest = torch.tensor([tokens[known:]], device=self._model.device)
            inner(self._model)(input_ids=rest, past_key_values=self._cache)
            before.keep(tokens, self._cache)

    def hidden(self) -> "torch.Tensor":
        """Read what was not read yet; return its last hidden states, shape (rows, width, hidden)."""
        import torch

        with torch.inference_mode():  # not around a `yield`: it would leak into whoever reads the pieces
            return inner(self._model)(
                inputs_embeds=self._embedded,
                attention_mask=self._mask,
                position_ids=self._position,
                past_key_values=self._cache,
            )[0]

    def logits(self) -> NDArray[np.float32]:
        """Read what was not read yet; return the scores of each row's next token, shape (rows, vocabulary)."""
        import torch

        with torch.inference_mode():
            return head(self._model, self.hidden()[:, -1:])[:, 0].float().cpu().numpy()

    def spread(self, places: Sequence[int]) -> None:
        """Let row `places[i]` become row i: what was read of one row goes on in as many as are wanted."""
        import torch

        with torch.inference_mode():
            rows = torch.tensor(places, device=self._mask.device)
            self._cache.batch_select_indices(rows)
            self._mask, self._position = self._mask[rows], self._position[rows]

    def advance(self, kept: Sequence[int], tokens: Sequence[int]) -> None:
        """Keep these rows (ascending numbers among those that run now) and continue each with its token."""
        import torch

        with torch.inference_mode():
            if len(kept) < len(self._mask):
                rows = torch.tensor(kept, device=self._mask.device)
                self._cache.batch_select_indices(rows)
                self._mask, self._position = self._mask[rows], self._position[rows]
            new = torch.tensor(tokens, device=self._mask.device)[:, None]
            self._embedded = self._model.get_input_embeddings()(new)
            self._mask = torch.cat([self._mask, self._mask.new_ones((len(kept), 1))], dim=1)
            self._position = self._position[:, -1:] + 1


def losses(model: Any, rows: Rows, targets: Sequence[Sequence[int]], before: ReadBefore | None = None) -> list[float]:
    """Return each row's mean negative log-likelihood (nats a token) of the target tokens that it ends with."""
    import torch

    longest = max(len(target) for target in targets)
    hidden = PaddedBatch(model, msgspec.structs.replace(rows, own=longest + 1), before).hidden()
    found: list[float] = []
    with torch.inference_mode():
        for place, target in enumerate(targets):
            guessed_from = hidden[place, -len(target) - 1 : -1]  # what each target token is guessed from
            scores = head(model, guessed_from).float()
            wanted = torch.tensor(target, device=scores.device)
            found.append(float(torch.nn.functional.cross_entropy(scores, wanted)))
    return found


def following(
    model: Any, rows: Rows, targets: Sequence[Sequence[int]], before: ReadBefore | None = None
) -> NDArray[np.float64]:
    """Return the log-likelihood (nats, of all its tokens) of each target after each row, shape (rows, targets).

    Every row is read once for all targets of one token, and once more for each longer one.
    """
    import torch

    with torch.inference_mode():
        scores = head(model, PaddedBatch(model, rows, before).hidden()[:, -1]).double()
        next_token = scores.log_softmax(dim=-1).cpu().numpy()
    found = next_token[:, [target[0] for target in targets]]
    for place, target in enumerate(targets):
        if len(target) > 1:
            whole = msgspec.structs.replace(rows, tokens=[[*row, *target] for row in rows.tokens])
            means = losses(model, whole, [target] * len(rows.tokens), before)
            found[:, place] = -len(target) * np.array(means)
    return found


def inner(model: Any) -> Any:
    """Return the part of a causal language model that ends with hidden states."""
    return model.base_model


def head(model: Any, hidden: "torch.Tensor") -> "torch.Tensor":
    """Return the scores of all tokens after hidden states, shape (…, vocabulary), capped as the model was made."""
    scores = model.get_output_embeddings()(hidden)
    cap = getattr(model.config.get_text_config(), "final_logit_softcapping", None)
    return scores if cap is None else (scores / cap).tanh() * cap


def embed(model: Any, rows: Rows) -> tuple["torch.Tensor", "torch.Tensor"]:
    """Return embeddings (rows, width, hidden) and mask (rows, width), int64, padded on the left."""
    import torch

    width = max(len(row) for row in rows.tokens)
    ids = torch.full((len(rows.tokens), width), rows.filler)
    mask = torch.zeros((len(rows.tokens), width), dtype=torch.long)
    for place, row in enumerate(rows.tokens):
        ids[place, width - len(row) :] = torch.tensor(row)
        mask[place, width - len(row) :] = 1
    embedded = model.get_input_embeddings()(ids.to(model.device))
    for place, (row, (at, vectors)) in enumerate(zip(rows.tokens, rows.soft, strict=True)):
        if vectors:
            start = width - len(row) + at
            embedded[place, start : start + len(vectors)] = torch.tensor(vectors, dtype=embedded.dtype)
    return embedded, mask.to(model.device)


def positions(mask: "torch.Tensor") -> "torch.Tensor":
    """Return each token's place in its own row, so that padding does not shift it."""
    return (mask.cumsum(-1) - 1).clamp(min=0)
