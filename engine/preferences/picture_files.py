"""Opens pictures that strangers made: little is decoded before it is known to be small enough."""

from pathlib import Path
from typing import TYPE_CHECKING

from engine.core.errors import BadInput

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_BYTES = 64 << 20
MAX_PIXELS = 40_000_000
MAX_ASPECT = 8
"""Longest side over shortest: beyond it only the middle is kept, which is all that a model's square crop sees.

A strip of one pixel by a million would become 50 thousand million pixels when its short side is made a model's size.
"""
FORMATS = ("JPEG", "PNG", "GIF", "WEBP")


def read_picture(path: Path) -> "Image":
    """Return a picture as RGB, upright, its first frame if it moves.

    Raises BadInput, naming the file, when it is none of FORMATS, damaged, over MAX_BYTES or over MAX_PIXELS.
    """
    from PIL import Image, ImageOps

    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            raise BadInput(f"{path.name} is not a file of at most {MAX_BYTES >> 20} MiB.", "It was left out.")
        with Image.open(path, formats=FORMATS) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise BadInput(f"{path.name} has over {MAX_PIXELS // 1_000_000} million pixels.", "It was left out.")
            upright = ImageOps.exif_transpose(picture)
            return upright.crop(_middle(upright.width, upright.height)).convert("RGB")
    except BadInput:
        raise
    except Exception as error:
        raise BadInput(f"{path.name} is not a picture, or is damaged.", "It was left out.") from error


def _middle(width: int, height: int) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of the part that is kept: as much off one end as off the other.

    >>> _middle(3, 2), _middle(1000, 10), _middle(10, 85)
    ((0, 0, 3, 2), (460, 0, 540, 10), (0, 3, 10, 82))
    """
    left, top = (-(-max(0, long - short * MAX_ASPECT) // 2) for long, short in ((width, height), (height, width)))
    return left, top, width - left, height - top
