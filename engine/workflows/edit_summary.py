"""What a person does with their written profile: change lines, pin them, look back, go back. Needs no model.

Each change is a version of its own, made of the newest one; nothing that was written is ever lost.
"""

from collections.abc import Callable

import msgspec

from engine.core.errors import BadInput, NotYet, UnknownName
from engine.core.records import Card
from engine.core.written_profile import PERSON, SECTIONS, Cost, Kind, Line, Section, Summary, in_order
from engine.store import summaries
from engine.text import prompts
from engine.text.profile_operations import LONGEST_LINE, tidy_line, unfit
from engine.workflows.cards import cards
from engine.workflows.tell import current_summary
from engine.workflows.workspace import Workspace

MOST_LINES = 40
EXAMPLES = 6


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One version, without its lines; `lines` is how many it has, `parent` what it was made from."""

    version: int
    parent: int
    kind: Kind
    model: str
    at: float
    lines: int
    refused: dict[str, int]
    cost: Cost


class History(msgspec.Struct, frozen=True, kw_only=True):
    """The newest versions, newest first; `count` and `cost` are of all that there are."""

    versions: tuple[Version, ...]
    count: int
    cost: Cost


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """What one version says and another does not, in words."""

    before: int
    after: int
    changes: tuple[str, ...]


class ToldToModels(msgspec.Struct, frozen=True, kw_only=True):
    """Requests as models get them, each with other lines of the profile, and lines that no request holds."""

    requests: tuple[str, ...]
    never: tuple[str, ...]


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """A line, and the posts that it rests on, the latest first."""

    line: Line
    cards: tuple[Card, ...]


def add_line(ws: Workspace, text: str, section: str = "likes") -> Summary:
    """Add a line in the person's own words; no model changes it. Raises BadInput."""
    if section not in SECTIONS:
        raise BadInput(f"A profile has no part {section!r}.", f"Choose one of: {', '.join(SECTIONS)}.")
    words = _checked(text)
    before = current_summary(ws)
    if any(line.text == words for line in before.lines):
        raise BadInput(f"Your profile says already: “{words}”", "Say something else, or pin that line.")
    if len(before.lines) >= MOST_LINES:
        raise BadInput(f"A profile has up to {MOST_LINES} lines, and yours is full.", "Delete a line first.")

    def grown(latest: Summary) -> Summary:
        number = latest.last_line + 1
        line = Line(
            id=number,
            section=msgspec.convert(section, type=Section),
            text=words,
            by=PERSON,
            since=latest.version + 1,
        )
        return msgspec.structs.replace(latest, lines=(*latest.lines, line), last_line=number)

    return _edit(ws, grown)


def reword_line(ws: Workspace, line: int, text: str) -> Summary:
    """Put a line in the person's own words; it keeps what it rests on. Raises BadInput, UnknownName."""
    words = _checked(text)

    def own(old: Line, since: int) -> Line:
        return msgspec.structs.replace(_answered(old), text=words, by=PERSON, since=since)

    return _change(ws, line, own)


def remove_line(ws: Workspace, line: int) -> Summary:
    """Delete a line, so that no model brings it back. Raises UnknownName."""

    def without(latest: Summary) -> Summary:
        gone = _line(latest, line)
        left = tuple(each for each in latest.lines if each.id != line)
        return msgspec.structs.replace(latest, lines=left, removed=(*latest.removed, gone))

    return _edit(ws, without)


def pin_line(ws: Workspace, line: int, *, pinned: bool = True) -> Summary:
    """Let no model change a line, or let them again. Raises UnknownName."""
    return _change(ws, line, lambda old, _since: msgspec.structs.replace(old, pinned=pinned))


def answer_proposal(ws: Workspace, line: int, *, take: bool) -> Summary:
    """Take what a model would say instead of a line, or put it away. Raises UnknownName, NotYet without one."""

    def answered(old: Line, since: int) -> Line:
        if not old.proposed:
            raise NotYet(f"No model proposes other words for line {line}.", "Put it in your own words instead.")
        if not take:
            return _answered(old)
        return msgspec.structs.replace(_answered(old), text=old.proposed, by=old.proposed_by, since=since)

    return _change(ws, line, answered)


def history(ws: Workspace, limit: int = 50) -> History:
    """Return the newest versions, and what all of them cost."""
    with ws.store.read() as connection:
        found = summaries.newest(connection, limit)
        count, cost = summaries.total(connection)
    names = [name for name in Version.__struct_fields__ if name != "lines"]
    versions = tuple(Version(lines=len(each.lines), **{name: getattr(each, name) for name in names}) for each in found)
    return History(versions=versions, count=count, cost=cost)


def version_of(ws: Workspace, version: int) -> Summary:
    """Return one version with its lines. Raises UnknownName."""
    with ws.store.read() as connection:
        found = summaries.get(connection, version)
    if found is None:
        raise UnknownName(f"Your profile has no version {version}.", "See: inside-joke profile history")
    return found


