"""Tells which zips are parts of one export, by their names: Instagram cuts large ones, and only the date agrees."""

import re
from collections.abc import Sequence
from pathlib import Path

_DATED = re.compile(r"^(instagram-.+-\d{4}-\d{2}-\d{2})-[A-Za-z0-9]+(?: \(\d+\))?$", re.IGNORECASE)
_NUMBERED = re.compile(r"^((?:instagram|meta-).*?)[ _-](?:part[ _-]?)?\d{1,3}$", re.IGNORECASE)


def grouped(paths: Sequence[Path]) -> list[tuple[Path, ...]]:
    """Return the paths, each once, with the parts of one export together; in order of first appearance."""
    groups: dict[str, list[Path]] = {}
    for path in dict.fromkeys(paths):
        groups.setdefault(_export(path), []).append(path)
    return [tuple(group) for group in groups.values()]


def _export(path: Path) -> str:
    match = (_DATED.match(path.stem) or _NUMBERED.match(path.stem)) if path.suffix.lower() == ".zip" else None
    return match[1].lower() if match else f"/{path}"
