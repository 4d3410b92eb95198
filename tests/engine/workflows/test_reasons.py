"""Reasons that a model drafts: marked, accepted or put away, and learned only as the person says."""

import pytest

from engine.core.errors import NotYet
from engine.store import reasons as stored
from engine.workflows import finetune, reasons, why
from engine.workflows.react import because
from engine.workflows.workspace import Workspace
from tests.factories.windows import fill
from tests.factories.word_encoder import with_words
from tests.fakes.scripted_writer import ScriptedWriter

GOOD = " the cat's dry complaint about the printer."
BAD = [" a horse with a trombone.", " as an AI language model I like it.", " cat"]


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    fill(with_words(workspace), [f"The cat filed a complaint about printer {n}." for n in range(6)], likes=6)
    return workspace


def held(ws: Workspace, post: int) -> stored.Held:
    with ws.store.read() as connection:
        return stored.held(connection, [post]).get(post, stored.Held())


def test_a_draft_is_kept_beside_and_becomes_the_persons_only_when_accepted(ws: Workspace):
    ScriptedWriter(ws, [*BAD, GOOD])
    made = reasons.draft_reasons(ws, [1], 1)
    assert made.reasons[0].text == "the cat's dry complaint about the printer" and made.cost.tokens_out == 36
    found = why.why(ws, 1)
    assert (found.reason, found.draft, found.draft_by) == ("", made.reasons[0].text, ws.settings.model)
    assert reasons.counts(ws) == reasons.Counts(drafted=1)
    done = reasons.answer_draft(ws, 1, take=True)
    assert done.counts == reasons.Counts(accepted=1)
    assert held(ws, 1) == stored.Held(
        text=made.reasons[0].text, by=f"person (draft by {ws.settings.model})", draft="", draft_by=ws.settings.model
    )
    with pytest.raises(NotYet):
        reasons.answer_draft(ws, 1, take=True)


def test_a_draft_about_something_else_is_not_kept(ws: Workspace):
    ScriptedWriter(ws, BAD)
    assert reasons.draft_reasons(ws, [1], 1).reasons[0].text == ""
    assert held(ws, 1) == stored.Held()


def test_a_dismissed_draft_is_gone_and_a_typed_reason_is_never_drafted_over(ws: Workspace):
    writer = ScriptedWriter(ws, [GOOD])
    reasons.draft_reasons(ws, [1], 1)
    reasons.answer_draft(ws, 1, take=False)
    assert held(ws, 1) == stored.Held()
    for post in range(1, 7):
        because(ws, post, "it is dry")
    asked = len(writer.asked)
    with pytest.raises(NotYet):
        reasons.draft_reasons(ws, (), 5)
    assert len(writer.asked) == asked and reasons.counts(ws).typed == 6


def test_drafts_alone_are_learned_only_where_the_person_says_so(ws: Workspace):
    ScriptedWriter(ws, [GOOD])
    because(ws, 1, "my own word")
    reasons.draft_reasons(ws, [2, 3], 1)
    reasons.answer_draft(ws, 2, take=True)
    likes = [_like(post) for post in range(1, 7)]
    assert finetune.lessons_of(ws, likes, "reasons")[1] == 2
    ws.change_settings(learn_drafts=True)
    lessons, count = finetune.lessons_of(ws, likes, "reasons")
    assert count == 3 and sum("complaint about the printer" in lesson.text for lesson in lessons) == 2
    assert reasons.counts(ws) == reasons.Counts(typed=1, accepted=1, drafted=1)


def _like(post: int):
    import numpy as np

    from engine.preferences.topics import Like

    return Like(post=post, vector=np.zeros(2, np.float32))
