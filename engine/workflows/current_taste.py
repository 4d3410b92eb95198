"""The taste as it was shown last, kept in the store: read in a moment, without a model, until something changes it."""

import hashlib

import msgspec
from sqlalchemy import Connection, func, select

from engine.core.progress import Report, silent
from engine.core.records import Taste
from engine.store import reactions, summaries, taste_edits, vectors
from engine.store.schema import import_run, taste_edit, taste_topic
from engine.workflows import picture_taste
from engine.workflows.encoding import encoder_key
from engine.workflows.taste import detail, taste
from engine.workflows.workspace import Workspace

KEPT = "taste"


def current_taste(ws: Workspace, *, report: Report = silent) -> Taste:
    """Return the taste, learned anew where what is kept holds no longer. Raises ModelMissing, DiskFull as `taste`."""
    known = known_taste(ws)
    if known is not None:
        return known
    with ws.store.read() as connection:
        given = _given(ws, connection)
    found = taste(ws, report=report)
    with ws.store.write() as connection:
        if _given(ws, connection) == given:  # else a like came while it was learned
            mark = _mark(given, connection)
            taste_edits.keep_measured(connection, KEPT, mark, msgspec.json.encode(found).decode())
    return found


def known_taste(ws: Workspace) -> Taste | None:
    """Return the taste as it was learned last; None where something has changed since. Quick enough for a window."""
    with ws.store.read() as connection:
        follows_from, data = taste_edits.last_measured(connection, KEPT)
        if not data or follows_from != _mark(_given(ws, connection), connection):
            return None
    try:
        return msgspec.json.decode(data, type=Taste)
    except msgspec.MsgspecError:  # of another version of this app
        return None


def _given(ws: Workspace, connection: Connection) -> tuple[object, ...]:
    """Return counts and highest numbers, of which one changes with all that a taste follows from.

    Imports are among it, since these bring pictures of posts that were there before.
    """
    edits = connection.execute(select(func.count(), func.max(taste_edit.c.id))).one()
    imports = connection.execute(select(func.count(), func.max(import_run.c.id))).one()
    seen = picture_taste.picture_key(ws)
    pictures = vectors.count_of(connection, seen) if seen else 0  # not the newest: an older post's may come later
    version = summaries.latest(connection).version
    return (*reactions.version(connection), *edits, *imports, encoder_key(ws), detail(ws), seen, pictures, version)


def _mark(given: tuple[object, ...], connection: Connection) -> str:
    """Return a short hash of that, and of the topics as they are stored: the weights of these age by themselves."""
    t = taste_topic.c
    topics = connection.execute(select(func.count(), func.max(t.id), func.sum(t.weight))).one()
    return hashlib.sha256(repr((*given, *topics)).encode()).hexdigest()[:24]