def restore(ws: Workspace, version: int) -> Summary:
    """Make the lines of an earlier version the newest version. Raises UnknownName."""
    return _back_to(ws, version_of(ws, version), "restore")


def undo_summary(ws: Workspace) -> Summary:
    """Go back to what the newest version was made from; again, one further. Raises NotYet at the first."""
    at = current_summary(ws)
    while at.kind == "undo":
        at = version_of(ws, at.parent)
    if not at.parent:
        raise NotYet("There is no earlier version of your profile.", "Delete single lines instead.")
    return _back_to(ws, version_of(ws, at.parent), "undo")


def compare(ws: Workspace, before: int, after: int) -> Difference:
    """Return what changed from one version to another, in words. Raises UnknownName."""
    old = {line.id: line for line in in_order(version_of(ws, before).lines)}
    new = {line.id: line for line in in_order(version_of(ws, after).lines)}
    texts = {line.text for line in old.values()}
    changes = [f"Gone: {line.text}" for number, line in old.items() if _lost(number, line, new)]
    for number, line in new.items():
        was = old.get(number)
        if was is None and line.text not in texts:
            changes.append(f"New: {line.text}")
        elif was is not None:
            changes += _changed(was, line)
    return Difference(before=before, after=after, changes=tuple(changes))


def told(ws: Workspace) -> ToldToModels:
    """Return what models hear of the profile, exactly: the requests of some seeds, without the frame that all share."""
    text = current_summary(ws).text
    drawn = [prompts.drawn_lines(text, seed) for seed in range(EXAMPLES)]
    asked = dict.fromkeys(prompts.for_profile(lines) for lines in drawn if lines)
    never = tuple(line for line in text.splitlines() if line.startswith(prompts.AGAINST))
    return ToldToModels(requests=tuple(asked), never=never)


def evidence(ws: Workspace, line: int) -> Evidence:
    """Return the posts that a line rests on. Raises UnknownName."""
    found = _line(current_summary(ws), line)
    with ws.store.read() as connection:
        return Evidence(line=found, cards=cards(connection, [(post, 0.0) for post in reversed(found.evidence)]))


# ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _back_to(ws: Workspace, wanted: Summary, kind: Kind) -> Summary:
    def back(latest: Summary) -> Summary:
        parent = wanted.version if kind == "undo" else latest.version
        return msgspec.structs.replace(latest, lines=wanted.lines, removed=wanted.removed, parent=parent)

    return _edit(ws, back, kind)


def _lost(number: int, line: Line, new: dict[int, Line]) -> bool:
    return number not in new and all(line.text != other.text for other in new.values())


def _changed(was: Line, line: Line) -> list[str]:
    found = [f"Reworded: {was.text} → {line.text}"] if was.text != line.text else []
    if was.strength != line.strength:
        if line.strength > was.strength:
            found.append(f"Stronger: {line.text} ({was.strength} → {line.strength} posts)")
        else:
            found.append(f"Weaker: {line.text} ({was.strength} → {line.strength} posts)")
    if was.pinned != line.pinned:
        found.append(f"Pinned: {line.text}" if line.pinned else f"Unpinned: {line.text}")
    if line.proposed and line.proposed != was.proposed:
        found.append(f"Proposed by {line.proposed_by}: {line.text} → {line.proposed}")
    return found


def _change(ws: Workspace, line: int, do: Callable[[Line, int], Line]) -> Summary:
    def changed(latest: Summary) -> Summary:
        new = do(_line(latest, line), latest.version + 1)
        lines = tuple(new if each.id == line else each for each in latest.lines)
        return msgspec.structs.replace(latest, lines=lines)

    return _edit(ws, changed)


def _edit(ws: Workspace, do: Callable[[Summary], Summary], kind: Kind = "edit") -> Summary:
    with ws.store.write() as connection:
        latest = summaries.latest(connection)
        made = do(msgspec.structs.replace(latest, parent=latest.version))
        fields = {"kind": kind, "model": PERSON, "cost": Cost(), "refused": {}}
        stored = summaries.add(connection, msgspec.structs.replace(made, **fields))
    return stored  # noqa: RET504 - only what has committed is told of


def _line(summary: Summary, number: int) -> Line:
    for line in summary.lines:
        if line.id == number:
            return line
    raise UnknownName(f"Your profile has no line {number}.", "Look at it again: it may have been written anew.")


def _answered(line: Line) -> Line:
    return msgspec.structs.replace(line, proposed="", proposed_by="")


def _checked(text: str) -> str:
    words = tidy_line(text)
    if why := unfit(words):
        it = "it is" if why == "too long" else "it"
        hint = f"Write one sentence of up to {LONGEST_LINE} letters."
        raise BadInput(f"This cannot be a line of your profile: {it} {why}.", hint)
    return words
