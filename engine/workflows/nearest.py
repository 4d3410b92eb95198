"""The posts of this store that are nearest in meaning, from the vectors that the feed's ranking holds."""

import numpy as np
from numpy.typing import NDArray

from engine.core.progress import Report, silent
from engine.preferences.large_ranking import LargeRanking
from engine.store import posts, vectors
from engine.workflows import encoding, ranking
from engine.workflows.workspace import Workspace

Nearness = list[tuple[int, float]]
"""Post ids and similarities, the nearest first."""


def nearest(ws: Workspace, rows: NDArray[np.float32], limit: int, *, report: Report = silent) -> list[Nearness]:
    """Return up to `limit` posts for each of `rows`, centred unit vectors of shape (n, dim).

    What has no vector is encoded first. Raises Cancelled, and ModelMissing without an encoder.
    """
    with ws.store.read() as connection:
        behind = posts.highest(connection) > vectors.newest(connection, encoding.encoder_key(ws))
    if behind:
        encoding.encode_posts(ws, report=report)
    live = ranking.current(ws) or ranking.build(ws, report)
    if isinstance(live.ranking, LargeRanking):
        index = live.ranking.posts.index
        scores, places = index.search(rows, limit, effort=4)
        found = [(best[at >= 0], index.ids[at[at >= 0]]) for best, at in zip(scores, places, strict=True)]
    else:
        here = live.ranking.posts
        nearness = rows @ here.vectors.T
        top = np.argsort(-nearness, axis=1, kind="stable")[:, :limit]
        found = [(near[at], here.ids[at]) for near, at in zip(nearness, top, strict=True)]
    return [[(int(post), float(score)) for post, score in zip(ids, best, strict=True)] for best, ids in found]
