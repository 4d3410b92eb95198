import subprocess
import sys

import pytest

from engine.core.errors import BadInput, NotYet
from engine.core.records import REACTIONS, Post
from engine.store import posts, reactions
from engine.workflows.react import react, undo
from engine.workflows.workspace import Workspace, open_workspace


@pytest.fixture
def post_id(workspace: Workspace) -> int:
    with workspace.store.write() as connection:
        (placed,) = posts.add(connection, [Post(uid="a", source="reddit", text="x")])
    return placed.id


@pytest.mark.parametrize("kind", REACTIONS)
def test_a_reaction_is_kept_after_a_restart(workspace: Workspace, post_id: int, kind: str):
    reacted = react(workspace, post_id, kind)
    assert (reacted.post, reacted.reaction) == (post_id, kind) and reacted.event > 0
    workspace.close()
    again = open_workspace()
    with again.store.read() as connection:
        held = reactions.current_of(connection, post_id)
    again.close()
    assert held and held.kind == kind and held.event == reacted.event


def test_undo_goes_back_to_what_held_before(workspace: Workspace, post_id: int):
    first = react(workspace, post_id, "like")
    second = react(workspace, post_id, "dislike")
    back = undo(workspace)
    assert (back.event, back.post, back.reaction) == (second.event, post_id, "like")
    back = undo(workspace)
    assert (back.event, back.reaction) == (first.event, "none")
    with pytest.raises(NotYet) as caught:
        undo(workspace)
    assert caught.value.hint


def test_an_unknown_kind_or_post_is_refused_and_nothing_is_written(workspace: Workspace, post_id: int):
    for kind in ("love", "undo", "", "LIKE"):
        with pytest.raises(BadInput, match="no reaction"):
            react(workspace, post_id, kind)
    with pytest.raises(BadInput, match="no post"):
        react(workspace, post_id + 1, "like")
    with workspace.store.read() as connection:
        assert reactions.counts(connection) == {}


def test_reacting_loads_nothing_heavy():
    script = (
        "import sys, engine.workflows.react\n"
        "heavy = {'torch', 'transformers', 'faiss', 'scipy', 'PIL', 'zstandard'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
