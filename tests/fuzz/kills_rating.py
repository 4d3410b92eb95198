"""Kills a rating session at random moments: `python -m tests.fuzz.kills_rating --kills 300`.

A child rates through the functions that the window calls, on a real store. After each kill the profile opens, every
acknowledged rating is there, no rated card comes again, cards were rated in the order of their blocks, and the chain
holds the last anchor that was acknowledged. Studies that are rated to their end are revealed and counted.
"""

import argparse
import contextlib
import multiprocessing
import random
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec

from engine.store import trials
from engine.study import seal
from engine.study.outcomes import standing
from engine.study.plan import Plan
from engine.workflows import study, study_proof
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories.studies import arms, store_study

CARDS = 60
"""Of a study; its end is reached by several children, each of which is killed."""
_PROCESSES = multiprocessing.get_context("forkserver" if sys.platform != "win32" else "spawn")
_PROCESSES.set_forkserver_preload(["engine.workflows.study_proof", "tests.factories.studies"])  # each life is short


def rater(profile: Path, line: Connection) -> None:
    """Rate cards as the window does, in a process of its own; say each step on the line before and after it."""
    with closing(open_workspace(profile)) as ws:
        line.send(["begun"])
        count = 0
        while (card := study.next_card(ws).card) is not None:
            line.send(["shown", card.id])
            line.send(["rates", card.id])
            study.rate_card(ws, card.id, ("like", "dislike", "neutral")[count % 3])
            line.send(["rated", card.id])
            count += 1
            if count % 3 == 0:
                line.send(["anchor", study_proof.line(ws)])
            if count % 7 == 0:
                line.send(["undoes"])
                back = study.undo_rating(ws).card
                line.send(["undone", back.id if back else ""])
        line.send(["done"])


class Session(msgspec.Struct, kw_only=True):
    """What was acknowledged of the study that is being rated, and what was found to be wrong."""

    study: str = ""
    rated: set[str] = msgspec.field(default_factory=set[str])
    anchor: str = ""
    problems: list[str] = msgspec.field(default_factory=list[str])
    counts: Counter[str] = msgspec.field(default_factory=Counter[str])


def life(profile: Path, lines: int, pause_s: float) -> list[list[str]]:
    """Let a child rate until it has said `lines` lines, wait a moment, kill it; return all that it said."""
    here, there = _PROCESSES.Pipe(duplex=False)
    child = _PROCESSES.Process(target=rater, args=(profile, there))
    child.start()
    there.close()
    said: list[list[str]] = []
    with closing(here), contextlib.suppress(EOFError, ConnectionResetError):
        while len(said) < lines:
            said.append(here.recv())
        time.sleep(pause_s)
        child.kill()
        while True:  # what it had said before it died
            said.append(here.recv())
    child.join()
    child.close()
    return said


def hear(session: Session, said: list[list[str]]) -> None:
    """Take in what a child acknowledged; a rated card that it was shown is wrong."""
    for what, *more in said:
        if what == "shown" and more[0] in session.rated:
            session.problems.append(f"the rated card {more[0]} came again")
        if what == "rated":
            session.rated.add(more[0])
        if what == "undone":
            session.rated.discard(more[0])
        if what == "anchor":
            session.anchor = more[0]
        session.counts[what] += 1


def compare(session: Session, ws: Workspace, last: str) -> None:
    """Hold the store to what was acknowledged. The one thing in flight may have been kept without being heard of."""
    with ws.store.read() as connection:
        kept = set(standing(trials.events(connection, session.study)))
        places = [card.id for card in trials.cards(connection, session.study)]
    lost, unheard = session.rated - kept, kept - session.rated
    if len(lost) > (last == "undoes"):
        session.problems.append(f"acknowledged ratings are lost: {sorted(lost)}")
    if len(unheard) > (last == "rates"):
        session.problems.append(f"ratings came out of nowhere: {sorted(unheard)}")
    if kept != set(places[: len(kept)]):
        session.problems.append("cards were not rated in the order of their blocks")
    found = study_proof.verify(ws, session.anchor)
    session.problems += [f"the chain is broken: {each.words}" for each in found.broken]
    session.rated = kept


def finish(session: Session, ws: Workspace) -> None:
    """Reveal the study; every arm was rated once in every block, and everything still verifies."""
    study.reveal(ws)
    with ws.store.read() as connection:
        sealed = seal.read(connection, session.study).assignments
    blocks = Counter((each.block, each.arm) for each in sealed if each.card_id in session.rated)
    whole = {count for (_, arm), count in blocks.items() if arm.startswith("way")}
    if len(session.rated) != len(sealed) or whole != {1} or not study_proof.verify(ws, session.anchor).sound:
        session.problems.append("a finished study is not whole")
    session.counts["studies"] += 1


def campaign(kills: int, seed: int, folder: Path, cards: int = CARDS) -> Session:
    """Kill a session so often; return everything that was wrong afterwards, and what was acknowledged in all."""
    chance = random.Random(seed)
    profile, session = folder / "profile", Session()
    with closing(open_workspace(profile)) as ws:
        _next_study(session, ws, cards)
    for number in range(kills):
        early = chance.random() < 0.1  # while it opens the profile
        said = life(
            profile, *((0, chance.uniform(0, 0.3)) if early else (chance.randint(1, 60), chance.uniform(0, 0.03)))
        )
        before = len(session.problems)
        hear(session, said)
        with closing(open_workspace(profile)) as ws:
            compare(session, ws, said[-1][0] if said else "")
            if said and said[-1][0] == "done":
                finish(session, ws)
                _next_study(session, ws, cards)
        session.problems[before:] = [f"kill {number}: {words}" for words in session.problems[before:]]
    return session


def _next_study(session: Session, ws: Workspace, cards: int) -> None:
    session.study, session.rated, session.anchor = f"study{session.counts['studies']:03d}", set(), ""
    plan = Plan(name="methods", arms=arms("way a", "way b", "way c"), floor="way a", cards=cards, person="p1")
    with ws.store.write() as connection:
        store_study(connection, plan, session.study)


def main() -> int:
    """Print what was found. Returns 1 when anything was."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kills-rating-") as name:
        session = campaign(options.kills, options.seed, Path(name))
    counts = ", ".join(f"{session.counts[what]} {what}" for what in ("shown", "rated", "undone", "anchor", "studies"))
    print(f"{options.kills} kills, seed {options.seed}: {counts}; {len(session.problems)} problems")
    print("".join(f"{line}\n" for line in session.problems), end="")
    return int(bool(session.problems))


if __name__ == "__main__":
    sys.exit(main())
