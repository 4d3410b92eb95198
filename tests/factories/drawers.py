"""A workspace whose illustrator is a tiny real pipeline, and things that were made with it."""

from pathlib import Path

import msgspec
import numpy as np
from PIL import Image

from engine.core.catalogue import Catalogue, Entry
from engine.core.records import Generation, MadeFor
from engine.image.model import PICTURE_MODELS, PictureRequest
from engine.store import generations
from engine.workflows import draw_arms
from engine.workflows.workspace import Workspace

STARTER = "starter-pictures"


def with_drawer(ws: Workspace, entry: Entry, folder: Path) -> Workspace:
    """Let a tiny pipeline stand where the starter of pictures does."""
    entry = msgspec.structs.replace(entry, id=STARTER, title="Tiny pictures")
    ws.catalogue = Catalogue((*(each for each in ws.catalogue.model if each.id != STARTER), entry))
    ws.loaded[STARTER] = PICTURE_MODELS[entry.backend](entry, folder, folder.with_name("bert"))
    return ws


def blot(seed: int, side: int = 128) -> np.ndarray:
    """A picture of soft blots of colour."""
    small = np.random.default_rng(seed).integers(0, 256, (5, 5, 3), np.uint8)
    return np.array(Image.fromarray(small).resize((side, side), Image.Resampling.BICUBIC))


def add_pictures(ws: Workspace, count: int, method: str = "none", made_for: MadeFor = "") -> list[Generation]:
    """Store pictures as drawing does, without a model."""
    made: list[Generation] = []
    for seed in range(count):
        request = PictureRequest(prompt="illustration of a cat", seed=seed)
        row = Generation(
            method=method,
            model=STARTER,
            text=request.prompt,
            seed=seed,
            tokens=0,
            seconds=0.1,
            request=msgspec.json.decode(msgspec.json.encode(request)),
            ranked=False,
            kind="picture",
            made_for=made_for,
        )
        made.append(draw_arms.save(ws, row, blot(seed)))
    return made


def add_jokes(ws: Workspace, texts: list[str], made_for: MadeFor = "") -> list[Generation]:
    """Store texts as writing does."""
    rows = [
        Generation(
            method="none",
            model=ws.settings.model,
            text=text,
            seed=n,
            tokens=9,
            seconds=0.1,
            request={"seed": n},
            made_for=made_for,
        )
        for n, text in enumerate(texts)
    ]
    with ws.store.write() as connection:
        return list(generations.add(connection, rows))
