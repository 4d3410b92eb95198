"""Whether a revealed study is what it promised to be before card one: plan, seed and every assignment."""

import hashlib
from collections.abc import Sequence

import msgspec

from engine.core.seeds import commitment
from engine.store.trials import CardRow, StudyRow
from engine.study.allocation import laid, repeated
from engine.study.plan import AGAIN, Plan
from engine.study.seal import Opened


class Checks(msgspec.Struct, frozen=True, kw_only=True):
    """Whether the study is what it promised to be before card one.

    Attributes:
        plan: the stored plan has the hash that was given out.
        commitment: the opened seed is the one that was committed to.
        allocation: replaying the seed gives the same arm for every card.
    """

    plan: bool
    commitment: bool
    allocation: bool

    @property
    def sound(self) -> bool:
        """All of them hold."""
        return self.plan and self.commitment and self.allocation


def replayed(study: StudyRow, plan: Plan, cards: Sequence[CardRow], opened: Opened) -> Checks:
    """Return what a replay of the whole study from its seed finds."""
    promised = laid(plan, opened.seed, study.id)
    again = repeated(opened.seed, study.id, len(promised), plan.repeats)
    whole = len(cards) == len(promised) + len(again)
    same = whole and [cards[place].text for place in again] == [card.text for card in cards[len(promised) :]]
    promised += [(plan.blocks, AGAIN)] * len(again)
    found = {each.card_id: (each.block, each.arm) for each in opened.assignments}
    return Checks(
        plan=hashlib.sha256(study.plan.encode()).hexdigest() == study.plan_hash,
        commitment=commitment(opened.seed, opened.nonce) == study.seed_commitment,
        allocation=same and promised == [found.get(card.id) for card in cards],
    )
