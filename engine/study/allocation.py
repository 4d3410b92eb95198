"""Which arm stands where: randomised complete blocks that anyone with the seed can replay. Knows nothing of texts."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import count

from engine.core.seeds import derive
from engine.study.plan import HUMAN


def shuffled(items: Sequence[str], seed: int | str, *purpose: object) -> tuple[str, ...]:
    """Return the items in the order of one derived number each: the same in every language and version."""
    keys = [derive(seed, *purpose, index) for index in range(len(items))]
    return tuple(item for _, item in sorted(zip(keys, items, strict=True), key=lambda pair: pair[0]))


def allocate(seed: int, study: str, arms: Sequence[str], humans: int, blocks: int) -> tuple[tuple[str, ...], ...]:
    """Return the order of each block: every arm once and `humans` human-made cards.

    No arm comes twice in a row across a border. Human-made cards may: a rule for them would let a person who just
    recognised one know that the next is not. Each block is drawn again until its first card keeps the rule.
    """
    if not arms or (humans < 1 and len(arms) < 2):
        raise ValueError("a block needs an arm, and something else to stand beside it")
    order: list[tuple[str, ...]] = []
    for block in range(blocks):
        before = order[-1][-1] if order else HUMAN
        order.append(_draw([*arms, *[HUMAN] * humans], before, seed, study, block))
    return tuple(order)


def _draw(cards: Sequence[str], before: str, seed: int, study: str, block: int) -> tuple[str, ...]:
    for attempt in count():
        drawn = shuffled(cards, seed, study, "block", block, attempt)
        if before == HUMAN or drawn[0] != before:
            return drawn
    raise AssertionError("unreachable: count() does not end")


def repeated(seed: int, study: str, cards: int, count: int) -> tuple[int, ...]:
    """Return the positions of the cards that are shown again at the end, in the order in which they come again.

    They are drawn from the first half, so that at least half of the cards lie between.
    """
    first_half = [str(position) for position in range(-(-cards // 2))]
    return tuple(int(position) for position in shuffled(first_half, seed, study, "again")[:count])


@lru_cache(maxsize=16)  # asked for with every card of a study
def asked_about_ai(study: str, cards: int, share: float) -> frozenset[int]:
    """Return the positions of the cards on which "human or AI?" is asked.

    Derived from the study's random public id alone, so the choice can tell nothing about arms.
    """
    positions = shuffled([str(position) for position in range(cards)], study, "ask ai")
    return frozenset(int(position) for position in positions[: round(cards * share)])
