"""Has pictures drawn by several arms: one batch for each model, the same rules for every arm, then stored.

As with texts, an arm's id decides its seeds, so that no arm depends on which others are there.
"""

import secrets
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec

from engine.core import devices
from engine.core.files import disk_errors
from engine.core.progress import Progress, Report
from engine.core.records import Generation, MadeBy, MadeFor
from engine.core.seeds import derive
from engine.image import picture
from engine.image.method import PictureMethod, Told
from engine.image.model import Drawn, PictureRequest, Pixels, Preview
from engine.store import generations
from engine.study.plan import Arm
from engine.workflows import picture_told
from engine.workflows.picture_copies import near_copies
from engine.workflows.readers import Readers
from engine.workflows.run_writer import revision_of
from engine.workflows.score_pictures import CHOSEN_BY, score_pictures
from engine.workflows.workspace import Workspace
from engine.workflows.write_arms import Candidates

TRIES = 3
"""Rounds of drawing before fewer than were asked for are returned: only near copies are drawn anew."""

FOLDER = "drawn"
"""Of the profile's media folder: names in there are random, so that none tells of a method."""

A_COPY = "nearly a picture that you liked"
UNSAFE = "blackened by the model's own checker"
OnPreview = Callable[[Preview], None]


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be drawn: `each` pictures by each arm, of which the best `keep` are stored (0 for all)."""

    arms: tuple[Arm, ...]
    each: int
    seed: int
    about: str = ""
    keep: int = 0
    made_for: MadeFor = ""
    on_preview: OnPreview | None = None


@dataclass
class _Easel:
    """Where one arm's pictures gather, each with its request and its share of the time."""

    arm: Arm
    method: PictureMethod
    told: Told
    version: str
    kept: list[tuple[PictureRequest, Drawn, float]] = field(default_factory=list[tuple[PictureRequest, Drawn, float]])
    scores: list[float | None] = field(default_factory=list[float | None])
    chosen_by: str = "chance"


def draw_arms(ws: Workspace, batch: Batch, readers: Readers, report: Report) -> Candidates:
    """Draw, and store what was drawn with everything needed to draw it again; best first by what the arm chooses with.

    Raises UnknownName, NotOffered, NotYet, BadInput, ModelMissing, ModelDamaged, DeviceExhausted, NumbersFailed,
    DiskFull, Cancelled. What was drawn is stored when all of it is there: a stop leaves nothing.
    """
    easels: list[_Easel] = []
    for arm in batch.arms:
        method = picture_told.allowed(arm)
        told = picture_told.told_of(ws, arm, readers, (batch.each, batch.seed, batch.about), report=report)
        version = readers.of(arm.told, report=report).version if method.needs_likes else ""
        easels.append(_Easel(arm, method, told, version))
    dropped, peak = Counter[str](), 0.0
    for model in dict.fromkeys(arm.model for arm in batch.arms):
        mine = [easel for easel in easels if easel.arm.model == model]
        peak = max(peak, _rounds(ws, batch, model, (mine, dropped), report))
    for easel in easels:
        _choose(ws, easel, report)
    return Candidates(by_arm=_stored(ws, batch, easels, peak), dropped=dict(sorted(dropped.items())))


def candidates(
    ws: Workspace, arms: Sequence[Arm], per_arm: int, seed: int, readers: Readers, report: Report
) -> Candidates:
    """Draw for a study; see `draw_arms`. Nothing of it is in a gallery before the reveal."""
    return draw_arms(ws, Batch(arms=tuple(arms), each=per_arm, seed=seed, made_for="study"), readers, report)


def _rounds(ws: Workspace, batch: Batch, model: str, at: tuple[list[_Easel], Counter[str]], report: Report) -> float:
    """Draw on one model until every arm has its pictures or TRIES rounds are over; return the most memory held, GB."""
    easels, dropped = at
    peak = 0.0
    for number in range(TRIES):
        asked: list[tuple[_Easel, PictureRequest]] = []
        for easel in easels:
            for place in range(batch.each - len(easel.kept)):
                seed = derive(batch.seed, easel.arm.id, *((number,) if number else ()), place)
                asked.append((easel, easel.method.request(easel.told, seed=seed)))
        if not asked:
            break
        began = time.perf_counter()
        artist = ws.picture_model(model)
        drawn = artist.draw([request for _, request in asked], report=report, on_preview=batch.on_preview)
        share = (time.perf_counter() - began) / len(asked)
        peak = max(peak, devices.memory_in_use_gb())
        copies = near_copies(ws, [each.picture for each in drawn], report=report)
        for (easel, request), each, copied in zip(asked, drawn, copies, strict=True):
            if copied or each.unsafe:
                dropped[A_COPY if copied else UNSAFE] += 1
            else:
                easel.kept.append((request, each, share))
    return peak


