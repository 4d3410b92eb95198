"""What a study compares, fixed and hashed before its first card. Knows nothing of texts, people or results."""

import hashlib
import math
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Literal, TypeAlias

import msgspec

from engine.core.errors import BadInput, NotYet, UnknownName
from engine.core.records import Told
from engine.text.judge import JudgeSpec

VERSION = 3
MAX_ARMS = 6
"""More arms than this could not be told apart by one person's patience."""
MAX_CARDS = 2_000
HUMAN = "control:human"
"""How an assignment names a card that a person wrote."""
AGAIN = "control:again"
"""How an assignment names a card that comes a second time: it belongs to no arm, and no arm counts it."""
JUDGED = "judge agreement"
PICTURES = "pictures"
BESIDE = "side by side"
RETEST_SHARE = 0.2
"""Of the cards of a study with judges, so many come again, so that judges stand beside the person's own steadiness."""


Layout: TypeAlias = Literal["single", "pairs"]
MAX_PAIRED_ARMS = 3
"""Side by side, so that people's cards are a quarter at least and each pair of arms comes often enough."""


class Arm(msgspec.Struct, frozen=True, kw_only=True):
    """One way of making a card.

    Attributes:
        id: names the arm in assignments and reports.
        method: name of the alignment method.
        model: catalogue id of the model that writes.
        title: the method's words for people, as they were when the study began.
        ranked: whether the person's own ranker chose among the candidates.
        generic: whether a ranker that knows nobody did; with neither, chance did.
        told: of whom the model was told; "swapped" and "shuffled" are controls.
        settings: of the sampling, where they are not those of all arms.
    """

    id: str
    method: str
    model: str
    title: str
    ranked: bool = True
    generic: bool = False
    told: Told = "own"
    settings: dict[str, float] = {}

    @property
    def chosen_by(self) -> str:
        """What chose among the candidates, in words: "own ranker", "generic ranker" or "chance"."""
        return "own ranker" if self.ranked else "generic ranker" if self.generic else "chance"


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """An arm that the study wanted and could not have, and why."""

    arm: str
    why: str


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was decided before card one.

    Attributes:
        name: of the ready-made plan.
        arms: compared with each other; every block holds each of them once.
        floor: id of the arm that the others are compared with.
        human_share: least share of cards that people wrote, 0.25 to 0.75.
        layout: one card at a time, or two side by side; then a block holds every two of the arms and people once.
        cards: whole blocks; side by side an even number of them, so that every two arms change sides exactly.
        candidates: texts made for each card, of which one is shown.
        ai_question_share: share of cards on which "human or AI?" is asked.
        primary: the measure that the conclusions are about.
        left_out: arms that could not take part.
        dropped: texts that were made or found and not shown, by reason.
        tastes: fingerprint of what could be told of each person that an arm told of; drawn once, before card one.
        judges: say before card one how likely each card is to be liked.
        retest_share: share of the cards, 0 to 0.5, that come again after all others, to see how steady the person is.
        person: random name that all studies of a profile share, so that pooled files know one person; the order follows
            from it. "" in plans of version 2 and before, whose order is drawn without it.
        version: of this form.
    """

    name: str
    arms: tuple[Arm, ...]
    floor: str
    human_share: float = 0.25
    layout: Layout = "single"
    cards: int = 42
    candidates: int = 4
    ai_question_share: float = 0.5
    primary: str = "like rate"
    left_out: tuple[LeftOut, ...] = ()
    dropped: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    tastes: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    judges: tuple[JudgeSpec, ...] = ()
    retest_share: float = 0.0
    person: str = ""
    version: int = VERSION

    @property
    def repeats(self) -> int:
        """Cards that come again, beside `cards`."""
        return round(self.cards * self.retest_share)

    @property
    def side_by_side(self) -> bool:
        """Whether cards come in pairs."""
        return self.layout == "pairs"

    @property
    def texts_per_block(self) -> int:
        """Cards of each arm in a block."""
        return len(self.arms) if self.side_by_side else 1

    @property
    def texts_per_arm(self) -> int:
        """Cards of each arm in the study."""
        return self.blocks * self.texts_per_block

    @property
    def humans_per_block(self) -> int:
        """Fewest human-made cards that give the share, at least one; in pairs as many as of each arm."""
        if self.side_by_side:
            return self.texts_per_block
        return max(1, math.ceil(self.human_share * len(self.arms) / (1 - self.human_share) - 1e-9))

    @property
    def block_size(self) -> int:
        """Cards of one block: those of each arm, and the human-made ones."""
        return len(self.arms) * self.texts_per_block + self.humans_per_block

    @property
    def blocks(self) -> int:
        """Blocks that hold `cards`, the last one whole."""
        at_once = 2 if self.side_by_side else 1
        return -(-self.cards // (self.block_size * at_once)) * at_once

    def rounded(self) -> "Plan":
        """Return this plan with `cards` rounded up to whole blocks."""
        return msgspec.structs.replace(self, cards=self.blocks * self.block_size)

    def without(self, arm: str, why: str) -> "Plan":
        """Return this plan less one arm. Raises NotYet when none is left."""
        arms = tuple(kept for kept in self.arms if kept.id != arm)
        if not arms:
            raise NotYet(f"No method can take part in a study yet: {why}", "Like a few more posts, then start again.")
        floor = self.floor if any(kept.id == self.floor for kept in arms) else arms[0].id
        left_out = (*self.left_out, LeftOut(arm=arm, why=why))
        return msgspec.structs.replace(self, arms=arms, floor=floor, left_out=left_out)


def canonical(plan: Plan) -> bytes:
    """Return the one JSON form of a plan: keys sorted, no spaces."""
    return msgspec.json.encode(plan, order="sorted")


def plan_hash(plan: Plan) -> str:
    """Return the SHA-256 (hex) of the canonical form."""
    return hashlib.sha256(canonical(plan)).hexdigest()


def decode(data: str) -> Plan:
    """Return the plan that `canonical` wrote."""
    return msgspec.json.decode(data, type=Plan)


def check(plan: Plan) -> Plan:
    """Return the plan when a study can follow it. Raises BadInput."""
    ids = [arm.id for arm in plan.arms]
    if not 1 <= len(ids) <= MAX_ARMS:
        raise BadInput(f"A study compares 1 to {MAX_ARMS} methods, not {len(ids)}.", "Choose fewer methods.")
    if len(set(ids)) < len(ids) or {HUMAN, AGAIN} & set(ids) or plan.floor not in ids:
        raise BadInput("Two arms of the plan share a name, or its floor is not an arm.", "Give each arm its own name.")
    if not 0.25 <= plan.human_share <= 0.75:
        raise BadInput(
            f"A human share of {plan.human_share} cannot be.", "Choose 0.25 to 0.75: fewer cannot judge the eye for AI."
        )
    if not 0 <= plan.retest_share <= 0.5:
        raise BadInput(f"A share of {plan.retest_share} cannot come again.", "Choose 0 to 0.5: the first half can.")
    if plan.side_by_side and (len(ids) > MAX_PAIRED_ARMS or plan.judges or plan.retest_share):
        raise BadInput(
            f"Side by side, {len(ids)} methods with {len(plan.judges)} judges cannot be.",
            f"Choose at most {MAX_PAIRED_ARMS} methods, no judges, and no cards that come again.",
        )
    if not 0 <= plan.ai_question_share <= 1:
        raise BadInput(f"A share of {plan.ai_question_share} cannot be asked about.", "Choose 0 to 1.")
    if not 1 <= plan.cards <= MAX_CARDS:
        raise BadInput(f"A study of {plan.cards} cards cannot be.", f"Choose 1 to {MAX_CARDS} cards.")
    return plan


READY_MADE = {
    "methods": "Every way of telling the model about your taste, against a plain request.",
    BESIDE: "Two cards at a time: which is funnier? A plain request, the two ways that tell most, and people.",
    "model sizes": "The same way with each writer that is here, against the smallest.",
    "explanations": "Trained on your likes, with and without your reasons, against a plain request.",
    "ranking": "Two ways, each with and without your own ranker choosing among several tries.",
    "A/A": "The same way twice. A difference here is luck: it shows how much of that there is.",
    "controls": "The best way told of you, of somebody else, and of posts drawn by lot, against a plain request.",
    PICTURES: "Every way of telling the illustrator about your taste, against a plain request, and pictures of people.",
    JUDGED: "The same, judged by models before you rate, with a fifth of the cards twice.",
}
"""Names of the ready-made plans, with their help."""


def ready_made(name: str, arms: Sequence[Arm], left_out: Sequence[LeftOut] = (), cards: int | None = None) -> Plan:
    """Return a ready-made plan over the arms that are on offer.

    Raises UnknownName, BadInput (a number of cards that cannot be), NotYet (no arm on offer).
    """
    if name not in READY_MADE:
        near = get_close_matches(name, READY_MADE, n=1)
        hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(READY_MADE)}."
        raise UnknownName(f"There is no plan called {name!r}.", hint)
    if not arms:
        why = left_out[0].why if left_out else "none is part of this build."
        raise NotYet(f"No method can take part in a study yet: {why}", "Like a few more posts, then start again.")
    most = MAX_PAIRED_ARMS if name == BESIDE else MAX_ARMS
    chosen = tuple(arms[:most])
    floor = next((arm.id for arm in chosen if arm.method == "none"), chosen[0].id)
    more = [LeftOut(arm=arm.id, why=f"a study like this compares at most {most} methods") for arm in arms[most:]]
    layout: Layout = "pairs" if name == BESIDE else "single"
    primary = "preferred side by side" if name == BESIDE else "like rate"
    plan = Plan(name=name, arms=chosen, floor=floor, layout=layout, primary=primary, left_out=(*left_out, *more))
    return check(msgspec.structs.replace(plan, cards=plan.cards if cards is None else cards))
