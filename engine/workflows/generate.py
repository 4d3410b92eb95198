"""Has posts written for the person, by one method or by several side by side, and keeps what was written."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import EngineError, NotOffered, NotYet
from engine.core.progress import Report, silent
from engine.core.records import Generation, Profile, Told
from engine.store import reactions
from engine.study.plan import Arm
from engine.text.method import METHODS, Method, Projection
from engine.text.soft_prompt import CARD_FILE, GateResult, Projector, gate_of, projector_folder
from engine.workflows import tell
from engine.workflows.finetune import current_adapters
from engine.workflows.readers import Readers
from engine.workflows.run_writer import OnPiece
from engine.workflows.workspace import Workspace

TRIES = 4
"""Rounds of writing before fewer than were asked for are returned: a small model often writes no post."""
MOST = 100
MOST_TOPICS = 24
"""Topics that get a soft token, heaviest first."""


ATTENTION = 0.2
"""Of a softmax over similarities between -1 and 1: a like that is .2 less typical has a token of 37 % of the length."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What one writes with.

    Attributes:
        method: its name.
        told: of whom.
        ranked: whether the person's own ranker orders what was written; else chance, or the method's own ranker.
        model: catalogue id of the writer, "" for that of the settings.
        stranger: folder of a taste that somebody else exported, for "swapped"; "" to invent somebody.
    """

    method: str
    told: Told = "own"
    ranked: bool = True
    model: str = ""
    stranger: str = ""


class Generated(msgspec.Struct, frozen=True, kw_only=True):
    """What was written by one method, best first by what chose; `dropped` counts what was not kept, by reason."""

    method: str
    model: str
    generations: tuple[Generation, ...]
    told: Told = "own"
    ranked: bool = True
    dropped: dict[str, int] = msgspec.field(default_factory=dict[str, int])


class Candidates(msgspec.Struct, frozen=True, kw_only=True):
    """What was written, best first, by the arm's id; `dropped` counts texts that were not kept, by reason."""

    by_arm: dict[str, tuple[Generation, ...]]
    dropped: dict[str, int] = msgspec.field(default_factory=dict[str, int])


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """One method, and whether it can be used now; `why` says why not, in the person's words."""

    name: str
    title: str
    help: str
    offered: bool
    why: str = ""


