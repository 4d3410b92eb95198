"""Says in plain sentences what a judge's agreement is worth, never stronger than its intervals."""

from collections.abc import Sequence

from engine.study.agreement import Agreement, Measure, Retest
from engine.study.words import percent
from engine.text.judge import JudgeSpec

FEW = 10
"""Fewer liked cards, or fewer others, than this make a rough interval."""

BROKEN = "Its verdicts are not those that were fixed before card one, so nothing is said of it."


_TOLD = {
    "plain": "A judge told nothing of you",
    "profile": "A judge told your written profile",
    "examples": "A judge shown posts that you liked and disliked",
}


def title(spec: JudgeSpec) -> str:
    """Return a judge's name for people."""
    judge = _TOLD[spec.variant]
    if spec.pairs:
        judge = f"{judge}, comparing posts"
    return judge if spec.calibrated else f"{judge}, not calibrated"


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
    same, span = round((steady.same.estimate or 0.0) * steady.n), _span(steady.same)
    return f"You gave the same answer again to {same} of {steady.n} cards that came twice{span}."


def notes(judges: int, steady: Retest | None, broken: Sequence[str]) -> tuple[str, ...]:
    """Return what a reader must know before believing numbers about judges."""
    told = [
        f"Do not trust the judge {name}: its verdicts are not those that were fixed before card one, so nothing is "
        "said of it."
        for name in broken
    ]
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
        if found.liked == 0:
            return f"You liked none of the {found.n} cards, so whether it can tell them apart is not known."
        return f"You liked all of the {found.n} cards, so whether it can tell them apart is not known."
    share = percent(found.auc.estimate or 0.0)
    if found.auc.low is None or found.auc.high is None:
        return _TOO_FEW.format(share=share)
    said = _GUESSED if found.auc.low <= 0.5 <= found.auc.high else _BETTER if found.auc.low > 0.5 else _WORSE
    words = said.format(share=share, low=percent(found.auc.low), high=percent(found.auc.high))
    return " ".join([words, ROUGH]) if min(found.liked, others) < FEW else words


ROUGH = "With so few cards of one kind that range is rough."
_TOO_FEW = (
    "Of a card that you liked and one that you did not, it took the liked one for the funnier in {share} of all such "
    "pairs; too few cards to say more."
)
_BETTER = (
    "Of a card that you liked and one that you did not, it took the liked one for the funnier in {share} of all such "
    "pairs ({low} to {high}): better than guessing."
)
_WORSE = (
    "Of a card that you liked and one that you did not, it took the liked one for the funnier in {share} of all such "
    "pairs ({low} to {high}): worse than guessing."
)
_GUESSED = (
    "Of a card that you liked and one that you did not, it took the liked one for the funnier in {share} of all such "
    "pairs ({low} to {high}): that could be guessing."
)


def _answers(found: Agreement) -> str:
    right, span = percent(found.accuracy.estimate or 0.0), _span(found.accuracy)
    usual = percent(found.majority.estimate or 0.0)
    gap = found.over_majority
    if gap.low is not None and gap.low > 0:
        return (
            f"Its yes or no was yours on {right} of the cards{span}; always giving your more frequent answer would "
            f"have been right on {usual}, which is less."
        )
    if gap.high is not None and gap.high < 0:
        return (
            f"Its yes or no was yours on {right} of the cards{span}; always giving your more frequent answer would "
            f"have been right on {usual}, which is more."
        )
    return (
        f"Its yes or no was yours on {right} of the cards{span}; always giving your more frequent answer would have "
        f"been right on {usual}, and no difference from that is shown."
    )


def _beside(accuracy: Measure, steady: Retest) -> str:
    own, span = percent(steady.same.estimate or 0.0), _span(steady.same)
    low, high = accuracy.low or 0.0, accuracy.high or 1.0
    if steady.same.low is not None and high < steady.same.low:
        return f"You agreed with yourself on {own}{span}: it agrees with you less than you do."
    if steady.same.high is not None and low > steady.same.high:
        return f"You agreed with yourself on {own}{span}: it agrees with you more than you do."
    return f"You agreed with yourself on {own}{span}; whether it agrees with you as well as you do is open."


def _span(measure: Measure) -> str:
    if measure.low is None or measure.high is None:
        return ""
    return f" ({percent(measure.low)} to {percent(measure.high)})"
