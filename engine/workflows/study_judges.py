"""Has judges say, before card one, how likely each card is to be liked; lays out the cards that come again."""

import secrets
import time
from collections.abc import Sequence

import msgspec

from engine.core.errors import NotYet
from engine.core.progress import Report
from engine.core.seeds import derive
from engine.store.trials import CardRow
from engine.study.allocation import repeated
from engine.study.plan import AGAIN, JUDGED, RETEST_SHARE, Plan, check
from engine.study.seal import Assignment, Judgement
from engine.text import likelihoods
from engine.text.judge import VARIANTS, JudgeSpec, frozen, told, verdicts
from engine.workflows import taste, tell
from engine.workflows.workspace import Workspace

Laid = tuple[tuple[CardRow, ...], tuple[Assignment, ...]]


def planned(ws: Workspace, plan: Plan) -> Plan:
    """Return the plan with its judges and with cards that come again, when it is one that has them.

    Every variant that the profile has enough for takes part, and the plain one in pairs too. Raises NotOffered where
    the model of the settings cannot judge, ModelMissing.
    """
    if plan.name != JUDGED:
        return plan
    likelihoods.require(ws.text_model())
    profile, judges = tell.profile(ws), list[JudgeSpec]()
    for variant in VARIANTS:
        try:
            told(variant, profile)
        except NotYet:
            continue
        judges.append(frozen(ws.settings.model, variant))
    judges.append(frozen(ws.settings.model, "plain", pairs=True))
    return check(msgspec.structs.replace(plan, judges=tuple(judges), retest_share=RETEST_SHARE))


def with_repeats(plan: Plan, study: str, seed: int, laid: Laid) -> Laid:
    """Return cards and assignments, some of them again at the end under other ids."""
    cards, assignments = list(laid[0]), list(laid[1])
    for place in repeated(seed, study, len(laid[0]), plan.repeats):
        again = secrets.token_hex(8)
        cards.append(msgspec.structs.replace(laid[0][place], id=again, position=len(cards)))
        was = laid[1][place]
        assignments.append(msgspec.structs.replace(was, card_id=again, block=plan.blocks, arm=AGAIN))
    return tuple(cards), tuple(assignments)


def judged(ws: Workspace, plan: Plan, seed: int, cards: Sequence[CardRow], *, report: Report) -> tuple[Judgement, ...]:
    """Return every judge's verdict on every card. A text that comes again is judged once.

    Raises as `text.judge.verdicts` does, NotYet when the profile lost what a judge is told, ModelMissing, Cancelled.
    """
    if not plan.judges:
        return ()
    texts = list(dict.fromkeys(card.text for card in cards))
    profile, version = tell.profile(ws, report=report), taste.taste(ws, report=report).version
    found: list[Judgement] = []
    for spec in plan.judges:
        model, reader = ws.text_model(spec.model), told(spec.variant, profile)
        said = verdicts(model, spec, reader, texts, derive(seed, "judge", spec.id), report=report)
        by_text, now = dict(zip(texts, said, strict=True)), time.time()
        for card in cards:
            verdict = msgspec.structs.asdict(by_text[card.text])
            found.append(
                Judgement(card_id=card.id, judge=spec.id, judge_hash=spec.hash, taste=version, at=now, **verdict)
            )
    return tuple(found)
