"""Pictures as PNG files: one's own copy carries its whole recipe, the copy for others carries nothing but pixels."""

import io
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from engine.core.errors import BadInput
from engine.core.files import write_atomically
from engine.image.model import Pixels

RECIPE = "inside-joke"
"""Key of the PNG text chunk that holds the recipe, as JSON."""

MAX_BYTES = 64 << 20


def png(pixels: Pixels, recipe: dict[str, Any] | None = None) -> bytes:
    """Return a picture as PNG; the same pixels and recipe give the same bytes.

    Without a recipe the file says nothing of how, when and for whom it was made.
    """
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    said = PngInfo()
    if recipe is not None:
        said.add_itxt(RECIPE, msgspec.json.encode(recipe, order="sorted").decode())
    made = io.BytesIO()
    Image.fromarray(pixels).save(made, "PNG", optimize=True, pnginfo=said)
    return made.getvalue()


def write(path: Path, pixels: Pixels, recipe: dict[str, Any] | None = None) -> None:
    """Write a picture whole or not at all. Raises DiskFull."""
    write_atomically(path, png(pixels, recipe))


def write_evenly(path: Path, pixels: Pixels) -> None:
    """Write a picture without metadata and without compression: as many bytes for any picture of this size.

    Raises DiskFull.
    """
    from PIL import Image

    made = io.BytesIO()
    Image.fromarray(pixels).save(made, "PNG", compress_level=0)
    write_atomically(path, made.getvalue())


def read(path: Path) -> tuple[Pixels, dict[str, Any] | None]:
    """Return the pixels of a picture of ours, and its recipe if it carries one. Raises BadInput for another file."""
    from PIL import Image

    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError("too large")
        with Image.open(path, formats=("PNG",)) as opened:
            pixels = np.array(opened.convert("RGB"))
            words = opened.info.get(RECIPE)
        return pixels, msgspec.json.decode(str(words), type=dict[str, Any]) if words else None
    except (OSError, ValueError, SyntaxError, msgspec.MsgspecError) as error:
        raise BadInput(f"{path.name} is not a picture that this app drew, or is damaged.") from error


def clean_copy(source: Path, target: Path) -> None:
    """Write a picture again with its pixels alone: for sharing, and for cards before the reveal.

    Raises BadInput, DiskFull.
    """
    write(target, read(source)[0])
