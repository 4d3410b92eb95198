"""Naming what can be chosen must not load what will run, and rooms point one way."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"torch", "transformers", "sentence_transformers", "faiss", "scipy", "sklearn", "PySide6", "gguf", "accelerate"}
HEAVY |= {"open_clip", "torchvision", "timm", "diffusers"}
REGISTRIES = {
    "engine.feeds.source": "SOURCES",
    "engine.preferences.encoder": "ENCODERS",
    "engine.preferences.ranker": "RANKERS",
    "engine.text.model": "TEXT_MODELS",
    "engine.text.method": "METHODS",
    "engine.image.model": "PICTURE_MODELS",
    "engine.image.method": "PICTURE_METHODS",
    "engine.command": "COMMANDS",
}


def top_level_modules(code: str) -> set[str]:
    look = f"{code}\nimport sys\nprint(*sorted({{m.partition('.')[0] for m in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


@pytest.mark.parametrize(("module", "registry"), REGISTRIES.items())
def test_listing_a_registry_loads_nothing_heavy(module, registry):
    loaded = top_level_modules(f"from {module} import {registry}\nassert list({registry})")

    assert HEAVY.isdisjoint(loaded)


def test_the_heavy_import_check_can_fail():
    assert "faiss" in top_level_modules("import faiss")


def test_the_window_process_loads_no_torch():
    loaded = top_level_modules("import desktop.app, desktop.window\nfrom desktop.screen import SCREENS\nlist(SCREENS)")

    assert "PySide6" in loaded
    assert {"torch", "transformers", "sentence_transformers", "faiss", "sklearn"}.isdisjoint(loaded)


def imports_of(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_the_engine_knows_no_qt():
    guilty = [file for file in (ROOT / "engine").rglob("*.py") if {"PySide6", "desktop"} & imports_of(file)]

    assert guilty == []


def test_only_the_window_starts_qt_so_the_check_sees_qt_where_it_is():
    assert any("PySide6" in imports_of(file) for file in (ROOT / "desktop").rglob("*.py"))
