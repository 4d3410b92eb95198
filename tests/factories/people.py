"""Scripted people who rate whole studies in a store of their own; no workspace, no model, no texts of anybody."""

import random
from collections.abc import Callable
from functools import cache

import msgspec

from engine.store import trials
from engine.store.database import Store, open_store
from engine.store.trials import CardRow
from engine.study import seal, session
from engine.study.allocation import allocate
from engine.study.export import Seen
from engine.study.plan import HUMAN, Arm, Plan
from engine.study.seal import Assignment, Opened

Likes = Callable[[str, random.Random], bool]


def plan_of(*names: str, blocks: int, **changes: object) -> Plan:
    """A plan over arms of these names, the first of which is the floor."""
    arms = tuple(Arm(id=name, method=name, model="tiny", title=f"Way {name}") for name in names)
    plan = Plan(name="methods", arms=arms, floor=names[0], cards=1, ai_question_share=1.0)
    return msgspec.structs.replace(plan, cards=blocks * plan.block_size, **changes)


def rated(plan: Plan, likes: Likes, seed: int = 1, *, study: str = "", person: str = "") -> Seen:
    """Lay a study out, seal it, rate every card, reveal it, and return what is in the store then."""
    study, rng = study or f"study{seed}", random.Random(seed)
    plan = plan.rounded()
    order = allocate(seed, study, [arm.id for arm in plan.arms], plan.humans_per_block, plan.blocks)
    flat = [(block, arm) for block, names in enumerate(order) for arm in names]
    sealed = tuple(Assignment(card_id=f"c{n}", block=block, arm=arm) for n, (block, arm) in enumerate(flat))
    opened = Opened(seed=seed, nonce="nonce", assignments=sealed)
    with _store().engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        cards = [CardRow(id=each.card_id, position=n, text=f"Words number {n}.") for n, each in enumerate(sealed)]
        trials.add_study(connection, seal.row_of(study, plan, opened, 1.0), cards)
        seal.write(connection, study, opened)
        for each in sealed:
            session.next_card(connection)
            rating = "like" if likes(each.arm, rng) else rng.choice(("neutral", "dislike"))
            called = "ai" if rng.random() < (0.2 if each.arm == HUMAN else 0.7) else "human"
            session.rate(connection, each.card_id, trials.Answer(rating=rating, ai=called))
        session.reveal(connection)
        row = trials.latest(connection)
        assert row is not None
        found = Seen(
            study=row,
            cards=trials.cards(connection, study),
            events=trials.events(connection, study),
            opened=seal.read(connection, study),
            person=person,
        )
        connection.exec_driver_sql("ROLLBACK")
    return found


@cache
def _store() -> Store:
    """One empty store in memory for all: nothing is ever committed to it."""
    return open_store("sqlite://")


def at_rates(**rates: float) -> Likes:
    """Likes of each arm with its own chance, people's cards included under "human"."""
    return lambda arm, rng: rng.random() < rates["human" if arm == HUMAN else arm]


__all__ = ["Likes", "at_rates", "plan_of", "rated"]
