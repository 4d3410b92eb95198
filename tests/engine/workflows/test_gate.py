from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import NotOffered, NotYet
from engine.core.records import Post
from engine.store import posts
from engine.text.soft_prompt import Projector, projector_folder
from engine.text.training import Curve
from engine.workflows import gate, gate_rows, taste
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
    parts = gate._split(ws, taste.likes_of(ws, taste.learned_topics(ws)[1]), np.random.default_rng(gate.SEED))
    assert found.n == sum(len(held) for held, _ in parts) >= len(OWN) // 2 and found.shipped is None
    assert found.people == 1
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


def test_what_was_measured_is_kept_and_decides_unless_asked_not_to(ws: Workspace) -> None:
    ship(ws, informative=False)
    ScriptedWriter(ws, ["unused"])
    gate.measure_gate(ws, keep=False)
    assert gate_rows.read_rows(ws.paths.profile) == ()
    found = gate.measure_gate(ws)
    assert gate_rows.read_rows(ws.paths.profile) == (found,) and found.over == "posts" and found.encoder


def test_a_post_that_was_posted_twice_is_not_told_when_it_is_held_out(ws: Workspace) -> None:
    with ws.store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"again:{text}", source="t", text=text) for text in OWN])
    for place in placed:
        react(ws, place.id, "like")
    likes = taste.likes_of(ws, taste.learned_topics(ws)[1])
    parts = gate._split(ws, likes, np.random.default_rng(gate.SEED))
    for held, rest in parts:
        with ws.store.read() as connection:
            told = set(posts.texts(connection, [like.post for like in rest]).values())
        assert held and rest and told.isdisjoint(text for _, text in held)
    every = [post for held, _ in parts for post, _ in held]
    assert len(parts) > 1 and len(every) == len(set(every)) <= len(likes) * 3 // 4  # each once; the first were spent


class Trainable(ScriptedWriter):
    """Keeps what it was to learn; an adapter that learned of cats makes cats likelier."""

    def train(self, lessons, schedule, name, *, report=None):  # type: ignore[no-untyped-def, override]
        self.learned: dict[str, set[str]] = getattr(self, "learned", {})
        self.learned[name] = {lesson.text for lesson in lessons}
        return Curve(steps=(1.0,))

    def loss(self, prompts, continuations):  # type: ignore[no-untyped-def, override]
        told = [" ".join(self.learned.get(prompt.adapter, ())) for prompt in prompts]
        return [4.0 - ("cat" in words) - 0.1 * bool(words) for words in told]


def test_an_adapter_is_trained_without_what_is_held_out_and_without_a_trace(ws: Workspace) -> None:
    writer = Trainable(ws, ["unused"])
    found = gate.measure_gate(ws, "finetune")
    assert found.passed and (found.own, found.swapped, found.zero) == pytest.approx((2.9, 3.9, 4.0))
    own, other = sorted(writer.learned.values(), key=len)
    assert found.note == f"trained on {len(own)} likes"
    assert len(own) == len(OWN) - found.n and own < set(OWN) and other <= set(OTHERS)
    assert not any((ws.paths.profile / "adapters").glob("*/gate-*"))
