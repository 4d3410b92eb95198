from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import NotOffered, NotYet
from engine.core.records import Post
from engine.store import posts
from engine.text.soft_prompt import Projector, projector_folder
from engine.workflows import gate
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words
from tests.fakes.scripted_writer import ScriptedWriter

OWN = [f"my cat purrs on the windowsill number {n} cat cat" for n in range(30)]
OTHERS = [f"delayed {word} train at platform {n}" for n in range(15) for word in ("night", "slow", "first")]


@pytest.fixture
def ws(workspace: Workspace, tmp_path: Path) -> Workspace:
    (tmp_path / "encoders").symlink_to(workspace.paths.assets / "encoders")
    workspace.paths = replace(workspace.paths, assets=tmp_path)
    with with_words(workspace).store.write() as connection:
        found = [Post(uid=f"t:{text}", source="t", text=text) for text in (*OWN, *OTHERS)]
        placed = posts.add(connection, found)
    for place in placed[: len(OWN)]:
        react(workspace, place.id, "like")
    return workspace


def ship(ws: Workspace, informative: bool) -> None:
    """A projector whose tokens' sum grows with nearness to cats, or that says the same of everybody.

    The scripted writer's loss falls with that sum.
    """
    hidden, dim = ws.catalogue[ws.settings.model].hidden_size, 384
    from engine.workflows import encoding

    cat = encoding.background_of(ws).centre(ws.encoder().encode(OWN))[0]
    into, out = np.zeros((hidden, dim), np.float32), np.zeros((hidden, hidden), np.float32)
    into[0] = cat * 8 if informative else 0
    out[:, 0] = 1.0
    tensors = {"in.weight": into, "in.bias": np.zeros(hidden, np.float32), "out.weight": out}
    tensors |= {"out.bias": np.where(np.arange(hidden) % 2, -0.1, 0.1).astype(np.float32)}
    tensors |= {"gate": np.ones(1, np.float32), "norm": np.ones(1, np.float32)}
    Projector.save(projector_folder(ws.paths.assets, ws.settings.model, ws.settings.encoder), tensors, {})


def test_tokens_that_tell_of_the_person_pass(ws: Workspace) -> None:
    ship(ws, informative=True)
    ScriptedWriter(ws, ["unused"])
    found = gate.measure_gate(ws)
    assert found.passed and found.own < found.swapped and found.own < found.zero
    assert found.n == len(OWN) // 4 and found.shipped is None
    assert found.versus_swapped.low <= found.versus_swapped.mean <= found.versus_swapped.high < 0
    assert gate.measure_gate(ws) == found


def test_tokens_that_say_the_same_of_everybody_fail(ws: Workspace) -> None:
    ship(ws, informative=False)
    ScriptedWriter(ws, ["unused"])
    assert not gate.measure_gate(ws).passed


def test_without_a_projector_there_is_nothing_to_measure(ws: Workspace) -> None:
    with pytest.raises(NotOffered):
        gate.measure_gate(ws)


def test_with_few_likes_it_is_too_early(workspace: Workspace) -> None:
    with pytest.raises(NotYet, match="20 likes"):
        gate.measure_gate(with_words(workspace))
