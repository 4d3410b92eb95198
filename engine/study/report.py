"""Turns a study's events into its report. Before the reveal a report holds counts of cards and nothing about arms."""

from collections.abc import Sequence

import msgspec

from engine.core.records import Told
from engine.store.trials import CardRow, Event, StudyRow
from engine.study import judging, words
from engine.study.allocation import asked as positions_asked
from engine.study.blocks import InDepth, in_depth
from engine.study.intervals import Detection, Difference, Rate, detection, newcombe, wilson
from engine.study.judging import Judging
from engine.study.outcomes import Tally, answered, counted, tally
from engine.study.peeks import Peek, peeks
from engine.study.plan import AGAIN, HUMAN, Arm, LeftOut, Plan, decode
from engine.study.replay import Checks, replayed
from engine.study.seal import Opened


class AiAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """Cards that were called AI, of those on which the question was answered, asked for or not."""

    flagged: int
    n: int


class ArmReport(msgspec.Struct, frozen=True, kw_only=True):
    """One arm. A rate without data is null, never 0; `against_floor` is null for the floor itself.

    Attributes:
        told: of whom the model was told; "swapped" and "shuffled" are controls.
        chosen_by: what chose among the candidates: "own ranker", "generic ranker" or "chance".
        eye_for_ai: from the cards on which "human or AI?" was asked, against the human-made ones.
        words: what this says, in plain words.
    """

    arm: str
    method: str
    model: str
    title: str
    told: Told
    chosen_by: str
    shown: int
    rated: int
    likes: int
    dislikes: int
    neutral: int
    like_rate: Rate | None
    dislike_rate: Rate | None
    against_floor: Difference | None
    ai: AiAnswers
    eye_for_ai: Detection | None
    words: str
    ai_words: str


