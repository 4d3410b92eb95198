"""Has posts written for the person, by one method or by several side by side, and keeps what was written."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine.core.errors import EngineError, NotYet
from engine.core.progress import Report, silent
from engine.core.records import Generation, Told
from engine.study.plan import Arm
from engine.text.method import METHODS
from engine.workflows import draw_arms
from engine.workflows.readers import Readers
from engine.workflows.run_writer import OnPiece
from engine.workflows.workspace import Workspace
from engine.workflows.write_arms import Batch, Candidates, write_arms

MOST = 100


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What one writes with.

    Attributes:
        method: its name.
        told: of whom.
        ranked: whether the person's own ranker orders what was written; else chance, or the method's own ranker.
        model: catalogue id of the writer, "" for that of the settings.
        stranger: folder of a taste that somebody else exported, for "swapped"; "" to invent somebody.
        about: a subject, or a post, that it is to be about; "" leaves that to the method.
    """

    method: str
    told: Told = "own"
    ranked: bool = True
    model: str = ""
    stranger: str = ""
    about: str = ""


class Generated(msgspec.Struct, frozen=True, kw_only=True):
    """What was written by one method, best first by what chose; `dropped` counts what was not kept, by reason.

    `failed` says what a server did before all were written; "" where nothing went wrong.
    """

    method: str
    model: str
    generations: tuple[Generation, ...]
    told: Told = "own"
    ranked: bool = True
    dropped: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    failed: str = ""


def generate(
    ws: Workspace, wanted: str | Wanted, n: int, seed: int, *, report: Report = silent, on_piece: OnPiece | None = None
) -> Generated:
    """Write up to `n` different posts (1 to 100) and store them; the same arguments and taste give the same texts.

    `wanted` may be the name of a method alone. Raises UnknownName, NotOffered, NotYet, BadInput (a stranger's taste
    that does not fit), ModelMissing, ModelDamaged, DeviceExhausted, DiskFull, Cancelled; of a model elsewhere also
    ConsentNeeded, KeyMissing, and ServerFailed when not one text was finished.
    """
    if not 1 <= n <= MOST:
        raise EngineError(f"{n} posts cannot be written at once.", f"Ask for 1 to {MOST}.")
    asked = Wanted(method=wanted) if isinstance(wanted, str) else wanted
    method = METHODS[asked.method]
    arm = Arm(
        id=asked.method,
        method=asked.method,
        model=asked.model or ws.settings.model,
        title=method.title,
        ranked=asked.ranked and not method.generic,
        generic=method.generic,
        told=asked.told,
    )
    readers = Readers(ws, seed, Path(asked.stranger) if asked.stranger else None)
    made, failed = write_arms(ws, Batch((arm,), n, seed, on_piece, asked.about), readers, report)
    if failed is not None and not made.by_arm[arm.id]:
        raise failed
    if not made.by_arm[arm.id]:
        raise NotYet(f"The model wrote nothing usable by the method {asked.method}.", "Try again with another seed.")
    return Generated(
        method=asked.method,
        model=arm.model,
        generations=made.by_arm[arm.id],
        told=arm.told,
        ranked=arm.ranked,
        dropped=made.dropped,
        failed=failed.message if failed is not None else "",
    )


def candidates(
    ws: Workspace,
    arms: Sequence[Arm],
    per_arm: int,
    seed: int,
    *,
    readers: Readers | None = None,
    report: Report = silent,
) -> Candidates:
    """Write up to `per_arm` posts by each arm for a study, all arms of one model in one padded batch, and store them.

    Nothing of it can be looked at, kept or exported before the reveal.
    Best first by what the arm chooses with; seeds follow from the arm's id, so that no arm depends on which others are
    there. Text that is no post, a repetition, or a copy of what the model was shown is written anew, in at most four
    rounds; an arm may end with fewer, or none. Raises as `generate` does, and ServerFailed also when some were
    finished: those are stored. Arms whose model draws have pictures drawn: see `draw_arms`.
    """
    known = readers or Readers(ws, seed)
    if arms and ws.catalogue[arms[0].model].kind == "image":
        return draw_arms.candidates(ws, arms, per_arm, seed, known, report)
    written, failed = write_arms(ws, Batch(tuple(arms), per_arm, seed, made_for="study"), known, report)
    if failed is not None:
        raise failed
    return written
