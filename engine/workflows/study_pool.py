"""Pools exported studies of several people. Reads files that anybody may have made; stores nothing."""

from collections.abc import Sequence
from pathlib import Path

from engine.core.errors import BadInput
from engine.core.files import write_atomically
from engine.study import pool_html, reading
from engine.study.pooling import MOST_STUDIES, Pooled, pool


def pool_studies(files: Sequence[Path], page: Path | None = None) -> Pooled:
    """Return what exported studies say together; write it as a page where one is named.

    Raises BadInput for a file that is no export of a revealed study, and where they may not be put together.
    """
    if len(files) > MOST_STUDIES:
        raise BadInput(f"{len(files)} studies cannot be pooled.", f"Name 2 to {MOST_STUDIES} exports.")
    found = pool([reading.read(file) for file in files])
    if page is not None:
        if page.is_dir():
            raise BadInput(f"{page.name} is a folder.", "Name a file, such as pooled.html.")
        write_atomically(page, pool_html.page_of(found).encode())
    return found
