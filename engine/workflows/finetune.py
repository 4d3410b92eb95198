"""Trains an adapter on the person's likes, with or without the reasons that they gave; lists and deletes adapters.

An adapter belongs to one model. A new training makes a new one; the newest of its kind is used. What is trained is
asked for in the very words that the method uses, and a reason in a lesson of its own, so that it need not be said.
"""

import hashlib
import shutil
import time
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from engine.core.errors import NotYet, UnknownName
from engine.core.files import write_atomically
from engine.core.progress import Report, silent
from engine.core.records import Profile
from engine.core.seeds import derive
from engine.preferences.topics import Like
from engine.store import posts, reasons
from engine.text import prompts
from engine.text.method import METHODS, Projection
from engine.text.model import Lesson, Message, TextRequest
from engine.text.training import Curve, Schedule
from engine.workflows import taste
from engine.workflows.ask import request_of
from engine.workflows.reasons import counts, to_learn
from engine.workflows.workspace import Workspace

Kind: TypeAlias = Literal["likes", "reasons"]
CARD = "card.json"
FEWEST, FEWEST_REASONS = 50, 20
"""Likes and reasons below which an adapter learns nothing worth having (OPPU; LaMP: gains grow with rows)."""

LONGEST = 400
SCHEDULE = Schedule(rank=8, alpha=16, epochs=2, batch=8, learning_rate=2e-4, held_out=0.1, save_every=5)
SEED = 1


class AdapterCard(msgspec.Struct, frozen=True, kw_only=True):
    """What an adapter was made of; its folder counts as whole once this is there.

    Attributes:
        name: of its folder.
        likes: posts that it learned or was measured on; `reasons` of them had one.
        typed, accepted, drafted: of those reasons, how many the person typed, took over from a draft, or never saw.
        held_out: mean loss of the tenth that it did not learn, before and after, nats a token.
        bytes: on disk.
        at: seconds since 1970.
    """

    name: str
    kind: Kind
    model: str
    likes: int
    reasons: int
    held_out: tuple[float, ...]
    steps: tuple[float, ...]
    seconds: float
    bytes: int
    at: float
    typed: int = 0
    accepted: int = 0
    drafted: int = 0


class AdapterList(msgspec.Struct, frozen=True, kw_only=True):
    """All adapters of a person, newest first."""

    adapters: tuple[AdapterCard, ...]


def train_adapter(ws: Workspace, kind: Kind = "likes", *, report: Report = silent) -> AdapterCard:
    """Train and keep an adapter for the model of the settings; the same likes and reasons give the same one.

    Raises NotYet with too few likes or reasons, NotOffered where the model cannot be trained here, ModelMissing,
    DeviceExhausted, DiskFull, Cancelled; stopped, it goes on where it was when asked for again.
    """
    _stored, marks = taste.learned_topics(ws, report=report)
    likes = taste.likes_of(ws, marks, report=report)
    lessons, told = lessons_of(ws, likes, kind)
    _enough(len(likes), told, kind)
    model = ws.settings.model
    of = hashlib.sha256(msgspec.json.encode((model, SCHEDULE, lessons))).hexdigest()[:10]
    name = f"{kind}-{of}"
    curve = ws.text_model().train(lessons, SCHEDULE, name, report=report)
    return keep_card(ws, name, kind, curve, len(likes), told)


def lessons_of(ws: Workspace, likes: list[Like], kind: Kind) -> tuple[list[Lesson], int]:
    """Return what is to be learned of these likes, in the order of a fixed shuffle, and how many reasons are in it."""
    method = METHODS["finetune" if kind == "likes" else "finetune-reasons"]()
    with ws.store.read() as connection:
        texts = posts.texts(connection, [like.post for like in likes])
        given = reasons.held(connection, [like.post for like in likes]) if kind == "reasons" else {}
    learned = to_learn(given, drafts=ws.settings.learn_drafts)
    asked = request_of(method, Profile(), Projection(adapters={method.needs_adapter: "in training"}), seed=0)
    asked = msgspec.structs.replace(asked, adapter="")
    made: list[Lesson] = []
    for like in sorted(likes, key=lambda each: derive(SEED, each.post)):
        text = prompts.clean(texts.get(like.post, ""), LONGEST)
        if not text:
            continue
        made.append(Lesson(asked, text))
        if like.post in learned:
            question = Message("user", prompts.why_liked(text, derive(SEED, "why", like.post)))
            made.append(Lesson(TextRequest(messages=(question,)), prompts.clean(learned[like.post], LONGEST)))
    return made, len(learned)


def adapters(ws: Workspace) -> AdapterList:
    """Return the person's adapters of all models, newest first."""
    found = [card for path in (ws.paths.profile / "adapters").glob(f"*/*/{CARD}") if (card := _read(path))]
    return AdapterList(adapters=tuple(sorted(found, key=lambda card: -card.at)))


def current_adapters(ws: Workspace, model: str = "") -> dict[str, str]:
    """Return the name of the newest adapter of each kind, for `model`, or that of the settings."""
    newest: dict[str, str] = {}
    for card in adapters(ws).adapters:
        if card.model == (model or ws.settings.model):
            newest.setdefault(card.kind, card.name)
    return newest


def delete_adapter(ws: Workspace, name: str) -> AdapterList:
    """Delete an adapter. Raises UnknownName."""
    for card in adapters(ws).adapters:
        if card.name == name:
            folder = ws.paths.profile / "adapters" / card.model / name
            (folder / CARD).unlink(missing_ok=True)  # first: half a folder must not look whole
            shutil.rmtree(folder)
            ws.unload(card.model)
            return adapters(ws)
    known = ", ".join(card.name for card in adapters(ws).adapters) or "none"
    raise UnknownName(f"There is no adapter called {name!r}.", f"There are: {known}.")


def keep_card(ws: Workspace, name: str, kind: Kind, curve: Curve, likes: int, told: int) -> AdapterCard:
    """Write the card of an adapter that was trained; from then on it is used. Raises DiskFull."""
    folder = ws.paths.profile / "adapters" / ws.settings.model / name
    card = AdapterCard(
        name=name,
        kind=kind,
        model=ws.settings.model,
        likes=likes,
        reasons=told,
        held_out=curve.held_out,
        steps=curve.steps,
        seconds=round(curve.seconds, 1),
        bytes=sum(path.stat().st_size for path in folder.iterdir()),
        at=time.time(),
        **_whose(ws, kind),
    )
    write_atomically(folder / CARD, msgspec.json.encode(card))
    return card


def _whose(ws: Workspace, kind: Kind) -> dict[str, int]:
    if kind != "reasons":
        return {}
    found = counts(ws)
    return {"typed": found.typed, "accepted": found.accepted, "drafted": found.drafted * ws.settings.learn_drafts}


def _enough(likes: int, told: int, kind: Kind) -> None:
    if likes < FEWEST:
        raise NotYet(f"Training needs {FEWEST} likes, and there are {likes}: not enough yet.", "Like some more posts.")
    if kind == "reasons" and told < FEWEST_REASONS:
        raise NotYet(
            f"Training with reasons needs {FEWEST_REASONS} of them, and there are {told}: not enough yet.",
            "Say why you like some posts, in a word or a line.",
        )


def _read(path: Path) -> AdapterCard | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=AdapterCard)
    except (OSError, msgspec.MsgspecError):
        return None
