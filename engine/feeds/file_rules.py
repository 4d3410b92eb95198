"""What is known of each file of an export: read, and into what; or left alone, and why."""

import re
from functools import cache

import msgspec


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
NOT_NEEDED = "nothing needed it"


def first_match(rules: tuple[FileRule, ...], member: str) -> FileRule | None:
    """Return the first rule that speaks of a member."""
    return next((rule for rule, matches in _compiled(rules) if matches.fullmatch(member)), None)


@cache
def _compiled(files: tuple[FileRule, ...]) -> tuple[tuple[FileRule, re.Pattern[str]], ...]:
    return tuple((rule, re.compile(rule.match, re.IGNORECASE | re.DOTALL)) for rule in files)
