"""What a revealed study says block by block: arms against the floor, paired, and whether it ran as planned."""

from collections.abc import Mapping, Sequence

import msgspec

from engine.store.trials import CardRow, Event
from engine.study import checks, verdicts
from engine.study.evidence import Evidence, evidence
from engine.study.multiplicity import e_holm, holm
from engine.study.outcomes import counted, standing
from engine.study.paired import Paired, count, paired
from engine.study.plan import AGAIN, HUMAN, Plan
from engine.study.power import Needed, needed
from engine.study.seal import Opened
from engine.study.words import GAP


class ByBlock(msgspec.Struct, frozen=True, kw_only=True):
    """One arm against the floor on blocks in which both were rated.

    Attributes:
        difference: None without such a block.
        p_holm: McNemar's mid-p adjusted for all arms (Holm).
        evidence: None while no block tells the two apart.
        e_holm: the evidence adjusted for all arms.
        words: what this says.
    """

    arm: str
    difference: Paired | None
    p_holm: float | None
    evidence: Evidence | None
    e_holm: float | None
    words: str


class InDepth(msgspec.Struct, frozen=True, kw_only=True):
    """The block-by-block part of a report; `power` is None without ratings of the floor."""

    arms: tuple[ByBlock, ...]
    checks: tuple[checks.Check, ...]
    power: Needed | None
    power_words: str


def in_depth(plan: Plan, cards: Sequence[CardRow], events: Sequence[Event], opened: Opened) -> InDepth:
    """Return everything that needs to know which cards stood in one block. Blocks count in the order of showing."""
    liked = {card: event.rating == "like" for card, event in counted(events).items()}
    by_block: dict[int, dict[str, bool]] = {}
    for each in opened.assignments:
        if each.card_id in liked and each.arm not in (HUMAN, AGAIN):
            by_block.setdefault(each.block, {})[each.arm] = liked[each.card_id]
    others = [arm.id for arm in plan.arms if arm.id != plan.floor]
    pairs = {arm: _against(plan.floor, arm, by_block) for arm in others}
    gaps = {arm: paired(count(pairs[arm]), len(others)) for arm in others}
    bets = {arm: evidence([own for own, base in pairs[arm] if own != base]) for arm in others}
    p_values = holm({arm: gap.p_value if gap else None for arm, gap in gaps.items()})
    e_values = e_holm({arm: bet.ratio if bet else None for arm, bet in bets.items()})
    floor = next(arm.title for arm in plan.arms if arm.id == plan.floor)
    power = _power([by_block[block][plan.floor] for block in by_block if plan.floor in by_block[block]], len(others))
    return InDepth(
        arms=tuple(
            ByBlock(
                arm=arm,
                difference=gaps[arm],
                p_holm=p_values[arm],
                evidence=bets[arm],
                e_holm=e_values[arm],
                words=f"{verdicts.paired_sentence(gaps[arm], floor)} "
                f"{verdicts.evidence_sentence(bets[arm], e_values[arm], floor)}",
            )
            for arm in others
        ),
        checks=_checks(plan, cards, events, opened),
        power=power,
        power_words=verdicts.power_sentence(power, len(by_block)) if power else verdicts.NOTHING,
    )


def _against(floor: str, arm: str, by_block: Mapping[int, Mapping[str, bool]]) -> list[tuple[bool, bool]]:
    return [(by_block[n][arm], by_block[n][floor]) for n in sorted(by_block) if {arm, floor} <= by_block[n].keys()]


def _power(floor: Sequence[bool], comparisons: int) -> Needed | None:
    if not floor or comparisons < 1:
        return None
    # A rate of 0 or 1 would promise too much, as in words.arm_sentence.
    return needed(min(max(sum(floor) / len(floor), 0.05), 0.95), GAP, comparisons)


def _checks(plan: Plan, cards: Sequence[CardRow], events: Sequence[Event], opened: Opened) -> tuple[checks.Check, ...]:
    shares = {arm.id: float(plan.texts_per_block) for arm in plan.arms} | {HUMAN: float(plan.humans_per_block)}
    arm_of = {each.card_id: each.arm for each in opened.assignments if each.arm != AGAIN}
    ratings = standing(events)
    first = {event.card_id: event.at for event in reversed(events) if event.kind == "shown" and event.card_id}
    stages = {"assigned": list(arm_of), "shown": list(first), "rated": list(ratings)}
    once = [card.text for card in cards if card.id in arm_of]  # what is meant to come again is not told of here
    found = [checks.sample_ratio(stage, _counts(ids, arm_of), shares, opened.seed) for stage, ids in stages.items()]
    seconds: dict[str, list[float]] = {}
    for card, event in ratings.items():
        if card in first and card in arm_of:
            seconds.setdefault(arm_of[card], []).append(event.at - first[card])
    found += [checks.duplicates(once), checks.time_to_rate(seconds)]
    return tuple(check for check in found if check is not None)


def _counts(ids: Sequence[str], arm_of: Mapping[str, str]) -> dict[str, int]:
    arms = [arm_of[card] for card in ids if card in arm_of]
    return {arm: arms.count(arm) for arm in set(arms)}
