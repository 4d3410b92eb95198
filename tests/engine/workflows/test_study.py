from collections import Counter

import msgspec
import pytest
from sqlalchemy import text

from engine.core.errors import BadInput, Cancelled, NotYet, UnknownName
from engine.core.progress import Progress
from engine.core.records import Post
from engine.store import posts, reactions, trials
from engine.study import seal
from engine.study.normalise import likeness
from engine.study.plan import HUMAN, decode, plan_hash
from engine.workflows import study, study_cards
from engine.workflows.workspace import Workspace
from tests.factories.studies import ScriptedWriter, add_feed, arms, sentence

FIVE = arms("none", "none-subject", "examples", "summary", "topics")


def sealed(ws: Workspace) -> list[seal.Assignment]:
    """What was sealed, once it may be read."""
    card = study.next_card(ws).card
    assert card is not None
    study.rate_card(ws, card.id, "like")
    with ws.store.read() as connection:
        current = trials.latest(connection)
    assert current is not None
    study.reveal(ws)
    with ws.store.read() as connection:
        return list(seal.read(connection, current.id).assignments)


def cards_of(ws: Workspace) -> tuple[trials.CardRow, ...]:
    with ws.store.read() as connection:
        current = trials.latest(connection)
        assert current is not None
        return trials.cards(connection, current.id)


def test_a_study_holds_whole_balanced_blocks_and_enough_people(workspace: Workspace):
    add_feed(workspace, 60)
    started = study.start_study(workspace, cards=20, make=ScriptedWriter(), arms=FIVE)
    assignments = sealed(workspace)
    counts = Counter(each.arm for each in assignments)

    assert started.cards == len(assignments) == 21
    assert counts == {HUMAN: 6, **{arm.id: 3 for arm in FIVE}}
    for block in range(3):
        assert Counter(each.arm for each in assignments if each.block == block)[HUMAN] == 2
    assert all((each.post_id is None) != (each.generation_id is None) for each in assignments)
    assert all((each.post_id is not None) == (each.arm == HUMAN) for each in assignments)


def test_a_card_shows_the_text_of_the_row_that_it_was_made_from(workspace: Workspace):
    add_feed(workspace, 60)
    writer = ScriptedWriter()
    study.start_study(workspace, cards=14, make=writer, arms=FIVE)
    cards = {card.id: card.text for card in cards_of(workspace)}
    with workspace.store.read() as connection:
        rows = {row.id: row.text for row in connection.execute(text("SELECT id, text FROM generation"))}
    for each in sealed(workspace):
        if each.generation_id is None:
            assert each.post_id is not None
            with workspace.store.read() as connection:
                assert cards[each.card_id] == posts.texts(connection, [each.post_id])[each.post_id]
        else:
            assert writer.written[each.generation_id] == each.arm
            assert likeness(cards[each.card_id]) == likeness(rows[each.generation_id])


def test_both_kinds_of_text_are_evened_out_alike(workspace: Workspace):
    add_feed(workspace, 60)
    study.start_study(workspace, cards=14, make=ScriptedWriter(), arms=FIVE)

    assert not [card.text for card in cards_of(workspace) if card.text[0] == '"' or "–" in card.text]


def test_no_text_comes_twice_nor_in_a_later_study(workspace: Workspace):
    add_feed(workspace, 60)
    writer = ScriptedWriter()
    study.start_study(workspace, cards=14, make=writer, arms=FIVE)
    first = {likeness(card.text) for card in cards_of(workspace)}
    sealed(workspace)
    writer.written.clear()  # it now says the very same things again
    with workspace.store.write() as connection:
        connection.execute(text("DELETE FROM generation WHERE id NOT IN (SELECT generation_id FROM sealed_assignment)"))
    started = study.start_study(workspace, cards=7, make=writer, arms=FIVE)
    second = {likeness(card.text) for card in cards_of(workspace)}

    assert (len(first), len(second)) == (14, 7)
    assert first.isdisjoint(second)
    assert started.dropped["seen before (made)"] > 0


