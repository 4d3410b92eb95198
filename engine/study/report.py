"""Turns a study's events into its report. Before the reveal a report holds counts of cards and nothing about arms."""

from collections.abc import Mapping, Sequence

import msgspec

from engine.core.records import Told
from engine.store.trials import CardRow, Event, StudyRow
from engine.study import beside, judging, words
from engine.study.allocation import asked as positions_asked
from engine.study.beside import Beside, Costs, EyeInDepth, SideBySide
from engine.study.blocks import ByBlock, InDepth, in_depth
from engine.study.intervals import Detection, Difference, Rate, detection, newcombe, wilson
from engine.study.judging import Judging
from engine.study.outcomes import Tally, answered, counted, tally
from engine.study.peeks import Peek, peeks
from engine.study.plan import AGAIN, HUMAN, Arm, LeftOut, Plan, decode
from engine.study.replay import Checks, as_check, replayed
from engine.study.seal import Opened

_NOTHING_BESIDE = Beside()


class AiAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """Cards that were called AI, of those on which the question was answered, asked for or not."""

    flagged: int
    n: int


class ArmReport(msgspec.Struct, frozen=True, kw_only=True):
    """One arm. A rate without data is null, never 0; `against_floor` is null for the floor itself.

    Attributes:
        told: of whom the model was told; "swapped" and "shuffled" are controls.
        chosen_by: what chose among the candidates: "own ranker", "generic ranker" or "chance".
        against_floor: over all rated cards, not within blocks; the comparison is in `in_depth`, and in `words`.
        eye_for_ai: from the cards on which "human or AI?" was asked, against the human-made ones.
        costs: what a like cost, where that is known.
        words: what this says, in plain words: the rate, and the one sentence of the comparison with the floor.
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
    costs: Costs | None = None


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
    eye_in_depth: EyeInDepth | None = None
    side_by_side: SideBySide | None = None


def build(
    study: StudyRow,
    cards: Sequence[CardRow],
    events: Sequence[Event],
    opened: Opened | None,
    more: Beside = _NOTHING_BESIDE,
) -> Report:
    """Return the report of a study: the same arguments, the same report, to the last digit.

    `opened` is what the seal gave out, or None where it gave out nothing; `more` is what else is known by then.
    """
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
    checks = replayed(study, plan, cards, opened) if head.revealed else None  # an early look has no seed to replay
    return msgspec.structs.replace(
        _found(head, plan, (cards, events, opened), asked, (more, checks)),
        floor=plan.floor,
        revealed_at=study.revealed_at,
        seed=str(opened.seed) if head.revealed else None,
        nonce=opened.nonce if head.revealed else None,
        checks=checks,
        left_out=plan.left_out,
        dropped=plan.dropped,
        judging=judging.found(plan, cards, events, opened),
        caveats=(*_caveats(plan, cards, events, opened, asked, checks), *head.caveats),
    )


def _found(
    head: Report,
    plan: Plan,
    seen: tuple[Sequence[CardRow], Sequence[Event], Opened],
    asked: frozenset[int],
    known: tuple[Beside, Checks | None],
) -> Report:
    """Return the report with all that is counted by arm."""
    (cards, events, opened), (more, checks) = seen, known
    tallies = _tallies(plan, cards, events, opened, asked)
    human = tallies[HUMAN]
    eye = detection(
        sum(tallies[arm.id].asked_flagged for arm in plan.arms),
        sum(tallies[arm.id].asked_answered for arm in plan.arms),
        human.asked_flagged,
        human.asked_answered,
    )
    pairs = beside.side_by_side(more, {arm.id: arm.title for arm in plan.arms} | {HUMAN: "People"})
    replay = [] if checks is None else [as_check(checks, len(cards))]
    sided = [pairs.check] if pairs is not None and pairs.check is not None else []
    blocks = in_depth(plan, cards, events, opened, [*replay, *sided])
    liked = _liked(events, opened)
    return msgspec.structs.replace(
        head,
        arms=tuple(
            _arm(arm, plan, tallies, (_block(blocks, arm.id), beside.costs(liked.get(arm.id, {}), more)))
            for arm in plan.arms
        ),
        controls=(_control(human, plan),),
        eye_for_ai=eye,
        ai_words=words.detection_sentence(eye),
        in_depth=blocks,
        eye_in_depth=_eye(eye, cards, events, opened, asked, more),
        side_by_side=pairs,
    )


def _liked(events: Sequence[Event], opened: Opened) -> dict[str, dict[str, bool]]:
    """Return by arm whether each rated card was liked."""
    return {
        arm: {card: event.rating == "like" for card, event in rated}
        for arm, rated in standing_by_arm(opened, events).items()
    }


def _block(blocks: InDepth, arm: str) -> ByBlock | None:
    return next((each for each in blocks.arms if each.arm == arm), None)


def _eye(
    eye: Detection | None,
    cards: Sequence[CardRow],
    events: Sequence[Event],
    opened: Opened,
    asked: frozenset[int],
    more: Beside,
) -> EyeInDepth:
    arm_of = {each.card_id: each.arm for each in opened.assignments if each.arm != AGAIN}
    kinds = {card.id: arm_of[card.id] != HUMAN for card in cards if card.position in asked and card.id in arm_of}
    return beside.eye_in_depth(eye, _makers(events), kinds, more)


def _makers(events: Sequence[Event]) -> dict[str, Event]:
    """Return answers to "human or AI?" that count, by the card that they are about."""
    told = answered(events).values()
    return {str(event.ai_of or event.card_id): event for event in told if event.ai is not None and not event.seen}


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


def _arm(arm: Arm, plan: Plan, tallies: Mapping[str, Tally], known: tuple[ByBlock | None, Costs | None]) -> ArmReport:
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
        words=_arm_words(arm, plan, own, known[0]),
        ai_words=words.detection_sentence(eye),
        costs=known[1],
    )


def _arm_words(arm: Arm, plan: Plan, own: Tally, block: ByBlock | None) -> str:
    rate = wilson(own.likes, own.rated)
    if plan.side_by_side:
        return words.PAIRED
    if arm.id == plan.floor:
        return words.floor_sentence(own, rate)
    said = words.liked(own, rate) if rate is None or block is None else f"{words.liked(own, rate)} {block.words}"
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
