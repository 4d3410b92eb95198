"""Which public posts of a dump are wanted: a dump of 20 GB becomes a feed. What a person reacted to is always kept."""

from typing import Any

import msgspec

from engine.core.errors import BadInput


class ImportFilter(msgspec.Struct, frozen=True, kw_only=True):
    """What a person asks for; the defaults ask for everything.

    Attributes:
        communities: subreddits, without prefix, in any case; empty for all.
        after, before: seconds since 1970; a post is kept from `after` on and up to, not including, `before`.
        min_score: votes that a post has at least; one of unknown score is not kept.
        with_body: only posts with a text beneath the title, and comments.
        safe_only: none that are marked as not safe for work.
    """

    communities: tuple[str, ...] = ()
    after: float | None = None
    before: float | None = None
    min_score: int | None = None
    with_body: bool = False
    safe_only: bool = False


class Facts(msgspec.Struct, frozen=True):
    """What a filter looks at; None where an archive does not say."""

    uid: str
    community: str
    created_at: float | None
    score: int | None
    has_body: bool
    over_18: bool


class Keep:
    """A filter that is ready to be asked, once per post.

    Args:
        wanted: uids that pass whatever the filter says, because a person's own export speaks of them.

    Raises BadInput for a filter that nothing can pass.
    """

    def __init__(self, asked: ImportFilter | None = None, wanted: frozenset[str] = frozenset()) -> None:
        asked = asked or ImportFilter()
        if asked.after is not None and asked.before is not None and asked.after >= asked.before:
            raise BadInput("The filter ends before it begins.", "Choose an earlier first day, or a later last one.")
        self.asked = asked
        self.everything = asked == ImportFilter()
        self._wanted = wanted
        self._places = frozenset(_bare(name) for name in asked.communities)

    def refuses(self, facts: Facts) -> str:
        """Return the reason why a post is not wanted, a short constant phrase; "" for one that is."""
        asked = self.asked
        if self.everything or facts.uid in self._wanted:
            return ""
        if self._places and facts.community.lower() not in self._places:
            return "filter: another community"
        if asked.after is not None and (facts.created_at is None or facts.created_at < asked.after):
            return "filter: too old"
        if asked.before is not None and (facts.created_at is None or facts.created_at >= asked.before):
            return "filter: too new"
        if asked.min_score is not None and (facts.score is None or facts.score < asked.min_score):
            return "filter: score too low"
        if asked.with_body and not facts.has_body:
            return "filter: no text beneath the title"
        return "filter: not safe for work" if asked.safe_only and facts.over_18 else ""


def whole_number(value: Any) -> int | None:
    """Return a score as dumps write it, int or float; None for anything else."""
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) and value == value else None


def _bare(name: str) -> str:
    name = name.strip().lower().strip("/")
    return name.removeprefix("r/")


EVERYTHING = Keep()
