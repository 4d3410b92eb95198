"""What a source is: it recognises an archive, and reads records from it. Knows nothing of the store."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import cache
from typing import ClassVar, TypeAlias

import msgspec

from engine.core.progress import Report, silent
from engine.core.records import Follow, Post, Reaction
from engine.core.registry import Registered, Registry
from engine.feeds.archive import Archive
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


class FileRule(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of file in an export: a row of the table in docs/imports.md, which is written from these.

    Attributes:
        name: as people see it, such as "posts.csv" or "media.json".
        match: regular expression for the whole of a member's path, upper and lower case alike; it must match the
            path from wherever the export was packed, so it begins with `(?:.*/)?` as a rule.
        becomes: what its records become, in the words of the docs; "" when the file is left alone.
        why: why it is left alone, a short phrase such as "private"; "" when it is read.
        since: from which year on exports hold it, as far as is known; "" when they always did.
        silent: True for a file that is opened for something else than records, such as a picture.
    """

    name: str
    match: str
    becomes: str = ""
    why: str = ""
    since: str = ""
    silent: bool = False


UNKNOWN_FILE = "not a file that this app knows"


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
        return next((rule for rule, matches in _compiled(self.files) if matches.fullmatch(member)), None)

    def wants(self, archive: Archive) -> list[str]:
        """Return the members that `read` may open. All others are left alone, and never opened."""
        return [name for name in archive.members() if (rule := self.rule(name)) and rule.becomes]

    def why_left_alone(self, member: str) -> str:
        """Return the reason for a member that was not opened, a short phrase."""
        rule = self.rule(member)
        return (rule.why or "nothing needed it") if rule else UNKNOWN_FILE

    def account(self, archive: Archive) -> str:
        """Return the name of the account that the export belongs to, "" where it does not say. Opens no other file."""
        return ""


@cache
def _compiled(files: tuple[FileRule, ...]) -> tuple[tuple[FileRule, re.Pattern[str]], ...]:
    return tuple((rule, re.compile(rule.match, re.IGNORECASE | re.DOTALL)) for rule in files)


SOURCES = Registry(Source, kind="source", folder="engine.feeds.sources")
