"""Says results in plain sentences, never stronger than their intervals. Knows nothing of how a report looks."""

from collections.abc import Sequence

from engine.study.intervals import Detection, Rate
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
    low, high = percent(rate.low), percent(rate.high)
    return f"You liked {tally.likes} of {tally.rated}: the true rate may be {low} to {high}."


def floor_sentence(tally: Tally, rate: Rate | None) -> str:
    """Return the sentence of the arm that the others are compared with."""
    return " ".join([liked(tally, rate), "The other methods are compared with this one."])


def detection_sentence(found: Detection | None) -> str:
    """Return what the answers to "human or AI?" say. Guessing is named as long as the interval allows it."""
    if found is None:
        return "Human or AI: not answered on both sides, so there is nothing to say."
    said = _GUESSED if found.low <= 0 <= found.high else _APART if found.low > 0 else _SWAPPED
    return said.format(
        hits=found.hits,
        made=found.made,
        alarms=found.false_alarms,
        human=found.human,
        d=_number(found.d_prime),
        low=_number(found.low),
        high=_number(found.high),
    )


_APART = (
    "Human or AI: {hits} of {made} were called AI, and {alarms} of {human} human-made ones; you can tell them apart "
    "(d′ {d}, {low} to {high})."
)
_SWAPPED = (
    "Human or AI: {hits} of {made} were called AI, and {alarms} of {human} human-made ones; you took them for each "
    "other (d′ {d}, {low} to {high})."
)
_GUESSED = (
    "Human or AI: {hits} of {made} were called AI, and {alarms} of {human} human-made ones; that could be guessing "
    "(d′ {d}, {low} to {high})."
)


PAIRED = "Its cards were compared two at a time, not rated one by one."

CONTROLS = {
    "swapped": "A control: the model was told of somebody else, in the same way. What it gains is not about you.",
    "shuffled": "A control: the model was told of posts drawn by lot as if you had liked them.",
}
"""What an arm is that tells of nobody here, by whom it tells of."""

_ALL_CHOSEN = {
    "own ranker": "Every machine-made card is the best of several tries, chosen by what the app has learned of your "
    "taste.",
    "generic ranker": "Every machine-made card is the best of several tries, chosen by a ranker that knows nobody.",
    "chance": "Every machine-made card is one of several tries, drawn by chance.",
}
_CHOSEN = {
    "own ranker": "Every card of {titles} is the best of several tries, chosen by what the app has learned of your "
    "taste.",
    "generic ranker": "Every card of {titles} is the best of several tries, chosen by a ranker that knows nobody.",
    "chance": "Every card of {titles} is one of several tries, drawn by chance.",
}


def chosen(arms: Sequence[Arm]) -> tuple[str, ...]:
    """Return who chose among the candidates of each arm, in as few sentences as that takes."""
    ways = {way: [arm.title for arm in arms if arm.chosen_by == way] for way in _CHOSEN}
    held = {way: titles for way, titles in ways.items() if titles}
    if len(held) == 1:
        return (_ALL_CHOSEN[next(iter(held))],)
    return tuple(_CHOSEN[way].format(titles=_listed(titles)) for way, titles in held.items())


def _listed(titles: Sequence[str]) -> str:
    quoted = [f"“{title}”" for title in titles]
    return " and ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))


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
            f"{len(arms) - 1} methods are compared with one: gaps' intervals are widened and tests adjusted for that."
        )
    if seen:
        found.append(f"{seen} of the cards you had seen before, or stood beside one: kept, and in none of the counts.")
    if unasked:
        found.append("Answers to human or AI where it was not asked are counted, but not used to judge your eye.")
    return tuple(found)


def _number(value: float) -> str:
    return f"{value:.1f}".replace("-", "−").replace("−0.0", "0.0")
