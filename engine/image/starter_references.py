# pyright: basic
# (torch and diffusers have no complete types)
"""What the starter draws from: latents of the drawings that it learned from, found by what a prompt's embeddings mean.

Semi-parametric image synthesis (Blattmann et al. 2022, arXiv 2204.11824; Re-Imagen, Chen et al. 2022, arXiv
2209.14491): the denoiser sees, beside noise and words, drawings that lie near to the prompt, where they are to stand. A
small retriever pools the words into one or two things that are asked for, and looks for them among names and tags in
MiniLM's space. It reads embeddings and no text, so that what moves embeddings moves the drawings that are found, too.

Imports torch and diffusers: import it inside functions only.
"""

from typing import Any

import torch  # noqa: TID253 - only imported with the model
from diffusers.configuration_utils import ConfigMixin, register_to_config  # noqa: TID253
from diffusers.models.modeling_utils import ModelMixin  # noqa: TID253
from torch import nn  # noqa: TID253
from torch.nn import functional  # noqa: TID253

MARKS = 1
"""Channels beside the latents: where something stands."""

MIRRORED_ABOVE, MOVED_ABOVE = 0.5, 0.43
"""Values of the noise's first numbers from which a picture is mirrored (.31 of them) and moved (.67)."""


class SubjectReferences(ModelMixin, ConfigMixin):
    """Finds up to two things in a prompt's words, and gives their latents, on white and on black.

    `large` (subjects, 2, 2c, 2k, 2k) fill the picture, `small` (subjects, 2, 2c, 2k, k) half of it, as they are and
    looking the other way, in whole numbers of `unit`s. `marks` (texts, words) are
    MiniLM's means of names and tags less `middle`, at length 1; `owner` (texts,) says whose each is. `known` is what
    the finder learned of a subject beyond its words.
    """

    config: Any

    @register_to_config
    def __init__(
        self, subjects: int = 919, texts: int = 919, word_width: int = 384, latent_channels: int = 8, grid: int = 8
    ) -> None:
        super().__init__()
        side = grid * 2
        self.attend = nn.Sequential(nn.Linear(word_width, 64), nn.GELU(), nn.Linear(64, 2))
        self.turn = nn.Linear(word_width, word_width, bias=False)
        self.nobody = nn.Linear(word_width, 2)
        self.known = nn.Parameter(torch.zeros(subjects, word_width))
        self.sharpness = nn.Parameter(torch.tensor(3.0))
        nn.init.zeros_(self.turn.weight)
        self.register_buffer("middle", torch.zeros(word_width))
        self.register_buffer("marks", torch.zeros(texts, word_width))
        self.register_buffer("owner", torch.zeros(texts, dtype=torch.int32))
        self.register_buffer("unit", torch.ones(()))
        self.register_buffer("large", torch.zeros(subjects, 2, 2 * latent_channels, side, side, dtype=torch.int8))
        self.register_buffer("small", torch.zeros(subjects, 2, 2 * latent_channels, side, grid, dtype=torch.int8))

    @property
    def sees(self) -> int:
        """Channels of what `placed` returns."""
        return self.large.shape[2] + MARKS

    def asked(self, words, mask):
        """Return what is asked for first and second, at length 1, and how little: (n, 2, words), (n, 2)."""
        looks = self.attend(words).masked_fill(~mask[..., None], -1e4).softmax(1)
        pooled = looks.transpose(1, 2) @ words
        wanted = pooled - self.middle
        wanted = functional.normalize(wanted + self.turn(wanted), dim=-1)
        none = torch.stack([self.nobody(pooled[:, slot])[:, slot] for slot in (0, 1)], 1)
        return wanted, none

    def forward(self, words, mask, keys=None, owner=None):
        """Return logits of every subject, and of none in the last place, shape (n, 2, subjects + 1)."""
        keys, owner = self.marks if keys is None else keys, self.owner if owner is None else owner
        wanted, none = self.asked(words, mask)
        near = self.sharpness.exp() * wanted @ keys.T
        count = self.config.subjects
        place = owner.long().expand(*near.shape)
        best = torch.full((*near.shape[:2], count), -1e4, dtype=near.dtype, device=near.device)
        best = best.scatter_reduce(2, place, near, "amax") + self.sharpness.exp() * wanted @ self.known.T
        return torch.cat([best, none[..., None]], 2)

    def find(self, words, mask):
        """Return the first and the second thing of each prompt, shape (n, 2); -1 where there is none."""
        found = self(words, mask).argmax(-1)
        found = torch.where(found == self.config.subjects, -1, found)
        found[:, 1] = torch.where(found[:, 1] == found[:, 0], -1, found[:, 1])
        return torch.where((found[:, :1] < 0) & (found[:, 1:] >= 0), found.flip(1), found)

    def placed(self, found, mirrored, down, right):
        """Return what the denoiser sees of things, shape (n, 2c + 1, 2k, 2k): zeros where there is none.

        Args:
            found: (n, 2), as `find` returns it. Two stand side by side.
            mirrored: (n,), bool.
            down, right: (n,), in latents: -1, 0 or 1; two things move up and down only.
        """
        ways = (found.tolist(), mirrored.int().tolist(), down.tolist(), right.tolist())
        return torch.stack([self._one(*row) for row in zip(*ways, strict=True)])

    def _one(self, found: list[int], mirrored: int, down: int, right: int):
        first, second = found
        if first < 0:
            return self.unit.new_zeros(self.sees, *self.large.shape[3:])
        parts = [self.large[first]] if second < 0 else [self.small[first], self.small[second]]
        seen = torch.cat([part[mirrored] for part in parts], -1) * self.unit
        seen = torch.roll(seen, (down, right if second < 0 else 0), (-2, -1))
        return torch.cat([seen, torch.ones_like(seen[:MARKS])])


def variation(noise):
    """Return mirrored, down, right of pictures, each (n,), as their noise has it: seeds differ in more than detail."""
    one, two, three = noise[:, 0, 0, 0], noise[:, 1, 0, 0], noise[:, 2, 0, 0]
    steps = [(value > MOVED_ABOVE).int() - (value < -MOVED_ABOVE).int() for value in (two, three)]
    return one > MIRRORED_ABOVE, *steps


def by_lot(noise, subjects: int):
    """Return a subject for each picture as its noise has it, (n,): every one is as likely."""
    return (torch.special.ndtr(noise[:, 3, 0, 0].float()) * subjects).long().clamp(max=subjects - 1)
