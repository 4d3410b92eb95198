"""ARCHITECTURE.md speaks of the code that is there: every room, every file of an open folder."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "ARCHITECTURE.md"


def rooms() -> list[str]:
    return sorted(
        package.parent.relative_to(ROOT).as_posix()
        for top in ("engine", "desktop")
        for package in (ROOT / top).rglob("__init__.py")
        if "migrations" not in package.as_posix()
    )


def inventory() -> list[tuple[str, str]]:
    """The rows of the table that has three columns: folder, files, contract."""
    row = r"^\| `((?:engine|desktop)/[\w/]+)/` \|([^|]*)\|[^|]*\|$"
    return re.findall(row, PAGE.read_text("utf-8"), re.MULTILINE)


def open_files() -> list[str]:
    folders = [folder for folder, _ in inventory()]
    return sorted(f"{folder}/{file.name}" for folder in folders for file in (ROOT / folder).glob("[!_]*.py"))


@pytest.mark.parametrize("room", rooms())
def test_every_room_is_on_the_page(room):
    assert f"`{room}/`" in PAGE.read_text("utf-8")


def test_every_file_of_an_open_folder_is_in_the_inventory():
    listed = {f"{folder}/{name}.py" for folder, names in inventory() for name in re.findall(r"`(\w+)`", names)}

    assert open_files()
    assert set(open_files()) - listed == set()


def test_every_inventoried_file_exists():
    listed = {f"{folder}/{name}.py" for folder, names in inventory() for name in re.findall(r"`(\w+)`", names)}

    assert listed - set(open_files()) == set()
