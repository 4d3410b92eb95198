"""What the cards of a revealed study cost to make: all candidates of an arm for a block belong to its card there."""

from collections.abc import Mapping
from itertools import product

from sqlalchemy import Connection

from engine.core.seeds import derive
from engine.store import generations
from engine.store.generations import Cost
from engine.study.beside import Spent
from engine.study.plan import AGAIN, Plan
from engine.study.seal import Opened
from engine.workflows.study_cards import TRIES

_ROUNDS = 4
"""As many as `write_arms` has; a study of tests that this one knows would find fewer candidates, not wrong ones."""


def spent(connection: Connection, plan: Plan, opened: Opened, prices: Mapping[str, float]) -> tuple[Spent, ...]:
    """Return what each made card cost. A text that was refused as it was written left no row, and is not counted.

    The candidates of a card are found by their seeds, which follow from the study's and the arm's id.

    Args:
        prices: dollars for a million written tokens, by the model's id, where they are known.
    """
    shown = {each.card_id: each for each in opened.assignments if each.generation_id is not None and each.arm != AGAIN}
    ids = [each.generation_id for each in shown.values() if each.generation_id is not None]
    if not ids:
        return ()
    around = plan.candidates * len(plan.arms)
    rows = generations.costs(connection, min(ids) - around, max(ids) + around)
    by_id, by_seed = {row.id: row for row in rows}, {row.seed: row for row in rows}
    found: list[Spent] = []
    for card, each in shown.items():
        made = {row.id: row for seed in _seeds(plan, opened.seed, each.block, each.arm) if (row := by_seed.get(seed))}
        own = by_id.get(each.generation_id or 0)
        if own is not None:
            found.append(_sum(card, list((made | {own.id: own}).values()), prices.get(own.model)))
    return tuple(found)


def _seeds(plan: Plan, seed: int, block: int, arm: str) -> list[int]:
    batches = [derive(seed, "texts", block, attempt) for attempt in range(TRIES)]
    return [
        derive(batch, arm, round_number, number)
        for batch, round_number, number in product(batches, range(_ROUNDS), range(plan.candidates))
    ]


def _sum(card: str, rows: list[Cost], price: float | None) -> Spent:
    tokens = sum(row.tokens for row in rows)
    return Spent(
        card_id=card,
        tokens=tokens,
        seconds=round(sum(row.seconds for row in rows), 4),
        gb_seconds=round(sum(row.seconds * row.peak_gb for row in rows), 4),
        peak_gb=max(row.peak_gb for row in rows),
        usd=None if price is None else tokens * price / 1e6,
        texts=len(rows),
    )
