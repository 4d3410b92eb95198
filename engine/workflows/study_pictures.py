"""Copies of pictures for the cards of a study, all alike but for what they show: nothing else may tell who made one.

A path under `drawn`, a recipe in a PNG, a camera's name in a JPEG, the time of a file: each would name an arm.
"""

import os
import secrets
from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine.core.errors import BadInput
from engine.core.files import write_atomically
from engine.store.trials import CardRow
from engine.workflows.workspace import Workspace

FOLDER = "cards"
"""Of the profile's media folder."""
LONGER_SIDE = 1024  # px, at most
MAX_PIXELS = 60_000_000
WRITTEN_AT = 1_000_000_000
"""Time of every copy, seconds since 1970: the same for all of all studies."""
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")


def blind(ws: Workspace, cards: Sequence[CardRow]) -> tuple[CardRow, ...]:
    """Return the cards with their pictures replaced by copies, written in the order of showing.

    Raises BadInput for a picture that cannot be read, DiskFull.
    """
    return tuple(
        msgspec.structs.replace(card, media=tuple(_copy(ws.paths.media, media) for media in card.media))
        if card.media
        else card
        for card in cards
    )


def _copy(folder: Path, media: str) -> str:
    source = (folder / media).resolve()
    if not source.is_relative_to(folder.resolve()):
        raise BadInput(f"The picture {media!r} is not one of this profile.")
    name = f"{FOLDER}/{secrets.token_hex(16)}.png"
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(target, _pixels_alone(source))
    os.utime(target, (WRITTEN_AT, WRITTEN_AT))
    return name


def _pixels_alone(source: Path) -> bytes:
    """Return a picture as PNG, turned as it is meant, at most 1,024 px long, without anything that is not a pixel."""
    import numpy as np
    from PIL import Image, ImageOps

    from engine.image.picture import png

    try:
        with Image.open(source, formats=FORMATS) as opened:
            if opened.width * opened.height > MAX_PIXELS:
                raise ValueError("too large")
            turned = ImageOps.exif_transpose(opened).convert("RGB")
        turned.thumbnail((LONGER_SIDE, LONGER_SIDE))
        return png(np.asarray(turned))
    except (OSError, ValueError, SyntaxError) as error:
        raise BadInput(f"The picture {source.name} cannot be read, so it cannot be on a card.") from error
