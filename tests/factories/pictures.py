"""Tiny pictures and a tiny video of our own making."""

import base64
from pathlib import Path

# A red picture of 32 by 24 pixels: nothing that the app depends on can write this format.
HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAXxtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAA"
    "AAAERAAAEAAQAAAAABoAABAAAAAAAAACsAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA/GlwcnAA"
    "AADcaXBjbwAAAHVodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQApQgEBA3AAAAMAkA"
    "AAAwAAAwAeoCCBBZbqrprm4CGgwIAAAAyAAAADAIRiAAEABkQBwXPBiQAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAABAAAAAQAAA"
    "AChjbGFwAAAAIAAAAAEAAAAYAAAAAf///+AAAAAC////2AAAAAIAAAAQcGl4aQAAAAADCAgIAAAAGGlwbWEAAAAAAAAAAQABBYECAwWEAAAAM2"
    "1kYXQAAAAnKAGvGSFgQkDvXaW//4jK/5iBf67W3ymSgKaXBNeImQsDgYCNkZ04"
)


def video(path: Path, frames: int = 6, size: tuple[int, int] = (64, 48)) -> bytes:
    """Three black frames, then red ones."""
    import cv2
    import numpy as np

    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 5, size)
    for number in range(frames):
        writer.write(np.full((size[1], size[0], 3), (0, 0, 255) if number > 2 else 0, np.uint8))
    writer.release()
    return path.read_bytes()
