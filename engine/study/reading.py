"""Reads an exported study back, from a file that anybody may have made. What it says of itself is not believed.

The report in the file is left aside; nothing is stored. Every name must be there and fit, or the file is refused.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from engine.core.errors import BadInput
from engine.core.records import CHOICES, RATINGS
from engine.store.trials import CardRow, Event, StudyRow
from engine.study import plan as plans
from engine.study.beside import Beside, paired
from engine.study.compared import comparisons, how_sure
from engine.study.export import FORMAT, VERSION, Facts, Seen
from engine.study.plan import Plan
from engine.study.seal import Assignment, Judgement, Opened

MOST_BYTES = 64 * 2**20
MOST_EVENTS = 100_000
MOST_PAIRS = 2 * plans.MAX_CARDS
MOST = 1e15
"""No time, cost or probability in a study is larger, in any unit."""
_WORD_CHARACTERS = 200
_TEXT_CHARACTERS = 10_000
_ANSWERS = ("human", "ai", None)
_SURE = (1, 2, None)
_SAID = {"rated": RATINGS, "chosen": CHOICES}


class _Head(msgspec.Struct, frozen=True, kw_only=True):
    format: str = ""
    version: int = 0


class _File(msgspec.Struct, frozen=True, kw_only=True):
    """An export less what is left aside."""

    person: str = ""
    texts: bool = True
    study: Facts
    plan_json: str
    cards: tuple[CardRow, ...]
    assignments: tuple[Assignment, ...]
    judgements: tuple[Judgement, ...] = ()
    events: tuple[Event, ...]
    beside: Beside = Beside()


def read(path: Path) -> Seen:
    """Return the study in a file. Raises BadInput, which names the file and what is wrong with it."""
    try:
        if not path.is_file():
            raise BadInput(f"There is no file {path.name}.", "Name a file that `study report --write` made.")
        if path.stat().st_size > MOST_BYTES:
            raise BadInput(f"{path.name} is larger than {MOST_BYTES // 2**20} MB.", "No study is: name another file.")
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path.name} cannot be read: {error.strerror}.", "Name another file.") from error
    return decoded(data, path.name)


def decoded(data: bytes, name: str) -> Seen:
    """Return the study in the bytes of a file called `name`. Raises BadInput."""
    try:
        head = msgspec.json.decode(data, type=_Head)
        if head.format != FORMAT:
            raise _refusal(name, "it is not a study")
        if head.version != VERSION:
            raise _refusal(name, f"its form {head.version} is not {VERSION}, which this version reads")
        file = msgspec.json.decode(data, type=_File)
        plan = plans.check(plans.decode(file.plan_json))
        seed = int(file.study.seed) if file.study.seed.isdigit() and len(file.study.seed) < 25 else -1
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _refusal(name, str(error)[:_WORD_CHARACTERS]) from error
    except BadInput as error:
        raise error if error.message.startswith(name) else _refusal(name, error.message) from error
    wrong = next(_wrong(file, plan, seed), "")
    if wrong:
        raise _refusal(name, wrong)
    facts = file.study
    opened = Opened(seed=seed, nonce=facts.nonce, assignments=file.assignments, judgements=file.judgements)
    return Seen(
        study=StudyRow(
            id=facts.id,
            plan=file.plan_json,
            plan_hash=facts.plan_hash,
            seed_commitment=facts.seed_commitment,
            at=facts.at,
            revealed_at=facts.revealed_at,
            head=facts.head,
        ),
        cards=file.cards,
        events=file.events,
        opened=opened,
        beside=_as_answered(file, plan, opened),
        person=file.person,
        texts=file.texts,
    )


def _as_answered(file: _File, plan: Plan, opened: Opened) -> Beside:
    """Return what a study knows beside its cards; its choices and "how sure" are those of its events, where it has any.

    Files of before said "how sure" beside the events alone.
    """
    said = file.beside
    if plan.side_by_side:
        said = msgspec.structs.replace(said, pairs=paired(comparisons(file.cards, file.events, opened)))
    if any(event.sure is not None for event in file.events):
        said = msgspec.structs.replace(said, sure=how_sure(file.events))
    return said


def _refusal(name: str, why: str) -> BadInput:
    return BadInput(
        f"{name} cannot be read as a study: {why}.".replace("..", "."), "Ask for the file to be exported again."
    )


def _wrong(file: _File, plan: Plan, seed: int) -> Iterator[str]:
    """Yield what does not fit, in words; nothing for a file that a report can be made of."""
    ids = [card.id for card in file.cards]
    if (
        not ids
        or len(ids) > 2 * plans.MAX_CARDS
        or len(file.events) > MOST_EVENTS
        or len(file.beside.pairs) > MOST_PAIRS
    ):
        yield "it has no cards, or more of something than any study has"
    if file.study.revealed_at is None:
        yield "it was not revealed"
    words = [file.study.id, file.study.nonce, file.person, *ids, *(each.arm for each in file.assignments)]
    if seed < 0 or any(len(word) > _WORD_CHARACTERS for word in words):
        yield "its seed or one of its names cannot be"
    if any(len(card.text) > _TEXT_CHARACTERS for card in file.cards):
        yield "a text is longer than any card's"
    if len(set(ids)) < len(ids) or [card.position for card in file.cards] != list(range(len(ids))):
        yield "its cards are not in order, or share a name"
    if [each.card_id for each in file.assignments] != ids:
        yield "its assignments are not those of its cards"
    if any(not 0 <= number <= MOST for number in _numbers(file)):
        yield "a number in it is below nothing, or beyond all bounds"
    if any(not 0 <= said.p_funny <= 1 for said in file.judgements):
        yield "a probability in it is none"
    yield from _wrong_names(file, plan, set(ids))


def _wrong_names(file: _File, plan: Plan, ids: set[str]) -> Iterator[str]:
    arms = {arm.id for arm in plan.arms}
    if {each.arm for each in file.assignments} - arms - {plans.HUMAN, plans.AGAIN}:
        yield "a card belongs to an arm that the plan does not have"
    stood = {(pair.left, pair.right) for pair in file.beside.pairs}
    if any(left == right or {left, right} - arms - {plans.HUMAN} for left, right in stood):
        yield "a pair is of arms that the plan does not have"
    told = {card for event in file.events for card in (event.card_id, event.beside) if card is not None}
    named = told | set(file.beside.sure)
    if (named | {each.card_id for each in (*file.beside.spent, *file.judgements)}) - ids:
        yield "it speaks of a card that it does not have"
    if any(event.kind in _SAID and not _sayable(event) for event in file.events):
        yield "a rating in it is none"
    numbers = [event.id for event in file.events]
    if numbers != sorted(set(numbers)):
        yield "its events are not in order"


def _sayable(event: Event) -> bool:
    """Whether an answer is one that could have been given: of a card, or of two."""
    two = event.kind == "chosen"
    named = event.card_id is not None and (event.beside is not None) == two
    known = event.rating in _SAID[event.kind] and event.ai in _ANSWERS and event.sure in _SURE
    return named and known and (event.ai_of is None or event.ai_of in (event.card_id, event.beside))


def _numbers(file: _File) -> Iterator[float]:
    yield from (file.study.at, file.study.revealed_at or 0.0)
    yield from (event.at for event in file.events)
    for spent in file.beside.spent:
        yield from (float(spent.tokens), spent.seconds, spent.gb_seconds, spent.peak_gb, spent.usd or 0.0)
    for said in file.judgements:
        yield from (said.p_funny, said.p_first or 0.0, said.p_second or 0.0)
