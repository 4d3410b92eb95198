"""What a person changes about their topics: rename, mute, merge, split, forget, and take any of it back.

Appends one edit, quickly and without a model; the taste follows when it is next learned.
"""

from collections.abc import Sequence

import msgspec

from engine.core.errors import BadInput, NotYet, UnknownName
from engine.preferences import topic_edits
from engine.preferences.topic_edits import Edit
from engine.store import reactions, taste_edits, taste_store
from engine.store.taste_store import StoredTopic
from engine.workflows import picture_taste
from engine.workflows.taste import current_edits, likes_of
from engine.workflows.workspace import Workspace

LONGEST_NAME = 80


class Shaped(msgspec.Struct, frozen=True, kw_only=True):
    """The edit that was appended or undone, and how many edits hold now."""

    edit: int
    kind: str
    edits: int


def rename_topic(ws: Workspace, topic: int, name: str) -> Shaped:
    """Give a topic a name that stays; an empty one brings back its own words. Raises BadInput, UnknownName."""
    words = " ".join(name.split())
    if len(words) > LONGEST_NAME:
        raise BadInput(f"A name has up to {LONGEST_NAME} letters, not {len(words)}.", "Choose a shorter one.")
    found = _topics(ws, topic)[0]
    return _append(ws, Edit(kind="rename", posts=found.posts, name=words, space=found.kind))


def mute_topic(ws: Workspace, topic: int, *, muted: bool = True) -> Shaped:
    """Want nothing because of a topic, or want it again. Raises UnknownName."""
    found = _topics(ws, topic)[0]
    return _append(ws, Edit(kind="mute" if muted else "unmute", posts=found.posts, space=found.kind))


def merge_topics(ws: Workspace, topic: int, other: int) -> Shaped:
    """Make one topic of two; it keeps the name of the first. Raises BadInput, UnknownName."""
    if topic == other:
        raise BadInput("A topic cannot be joined with itself.", "Choose two topics.")
    kept, joining = _topics(ws, topic, other)
    if kept.kind != joining.kind:
        raise BadInput("A topic of pictures and a topic of texts cannot be joined.", "Choose two of one kind.")
    return _append(ws, Edit(kind="merge", posts=kept.posts, others=joining.posts, space=kept.kind))


def split_topic(ws: Workspace, topic: int) -> Shaped:
    """Make two topics of one, where it falls apart most clearly. Raises BadInput where it does not, UnknownName."""
    found = _topics(ws, topic)[0]
    with ws.store.read() as connection:
        marks = reactions.current_many(connection, found.posts)
        pictured = picture_taste.likes_of_pictures(ws, connection, marks) if found.kind == picture_taste.KIND else []
    by_post = {like.post: like for like in pictured or likes_of(ws, marks)}
    state = topic_edits.as_state(found.posts, by_post)
    stay, leave = topic_edits.halves(state, by_post) if state else ((), ())
    if not leave:
        raise BadInput(f"“{found.name}” does not fall into two parts.", "Like more of it, or forget single likes.")
    return _append(ws, Edit(kind="split", posts=stay, others=leave, space=found.kind))


def forget_topic(ws: Workspace, topic: int) -> Shaped:
    """Let none of a topic's likes count. They stay in the history, and can be remembered. Raises UnknownName."""
    return _append(ws, Edit(kind="forget", posts=_topics(ws, topic)[0].posts))


def forget_like(ws: Workspace, post: int, *, forget: bool = True) -> Shaped:
    """Let one like not count, or count again. Raises BadInput for a post that is not liked."""
    with ws.store.read() as connection:
        held = reactions.current_of(connection, post)
    if held is None or held.kind != "like":
        raise BadInput(f"You do not like post {post}, so there is nothing to forget.", "Choose one of your likes.")
    return _append(ws, Edit(kind="forget" if forget else "remember", posts=(post,)))


def undo_edit(ws: Workspace) -> Shaped:
    """Take back the latest change of a topic. Raises NotYet when there is none."""
    with ws.store.write() as connection:
        edit = taste_edits.undo_last(connection)
    if not edit:
        raise NotYet("There is no change of your topics to undo.", "Likes are taken back in the feed.")
    return Shaped(edit=edit, kind="undo", edits=len(current_edits(ws)))


def _append(ws: Workspace, edit: Edit) -> Shaped:
    with ws.store.write() as connection:
        number = taste_edits.add(connection, edit.kind, msgspec.json.encode(edit).decode())
        count = len(taste_edits.current(connection))
    return Shaped(edit=number, kind=edit.kind, edits=count)


def _topics(ws: Workspace, *wanted: int) -> Sequence[StoredTopic]:
    with ws.store.read() as connection:
        stored = taste_store.every_topic(connection)
    by_id = {topic.id: topic for topic in stored}
    for number in wanted:
        if number not in by_id:
            raise UnknownName(f"There is no topic {number}.", "Open the taste again: topics change with each like.")
    return [by_id[number] for number in wanted]
