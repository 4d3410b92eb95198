"""Has pictures drawn for the person by one method, and keeps each with everything needed to draw it again."""

import secrets
import time
from collections.abc import Callable

import msgspec

from engine.core.errors import BadInput, NotYet
from engine.core.files import disk_errors
from engine.core.progress import Report, silent
from engine.core.records import Generation, MadeBy, Profile
from engine.core.seeds import derive
from engine.image import picture
from engine.image.method import PICTURE_METHODS, PictureMethod, Told
from engine.image.model import Drawn, PictureRequest, Preview
from engine.store import generations
from engine.text import picture_words
from engine.workflows import tell
from engine.workflows.run_writer import revision_of
from engine.workflows.workspace import Workspace

MOST = 64
FOLDER = "drawn"
"""Of the profile's media folder: names in there are random, so that none tells of a method."""

OnPreview = Callable[[Preview], None]


class Drawings(msgspec.Struct, frozen=True, kw_only=True):
    """What was drawn by one method, in the order of the seeds; each `media` is a path under the media folder."""

    method: str
    model: str
    generations: tuple[Generation, ...]
    seconds: float


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be drawn.

    Attributes:
        method: a name of `PICTURE_METHODS`.
        n: how many pictures, 1 to 64.
        seed: each picture has its own, derived from it.
        about: what is to be seen, for "draw about this post"; "" leaves it to the method.
    """

    method: str
    n: int = 4
    seed: int = 0
    about: str = ""


def draw(ws: Workspace, wish: Wish, *, report: Report = silent, on_preview: OnPreview | None = None) -> Drawings:
    """Draw pictures and store them; the same wish and taste give the same pictures.

    Args:
        ws: the profile.
        wish: what is to be drawn.
        report: raises Cancelled to stop, within a step.
        on_preview: is given what each picture looks like so far, after every step.

    Raises UnknownName, NotYet, BadInput, ModelMissing, ModelDamaged, DeviceExhausted, NumbersFailed, DiskFull,
    Cancelled. What was drawn is stored when all of it is there: a stop leaves nothing.
    """
    if not 1 <= wish.n <= MOST:
        raise BadInput(f"{wish.n} pictures cannot be drawn at once.", f"Ask for 1 to {MOST}.")
    chosen, began = PICTURE_METHODS[wish.method](), time.perf_counter()
    told = _told(ws, chosen, wish, report)
    requests = [chosen.request(told, seed=derive(wish.seed, wish.method, number)) for number in range(wish.n)]
    drawn = ws.picture_model().draw(requests, report=report, on_preview=on_preview)
    seconds = round(time.perf_counter() - began, 3)
    kept = [_kept(ws, chosen, request, made, seconds / wish.n) for request, made in zip(requests, drawn, strict=True)]
    with ws.store.write() as connection:
        stored = generations.add(connection, kept)
    return Drawings(method=wish.method, model=ws.settings.picture_model, generations=stored, seconds=seconds)


def _told(ws: Workspace, method: PictureMethod, wish: Wish, report: Report) -> Told:
    if not method.needs_likes:
        return Told(profile=Profile(), about=wish.about)
    profile = tell.profile(ws, report=report)
    if len(profile.likes) < method.needs_likes:
        raise NotYet(
            f"This way of drawing needs {method.needs_likes} likes, and there are {len(profile.likes)}.",
            "Like some more posts.",
        )
    descriptions = _described(ws, profile, wish, report) if method.needs_descriptions else ()
    return Told(profile=profile, about=wish.about, descriptions=descriptions)


def _described(ws: Workspace, profile: Profile, wish: Wish, report: Report) -> tuple[str, ...]:
    """Have the writer of the settings describe pictures, from lines of the written profile."""
    if not profile.summary:
        raise NotYet("There is no written profile yet.", "Have it written on the Taste screen.")
    asked = [picture_words.request(profile.summary, derive(wish.seed, "describe", at)) for at in range(wish.n)]
    written = [""] * wish.n
    for piece in ws.text_model().generate(asked, report=report):
        written[piece.index] += piece.text
    return tuple(words for text in written if (words := picture_words.described(text)))


def _kept(ws: Workspace, method: PictureMethod, request: PictureRequest, made: Drawn, seconds: float) -> Generation:
    """Write one picture with its recipe, and return its row."""
    name = f"{FOLDER}/{secrets.token_hex(12)}.png"
    recipe = {
        "method": method.name,
        "version": method.version,
        "model": ws.settings.picture_model,
        "request": msgspec.to_builtins(request),
        "unsafe": made.unsafe,
    }
    target = ws.paths.media / name
    with disk_errors(ws.paths.media):
        target.parent.mkdir(parents=True, exist_ok=True)
    picture.write(target, made.picture, recipe)
    return Generation(
        method=method.name,
        model=ws.settings.picture_model,
        text=request.prompt,
        seed=request.seed,
        tokens=0,
        seconds=round(seconds, 4),
        request=msgspec.json.decode(msgspec.json.encode(request)),
        ranked=False,
        version=method.version,
        made_by=MadeBy(revision=revision_of(ws, ws.settings.picture_model), chosen_by="chance"),
        media=name,
    )
