# pyright: basic
"""Makes what the starter pictures are drawn from: latents of the drawings, keys to find them by, and their finder.

    python -m recipes.starter_references --drawings FOLDER --split FILE --vae FOLDER --words FOLDER --out FOLDER

Keys are MiniLM's means of every subject's name and tags. The finder learns from captions of one, two or no subjects,
and from sums of captions as steering makes them (ViPer's arithmetic: a prompt, and pulls of at most .85 in all), which
of the subjects is meant first and which second. A third of the tags' keys is hidden in each step, so that it also finds
what no key says. Nothing of the split is in it: neither its captions nor its words.
"""

import argparse
import json
import random
import time
from pathlib import Path
from typing import Any

import numpy as np

from recipes import emoji_drawings, picture_captions
from recipes.emoji_drawings import FLAT, SIDE
from recipes.picture_captions import GROUNDS
from recipes.starter_pool import ALONE, HALF, Way, encode_pictures, encode_words, paste, scenes

EMPTY = ("funny illustration", "illustration", "a picture", "a drawing", "something", "nothing", "background")
"""Captions of no subject; with a ground or without."""

PULLED, RATE = 0.35, 2e-3
BATCH = 128
HIDDEN = 0.33
COUPLES = 0.35
"""Share of captions of two subjects, beside those that come by chance."""

TOGETHER = 0.3
"""Weight of a pull from which what it names stands beside what the prompt names."""


