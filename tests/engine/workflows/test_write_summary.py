import pytest

from engine.core.errors import NotYet
from engine.core.records import Post
from engine.store import posts
from engine.workflows import tell, write_summary
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words
from tests.fakes.scripted_writer import ScriptedWriter

CATS = [f"my cat purrs on the windowsill cat number {row}" for row in range(5)]


def liked(ws: Workspace) -> list[int]:
    with with_words(ws).store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"t:{text}", source="t", text=text) for text in CATS])
    for place in placed:
        react(ws, place.id, "like")
    return [place.id for place in placed]


def test_each_line_names_its_evidence_and_the_row_says_who_wrote_it(workspace: Workspace) -> None:
    ids = liked(workspace)
    ScriptedWriter(workspace, [" a cat on a windowsill"])
    first = write_summary.write_summary(workspace)
    assert first.text == "Likes jokes about a cat on a windowsill."
    assert first.version == 1 and set(first.evidence) <= set(ids) and len(first.evidence) == 3
    assert tell.current_summary(workspace) == first


def test_words_that_are_made_up_do_not_get_in(workspace: Workspace) -> None:
    liked(workspace)
    ScriptedWriter(workspace, ["a horse that plays the trombone"])
    summary = write_summary.write_summary(workspace)
    assert "horse" not in summary.text and summary.text.startswith("Likes jokes with the words")
    with workspace.store.read() as connection:
        from sqlalchemy import select

        from engine.store.schema import summary as table

        assert connection.execute(select(table.c.model)).scalar_one().endswith("(0 of 1 lines)")


def test_without_likes_there_is_nothing_to_write(workspace: Workspace) -> None:
    ScriptedWriter(with_words(workspace), ["cats"])
    with pytest.raises(NotYet):
        write_summary.write_summary(workspace)
