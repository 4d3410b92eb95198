# pyright: basic
"""Measures a starter picture model on captions that no training saw, and draws a sheet of 64 to look at.

    python -m recipes.starter_bars --model FOLDER --clip FOLDER --words FOLDER --drawings FOLDER --split FILE
        --out FOLDER [--dev] [--limit N]

Retrieval: the starter CLIP must find the caption that a picture was drawn from among 20. The other 19 differ in the
subject alone: same words around it, same ground, so that the colour of the ground tells nothing. Subject: the nearest
of all subjects' own drawings, on the same ground, as they are and mirrored, by an encoder that was not trained at all
(histograms of gradients and of colours). Both with Wilson's 95 % intervals. --limit takes the first so many of each.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
from PIL import Image

from engine.core.catalogue import Drawing, Entry
from recipes import emoji_drawings, picture_captions
from recipes.emoji_drawings import FLAT
from recipes.picture_captions import Scene
from recipes.starter_pool import compose

AMONG = 20
SEED = 7
SHOWN = {"singles": 40, "pairs": 8, "unseen": 16, "dev": 64}
"""Of each kind on the sheet."""


def open_model(folder: Path, words: Path, steps: int, guidance: float):
    """Return the model of a folder, as the app runs it."""
    from engine.image.model import PICTURE_MODELS

    entry = Entry(
        id="starter-pictures",
        kind="image",
        title=folder.name,
        good_for="being measured",
        licence="Apache-2.0",
        memory_gb=0.6,
        backend="diffusers_folder",
        architecture="StarterPicturePipeline",
        drawing=Drawing(steps=steps, guidance=guidance, side=128, safety="data"),
    )
    return PICTURE_MODELS[entry.backend](entry, folder, words)


def wilson(hits: int, n: int) -> list[float]:
    """Return share, lower and upper bound at 95 % (Wilson 1927)."""
    if not n:
        return [0.0, 0.0, 1.0]
    z, share = 1.96, hits / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return [round(value, 3) for value in (share, middle - half, middle + half)]


def distractors(scene: Scene, others: list[Scene], rng: random.Random) -> list[str]:
    """Return 19 captions that differ from a scene's in the subject alone: those of other scenes of its kind."""
    said = " and ".join(scene.subjects)
    template = scene.caption.replace(said, "{}") if said in scene.caption else ""
    named = {" and ".join(other.subjects): other for other in others if len(other.subjects) == len(scene.subjects)}
    named.pop(said, None)
    if template:
        return [template.format(name) for name in rng.sample(sorted(named), AMONG - 1)]
    word = word_of(scene)
    words = sorted({word_of(other) for other in others if not set(other.subjects) & set(scene.subjects)})
    return [scene.caption.replace(word, other, 1) for other in rng.sample(words, AMONG - 1)]


def word_of(scene: Scene) -> str:
    """Return what a caption names: the caption without the words around it."""
    for asked in picture_captions.ASKED:
        start, _, end = asked.format("\0", ground=scene.ground).partition("\0")
        if scene.caption.startswith(start) and scene.caption.endswith(end):
            found = scene.caption[len(start) : len(scene.caption) - len(end)]
            if found and not (start == "" and found.startswith(("illustration of ", "drawing of "))):
                return found
    return scene.caption


def retrieved(clip, pictures: list[Path], scenes: list[Scene], others: list[Scene]) -> np.ndarray:
    """Return for each picture whether its own caption is the nearest of 20, shape (n,)."""
    rng = random.Random(SEED)
    choices = [[scene.caption, *distractors(scene, others, rng)] for scene in scenes]
    flat = sorted({caption for row in choices for caption in row})
    place = {caption: at for at, caption in enumerate(flat)}
    texts, seen = clip.encode(flat), clip.encode_pictures(pictures)
    return np.array([(texts[[place[c] for c in row]] @ seen[at]).argmax() == 0 for at, row in enumerate(choices)])


def features(picture: np.ndarray) -> np.ndarray:
    """Return gradients by direction in cells of 8 pixels (after Dalal & Triggs 2005), and colours by place."""
    small = Image.fromarray(picture).resize((64, 64), Image.Resampling.BOX)
    grey = np.asarray(small.convert("L"), np.float32)
    down, right = np.gradient(grey)
    strength, turn = np.hypot(down, right), (np.arctan2(down, right) % np.pi / np.pi * 9).astype(int) % 9
    shape = np.stack([(strength * (turn == way)).reshape(8, 8, 8, 8).sum((1, 3)) for way in range(9)], -1)
    shape /= np.linalg.norm(shape, axis=-1, keepdims=True) + 20
    colour = np.asarray(small.resize((8, 8), Image.Resampling.BOX).convert("LAB"), np.float32)
    colour -= colour.mean((0, 1))
    return np.concatenate([part.ravel() / max(float(np.linalg.norm(part)), 1e-6) for part in (shape, colour)])


class Known:
    """What the subjects' own drawings look like on each ground, as they are and mirrored; made when first asked for."""

    def __init__(self, flat: dict[str, np.ndarray]) -> None:
        self.labels, self.flat, self.made = sorted(flat), flat, {}

    def near(self, ground: str, seen: np.ndarray) -> np.ndarray:
        """Return how near a picture's features are to those of each subject, whichever way it looks."""
        if ground not in self.made:
            pictures = [compose([self.flat[label]], ground) for label in self.labels]
            self.made[ground] = [np.stack([features(one[:, ::way]) for one in pictures]) for way in (1, -1)]
        one, other = self.made[ground]
        return np.maximum(one @ seen, other @ seen)


