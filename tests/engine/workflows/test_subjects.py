"""Texts on a person's subjects are counted, by meaning and by words; texts told of another are not theirs."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine.core.errors import BadInput
from engine.text.model import TextRequest
from engine.workflows import subjects
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words
from tests.fakes.scripted_writer import ScriptedWriter

NAMES = [
    "kettles",
    "trains",
    "cats",
    "spiders",
    "ferns",
    "lamps",
    "pianos",
    "gloves",
    "tubas",
    "crabs",
    "drums",
    "socks",
]
NAMES += ["bells", "kites"]
JOKES = [(f"The {name} said {n} words about {name} and then {name} slept.", name) for name in NAMES for n in range(9)]


class Obedient(ScriptedWriter):
    """Writes about whatever the last post in its chat was about: told of nobody, always about the same."""

    def generate(self, requests, *, report=None):  # type: ignore[no-untyped-def, override]
        for number, request in enumerate(requests):
            self.replies = [f"Nobody ever asked what {self.subject(request)} thought of summer number {number}."]
            for piece in super().generate([request]):
                yield type(piece)(number, piece.text, piece.tokens, piece.done)

    def subject(self, request: TextRequest) -> str:
        said = [message.text for message in request.messages if message.role == "assistant"][-1].split()
        return next((word for word in said if word in NAMES), "volcano")


@pytest.fixture
def ws(workspace: Workspace, tmp_path: Path) -> Workspace:
    (tmp_path / "encoders").symlink_to(workspace.paths.assets / "encoders")
    (tmp_path / "corpus").mkdir()
    lines = [json.dumps({"text": text, "subject": subject}) for text, subject in JOKES]
    (tmp_path / "corpus" / "a.jsonl").write_text("\n".join(lines))
    workspace.paths = replace(workspace.paths, assets=tmp_path)
    Obedient(with_words(workspace), ["unused"])
    return workspace


def test_a_method_that_steers_is_told_from_one_that_does_not(ws: Workspace) -> None:
    found = subjects.measure_subjects(ws, ["examples", "none"], each=3)
    assert (found.people, found.subjects, found.unseen) == (10, len(NAMES), False)
    assert found.right_by_meaning == found.right_by_words == 1.0
    examples, none = found.rows
    for way in (examples.by_meaning, examples.by_words):
        assert way.own.estimate == 1.0 and way.swapped.estimate == 0.0 and way.difference.low > 0.9
        assert way.own.n == 10
    for way in (none.by_meaning, none.by_words):
        assert way.difference.estimate == pytest.approx(0.0, abs=0.3) and way.difference.low <= 0
    assert examples.written == 30 and examples.texts > 0


def test_people_to_choose_by_are_of_other_subjects_than_those_to_report_on(ws: Workspace) -> None:
    folder = ws.paths.assets / "adapters" / ws.settings.model
    folder.mkdir(parents=True)
    (folder / "card.json").write_text(json.dumps({"subjects_held_out": NAMES[:10]}))
    learned, unseen = subjects._halves(NAMES, folder)
    assert set(unseen) == set(NAMES[:10]) and set(learned) == set(NAMES[10:])


def test_what_must_be_trained_is_refused(ws: Workspace) -> None:
    with pytest.raises(BadInput, match="trained"):
        subjects.measure_subjects(ws, ["finetune"])


def test_the_other_person_shares_no_subject() -> None:
    people = [{(place + step) % subjects.PEOPLE for step in subjects.STEPS} for place in range(subjects.PEOPLE)]
    assert all(len(each) == 3 for each in people)
    assert all(people[who].isdisjoint(people[(who + 5) % 10]) for who in range(10))
