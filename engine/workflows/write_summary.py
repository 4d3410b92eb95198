"""Keeps the written profile: by operations at each like, and anew every twenty, so that the order of likes wears off.

The model works first, without a transaction; what it said is applied to whatever version is the newest by then, in the
transaction that stores the next. So a version is whole or is not there, and an edit made meanwhile is not lost.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

import msgspec

from engine.core import weights
from engine.core.errors import NotYet
from engine.core.progress import Report, silent
from engine.core.seeds import derive
from engine.core.written_profile import WORDS, Cost, Kind, Line, Summary
from engine.store import posts, reactions, summaries, taste_store
from engine.study import session
from engine.text import profile_operations, profile_prompts
from engine.text.as_sent import as_sent
from engine.text.model import TextRequest
from engine.text.profile_operations import Add, AnyOperation, Given
from engine.workflows import profile_changes, profile_writer
from engine.workflows.consent import consent_of
from engine.workflows.profile_changes import SEED, Batch, Group, Scene
from engine.workflows.workspace import Workspace

REWRITE_EVERY = 20
"""Likes after which the profile is written anew."""

UNREADABLE = "cannot be read"
MOST_POSTS = 36
"""Posts in one request."""

FEWEST = 5
"""Likes before the first version is written by itself."""


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What came of asking: operations to apply, what they cost, and how much of the answer was none."""

    batches: list[Batch]
    cost: Cost
    unreadable: int = 0


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """Whether likes or dislikes wait for the profile: `new` of them, and what would be done; `why` says why not now."""

    new: int
    kind: Literal["none", "diff", "rewrite"]
    why: str = ""


def due(ws: Workspace) -> Due:
    """Return what an update would do now, quick enough for a window.

    Nothing while a session is open: what it compares was written for the profile as it was.
    """
    with ws.store.read() as connection:
        before = summaries.latest(connection)
        changed, _ = taste_store.reacted_since(connection, before.seen)
        marks = reactions.current_many(connection, changed)
        running = session.is_open(connection)
    new = sum(mark.kind in ("like", "dislike") for mark in marks.values())
    likes = sum(mark.kind == "like" for mark in marks.values())
    if running:
        return Due(
            new=new, kind="none", why="A session is open, so your profile waits until you have seen who wrote it."
        )
    if why := _writer_missing(ws):
        return Due(new=new, kind="none", why=why)
    if not before.version:
        return Due(new=new, kind="rewrite" if likes >= FEWEST else "none")
    if not changed:
        return Due(new=0, kind="none")
    return Due(new=new, kind=_kind(before, likes))


def _writer_missing(ws: Workspace) -> str:
    """Return why the model that writes the profile cannot be asked now, or ""."""
    entry = ws.catalogue[profile_writer.writer_id(ws)]
    if entry.server is None:
        return "" if weights.state(entry, ws.folder_of(entry.id)) == "verified" else f"{entry.title} is not here."
    if consent_of(ws, entry.id, "summary").given:
        return ""
    return f"{entry.title} runs elsewhere, and you have not agreed that it writes your profile (Models screen)."


def update_summary(ws: Workspace, *, report: Report = silent) -> Summary:
    """Bring the profile up to the latest reaction, by operations or anew; return the newest version.

    The same reactions a second time change nothing. Raises NotYet while a session is open or without likes,
    ModelMissing, and as `TextModel.generate`.
    """
    with ws.store.read() as connection:
        before = summaries.latest(connection)
        if session.is_open(connection):
            raise NotYet("A session is open, so your profile waits.", "Rate its cards, or reveal it, first.")
    scene = profile_changes.look(ws, before.seen, report=report)
    likes = sum(scene.marks[post].kind == "like" for post in scene.new)
    if _kind(before, likes) == "rewrite":
        return write_summary(ws, report=report)
    if scene.newest == before.seen:
        return before
    return _keep(ws, scene, _change(ws, before, scene, report), "diff")


def write_summary(ws: Workspace, *, report: Report = silent) -> Summary:
    """Write the profile anew from all likes; what the person holds stays. Raises NotYet without topics, as above."""
    with ws.store.read() as connection:
        before = summaries.latest(connection)
    scene = profile_changes.look(ws, 0, report=report)
    if not any(group.section == "topics" for group in scene.groups):
        raise NotYet("There is nothing yet to write a profile from.", "Like some posts first.")
    held = msgspec.structs.replace(before, lines=_held(before.lines))
    done = _anew(ws, held, scene, report)
    done.batches.append(profile_changes.counted(ws, scene))
    return _keep(ws, scene, done, "rewrite")


def first_text(ws: Workspace, *, report: Report = silent) -> str:
    """Return the exact text that would leave first for a model elsewhere, to be read. Sends nothing. Raises NotYet."""
    scene = profile_changes.look(ws, 0, report=report)
    groups = _heaviest(scene)
    if not groups:
        raise NotYet("There is nothing yet to write a profile from.", "Like some posts first.")
    with ws.store.read() as connection:
        before = summaries.latest(connection)
    held = msgspec.structs.replace(before, lines=_held(before.lines))
    return as_sent(_question(ws, held, scene, _shown(groups))[0])


