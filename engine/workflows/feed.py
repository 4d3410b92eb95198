"""The feed: a new ranking on demand, and a correction after each reaction; the last one is read by `cached_feed`."""

import logging
import time

import msgspec

from engine.core.errors import ModelMissing
from engine.core.progress import Progress, Report, silent
from engine.preferences.mixing import Mix
from engine.store import taste_store
from engine.workflows import encoding, picture_taste, ranking
from engine.workflows.cached_feed import Feed, cached_feed
from engine.workflows.ranking import Live
from engine.workflows.workspace import Workspace

_log = logging.getLogger(__name__)

PICTURES_S = 2.0
"""How long a new ranking waits for pictures; the daily upkeep sees the rest."""

RANKED = 500
"""Cards that are kept ranked in the store."""


class Reranked(msgspec.Struct, frozen=True, kw_only=True):
    """The ranking in the store follows the reaction now; `seconds` is what that took."""

    seconds: float


def feed(ws: Workspace, limit: int, offset: int = 0, *, report: Report = silent) -> Feed:
    """Rank all posts now and return the feed; without an encoder, the cached one. Raises DiskFull, Cancelled.

    What has no vector is encoded first.
    """
    try:
        encoding.encode_posts(ws, report=report)
        picture_taste.see_pictures(ws, until=time.monotonic() + PICTURES_S, report=report)
        live = ranking.up_to_date(ws, report)
    except ModelMissing:
        return cached_feed(ws, limit, offset)
    report(Progress("Ranking"))
    _save(ws, live)
    return cached_feed(ws, limit, offset)


def rerank(ws: Workspace, post_id: int) -> Reranked:
    """Let the ranking follow the reaction to `post_id`, and any other that is new. Raises DiskFull.

    The first call of a process builds what later ones correct. Where that would need an encoder that is not here, the
    ranking stays as it was.
    """
    began = time.perf_counter()
    try:
        live = ranking.current(ws)
        if live is None:
            live = ranking.build(ws, silent)
        else:
            ranking.catch_up(ws, live, post_id)
        _save(ws, live)
    except ModelMissing:
        _log.info("not reranked: the encoder is missing")
    return Reranked(seconds=time.perf_counter() - began)


def _save(ws: Workspace, live: Live) -> None:
    mix = Mix(exploration=ws.settings.exploration, diversity=ws.settings.diversity, limit=RANKED)
    ids, scores = live.ranking.order(mix)
    with ws.store.write() as connection:
        taste_store.save_ranked(connection, ids, scores)
