# pyright: basic
# torch and transformers leave most calls untyped; everything around them is in soft_prompt_data.py, strictly typed.
"""Trains the projector that turns topic centroids into soft tokens of the starter writer; the writer stays frozen.

    python -m recipes.soft_prompt_projector --model ID --encoder FOLDER --corpus FILE... --out FOLDER

Recipe: a warm start that aligns word vectors with the writer's word embeddings (no run of the writer needed); then
Linear → GELU → Linear, scaled to the writer's token-embedding norm, one gate; a paraphrase stage mixed with
pooled persons (see soft_prompt_data). Runs on a CPU in under two hours, on a GPU when there is one; `--resume` goes on
from the last checkpoint. Writes projector.safetensors, card.json (data, seed, steps, losses) into --out.
"""

import argparse
import json
import math
import random
import re
import time
from pathlib import Path

import numpy as np

from engine.core.devices import best_device
from engine.text.soft_prompt import Projector
from recipes import soft_prompt_data as data
from recipes.soft_prompt_writer import FrozenWriter, align, build_projector, evaluate, words_of

ENTRIES = 0.5
"""Of invented persons, so many like subjects of the dictionary, of which there are far more than of jokes."""
EACH_LIKE = 0.3
"""Of invented persons, so many are told by every like, not by topics."""


def encode(folder: Path, texts: list[str], background: Path | None) -> np.ndarray:
    """Return centred unit vectors, shape (len(texts), dim); centred by the background, else by their own mean."""
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(str(folder), device=best_device())
    vectors = encoder.encode(texts, batch_size=64, normalize_embeddings=True)
    if background is not None:
        from safetensors.numpy import load_file

        return data.unit(vectors - load_file(background)["mean"])
    return data.unit(vectors - vectors.mean(axis=0))


class Corpus:
    """Texts with their vectors, split by subject into training and held out, and the gate's invented persons."""

    def __init__(self, options: argparse.Namespace, rng: random.Random) -> None:
        rows = data.read_jokes(options.corpus)
        self.jokes = len(rows)
        rows += data.read_glosses(options.wordnet, options.glosses, rng)
        entries = data.read_subjects(options.wordnet, options.entries, rng)
        rows += entries
        self.size = len(rows)
        self.vectors = encode(options.encoder, [text for text, _ in rows], options.background)
        texts = [data.Text(text, subject, row) for row, (text, subject) in enumerate(rows)]
        middle = len(texts) - len(entries)
        training, held = data.split_subjects(texts[:middle])
        self.entries = data.group(texts[middle:])
        self.seen, self.unseen = data.group(training), data.group(held)
        self.funny = [text for text in training if text.subject]
        self.plain = [text for text in training if not text.subject] or self.funny
        self.persons = [data.person(self.unseen, self.vectors, rng, topics=2) for _ in range(64)]
        self.strangers = [data.person(self.seen, self.vectors, rng, topics=2) for _ in range(64)]

    def batch(self, size: int, share: float, rng: random.Random) -> list[data.Example]:
        """Return examples for a moment of the training, `share` in [0, 1].

        Paraphrase leads at first: it teaches what a vector says. Persons lead at the end: that is how it is used.
        """
        return [self._example(share, rng) for _ in range(size)]

    def _example(self, share: float, rng: random.Random) -> data.Example:
        if rng.random() >= 0.3 + 0.4 * share:
            return data.paraphrase(rng.choice(self.funny if rng.random() < 0.4 else self.plain), self.vectors, rng)
        each_like = rng.random() < EACH_LIKE
        if self.entries and rng.random() < ENTRIES:
            return data.person(self.entries, self.vectors, rng, frames=data.ENTRY_FRAMES, each_like=each_like)
        return data.person(self.seen, self.vectors, rng, each_like=each_like)


def warm_start(options: argparse.Namespace, corpus: Corpus, writer: FrozenWriter, projector) -> float:
    """Align the projector with the writer's own words, and the jokes with the rarest of theirs; return the hit rate."""
    words, ids = words_of(writer, 9000)
    rank = dict(zip(words, range(len(words)), strict=True))
    vectors = [encode(options.encoder, words, options.background)]
    for text in (text for texts in corpus.seen.values() for text in texts):
        own = sorted((rank[w] for w in set(re.findall(r"[a-z]{4,}", text.text.lower())) if w in rank), reverse=True)
        for place in own[:3]:
            vectors.append(corpus.vectors[text.row][None])
            ids.append(ids[place])
    return align(projector, np.concatenate(vectors).astype(np.float32), ids, writer)


