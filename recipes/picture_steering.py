# pyright: basic
"""Measures whether steering by topics works: pictures drawn for a person lie nearer to what this person likes.

    python -m recipes.picture_steering --model FOLDER --words FOLDER --drawings FOLDER --out FOLDER

Twenty made-up people like three subjects each, no two the same one. What they liked is words (a name and tags); held
out are drawings of the subjects in two styles that the model does not draw in. Method `topics` asks for pictures, once
without a subject and once about a popular one. A pair is a picture drawn for a person and one drawn for another with
the same prompt and seed; it counts when the own one is nearer to the nearest held-out like, by gradients and colours
(`recipes.starter_bars`), which nothing was steered by. A control swaps nothing but the seed: half of its pairs count.
"""

import argparse
import json
import random
from pathlib import Path

import numpy as np

from engine.core.records import Profile
from engine.image import wording
from engine.image.method import PICTURE_METHODS, Told
from recipes import emoji_drawings, picture_captions
from recipes.emoji_drawings import FLAT
from recipes.starter_bars import features, open_model, wilson
from recipes.starter_pool import Way, compose

PEOPLE, LIKED, SEEDS, SEED = 20, 3, 5, 41
STYLES = ("noto", "twemoji")


def people(known: dict[str, tuple[str, ...]]) -> list[list[str]]:
    """Return the subjects of each person."""
    chosen = random.Random(SEED).sample(sorted(known), PEOPLE * LIKED)
    return [chosen[start : start + LIKED] for start in range(0, len(chosen), LIKED)]


def told(subjects: list[str], known: dict[str, tuple[str, ...]], about: str) -> Told:
    """Return what a method knows of a person: topics as the app names them, by words, with the words of a like."""
    topics = tuple((label, f"{label} {' '.join(known[label][:3])}", 1.0) for label in subjects)
    likes = tuple(medoid for _, medoid, _ in topics) * 2
    return Told(profile=Profile(topics=topics, likes=likes), about=about)


def centred(seen: np.ndarray, middle: np.ndarray) -> np.ndarray:
    """Return features less what all drawings share, at length 1."""
    away = seen - middle
    return away / np.linalg.norm(away, axis=-1, keepdims=True)


class Judge:
    """How near a picture is to what each person likes, by what nothing was steered by."""

    def __init__(self, drawings: Path) -> None:
        pixels, rows = emoji_drawings.load(drawings)
        self.known = picture_captions.subjects(rows)
        place = {(row.family, row.label): at for at, row in enumerate(rows)}
        flat = [at for at, row in enumerate(rows) if row.family == FLAT and row.label in self.known]
        some = random.Random(SEED).sample(flat, 200)
        self.middle = np.mean([features(compose([pixels[at]], "white")) for at in some], axis=0)
        self.liked = []
        for subjects in people(self.known):
            held = [place[style, label] for label in subjects for style in STYLES if (style, label) in place]
            seen = [features(compose([pixels[at]], "white", Way(way))) for at in held for way in (False, True)]
            self.liked.append(centred(np.stack(seen), self.middle))

    def near(self, picture: np.ndarray) -> list[float]:
        """Return the cosine with the nearest held-out like of each person."""
        seen = centred(features(picture), self.middle)
        return [float((likes @ seen).max()) for likes in self.liked]


def compared(near: np.ndarray) -> dict[str, object]:
    """Return how often the own picture is nearer than a swapped one; `near` is (seeds, drawn for, compared with)."""
    everyone = np.arange(PEOPLE)
    own, swapped = near[:, everyone, everyone], near[:, (everyone + 7) % PEOPLE, everyone]
    hits, even = own > swapped, swapped > np.roll(swapped, 1, axis=0)
    own_nearer, control = (wilson(int(each.sum()), each.size) for each in (hits, even))
    return {"own_nearer": own_nearer, "control": control, "n": int(hits.size)}


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("model", "words", "drawings", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=12)
    parser.add_argument("--guidance", type=float, default=1.0)
    parser.add_argument("--method", default="topics")
    args = parser.parse_args()
    import torch

    torch.set_num_threads(1)
    from engine.image import picture

    model, method = open_model(args.model, args.words, args.steps, args.guidance), PICTURE_METHODS[args.method]()
    judge = Judge(args.drawings)
    crowd = people(judge.known)
    args.out.mkdir(parents=True, exist_ok=True)
    result: dict[str, object] = {"model": args.model.name, "method": args.method, "people": PEOPLE, "seed": SEED}
    for name, abouts in (("none", ("",)), ("popular", wording.POPULAR_SUBJECTS)):
        near = np.zeros((SEEDS, PEOPLE, PEOPLE))
        for at in range(SEEDS):
            whom = [told(subjects, judge.known, abouts[at % len(abouts)]) for subjects in crowd]
            for who, drawn in enumerate(model.draw([method.request(each, seed=SEED + at) for each in whom])):
                picture.write(args.out / f"{name}-{at}-{who:02}.png", drawn.picture)
                near[at, who] = judge.near(drawn.picture)
            print(name, at + 1, SEEDS, flush=True)
        result[name] = compared(near)
        print(json.dumps({name: result[name]}), flush=True)
    (args.out / "steering.json").write_text(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
