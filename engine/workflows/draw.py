"""Has pictures drawn for the person by one method, and keeps each with everything needed to draw it again."""

import time
from pathlib import Path

import msgspec

from engine.core.errors import BadInput, NotYet
from engine.core.progress import Report, silent
from engine.core.records import Generation, Told
from engine.image.method import PICTURE_METHODS
from engine.study.plan import Arm
from engine.workflows.draw_arms import Batch, OnPreview, draw_arms
from engine.workflows.readers import Readers
from engine.workflows.workspace import Workspace

MOST = 64
BEST_OF = 4
"""Pictures that are drawn for each that is kept, where the person's own ranker chooses."""


class Drawings(msgspec.Struct, frozen=True, kw_only=True):
    """What was drawn by one method, in the order of the seeds, or best first where something chose.

    Each `media` is a path under the media folder. `dropped` counts pictures that were not kept, by reason.
    """

    method: str
    model: str
    generations: tuple[Generation, ...]
    seconds: float
    told: Told = "own"
    dropped: dict[str, int] = msgspec.field(default_factory=dict[str, int])


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be drawn.

    Attributes:
        method: a name of `PICTURE_METHODS`.
        n: how many pictures, 1 to 64.
        seed: each picture has its own, derived from it.
        about: what is to be seen, for "draw about this post"; "" leaves it to the method.
        model: catalogue id of the illustrator, "" for that of the settings.
        told: of whom.
        stranger: folder of a taste that somebody else exported, for "swapped"; "" to invent somebody.
        ranked: draw BEST_OF for each that is kept, and let the person's own ranker choose.
    """

    method: str
    n: int = 4
    seed: int = 0
    about: str = ""
    model: str = ""
    told: Told = "own"
    stranger: str = ""
    ranked: bool = False


def draw(ws: Workspace, wish: Wish, *, report: Report = silent, on_preview: OnPreview | None = None) -> Drawings:
    """Draw pictures and store them; the same wish and taste give the same pictures.

    Args:
        ws: the profile.
        wish: what is to be drawn.
        report: raises Cancelled to stop, within a step.
        on_preview: is given what each picture looks like so far, after every step.

    Raises UnknownName, NotOffered, NotYet, BadInput, ModelMissing, ModelDamaged, DeviceExhausted, NumbersFailed,
    DiskFull, Cancelled. What was drawn is stored when all of it is there: a stop leaves nothing.
    """
    if not 1 <= wish.n <= MOST:
        raise BadInput(f"{wish.n} pictures cannot be drawn at once.", f"Ask for 1 to {MOST}.")
    began, model = time.perf_counter(), wish.model or ws.settings.picture_model
    if ws.catalogue[model].kind != "image":
        raise BadInput(f"{ws.catalogue[model].title} does not draw.", "Choose an illustrator.")
    arm = Arm(
        id=wish.method,
        method=wish.method,
        model=model,
        title=PICTURE_METHODS[wish.method].title,
        ranked=wish.ranked,
        told=wish.told,
    )
    batch = Batch(
        arms=(arm,),
        each=wish.n * (BEST_OF if wish.ranked else 1),
        seed=wish.seed,
        about=wish.about,
        keep=wish.n,
        on_preview=on_preview,
    )
    made = draw_arms(ws, batch, Readers(ws, wish.seed, Path(wish.stranger) if wish.stranger else None), report)
    if not made.by_arm[arm.id]:
        why = ", ".join(f"{count} {reason}" for reason, count in made.dropped.items())
        raise NotYet(f"No picture could be kept: {why}.", "Draw again with another seed, or by another method.")
    return Drawings(
        method=wish.method,
        model=model,
        generations=made.by_arm[arm.id],
        seconds=round(time.perf_counter() - began, 3),
        told=wish.told,
        dropped=made.dropped,
    )
