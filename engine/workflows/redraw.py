"""Draws a picture again from its recipe, and says whether it came out the same."""

import msgspec
import numpy as np

from engine.core.errors import BadInput
from engine.core.progress import Report, silent
from engine.core.records import Generation
from engine.image import picture
from engine.image.model import PictureRequest
from engine.store import generations
from engine.workflows.draw_arms import OnPreview, save
from engine.workflows.run_writer import revision_of
from engine.workflows.workspace import Workspace

ROUNDING = 1
"""Of 255: what a picture of a batch may differ by when it is drawn alone."""


class Redrawn(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it.

    Attributes:
        of: number of the picture that was drawn again.
        most_off: largest difference of a pixel, of 255; -1 where the old file is gone.
        same: it differs by rounding at most; then nothing new is kept.
        other_model: the weights are not those of then.
        made: the new picture, where one was kept.
    """

    of: int
    most_off: int
    same: bool
    other_model: bool
    made: Generation | None = None


def draw_again(ws: Workspace, made_id: int, *, report: Report = silent, on_preview: OnPreview | None = None) -> Redrawn:
    """Draw by the stored request on the stored model.

    Raises BadInput for what is no picture of the gallery, and what `draw` raises of its model.
    """
    with ws.store.read() as connection:
        made = generations.visible(connection, [made_id]).get(made_id)
    if made is None or made.kind != "picture":
        raise BadInput(f"Number {made_id} is no picture of your gallery.", "Choose one there.")
    if not made.request:
        raise BadInput(
            f"What picture {made_id} was asked by was forgotten, with the posts that it told of.", "Draw another one."
        )
    request = msgspec.convert(made.request, type=PictureRequest)
    [drawn] = ws.picture_model(made.model).draw([request], report=report, on_preview=on_preview)
    revision = revision_of(ws, made.model)
    try:
        before = picture.read(ws.paths.media / made.media)[0].astype(int)
        off = int(np.abs(before - drawn.picture).max()) if before.shape == drawn.picture.shape else 255
    except BadInput:
        off = -1
    same, other = 0 <= off <= ROUNDING, revision != made.made_by.revision
    if same:
        return Redrawn(of=made_id, most_off=off, same=True, other_model=other)
    by = msgspec.structs.replace(made.made_by, revision=revision, chosen_by="chance")
    again = msgspec.structs.replace(made, id=0, stars=0, score=None, made_by=by, ranked=False)
    return Redrawn(of=made_id, most_off=off, same=False, other_model=other, made=save(ws, again, drawn.picture))
