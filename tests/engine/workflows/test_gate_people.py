"""People made of raters: nothing that is held out is told, and the intervals are of people."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import BadInput, UnknownName
from engine.core.records import Profile
from engine.text.method import METHODS, Projection
from engine.text.model import TextRequest
from engine.workflows import gate, gate_people, known_losses
from engine.workflows.gate import Measured
from engine.workflows.known_losses import KnownLosses
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words
from tests.fakes.scripted_writer import ScriptedWriter

ITEMS, PEOPLE = 80, 24
TEXTS = [f"{'my cat purrs' if n % 2 else 'a late train waits'} in story number {n}" for n in range(ITEMS)]


def tastes() -> np.ndarray:
    """Half of the people like what has an odd number."""
    rng = np.random.default_rng(3)
    odd = np.arange(ITEMS) % 2 * 6.0
    signs = np.where(np.arange(PEOPLE) % 2, 1, -1)[:, None]
    return signs * (odd - 3) + rng.normal(0, 1, (PEOPLE, ITEMS))


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    items, ratings = tmp_path / "items.jsonl", tmp_path / "ratings.csv"
    items.write_text("\n".join(json.dumps({"id": n, "text": text}) for n, text in enumerate(TEXTS)))
    with ratings.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("user", "item", "rating"))
        rows.writerows((who, item, f"{value:.3f}") for (who, item), value in np.ndenumerate(tastes()))
    return items, ratings


class Matching(ScriptedWriter):
    """A text is the likelier the more of its words were said in the chat."""

    def loss(self, prompts: list[TextRequest], continuations: list[str]) -> list[float]:  # type: ignore[override]
        self.asked.append(list(prompts))
        told = [set(" ".join(message.text for message in each.messages).split()) for each in prompts]
        return [4 - 0.1 * len(set(text.split()) & words) for text, words in zip(continuations, told, strict=True)]


def test_a_method_that_tells_of_people_passes_and_nothing_of_them_stays(
    workspace: Workspace, files: tuple[Path, Path]
) -> None:
    writer = Matching(with_words(workspace), ["unused"])
    (row,) = gate_people.measure_people(workspace, files, ["examples"], 8).gates
    assert row.passed and row.own < row.swapped < row.zero and row.over == "people" and row.data == "people"
    assert (row.people, row.n) == (8, 8 * gate_people.HELD_OUT) and "report half" in row.note
    with workspace.store.read() as connection:
        from engine.store import posts

        assert posts.count(connection) == 0
    batches = len(writer.asked)
    assert gate_people.measure_people(workspace, files, ["examples"], 8).gates == (row,)
    assert len(writer.asked) == batches, "a measurement that is asked for again is read, not made"


def test_what_is_held_out_of_anybody_is_told_of_nobody() -> None:
    both = [gate_people.raters_of(tastes(), 10, half) for half in ("choose", "report")]
    for raters in both:
        told = {place for rater in raters for place in rater.told}
        assert told.isdisjoint(place for rater in raters for place in rater.held)
        assert all(len(rater.held) == gate_people.HELD_OUT for rater in raters)
    first, second = ({rater.ratings for rater in raters} for raters in both)
    assert first.isdisjoint(second), "people to choose by are no people to report on"


def test_the_other_person_is_the_least_alike_and_each_is_it_once() -> None:
    raters = gate_people.raters_of(tastes(), 10, "report")
    ratings = np.array([rater.ratings for rater in raters])
    partners = gate_people.partners_of(ratings)
    assert sorted(partners) == list(range(10)) and all(me != other for me, other in enumerate(partners))
    alike = np.corrcoef(ratings)
    assert np.mean([alike[me, other] for me, other in enumerate(partners)]) < np.mean(alike[~np.eye(10, dtype=bool)])


def test_a_leak_is_refused(workspace: Workspace) -> None:
    ScriptedWriter(workspace, ["unused"])
    long = TEXTS[0] * 10
    told, nobody = (Profile(likes=(f"{long}, and so on",)), Projection()), (Profile(), Projection())
    for arms in ((told, nobody, nobody), (nobody, told, nobody)):
        with pytest.raises(ValueError, match="held-out"):
            person = Measured(arms, ((1, long[: gate_people.LONGEST]),))
            gate.losses_of(workspace, METHODS["examples"], [person], KnownLosses(workspace), lambda _: None)


def test_intervals_over_people_are_those_of_people(workspace: Workspace) -> None:
    """Four people, a hundred posts each: people differ, a person's posts do not."""
    gaps = np.array([-0.9, -0.6, 0.5, 0.6])
    losses = [np.stack([np.full(100, gap), np.zeros(100), np.zeros(100)]) for gap in gaps]
    rng = np.random.default_rng(1)
    by_people = gate.row(workspace, METHODS["examples"], losses, rng, over="people")
    by_posts = gate.row(workspace, METHODS["examples"], losses, rng, over="posts")
    assert by_posts.passed, "taken post by post, four hundred posts look like proof"
    assert not by_people.passed and by_people.versus_swapped.high > 0.2
    assert by_people.versus_swapped.mean == pytest.approx(by_posts.versus_swapped.mean)


def test_too_few_people_and_methods_without_a_gate_are_refused(workspace: Workspace, files: tuple[Path, Path]) -> None:
    with pytest.raises(BadInput, match="13 people"):
        gate_people.measure_people(workspace, files, ["examples"], 13)
    for name in ("none", "finetune-reasons", "telepathy"):
        with pytest.raises(UnknownName):
            gate.methods_of(workspace, name)


def test_a_stopped_measurement_goes_on_behind_a_line_that_was_cut_off(workspace: Workspace) -> None:
    writer = Matching(workspace, ["unused"])
    asked = [(TextRequest(messages=()), "one"), (TextRequest(messages=(), seed=4), "one")]
    first = KnownLosses(workspace).losses(workspace, asked)
    with (workspace.paths.index / known_losses.FILE).open("ab") as file:
        file.write(b'["half')
    assert KnownLosses(workspace).losses(workspace, asked) == first and len(writer.asked) == 1
