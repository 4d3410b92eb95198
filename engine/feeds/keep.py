"""Which public posts of a dump are wanted: a dump of 20 GB becomes a feed. What a person reacted to is always kept."""

from typing import Protocol

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


class Facts(Protocol):
    """What a filter may ask about a post; each only when it must, for most posts of a dump are refused."""

    def uid(self) -> str:
        """As `Post.uid`."""
        ...

    def place(self) -> str:
        """The community, "" when unknown."""
        ...

    def written_at(self) -> float | None:
        """Seconds since 1970, None when unknown."""
        ...

    def points(self) -> int | None:
        """Votes, None when unknown."""
        ...

    def has_body(self) -> bool:
        """True for a text beneath the title, and for a comment that is there."""
        ...

    def is_unsafe(self) -> bool:
        """True when it is marked as not safe for work."""
        ...


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
        reason = "" if self.everything else self._reason(facts)
        return "" if not reason or (self._wanted and facts.uid() in self._wanted) else reason

    def _reason(self, facts: Facts) -> str:
        asked = self.asked
        if self._places and facts.place().lower() not in self._places:
            return "filter: another community"
        if asked.after is not None or asked.before is not None:
            at = facts.written_at()
            if at is None or (asked.after is not None and at < asked.after):
                return "filter: too old" if at else "filter: time unknown"
            if asked.before is not None and at >= asked.before:
                return "filter: too new"
        if asked.min_score is not None and ((points := facts.points()) is None or points < asked.min_score):
            return "filter: score too low"
        if asked.with_body and not facts.has_body():
            return "filter: no text beneath the title"
        return "filter: not safe for work" if asked.safe_only and facts.is_unsafe() else ""


def _bare(name: str) -> str:
    name = name.strip().lower().strip("/")
    return name.removeprefix("r/")


EVERYTHING = Keep()
