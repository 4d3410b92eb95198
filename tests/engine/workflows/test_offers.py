"""A failed gate is not offered, whoever measured it; what the person measured counts before what ships."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from engine.core.errors import NotOffered
from engine.core.paths import ASSETS
from engine.core.records import Post
from engine.store import posts
from engine.text.method import METHODS
from engine.workflows import gate_rows, generate, offers
from engine.workflows.gate_rows import LOCAL_MODEL, OWN_WORDS, Gap, Gate
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from recipes import gates
from tests.factories.word_encoder import with_words

GAP = Gap(mean=-0.1, low=-0.2, high=-0.05)
PASSED = Gate(
    method="examples",
    model="smollm2-135m-instruct",
    encoder="all-minilm-l6-v2",
    data="demo",
    own=4.0,
    swapped=4.1,
    zero=4.2,
    n=48,
    versus_swapped=GAP,
    versus_zero=GAP,
    passed=True,
    seed=1,
    resamples=2000,
    shipped=None,
)
FAILED = msgspec.structs.replace(PASSED, passed=False)


def of(row: Gate, **changes: object) -> Gate:
    return msgspec.structs.replace(row, **changes)


@pytest.fixture
def ws(workspace: Workspace, tmp_path: Path) -> Workspace:
    (tmp_path / "encoders").symlink_to(workspace.paths.assets / "encoders")
    workspace.paths = replace(workspace.paths, assets=tmp_path)
    with with_words(workspace).store.write() as connection:
        found = [Post(uid=f"t:{n}", source="t", text=f"a kettle sings song number {n}") for n in range(6)]
        placed = posts.add(connection, found)
    for place in placed:
        react(workspace, place.id, "like")
    return workspace


def offer(ws: Workspace, name: str = "examples") -> offers.Offer:
    return {each.name: each for each in offers.offered_methods(ws)}[name]


def test_a_method_of_words_that_was_never_measured_is_offered_and_says_so(ws: Workspace) -> None:
    assert offer(ws).offered and offer(ws).note == "Not measured on this model yet."
    assert offer(ws, "none").offered and offer(ws, "none").note == ""


def test_a_failed_gate_is_not_offered_and_the_reason_has_its_numbers(ws: Workspace) -> None:
    gate_rows.keep_rows(ws.paths.assets, [PASSED])
    assert offer(ws).offered and offer(ws).note == ""
    gate_rows.keep_rows(ws.paths.assets, [FAILED])
    assert not offer(ws).offered and "the demo person's" in offer(ws).why and "4.000" in offer(ws).why
    with pytest.raises(NotOffered, match="failed its gate"):
        generate.generate(ws, "examples", 1, 1)


def test_people_without_a_difference_are_told_of_and_people_whom_it_harms_close_it(ws: Workspace) -> None:
    unsure = Gap(mean=-0.01, low=-0.03, high=0.01)
    gate_rows.keep_rows(ws.paths.assets, [PASSED, of(FAILED, data="people", people=20, versus_swapped=unsure)])
    assert offer(ws).offered and "20 people" in offer(ws).note
    harm = of(FAILED, data="people", people=20, versus_swapped=Gap(mean=0.1, low=0.05, high=0.2))
    gate_rows.keep_rows(ws.paths.assets, [harm])
    assert not offer(ws).offered and "other people's" in offer(ws).why
    gate_rows.keep_rows(ws.paths.profile, [of(PASSED, data="own")])
    assert offer(ws).offered and offer(ws).note == ""


def test_what_the_person_measured_counts_before_what_ships(ws: Workspace) -> None:
    gate_rows.keep_rows(ws.paths.assets, [FAILED])
    gate_rows.keep_rows(ws.paths.profile, [of(PASSED, data="own")])
    assert offer(ws).offered
    gate_rows.keep_rows(ws.paths.profile, [of(FAILED, data="own")])  # in the place of the other
    gate_rows.keep_rows(ws.paths.assets, [PASSED])
    assert not offer(ws).offered and "your held-out likes" in offer(ws).why
    gate_rows.keep_rows(ws.paths.profile, [of(FAILED, data="own", n=offers.ENOUGH - 1)])
    assert offer(ws).offered, "too few likes to overrule anything"


def test_a_row_of_another_version_model_or_encoder_says_nothing(ws: Workspace) -> None:
    for changes in ({"version": METHODS["examples"].version + 1}, {"model": "other"}, {"encoder": "other"}):
        (ws.paths.assets / gate_rows.FILE).unlink(missing_ok=True)
        gate_rows.keep_rows(ws.paths.assets, [of(FAILED, **changes)])
        assert offer(ws).offered and offer(ws).note


def test_where_the_local_model_wrote_the_profile_that_row_decides(ws: Workspace) -> None:
    rows = [of(PASSED, told_by=OWN_WORDS), of(FAILED, told_by=LOCAL_MODEL)]
    assert offers.words(rows) and not offers.words(rows[:1])
    assert not offers.words([of(FAILED, told_by=OWN_WORDS), of(PASSED, told_by=LOCAL_MODEL)])


def test_nobody_can_close_what_tells_of_nobody(ws: Workspace) -> None:
    gate_rows.keep_rows(ws.paths.assets, [of(FAILED, method="none"), of(FAILED, method="none-subject")])
    assert offer(ws, "none").offered and offer(ws, "none-subject").offered


def test_a_damaged_table_is_no_table(ws: Workspace) -> None:
    (ws.paths.profile / gate_rows.FILE).write_bytes(b"{")
    assert gate_rows.read_rows(ws.paths.profile) == () and offer(ws).offered


def test_the_shipped_table_is_of_methods_and_models_that_exist() -> None:
    rows = gate_rows.read_rows(ASSETS)
    assert rows, "python -m recipes.gates"
    for row in rows:
        assert row.method in METHODS.names() and row.data in ("demo", "people") and row.at and row.encoder
        assert row.passed == (row.versus_swapped.high < 0 and row.versus_zero.high < 0)
        assert row.over == ("posts" if row.data == "demo" else "people")
    page = gates.PAGE.read_text("utf-8")
    assert gates.table(rows) in page, "python -m recipes.gates"
