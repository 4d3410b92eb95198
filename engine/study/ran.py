"""Whether a revealed study ran as planned: every check that its events allow. Judges no arm."""

from collections.abc import Mapping, Sequence

from engine.store.trials import CardRow, Event
from engine.study import checks
from engine.study.outcomes import standing
from engine.study.plan import AGAIN, HUMAN, Plan
from engine.study.seal import Opened


def checked(
    plan: Plan, cards: Sequence[CardRow], events: Sequence[Event], opened: Opened, more: Sequence[checks.Check] = ()
) -> tuple[checks.Check, ...]:
    """Return the checks; `more` are those that others made of the same study, and come first."""
    shares = {**{arm.id: float(plan.texts_per_block) for arm in plan.arms}, HUMAN: float(plan.humans_per_block)}
    arm_of = {each.card_id: each.arm for each in opened.assignments if each.arm != AGAIN}
    ratings = standing(events)
    first = {event.card_id: event.at for event in reversed(events) if event.kind == "shown" and event.card_id}
    stages = {"assigned": list(arm_of), "shown": list(first), "rated": list(ratings)}
    # What is meant to come again is not told of here, nor are pictures and what was removed: they have no words.
    once = [card.text for card in cards if card.id in arm_of and card.text]
    found = [checks.sample_ratio(stage, _counts(ids, arm_of), shares, opened.seed) for stage, ids in stages.items()]
    seconds: dict[str, list[float]] = {}
    for card, event in ratings.items():
        if card in first and card in arm_of:
            seconds.setdefault(arm_of[card], []).append(event.at - first[card])
    found += [checks.duplicates(once), checks.time_to_rate(seconds)]
    return (*more, *(check for check in found if check is not None))


def _counts(ids: Sequence[str], arm_of: Mapping[str, str]) -> dict[str, int]:
    arms = [arm_of[card] for card in ids if card in arm_of]
    return {arm: arms.count(arm) for arm in set(arms)}
