"""Keeps the pictures of posts, unchanged, under the hash of their bytes. Only what decodes as a picture gets in.

Of HEIC pictures and videos a JPEG is kept: no screen shows the ones, and nobody needs the others whole.
"""

import os
import warnings
from pathlib import Path

from engine.core.errors import BadInput
from engine.core.files import disk_errors, sha256_of, sync_folder
from engine.store import pictures
from engine.store.pictures import MAX_PIXELS

FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"}


def adopt(aside: Path, folder: Path) -> str:
    """Move a verified picture into the media folder and return its path in there; the same bytes are kept once.

    `aside` is on the same disk, and gone afterwards, whatever happens. Raises BadInput for what is no picture of the
    known formats, is damaged, or has over 40 million pixels; DiskFull.
    """
    try:
        with aside.open("rb") as file:
            kind = pictures.kind_of(file.read(pictures.HEAD_BYTES))
        if kind in ("heic", "video"):
            poster = aside.with_suffix(".poster")
            try:
                with disk_errors(folder):
                    pictures.converted(aside, poster, kind)
                    os.replace(poster, aside)
            finally:
                poster.unlink(missing_ok=True)
        suffix = verify(aside)
        name = sha256_of(aside)
        target = folder / name[:2] / f"{name}{suffix}"
        if not target.exists():
            with disk_errors(folder):
                target.parent.mkdir(parents=True, exist_ok=True)
                with aside.open("rb+") as file:
                    os.fsync(file.fileno())
                os.replace(aside, target)
                sync_folder(target.parent)
        return target.relative_to(folder).as_posix()
    finally:
        aside.unlink(missing_ok=True)


def verify(path: Path) -> str:
    """Decode a picture and return its format's suffix. Raises BadInput."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            with Image.open(path, formats=tuple(FORMATS)) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise BadInput("The picture has over 40 million pixels.", "It was left out.")
                picture.draft("RGB", (64, 64))  # lets JPEG decode an eighth of the size: damage shows all the same
                picture.load()
                return FORMATS[str(picture.format)]
        except (OSError, ValueError, SyntaxError, Warning, MemoryError, Image.DecompressionBombError) as error:
            raise BadInput("The file is not a picture, or is damaged.", "It was left out.") from error
