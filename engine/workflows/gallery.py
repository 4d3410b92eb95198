"""What was drawn and what was kept: listed, told in words, deleted with a way back, exported clean. Loads no model."""

import time
from pathlib import Path

import msgspec

from engine.core.errors import BadInput
from engine.core.files import disk_errors
from engine.core.records import Generation
from engine.image import picture
from engine.image.method import PICTURE_METHODS
from engine.image.model import PictureRequest
from engine.store import generations
from engine.store.generations import Row as Row
from engine.text.method import METHODS
from engine.workflows.workspace import Workspace

KEPT_S = 7 * 86_400.0
"""How long what was deleted can be brought back; then its file and its words are gone."""

ROWS = ("Way", "Model", "Asked for", "Pulled toward", "Shown", "Drawn", "Joke and picture", "Chosen by", "Seed")
WAY, MODEL, ASKED, PULLED, SHOWN, DRAWN, BOTH, CHOSEN, SEED = ROWS
"""What a recipe tells of, for people."""
FORGOTTEN = "Forgotten, with the posts that it told of"
OWN_RANKER, BY_WORDS, CHANCE = "your own ranker", "your own ranker, by words", "chance"


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be seen; "" and 0 for all. `since` is seconds since 1970."""

    kind: str = ""
    method: str = ""
    model: str = ""
    stars: int = 0
    since: float = 0.0


class Gallery(msgspec.Struct, frozen=True, kw_only=True):
    """What passes a filter, newest first.

    Attributes:
        total: of all that is there, whatever the filter.
        methods, models: names of all that is there, with their words for people.
    """

    items: tuple[Row, ...]
    total: int
    methods: dict[str, str]
    models: dict[str, str]


class Details(msgspec.Struct, frozen=True, kw_only=True):
    """One thing in words.

    Attributes:
        recipe: (what, words) in the order in which it is read.
        again: whether it can be drawn again from its recipe.
    """

    id: int
    kind: str
    text: str
    media: str
    stars: int
    recipe: tuple[tuple[str, str], ...]
    again: bool


class Deleted(msgspec.Struct, frozen=True, kw_only=True):
    """What was deleted, or brought back."""

    ids: tuple[int, ...]


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """Paths of the files that were written."""

    files: tuple[str, ...]


def gallery(ws: Workspace, wanted: Filter = Filter()) -> Gallery:  # noqa: B008 - frozen
    """Return what there is; nothing of a study before its reveal."""
    with ws.store.read() as connection:
        rows = generations.gallery(connection)
    return Gallery(
        items=tuple(row for row in rows if _passes(row, wanted)),
        total=len(rows),
        methods={row.method: title_of(row.method, row.kind) for row in sorted(rows, key=lambda each: each.method)},
        models={name: _model_title(ws, name) for name in sorted({row.model for row in rows})},
    )


def details(ws: Workspace, made_id: int) -> Details:
    """Return one thing's recipe in words. Raises BadInput for what is not there."""
    made = _visible(ws, [made_id])[0]
    return Details(
        id=made.id,
        kind=made.kind,
        text=made.text,
        media=made.media,
        stars=made.stars,
        recipe=tuple(_recipe(ws, made)),
        again=made.kind == "picture" and bool(made.request),
    )


def delete(ws: Workspace, ids: list[int]) -> Deleted:
    """Take things out of the gallery; for KEPT_S they can be restored. Raises BadInput for what is not there."""
    found = _visible(ws, ids)
    with ws.store.write() as connection:
        generations.mark(connection, [made.id for made in found], deleted_at=time.time())
    return Deleted(ids=tuple(made.id for made in found))


def restore(ws: Workspace, ids: list[int]) -> Deleted:
    """Bring back what was deleted. Raises BadInput for what is gone for good."""
    with ws.store.write() as connection:
        found = generations.get(connection, ids)
        gone = [made_id for made_id in ids if made_id not in found or not _is_there(ws, found[made_id])]
        if gone:
            raise BadInput(f"Number {gone[0]} was deleted too long ago.", "It cannot be brought back.")
        generations.mark(connection, ids, deleted_at=None)
    return Deleted(ids=tuple(ids))


def purge_is_due(ws: Workspace, now: float | None = None) -> bool:
    """Whether there is anything that `purge` would delete."""
    return any(_gone(ws, now))


