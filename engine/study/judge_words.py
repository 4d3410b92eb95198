"""Says in plain sentences what a judge's agreement is worth, never stronger than its intervals."""

from collections.abc import Sequence

from engine.study.agreement import Agreement, Measure, Retest
from engine.study.words import percent
from engine.text.judge import JudgeSpec

FEW = 10
"""Fewer liked cards, or fewer others, than this make a rough interval."""

BROKEN = "Its verdicts are not those that were fixed before card one, so nothing is said of it."


_TOLD = {
    "plain": "told nothing of you",
    "profile": "told your written profile",
    "examples": "shown posts that you liked and disliked",
}


def title(spec: JudgeSpec) -> str:
    """Return a judge's name for people."""
    how = [*(["comparing posts"] if spec.pairs else []), *([] if spec.calibrated else ["not calibrated"])]
    return f"A judge {', '.join([_TOLD[spec.variant], *how])}"


def judge(found: Agreement, steady: Retest | None) -> str:
    """Return what an agreement says: in order, right answers, and beside the person's own second answers."""
    if found.n == 0:
        return "No card was rated, so there is nothing to say."
    parts = [_order(found), _answers(found)]
    if steady is not None and steady.n:
        parts.append(_beside(found.accuracy, steady))
    return " ".join(part for part in parts if part)


def steadiness(steady: Retest | None) -> str:
    """Return how often the person answered the same again, "" when nothing came again."""
    if steady is None:
        return ""
    if steady.n == 0:
        return "No card was rated twice, so how steady you are is not known."
    same = round((steady.same.estimate or 0.0) * steady.n)
    return f"You gave the same answer again to {same} of {steady.n} cards that came twice{_span(steady.same)}."


def notes(judges: int, steady: Retest | None, broken: Sequence[str]) -> tuple[str, ...]:
    """Return what a reader must know before believing numbers about judges."""
    told = [f"Do not trust the judge {name}: {BROKEN[0].lower()}{BROKEN[1:]}" for name in broken]
    told.append(
        "A like counts as funny; neither and dislike count as not. "
        "The saved report has likes against dislikes alone too."
    )
    if judges > 1:
        told.append(
            f"{judges} judges are each looked at alone: among several, one may look good by chance, "
            "and tests between them are not corrected for their number."
        )
    if steady is not None:
        told.append(
            "Cards came again within one session: memory makes you look steadier than you would be on another day."
        )
    return tuple(told)


def _order(found: Agreement) -> str:
    others = found.n - found.liked
    if found.liked == 0 or others == 0:
        kind = "none" if found.liked == 0 else "all"
        return f"You liked {kind} of the {found.n} cards, so whether it can tell them apart is not known."
    pairs = (
        f"Of a card that you liked and one that you did not, it took the liked one for the funnier in "
        f"{percent(found.auc.estimate or 0.0)} of all such pairs{_span(found.auc)}"
    )
    rough = " With so few cards of one kind that range is rough." if min(found.liked, others) < FEW else ""
    if found.auc.low is None or found.auc.high is None:
        return f"{pairs}; too few cards to say more."
    if found.auc.low > 0.5:
        return f"{pairs}: better than guessing.{rough}"
    if found.auc.high < 0.5:
        return f"{pairs}: worse than guessing.{rough}"
    return f"{pairs}: that could be guessing.{rough}"


def _answers(found: Agreement) -> str:
    right = f"Its yes or no was yours on {percent(found.accuracy.estimate or 0.0)} of the cards{_span(found.accuracy)}"
    usual = percent(found.majority.estimate or 0.0)
    gap = found.over_majority
    always = f"always giving your more frequent answer would have been right on {usual}"
    if gap.low is not None and gap.low > 0:
        return f"{right}; {always}, which is less."
    if gap.high is not None and gap.high < 0:
        return f"{right}; {always}, which is more."
    return f"{right}; {always}, and no difference from that is shown."


def _beside(accuracy: Measure, steady: Retest) -> str:
    own = f"You agreed with yourself on {percent(steady.same.estimate or 0.0)}{_span(steady.same)}"
    low, high = accuracy.low or 0.0, accuracy.high or 1.0
    if steady.same.low is not None and high < steady.same.low:
        return f"{own}: it agrees with you less than you do."
    if steady.same.high is not None and low > steady.same.high:
        return f"{own}: it agrees with you more than you do."
    return f"{own}; whether it agrees with you as well as you do is open."


def _span(measure: Measure) -> str:
    if measure.low is None or measure.high is None:
        return ""
    return f" ({percent(measure.low)} to {percent(measure.high)})"