def test_the_first_candidate_of_each_arm_is_shown_also_of_twins(workspace: Workspace):
    add_feed(workspace, 60)
    twins = tuple(msgspec.structs.replace(FIVE[0], id=f"none:{twin}") for twin in "AB")
    study.start_study(workspace, cards=12, make=ScriptedWriter(), arms=twins)
    shown = {(each.arm, each.block): each.generation_id for each in sealed(workspace)}
    for block in range(4):  # eight candidates a block, four of each arm, in the order in which they were returned
        assert (shown["none:A", block], shown["none:B", block]) == (8 * block + 1, 8 * block + 5)


def test_arms_of_one_model_are_all_written_before_the_next_model_is_asked(workspace: Workspace):
    add_feed(workspace, 60)
    writer = ScriptedWriter(mute=["mute"])
    mixed = (*arms("none", "mute"), *arms("examples", model="other-model"))
    started = study.start_study(workspace, cards=9, make=writer, arms=mixed)

    assert [each.arm for each in started.left_out] == ["mute"]
    asked = [ids[-1] for ids, _, _ in writer.calls]
    assert asked.index("examples") == len(asked) - asked[::-1].index("none") == len(asked) - asked.count("examples")
    counts = Counter(each.arm for each in sealed(workspace))
    assert counts["none"] == counts["examples"] == counts[HUMAN] == started.cards / 3


def test_what_the_models_wrote_in_vain_is_counted_in_the_plan(workspace: Workspace):
    add_feed(workspace, 60)
    writer = ScriptedWriter()
    writer.dropped = {"a joke that models repeat": 2}
    started = study.start_study(workspace, cards=7, make=writer, arms=FIVE)
    assert started.dropped == {"a joke that models repeat (made)": 2}


def test_an_arm_that_has_too_little_to_go_on_is_left_out_with_its_reason(workspace: Workspace):
    add_feed(workspace, 60)
    writer = ScriptedWriter(unable={"summary": "Likes are too few for a summary."})
    started = study.start_study(workspace, cards=20, make=writer, arms=FIVE)

    assert [(each.arm, each.why) for each in started.left_out] == [("summary", "Likes are too few for a summary.")]
    assert started.cards == 24  # four arms and two people a block: four blocks hold the twenty
    assert {each.arm for each in sealed(workspace)} == {HUMAN, "none", "none-subject", "examples", "topics"}


def test_an_arm_that_writes_nothing_that_can_be_shown_is_left_out(workspace: Workspace):
    add_feed(workspace, 60)
    started = study.start_study(workspace, cards=8, make=ScriptedWriter(mute=["examples"]), arms=FIVE)

    assert [each.arm for each in started.left_out] == ["examples"]
    assert "none could be shown" in started.left_out[0].why
    assert started.dropped["too short (made)"] == 16


def test_an_arm_that_fails_once_is_asked_again(workspace: Workspace):
    add_feed(workspace, 60)
    writer = ScriptedWriter(fails_first={"examples": 2})
    started = study.start_study(workspace, cards=14, make=writer, arms=FIVE)

    assert started.left_out == ()
    assert {each.arm for each in sealed(workspace)} == {HUMAN, *(arm.id for arm in FIVE)}


def test_when_every_arm_is_left_out_nothing_starts(workspace: Workspace):
    add_feed(workspace, 60)
    with pytest.raises(NotYet, match="No method can take part"):
        study.start_study(workspace, cards=8, make=ScriptedWriter(mute=["none"]), arms=FIVE[:1])
    with pytest.raises(NotYet):
        study.next_card(workspace)


def test_human_cards_are_unseen_whole_texts_only(workspace: Workspace):
    good = add_feed(workspace, 8)
    liked = add_one(workspace, sentence(100))
    add_one(workspace, sentence(101), title_only=True)
    add_one(workspace, sentence(102), media=("a.png",))
    add_one(workspace, "Too short.")
    with workspace.store.write() as connection:
        reactions.add(connection, liked, "like")
    study.start_study(workspace, cards=16, make=ScriptedWriter(), arms=FIVE[:1])
    people = {each.post_id for each in sealed(workspace) if each.arm == HUMAN}

    assert people == set(good)


