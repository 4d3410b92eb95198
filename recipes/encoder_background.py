"""Measures an encoder's background: its mean vector, and the similarity of random pairs around that mean.

    python -m recipes.encoder_background WEIGHTS_FOLDER [--encoder ID] [--wordnet FOLDER] TEXTS.jsonl…
    python -m recipes.encoder_background WEIGHTS_FOLDER --encoder ID --pictures FOLDER --licence WORDS

A text file holds one JSON object a line, with "text", or with "title" and "body". WordNet's glosses (the folder of its
`data.*` files, Debian package wordnet-base) add everyday English. Half of the weight goes to the posts and half to
the glosses, so that neither alone sets the mean. Writes assets/encoders/<id>.safetensors and its card.

Pictures lie elsewhere than the texts about them, so an encoder that sees both has a second background, <id>-pictures.
An encoder that is not in the catalogue needs --backend, the name of its file in engine/preferences/encoders.
"""

import argparse
import json
import random
from pathlib import Path

import msgspec
import numpy as np

from engine.core import catalogue
from engine.core.files import sha256_of, write_atomically
from engine.core.paths import ASSETS
from engine.core.progress import Progress
from engine.preferences.background import BackgroundCard, Vectors
from engine.preferences.background_measure import LEVELS, PAIRS, SEED, measure
from engine.preferences.encoder import ENCODERS, Encoder, weights_hash

GLOSSES = 8_000
WORDNET = "wordnet-base glosses"
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


def hash_of(weights: Path, encoder_id: str, entries: catalogue.Catalogue) -> str:
    """Return the hash of the weights that were measured. Raises SystemExit when the catalogue pins others."""
    files = {path.relative_to(weights).as_posix(): path for path in weights.rglob("*.safetensors")}
    found = weights_hash({name: sha256_of(path) for name, path in files.items()})
    for entry in entries.model:
        if entry.id == encoder_id and found != weights_hash({file.name: file.sha256 for file in entry.files}):
            raise SystemExit(f"{weights} does not hold the weights that the catalogue pins for {encoder_id}")
    return found


def text_vectors(encoder: Encoder, args: argparse.Namespace) -> tuple[Vectors, np.ndarray, dict[str, int]]:
    """Return vectors of all texts, the weight of each row, and the rows by source."""
    sources = {path.name: read_texts(path) for path in args.texts}
    posts = [text for texts in sources.values() for text in texts]
    glosses = read_glosses(args.wordnet, GLOSSES) if args.wordnet else []
    counts = {name: len(texts) for name, texts in sources.items()}
    if glosses:
        counts[WORDNET] = len(glosses)
    groups = [len(group) for group in (posts, glosses) if group]
    shares = np.concatenate([np.full(size, 1 / size / len(groups)) for size in groups])
    return encoder.encode([*posts, *glosses], report=_say), shares, counts


def picture_vectors(encoder: Encoder, args: argparse.Namespace) -> tuple[Vectors, np.ndarray, dict[str, int]]:
    """As text_vectors, of every picture under a folder; files that are none are left out."""
    paths = sorted(path for path in args.pictures.rglob("*") if path.is_file())
    vectors = encoder.encode_pictures(paths, report=_say)
    vectors = vectors[vectors.any(axis=1)]
    if not len(vectors):
        raise SystemExit(f"no pictures in {args.pictures}")
    return vectors, np.full(len(vectors), 1 / len(vectors)), {args.pictures.name: len(vectors)}


def arguments(given: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("texts", type=Path, nargs="*")
    parser.add_argument("--encoder", default="all-minilm-l6-v2")
    parser.add_argument("--backend", default="")
    parser.add_argument("--wordnet", type=Path)
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--licence", default="written for this project, Apache-2.0", help="of the texts or pictures")
    parser.add_argument("--into", type=Path, default=ASSETS / "encoders")
    args = parser.parse_intermixed_args(given)
    if bool(args.pictures) == bool(args.texts):
        parser.error("give texts, or --pictures")
    return args


def main(given: list[str] | None = None) -> None:
    """Run the recipe."""
    args = arguments(given)
    entries = catalogue.load(ASSETS)
    encoder = ENCODERS[args.backend or entries[args.encoder].backend](args.weights)
    vectors, shares, counts = (picture_vectors if args.pictures else text_vectors)(encoder, args)
    mean, similarities = measure(vectors, shares)

    from safetensors.numpy import save

    card = BackgroundCard(
        encoder=args.encoder,
        weights_sha256=hash_of(args.weights, args.encoder, entries),
        texts=counts,
        pairs=PAIRS,
        seed=SEED,
        licences={name: WORDNET_LICENCE if name == WORDNET else args.licence for name in counts},
        made_by="recipes/encoder_background.py",
    )
    name = f"{args.encoder}-pictures" if args.pictures else args.encoder
    tensors = {"mean": mean, "levels": LEVELS, "similarities": similarities}
    write_atomically(args.into / f"{name}.safetensors", save(tensors))
    write_atomically(args.into / f"{name}.json", msgspec.json.format(msgspec.json.encode(card), indent=2) + b"\n")
    for level in (0.5, 0.9, 0.95, 0.975, 0.98, 0.99, 0.995, 0.999):
        print(f"{level:.3f}  {np.interp(level, LEVELS, similarities):.4f}")


def _say(progress: Progress) -> None:
    if progress.total and progress.done % 1024 < 64:
        print(f"{progress.done}/{progress.total} {progress.unit}", flush=True)


if __name__ == "__main__":
    main()
