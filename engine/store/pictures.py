"""Turns what a screen cannot show by itself into a picture that it can: HEIC, and one frame of a video.

Both decoders are told to do little: pixels are counted before anything is decoded, frames are few. Same bytes in, same
bytes out, so that a second import finds the picture that the first one kept.
"""

import os
from pathlib import Path
from typing import Any

from engine.core.errors import BadInput, EngineError
from engine.core.files import disk_errors

MAX_PIXELS = 40_000_000
MAX_FRAMES = 60
_DARK = 16.0  # mean of 0 to 255: videos begin black
_QUALITY = 90
_HEIC = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif")
HEAD_BYTES = 64


def kind_of(head: bytes) -> str:
    """Return "picture", "heic" or "video" for a file's first bytes, whatever its name says; "" for anything else."""
    if head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")):
        return "picture"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "picture"
    if head[4:8] == b"ftyp":
        return "heic" if head[8:12] in _HEIC else "video"
    return "video" if head[4:8] in (b"moov", b"mdat", b"wide") or head.startswith(b"\x1a\x45\xdf\xa3") else ""


def converted(source: Path, target: Path, kind: str) -> None:
    """Write a JPEG of a HEIC picture, or of a video's first frame that is not dark. Raises BadInput."""
    try:
        with disk_errors(target.parent):
            _from_heic(source, target) if kind == "heic" else _from_video(source, target)
    except EngineError:
        raise
    except Exception as error:
        raise BadInput("The file is not a picture or video, or is damaged.", "It was left out.") from error


def _from_heic(source: Path, target: Path) -> None:
    import pi_heif
    from PIL import ImageOps

    found = pi_heif.open_heif(source, convert_hdr_to_8bit=True)
    _check(found.size[0], found.size[1])
    picture = ImageOps.exif_transpose(found.to_pillow())
    picture.convert("RGB").save(target, "JPEG", quality=_QUALITY)  # without the camera's notes: they say where


def _from_video(source: Path, target: Path) -> None:
    os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    import cv2
    from PIL import Image

    video = cv2.VideoCapture(str(source), cv2.CAP_FFMPEG, [cv2.CAP_PROP_N_THREADS, 1])
    try:
        _check(int(video.get(cv2.CAP_PROP_FRAME_WIDTH)), int(video.get(cv2.CAP_PROP_FRAME_HEIGHT)))
        best: Any = None
        for _ in range(MAX_FRAMES):
            fine, frame = video.read()
            if not fine:
                break
            best = frame if best is None or frame.mean() > best.mean() else best
            if best.mean() > _DARK:
                break
        if best is None:
            raise BadInput("The video has no frame that can be read.", "It was left out.")
        Image.fromarray(best[:, :, ::-1]).save(target, "JPEG", quality=_QUALITY)
    finally:
        video.release()


def _check(width: int, height: int) -> None:
    if not 0 < width * height <= MAX_PIXELS:
        raise BadInput("The picture has over 40 million pixels, or none.", "It was left out.")
