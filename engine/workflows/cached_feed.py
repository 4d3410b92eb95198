"""The feed as it was ranked last: needs the store and nothing else, so that a window shows cards at once."""

import msgspec
from sqlalchemy import Connection

from engine.core.records import Card
from engine.store import reactions, taste_store
from engine.workflows import cards
from engine.workflows.workspace import Workspace


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """Cards in the order in which they are shown."""

    cards: tuple[Card, ...]


def cached_feed(ws: Workspace, limit: int, offset: int = 0) -> Feed:
    """Return cards of the last ranking, or of the newest posts where there is none; unseen ones first."""
    with ws.store.read() as connection:
        ranked = taste_store.ranking(connection)
        marks = reactions.current(connection, [post for post, _ in ranked])
        taken: list[tuple[int, float]] = []
        for seen in (False, True):
            best = [row for row in ranked if (row[0] in marks) is seen]
            taken += best[offset : offset + limit - len(taken)]
            offset = max(0, offset - len(best))
            for titles in (False, True):
                if len(taken) < limit:
                    rest, offset = _unranked(connection, limit - len(taken), offset, seen=seen, titles=titles)
                    taken += [(post, 0.0) for post in rest]
        return Feed(cards=cards.cards(connection, taken))


def _unranked(connection: Connection, limit: int, offset: int, *, seen: bool, titles: bool) -> tuple[list[int], int]:
    """Return posts outside the ranking, and how many are still to be passed over in what comes after them."""
    found = taste_store.unranked(connection, limit, offset, seen=seen, titles=titles)
    if found or not offset:
        return found, 0
    return [], max(0, offset - taste_store.count_unranked(connection, seen=seen, titles=titles))
