"""The blind study as a person meets it: start, rate, undo, reveal, report. Nothing here names an arm before the reveal.

Starting makes every card first, in minutes and with the models loaded; all the rest is light and quick.
"""

import secrets
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from engine.core.errors import NotYet
from engine.core.progress import Report as Watch
from engine.core.progress import silent
from engine.core.seeds import derive, fresh
from engine.store import generations, trials
from engine.store.moments import moment
from engine.store.trials import Answer, CardRow
from engine.study import seal, session
from engine.study.allocation import laid, shuffled
from engine.study.outcomes import answered
from engine.study.plan import HUMAN, PICTURES, Arm, LeftOut, Plan, decode, ready_made
from engine.study.report import Report
from engine.study.seal import Assignment, Opened
from engine.study.session import NextCard, Rated
from engine.workflows import picture_cards, study_cards, study_judges, study_proof, study_reports
from engine.workflows.study_cards import Make, Text, Writing
from engine.workflows.study_reports import Written
from engine.workflows.workspace import Workspace

if TYPE_CHECKING:
    from engine.workflows.readers import Readers


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What a study is to be: the name of a ready-made plan, and a folder with the taste of a stranger, "" for none."""

    plan: str = "methods"
    stranger: str = ""


class Started(msgspec.Struct, frozen=True, kw_only=True):
    """A study whose cards are all made. `dropped` counts texts that were not fit to be shown, by reason.

    `anchor` is a line to keep outside; it tells nothing about arms.
    """

    study: str
    plan_hash: str
    cards: int
    seed_commitment: str
    left_out: tuple[LeftOut, ...] = ()
    dropped: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    anchor: str = ""


class Revealed(msgspec.Struct, frozen=True, kw_only=True):
    """The study whose seal is open now, and the line that fixes its end."""

    study: str
    revealed: bool = True
    anchor: str = ""


def start_study(
    ws: Workspace,
    plan: str | Asked | None = None,
    cards: int | None = None,
    *,
    report: Watch = silent,
    make: Make | None = None,
    arms: Sequence[Arm] | None = None,
) -> Started:
    """Make every card of a study, seal which arm made which, and store it all at once.

    Args:
        plan: what is asked for, or the name of a ready-made plan alone; "methods" when None.
        cards: wanted number, rounded up to whole blocks; the plan's own when None.
        make: writes texts; `workflows.generate.candidates` when None.
        arms: what to compare; everything on offer when None.

    Raises NotYet (a study with ratings is still sealed; too few posts or likes), UnknownName, BadInput, ModelMissing;
    with a writer elsewhere ConsentNeeded, and ServerFailed when it failed again and again.
    """
    _refuse_while_running(ws)
    wanted = plan if isinstance(plan, Asked) else Asked(plan=plan or "methods")
    on_offer, left_out = (tuple(arms), ()) if arms is not None else _on_offer(ws, wanted.plan)
    plan_made = picture_cards.planned(ready_made(wanted.plan, on_offer, left_out, cards))
    ready = study_judges.planned(ws, plan_made)
    writing = Writing(ready, study_cards.earlier(ws))
    # Twice the cards of the plan: leaving an arm out makes blocks shorter, and the share of people larger.
    people = study_cards.people(ws, writing, 2 * writing.plan.cards)
    _refuse_without_people(writing.plan, len(people))
    seed = fresh()
    readers = None if make else _readers(ws, derive(seed, "strangers"), wanted.stranger)
    study_cards.write(ws, writing, seed, make or _the_models(readers), report=report)
    _refuse_without_people(writing.plan, len(people))
    dropped, tastes = dict(sorted(writing.dropped.items())), readers.versions() if readers else {}
    final = msgspec.structs.replace(writing.plan.rounded(), dropped=dropped, tastes=tastes, person=_person(ws))
    return _store(ws, final, seed, writing.made, people, report=report)


def next_card(ws: Workspace) -> NextCard:
    """Return the card on the table. Raises NotYet without a study."""
    with ws.store.write() as connection:
        return session.next_card(connection)


def coming_card(ws: Workspace) -> NextCard:
    """Return what follows the card on the table, to make it ready; notes nothing. Raises NotYet without a study."""
    with ws.store.read() as connection:
        return session.coming_card(connection)


def rate_card(ws: Workspace, card_id: str, rating: str | Answer, ai: str | None = None) -> Rated:
    """Store a rating; when this returns, it is on disk. Raises BadInput, NotYet."""
    answer = rating if isinstance(rating, Answer) else Answer(rating=rating, ai=ai)
    with ws.store.write() as connection:
        done = session.rate(connection, card_id, answer)
    return done  # noqa: RET504 - only what has committed is acknowledged


def rate_and_next(ws: Workspace, card_id: str, answer: Answer) -> NextCard:
    """Store a rating and put the next card on the table; when this returns, both are on disk. Raises BadInput, NotYet.

    One write instead of two: half the wait between two cards.
    """
    with ws.store.write() as connection:
        session.rate(connection, card_id, answer)
        following = session.next_card(connection)
    return following  # noqa: RET504 - as above


def undo_rating(ws: Workspace) -> NextCard:
    """Take back the last rating and return its card. Raises NotYet when there is none."""
    with ws.store.write() as connection:
        given_back = session.undo(connection)
    return given_back  # noqa: RET504 - as above


def reveal(ws: Workspace) -> Revealed:
    """End the study and open the seal, for good. Raises NotYet without a study or a rating."""
    with ws.store.write() as connection:
        study = session.reveal(connection)
    return Revealed(study=study.id, anchor=study_proof.line(ws))


def study_report(ws: Workspace) -> Report:
    """Return what the study found; before the reveal, only how many cards there are. Raises NotYet without one."""
    return study_reports.study_report(ws)


def write_report(ws: Workspace, folder: Path | None = None) -> Written:
    """Write the report as HTML, and everything behind it as JSON and CSV. Raises NotYet before the reveal, DiskFull."""
    return study_reports.write_report(ws, folder)


def _person(ws: Workspace) -> str:
    """Return the random name that earlier studies of this profile have, or a new one."""
    with ws.store.read() as connection:
        last = trials.latest(connection)
    return (decode(last.plan).person if last else "") or secrets.token_hex(8)


def _refuse_while_running(ws: Workspace) -> None:
    with ws.store.read() as connection:
        last = trials.latest(connection)
        if last is None or last.revealed_at is not None or not answered(trials.events(connection, last.id)):
            return
    raise NotYet("A study is still running.", "Rate its remaining cards, or end it with a reveal, then start the next.")


def _refuse_without_people(plan: Plan, found: int) -> None:
    if plan.name == PICTURES:
        picture_cards.refuse_without(plan, found)
    wanted = _people_of(plan)
    if found >= wanted:
        return
    fits = found // plan.humans_per_block
    most = (fits - fits % 2 if plan.side_by_side else fits) * plan.block_size
    fewer = f", or ask for at most {most} cards" if most else ""
    raise NotYet(
        f"This study needs {wanted} short unseen posts written by people, and your feed has {found}.",
        f"Import a dump of a community that you read{fewer}.",
    )


def _people_of(plan: Plan) -> int:
    return plan.blocks * plan.humans_per_block


def _the_models(readers: "Readers | None") -> Make:
    from engine.workflows.generate import candidates

    return partial(candidates, readers=readers)


def _readers(ws: Workspace, seed: int, stranger: str) -> "Readers":
    """Return whom all cards of a study tell of; nothing that the study writes counts as written before."""
    from engine.workflows.readers import Readers

    with ws.store.read() as connection:
        before = generations.first_of(connection, ())
    return Readers(ws, seed, Path(stranger) if stranger else None, before)


def _on_offer(ws: Workspace, plan: str) -> tuple[tuple[Arm, ...], tuple[LeftOut, ...]]:
    from engine.workflows.study_plans import arms_of

    return arms_of(ws, plan)


def _store(
    ws: Workspace, plan: Plan, seed: int, made: dict[str, list[Text]], people: Sequence[Text], *, report: Watch
) -> Started:
    study_id, nonce = secrets.token_hex(8), secrets.token_hex(16)
    texts = {**made, HUMAN: _mixed(people, plan, seed)}
    cards, assignments = study_judges.with_repeats(plan, study_id, seed, _laid_out(laid(plan, seed, study_id), texts))
    cards = picture_cards.sealed_copies(ws, cards, report=report)
    judgements = study_judges.judged(ws, plan, seed, cards, report=report)
    opened = Opened(seed=seed, nonce=nonce, assignments=assignments, judgements=judgements)
    with ws.store.write() as connection:
        study = seal.row_of(study_id, plan, opened, moment(connection))
        trials.add_study(connection, study, cards)
        seal.write(connection, study_id, opened)
    return Started(
        study=study_id,
        plan_hash=study.plan_hash,
        cards=len(cards),
        seed_commitment=study.seed_commitment,
        left_out=plan.left_out,
        dropped=plan.dropped,
        anchor=study_proof.line(ws),
    )


def _mixed(people: Sequence[Text], plan: Plan, seed: int) -> list[Text]:
    """Return the best-placed posts in a random order: a feed's order would put the better ones into early blocks."""
    chosen = people[: _people_of(plan)]
    order = shuffled([str(index) for index in range(len(chosen))], derive(seed, "people"))
    return [chosen[int(index)] for index in order]


def _laid_out(
    order: Sequence[tuple[int, str]], texts: dict[str, list[Text]]
) -> tuple[tuple[CardRow, ...], tuple[Assignment, ...]]:
    cards: list[CardRow] = []
    assignments: list[Assignment] = []
    left = {arm: iter(made) for arm, made in texts.items()}
    for block, arm in order:
        card_id, text = secrets.token_hex(8), next(left[arm])
        row = {"post_id" if arm == HUMAN else "generation_id": text.source}
        cards.append(CardRow(id=card_id, position=len(cards), text=text.text, media=text.media))
        assignments.append(Assignment(card_id=card_id, block=block, arm=arm, **row))
    return tuple(cards), tuple(assignments)