def _choose(ws: Workspace, easel: _Easel, report: Report) -> None:
    """Order an arm's pictures by the person's own ranker, where it is an arm that has them chosen."""
    easel.scores = [None] * len(easel.kept)
    if not easel.arm.ranked or not easel.kept:
        return
    report(Progress("Choosing", 0, len(easel.kept), "pictures"))
    words = [picture_told.words_of(request) for request, _, _ in easel.kept]
    scores, by = score_pictures(ws, [each.picture for _, each, _ in easel.kept], words, report=report)
    order = sorted(range(len(scores)), key=lambda at: (-scores[at], easel.kept[at][0].seed))
    easel.kept, easel.scores = [easel.kept[at] for at in order], [scores[at] for at in order]
    easel.chosen_by = CHOSEN_BY[by]


def _stored(ws: Workspace, batch: Batch, easels: Sequence[_Easel], peak: float) -> dict[str, tuple[Generation, ...]]:
    """Write files, then rows; where either fails, no file stays."""
    made: list[Generation] = []
    counts: list[int] = []
    try:
        for easel in easels:
            keep = easel.kept[: batch.keep or None]
            counts.append(len(keep))
            for row, score in zip(keep, easel.scores, strict=False):
                made.append(_written(ws, easel, row, score, batch.made_for))
                made[-1] = msgspec.structs.replace(
                    made[-1], made_by=msgspec.structs.replace(made[-1].made_by, peak_gb=round(peak, 3))
                )
        with ws.store.write() as connection:
            stored = iter(generations.add(connection, made))
    except BaseException:
        for item in made:
            (ws.paths.media / item.media).unlink(missing_ok=True)
        raise
    return {
        easel.arm.id: tuple(next(stored) for _ in range(count)) for easel, count in zip(easels, counts, strict=True)
    }


def _written(
    ws: Workspace, easel: _Easel, row: tuple[PictureRequest, Drawn, float], score: float | None, made_for: MadeFor
) -> Generation:
    """Write one picture with its recipe, and return its row."""
    (request, each, seconds), arm = row, easel.arm
    made = Generation(
        method=arm.method,
        model=arm.model,
        text=request.prompt,
        seed=request.seed,
        tokens=0,
        seconds=round(seconds, 4),
        score=score,
        request=msgspec.json.decode(msgspec.json.encode(request)),
        told=arm.told,
        ranked=arm.ranked,
        version=easel.method.version,
        taste=easel.version,
        made_by=MadeBy(revision=revision_of(ws, arm.model), arm=arm.id, chosen_by=easel.chosen_by),
        kind="picture",
        made_for=made_for,
    )
    return _with_file(ws, made, each.picture)


def save(ws: Workspace, made: Generation, pixels: Pixels) -> Generation:
    """Write one picture and store its row; return it. Raises DiskFull, and then no file stays."""
    written = _with_file(ws, made, pixels)
    try:
        with ws.store.write() as connection:
            [stored] = generations.add(connection, [written])
    except BaseException:
        (ws.paths.media / written.media).unlink(missing_ok=True)
        raise
    return stored


def _with_file(ws: Workspace, made: Generation, pixels: Pixels) -> Generation:
    """Write a picture with its recipe under a random name, and return its row with that name."""
    name = f"{FOLDER}/{secrets.token_hex(12)}.png"
    recipe = {
        "method": made.method,
        "version": made.version,
        "model": made.model,
        "told": made.told,
        "request": made.request,
        "unsafe": False,
    }
    target = ws.paths.media / name
    with disk_errors(ws.paths.media):
        target.parent.mkdir(parents=True, exist_ok=True)
    picture.write(target, pixels, recipe)
    return msgspec.structs.replace(made, media=name)
