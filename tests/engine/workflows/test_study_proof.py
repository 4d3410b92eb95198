"""Anchors, checks and early looks, as a person meets them: in the engine and on the command line."""

import json
import random
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from engine.cli import main
from engine.core.errors import BadInput, NotYet
from engine.core.seeds import commitment
from engine.store import database, migrations, trials
from engine.study import seal
from engine.study.allocation import allocate
from engine.study.plan import Plan, canonical, decode, plan_hash
from engine.workflows import study, study_proof
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories.studies import NONCE, SEED, ScriptedWriter, add_feed, arms, store_study
from tests.fuzz import tamper

WAYS = arms("none", "likes", "topics")


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    tamper.store(workspace, 12)
    return workspace


def rate(ws: Workspace, cards: int = 100) -> None:
    tamper.rate(ws, random.Random(1), cards)


def sql(ws: Workspace, words: str) -> None:
    """Change the database as somebody would who knows where it lies."""
    with closing(sqlite3.connect(ws.paths.database)) as raw, raw:
        assert raw.execute(words).rowcount


def test_a_study_that_nobody_touched_is_sound_at_every_moment(ws: Workspace):
    kept = [study_proof.anchor(ws).line]

    def sound() -> None:
        found = study_proof.verify(ws, "\n".join(kept))
        assert (found.broken, found.sound, found.chained, found.anchors) == ((), True, True, len(kept))

    sound()
    study.next_card(ws)
    sound()
    rate(ws, 12)
    kept.append(study_proof.anchor(ws).line)
    sound()
    study.undo_rating(ws)
    study.undo_rating(ws)
    sound()
    rate(ws)
    study.study_report(ws)
    sound()
    study.reveal(ws)
    kept.append(study_proof.anchor(ws).line)
    study.write_report(ws)
    study.reveal(ws)
    sound()


def test_what_may_change_later_raises_no_alarm(ws: Workspace):
    rate(ws)
    study.reveal(ws)
    with ws.store.write() as connection:
        connection.execute(text("UPDATE generation SET score = 0.5"))
        connection.execute(text("UPDATE post SET text = 'completed by another import', title_only = 1"))
        store_study(connection, Plan(name="methods", arms=WAYS, floor="none"), "another")
    assert study_proof.verify(ws, study_id=tamper.ID).sound
    assert study_proof.verify(ws).sound


