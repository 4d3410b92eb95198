"""Puts a joke and a picture together as one card. Loads no model."""

import secrets

import msgspec

from engine.core.errors import BadInput
from engine.core.records import Generation
from engine.image import picture
from engine.store import generations
from engine.workflows.draw_arms import FOLDER
from engine.workflows.workspace import Workspace


def make_meme(ws: Workspace, joke_id: int, picture_id: int) -> Generation:
    """Store a joke and a picture as one, with a copy of the picture's file, and return it.

    It holds the recipes of both; each of its halves may be deleted and leaves it whole. Raises BadInput for
    numbers that are no joke and no picture of this person, DiskFull.
    """
    with ws.store.read() as connection:
        found = generations.visible(connection, [joke_id, picture_id])
    joke, drawn = found.get(joke_id), found.get(picture_id)
    if joke is None or joke.kind != "text":
        raise BadInput(f"Number {joke_id} is no joke.", "Take one that was written here.")
    if drawn is None or drawn.kind != "picture":
        raise BadInput(f"Number {picture_id} is no picture.", "Take one that was drawn here.")
    pixels, recipe = picture.read(ws.paths.media / drawn.media)
    name = f"{FOLDER}/{secrets.token_hex(12)}.png"
    picture.write(ws.paths.media / name, pixels, {**(recipe or {}), "joke": joke.text})
    meme = Generation(
        method=drawn.method,
        model=drawn.model,
        text=joke.text,
        seed=drawn.seed,
        tokens=joke.tokens,
        seconds=round(joke.seconds + drawn.seconds, 4),
        request={"joke": joke.id, "picture": drawn.id, "of_joke": _of(joke), "of_picture": _of(drawn)},
        told=drawn.told,
        ranked=False,
        version=drawn.version,
        taste=drawn.taste,
        made_by=msgspec.structs.replace(drawn.made_by, chosen_by="chance"),
        media=name,
        kind="meme",
    )
    try:
        with ws.store.write() as connection:
            [stored] = generations.add(connection, [meme])
    except BaseException:
        (ws.paths.media / name).unlink(missing_ok=True)
        raise
    return stored


def _of(made: Generation) -> dict[str, object]:
    """Return the recipe of a half, so that it outlives the row that it came from."""
    return {"method": made.method, "model": made.model, "seed": made.seed, "request": made.request}
