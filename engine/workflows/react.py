"""Records what a person does with a post, and takes it back. Loads nothing heavy: a key press must not wait."""

import msgspec

from engine.core.errors import BadInput, NotYet
from engine.core.records import REACTIONS, ReactionKind
from engine.store import posts, reactions, reasons
from engine.workflows.workspace import Workspace

LONGEST_REASON = 200


class Reacted(msgspec.Struct, frozen=True, kw_only=True):
    """The event that was appended or undone, its post, and what holds for the post now ("none" for nothing)."""

    event: int
    post: int
    reaction: str


def react(ws: Workspace, post_id: int, kind: str) -> Reacted:
    """Append a reaction of kind like, dislike, skip or ai. Raises BadInput for another, or an unknown post."""
    try:
        known = msgspec.convert(kind, ReactionKind)
    except msgspec.ValidationError:
        raise BadInput(f"There is no reaction {kind!r}.", f"Choose one of: {', '.join(REACTIONS)}.") from None
    with ws.store.write() as connection:
        if not posts.exists(connection, post_id):
            raise BadInput(f"There is no post {post_id}.", "Take a number from the feed.")
        event = reactions.add(connection, post_id, known)
    return Reacted(event=event.id, post=post_id, reaction=known)


def because(ws: Workspace, post_id: int, text: str) -> str:
    """Keep why a post was liked, in a word or a line ("" takes it back); return it as kept. Raises BadInput."""
    words = " ".join(text.split())
    if len(words) > LONGEST_REASON:
        raise BadInput(f"A reason has up to {LONGEST_REASON} letters, not {len(words)}.", "A word or a line is enough.")
    with ws.store.write() as connection:
        if not posts.exists(connection, post_id):
            raise BadInput(f"There is no post {post_id}.", "Take a number from the feed.")
        reasons.add(connection, post_id, words)
    return words


def undo(ws: Workspace) -> Reacted:
    """Take back the latest reaction made here. Raises NotYet when there is none to take back."""
    with ws.store.write() as connection:
        event = reactions.undo_last(connection)
        if event is None:
            raise NotYet("There is nothing to undo.", "Reactions that came with an import stay as they are.")
        now = reactions.current_of(connection, event.post)
    return Reacted(event=event.id, post=event.post, reaction=now.kind if now else "none")
