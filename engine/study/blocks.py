"""What a revealed study says block by block: arms against the floor, paired, and whether it ran as planned."""

from collections.abc import Mapping, Sequence

import msgspec

from engine.store.trials import CardRow, Event
from engine.study import checks, ran, verdicts
from engine.study.evidence import Evidence, evidence, log_e
from engine.study.multiplicity import e_holm, holm
from engine.study.outcomes import counted
from engine.study.paired import Paired, count, paired
from engine.study.plan import AGAIN, HUMAN, Plan
from engine.study.power import Needed, needed
from engine.study.seal import Opened
from engine.study.words import GAP

LOOKED = "peeked"
"""The kind of an event that notes a look at results before the end."""


class ByBlock(msgspec.Struct, frozen=True, kw_only=True):
    """One arm against the floor on blocks in which both were rated.

    Attributes:
        difference: None without such a block.
        p_holm: McNemar's mid-p adjusted for all arms (Holm).
        evidence: None while no block tells the two apart.
        e_holm: the evidence adjusted for all arms.
        path: natural log of the evidence after each block with both, not adjusted; 0 is "no evidence".
        words: the one sentence of this comparison.
    """

    arm: str
    difference: Paired | None
    p_holm: float | None
    evidence: Evidence | None
    e_holm: float | None
    words: str
    path: tuple[float, ...] = ()


class InDepth(msgspec.Struct, frozen=True, kw_only=True):
    """The block-by-block part of a report; `power` is None without ratings of the floor.

    `looked` says that results were seen before the end: then the evidence alone may name a direction.
    """

    arms: tuple[ByBlock, ...]
    checks: tuple[checks.Check, ...]
    power: Needed | None
    power_words: str
    looked: bool = False


def in_depth(
    plan: Plan, cards: Sequence[CardRow], events: Sequence[Event], opened: Opened, more: Sequence[checks.Check] = ()
) -> InDepth:
    """Return everything that needs to know which cards stood in one block. Blocks count in the order of showing.

    `more` are checks that were made elsewhere.
    """
    liked = {card: event.rating == "like" for card, event in counted(events).items()}
    by_block: dict[int, dict[str, bool]] = {}
    for each in opened.assignments:
        if each.card_id in liked and each.arm not in (HUMAN, AGAIN):
            by_block.setdefault(each.block, {})[each.arm] = liked[each.card_id]
    others = [arm.id for arm in plan.arms if arm.id != plan.floor]
    looked = any(event.kind == LOOKED for event in events)
    power = _power([by_block[block][plan.floor] for block in by_block if plan.floor in by_block[block]], len(others))
    return InDepth(
        arms=_compared(plan, others, {arm: _against(plan.floor, arm, by_block) for arm in others}, looked=looked),
        checks=ran.checked(plan, cards, events, opened, more),
        power=power,
        power_words=verdicts.power_sentence(power, len(by_block)) if power else verdicts.NOTHING,
        looked=looked,
    )


def _compared(
    plan: Plan, others: Sequence[str], pairs: Mapping[str, list[tuple[bool, bool]]], *, looked: bool
) -> tuple[ByBlock, ...]:
    gaps = {arm: paired(count(pairs[arm]), len(others)) for arm in others}
    bets = {arm: evidence([own for own, base in pairs[arm] if own != base]) for arm in others}
    p_values = holm({arm: gap.p_value if gap else None for arm, gap in gaps.items()})
    e_values = e_holm({arm: bet.ratio if bet else None for arm, bet in bets.items()})
    floor = next(arm.title for arm in plan.arms if arm.id == plan.floor)
    return tuple(
        ByBlock(
            arm=arm,
            difference=gaps[arm],
            p_holm=p_values[arm],
            evidence=bets[arm],
            e_holm=e_values[arm],
            path=_path(pairs[arm]),
            words=verdicts.looked_at(gaps[arm], (bets[arm], e_values[arm]), floor)
            if looked
            else verdicts.comparison(gaps[arm], p_values[arm], (bets[arm], e_values[arm]), floor),
        )
        for arm in others
    )


def _path(pairs: Sequence[tuple[bool, bool]]) -> tuple[float, ...]:
    wins, losses, found = 0, 0, list[float]()
    for own, base in pairs:
        wins, losses = wins + (own > base), losses + (base > own)
        found.append(log_e(wins, losses))
    return tuple(found)


def _against(floor: str, arm: str, by_block: Mapping[int, Mapping[str, bool]]) -> list[tuple[bool, bool]]:
    return [(by_block[n][arm], by_block[n][floor]) for n in sorted(by_block) if {arm, floor} <= by_block[n].keys()]


def _power(floor: Sequence[bool], comparisons: int) -> Needed | None:
    if not floor or comparisons < 1:
        return None
    # A rate of 0 or 1 would promise too much: nobody likes nothing for ever.
    return needed(min(max(sum(floor) / len(floor), 0.05), 0.95), GAP, comparisons)
