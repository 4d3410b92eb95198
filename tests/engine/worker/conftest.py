"""Workers for these tests: the real one on a profile of its own, and ones whose jobs misbehave."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.worker import protocol
from engine.worker.client import WorkerClient
from engine.worker.supervision import worker_command
from tests.fakes.wire import Wire

FAKES = Path(__file__).resolve().parents[2] / "fakes"


@pytest.fixture
def real(tmp_path: Path) -> Iterator[WorkerClient]:
    """A client of the real worker."""
    with WorkerClient(worker_command(tmp_path / "profile")) as client:
        yield client


@pytest.fixture
def wire(tmp_path: Path) -> Iterator[Wire]:
    """The real worker, bare."""
    opened = Wire(worker_command(tmp_path / "profile"))
    yield opened
    opened.close()


@pytest.fixture
def rigged() -> Iterator[Wire]:
    """The real service in a real process with the jobs of `tests/fakes/rigged_worker.py`, bare."""
    opened = Wire([sys.executable, str(FAKES / "rigged_worker.py")])
    assert isinstance(opened.answer(), protocol.Ready)
    yield opened
    opened.close()


@pytest.fixture
def scripted(tmp_path: Path) -> Iterator[Callable[..., WorkerClient]]:
    """Make a client of the fake worker from a script's jobs."""
    made: list[WorkerClient] = []

    def make(**script: object) -> WorkerClient:
        file = tmp_path / f"script-{len(made)}.json"
        file.write_text(json.dumps(script))
        client = WorkerClient([sys.executable, str(FAKES / "fake_worker.py"), str(file)])
        made.append(client)
        return client

    yield make
    for client in made:
        client.close()
