"""Reasons for likes that a model drafts, and the person accepts, changes or puts away. A draft is nobody's word."""

from collections.abc import Mapping, Sequence

import msgspec

from engine.core.errors import NotYet
from engine.core.progress import Report, silent
from engine.core.seeds import derive
from engine.core.written_profile import Cost
from engine.store import posts, reactions, reasons
from engine.store.reasons import Held
from engine.text import reason_writer
from engine.workflows import profile_writer
from engine.workflows.workspace import Workspace

SEED = 1


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """Likes with a reason that was typed, that was drafted and accepted, and with a draft alone."""

    typed: int = 0
    accepted: int = 0
    drafted: int = 0


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """One post's reason, or draft; `by` says whose. Drafting leaves `text` empty where nothing good came of it."""

    post: int
    text: str
    by: str


class ReasonList(msgspec.Struct, frozen=True, kw_only=True):
    """Reasons, and how many there are of each kind in all; `cost` of drafting them."""

    reasons: tuple[Reason, ...]
    counts: Counts
    cost: Cost = Cost()


def draft_reasons(ws: Workspace, wanted: Sequence[int], most: int, *, report: Report = silent) -> ReasonList:
    """Have reasons drafted for these liked posts, or for the latest `most` likes that have neither reason nor draft.

    A post with a reason of the person's own gets none. Raises NotYet where nothing is left, ModelMissing.
    """
    marks, found = _liked(ws)
    latest = sorted((post for post in marks), key=lambda post: -marks[post].event)
    chosen = [post for post in (wanted or latest) if post in marks and not found.get(post, Held()).text]
    if not wanted:
        chosen = [post for post in chosen if post not in found]
    with ws.store.read() as connection:
        texts = {post: text for post, text in posts.texts(connection, chosen).items() if text.strip()}
    chosen = [post for post in chosen if post in texts][: len(wanted) or most]
    if not chosen:
        raise NotYet("There is no like without a reason.", "Like something, or type reasons of your own.")
    asked = [reason_writer.requests(texts[post], derive(SEED, post)) for post in chosen]
    answers = profile_writer.ask(ws, [request for group in asked for request in group], "reasons", report=report)
    drafts, by, made = list(answers.texts), profile_writer.writer_id(ws), list[Reason]()
    for post, group in zip(chosen, asked, strict=True):
        mine, drafts = drafts[: len(group)], drafts[len(group) :]
        made.append(Reason(post=post, text=reason_writer.best(mine, texts[post]), by=by))
    with ws.store.write() as connection:
        for each in made:
            if each.text:
                reasons.add(connection, each.post, each.text, by)
    return ReasonList(reasons=tuple(made), counts=counts(ws), cost=answers.cost)


def answer_draft(ws: Workspace, post: int, *, take: bool) -> ReasonList:
    """Make a draft the person's reason, or put it away. Raises NotYet where there is none."""
    with ws.store.write() as connection:
        found = reasons.held(connection, [post]).get(post, Held())
        if not found.draft:
            raise NotYet(f"There is no draft of a reason for post {post}.", "Have one drafted first, or type your own.")
        if take:
            reasons.add(connection, post, found.draft, f"{reasons.ACCEPTED}{found.draft_by})")
        reasons.add(connection, post, "", found.draft_by)
    return all_reasons(ws, [post])


def all_reasons(ws: Workspace, of: Sequence[int] | None = None) -> ReasonList:
    """Return the reasons and drafts of all likes, or of these posts."""
    _, found = _liked(ws)
    chosen = [post for post in (found if of is None else of) if post in found]
    rows = [(post, found[post]) for post in chosen]
    made = tuple(Reason(post=post, text=held.text or held.draft, by=held.by or held.draft_by) for post, held in rows)
    return ReasonList(reasons=made, counts=_counted(found))


def counts(ws: Workspace) -> Counts:
    """Return how many reasons there are of each kind."""
    return _counted(_liked(ws)[1])


def to_learn(found: Mapping[int, Held], *, drafts: bool) -> dict[int, str]:
    """Return the reasons that training may use; a draft alone only where the person said so."""
    texts = {post: held.text or (held.draft if drafts else "") for post, held in found.items()}
    return {post: text for post, text in texts.items() if text}


def _liked(ws: Workspace) -> tuple[dict[int, reactions.Current], dict[int, Held]]:
    with ws.store.read() as connection:
        marks = {post: mark for post, mark in reactions.current(connection).items() if mark.kind == "like"}
        return marks, reasons.held(connection, list(marks))


def _counted(found: Mapping[int, Held]) -> Counts:
    return Counts(
        typed=sum(bool(held.text) and not held.accepted for held in found.values()),
        accepted=sum(bool(held.text) and held.accepted for held in found.values()),
        drafted=sum(not held.text for held in found.values()),
    )
