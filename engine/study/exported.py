"""Reads back what `study/export.py` wrote, as the rows that it was made of: with nothing but the file."""

from typing import Any

import msgspec

from engine.core.errors import BadInput
from engine.store.chain import Row
from engine.store.trials import CardRow, Event, StudyRow, media_text
from engine.study.audit import UNREADABLE, Broken
from engine.study.export import FORMAT
from engine.study.material import Material
from engine.study.report import build
from engine.study.seal import Assignment, Judgement, Opened

_COUNTS = ("arm", "shown", "rated", "likes", "dislikes", "neutral")
_Rows = tuple[dict[str, Any], ...]


class _Report(msgspec.Struct, frozen=True, kw_only=True):
    study: str
    plan_hash: str
    seed_commitment: str
    started_at: float
    revealed_at: float | None = None
    seed: str | None = None
    nonce: str | None = None
    head: str = ""
    arms: _Rows = ()


class File(msgspec.Struct, frozen=True, kw_only=True):
    """As much of an export as a check needs. Rows are taken as they are, with fields that this build does not know.

    `texts` is False in a file with numbers in place of the cards' texts, and without the rows that they came from.
    """

    format: str
    texts: bool = True
    report: _Report
    plan_json: str
    cards: _Rows
    assignments: _Rows
    judgements: _Rows = ()
    events: _Rows


def read(data: bytes) -> File:
    """Return what a file holds. Raises BadInput when it is no export of a study."""
    try:
        found = msgspec.json.decode(data, type=File)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadInput("This file is not the data of a study.", "Choose the study-….json beside a report.") from error
    if found.format != FORMAT:
        raise BadInput(f"This file says that it is {found.format[:40]!r}, not a study.", "Choose study-….json.")
    return found


def material(found: File) -> Material:
    """Return the rows of a file as the database had them. What models were told is not in it. Raises BadInput."""
    report, study = found.report, {"study_id": found.report.study}
    row: Row = {
        "id": report.study,
        "plan": found.plan_json,
        "plan_hash": report.plan_hash,
        "seed_commitment": report.seed_commitment,
        "at": report.started_at,
        "revealed_at": report.revealed_at,
        "head": report.head,
    }
    try:
        cards = [{**card, **study, "media": media_text(card.get("media", ()))} for card in found.cards]
    except TypeError as error:
        raise BadInput("A card's pictures are not a list.", "Choose the file as it was written.") from error
    return Material(
        study=row,
        cards=cards,
        events=[{**event, **study} for event in found.events],
        seed=None if report.seed is None else {**study, "seed": report.seed, "nonce": report.nonce},
        assignments=found.assignments,
        judgements=found.judgements,
        absent=("texts",) if found.texts else ("texts", "cards", "assignments"),
    )


def miscounted(found: File) -> list[Broken]:
    """Return what is wrong when the report's counts are not those that the events of a sound file give."""
    try:
        same = _counted(found) == [tuple(arm.get(name) for name in _COUNTS) for arm in found.report.arms]
    except UNREADABLE as error:
        return [
            Broken(table="report", words=f"The events cannot be counted: one is nonsense ({type(error).__name__}).")
        ]
    return [] if same else [Broken(table="report", words="The report's counts are not those of its events.")]


def _counted(found: File) -> list[tuple[object, ...]]:
    cards, events, opened = _records(found)
    report = found.report
    study = StudyRow(
        id=report.study,
        plan=found.plan_json,
        plan_hash=report.plan_hash,
        seed_commitment=report.seed_commitment,
        at=report.started_at,
        revealed_at=report.revealed_at,
    )
    again = build(study, cards, events, opened)
    return [tuple(getattr(arm, name) for name in _COUNTS) for arm in again.arms]


def _records(found: File) -> tuple[tuple[CardRow, ...], tuple[Event, ...], Opened]:
    opened = Opened(
        seed=int(str(found.report.seed)),
        nonce=str(found.report.nonce),
        assignments=msgspec.convert(found.assignments, tuple[Assignment, ...]),
        judgements=msgspec.convert(found.judgements, tuple[Judgement, ...]),
    )
    cards, events = msgspec.convert((found.cards, found.events), tuple[tuple[CardRow, ...], tuple[Event, ...]])
    return cards, events, opened
