"""What is done once a day while nobody waits: topics merged and aged, rankers measured, old vectors deleted."""

import time

import msgspec

from engine.core.errors import NotYet
from engine.core.progress import Report, silent
from engine.store import reactions, taste_edits
from engine.workflows import change_encoder, encoding, feed, gallery, measure_taste, picture_taste, taste
from engine.workflows.workspace import Workspace

NAME = "nightly"
EVERY_S = 20 * 3600
"""Less than a day, so that it does not wander through the hours."""


class Nightly(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it: topics before and after, and whether the rankers were measured."""

    topics_before: int
    topics: int
    measured: bool


def is_due(ws: Workspace, now: float | None = None) -> bool:
    """Whether a day has passed and there is a taste to look after, or there is something to delete for good.

    Quick enough for a window.
    """
    with ws.store.read() as connection:
        _, last = taste_edits.last_measured(connection, NAME)
        likes = reactions.counts(connection).get("like", 0)
    return gallery.purge_is_due(ws, now) or (
        likes > 0 and (time.time() if now is None else now) - float(last or 0) >= EVERY_S
    )


def nightly(ws: Workspace, *, report: Report = silent) -> Nightly:
    """Do it now; rankers are measured only where reactions have changed since.

    Raises ModelMissing, DiskFull, Cancelled.
    """
    gallery.purge(ws)  # first: nothing that goes wrong or stops the rest may keep what was to be gone
    with ws.store.read() as connection:
        liked = reactions.counts(connection).get("like", 0)
        seen, _ = taste_edits.last_measured(connection, NAME)
        state = f"{encoding.encoder_key(ws)}|{reactions.version(connection)[1]}"
    if not liked:
        return Nightly(topics_before=0, topics=0, measured=False)
    picture_taste.see_pictures(ws, report=report)
    before = len(taste.learned_topics(ws, report=report)[0])
    measured = False
    if seen != state:
        try:
            measure_taste.measure_profile(ws, report=report)
            measured = True
        except NotYet:
            pass  # too few likes to measure by
    after = len(taste.learned_topics(ws, afresh=True, report=report)[0])
    feed.feed(ws, 1, report=report)
    change_encoder.forget_old_vectors(ws)
    with ws.store.write() as connection:
        taste_edits.keep_measured(connection, NAME, state, str(time.time()))
    return Nightly(topics_before=before, topics=after, measured=measured)
