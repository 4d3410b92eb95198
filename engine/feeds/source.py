"""What a source is: it recognises an archive, and reads records from it. Knows nothing of the store."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar, TypeAlias

import msgspec

from engine.core.progress import Report, silent
from engine.core.records import Follow, Post, Reaction
from engine.core.registry import Registered, Registry
from engine.feeds.archive import Archive
from engine.feeds.file_rules import NOT_NEEDED, UNKNOWN_FILE, FileRule, first_match
from engine.feeds.keep import EVERYTHING, Keep


class Recognition(msgspec.Struct, frozen=True):
    """How sure a source is that an archive is its own: `confidence` in [0, 1], with the reason in a few words."""

    confidence: float
    reason: str


class Found(msgspec.Struct, frozen=True, kw_only=True, gc=False):
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


class Skipped(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One record that was read and is of no use; `reason` is a short constant phrase, counted in the receipt."""

    file: str
    line: int
    reason: str


class Follows(msgspec.Struct, frozen=True, kw_only=True):
    """One record that names places which a person follows, and no post."""

    file: str
    line: int
    follows: tuple[Follow, ...]


Record: TypeAlias = Found | Follows | Skipped


class Source(Registered, ABC):
    """Reads one kind of export.

    Attributes:
        help: how a person gets this export, one or two sentences.
        files: every file of the export that is known, read or left alone; the first rule that matches holds.
        looks_inside: True for one that knows documents of any name by their contents. It is only asked about archives
            that no other source knows by their names: a message must not be opened to see what it is.
    """

    help: ClassVar[str]
    files: ClassVar[tuple[FileRule, ...]]
    looks_inside: ClassVar[bool] = False

    @abstractmethod
    def recognise(self, archive: Archive) -> Recognition:
        """Look at member names, and a little content at most. Never raises for a foreign archive."""

    @abstractmethod
    def read(self, archive: Archive, *, keep: Keep = EVERYTHING, report: Report = silent) -> Iterator[Record]:
        """Yield every record once. Raises ImportFailed with member and position where nothing can be saved.

        `keep` is asked about posts that carry no reaction, and about no others.
        """

    def rule(self, member: str) -> FileRule | None:
        """Return what is known of a member; None for a file that no rule speaks of."""
        return first_match(self.files, member)

    def wants(self, archive: Archive) -> list[str]:
        """Return the members that `read` may open. All others are left alone, and never opened."""
        return [name for name in archive.members() if (rule := self.rule(name)) and rule.becomes]

    def why_left_alone(self, member: str) -> str:
        """Return the reason for a member that was not opened, a short phrase."""
        rule = self.rule(member)
        return (rule.why or NOT_NEEDED) if rule else UNKNOWN_FILE

    def account(self, archive: Archive) -> str:
        """Return the name of the account that the export belongs to, "" where it does not say. Opens no other file."""
        return ""


SOURCES = Registry(Source, kind="source", folder="engine.feeds.sources")