def pictures_of(flat: dict[str, np.ndarray], large: bool) -> list[np.ndarray]:
    """Return every subject filling the canvas or its left half: on white, on black, mirrored on both."""
    from PIL import Image

    found = []
    for label in sorted(flat):
        for mirrored in (False, True):
            for ground in ("white", "black"):
                canvas = Image.new("RGB", (SIDE, SIDE), ground)
                paste(canvas, flat[label], *((ALONE, SIDE // 2) if large else (HALF, SIDE // 4)), Way(mirrored))
                found.append(np.asarray(canvas))
    return found


def fill(net: Any, flat: dict[str, np.ndarray], vae: Any) -> None:
    """Put the latents of all references into the net, in whole numbers of 1/127 of the largest."""
    import torch

    made = {}
    for name, large in (("large", True), ("small", False)):
        found = torch.from_numpy(encode_pictures(pictures_of(flat, large), vae)).float()
        found = found.unflatten(0, (-1, 2, 2)).flatten(2, 3)
        made[name] = found if large else found[..., : found.shape[-1] // 2]
    net.unit.copy_(max(float(part.abs().max()) for part in made.values()) / 127)
    for name, part in made.items():
        getattr(net, name).copy_((part / net.unit).round())


class Captions:
    """Words of captions, encoded once; which subjects each names, -1 for none."""

    def __init__(self, folder: Path, texts: list[str], named: list[tuple[int, ...]]) -> None:
        self.words, self.starts = encode_words(folder, texts)
        self.named = np.array(named)

    def rows(self, chosen: np.ndarray):
        """Return words (n, 24, width), zeros where there are none."""
        import torch

        from engine.image.starter_net import TOKENS

        found = np.zeros((len(chosen), TOKENS, self.words.shape[1]), np.float32)
        for at, row in enumerate(chosen):
            part = self.words[self.starts[row] : self.starts[row + 1]]
            found[at, : len(part)] = part
        return torch.from_numpy(found)


def captions(known: dict[str, tuple[str, ...]], held, words: Path, seed: int) -> tuple[Captions, Captions]:
    """Return captions as training has them, and short ones as pulls are: names and tags."""
    rng, place = random.Random(seed), {label: at for at, label in enumerate(sorted(known))}
    texts: list[str] = []
    named: list[tuple[int, ...]] = []
    for scene in scenes(known, held, 10, 4000, seed):
        texts.append(scene.caption)
        named.append(tuple([*(place[name] for name in scene.subjects), -1][:2]))
    for empty in EMPTY:
        asked = [
            *(f"{empty}, {ground} background" for ground in GROUNDS),
            *(f"{empty} on {ground}" for ground in GROUNDS),
        ]
        for text in [empty] * 10 + asked:
            texts.append(text)
            named.append((-1, -1))
    short = [(label, at) for label, at in place.items()]
    short += [(" ".join(rng.sample(known[label], min(3, len(known[label])))), at) for label, at in place.items()]
    return Captions(words, texts, named), Captions(words, [text for text, _ in short], [(at, -1) for _, at in short])


def pulled(words, wanted, pulls, rng: np.random.Generator):
    """Move some of the words as steering does; return them, and what is wanted of each slot, (n, 2, subjects + 1)."""
    import torch

    from engine.image.steering import _length

    moved = words.clone()
    for at in np.flatnonzero(rng.random(len(words)) < PULLED):
        count, total = int(rng.choice([1, 2, 4])), rng.uniform(0.1, 0.85)
        chosen = rng.integers(len(pulls.named), size=count)
        if count == 2:  # a topic's name and the words of its most central like
            half = len(pulls.named) // 2
            chosen[1] = (chosen[0] + half) % (2 * half)
        shares = [total] if count == 1 else [0.6 * total, 0.4 * total] if count == 2 else [total / 4] * 4
        for row, share in zip(pulls.rows(chosen), shares, strict=True):
            moved[at] += share * row
        moved[at] *= _length(words[at : at + 1]) / _length(moved[at : at + 1])
        owners = torch.from_numpy(pulls.named[chosen, 0])
        soft = torch.zeros(wanted.shape[-1]).index_add_(0, owners, torch.full((count,), 1 / count))
        if wanted[at, 0, -1] > 0:  # nothing but the pull
            wanted[at, 0] = soft
        elif wanted[at, 1, -1] > 0 and total > TOGETHER:
            wanted[at, 1] = soft
    return moved, wanted


def learn(net: Any, main: Captions, pulls: Captions, steps: int, seed: int) -> None:
    """Train the finder."""
    import torch

    rng, subjects = np.random.default_rng(seed), net.config.subjects
    torch.manual_seed(seed)
    optimiser = torch.optim.AdamW(net.parameters(), RATE, weight_decay=0.3)
    began, mean = time.monotonic(), 0.0
    two = np.flatnonzero(main.named[:, 1] >= 0)
    names = torch.arange(len(net.owner)) < subjects
    for step in range(steps):
        for part in optimiser.param_groups:
            part["lr"] = RATE * (1 - step / steps)
        couples, anything = rng.choice(two, BATCH), rng.integers(len(main.named), size=BATCH)
        chosen = np.where(rng.random(BATCH) < COUPLES, couples, anything)
        named = torch.from_numpy(main.named[chosen]) % (subjects + 1)
        wanted = torch.nn.functional.one_hot(named, subjects + 1).float()
        words, wanted = pulled(main.rows(chosen), wanted, pulls, rng)
        kept = names | (torch.rand(len(names)) > HIDDEN)
        logits = net(words, words.abs().sum(-1) > 0, net.marks[kept], net.owner[kept]).flatten(0, 1)
        loss = torch.nn.functional.cross_entropy(logits, wanted.flatten(0, 1), label_smoothing=0.02)
        loss.backward()
        optimiser.step()
        optimiser.zero_grad()
        mean = 0.98 * mean + 0.02 * loss.item() if mean else loss.item()
        if step % 200 == 199:
            seconds = round(time.monotonic() - began)
            print(json.dumps({"step": step + 1, "s": seconds, "loss": round(mean, 3)}), flush=True)


def measure(net: Any, words: Path, scenes_: Any, place: dict[str, int]) -> dict[str, float]:
    """Return how often the finder finds what held-out captions name, all of it."""
    import torch

    wanted = [tuple([*(place[name] for name in scene.subjects), -1][:2]) for scene in scenes_]
    asked = Captions(words, [scene.caption for scene in scenes_], wanted)
    rows = asked.rows(np.arange(len(wanted)))
    with torch.inference_mode():
        found = net.find(rows, rows.abs().sum(-1) > 0)
    right = (found.numpy() == np.array(wanted)).all(1)
    single = np.array(wanted)[:, 1] < 0
    return {"one": round(float(right[single].mean()), 3), "two": round(float(right[~single].mean()), 3)}


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("drawings", "split", "vae", "words", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=2)
    args = parser.parse_args()
    import torch

    from engine.image.starter_net import EmojiAutoencoder
    from engine.image.starter_references import SubjectReferences

    torch.set_num_threads(1)
    pixels, rows = emoji_drawings.load(args.drawings)
    known, held = picture_captions.subjects(rows), picture_captions.load(args.split)
    flat = {row.label: pixels[at] for at, row in enumerate(rows) if row.family == FLAT and row.label in known}
    order = sorted(flat)
    said = [(label, at) for at, label in enumerate(order)]
    said += [(tag, at) for at, label in enumerate(order) for tag in known[label] if tag != label]
    words, starts = encode_words(args.words, [text for text, _ in said])
    means = np.add.reduceat(words.astype(np.float32), starts[:-1]) / np.diff(starts)[:, None]
    net: Any = SubjectReferences(subjects=len(order), texts=len(said))
    middle = means[: len(order)].mean(0)
    away = means - middle
    net.middle.copy_(torch.from_numpy(middle))
    net.marks.copy_(torch.from_numpy(away / np.linalg.norm(away, axis=1, keepdims=True)))
    net.owner.copy_(torch.tensor([at for _, at in said], dtype=torch.int32))
    learn(net, *captions(known, held, args.words, args.seed), args.steps, args.seed)
    place = {label: at for at, label in enumerate(order)}
    print(json.dumps({"captions for choosing": measure(net, args.words, held.dev, place)}), flush=True)
    vae: Any = EmojiAutoencoder.from_pretrained(args.vae).float().to(memory_format=torch.channels_last)  # type: ignore[attr-defined]
    fill(net, flat, vae)
    net.half().save_pretrained(args.out)


if __name__ == "__main__":
    main()
