# pyright: basic
"""What the starter CLIP is shown: drawings in eight styles, moved, turned, tinted, on any ground, some in pairs.

A batch is made at once by torch: pasting with PIL took longer than the net. Which drawings no training sees is decided
here: the split's styles; the old drawing of a subject whose drawing in Noto is one of them, a near copy of it; and 100
more, on which settings may be chosen.
"""

import random

import numpy as np
from PIL import Image

from recipes import picture_captions
from recipes.emoji_drawings import FAMILIES, FLAT, Drawing
from recipes.picture_captions import GROUNDS, Split

SIDE = 64
OLD = {"noto": "noto-v1"}
"""Styles that an older one is nearly a copy of."""

SELDOM = 0.35
"""How often a person or a sign is shown, beside a thing, an animal or a face."""

PAIRED, TINTED, PLAIN, BLURRED, MIRRORED = 0.12, 0.5, 0.6, 0.3, 0.3


def dev_styles(rows: list[Drawing], held: Split, count: int = 100) -> list[tuple[str, str]]:
    """Return (family, label) of further drawings that are held out, of subjects of which the split holds out none."""
    taken, known = {label for _, label in held.styles}, picture_captions.subjects(rows)
    free = sorted({row.label for row in rows if row.label in known} - taken)
    rng, there = random.Random(99), {(row.family, row.label) for row in rows}
    chosen = [(rng.choice([name for name in FAMILIES if name != FLAT]), label) for label in rng.sample(free, count)]
    return [pair for pair in chosen if pair in there]


def shown(rows: list[Drawing], hidden: list[tuple[str, str]]) -> dict[str, list[int]]:
    """Return {label: rows of drawings that training sees}."""
    out = {*hidden, *((OLD[family], label) for family, label in hidden if family in OLD)}
    by: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        if (row.family, row.label) not in out:
            by.setdefault(row.label, []).append(at)
    return by


def small(drawings: np.ndarray) -> np.ndarray:
    """Return drawings at 64 pixels, shape (n, 64, 64, 4)."""
    size = (SIDE, SIDE)
    return np.stack([np.asarray(Image.fromarray(one).resize(size, Image.Resampling.BOX)) for one in drawings])


def on_white(drawings: np.ndarray, places: list[int]):
    """Return pictures of drawings as they are, on white, as the image tower takes them."""
    import torch

    found = torch.from_numpy(small(drawings[places])).permute(0, 3, 1, 2).float() / 255
    return (found[:, :3] * found[:, 3:] + 1 - found[:, 3:]) * 2 - 1


def moved(given, rng: np.random.Generator):
    """Return what the tower is given of pictures, as of some mirrored and moved by a cell: (n, 15, 16, 16)."""
    import torch

    from engine.preferences.starter_tower import WAYS

    found, mirrored = given.clone(), torch.from_numpy(rng.random(len(given)) < MIRRORED)
    turned = [*(-np.arange(WAYS) % WAYS), *range(WAYS, given.shape[1])]
    found[mirrored] = given[mirrored][:, turned].flip(-1)
    for at, shift in enumerate(rng.integers(-1, 2, (len(given), 2))):
        found[at] = torch.roll(found[at], tuple(int(cells) for cells in shift), (-2, -1))
    return found