def add_one(ws: Workspace, words: str, *, title_only: bool = False, media: tuple[str, ...] = ()) -> int:
    item = Post(uid=f"x:{words}", source="reddit", text=words, title_only=title_only, media=media, created_at=9e9)
    with ws.store.write() as connection:
        return posts.add(connection, [item])[0].id


def test_too_few_posts_by_people_are_said_before_anything_is_written(workspace: Workspace):
    add_feed(workspace, 5)
    writer = ScriptedWriter()
    with pytest.raises(NotYet, match="needs 6 short unseen posts written by people, and your feed has 5") as caught:
        study.start_study(workspace, cards=20, make=writer, arms=FIVE)

    assert "at most 14 cards" in caught.value.hint
    assert writer.calls == []
    assert study.start_study(workspace, cards=14, make=writer, arms=FIVE).cards == 14


def test_a_running_study_is_not_replaced_but_an_unrated_one_is(workspace: Workspace):
    add_feed(workspace, 60)
    first = study.start_study(workspace, cards=7, make=ScriptedWriter(), arms=FIVE)
    second = study.start_study(workspace, cards=7, make=ScriptedWriter(), arms=FIVE)
    assert study.study_report(workspace).study == second.study != first.study
    card = study.next_card(workspace).card
    assert card is not None
    study.rate_card(workspace, card.id, "like")

    with pytest.raises(NotYet, match="still running"):
        study.start_study(workspace, cards=7, make=ScriptedWriter(), arms=FIVE)


def test_the_seed_is_committed_to_and_the_plan_hashed_before_card_one(workspace: Workspace):
    add_feed(workspace, 60)
    started = study.start_study(workspace, cards=7, make=ScriptedWriter(), arms=FIVE)
    before = study.study_report(workspace)
    with workspace.store.read() as connection:
        row = trials.latest(connection)
    assert row is not None
    sealed(workspace)
    after = study.study_report(workspace)

    assert started.plan_hash == before.plan_hash == after.plan_hash == plan_hash(decode(row.plan))
    assert started.seed_commitment == before.seed_commitment == after.seed_commitment
    assert after.checks is not None
    assert (after.checks.plan, after.checks.commitment, after.checks.allocation) == (True, True, True)


def test_stopping_while_cards_are_made_leaves_no_study(workspace: Workspace):
    add_feed(workspace, 60)

    def stop(progress: Progress) -> None:
        if progress.done >= 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        study.start_study(workspace, cards=28, make=ScriptedWriter(), arms=FIVE, report=stop)
    with pytest.raises(NotYet, match="no study yet"):
        study.next_card(workspace)


def test_progress_counts_up_to_its_total(workspace: Workspace):
    add_feed(workspace, 60)
    steps: list[Progress] = []
    study.start_study(workspace, cards=21, make=ScriptedWriter(), arms=FIVE, report=steps.append)

    assert [(step.done, step.total) for step in steps] == [(0, 15), (5, 15), (10, 15), (15, 15)]


def test_all_arms_of_a_block_are_written_in_one_batch(workspace: Workspace):
    add_feed(workspace, 60)
    writer = ScriptedWriter()
    study.start_study(workspace, cards=21, make=writer, arms=FIVE)

    assert [methods for methods, _, _ in writer.calls] == [tuple(arm.method for arm in FIVE)] * 3
    assert len({seed for _, _, seed in writer.calls}) == 3


def test_bad_requests_are_refused(workspace: Workspace):
    with pytest.raises(UnknownName):
        study.start_study(workspace, "metods", make=ScriptedWriter(), arms=FIVE)
    with pytest.raises(BadInput):
        study.start_study(workspace, cards=0, make=ScriptedWriter(), arms=FIVE)


def test_posts_come_in_the_order_of_the_feed_and_pages_do_not_matter(workspace: Workspace):
    ids = add_feed(workspace, 450)
    plan = study.ready_made("methods", FIVE)
    people = study_cards.people(workspace, study_cards.Writing(plan, set()), 430)

    assert [each.source for each in people] == ids[::-1][:430]  # newest first, as nothing is ranked yet
