"""Every test gets its own home folder; verified weights stay reachable, so that no test fetches them again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from engine.core import paths

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace

_WEIGHTS = paths.weights_folder()  # of the real home: read before any test moves it


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that belongs to this test alone (not `tmp_path`, which stays empty for the test)."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("INSIDE_JOKE_HOME", str(folder))
    monkeypatch.setenv("INSIDE_JOKE_WEIGHTS", str(_WEIGHTS))
    return folder


@pytest.fixture
def workspace(home: Path) -> Iterator[Workspace]:
    """The default profile of this test's home, open."""
    from engine.workflows.workspace import open_workspace

    opened = open_workspace()
    yield opened
    opened.close()