class Shower:
    """Makes batches of pictures. `by` is what `shown` returned, `order` the labels in the order of the captions."""

    def __init__(self, sprites: np.ndarray, by: dict[str, list[int]], order: list[str], common: set[str]) -> None:
        import torch

        self.sprites = torch.from_numpy(sprites).permute(0, 3, 1, 2).contiguous()
        self.by = [by[label] for label in order]
        often = np.array([1.0 if label in common else SELDOM for label in order])
        self.often = often / often.sum()
        self.grounds = torch.tensor(list(GROUNDS.values())).float() / 255

    def batch(self, size: int, rng: np.random.Generator):
        """Return pictures (size, 3, 64, 64), and of each the places of its one or two labels; one label twice if one.

        No label is the first of two pictures.
        """
        import torch

        first = rng.choice(len(self.by), size, replace=False, p=self.often)
        second = rng.choice(len(self.by), size, p=self.often)
        paired = rng.random(size) < PAIRED
        one, two = (self._moved(labels, paired, side, rng) for labels, side in ((first, -1), (second, 1)))
        two = two * torch.from_numpy(paired)[:, None, None, None]
        return self._finished(self._over(one, two), rng), first, np.where(paired, second, first)

    def _moved(self, labels: np.ndarray, paired: np.ndarray, side: int, rng: np.random.Generator):
        """Return drawings of labels, premultiplied RGBA: large and near the middle, or small and to one side."""
        import torch
        from torch.nn.functional import affine_grid, grid_sample

        count = len(labels)
        rows = [self.by[label][rng.integers(len(self.by[label]))] for label in labels]
        found = self.sprites[rows].float() / 255
        found = torch.cat([found[:, :3] * found[:, 3:], found[:, 3:]], 1)
        scale = np.where(paired, rng.uniform(0.4, 0.52, count), rng.uniform(0.6, 1.05, count))
        turn = np.where(rng.random(count) < 0.4, rng.uniform(-0.3, 0.3, count), 0.0)
        flip = np.where(rng.random(count) < MIRRORED, -1.0, 1.0)
        room = np.maximum(0.06, 0.9 - scale) * np.where(paired, 0.3, 0.8)
        right = rng.uniform(-1, 1, count) * room + np.where(paired, 0.5 * side, 0.0)
        down = rng.uniform(-1, 1, count) * np.maximum(0.06, 0.9 - scale) * 0.8
        cos, sin = np.cos(turn) / scale, np.sin(turn) / scale
        rows_x = np.stack([flip * cos, flip * sin, -flip * (cos * right + sin * down)], 1)
        rows_y = np.stack([-sin, cos, sin * right - cos * down], 1)
        theta = torch.from_numpy(np.stack([rows_x, rows_y], 1)).float()
        moved = grid_sample(found, affine_grid(theta, list(found.shape), align_corners=False), align_corners=False)
        return self._tinted(moved, rng)

    @staticmethod
    def _tinted(found, rng: np.random.Generator):
        """Return the same with other colours, for some: styles differ in them, and the subject does not."""
        import torch

        count = len(found)
        grey = np.full((3, 3), 1 / 3)
        amount = np.where(rng.random(count) < TINTED, rng.uniform(-0.4, 0.8, count), 0.0)[:, None, None]
        mixed = (1 - amount) * np.eye(3) + amount * grey
        mixed = mixed + np.where(rng.random(count) < TINTED, 1.0, 0.0)[:, None, None] * rng.normal(
            0, 0.1, (count, 3, 3)
        )
        mixed = mixed * rng.uniform(0.75, 1.15, (count, 1, 1))
        colours = torch.einsum("nij,njhw->nihw", torch.from_numpy(mixed).float(), found[:, :3])
        return torch.cat([torch.minimum(colours.clamp(min=0), found[:, 3:]), found[:, 3:]], 1)

    @staticmethod
    def _over(one, two):
        """Return `two` before `one`, both premultiplied."""
        return two + one * (1 - two[:, 3:])

    def _finished(self, found, rng: np.random.Generator):
        """Return pictures on grounds, some of them blurred, in [-1, 1]."""
        import torch
        from torch.nn.functional import interpolate

        count = len(found)
        named = self.grounds[rng.integers(len(self.grounds), size=count)]
        free = torch.from_numpy(rng.random((count, 3))).float()
        plain = torch.from_numpy(rng.random(count) < PLAIN)[:, None]
        ground = torch.where(plain, named, free) + torch.from_numpy(rng.normal(0, 0.03, (count, 3))).float()
        pictures = found[:, :3] + (1 - found[:, 3:]) * ground.clamp(0, 1)[:, :, None, None]
        rough = rng.permutation(count)[: int(count * BLURRED)]
        less = interpolate(pictures[rough], size=int(rng.integers(20, 44)), mode="area")
        pictures[rough] = interpolate(less, size=SIDE, mode="bilinear", align_corners=False)
        return (pictures.clamp(0, 1) * 2 - 1).contiguous(memory_format=torch.channels_last)
