"""Report, export and pooling from the command line, on real profiles."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine import cli
from engine.study.plan import Plan
from engine.workflows import study
from engine.workflows.workspace import open_workspace
from tests.factories.studies import HUMAN, arms, store_study

PLAN = Plan(name="methods", arms=arms("plain", "topics"), floor="plain", cards=12)


def rated(profile: Path, name: str) -> None:
    """A profile with one revealed study, in which topics were liked and half of the rest."""
    ws = open_workspace(profile)
    with ws.store.write() as connection:
        arm_of = {each.card_id: each.arm for each in store_study(connection, PLAN, name)}
    for number in range(12):
        card = study.next_card(ws).card
        assert card is not None
        like = arm_of[card.id] == "topics" or number % 2
        study.rate_card(ws, card.id, "like" if like else "dislike", "human" if arm_of[card.id] == HUMAN else "ai")
    study.reveal(ws)
    ws.close()


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]):
    """Run a command; return what it printed."""

    def run(*words: object) -> str:
        assert cli.main([str(word) for word in words]) == 0, capsys.readouterr().err
        return capsys.readouterr().out

    return run


def test_a_report_from_a_file_is_that_of_the_profile_to_the_byte(tmp_path: Path, say):
    rated(tmp_path / "mine", "one")
    own = say("--profile", tmp_path / "mine", "study", "report", "--write", tmp_path / "a", "--json")
    file = tmp_path / "a" / "study-one.json"
    other = say("--profile", tmp_path / "other", "study", "report", "--file", file, "--write", tmp_path / "b", "--json")

    assert other == own
    for kind in ("html", "json", "csv"):
        first, second = (tmp_path / folder / f"study-one.{kind}" for folder in "ab")
        assert first.read_bytes() == second.read_bytes()
    assert cli.main(["--profile", str(tmp_path / "other"), "study", "report"]) == 2  # nothing was stored there
    words = say("--profile", tmp_path / "mine", "study", "report")
    assert "no difference shown" in words
    assert "The seed replays every one of 12 cards" in words


def test_exports_leave_texts_out_unless_asked_and_are_pooled(tmp_path: Path, say):
    files = []
    for number in range(4):
        profile, file = tmp_path / f"p{number}", tmp_path / f"{number}.json"
        rated(profile, f"study{number}")
        told = say("--profile", profile, "study", "export", file)
        assert "without texts" in told
        assert "Text number" not in file.read_text("utf-8")
        files.append(file)
    say("--profile", tmp_path / "p0", "study", "export", tmp_path / "whole.json", "--with-texts")
    assert "Text number" in (tmp_path / "whole.json").read_text("utf-8")
    found = json.loads(say("study", "pool", *files, "--html", tmp_path / "pool.html", "--json"))

    assert found["people"] == 4
    assert len({each["person"] for each in found["sources"]}) == 4
    assert [arm["rated"] for arm in found["arms"]] == [16, 16]
    assert (tmp_path / "pool.html").stat().st_size > 3_000
    assert "4 studies of 4 people" in say("study", "pool", *files)


def test_one_profile_has_one_name_in_all_its_exports(tmp_path: Path, say):
    rated(tmp_path / "p", "one")
    for name in ("a", "b"):
        say("--profile", tmp_path / "p", "study", "export", tmp_path / f"{name}.json")
    names = {json.loads((tmp_path / f"{name}.json").read_text("utf-8"))["person"] for name in "ab"}

    assert len(names) == 1
    assert len(names.pop()) == 16


def test_looking_at_a_report_writes_nothing_and_loads_nothing_slow(tmp_path: Path, say):
    rated(tmp_path / "p", "one")
    before = sorted(path.name for path in (tmp_path / "p").rglob("*"))
    code = (
        "import sys; from pathlib import Path; from engine.workflows.workspace import open_workspace;"
        "from engine.workflows.study import study_report;"
        f"study_report(open_workspace(Path({str(tmp_path / 'p')!r})));"
        "print(*{'scipy.stats', 'statsmodels', 'evalica', 'pandas', 'torch'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""
    assert sorted(path.name for path in (tmp_path / "p").rglob("*")) == before


def test_a_plan_says_what_it_can_tell(say):
    words = say("study", "plan", "--plan", "A/A", "--cards", 90)

    assert "12 cards are 4 of each method: too few" in words
    assert "90 cards are 30 of each method: a method liked" in words
