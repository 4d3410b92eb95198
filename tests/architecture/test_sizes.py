"""Small rooms: no module through which everything passes, no function that needs a map."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULE_LINES = 350
OPEN_FOLDER_LINES = 300
CONTRACT_LINES = 120
FUNCTION_LINES = 50
OPEN_FOLDERS = (
    "engine/feeds/sources",
    "engine/preferences/encoders",
    "engine/preferences/rankers",
    "engine/text/models",
    "engine/text/methods",
    "engine/image/models",
    "engine/image/methods",
    "engine/commands",
)
CONTRACTS = (
    "engine/feeds/source.py",
    "engine/preferences/encoder.py",
    "engine/preferences/ranker.py",
    "engine/text/method.py",
    "engine/text/model.py",
    "engine/image/method.py",
    "engine/image/model.py",
    "engine/command.py",
    "desktop/screen.py",
)
CODE = ("engine", "desktop", "recipes", "installer", "benchmarks")
FILES = [file for folder in CODE for file in (ROOT / folder).rglob("*.py")]


def too_long_functions(source: str, most: int) -> list[str]:
    functions = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [f.name for f in functions if (f.end_lineno or 0) - f.lineno + 1 > most]


def limit_of(file: Path) -> int:
    name = file.relative_to(ROOT).as_posix()
    if name in CONTRACTS:
        return CONTRACT_LINES
    return OPEN_FOLDER_LINES if name.startswith(OPEN_FOLDERS) else MODULE_LINES


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_module_and_functions_are_small(file):
    source = file.read_text("utf-8")

    assert len(source.splitlines()) <= limit_of(file)
    if "migrations/versions" not in file.as_posix():  # a schema change is one list, read once
        assert too_long_functions(source, FUNCTION_LINES) == []


def test_the_function_check_can_fail():
    long = "def f():\n" + "    x = 1\n" * FUNCTION_LINES

    assert too_long_functions(long, FUNCTION_LINES) == ["f"]


def test_no_rooms_for_leftovers():
    names = {"utils", "helpers", "common", "misc", "manager"}

    assert [file for file in FILES if {part.removesuffix(".py") for part in file.parts} & names] == []
