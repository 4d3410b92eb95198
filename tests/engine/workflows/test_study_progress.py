"""The bar while cards are written: it counts cards, never goes back, and moves within a round."""

from engine.core.progress import Progress
from engine.workflows.study import start_study
from tests.factories.studies import ScriptedWriter, add_feed, arms


def test_progress_counts_cards_moves_within_a_round_and_never_goes_back(workspace):
    add_feed(workspace, 60)
    writer, told = ScriptedWriter(), list[Progress]()

    def make(ws, which, per_arm, seed, *, report):
        report(Progress("Loading the writer"))
        for step in range(5):
            report(Progress("A model writes", step, 4, "tokens"))
        report(Progress("Reading posts", 1, 4, "posts"))
        return writer(ws, which, per_arm, seed, report=report)

    start_study(workspace, None, 12, report=told.append, make=make, arms=arms("plain", "examples"))
    cards = [each for each in told if each.unit == "cards"]
    done = [each.done for each in cards]
    assert {each.total for each in cards} == {8}
    assert done == sorted(done) and done[0] == 0 and done[-1] == 8
    assert set(done) == set(range(9))  # also in the middle of a round of two
    assert not [each for each in told if each.unit == "tokens"]
    assert "Loading the writer" in {each.label for each in cards}