def generate(
    ws: Workspace, wanted: str | Wanted, n: int, seed: int, *, report: Report = silent, on_piece: OnPiece | None = None
) -> Generated:
    """Write up to `n` different posts (1 to 100) and store them; the same arguments and taste give the same texts.

    `wanted` may be the name of a method alone. Raises UnknownName, NotOffered, NotYet, BadInput (a stranger's taste
    that does not fit), ModelMissing, ModelDamaged, DeviceExhausted, DiskFull, Cancelled.
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
    from engine.workflows.write_arms import Batch, write_arms  # it builds on this module

    made = write_arms(ws, Batch((arm,), n, seed, on_piece), readers, report)
    if not made.by_arm[arm.id]:
        raise NotYet(f"The model wrote nothing usable by the method {asked.method}.", "Try again with another seed.")
    return Generated(
        method=asked.method,
        model=arm.model,
        generations=made.by_arm[arm.id],
        told=arm.told,
        ranked=arm.ranked,
        dropped=made.dropped,
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
    """Write up to `per_arm` posts by each arm, all arms of one model in one padded batch; store them with scores.

    Best first by what the arm chooses with; seeds follow from the arm's id, so that no arm depends on which others are
    there. Text that is no post, a repetition, or a copy of what the model was shown is written anew, in at most four
    rounds; an arm may end with fewer, or none. Raises as `generate` does.
    """
    from engine.workflows.write_arms import Batch, write_arms  # it builds on this module

    return write_arms(ws, Batch(tuple(arms), per_arm, seed), readers or Readers(ws, seed), report)


def offered_methods(ws: Workspace, model: str = "") -> tuple[Offer, ...]:
    """Return every method of this build for a model, that of the settings if none is named; loads none.

    With each stands the reason where it cannot be used now.
    """
    with ws.store.read() as connection:
        liked = reactions.counts(connection).get("like", 0)
    summary = tell.current_summary(ws).text
    trained = current_adapters(ws, model)
    return tuple(_offer(ws, method, (liked, summary, trained), model) for method in METHODS)


# ── what is on offer ─────────────────────────────────────────────────────────────────────────────────────────────────


def _offer(ws: Workspace, method: type[Method], known: tuple[int, str, Mapping[str, str]], model: str) -> Offer:
    liked, summary, trained = known
    why = _closed(ws, method, model)
    if not why and liked < method.needs_likes:
        why = f"It needs {method.needs_likes} likes, and there are {liked}."
    if not why and method.needs_summary and not summary:
        why = "There is no written profile yet."
    if not why and method.needs_adapter and method.needs_adapter not in trained:
        why = "No writer was trained for it yet."
    return Offer(name=method.name, title=method.title, help=method.help, offered=not why, why=why)


def _closed(ws: Workspace, method: type[Method], model: str = "") -> str:
    """Return why this build does not offer a method to anybody, or ""."""
    if not method.needs_soft_tokens:
        return ""
    return gate_words(gate_of(projector_of(ws, model), method.name))


def gate_words(gate: GateResult | None) -> str:
    """Return why a gate is closed, or "" when it is open."""
    if gate is None:
        return "No projector was made for this model and encoder."
    if gate.passed:
        return ""
    return (
        "It failed its gate: held-out posts were not likelier with a person's own tokens "
        f"(loss {gate.own:.3f}) than with another's ({gate.swapped:.3f}) and with zeros ({gate.zero:.3f})."
    )


def allowed(ws: Workspace, arm: Arm) -> Method:
    """Return an arm's method. Raises UnknownName, NotOffered."""
    method = METHODS[arm.method]
    if why := _closed(ws, method, arm.model) or untellable(method, arm.told):
        raise NotOffered(f"The method {arm.method} is not offered. {why}", "Choose another method.")
    return method()


def untellable(method: type[Method], told: Told) -> str:
    """Return why a method cannot tell of this person's stand-in, or ""."""
    if told == "own":
        return ""
    if method.needs_adapter:
        return "It tells nothing: it was trained on your likes, and another person's would have to be trained first."
    if not method.needs_likes and not method.needs_summary:
        return "It tells nothing about anybody, so there is nobody to swap."
    return ""


def soft_tokens_of(ws: Workspace, profile: Profile, told: Told, model: str) -> Projection:
    """Return soft tokens for the heaviest topics; none where no projector ships or no topic is known."""
    folder = projector_of(ws, model)
    own = current_adapters(ws, model) if told == "own" else dict[str, str]()
    if not profile.centroids or not (folder / CARD_FILE).exists():
        return Projection(adapters=own)
    return msgspec.structs.replace(projection_of(Projector.load(folder), profile), adapters=own)


def projector_of(ws: Workspace, model: str = "") -> Path:
    """Return where the projector for a model (that of the settings) and the settings' encoder ships, if one does."""
    return projector_folder(ws.paths.assets, model or ws.settings.model, ws.settings.encoder)


def projection_of(projector: Projector, profile: Profile) -> Projection:
    """Return the soft tokens of a profile's topics and likes, rounded: they are stored with every candidate."""
    topics = np.asarray(profile.centroids[:MOST_TOPICS], dtype=np.float32)
    likes = np.asarray(profile.like_vectors, dtype=np.float32)
    return Projection(
        tokens=_rounded(projector.project(topics)) if len(topics) else (),
        likes=_rounded(projector.project(likes) * typical(likes)) if len(likes) else (),
    )


def typical(likes: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how long each like's token is, shape (n, 1), 1 for the most typical: softmax attention on the heart.

    The heart is their mean; PPlug (arXiv 2409.11901) attends with what is being asked instead, which here says nothing.
    """
    near = likes @ likes.mean(axis=0)
    return np.exp((near - near.max()) / np.float32(ATTENTION))[:, None].astype(np.float32)


def _rounded(tokens: NDArray[np.float32]) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in np.round(tokens, 5).astype(float).tolist())