def purge(ws: Workspace, now: float | None = None) -> int:
    """Delete for good what was deleted KEPT_S ago: files, then words and recipes. Return of how many.

    What a revealed study was made of loses its file alone: the study's own cards have copies.
    """
    gone, of_studies = _gone(ws, now)
    for media in filter(None, (gone | of_studies).values()):
        (ws.paths.media / media).unlink(missing_ok=True)
    if gone or of_studies:
        with ws.store.write() as connection:
            generations.forget(connection, list(gone))
            generations.forget_files(connection, list(of_studies))
    return len(gone) + len(of_studies)


def _gone(ws: Workspace, now: float | None) -> tuple[dict[int, str], dict[int, str]]:
    """Return id and file of what is to be emptied, and of what loses its file alone."""
    moment = (time.time() if now is None else now) - KEPT_S
    with ws.store.read() as connection:
        gone = generations.deleted_before(connection, moment)
        of_studies = generations.deleted_before(connection, moment, "study")
    return gone, {made: media for made, media in of_studies.items() if media and (ws.paths.media / media).is_file()}


def export_clean(ws: Workspace, ids: list[int], folder: Path) -> Exported:
    """Write pictures with their pixels alone, under names that tell nothing and replace nothing.

    Raises BadInput for what is not there or has no picture, DiskFull.
    """
    written: list[str] = []
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for made in _visible(ws, ids):
        if not made.media:
            raise BadInput("A joke has no picture.", "Copy its text, or share it from the Studio screen.")
        target = _free(folder)
        picture.clean_copy(ws.paths.media / made.media, target)
        written.append(str(target))
    return Exported(files=tuple(written))


def title_of(method: str, kind: str) -> str:
    """Return a method's words for people; its name where this build does not know it."""
    known = METHODS if kind == "text" else PICTURE_METHODS
    return next((each.title for each in known if each.name == method), method)


def _is_there(ws: Workspace, made: Generation) -> bool:
    return (ws.paths.media / made.media).is_file() if made.media else bool(made.text)


def _free(folder: Path) -> Path:
    number = 1
    while (target := folder / f"picture-{number}.png").exists():
        number += 1
    return target


def _visible(ws: Workspace, ids: list[int]) -> list[Generation]:
    with ws.store.read() as connection:
        found = generations.visible(connection, ids)
    missing = [made_id for made_id in ids if made_id not in found]
    if missing or not ids:
        raise BadInput(f"There is nothing with the number {missing[0] if missing else 0}.", "It may have been deleted.")
    return [found[made_id] for made_id in ids]


def _passes(row: Row, wanted: Filter) -> bool:
    return (
        wanted.kind in ("", row.kind)
        and wanted.method in ("", row.method)
        and wanted.model in ("", row.model)
        and row.stars >= wanted.stars
        and row.at >= wanted.since
    )


def _model_title(ws: Workspace, model_id: str) -> str:
    return next((entry.title for entry in ws.catalogue.model if entry.id == model_id), model_id)


def _recipe(ws: Workspace, made: Generation) -> list[tuple[str, str]]:
    told = title_of(made.method, made.kind)
    rows = [
        (WAY, {"own": told, "swapped": f"{told}, of somebody else"}.get(made.told, f"{told}, of likes drawn by lot")),
        (MODEL, _model_title(ws, made.model)),
    ]
    if not made.request:
        rows.append((ASKED, FORGOTTEN))
    elif made.kind == "picture":
        rows += _asked(ws, msgspec.convert(made.request, type=PictureRequest), made.model)
    elif made.kind == "meme":
        rows.append((BOTH, f"numbers {made.request.get('joke')} and {made.request.get('picture')}"))
    rows.append((CHOSEN, _chosen(made)))
    rows.append((SEED, str(made.seed)))
    return rows


def _asked(ws: Workspace, request: PictureRequest, model: str) -> list[tuple[str, str]]:
    rows = [(ASKED, request.prompt)]
    if request.toward:
        rows.append((PULLED, ", ".join(f"{pull.text} ({pull.weight:.2f})" for pull in request.toward)))
    if request.images:
        rows.append((SHOWN, f"{len(request.images)} liked picture, at {request.image_scale:g}"))
    own = next((entry.drawing for entry in ws.catalogue.model if entry.id == model), None)
    if own is not None:
        side, steps = request.side or own.side, request.steps or own.steps
        guidance = own.guidance if request.guidance < 0 else request.guidance
        rows.append((DRAWN, f"{side} pixels, {steps} steps, guidance {guidance:g}"))
    return rows


def _chosen(made: Generation) -> str:
    by = made.made_by.chosen_by
    return {"own ranker": OWN_RANKER, "own ranker, by words": BY_WORDS}.get(by, by or CHANCE)
