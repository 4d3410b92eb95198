"""Which methods are offered: one that failed its gate is not, and the person's own measurement counts before ours."""

from collections.abc import Mapping, Sequence

import msgspec

from engine.core.errors import NotOffered
from engine.core.records import Told
from engine.store import reactions
from engine.study.plan import Arm
from engine.text.method import METHODS, Method
from engine.text.model import TEXT_MODELS
from engine.text.soft_prompt import GateResult, gate_of
from engine.workflows import gate_rows, tell
from engine.workflows.finetune import current_adapters
from engine.workflows.gate_rows import Gate
from engine.workflows.projection import projector_of
from engine.workflows.workspace import Workspace

ENOUGH = 20
"""Held-out likes below which a person's own gate does not overrule the shipped one: it fails for want of likes."""

WHOSE = {"own": "your", "demo": "the demo person's", "people": "other people's"}


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """One method, and whether it can be used now; `why` says why not, `note` what else is to be known, in words."""

    name: str
    title: str
    help: str
    offered: bool
    why: str = ""
    note: str = ""


def offered_methods(ws: Workspace, model: str = "") -> tuple[Offer, ...]:
    """Return every method of this build for a model, that of the settings if none is named; loads none.

    With each stands the reason where it cannot be used now.
    """
    with ws.store.read() as connection:
        liked = reactions.counts(connection).get("like", 0)
    summary = tell.current_summary(ws).text
    trained = current_adapters(ws, model)
    return tuple(_offer(ws, method, (liked, summary, trained), model) for method in METHODS)


def _offer(ws: Workspace, method: type[Method], known: tuple[int, str, Mapping[str, str]], model: str) -> Offer:
    liked, summary, trained = known
    why = why_closed(ws, method, model)
    if not why and liked < method.needs_likes:
        why = f"It needs {method.needs_likes} likes, and there are {liked}."
    if not why and method.needs_summary and not summary:
        why = "There is no written profile yet."
    if not why and method.needs_adapter and method.needs_adapter not in trained:
        why = "No writer was trained for it yet."
    note = "" if why else remark(ws, method, model)
    return Offer(name=method.name, title=method.title, help=method.help, offered=not why, why=why, note=note)


def allowed(ws: Workspace, arm: Arm) -> Method:
    """Return an arm's method. Raises UnknownName, NotOffered."""
    method = METHODS[arm.method]
    if why := why_closed(ws, method, arm.model) or untellable(method, arm.told):
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


def why_closed(ws: Workspace, method: type[Method], model: str = "") -> str:
    """Return why a method is offered to nobody on this model, or to this person not, in their words; "" when it is."""
    if not told_of_somebody(method):
        return ""
    card = None
    if method.needs_soft_tokens:
        if why := _wordless(ws, model):
            return why
        card = gate_of(projector_of(ws, model), method.name)
        if card is None:
            return "No projector was made for this model and encoder."
    own, shipped = rows_of(ws, method, model)
    if own:
        return words(own)
    return words(shipped) if shipped else card_words(card)  # the table is newer than the card


def _wordless(ws: Workspace, model: str) -> str:
    """Return why a model elsewhere takes no soft tokens, or "" where it does, or runs here."""
    entry = ws.catalogue[model or ws.settings.model]
    if entry.server is None:
        return ""
    if not (entry.hidden_size and TEXT_MODELS[entry.backend].soft_tokens):
        return f"{entry.title} takes words alone: it names no weights on this machine to make soft tokens from."
    if (ws.paths.assets / "adapters" / entry.server.weights).is_dir():
        return "Its soft tokens were made for this app's own adapter of these weights, which a server does not have."
    return ""


def remark(ws: Workspace, method: type[Method], model: str = "") -> str:
    """Return what is to be said of a method that is offered: that its gate was not measured, or not passed by all."""
    own, shipped = rows_of(ws, method, model)
    if not told_of_somebody(method) or own:
        return ""
    if unsure := next((row for row in shipped if row.data == "people" and not row.passed), None):
        return f"On {unsure.people} people who rated the same texts, it was not sure to tell one from another."
    return "" if method.needs_soft_tokens or shipped else "Not measured on this model yet."


def told_of_somebody(method: type[Method]) -> bool:
    """Whether a method tells of a person; what does not has nothing to pass, and is always offered."""
    return bool(method.needs_likes or method.needs_summary or method.needs_soft_tokens or method.needs_adapter)


def rows_of(ws: Workspace, method: type[Method], model: str = "") -> tuple[list[Gate], list[Gate]]:
    """Return the person's own rows that count, and the shipped ones, for a model and the encoder of the settings."""
    on = (method.name, model or ws.settings.model, ws.settings.encoder)
    mine = gate_rows.current(gate_rows.read_rows(ws.paths.profile), *on)
    shipped = gate_rows.current(gate_rows.read_rows(ws.paths.assets), *on)
    return [row for row in mine if row.data == "own" and row.n >= ENOUGH], shipped


def shipped_passed(ws: Workspace, method: type[Method]) -> bool | None:
    """Return whether what ships says that a method passed; None where nothing was measured on this model."""
    _own, shipped = rows_of(ws, method)
    card = gate_of(projector_of(ws), method.name) if method.needs_soft_tokens else None
    if not shipped and card is None:
        return None
    return not (words(shipped) if shipped else card_words(card))


def words(rows: Sequence[Gate]) -> str:
    """Return which of these gates failed, or "" when none did. Where the local model wrote the profile, that counts.

    People who all rated the same few texts close a method only where telling of them did harm: what they like has no
    subjects, so that no difference among them says little of a person with a history (docs/gates.md).
    """
    for data in dict.fromkeys(row.data for row in rows):
        these = [row for row in rows if row.data == data]
        row = next((each for each in these if each.told_by == gate_rows.LOCAL_MODEL), these[0])
        if not row.passed and (data != "people" or _harmful(row)):
            return _failed(row.own, row.swapped, row.zero, WHOSE[data])
    return ""


def _harmful(row: Gate) -> bool:
    return row.versus_swapped.low > 0 or row.versus_zero.low > 0


def card_words(gate: GateResult | None) -> str:
    """Return why the gate on a projector's card is closed, or "" when it is open or there is none to ask."""
    return "" if gate is None or gate.passed else _failed(gate.own, gate.swapped, gate.zero, "the demo person's")


def _failed(own: float, swapped: float, zero: float, whose: str) -> str:
    return (
        f"It failed its gate: {whose} held-out likes were not surely likelier when the model was told of them "
        f"(loss {own:.3f}) than when it was told of another ({swapped:.3f}) and of nobody ({zero:.3f})."
    )
