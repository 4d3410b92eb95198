"""Everything about a revealed study as data, so that anyone can replay its allocation and count it again."""

import msgspec

from engine.store.trials import CardRow, Event
from engine.study.plan import Plan
from engine.study.report import Report
from engine.study.seal import Assignment, Judgement

FORMAT = "inside-joke/study"
VERSION = 1


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """A whole study.

    Attributes:
        plan_json: the text that the plan's hash was taken of.
        asked: positions of the cards on which "human or AI?" was asked.
        cards: in the order of showing, as are `assignments`.
    """

    format: str = FORMAT
    version: int = VERSION
    report: Report
    plan: Plan
    plan_json: str
    asked: tuple[int, ...]
    cards: tuple[CardRow, ...]
    assignments: tuple[Assignment, ...]
    judgements: tuple[Judgement, ...] = ()
    events: tuple[Event, ...]