def recognised(pictures: list[Path], scenes: list[Scene], known: Known) -> tuple[list[bool], list[bool]]:
    """Return for each single subject whether its own drawing is the nearest of all, and whether among the nearest 5."""
    first, five = [], []
    for path, scene in zip(pictures, scenes, strict=True):
        if len(scene.subjects) == 1:
            seen = features(np.asarray(Image.open(path).convert("RGB")))
            near = known.near(scene.ground, seen)
            best = [known.labels[at] for at in np.argsort(-near)[:5]]
            first.append(best[0] == scene.subjects[0])
            five.append(scene.subjects[0] in best)
    return first, five


def draw(model, scenes: list[Scene], folder: Path, seed: int) -> list[Path]:
    """Draw each scene's caption once; return the files. What is there already is not drawn again."""
    from engine.image import picture
    from engine.image.model import PictureRequest

    paths = [folder / f"{seed}-{at:03}.png" for at in range(len(scenes))]
    for start in range(0, len(scenes), 16):
        rows = [at for at in range(start, min(start + 16, len(scenes))) if not paths[at].exists()]
        if rows:
            made = model.draw([PictureRequest(prompt=scenes[at].caption, seed=seed + at) for at in rows])
            for at, drawn in zip(rows, made, strict=True):
                picture.write(paths[at], drawn.picture)
            print(folder.name, rows[-1] + 1, len(scenes), flush=True)
    return paths


def apart(model, scenes: list[Scene], out: Path) -> float:
    """Return by how much pictures of the same captions and two seeds differ, of 255, on average."""
    one, two = (draw(model, scenes, out / "seeds", seed) for seed in (1, 2))
    pairs = [[np.asarray(Image.open(path), int) for path in each] for each in zip(one, two, strict=True)]
    return round(float(np.mean([np.abs(first - second).mean() for first, second in pairs])), 1)


def sheet(paths: list[Path], out: Path) -> None:
    """Write sheet.png: up to 64 pictures, eight in a row."""
    rows = [np.asarray(Image.open(path).convert("RGB")) for path in paths[:64]]
    lines = [np.concatenate(rows[start : start + 8], 1) for start in range(0, len(rows) - len(rows) % 8, 8)]
    Image.fromarray(np.concatenate(lines)).save(out / "sheet.png", optimize=True)


def timed(model) -> dict[str, float]:
    """Return seconds of one picture just after loading, of the next, and of one of four in a batch."""
    from engine.image.model import PictureRequest

    found, began = {}, time.perf_counter()
    for name, count in (("cold_s", 1), ("warm_s", 1), ("four_s", 4)):
        model.draw([PictureRequest(prompt="cat face", seed=at) for at in range(count)])
        found[name], began = round(time.perf_counter() - began, 2), time.perf_counter()
    return found


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("model", "clip", "words", "drawings", "split", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=400)
    parser.add_argument("--steps", type=int, default=24)
    parser.add_argument("--guidance", type=float, default=4.0)
    parser.add_argument("--dev", action="store_true", help="on the captions for choosing settings, and no others")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    from engine.preferences.encoders.starter_clip import StarterClip

    model, clip = open_model(args.model, args.words, args.steps, args.guidance), StarterClip(args.clip)
    seconds = timed(model)
    import torch

    torch.set_num_threads(args.threads)
    pixels, rows = emoji_drawings.load(args.drawings)
    drawn = picture_captions.subjects(rows)
    known = Known({row.label: pixels[at] for at, row in enumerate(rows) if row.family == FLAT and row.label in drawn})
    held = picture_captions.load(args.split)
    kinds = {
        "singles": [scene for scene in held.combinations if len(scene.subjects) == 1],
        "pairs": [scene for scene in held.combinations if len(scene.subjects) == 2],
        "unseen": list(held.unseen),
    }
    kinds = {"dev": [scene for scene in held.dev if len(scene.subjects) == 1]} if args.dev else kinds
    args.out.mkdir(parents=True, exist_ok=True)
    result: dict[str, object] = {"model": args.model.name, "steps": args.steps, "guidance": args.guidance, **seconds}
    for kind, scenes in kinds.items():
        paths = draw(model, scenes[: args.limit], args.out / kind, 1000)
        chosen = scenes[: len(paths)]
        hits = retrieved(clip, paths, chosen, scenes)
        first, five = recognised(paths, chosen, known)
        result[kind] = {
            "n": len(paths),
            "retrieved_among_20": wilson(int(hits.sum()), len(hits)),
            "subject_first_of_all": wilson(sum(first), len(first)),
            "subject_in_first_5": wilson(sum(five), len(five)),
        }
        print(json.dumps({kind: result[kind]}), flush=True)
    result["two_seeds_differ_by"] = apart(model, next(iter(kinds.values()))[:8], args.out)
    (args.out / "bars.json").write_text(json.dumps(result, indent=2) + "\n")
    sheet([path for name in kinds for path in sorted((args.out / name).glob("*.png"))[: SHOWN[name]]], args.out)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
