"""Measures an encoder's background: its mean vector, and the similarity of random pairs around that mean.

    python -m recipes.encoder_background WEIGHTS_FOLDER [--encoder ID] [--wordnet FOLDER] TEXTS.jsonl…

A text file holds one JSON object a line, with "text", or with "title" and "body". WordNet's glosses (the folder of its
`data.*` files, Debian package wordnet-base) add everyday English. Half of the weight goes to the posts and half to
the glosses, so that neither alone sets the mean. Writes assets/encoders/<id>.safetensors and its card.
"""

import argparse
import json
import random
from pathlib import Path

import msgspec
import numpy as np

from engine.core import catalogue
from engine.core.files import write_atomically
from engine.core.paths import ASSETS
from engine.core.progress import Progress
from engine.preferences.background import BackgroundCard, Vectors, centre_in_place
from engine.preferences.encoder import ENCODERS

SEED = 20
GLOSSES = 8_000
PAIRS = 1_000_000
LEVELS = np.concatenate([np.linspace(0, 0.9, 91), np.linspace(0.9, 1.0, 1001)[1:]])
WORDNET_LICENCE = "WordNet 3.0 licence, Copyright 2006 by Princeton University"


def read_texts(path: Path) -> list[str]:
    """Return the texts of one JSON-lines file, each once."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    texts = [row.get("text") or f"{row.get('title', '')}\n\n{row.get('body', '')}".strip() for row in rows]
    return sorted({text for text in texts if text})


def read_glosses(folder: Path, count: int) -> list[str]:
    """Return a seeded sample of WordNet's definitions and examples."""
    glosses = {
        line.partition("| ")[2].strip()
        for path in sorted(folder.glob("data.*"))
        for line in path.read_text("latin-1").splitlines()
        if not line.startswith("  ")
    }
    return random.Random(SEED).sample(sorted(gloss for gloss in glosses if len(gloss) > 20), count)


def measure(vectors: Vectors, shares: np.ndarray) -> tuple[Vectors, np.ndarray]:
    """Return the weighted mean, and the similarity of centred random pairs at LEVELS; `shares` sum to 1."""
    mean = (shares @ vectors).astype(np.float32)
    centred = centre_in_place(vectors.copy(), mean)
    rng = np.random.default_rng(SEED)
    left, right = (rng.choice(len(centred), PAIRS, p=shares) for _ in range(2))
    apart = left != right
    similarities = np.einsum("ij,ij->i", centred[left[apart]], centred[right[apart]])
    return mean, np.quantile(similarities, LEVELS)


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--encoder", default="all-minilm-l6-v2")
    parser.add_argument("--wordnet", type=Path)
    args = parser.parse_args()
    entry = catalogue.load(ASSETS)[args.encoder]
    sources = {path.name: read_texts(path) for path in args.texts}
    licences = dict.fromkeys(sources, "written for this project, Apache-2.0")
    posts = [text for texts in sources.values() for text in texts]
    glosses = read_glosses(args.wordnet, GLOSSES) if args.wordnet else []
    if glosses:
        sources["wordnet-base glosses"], licences["wordnet-base glosses"] = glosses, WORDNET_LICENCE
    vectors = ENCODERS[entry.backend](args.weights).encode([*posts, *glosses], report=_say)
    groups = [len(group) for group in (posts, glosses) if group]
    shares = np.concatenate([np.full(size, 1 / size / len(groups)) for size in groups])
    mean, similarities = measure(vectors, shares)

    from safetensors.numpy import save

    card = BackgroundCard(
        encoder=entry.id,
        weights_sha256=next(file.sha256 for file in entry.files if file.name.endswith(".safetensors")),
        texts={name: len(texts) for name, texts in sources.items()},
        pairs=PAIRS,
        seed=SEED,
        licences=licences,
        made_by="recipes/encoder_background.py",
    )
    folder = ASSETS / "encoders"
    tensors = {"mean": mean, "levels": LEVELS, "similarities": similarities}
    write_atomically(folder / f"{entry.id}.safetensors", save(tensors))
    write_atomically(folder / f"{entry.id}.json", msgspec.json.format(msgspec.json.encode(card), indent=2) + b"\n")
    for level in (0.5, 0.9, 0.95, 0.975, 0.98, 0.99, 0.995, 0.999):
        print(f"{level:.3f}  {np.interp(level, LEVELS, similarities):.4f}")


def _say(progress: Progress) -> None:
    if progress.total and progress.done % 1024 < 64:
        print(f"{progress.done}/{progress.total} {progress.unit}", flush=True)


if __name__ == "__main__":
    main()
