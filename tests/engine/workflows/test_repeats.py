"""What was told before is not told again: by whom it was told decides nothing, and it is counted."""

import pytest

from engine.core.records import Post
from engine.store import posts
from engine.workflows import generate
from engine.workflows.react import react
from engine.workflows.readers import Readers
from engine.workflows.repeats import repeats_before
from engine.workflows.workspace import Workspace
from tests.engine.workflows.test_arms import arm
from tests.factories.studies import ScriptedWriter as StudyWriter
from tests.factories.studies import add_feed, arms
from tests.factories.word_encoder import with_words
from tests.fakes.answering_writer import AnsweringWriter
from tests.fakes.scripted_writer import ScriptedWriter

UNSEEN = "The lighthouse keeper retired and now he only leaves one lamp on."
SKIPPED = "My neighbour's parrot answers the door and says that nobody is home."
NEW = ["Seven geese walked past me in order of seniority.", "The umbrella opened early and asked about overtime."]
SCARCE = "Grandad keeps his spare teeth in a jar called plan B."
COMMON = "Why don't scientists trust atoms? Because they make up everything!"


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    with with_words(workspace).store.write() as connection:
        placed = posts.add(
            connection, [Post(uid=f"t:{n}", source="t", text=t) for n, t in enumerate((UNSEEN, SKIPPED))]
        )
    react(workspace, placed[1].id, "skip")
    return workspace


def test_posts_of_the_store_come_back_neither_word_by_word_nor_reworded(ws: Workspace) -> None:
    reworded = "Now retired, the lighthouse keeper only leaves on one lamp, and he"
    told = repeats_before(ws, ())
    assert told.reasons([UNSEEN, f"Well! {SKIPPED}", reworded, NEW[0], ""]) == ["in your history"] * 3 + ["", ""]


def test_refused_texts_are_counted_by_reason(ws: Workspace) -> None:
    ScriptedWriter(ws, [COMMON, UNSEEN, "", NEW[0], NEW[0], NEW[1]])
    made = generate.generate(ws, "none", 2, 3)
    assert {item.text for item in made.generations} == set(NEW)
    assert made.dropped == {
        "a copy of what the model was shown, or of another try": 1,
        "a joke that models repeat": 1,
        "in your history": 1,
        "no post in it": 1,
    }


def test_a_joke_that_models_repeat_is_refused_for_every_arm_alike(ws: Workspace) -> None:
    for method, own in (("none", NEW[0]), ("none-subject", NEW[1]), ("none-best", SCARCE)):
        ScriptedWriter(ws, [COMMON, own])
        assert generate.generate(ws, method, 1, 3).dropped["a joke that models repeat"] == 1


def test_what_was_written_before_is_not_written_again_but_the_same_run_gives_the_same(ws: Workspace) -> None:
    AnsweringWriter(ws)
    first = [item.text for item in generate.generate(ws, "none", 3, 1).generations]
    again = generate.generate(ws, "none", 3, 1)
    assert [item.text for item in again.generations] == first and again.dropped == {}

    ScriptedWriter(ws, [first[0], *NEW])
    other = generate.generate(ws, "none", 2, 2)
    assert other.dropped == {"written before": 1} and {item.text for item in other.generations} == set(NEW)


def test_arms_of_one_run_do_not_forbid_each_other_anything(ws: Workspace) -> None:
    ScriptedWriter(ws, [NEW[0]])
    readers = Readers(ws, 1, before=1)  # as a study that begins with an empty store has it
    for seed, mark in ((1, ":A"), (2, ":B")):
        made = generate.candidates(ws, [arm(ws, "none", mark)], 1, seed, readers=readers)
        assert [item.text for item in made.by_arm[f"none{mark}"]] == NEW[:1]


def test_cards_of_earlier_studies_are_not_written_again(ws: Workspace) -> None:
    from engine.workflows import study

    add_feed(ws, 30)
    study.start_study(ws, cards=4, make=StudyWriter(), arms=arms("none"))
    with ws.store.read() as connection:
        from engine.store import trials

        shown = sorted(trials.all_texts(connection))
    assert set(repeats_before(ws, (), before=1).reasons(shown)) == {"written before"}
