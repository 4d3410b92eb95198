"""What a person thinks of something that a model made for them: kept, starred, or reacted to as to any post.

A reaction makes a post of it, once, so that likes of made things teach the taste by the same way as all others. Such
posts are of the source `SOURCE`: no study shows them as made by people. Loads nothing heavy.
"""

from sqlalchemy import Connection

from engine.core.errors import BadInput
from engine.core.records import Generation, Post
from engine.image import wording
from engine.store import generations, posts
from engine.workflows.react import Reacted, react
from engine.workflows.workspace import Workspace

SOURCE = "made"
MOST_STARS = 5


def keep(ws: Workspace, made_id: int, *, kept: bool = True) -> bool:
    """Put a joke into the gallery, or out of it; return what holds. Raises BadInput for what is not there."""
    with ws.store.write() as connection:
        _one(connection, made_id)
        generations.mark(connection, [made_id], kept=kept)
    return kept


def star(ws: Workspace, made_id: int, stars: int) -> int:
    """Give 0 to 5 stars; return how many. Raises BadInput."""
    if not 0 <= stars <= MOST_STARS:
        raise BadInput(f"{stars} stars cannot be.", f"Give 0 to {MOST_STARS}.")
    with ws.store.write() as connection:
        _one(connection, made_id)
        generations.mark(connection, [made_id], stars=stars)
    return stars


def react_to_made(ws: Workspace, made_id: int, kind: str) -> Reacted:
    """React to something that was made here; `undo` takes it back as any reaction.

    Raises BadInput for an unknown reaction, or what is not there or belongs to a study that is still sealed.
    """
    with ws.store.write() as connection:
        made = _one(connection, made_id)
        [placed] = posts.add(connection, [as_post(made)])
    return react(ws, placed.id, kind)


def as_post(made: Generation) -> Post:
    """Return what a model made as a post: a joke's text, a picture with what it was asked to be of."""
    words = made.text
    if made.kind == "picture":  # the frame that all requests share says nothing of this one
        words = "" if words == wording.framed("") else words.removeprefix(wording.framed("|").rstrip("|"))
    return Post(uid=f"{SOURCE}:{made.id}", source=SOURCE, text=words, media=(made.media,) if made.media else ())


def _one(connection: Connection, made_id: int) -> Generation:
    found = generations.visible(connection, [made_id]).get(made_id)
    if found is None:
        raise BadInput(f"There is nothing with the number {made_id}.", "It may have been deleted.")
    return found
