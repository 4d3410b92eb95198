"""Reads Instagram's "Download your information", in JSON or HTML, of any year, in any number of parts.

Own posts, stories and comments; likes and saves, with captions since 2026; collections as tags. Messages, people,
places and logs are left alone.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, ClassVar

from engine.core.progress import Report, silent
from engine.feeds import documents, instagram_html, instagram_json, instagram_names, permalinks
from engine.feeds.archive import Archive
from engine.feeds.failures import named_errors
from engine.feeds.instagram_json import Place
from engine.feeds.keep import EVERYTHING, Keep
from engine.feeds.mojibake import repaired
from engine.feeds.pace import paced, patient
from engine.feeds.source import SOURCES, FileRule, Recognition, Record, Source

_REACTIONS = {"like": ("like", 0.8), "save": ("save", 1.0), "comment like": ("comment like", 0.3)}
_OWN = {"own": ("own post", 1.0), "story": ("own story", 0.6)}
_TELLING = (b"string_list_data", b"string_map_data", b"label_values", b'"uri"', b"_a6-g", b'"taken_at"', b"instagram")


@SOURCES.register
class Instagram(Source):
    """Own posts, stories and comments, likes, saves and collections of one account."""

    name = "instagram"
    title = "Instagram download"
    help: ClassVar[str] = (
        "In Instagram's Accounts Centre choose Download your information; JSON tells more than HTML. "
        "Import all zips of it together."
    )
    files: ClassVar[tuple[FileRule, ...]] = instagram_names.FILES

    def recognise(self, archive: Archive) -> Recognition:
        """By the names of its files, anywhere in the archive; of one file alone, by what is in it."""
        lists = self._lists(archive)
        told = sorted({PurePosixPath(name).name for name in lists})
        if archive.is_single_file:
            head = archive.peek(lists[0], 1 << 16) if lists else b""
            if any(word in head for word in _TELLING):
                return Recognition(0.8, f"{told[0]} has Instagram's entries")
            return Recognition(0.0, "is not one of Instagram's files")
        if told:
            sure = any(name not in ("comments.json", "media.json", "stories.json", "posts.json") for name in told)
            if len(told) > 1:
                return Recognition(0.9, f"has {told[0]} and {told[1]}")
            return Recognition(0.9 if sure else 0.6, f"has {told[0]}")
        if any("your_instagram_activity/" in name for name in archive.members()):
            return Recognition(0.6, "has Instagram's folders")
        return Recognition(0.0, "has none of Instagram's files")

    def read(self, archive: Archive, *, keep: Keep = EVERYTHING, report: Report = silent) -> Iterator[Record]:
        """Own posts, stories and comments, then likes and saves, then collections."""
        lists = self._lists(archive)
        media = (name for name in archive.members() if instagram_names.role_of(self.rule(name)) == "media")
        pictures = {instagram_names.from_media(name): name for name in media}
        records = patient(lists, lambda name: _records(archive, name, self._role(name), pictures))
        return paced(records, archive, lists, report)

    def _role(self, member: str) -> str:
        return instagram_names.role_of(self.rule(member))

    def _lists(self, archive: Archive) -> list[str]:
        """The members that list something, in the order of reading."""
        named = [name for name in archive.members() if self._role(name) not in ("", "media")]
        return sorted(named, key=lambda name: (instagram_names.ORDER.index(self._role(name)), name))


def _records(archive: Archive, name: str, role: str, pictures: dict[str, str]) -> Iterator[Record]:
    if name.lower().endswith(".html"):
        yield from _of_page(archive, name, role, pictures)
        return
    current = ""
    for key, number, entry in documents.entries(archive, name):
        place = Place(name, number, pictures)
        with named_errors(name, lambda number=number: f"entry {number}"):
            entry = repaired(entry)
        if role == "collection" and isinstance(entry, dict):
            current, members = instagram_json.collection(place, entry, current)
            yield from members
        else:
            yield _record(place, role, key, entry)


def _record(place: Place, role: str, key: str, entry: Any) -> Record:
    if role == "flat comment" and isinstance(entry, list):
        return instagram_json.flat_comment(place, entry)
    if not isinstance(entry, dict):
        return place.skipped("entry is not an object")
    if role in _OWN:
        via, weight = _OWN[role]
        return instagram_json.own(place, entry, via=via, weight=weight)
    if role == "flat media":
        return instagram_json.flat_media(place, key, entry)
    if role in _REACTIONS:
        via, weight = _REACTIONS[role]
        return instagram_json.reacted(place, entry, via=via, weight=weight)
    return instagram_json.comment(place, entry)


def _of_page(archive: Archive, name: str, role: str, pictures: dict[str, str]) -> Iterator[Record]:
    with archive.open(name) as file:
        for number, block in enumerate(instagram_html.blocks(file, name), start=1):
            place = Place(name, number, pictures)
            if role in _REACTIONS:
                via, weight = _REACTIONS[role]
                link = next((link for href in block.links if (link := permalinks.instagram(href))), None)
                yield instagram_json.pointed(place, link, "", block.head, (), block.at, via, weight)
            elif role == "comment":
                text, owner = (*block.values, "", "")[:2]
                yield instagram_json.own_comment(place, text, owner, block.at)
            else:
                via, weight = _OWN[role]
                yield instagram_json.own_post(place, block.head, list(block.sources), block.at, via=via, weight=weight)
