"""Early looks at the results of a study that was still going on: they mark it for ever."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from engine.core.errors import BadInput
from engine.store.trials import Event
from engine.study.outcomes import standing

MAX_REASON = 500


class Peek(msgspec.Struct, frozen=True, kw_only=True):
    """One early look.

    Attributes:
        at: seconds since 1970.
        rated: ratings that stood then.
        because: the reason, in the person's words.
        words: what every later reader is told.
    """

    at: float
    rated: int
    because: str
    words: str


def reason(typed: str) -> str:
    """Return a typed reason as it is kept. Raises BadInput for none, or one that is too long."""
    because = " ".join(typed.split())
    if not because:
        raise BadInput("An early look needs a reason.", "Say why, in a few words: it stays in the study for ever.")
    if len(because) > MAX_REASON:
        raise BadInput(f"A reason of {len(because)} characters is too long.", f"Use at most {MAX_REASON}.")
    return because


def peeks(events: Sequence[Event]) -> tuple[Peek, ...]:
    """Return all early looks, oldest first."""
    found: list[Peek] = []
    for place, event in enumerate(events):
        if event.kind == "peeked":
            rated, because = len(standing(events[:place])), event.because or ""
            day = datetime.fromtimestamp(event.at, UTC).strftime("%Y-%m-%d")
            words = (
                f"The results were looked at before the end, after {rated} ratings ({day}): “{because}”. Ratings given "
                "after that may have been swayed, and an end that was chosen with the results in view makes luck look "
                "like a difference."
            )
            found.append(Peek(at=event.at, rated=rated, because=because, words=words))
    return tuple(found)
