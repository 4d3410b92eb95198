"""Looks at many pictures a few at a time: what every encoder that sees pictures does around its model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.core.devices import threads
from engine.core.errors import BadInput
from engine.core.progress import Progress, Report
from engine.preferences.picture_files import read_picture

if TYPE_CHECKING:
    from PIL import Image

MAX_READERS = 4
"""Threads that decode pictures: each may hold one of 40 million pixels."""

Floats = NDArray[np.float32]


def look_at(
    paths: Sequence[Path],
    into: Floats,
    prepare: Callable[[Image.Image], Any],
    look: Callable[[list[Any]], Floats],
    *,
    at_once: int,
    report: Report,
) -> None:
    """Fill `into`, shape (len(paths), dim); a picture that cannot be read leaves its row as it is.

    Args:
        prepare: makes of a picture what the model takes; called from several threads.
        look: the model, over at most `at_once` of these.
    """

    def pixels(path: Path) -> Any:
        try:
            return prepare(read_picture(path))
        except BadInput:
            return None

    with ThreadPoolExecutor(min(MAX_READERS, threads())) as readers:
        for start in range(0, len(paths), at_once):
            part = list(readers.map(pixels, paths[start : start + at_once]))
            seen = [start + row for row, found in enumerate(part) if found is not None]
            if seen:
                into[seen] = look([found for found in part if found is not None])
            report(Progress("Looking at pictures", start + len(part), len(paths), "pictures"))
