"""What judges said before the person did, beside what the person said, and beside the person's own second answers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from engine.core.seeds import derive
from engine.store.trials import CardRow, Event
from engine.study import judge_words
from engine.study.agreement import CUT, Agreement, Compared, Retest, agreement, compared, retest
from engine.study.outcomes import standing
from engine.study.plan import AGAIN, Plan
from engine.study.seal import Judgement, Opened
from engine.text.judge import JudgeSpec

LABELS = "liked, against neither and disliked together"
"""What the two answers of the person are, from ratings of three kinds."""


class JudgeReport(msgspec.Struct, frozen=True, kw_only=True):
    """One judge of the plan.

    Attributes:
        hash: of its wording, as in the plan.
        kept: every verdict was given with that very wording, and none is missing.
        first_bias: in pairs, how much likelier the post that stood first was to be called the funnier one; else None.
        against_disliked: the same judge on liked and disliked cards alone, neither left out.
    """

    judge: str
    title: str
    model: str
    variant: str
    pairs: bool
    calibrated: bool
    hash: str
    kept: bool
    first_bias: float | None
    agreement: Agreement
    against_disliked: Agreement
    words: str


class Judging(msgspec.Struct, frozen=True, kw_only=True):
    """All judges of a study. `cards` were rated when they first came; what came again is counted in `retest` alone.

    `seed` is the bootstrap's, a string, because JSON readers round large numbers; it follows from the study's.
    """

    labels: str
    cards: int
    liked: int
    judges: tuple[JudgeReport, ...]
    compared: tuple[Compared, ...]
    retest: Retest | None
    retest_words: str
    notes: tuple[str, ...]
    seed: str


def found(plan: Plan, cards: Sequence[CardRow], events: Sequence[Event], opened: Opened) -> Judging | None:
    """Return the judges' side of a revealed study; None for a plan without judges and without cards that come again."""
    if not plan.judges and not plan.repeats:
        return None
    seed = derive(opened.seed, "agreement")
    repeats = {each.card_id for each in opened.assignments if each.arm == AGAIN}
    stand = standing(events)  # of what comes again all count: everybody has seen those before
    answers = {card: str(event.rating) for card, event in stand.items() if card in repeats or not event.seen}
    rated = [card.id for card in cards if card.id in answers and card.id not in repeats]
    steady = _steadiness(cards, answers, repeats, seed) if plan.repeats else None
    said = {
        spec.id: {each.card_id: each for each in opened.judgements if each.judge == spec.id} for spec in plan.judges
    }
    reports = [_judge(spec, said[spec.id], (rated, answers), len(cards), steady, seed=seed) for spec in plan.judges]
    liked = [answers[card] == "like" for card in rated]
    right = {
        spec.id: [(said[spec.id][card].p_funny >= CUT) == like for card, like in zip(rated, liked, strict=True)]
        for spec, each in zip(plan.judges, reports, strict=True)
        if each.kept
    }
    pairs = [compared(one, other, (right[one], right[other]), seed) for one, other in combinations(right, 2)]
    return Judging(
        labels=LABELS,
        cards=len(rated),
        liked=sum(liked),
        judges=tuple(reports),
        compared=tuple(pairs),
        retest=steady,
        retest_words=judge_words.steadiness(steady),
        seed=str(seed),
        notes=judge_words.notes(len(reports), steady, broken=[each.judge for each in reports if not each.kept]),
    )


def _judge(
    spec: JudgeSpec,
    said: Mapping[str, Judgement],
    rated: tuple[Sequence[str], Mapping[str, str]],
    cards: int,
    steady: Retest | None,
    *,
    seed: int,
) -> JudgeReport:
    kept = len(said) == cards and all(each.judge_hash == spec.hash for each in said.values())
    ids, answers = rated
    judged = [card for card in ids if card in said]
    strong = [card for card in judged if answers[card] in ("like", "dislike")]
    whole, apart = (
        agreement([said[card].p_funny for card in some], [answers[card] == "like" for card in some], seed)
        for some in (judged, strong)
    )
    return JudgeReport(
        judge=spec.id,
        title=judge_words.title(spec),
        model=spec.model,
        variant=spec.variant,
        pairs=spec.pairs,
        calibrated=spec.calibrated,
        hash=spec.hash,
        kept=kept,
        first_bias=first_bias([(each.p_first, each.p_second) for each in said.values()]),
        agreement=whole,
        against_disliked=apart,
        words=judge_words.judge(whole, steady) if kept else judge_words.BROKEN,
    )


def first_bias(places: Sequence[tuple[float | None, float | None]]) -> float | None:
    """Return the mean of (first minus second) over texts judged in pairs; None where none was."""
    gaps = [first - second for first, second in places if first is not None and second is not None]
    return sum(gaps) / len(gaps) if gaps else None


def _steadiness(cards: Sequence[CardRow], answers: Mapping[str, str], repeats: set[str], seed: int) -> Retest:
    """Return first answers beside second ones. A text stands once in a study, but for cards that come again.

    Texts that were removed since all look alike: nobody can say any more which of those came again.
    """
    times = Counter(card.text for card in cards if card.id not in repeats)
    before = {card.text: card.id for card in cards if card.id not in repeats and times[card.text] == 1}
    again = [(before[card.text], card.id) for card in cards if card.id in repeats and card.text in before]
    both = [(answers[one], answers[two]) for one, two in again if one in answers and two in answers]
    return retest([one == "like" for one, _ in both], [two == "like" for _, two in both], seed)
