"""What a source is: it recognises an archive, and reads records from it. Knows nothing of the store."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar, TypeAlias

import msgspec

from engine.core.progress import Report, silent
from engine.core.records import Post, Reaction
from engine.core.registry import Registered, Registry
from engine.feeds.archive import Archive


class Recognition(msgspec.Struct, frozen=True):
    """How sure a source is that an archive is its own: `confidence` in [0, 1], with the reason in a few words."""

    confidence: float
    reason: str


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One record that carries a post, a reaction to one, or both.

    Attributes:
        file: member of the archive; line: 1-based line or entry number in it.
        post: None when the record only reacts to a post that another record or import brings.
        reaction: None when the record says nothing about taste.
        media: for each of `post.media`, the archive member to copy it from.
    """

    file: str
    line: int
    post: Post | None = None
    reaction: Reaction | None = None
    media: tuple[str, ...] = ()


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """One record that was read and is of no use; `reason` is a short constant phrase, counted in the receipt."""

    file: str
    line: int
    reason: str


Record: TypeAlias = Found | Skipped


class Source(Registered, ABC):
    """Reads one kind of export.

    Attributes:
        help: how a person gets this export, one or two sentences.
    """

    help: ClassVar[str]

    @abstractmethod
    def recognise(self, archive: Archive) -> Recognition:
        """Look at member names, and a little content at most. Never raises for a foreign archive."""

    @abstractmethod
    def wants(self, archive: Archive) -> list[str]:
        """Return the members that `read` may open. All others are left alone, and never opened."""

    @abstractmethod
    def read(self, archive: Archive, *, report: Report = silent) -> Iterator[Record]:
        """Yield every record once. Raises ImportFailed with member and position where nothing can be saved."""


SOURCES = Registry(Source, kind="source", folder="engine.feeds.sources")
