# pyright: basic
"""Encodes everything that the starter picture model is trained on, once: latents of pictures, words of their captions.

    python -m recipes.starter_pool --drawings FOLDER --split FILE --vae FOLDER --words FOLDER --out FOLDER

Scenes are drawn by seed: every subject alone some times, and pairs side by side; nothing that is held out. Some look
the other way, most are moved by a latent up, down or aside, some are tinted. shown.npy tells for each which subjects
stand where, (n, 5): the first, the second or -1, mirrored, down, right. Float32 throughout: a processor without 16-bit
arithmetic is 80 times slower with it.
"""

import argparse
import random
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from PIL import Image

from recipes import emoji_drawings, picture_captions
from recipes.emoji_drawings import FLAT, SIDE
from recipes.picture_captions import GROUNDS, Scene, Split

ALONE, HALF = 114, 60
"""Pixels of a subject that is alone, and of each of two. One size: several blur what little can be learned."""

LATENT = 8
"""Pixels of a latent."""

TINTED = 0.35


class Way(NamedTuple):
    """How a subject stands: looking the other way or not, and moved by latents."""

    mirrored: bool = False
    down: int = 0
    right: int = 0


PLAIN = Way()


def some_way(rng: random.Random) -> Way:
    """Return a way as often as the pipeline takes it: see `engine.image.starter_references.variation`."""
    return Way(
        rng.gauss(0, 1) > 0.5, *(int(value > 0.43) - int(value < -0.43) for value in (rng.gauss(0, 1), rng.gauss(0, 1)))
    )


def paste(canvas: Image.Image, drawing: np.ndarray, size: int, centre: int, way: Way) -> None:
    """Put one drawing on a canvas, its middle at `centre` from the left, half way down, but for its way."""
    small = Image.fromarray(drawing).resize((size, size), Image.Resampling.BILINEAR)
    if way.mirrored:
        small = small.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    canvas.paste(small, (centre - size // 2 + LATENT * way.right, (SIDE - size) // 2 + LATENT * way.down), small)


def compose(drawings: list[np.ndarray], ground: str, way: Way = PLAIN) -> np.ndarray:
    """Return the picture of a scene, shape (128, 128, 3): one drawing large, or two side by side, never moved aside."""
    canvas = Image.new("RGB", (SIDE, SIDE), GROUNDS[ground])
    if len(drawings) == 1:
        paste(canvas, drawings[0], ALONE, SIDE // 2, way)
    else:
        for drawing, centre in zip(drawings, (SIDE // 4, SIDE * 3 // 4), strict=True):
            paste(canvas, drawing, HALF, centre, way._replace(right=0))
    return np.asarray(canvas)


def tinted(drawing: np.ndarray, mixed: np.ndarray) -> np.ndarray:
    """Return a drawing with its colours mixed."""
    colours = (drawing[..., :3].astype(np.float32) @ mixed.T).clip(0, 255).astype(np.uint8)
    return np.concatenate([colours, drawing[..., 3:]], -1)


def scenes(known: dict[str, tuple[str, ...]], held: Split, singles: int, pairs: int, seed: int) -> list[Scene]:
    """Return scenes of training, shuffled: `singles` of every subject, `pairs` in all; nothing that is held out."""
    rng, blocked, labels, grounds = random.Random(seed), held.blocked(), sorted(known), list(GROUNDS)
    found: list[Scene] = []
    for label in labels:
        free = [ground for ground in grounds if (label, ground) not in blocked]
        found += [picture_captions.say((label,), known, rng.choice(free), rng) for _ in range(singles)]
    while len(found) < len(labels) * singles + pairs:
        couple = tuple(rng.sample(labels, 2))
        if couple not in blocked:
            found.append(picture_captions.say(couple, known, rng.choice(grounds), rng))
    rng.shuffle(found)
    return found


def encode_pictures(pictures: list[np.ndarray], vae) -> np.ndarray:
    """Return scaled latents, shape (n, 8, 16, 16), 16 bits."""
    import torch

    found = []
    for start in range(0, len(pictures), 32):
        batch = torch.from_numpy(np.stack(pictures[start : start + 32])).permute(0, 3, 1, 2).float() / 127.5 - 1
        with torch.inference_mode():
            found.append(vae.encode(batch.contiguous(memory_format=torch.channels_last)).half().numpy())
        if start % 3200 == 0:
            print("pictures", start, len(pictures), flush=True)
    return np.concatenate(found)


def encode_words(folder: Path, captions: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return MiniLM's last hidden states without padding, shape (all tokens, 384), and where each caption's begin."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    from engine.image.starter_net import TOKENS

    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    rows, order = [], sorted(range(len(captions)), key=lambda at: len(captions[at]))
    for start in range(0, len(captions), 64):
        asked = tokenizer(
            [captions[at] for at in order[start : start + 64]],
            padding=True,
            truncation=True,
            max_length=TOKENS,
            return_tensors="pt",
        )
        with torch.inference_mode():
            hidden = model(**asked).last_hidden_state
        mask = asked["attention_mask"].bool()
        rows += [words[kept].half().numpy() for words, kept in zip(hidden, mask, strict=True)]
        if start % 3200 == 0:
            print("captions", start, len(captions), flush=True)
    places = np.argsort(order)
    return np.concatenate([rows[at] for at in places]), np.cumsum([0, *(len(rows[at]) for at in places)])


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("drawings", "split", "vae", "words", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--singles", type=int, default=12, help="captions of every subject alone")
    parser.add_argument("--pairs", type=int, default=3500, help="captions of two subjects")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    import torch

    from engine.image.starter_net import EmojiAutoencoder

    torch.set_num_threads(1)
    pixels, rows = emoji_drawings.load(args.drawings)
    known, rng = picture_captions.subjects(rows), random.Random(args.seed)
    flat = {row.label: pixels[at] for at, row in enumerate(rows) if row.family == FLAT and row.label in known}
    made = scenes(known, picture_captions.load(args.split), args.singles, args.pairs, args.seed)
    ways, colours = [some_way(rng) for _ in made], np.random.default_rng(args.seed)
    pictures, place = [], {label: at for at, label in enumerate(sorted(flat))}
    for scene, way in zip(made, ways, strict=True):
        drawings = [flat[label] for label in scene.subjects]
        if rng.random() < TINTED:
            mixed = np.eye(3) + colours.normal(0, 0.09, (3, 3))
            drawings = [tinted(drawing, mixed) for drawing in drawings]
        pictures.append(compose(drawings, scene.ground, way))
    both = [[*(place[name] for name in scene.subjects), -1][:2] for scene in made]
    shown = [[*two, *map(int, way)] for two, way in zip(both, ways, strict=True)]
    loaded: Any = EmojiAutoencoder.from_pretrained(args.vae)
    vae: Any = loaded.float().to(memory_format=torch.channels_last)
    args.out.mkdir(parents=True, exist_ok=True)
    np.save(args.out / "latents.npy", encode_pictures(pictures, vae))
    np.save(args.out / "shown.npy", np.array(shown, np.int16))
    words, starts = encode_words(args.words, [scene.caption for scene in made])
    np.save(args.out / "words.npy", words)
    np.save(args.out / "starts.npy", starts)
    (args.out / "scenes.json").write_bytes(msgspec.json.encode(made))


if __name__ == "__main__":
    main()