def train(options: argparse.Namespace) -> None:
    """Train, evaluate and save a checkpoint every so often, write the projector and its card."""
    import torch

    rng = random.Random(options.seed)
    torch.manual_seed(options.seed)
    corpus = Corpus(options, rng)
    writer = FrozenWriter(options.model)
    projector = build_projector(corpus.vectors.shape[1], writer.embed.weight.shape[1], writer.norm).to(writer.device)
    aligned = 0.0
    if options.start is not None:
        projector.take(Projector.load(options.start))
    elif not options.resume:
        aligned = warm_start(options, corpus, writer, projector)
    print(json.dumps({"aligned": aligned} | evaluate(writer, projector, corpus.persons, corpus.strangers)), flush=True)
    optimiser = torch.optim.AdamW(projector.parameters(), options.learning_rate, weight_decay=0.01)
    options.out.mkdir(parents=True, exist_ok=True)
    checkpoint = options.out / "checkpoint.pt"
    first = restore(checkpoint, projector, optimiser) if options.resume else 0
    began, history, running = time.monotonic(), [], 0.0
    for step in range(first, options.steps):
        share = step / options.steps
        for part in optimiser.param_groups:
            part["lr"] = options.learning_rate * min(1.0, (step + 1) / 50) * (0.5 + 0.5 * math.cos(math.pi * share))
        batch = corpus.batch(options.batch, share, rng)
        soft = [projector(torch.from_numpy(example.tokens).to(writer.device)) for example in batch]
        loss = writer.losses(batch, soft).mean()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(projector.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        running = 0.98 * running + 0.02 * loss.item() if running else loss.item()
        if (step + 1) % options.evaluate_every == 0 or step + 1 == options.steps:
            row = {"step": step + 1, "loss": round(running, 4), "gate": round(projector.gate.item(), 3)}
            row |= {"seconds": round(time.monotonic() - began)}
            row |= evaluate(writer, projector, corpus.persons, corpus.strangers)
            history.append(row)
            print(json.dumps(row), flush=True)
            state = {"projector": projector.state_dict(), "optimiser": optimiser.state_dict(), "step": step + 1}
            torch.save(state, checkpoint)
    card = describe(options, corpus, history) | {
        "aligned": aligned,
        "device": writer.device,
        "seconds": round(time.monotonic() - began),
    }
    Projector.save(options.out, projector.tensors(), card)


def restore(checkpoint: Path, projector, optimiser) -> int:
    """Load the last checkpoint, if there is one; return the step to go on from."""
    import torch

    if not checkpoint.exists():
        return 0
    saved = torch.load(checkpoint, weights_only=True)
    projector.load_state_dict(saved["projector"])
    optimiser.load_state_dict(saved["optimiser"])
    return saved["step"]


def describe(options: argparse.Namespace, corpus: Corpus, history: list[dict[str, float]]) -> dict[str, object]:
    """Return the card: what it is, of what it was made, how the losses fell."""
    return {
        "what": "Projector from all-MiniLM-L6-v2 topic centroids to soft tokens of SmolLM2-135M-Instruct",
        "licence": "Apache-2.0",
        "made_by": "recipes/soft_prompt_projector.py",
        "data": {
            "jokes": corpus.jokes,
            "dictionary": corpus.size - corpus.jokes,
            "dictionary_subjects": len(corpus.entries),
            "sources": "assets/corpus (this project, Apache-2.0); WordNet 3.0 glosses (WordNet licence)",
            "subjects_held_out": sorted(corpus.unseen),
        },
        "started_from": options.start.name if options.start else "word vectors",
        "seed": options.seed,
        "steps": options.steps,
        "batch": options.batch,
        "learning_rate": options.learning_rate,
        "frames": list(data.PERSON_FRAMES),
        "history": history,
    }


def main() -> None:
    """Read the options and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="smollm2-135m-instruct", help="a writer's id in the catalogue")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--background", type=Path, help="the encoder's shipped background (safetensors)")
    parser.add_argument("--corpus", type=Path, nargs="+", required=True)
    parser.add_argument("--wordnet", type=Path, help="folder with WordNet's data files (Debian: wordnet-base)")
    parser.add_argument("--glosses", type=int, default=9000)
    parser.add_argument("--entries", type=int, default=9000, help="dictionary entries with a subject, at most")
    parser.add_argument("--start", type=Path, help="folder of a projector to go on from, instead of the warm start")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--learning-rate", type=float, default=1e-3)
    parser.add_argument("--evaluate-every", type=int, default=100, help="steps between evaluations and checkpoints")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--resume", action="store_true")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