# ── asking ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _change(ws: Workspace, before: Summary, scene: Scene, report: Report) -> Done:
    if not profile_writer.is_strong(ws):
        batches, cost = profile_changes.derived(ws, before, scene, report=report)
        return Done(batches=batches, cost=cost)
    shown = scene.new[-MOST_POSTS:]
    asked = msgspec.structs.replace(before, lines=profile_changes.without_support(before.lines, scene.marks))
    return _from_answer(ws, asked, scene, shown, report)


def _anew(ws: Workspace, held: Summary, scene: Scene, report: Report) -> Done:
    groups = _heaviest(scene)
    if profile_writer.is_strong(ws):
        return _from_answer(ws, held, scene, _shown(groups), report)
    with ws.store.read() as connection:
        texts = posts.texts(connection, [post for group in groups for post in group.shown()])
    said, cost = profile_changes.write(ws, groups, texts, report=report)
    by: dict[bool, list[AnyOperation]] = {True: [], False: []}
    for group, words in zip(groups, said, strict=True):
        if profile_changes.line_of(group, held.lines) is None:  # the person has said it already
            add = Add(section=group.section, text=words.text, evidence=group.shown(), topic=group.topic)
            by[words.written].append(add)
    model = profile_writer.writer_id(ws)
    given = {written: profile_changes.given_of(scene, texts, model if written else WORDS) for written in by}
    return Done(batches=[(by[written], given[written]) for written in (True, False)], cost=cost)


def _from_answer(ws: Workspace, before: Summary, scene: Scene, shown: Sequence[int], report: Report) -> Done:
    """Ask for operations; where there is not one in the answer, tell the same in the topics' own words."""
    request, given = _question(ws, before, scene, shown)
    answer = profile_writer.ask(ws, [request], "summary", report=report)
    operations, unreadable = profile_operations.parse(answer.texts[0])
    batches: list[Batch] = [(operations, given)]
    if not operations:
        batches, _ = profile_changes.derived(ws, before, scene, drafts=False)
    return Done(batches=batches, cost=answer.cost, unreadable=unreadable)


def _question(ws: Workspace, before: Summary, scene: Scene, shown: Sequence[int]) -> tuple[TextRequest, Given]:
    """Return the request for operations, and what they may speak of."""
    with ws.store.read() as connection:
        texts = {post: text for post, text in posts.texts(connection, shown).items() if text}
    of = {post: group.topic for group in scene.groups for post in group.posts}
    told = [(post, _did(scene, post, of.get(post, 0)), text) for post, text in texts.items()]
    names = {group.topic: group.name for group in scene.groups if group.topic}
    request = profile_prompts.change(before, told, names, derive(SEED, before.version, scene.newest))
    return request, Given(shown=texts, by=profile_writer.writer_id(ws), names=names)


def _did(scene: Scene, post: int, topic: int) -> str:
    did = "turned down" if post in scene.marks and scene.marks[post].kind == "dislike" else "liked"
    return f"{did}, topic {topic}" if topic else did


def _shown(groups: Sequence[Group]) -> list[int]:
    return list(dict.fromkeys(post for group in groups for post in group.shown()))[:MOST_POSTS]


def _heaviest(scene: Scene) -> list[Group]:
    kept: list[Group] = []
    for section in ("topics", "dislikes"):
        most = profile_operations.MOST[section]
        kept += [group for group in scene.groups if group.section == section][:most]
    return kept


# ── keeping ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _keep(ws: Workspace, scene: Scene, done: Done, kind: Kind) -> Summary:
    """Apply what was said to the newest version, and store the next; nothing is stored where another did it before."""
    with ws.store.write() as connection:
        latest = summaries.latest(connection)
        if kind == "diff" and latest.seen >= scene.newest:
            return latest
        lines = _held(latest.lines) if kind == "rewrite" else latest.lines
        state = msgspec.structs.replace(latest, lines=profile_changes.without_support(lines, scene.marks))
        refused = Counter({UNREADABLE: done.unreadable} if done.unreadable else {})
        for operations, given in done.batches:
            applied = profile_operations.apply(operations, state, given)
            state = msgspec.structs.replace(state, lines=applied.lines, last_line=applied.last_line)
            refused.update(applied.refused)
        fresh = sum(scene.marks[post].kind == "like" for post in scene.new)
        state = msgspec.structs.replace(state, lines=profile_changes.as_strong_as_topics(state.lines, scene.groups))
        made = msgspec.structs.replace(
            state,
            kind=kind,
            model=_said_by(state.lines, profile_writer.writer_id(ws)),
            parent=latest.version,
            seen=scene.newest,
            fresh=0 if kind == "rewrite" else latest.fresh + fresh,
            refused=dict(refused),
            cost=done.cost,
        )
        stored = summaries.add(connection, made)
    return stored  # noqa: RET504 - only what has committed is told of


def _said_by(lines: Sequence[Line], model: str) -> str:
    return f"{model} ({sum(line.by == model for line in lines)} of {len(lines)} lines)"


def _held(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.held)


def _kind(before: Summary, likes: int) -> Literal["diff", "rewrite"]:
    anew = not before.seen or before.fresh + likes >= REWRITE_EVERY
    return "rewrite" if anew else "diff"
