"""Says results in plain sentences, never stronger than their intervals. Knows nothing of how a report looks."""

from collections.abc import Sequence

from engine.study.intervals import Detection, Difference, Rate, cards_needed
from engine.study.outcomes import Tally
from engine.study.plan import Arm

GAP = 0.2
"""The gap, as a share, that the sentences speak of when none is shown."""


def percent(share: float) -> str:
    """Return a share as whole percent."""
    return f"{share * 100:.0f} %"


def liked(tally: Tally, rate: Rate | None) -> str:
    """Return how often cards were liked, with what the true rate may be."""
    if rate is None:
        return "No card was rated, so there is nothing to say."
    span = f"{percent(rate.low)} to {percent(rate.high)}"
    return f"You liked {tally.likes} of {tally.rated}: the true rate may be {span}."


def floor_sentence(tally: Tally, rate: Rate | None) -> str:
    """Return the sentence of the arm that the others are compared with."""
    return f"{liked(tally, rate)} The other methods are compared with this one."


def arm_sentence(tally: Tally, gap: Difference | None, floor: tuple[str, Tally], comparisons: int) -> str:
    """Return what an arm's gap to the floor (its title and counts) says.

    A direction is named only when the whole interval lies on one side of zero.
    """
    title, base = floor
    if tally.rated == 0:
        return "No card was rated, so there is nothing to say."
    if gap is None:
        return f"“{title}” has no ratings to compare it with."
    if gap.low > 0:
        return f"You liked it more often than “{title}”, by {_points(gap.low, gap.high)}."
    if gap.high < 0:
        return f"You liked it less often than “{title}”, by {_points(-gap.high, -gap.low)}."
    # A rate of 0 or 1 would promise too much: nobody likes nothing for ever.
    needed = cards_needed(min(max(base.likes / base.rated, 0.05), 0.95), GAP, comparisons)
    return (
        f"No difference from “{title}” shown after {tally.rated + base.rated} cards; "
        f"to see a gap of {GAP * 100:.0f} points you need about {needed} cards of each."
    )


def detection_sentence(found: Detection | None) -> str:
    """Return what the answers to "human or AI?" say. Guessing is named as long as the interval allows it."""
    if found is None:
        return "Human or AI: not answered on both sides, so there is nothing to say."
    counts = f"{found.hits} of {found.made} were called AI, and {found.false_alarms} of {found.human} human-made ones"
    span = f"d′ {_number(found.d_prime)}, {_number(found.low)} to {_number(found.high)}"
    if found.low > 0:
        return f"Human or AI: {counts}; you can tell them apart ({span})."
    if found.high < 0:
        return f"Human or AI: {counts}; you took them for each other ({span})."
    return f"Human or AI: {counts}; that could be guessing ({span})."


PAIRED = "Its cards were compared two at a time, not rated one by one."

CONTROLS = {
    "swapped": "A control: the model was told of somebody else, in the same way. What it gains is not about you.",
    "shuffled": "A control: the model was told of posts drawn by lot as if you had liked them.",
}
"""What an arm is that tells of nobody here, by whom it tells of."""

_CHOSEN = {
    "own ranker": "the best of several tries, chosen by what the app has learned of your taste",
    "generic ranker": "the best of several tries, chosen by a ranker that knows nobody",
    "chance": "one of several tries, drawn by chance",
}


def chosen(arms: Sequence[Arm]) -> tuple[str, ...]:
    """Return who chose among the candidates of each arm, in as few sentences as that takes."""
    ways = {way: [arm.title for arm in arms if arm.chosen_by == way] for way in _CHOSEN}
    held = {way: titles for way, titles in ways.items() if titles}
    if len(held) == 1:
        return (f"Every machine-made card is {_CHOSEN[next(iter(held))]}.",)
    return tuple(f"Every card of {_listed(titles)} is {_CHOSEN[way]}." for way, titles in held.items())


def _listed(titles: Sequence[str]) -> str:
    quoted = [f"“{title}”" for title in titles]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def caveats(
    arms: Sequence[Arm], rated: int, cards: int, *, unasked: bool, sound: bool, seen: int = 0
) -> tuple[str, ...]:
    """Return what a reader must know before believing a report.

    Args:
        arms: that were compared.
        rated: cards with an answer, of `cards`.
        seen: of these, cards with an answer that does not count because of "I've seen this before".
        unasked: whether "human or AI?" was also answered where it was not asked.
        sound: whether plan, seed and assignments are those of before card one.
    """
    found = [] if sound else ["Do not trust this report: its records are not those that were fixed before card one."]
    found += [
        "This is one person's taste on these cards; it says nothing about other people.",
        "Human-made cards are unseen posts of your own feed, in its order; you may have met one elsewhere.",
        *chosen(arms),
    ]
    if rated < cards:
        found.append(f"Counted after {rated} of {cards} cards: the counts of the methods may differ.")
    if len(arms) > 2:
        found.append(
            f"{len(arms) - 1} methods are compared with one; the gaps' intervals are widened so that all hold together."
        )
    if seen:
        found.append(f"{seen} of the cards you had seen before, or stood beside one: kept, and in none of the counts.")
    if unasked:
        found.append("Answers to human or AI where it was not asked are counted, but not used to judge your eye.")
    return tuple(found)


def _number(value: float) -> str:
    return f"{value:.1f}".replace("-", "−").replace("−0.0", "0.0")


def _points(low: float, high: float) -> str:
    return f"{max(1, round(low * 100))} to {max(1, round(high * 100))} points"
