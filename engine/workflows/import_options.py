"""What may be asked of an import: the filter as people write it, and the places that they follow."""

from collections.abc import Sequence
from datetime import UTC, datetime

from engine.core.errors import BadInput
from engine.feeds.keep import ImportFilter, Keep
from engine.store import follows
from engine.workflows.workspace import Workspace


def import_filter(
    communities: Sequence[str] = (),
    after: str = "",
    before: str = "",
    min_score: int | None = None,
    *,
    with_body: bool = False,
    safe_only: bool = False,
) -> ImportFilter:
    """Return a filter from its fields; days are "2024-01-31", in UTC, `before` included. Raises BadInput."""
    asked = ImportFilter(
        communities=tuple(dict.fromkeys(name.strip() for name in communities if name.strip())),
        after=_day(after),
        before=None if (last := _day(before)) is None else last + 86_400,
        min_score=min_score,
        with_body=with_body,
        safe_only=safe_only,
    )
    Keep(asked)
    return asked


def followed(ws: Workspace) -> tuple[str, ...]:
    """Return the subreddits that the person follows, as exports told, each once."""
    with ws.store.read() as connection:
        places = [item.community for item in follows.everything(connection) if item.source == "reddit"]
    return tuple(dict.fromkeys(places))


def _day(text: str) -> float | None:
    if not text.strip():
        return None
    try:
        return datetime.strptime(text.strip(), "%Y-%m-%d").replace(tzinfo=UTC).timestamp()
    except (ValueError, OverflowError) as error:
        raise BadInput(f"{text!r} is not a day.", "Write it like 2024-01-31.") from error
