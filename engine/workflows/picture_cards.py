"""Pictures as blind cards: those of people from the feed, and copies of all that tell nothing of who made them.

Every file of a study is written anew when its cards are in their order: a random name, the same number of pixels, no
metadata, no compression, so that all have the same number of bytes, and the same times.
"""

import os
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from engine.core.errors import BadInput, NotYet
from engine.core.files import disk_errors
from engine.core.progress import Progress, Report, silent
from engine.core.records import Card
from engine.image import picture
from engine.image.model import Pixels
from engine.store.trials import CardRow
from engine.study.plan import PICTURES, Plan
from engine.workflows.keep import SOURCE
from engine.workflows.workspace import Workspace

FOLDER = "cards"
MOST_SIDE = 512
MAX_PIXELS = 60_000_000
SMALLEST = 64
"""Pixels of a post's picture below which it is no card."""

SAME_TIME = 1_000_000_000.0
"""Seconds since 1970 of every card's file: the order in which files were written tells nothing."""

_PAGE, _LOOKED_AT = 500, 20_000


def planned(plan: Plan) -> Plan:
    """Return the plan as pictures need it: one is drawn for each card where nothing chooses among several."""
    if plan.name != PICTURES or any(arm.ranked for arm in plan.arms):
        return plan
    return msgspec.structs.replace(plan, candidates=1)


def people(ws: Workspace, wanted: int) -> list[tuple[int, str]]:
    """Return post and file of up to `wanted` pictures that people posted and this person has not reacted to."""
    found: list[tuple[int, str]] = []
    seen: set[str] = set()
    for card in _unseen(ws):
        media = card.media[0]
        if len(found) >= wanted:
            break
        if media not in seen and _fits(ws.paths.media / media):
            seen.add(media)
            found.append((card.id, media))
    return found


def refuse_without(plan: Plan, found: int) -> None:
    """Raises NotYet where a study of pictures has too few of people to stand beside them."""
    wanted = plan.blocks * plan.humans_per_block
    if found < wanted:
        most = found // plan.humans_per_block * plan.block_size
        fewer = f", or ask for at most {most} cards" if most else ""
        raise NotYet(
            f"This study needs {wanted} unseen posts with a picture, and your feed has {found}.",
            f"Import an export with pictures{fewer}.",
        )


def sealed_copies(ws: Workspace, cards: Sequence[CardRow], *, report: Report = silent) -> tuple[CardRow, ...]:
    """Return the cards with copies of their pictures, written in the order of showing. Raises DiskFull, BadInput.

    Cards without a picture stay as they are. Where one cannot be written, none stays.
    """
    if not any(card.media for card in cards):
        return tuple(cards)
    side = _side(ws, cards)
    made: list[CardRow] = []
    written: list[Path] = []
    try:
        for at, card in enumerate(cards):
            report(Progress("Preparing cards", at, len(cards), "cards"))
            names: list[str] = []
            for media in card.media:
                names.append(f"{FOLDER}/{secrets.token_hex(16)}.png")
                written.append(ws.paths.media / names[-1])
                _copy(_own(ws.paths.media, media), written[-1], side)
            made.append(msgspec.structs.replace(card, media=tuple(names)))
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return tuple(made)


def squared(pixels: Pixels, side: int) -> Pixels:
    """Return the middle square of a picture at this side, shape (side, side, 3)."""
    from PIL import Image

    high, wide, _ = pixels.shape
    short = min(high, wide)
    top, left = (high - short) // 2, (wide - short) // 2
    cut = Image.fromarray(pixels[top : top + short, left : left + short])
    return np.array(cut if short == side else cut.resize((side, side), Image.Resampling.LANCZOS))


def _side(ws: Workspace, cards: Sequence[CardRow]) -> int:
    """Return the smallest side among a study's pictures, so that none is a small one made large."""
    shortest = [_shortest(_own(ws.paths.media, media)) for card in cards for media in card.media]
    return min([MOST_SIDE, *shortest])


def _own(folder: Path, media: str) -> Path:
    """Return the path of a picture of this profile. Raises BadInput for one that lies elsewhere."""
    path = (folder / media).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise BadInput(f"The picture {media!r} is not one of this profile.")
    return path


def _copy(source: Path, target: Path, side: int) -> None:
    pixels = squared(_pixels(source), side)
    with disk_errors(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        picture.write_evenly(target, pixels)
        os.utime(target, (SAME_TIME, SAME_TIME))


def _pixels(path: Path) -> Pixels:
    from PIL import Image, ImageOps

    try:
        with Image.open(path, formats=("JPEG", "PNG", "WEBP", "GIF")) as opened:
            if opened.width * opened.height > MAX_PIXELS:
                raise ValueError("too large")
            upright = ImageOps.exif_transpose(opened).convert("RGBA")
        ground = Image.new("RGBA", upright.size, "white")  # what is see-through is white, as drawn ones are
        return np.array(Image.alpha_composite(ground, upright).convert("RGB"))
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError) as error:
        raise BadInput("A picture of your feed cannot be read any more.", "Start the session again.") from error


def _shortest(path: Path) -> int:
    from PIL import Image

    try:
        with Image.open(path, formats=("JPEG", "PNG", "WEBP", "GIF")) as opened:
            return min(opened.size)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0


def _fits(path: Path) -> bool:
    if _shortest(path) < SMALLEST:
        return False
    try:
        _pixels(path)
    except BadInput:
        return False
    return True


def _unseen(ws: Workspace) -> Iterator[Card]:
    from engine.workflows.cached_feed import cached_feed

    for offset in range(0, _LOOKED_AT, _PAGE):
        page = cached_feed(ws, _PAGE, offset).cards
        yield from (card for card in page if card.reaction is None and card.media and card.source != SOURCE)
        if not page or page[-1].reaction is not None:  # a feed shows what is unseen first
            return
