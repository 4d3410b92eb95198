# pyright: basic
# (torch and timm have no complete types)
"""The image tower of the starter CLIP: gradients by direction and colours by place, then a few small convolutions.

The first layers of a convolutional net learn edges and colours, slowly. Here they are given (histograms of oriented
gradients, Dalal & Triggs 2005), so that what is left can be trained on one processor core in under an hour. Known to
timm under a name, so that open_clip builds it from a config as it builds any tower of timm's.

Imports torch and timm: import it inside functions only.
"""

import math

import torch  # noqa: TID253 - only imported with the model
from timm.models import register_model  # noqa: TID253
from torch import nn  # noqa: TID253
from torch.nn import functional  # noqa: TID253

NAME = "starter_gradients"
SIDE, CELL, WAYS = 64, 4, 9
CHANNELS = WAYS + 6


def seen(pictures: torch.Tensor) -> torch.Tensor:
    """Return gradients and colours of pictures (n, 3, 64, 64) in [-1, 1], shape (n, 15, 16, 16).

    Nine directions without a sign, softly; red, green and blue as they are, and less the colour of the border.
    """
    padded = functional.pad(pictures, (1, 1, 1, 1), mode="replicate")
    right = padded[:, :, 1:-1, 2:] - padded[:, :, 1:-1, :-2]
    down = padded[:, :, 2:, 1:-1] - padded[:, :, :-2, 1:-1]
    strength, strongest = (right**2 + down**2).max(1, keepdim=True)
    right, down = right.gather(1, strongest), down.gather(1, strongest)
    length = (strength + 1e-6).sqrt()
    twice = torch.cat([right**2 - down**2, 2 * right * down], 1) / (strength + 1e-6)
    turns = torch.arange(WAYS, device=pictures.device) * (2 * math.pi / WAYS)
    against = torch.stack([turns.cos(), turns.sin()], 1)[..., None, None]
    near = functional.conv2d(twice, against).clamp(min=0) ** 4 * length
    edges = functional.avg_pool2d(near, CELL).clamp(min=1e-6).sqrt()
    edges = edges / (edges.mean((1, 2, 3), keepdim=True) + 0.02)
    colours = functional.avg_pool2d(pictures, CELL)
    rim = torch.cat([colours[:, :, 0], colours[:, :, -1], colours[:, :, :, 0], colours[:, :, :, -1]], 2)
    return torch.cat([edges, colours, colours - rim.mean(2)[..., None, None]], 1)


class Step(nn.Module):
    """Two convolutions beside an identity, each normalised over its batch."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.second = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.norm, self.last = nn.BatchNorm2d(channels), nn.BatchNorm2d(channels)
        nn.init.zeros_(self.last.weight)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Shape in is shape out."""
        return functional.relu(x + self.last(self.second(functional.relu(self.norm(self.first(x))))))


def _down(inner: int, outer: int, stride: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inner, outer, 3, stride=stride, padding=1, bias=False), nn.BatchNorm2d(outer), nn.ReLU()
    )


class GradientTower(nn.Module):
    """Pictures (n, 3, 64, 64) in [-1, 1] to vectors (n, `width`). What it is given of edges also goes straight on."""

    def __init__(self, width: int, hidden: int = 512, channels: tuple[int, int, int] = (48, 96, 192)) -> None:
        super().__init__()
        one, two, three = channels
        self.trunk = nn.Sequential(
            _down(CHANNELS, one, 1), _down(one, two, 2), Step(two), _down(two, three, 2), Step(three)
        )
        self.norm = nn.BatchNorm2d(CHANNELS)
        self.places = nn.Linear(three * 16, hidden)
        nn.init.zeros_(self.places.weight)
        self.straight = nn.Linear(CHANNELS * 64, hidden)
        self.out = nn.Linear(hidden, width)
        self.num_features = width

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        """Return vectors."""
        with torch.no_grad():
            given = seen(pictures.float())
        given = self.norm(given.to(self.out.weight.dtype))
        return self.out(functional.gelu(self.places(self.trunk(given).flatten(1)) + self.short(given)))

    def short(self, given: torch.Tensor) -> torch.Tensor:
        """Return what is hidden of the short way alone, past the convolutions; `given` was normalised."""
        return self.straight(functional.avg_pool2d(given, 2).flatten(1))

    def quick(self, given: torch.Tensor, drop: float = 0.0) -> torch.Tensor:
        """Return vectors by the short way alone, of what `seen` returned: learned first, in seconds."""
        hidden = functional.gelu(self.short(functional.dropout(self.norm(given), drop)))
        return self.out(functional.dropout(hidden, drop))


@register_model
def starter_gradients(pretrained: bool = False, num_classes: int = 256, **_: object) -> GradientTower:
    """Return the tower as timm makes one; there are no weights of it but those of the starter CLIP."""
    if pretrained:
        raise ValueError("The starter's tower has no weights of its own.")
    return GradientTower(num_classes)
