"""Looks for words in every file of a profile, however they were written, for tests of what is forgotten."""

from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def remains(folder: Path, *words: str) -> list[str]:
    """Return "file: word" for every place where a word is still found, case aside."""
    found: list[str] = []
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        data = path.read_bytes().lower()
        found += [
            f"{path.name}: {word}" for word in words if any(word.lower().encode(how) in data for how in ENCODINGS)
        ]
    return found
