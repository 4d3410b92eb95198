"""Copies the pictures of a post out of an export, before the transaction that will name them."""

import logging
import os

import msgspec

from engine.core.errors import BadInput
from engine.core.progress import Progress, Report
from engine.feeds import limits
from engine.feeds.archive import Archive
from engine.feeds.source import Found, Record, Skipped
from engine.store import media, pictures
from engine.workflows.import_receipt import Account
from engine.workflows.workspace import Workspace

_log = logging.getLogger(__name__)

NO_PICTURE = "picture left out (not a picture or video, damaged, or too large)"


def with_pictures(ws: Workspace, archive: Archive, record: Record, account: Account, report: Report) -> Record:
    """Return the record with its post's pictures in the media folder; Skipped when nothing of the post is left."""
    if not isinstance(record, Found) or record.post is None or not record.media:
        return record
    kept: list[str] = []
    aside = ws.paths.media / f".incoming-{os.getpid()}"
    for member in record.media:
        report(Progress(f"Copying pictures of {archive.title}", unit="pictures"))
        try:
            kind = pictures.kind_of(archive.peek(member, pictures.HEAD_BYTES))
            archive.copy_to(member, aside, limits.MAX_VIDEO_BYTES if kind == "video" else limits.MAX_PICTURE_BYTES)
            kept.append(media.adopt(aside, ws.paths.media))
        except BadInput:
            _log.info("a picture of entry %d was left out", record.line)
    if not kept and not record.post.text and not record.post.title_only:
        return Skipped(file=record.file, line=record.line, reason=NO_PICTURE)
    if len(kept) < len(record.media):
        account.example(NO_PICTURE, record)
    return msgspec.structs.replace(record, post=msgspec.structs.replace(record.post, media=tuple(kept)))
