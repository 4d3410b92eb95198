"""Which arm stands where: randomised complete blocks that anyone with the seed can replay. Knows nothing of texts."""

from collections.abc import Sequence
from itertools import combinations, count

from engine.core.seeds import derive
from engine.study.plan import HUMAN, Plan


def shuffled(items: Sequence[str], seed: int | str, *purpose: object) -> tuple[str, ...]:
    """Return the items in the order of one derived number each: the same in every language and version."""
    keys = [derive(seed, *purpose, index) for index in range(len(items))]
    return tuple(item for _, item in sorted(zip(keys, items, strict=True), key=lambda pair: pair[0]))


def allocate(
    seed: int, study: str, arms: Sequence[str], humans: int, blocks: int, person: str = ""
) -> tuple[tuple[str, ...], ...]:
    """Return the order of each block: every arm once and `humans` human-made cards.

    Each place is drawn by HMAC-SHA256(seed; study, person, "block", block, attempt, place); plans of before version 3
    name no person, and are drawn without one.

    No arm comes twice in a row across a border. Human-made cards may: a rule for them would let a person who just
    recognised one know that the next is not. Each block is drawn again until its first card keeps the rule.
    """
    if not arms or (humans < 1 and len(arms) < 2):
        raise ValueError("a block needs an arm, and something else to stand beside it")
    order: list[tuple[str, ...]] = []
    for block in range(blocks):
        before = order[-1][-1] if order else HUMAN
        purpose = (study, person, "block", block) if person else (study, "block", block)
        order.append(_draw([*arms, *[HUMAN] * humans], before, seed, purpose))
    return tuple(order)


def allocate_pairs(
    seed: int, study: str, arms: Sequence[str], blocks: int, person: str = ""
) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Return the (left, right) arms of each block's pairs: every two of the arms and people's cards once.

    Two blocks at a time share a draw of sides, the second turned round: after an even number of blocks every two arms
    have stood on either side equally often, exactly. A block is drawn again until it does not begin with the two that
    the one before ended with.
    """
    if not arms:
        raise ValueError("a pair needs an arm")
    together = list(combinations([*arms, HUMAN], 2))
    order: list[tuple[tuple[str, str], ...]] = []
    for block in range(blocks):
        before = set(order[-1][-1]) if order and len(together) > 1 else set[str]()
        of = (study, person) if person else (study,)
        drawn = _draw_pairs(together, before, seed, of, block)
        order.append(tuple(_sided(two, together.index(two), seed, of, block) for two in drawn))
    return tuple(order)


def _draw_pairs(
    together: Sequence[tuple[str, str]], before: set[str], seed: int, of: tuple[str, ...], block: int
) -> list[tuple[str, str]]:
    places = [str(place) for place in range(len(together))]
    for attempt in count():
        drawn = [together[int(place)] for place in shuffled(places, seed, *of, "pairs", block, attempt)]
        if set(drawn[0]) != before:
            return drawn
    raise AssertionError("unreachable: count() does not end")


def _sided(two: tuple[str, str], place: int, seed: int, of: tuple[str, ...], block: int) -> tuple[str, str]:
    turned = (derive(seed, *of, "side", block // 2, place) + block) % 2
    return (two[1], two[0]) if turned else two


def laid(plan: Plan, seed: int, study: str) -> list[tuple[int, str]]:
    """Return (block, arm) of every card in the order of showing; of a pair the left one first."""
    names = [arm.id for arm in plan.arms]
    if plan.side_by_side:
        pairs = allocate_pairs(seed, study, names, plan.blocks, plan.person)
        return [(block, arm) for block, order in enumerate(pairs) for two in order for arm in two]
    order = allocate(seed, study, names, plan.humans_per_block, plan.blocks, plan.person)
    return [(block, arm) for block, block_arms in enumerate(order) for arm in block_arms]


def _draw(cards: Sequence[str], before: str, seed: int, purpose: tuple[object, ...]) -> tuple[str, ...]:
    for attempt in count():
        drawn = shuffled(cards, seed, *purpose, attempt)
        if before == HUMAN or drawn[0] != before:
            return drawn
    raise AssertionError("unreachable: count() does not end")


def repeated(seed: int, study: str, cards: int, count: int) -> tuple[int, ...]:
    """Return the positions of the cards that are shown again at the end, in the order in which they come again.

    They are drawn from the first half, so that at least half of the cards lie between.
    """
    first_half = [str(position) for position in range(-(-cards // 2))]
    return tuple(int(position) for position in shuffled(first_half, seed, study, "again")[:count])


def asked_about_ai(study: str, cards: int, share: float) -> frozenset[int]:
    """Return the positions of the cards on which "human or AI?" is asked.

    Derived from the study's random public id alone, so the choice can tell nothing about arms.
    """
    positions = shuffled([str(position) for position in range(cards)], study, "ask ai")
    return frozenset(int(position) for position in positions[: round(cards * share)])


def asked(plan: Plan, study: str, cards: int) -> frozenset[int]:
    """Return the positions of the cards of which "human or AI?" is asked: single ones, or one of a pair.

    Which pairs, and which of the two, follows from the study's random public id alone.
    """
    if not plan.side_by_side:
        return asked_about_ai(study, cards, plan.ai_question_share)
    pairs = asked_about_ai(study, cards // 2, plan.ai_question_share)
    return frozenset(2 * pair + derive(study, "asked side", pair) % 2 for pair in pairs)
