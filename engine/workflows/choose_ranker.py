"""Which ranker orders the feed, and why that one: as the person set it, or as measured on their own later likes."""

from typing import Literal

import msgspec

from engine.core.errors import UnknownName
from engine.preferences.approximate import LARGE
from engine.preferences.evaluate import Estimate
from engine.preferences.ranker import RANKERS
from engine.store import vectors
from engine.workflows.encoding import encoder_key
from engine.workflows.measure_taste import last_measured
from engine.workflows.workspace import Workspace

COUNT = "posts with vectors"
AUTO, TOPICS, CHANCE = "auto", "topics", "random"

FORM_POSTS = 20_000
"""Most posts whose form is read to rank them: 0.6 ms each, whenever a process begins."""

Reason = Literal["measured", "set", "not measured", "too many posts"]


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """What ranks the feed.

    Attributes:
        reason: "measured": best on the likes held out; "set": the person chose it; "not measured": nothing is known
            yet; "too many posts": what would have ranked reads every post, and there are too many for that.
        auc: on the likes held out, where this ranker was measured.
        held_out: how many likes that was.
        instead_of: what would have ranked but for the number of posts; "" otherwise.
    """

    ranker: str
    title: str
    reason: Reason
    auc: Estimate | None = None
    held_out: int = 0
    instead_of: str = ""


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A ranker that could rank the feed now, and how well it told the likes held out, where that was measured."""

    ranker: str
    title: str
    auc: Estimate | None = None


def offers(ws: Workspace) -> tuple[Offer, ...]:
    """Return the rankers that can keep up with so many posts, the best first."""
    measured = _measured(ws)[0]
    able = [
        Offer(ranker=cls.name, title=cls.title, auc=measured.get(cls.name))
        for cls in RANKERS
        if _can_rank(ws, cls.name)
    ]
    return tuple(sorted(able, key=lambda offer: (-(offer.auc.estimate if offer.auc else 0.0), offer.ranker != TOPICS)))


def chosen(ws: Workspace) -> Choice:
    """Return what ranks the feed now. Never "random" unless it was set; quick enough for a window.

    Raises UnknownName when the settings name a ranker that is not there.
    """
    measured, held_out = _measured(ws)
    if ws.settings.ranker != AUTO:
        if ws.settings.ranker not in RANKERS.names():
            raise UnknownName(
                f"The settings name a ranker {ws.settings.ranker!r}, which is not there.",
                f"There are: auto, {', '.join(RANKERS.names())}.",
            )
        wanted, reason = [ws.settings.ranker], "set"
    else:
        ranked = sorted(measured, key=lambda name: (-measured[name].estimate, name != TOPICS))
        wanted, reason = [name for name in ranked if name != CHANCE], "measured" if measured else "not measured"
    wanted.append(TOPICS)
    able = [name for name in wanted if _can_rank(ws, name)]
    name = able[0]
    return Choice(
        ranker=name,
        title=RANKERS[name].title,
        reason=reason if name == wanted[0] else "too many posts",
        auc=measured.get(name),
        held_out=held_out if name in measured else 0,
        instead_of="" if name == wanted[0] else RANKERS[wanted[0]].title,
    )


def _measured(ws: Workspace) -> tuple[dict[str, Estimate], int]:
    """Return the AUC of each ranker, as measured last, and on how many likes."""
    found = last_measured(ws)
    if found is None:
        return {}, 0
    names = RANKERS.names()
    return {row.ranker: row.auc for row in found.rankers if row.ranker in names}, found.held_out


def _can_rank(ws: Workspace, name: str) -> bool:
    """Whether this ranker can keep up with reactions among so many posts."""
    if name == TOPICS:
        return True
    return posts_with_vectors(ws) <= (FORM_POSTS if RANKERS[name].reads_form else LARGE - 1)


def posts_with_vectors(ws: Workspace) -> int:
    """Return how many posts can be ranked, counted once for each highest number."""
    key = encoder_key(ws)
    with ws.store.read() as connection:
        newest = vectors.newest(connection, encoder_key(ws))
        known = ws.live.get(COUNT)
        if not isinstance(known, tuple) or known[:2] != (key, newest):
            known = ws.live[COUNT] = (key, newest, vectors.count_of(connection, key))
    return int(known[2])


def title_of(name: str) -> str:
    """Return a ranker's words for people. Raises UnknownName."""
    return RANKERS[name].title
