"""A rating that was acknowledged is there after kill -9, and its card does not come again."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.store import trials
from engine.study.outcomes import answered
from engine.study.plan import Layout, Plan
from engine.workflows.workspace import open_workspace
from tests.factories.studies import arms, store_study

KILLS = 10
RATER = """
import sys
from pathlib import Path
from engine.workflows.study import Answer, next_card, rate_and_next, undo_rating
from engine.workflows.workspace import open_workspace

ws = open_workspace(Path(sys.argv[1]))
say = lambda *words: print(*words, flush=True)
count, now = 0, next_card(ws)
while now.card is not None:
    card = now.card
    say("shown", card.id)
    now = rate_and_next(ws, card.id, Answer(rating="left" if now.pairs else "like", seen=True, reason="goose"))
    say("rated", card.id)
    count += 1
    if count % 7 == 0:
        say("asks-undo", "-")
        now = undo_rating(ws)
        say("undone", now.card.id)
"""


def kill_after(profile: Path, lines: int, pause_s: float) -> list[list[str]]:
    """Let a child rate until it has said `lines` lines, wait a moment, kill it; return all that it said."""
    child = subprocess.Popen([sys.executable, "-c", RATER, str(profile)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    said = [child.stdout.readline() for _ in range(lines)]
    time.sleep(pause_s)
    child.send_signal(signal.SIGKILL)
    rest = child.stdout.read().splitlines(keepends=True)
    child.stdout.close()
    child.wait()
    return [line.split() for line in [*said, *rest] if line.endswith("\n")]  # half a line acknowledges nothing


@pytest.mark.parametrize("layout", ["single", "pairs"])
def test_nothing_acknowledged_is_lost_and_no_rated_card_comes_again(layout: Layout, tmp_path: Path):
    ws = open_workspace(tmp_path)
    with ws.store.write() as connection:
        store_study(connection, Plan(name="x", arms=arms("a", "b", "c"), floor="a", layout=layout, cards=2_000))
    chance = random.Random(20)
    rated: set[str] = set()
    for _ in range(KILLS):
        said = kill_after(tmp_path, chance.randint(1, 40), chance.uniform(0, 0.03))
        for what, card in said:
            assert what != "shown" or card not in rated
            rated |= {card} if what == "rated" else set()
            rated -= {card} if what == "undone" else set()
        with ws.store.read() as connection:
            answers = answered(trials.events(connection, "study"))
        kept = set(answers)
        assert all(event.seen and event.reason == "goose" for event in answers.values()), (
            "an answer is whole or not there"
        )
        # The one thing in flight may have been kept without being acknowledged: a rating, or an undo.
        unheard = kept ^ rated
        assert len(unheard) <= 1
        assert rated <= kept or said[-1][0] == "asks-undo"
        rated = kept
    ws.close()

    assert len(rated) > 50
