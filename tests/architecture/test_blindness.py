"""Before the reveal nobody can name a card's arm: not the window's code, nor anything that it is given."""

import ast
import sqlite3
from pathlib import Path

import msgspec
import pytest

from engine.core.errors import NotYet
from engine.core.records import BlindCard
from engine.study.session import NextCard, Rated
from engine.workflows import study, study_proof
from engine.workflows.workspace import Workspace
from tests.factories.studies import ScriptedWriter, add_feed, arms

ROOT = Path(__file__).resolve().parents[2]
HIDDEN_ROOMS = ("engine.study", "engine.store", "sqlalchemy", "sqlite3")
SEALED = ("sealed_study", "sealed_assignment", "sealed_judgement")
KEEPERS = {"engine/store/schema.py", "engine/study/seal.py"}


def imports_of(source: str) -> set[str]:
    """Every module that a source names, `from a import b` as both "a" and "a.b"; importlib's strings too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.add(node.value)
    return found


def peeks(source: str) -> set[str]:
    return {
        name for name in imports_of(source) if any(name == room or name.startswith(f"{room}.") for room in HIDDEN_ROOMS)
    }


def sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("file", sources("desktop"), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_the_window_imports_neither_the_study_nor_the_store(file: Path):
    assert peeks(file.read_text("utf-8")) == set()


@pytest.mark.parametrize(
    "violation",
    [
        "import engine.store",
        "from engine.store.schema import sealed_assignment",
        "from engine import study",
        "def late():\n    from engine.study import seal\n",
        "import importlib\nimportlib.import_module('engine.study.seal')",
        "import sqlite3",
    ],
)
def test_a_window_that_peeks_is_caught(violation: str):
    assert peeks(violation)
    assert not peeks("from engine.workflows.study import next_card\nfrom engine.core.records import BlindCard")


def names_sealed_tables(source: str) -> bool:
    tree = ast.walk(ast.parse(source))
    words = {getattr(node, "id", getattr(node, "attr", getattr(node, "name", None))) for node in tree}
    return bool(words & set(SEALED)) or any(table in text for table in SEALED for text in imports_of(source))


def test_only_the_seal_touches_the_sealed_tables():
    files = [*sources("engine"), *sources("desktop")]
    touching = {file.relative_to(ROOT).as_posix() for file in files if names_sealed_tables(file.read_text("utf-8"))}

    assert {name for name in touching if "/migrations/" not in name} == KEEPERS
    assert names_sealed_tables("from engine.store import schema\nprint(schema.sealed_assignment)")
    assert names_sealed_tables("connection.exec_driver_sql('SELECT arm FROM sealed_assignment')")
    assert names_sealed_tables("from engine.store.schema import sealed_judgement")


def callers_of(function: str) -> set[str]:
    """Files that use a function of the seal, whatever they call the module."""
    return {
        file.relative_to(ROOT).as_posix()
        for file in (*sources("engine"), *sources("desktop"))
        if uses(file.read_text("utf-8"), function)
    }


def uses(source: str, function: str) -> bool:
    tree = list(ast.walk(ast.parse(source)))
    seals = {alias.asname or alias.name for node in tree if isinstance(node, ast.ImportFrom) for alias in node.names}
    called = {
        node.attr
        for node in tree
        if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") in seals & {"seal"}
    }
    imported = {
        alias.name
        for node in tree
        if isinstance(node, ast.ImportFrom) and node.module == "engine.study.seal"
        for alias in node.names
    }
    return function in called | imported


def test_each_way_out_of_the_seal_has_one_door():
    assert callers_of("rows") == {"engine/study/audit.py"}  # says which table was touched, and no more
    assert callers_of("look") == {"engine/workflows/study_proof.py"}  # after an event with a reason
    assert callers_of("_open") == set()
    assert uses("from engine.study import seal\nseal.rows(c, 's')", "rows")
    assert uses("from engine.study.seal import rows\nrows(c, 's')", "rows")


def everything_in(value: object) -> str:
    """All keys and values of a result, however deep, as JSON."""
    return msgspec.json.encode(value).decode().casefold()


ARMS = arms("zeta-way", "theta-way", "kappa-way", model="hidden-model-9b")
SECRETS = ("zeta", "theta", "kappa", "way ", "hidden-model", "tiny-model", "control:", "scripted", '"arm"', '"method"')


def start(ws: Workspace) -> ScriptedWriter:
    add_feed(ws, 60)
    writer = ScriptedWriter(unable={"theta-way": "theta-way is not ready."})
    study.start_study(ws, cards=12, make=writer, arms=ARMS)
    return writer


def seen_by_the_window(ws: Workspace) -> list[object]:
    """Rate a whole study as a window does, with an undo in between; return all that came back."""
    seen: list[object] = [study.study_report(ws)]
    for number in range(100):
        given = study.next_card(ws)
        seen.append(given)
        if given.card is None:
            break
        ai = ("ai", "human", None)[number % 3]
        seen.append(study.rate_card(ws, given.card.id, ("like", "dislike", "neutral")[number % 3], ai))
        if number == 4:
            seen.append(study.undo_rating(ws))
        seen += [study.study_report(ws), study_proof.anchor(ws)]
    return seen


def test_nothing_that_comes_back_before_the_reveal_names_an_arm(workspace: Workspace):
    start(workspace)
    seen = seen_by_the_window(workspace)

    assert len(seen) > 30
    for result in seen:
        assert not [secret for secret in SECRETS if secret in everything_in(result)]
    study.reveal(workspace)
    told = everything_in(study.study_report(workspace))
    assert all(secret in told for secret in ("zeta", "kappa", "theta", "hidden-model", '"arm"', '"method"'))


def test_neither_anchors_nor_checks_name_an_arm_before_the_reveal(workspace: Workspace):
    start(workspace)
    kept = study_proof.anchor(workspace).line
    broken: list[object] = [study_proof.verify(workspace, kept)]
    for words in (
        "UPDATE sealed_assignment SET arm = 'kappa-way' WHERE arm = 'zeta-way'",
        "UPDATE sealed_study SET seed = 'x'",
        "UPDATE generation SET method = 'other'",
        "DELETE FROM study_event",
    ):
        with sqlite3.connect(workspace.paths.database) as database:
            database.execute(words)
        database.close()
        broken.append(study_proof.verify(workspace, kept))

    assert [secret for secret in SECRETS if secret in everything_in(broken)] == []
    assert (
        len({everything_in(each) for each in broken}) == 4
    )  # each said something of its own; nothing had happened yet


def test_after_an_early_look_the_window_still_sees_no_arm(workspace: Workspace):
    start(workspace)
    card = study.next_card(workspace).card
    assert card is not None
    study.rate_card(workspace, card.id, "like")
    early = study_proof.peek(workspace, "curious")

    assert all(secret in everything_in(early) for secret in ("zeta", "kappa", '"arm"'))
    with sqlite3.connect(workspace.paths.database) as database:
        ((seed, nonce),) = database.execute("SELECT seed, nonce FROM sealed_study").fetchall()
    database.close()
    assert seed not in everything_in(early) and nonce not in everything_in(early)
    for result in seen_by_the_window(workspace):
        assert not [secret for secret in SECRETS if secret in everything_in(result)]


def test_what_comes_back_has_no_field_in_which_an_arm_could_hide():
    assert BlindCard.__struct_fields__ == ("id", "text", "media")
    assert NextCard.__struct_fields__ == ("card", "remaining", "total", "pairs", "ask_ai", "beside", "ask_beside")
    assert Rated.__struct_fields__ == ("event", "card")


def test_the_window_sees_the_same_when_nothing_is_sealed_at_all(workspace: Workspace):
    """The sealed rows are gone, and the whole session runs as before: so it cannot depend on them."""
    start(workspace)
    with sqlite3.connect(workspace.paths.database) as database:
        assert database.execute("DELETE FROM sealed_assignment").rowcount == 12
        assert database.execute("DELETE FROM sealed_study").rowcount == 1
    database.close()

    assert seen_by_the_window(workspace)[-1].card is None  # pyright: ignore[reportAttributeAccessIssue]


def test_ids_are_random_and_rows_lie_in_the_order_of_showing(workspace: Workspace):
    start(workspace)
    with sqlite3.connect(workspace.paths.database) as database:
        cards = database.execute("SELECT id, position FROM study_card ORDER BY rowid").fetchall()
        arms_in_order = database.execute("SELECT arm FROM sealed_assignment ORDER BY card_id").fetchall()
    database.close()

    assert [position for _, position in cards] == list(range(12))
    assert len({card for card, _ in cards}) == 12
    assert all(len(card) == 16 and int(card, 16) >= 0 for card, _ in cards)
    assert len(set(arms_in_order)) == 3


def test_the_seal_holds_until_the_reveal(workspace: Workspace):
    start(workspace)
    seen_by_the_window(workspace)

    with pytest.raises(NotYet, match="still sealed"):
        study.write_report(workspace)