class ControlReport(msgspec.Struct, frozen=True, kw_only=True):
    """Cards that no model made."""

    kind: str
    shown: int
    rated: int
    likes: int
    dislikes: int
    neutral: int
    like_rate: Rate | None
    dislike_rate: Rate | None
    ai: AiAnswers
    words: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What a study found. `seed` is a string, because JSON readers round large numbers.

    `revealed` is False in the report of an early look, which has arms, but neither seed nor nonce: they would give away
    the cards that are still to come. `peeks` are all early looks that there ever were. `head` is what the chain of
    events begins with (`study/material.py`), "" for a study that was begun before there was one.
    """

    study: str
    plan: str
    plan_hash: str
    revealed: bool
    cards: int
    shown: int
    rated: int
    started_at: float
    seed_commitment: str
    arms: tuple[ArmReport, ...] = ()
    controls: tuple[ControlReport, ...] = ()
    eye_for_ai: Detection | None = None
    ai_words: str = ""
    floor: str | None = None
    revealed_at: float | None = None
    seed: str | None = None
    nonce: str | None = None
    checks: Checks | None = None
    left_out: tuple[LeftOut, ...] = ()
    dropped: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    caveats: tuple[str, ...] = ()
    in_depth: InDepth | None = None
    judging: Judging | None = None
    peeks: tuple[Peek, ...] = ()
    head: str = ""


def build(study: StudyRow, cards: Sequence[CardRow], events: Sequence[Event], opened: Opened | None) -> Report:
    """Return the report of a study; `opened` is what the seal gave out, or None where it gave out nothing."""
    plan = decode(study.plan)
    asked = positions_asked(plan, study.id, len(cards))
    whole = tally(cards, events, asked)
    head = Report(
        study=study.id,
        plan=plan.name,
        plan_hash=study.plan_hash,
        revealed=opened is not None and study.revealed_at is not None,
        cards=len(cards),
        shown=whole.shown,
        rated=sum(1 if event.kind == "rated" else 2 for event in answered(events).values()),
        started_at=study.at,
        seed_commitment=study.seed_commitment,
        head=study.head,
        peeks=(looks := peeks(events)),
        caveats=tuple(look.words for look in looks),
    )
    if opened is None:
        return head
    tallies = _tallies(plan, cards, events, opened, asked)
    human = tallies[HUMAN]
    eye = detection(
        sum(tallies[arm.id].asked_flagged for arm in plan.arms),
        sum(tallies[arm.id].asked_answered for arm in plan.arms),
        human.asked_flagged,
        human.asked_answered,
    )
    checks = replayed(study, plan, cards, opened) if head.revealed else None  # an early look has no seed to replay
    return msgspec.structs.replace(
        head,
        arms=tuple(_arm(arm, plan, tallies) for arm in plan.arms),
        controls=(_control(human, plan),),
        eye_for_ai=eye,
        ai_words=words.detection_sentence(eye),
        floor=plan.floor,
        revealed_at=study.revealed_at,
        seed=str(opened.seed) if head.revealed else None,
        nonce=opened.nonce if head.revealed else None,
        checks=checks,
        left_out=plan.left_out,
        dropped=plan.dropped,
        in_depth=in_depth(plan, cards, events, opened),
        judging=judging.found(plan, cards, events, opened),
        caveats=(*_caveats(plan, cards, events, opened, asked, checks), *head.caveats),
    )


def _caveats(
    plan: Plan,
    cards: Sequence[CardRow],
    events: Sequence[Event],
    opened: Opened,
    asked: frozenset[int],
    checks: Checks | None,
) -> tuple[str, ...]:
    """Return what a reader must know; cards that come again are in none of these counts."""
    again = {each.card_id for each in opened.assignments if each.arm == AGAIN}
    once = [card for card in cards if card.id not in again]
    first = tally(once, events, asked)
    stands = answered(events).values()
    answers = len({card.id for card in once} & {card for event in stands for card in (event.card_id, event.beside)})
    return words.caveats(
        plan.arms,
        answers,
        len(cards) - len(again),
        seen=first.seen,
        unasked=first.answered > first.asked_answered,
        sound=checks is None or checks.sound,
    )


def _tallies(
    plan: Plan, cards: Sequence[CardRow], events: Sequence[Event], opened: Opened, asked: frozenset[int]
) -> dict[str, Tally]:
    arm_of = {each.card_id: each.arm for each in opened.assignments}
    names = (*(arm.id for arm in plan.arms), HUMAN)
    return {name: tally([card for card in cards if arm_of.get(card.id) == name], events, asked) for name in names}


def _arm(arm: Arm, plan: Plan, tallies: dict[str, Tally]) -> ArmReport:
    own, floor, human = tallies[arm.id], tallies[plan.floor], tallies[HUMAN]
    comparisons = len(plan.arms) - 1
    rate = wilson(own.likes, own.rated)
    gap = newcombe(own.likes, own.rated, floor.likes, floor.rated, comparisons) if arm.id != plan.floor else None
    eye = detection(own.asked_flagged, own.asked_answered, human.asked_flagged, human.asked_answered)
    return ArmReport(
        arm=arm.id,
        method=arm.method,
        model=arm.model,
        title=arm.title,
        told=arm.told,
        chosen_by=arm.chosen_by,
        shown=own.shown,
        rated=own.rated,
        likes=own.likes,
        dislikes=own.dislikes,
        neutral=own.neutral,
        like_rate=rate,
        dislike_rate=wilson(own.dislikes, own.rated),
        against_floor=gap,
        ai=AiAnswers(flagged=own.flagged, n=own.answered),
        eye_for_ai=eye,
        words=_arm_words(arm, plan, tallies, gap),
        ai_words=words.detection_sentence(eye),
    )


def _arm_words(arm: Arm, plan: Plan, tallies: dict[str, Tally], gap: Difference | None) -> str:
    own, floor = tallies[arm.id], tallies[plan.floor]
    rate = wilson(own.likes, own.rated)
    if plan.side_by_side:
        return words.PAIRED
    if arm.id == plan.floor:
        return words.floor_sentence(own, rate)
    title = next(each.title for each in plan.arms if each.id == plan.floor)
    compared = words.arm_sentence(own, gap, (title, floor), len(plan.arms) - 1)
    said = compared if rate is None else f"{words.liked(own, rate)} {compared}"
    return f"{words.CONTROLS[arm.told]} {said}" if arm.told in words.CONTROLS else said


def _control(human: Tally, plan: Plan) -> ControlReport:
    rate = wilson(human.likes, human.rated)
    return ControlReport(
        kind="human",
        shown=human.shown,
        rated=human.rated,
        likes=human.likes,
        dislikes=human.dislikes,
        neutral=human.neutral,
        like_rate=rate,
        dislike_rate=wilson(human.dislikes, human.rated),
        ai=AiAnswers(flagged=human.flagged, n=human.answered),
        words=words.PAIRED if plan.side_by_side else words.liked(human, rate),
    )


def standing_by_arm(opened: Opened, events: Sequence[Event]) -> dict[str, list[tuple[str, Event]]]:
    """Return (card id, standing rating) pairs of each arm, in the order of showing, but for cards met before."""
    ratings = counted(events)
    by_arm: dict[str, list[tuple[str, Event]]] = {}
    for each in opened.assignments:
        if each.card_id in ratings:
            by_arm.setdefault(each.arm, []).append((each.card_id, ratings[each.card_id]))
    return by_arm