def test_a_reveal_in_the_middle_of_a_check_raises_no_alarm(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    rate(ws, 6)
    whole, calls = trials.as_stored, list[int]()

    def interrupted(*args, **kept):
        found = whole(*args, **kept)
        if not calls:  # the study's row was read, its events were not yet
            calls.append(1)
            with closing(open_workspace(ws.paths.profile)) as other:
                study.reveal(other)
        return found

    monkeypatch.setattr(trials, "as_stored", interrupted)
    first, then = study_proof.verify(ws), study_proof.verify(ws)

    assert (first.broken, then.broken) == ((), ())
    assert then.events == first.events + 1


def test_a_real_start_seals_a_head_and_says_its_anchor(workspace: Workspace):
    add_feed(workspace, 60)
    started = study.start_study(workspace, cards=14, make=ScriptedWriter(), arms=WAYS)

    assert started.anchor == study_proof.anchor(workspace).line
    assert started.anchor.startswith(f"Inside Joke anchor: study {started.study}, 0 events, head ")
    assert study_proof.verify(workspace, started.anchor).sound


def test_all_studies_of_a_profile_name_one_person_and_each_profile_another(workspace: Workspace, tmp_path: Path):
    people: list[str] = []
    with closing(open_workspace(tmp_path)) as other:
        for profile in (workspace, workspace, other):
            add_feed(profile, 60)
            study.start_study(profile, cards=8, make=ScriptedWriter(), arms=WAYS)
            with profile.store.read() as connection:
                latest = trials.latest(connection)
            assert latest is not None
            people.append(decode(latest.plan).person)
            tamper.rate(profile, random.Random(1), 1)
            study.reveal(profile)
    assert people[0] == people[1] != people[2]
    assert all(len(person) == 16 for person in people)


TOUCHED = [
    ("UPDATE study_event SET rating = 'like' WHERE number = 4", "study_event", "Event 4 (rated) is not what"),
    (
        "DELETE FROM study_event WHERE number = 4",
        "study_event",
        "Before event 5 (shown), events are missing or moved: 1",
    ),
    ("UPDATE study_event SET at = at + 1 WHERE number = 3", "study_event", "Event 3 (shown) is not what"),
    ("UPDATE study_card SET text = 'Funnier.' WHERE position = 3", "study_card", "The cards (their texts"),
    ("UPDATE sealed_assignment SET arm = 'likes' WHERE arm = 'plain'", "sealed_assignment", "sealed assignments"),
    ("UPDATE sealed_study SET seed = '99'", "sealed_study", "The sealed seed or nonce is not"),
    ("UPDATE sealed_judgement SET p_funny = 0.9", "sealed_judgement", "The sealed verdicts of judges"),
    ("UPDATE generation SET method = 'likes'", "generation", "A text that a card was made from"),
    ("UPDATE study SET plan = replace(plan, '0.2', '0.3')", "study", "The plan does not have the hash"),
    ("UPDATE study SET revealed_at = revealed_at + 1", "study", "stamp of the reveal"),
    ("DELETE FROM study_event WHERE kind = 'revealed'", "study", "stamped as revealed, and no event says so"),
    ("UPDATE study SET head = replace(head, 'a', 'b')", "study", "The sealed head itself"),
    ("DELETE FROM study", "study", "There is no study"),
]


def test_what_was_touched_is_named(ws: Workspace):
    rate(ws)
    study.reveal(ws)
    with closing(tamper.Bench(ws)) as bench:
        for words, table, said in TOUCHED:
            assert bench.raw.execute(words).rowcount
            found = study_proof.verify(ws)
            assert not found.sound
            assert [each for each in found.broken if each.table == table and said in each.words], (words, found.broken)
            bench.back()
    assert study_proof.verify(ws).sound


def test_an_edit_of_one_event_names_that_event_alone(ws: Workspace):
    rate(ws)
    sql(ws, "UPDATE study_event SET ai = 'nobody' WHERE number = 6")

    assert [(each.table, each.event) for each in study_proof.verify(ws).broken] == [("study_event", 6)]


def test_events_that_were_taken_out_are_named_once(ws: Workspace):
    rate(ws)
    sql(ws, "DELETE FROM study_event WHERE number IN (6, 7)")
    (why,) = study_proof.verify(ws).broken

    assert why.words == "Before event 8 (rated), events are missing or moved: 2 of them."


def test_only_an_anchor_shows_an_end_that_was_cut_off_or_a_chain_written_anew(ws: Workspace):
    rate(ws, 6)
    kept = study_proof.anchor(ws)
    for last in (1, 3, kept.events):
        assert tamper.cut(ws, last).sound
        found = tamper.cut(ws, last, kept.line)
        assert [each.words for each in found.broken] == [
            f"Your anchor is of {kept.events} events, and there are {kept.events - last}: the end was cut off."
        ]
    assert tamper.rewritten(ws).sound
    (why,) = tamper.rewritten(ws, kept.line).broken
    assert "the chain was written anew" in why.words
    rate(ws, 3)
    assert study_proof.verify(ws, kept.line).sound  # an anchor holds for ever


def test_an_anchor_shows_a_study_that_was_made_to_look_older_than_the_chain(ws: Workspace):
    rate(ws, 6)
    kept = study_proof.anchor(ws)
    sql(ws, "UPDATE study SET head = ''")
    sql(ws, "UPDATE study_event SET number = NULL, hash = NULL")

    alone, held = study_proof.verify(ws), study_proof.verify(ws, kept.line)
    assert (alone.sound, alone.chained) == (True, False)
    assert "it was taken away" in held.broken[0].words
    with pytest.raises(NotYet, match="before studies had a chain"):
        study_proof.anchor(ws)


def test_an_anchor_of_a_study_that_is_gone_is_an_alarm_and_one_of_another_a_mistake(ws: Workspace):
    rate(ws, 3)
    kept = study_proof.anchor(ws).line
    gone = kept.replace(tamper.ID, "0123")

    assert "There is no study 0123" in study_proof.verify(ws, gone).broken[0].words
    with pytest.raises(BadInput, match="not of 5f0c2d"):
        study_proof.verify(ws, gone, tamper.ID)


def test_anchors_are_added_to_a_file(ws: Workspace, tmp_path: Path):
    file = tmp_path / "anchors.txt"
    lines: list[str] = []
    for _ in range(3):
        rate(ws, 2)
        lines.append(study_proof.anchor(ws, file).line)

    assert file.read_text() == "\n".join([*lines, ""])
    assert study_proof.verify(ws, str(file)).anchors == 3
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff")
    with pytest.raises(BadInput, match="not a text"):
        study_proof.anchor(ws, tmp_path / "picture.png")


# ── studies of before the chain ──────────────────────────────────────────────────────────────────────────────────────


def old_profile(folder: Path) -> None:
    """A store as revision 0011 left it, with a study that is going on."""
    plan = Plan(name="methods", arms=WAYS, floor="none", cards=8, version=2).rounded()
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    folder.mkdir(parents=True, exist_ok=True)
    engine = database._engine(folder / "inside-joke.db")  # pyright: ignore[reportPrivateUsage]
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0011")
        order = allocate(1234, "old", [arm.id for arm in WAYS], plan.humans_per_block, plan.blocks)
        flat = [(block, arm) for block, names in enumerate(order) for arm in names]
        connection.execute(
            text("INSERT INTO study (id, plan, plan_hash, seed_commitment, at) VALUES ('old', :p, :h, :c, 1.0)"),
            {"p": canonical(plan).decode(), "h": plan_hash(plan), "c": commitment(1234, NONCE)},
        )
        connection.execute(text(f"INSERT INTO sealed_study VALUES ('old', '1234', '{NONCE}')"))
        for place, (block, arm) in enumerate(flat):
            card = {"id": f"c{place}", "place": place, "block": block, "arm": arm}
            connection.execute(text("INSERT INTO study_card VALUES (:id, 'old', :place, 'Text ' || :id, '[]')"), card)
            connection.execute(text("INSERT INTO sealed_assignment VALUES (:id, :block, :arm, NULL, NULL)"), card)
        connection.execute(
            text("INSERT INTO study_event (study_id, card_id, kind, at) VALUES ('old', 'c0', 'shown', 2.0)")
        )
        connection.commit()
    engine.dispose()


def test_a_study_of_before_the_chain_stays_readable_and_is_named_so(tmp_path: Path, capsys):
    old_profile(tmp_path)
    with closing(open_workspace(tmp_path)) as ws:
        tamper.rate(ws, random.Random(1))
        study.reveal(ws)
        report, found = study.study_report(ws), study_proof.verify(ws)
        written = study.write_report(ws)
    assert (report.rated, len(report.arms), report.head) == (8, 3, "")
    assert report.checks is not None and report.checks.sound  # an order of before version 3 still replays
    assert (found.sound, found.chained, found.anchor) == (True, False, None)
    assert main(["--profile", str(tmp_path), "study", "verify"]) == 0
    assert "begun before the chain" in capsys.readouterr().out
    assert study_proof.verify_file(Path(written.json)).sound


def test_a_study_of_before_the_chain_is_still_held_to_its_plan_and_seed(tmp_path: Path):
    old_profile(tmp_path)
    with closing(open_workspace(tmp_path)) as ws:
        sql(ws, "UPDATE sealed_assignment SET arm = 'likes' WHERE arm = 'topics'")
        assert [each.table for each in study_proof.verify(ws).broken] == ["sealed_assignment"]


# ── looking early ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_early_look_shows_arms_closes_nothing_and_keeps_the_seed(ws: Workspace):
    rate(ws, 6)
    before = study.next_card(ws)
    early = study_proof.peek(ws, "  my \n curiosity ")

    assert [arm.arm for arm in early.arms] == ["plain", "likes", "topics"]
    assert (early.revealed, early.seed, early.nonce, early.revealed_at) == (False, None, None, None)
    assert [(look.rated, look.because) for look in early.peeks] == [(5, "my curiosity")]
    assert study.next_card(ws) == before
    with ws.store.read() as connection, pytest.raises(NotYet):
        seal.read(connection, tamper.ID)
    with pytest.raises(NotYet):
        study.write_report(ws)
    assert study_proof.verify(ws).sound


def test_one_early_look_opens_nothing_for_a_second(ws: Workspace):
    rate(ws, 6)
    study_proof.peek(ws, "once")
    sealed = study.study_report(ws)

    assert (sealed.arms, sealed.controls, sealed.checks, sealed.in_depth) == ((), (), None, None)
    with ws.store.read() as connection:
        (peeked,) = [event.id for event in trials.events(connection, tamper.ID) if event.kind == "peeked"]
    with ws.store.read() as connection:
        opened = seal.look(connection, tamper.ID, peeked)
        assert opened.assignments
        assert (opened.seed == SEED, opened.nonce) == (False, "")
        with pytest.raises(NotYet):
            seal.look(connection, tamper.ID, peeked - 1)
    rate(ws, 1)
    with ws.store.read() as connection, pytest.raises(NotYet, match="something else happened"):
        seal.look(connection, tamper.ID, peeked)


def test_an_early_look_marks_the_study_for_ever(ws: Workspace, capsys):
    rate(ws, 6)
    study_proof.peek(ws, "to <b>see</b>")
    sealed = study.study_report(ws)
    rate(ws)
    study.reveal(ws)
    report, written = study.study_report(ws), study.write_report(ws)
    page, data = Path(written.html).read_text(), json.loads(Path(written.json).read_text())

    for each in (sealed, report):
        assert any("looked at before the end, after 5 ratings" in words for words in each.caveats)
    assert "looked at before the end, after 5 ratings" in page
    assert "to &lt;b&gt;see&lt;/b&gt;" in page
    assert data["report"]["peeks"][0]["because"] == "to <b>see</b>"
    assert [event["because"] for event in data["events"] if event["kind"] == "peeked"] == [
        "to <b>see</b>",
        "to see whether it works",
    ]
    assert main(["study", "report"]) == 0
    assert "looked at before the end" in capsys.readouterr().out
    sql(ws, "DELETE FROM study_event WHERE because = 'to <b>see</b>'")
    assert not study_proof.verify(ws).sound


@pytest.mark.parametrize("because", ["", "  \n ", "x" * 501])
def test_an_early_look_needs_a_reason(ws: Workspace, because: str):
    rate(ws, 3)
    with pytest.raises(BadInput):
        study_proof.peek(ws, because)
    with ws.store.read() as connection:
        assert "peeked" not in {event.kind for event in trials.events(connection, tamper.ID)}


def test_there_is_no_early_look_without_ratings_or_after_the_reveal(ws: Workspace):
    with pytest.raises(NotYet, match="No card of this study was rated"):
        study_proof.peek(ws, "why not")
    rate(ws, 3)
    study.reveal(ws)
    with pytest.raises(NotYet, match="is revealed"):
        study_proof.peek(ws, "why not")


# ── an exported study, with no database ──────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def exported(ws: Workspace, tmp_path: Path) -> Path:
    rate(ws)
    study.reveal(ws)
    return Path(study.write_report(ws, tmp_path).json)


def test_an_export_is_enough_to_check_everything(ws: Workspace, exported: Path):
    kept = study_proof.anchor(ws)
    found = study_proof.verify_file(exported, kept.line)

    assert (found.broken, found.sound, found.chained, found.anchors) == ((), True, True, 1)
    assert found.anchor is not None and (found.anchor.events, found.anchor.head) == (kept.events, kept.head)


EDITS: list[tuple[tuple[str | int, ...], object]] = [
    (("report", "seed"), "5"),
    (("report", "nonce"), "no"),
    (("report", "started_at"), 4.5),
    (("report", "revealed_at"), 4.5),
    (("report", "plan_hash"), "0" * 64),
    (("report", "seed_commitment"), "0" * 64),
    (("report", "head"), "{}"),
    (("report", "arms", 1, "likes"), 77),
    (("plan_json",), "{}"),
    (("cards", 3, "text"), "Funnier."),
    (("cards", 0, "media"), ["other.png"]),
    (("cards", 0, "media"), 5),
    (("assignments", 2, "arm"), "summary"),
    (("assignments", 2, "generation_id"), 77),
    (("judgements", 2, "p_funny"), 0.75),
    (("events", 5, "rating"), "no"),
    (("events", 5, "at"), 1.0),
    (("events", 9, "number"), 3),
    (("events", 9, "hash"), "0" * 64),
]


def test_an_export_that_was_edited_is_broken(exported: Path):
    whole = exported.read_text()
    for (*way, last), value in EDITS:
        data = json.loads(whole)
        inner = data
        for step in way:
            inner = inner[step]
        assert inner[last] != value
        inner[last] = value
        exported.write_text(json.dumps(data))
        try:
            assert not study_proof.verify_file(exported).sound, (way, last)
        except BadInput:
            assert value == 5  # a list that is none
    exported.write_text(whole)
    assert study_proof.verify_file(exported).sound


@pytest.mark.parametrize(
    "plan",
    [{"human_share": 1.0}, {"cards": 10**18}, {"cards": 10**9, "retest_share": 14e-9 - 1}, {"cards": -1}, {"arms": []}],
)
def test_a_made_up_file_ends_in_words_and_soon(exported: Path, plan: dict[str, object]):
    data = json.loads(exported.read_text())
    data["plan_json"] = json.dumps(json.loads(data["plan_json"]) | plan)
    data["report"] |= {"plan_hash": sha256(data["plan_json"].encode()).hexdigest(), "head": ""}
    data["events"] = [event | {"number": None, "hash": None} for event in data["events"]]
    exported.write_text(json.dumps(data))

    assert not study_proof.verify_file(exported).sound


def test_events_that_are_nonsense_are_not_counted(exported: Path):
    data = json.loads(exported.read_text())
    data["report"]["head"] = ""
    data["events"] = [event | {"number": None, "hash": None} for event in data["events"]]
    exported.write_text(json.dumps(data))
    assert study_proof.verify_file(exported).sound  # a study of before the chain
    undone = {event["undoes"] for event in data["events"]}
    counts = [e for e in data["events"] if e["kind"] == "rated" and not e["seen"] and e["id"] not in undone]
    counts[0]["rating"] = "love"
    exported.write_text(json.dumps(data))
    assert [each.table for each in study_proof.verify_file(exported).broken] == ["report"]


def test_an_export_without_texts_is_held_to_all_else(exported: Path, capsys):
    data = json.loads(exported.read_text())
    numbers = {text: number for number, text in enumerate(dict.fromkeys(card["text"] for card in data["cards"]))}
    for card in data["cards"]:
        card.update(media=[], text=f"text {numbers[card['text']]}")  # a text that comes again is the same text
    for each in data["assignments"]:
        each["generation_id"] = each["post_id"] = None
    exported.write_text(json.dumps(data))
    assert {each.table for each in study_proof.verify_file(exported).broken} == {"study_card", "sealed_assignment"}
    exported.write_text(json.dumps(data | {"texts": False}))
    found = study_proof.verify_file(exported)
    assert (found.sound, found.unchecked) == (True, ("texts", "cards", "assignments"))
    assert main(["study", "verify", "--file", str(exported)]) == 0
    assert "Not in the file, so not checked: what models were told, the cards' texts." in capsys.readouterr().out
    data["assignments"][1]["arm"] = "summary"
    exported.write_text(json.dumps(data | {"texts": False}))
    assert [each.table for each in study_proof.verify_file(exported).broken] == ["sealed_assignment"]


def test_an_export_that_lacks_a_row_is_broken(exported: Path):
    for name in ("cards", "assignments", "judgements", "events"):
        data = json.loads(exported.read_text())
        lacking = data | {name: data[name][:4] + data[name][5:]}
        (exported.parent / "x.json").write_text(json.dumps(lacking))
        assert not study_proof.verify_file(exported.parent / "x.json").sound, name


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b"[" * 100_000, b'{"format":"other"}', b'{"format":["x"]}'])
def test_what_is_no_export_is_refused(tmp_path: Path, data: bytes):
    (tmp_path / "x.json").write_bytes(data)
    with pytest.raises(BadInput):
        study_proof.verify_file(tmp_path / "x.json")


# ── the command line ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_command_line_shows_anchors_and_fails_on_a_broken_study(ws: Workspace, tmp_path: Path, capsys):
    def run(*words: str) -> tuple[int, str]:
        code = main(["study", *words])
        return code, capsys.readouterr().out

    rate(ws, 6)
    line = study_proof.anchor(ws).line
    assert run("anchor", "--save", str(tmp_path / "a.txt")) == (0, f"{line}\nAdded to {tmp_path / 'a.txt'}.\n")
    assert run("pause") == (0, f"{line}\n")
    assert run("peek", "--because", "for the test")[0] == 0
    rate(ws)
    assert study_proof.anchor(ws).line in run("next")[1]
    assert "Inside Joke anchor" in run("reveal")[1]
    code, said = run("verify", "--anchor", str(tmp_path / "a.txt"))
    assert code == 0 and "is sound" in said and "1 anchor of yours" in said
    sql(ws, "UPDATE study_event SET rating = 'neutral' WHERE number = 4")
    code, said = run("verify")
    assert code == 3 and "is broken:\n  Event 4 (rated)" in said
    code, said = run("verify", "--json")
    told = json.loads(said)
    assert code == 3 and told["sound"] is False and told["broken"][0]["event"] == 4
