"""Which methods are offered: one that failed its gate is not, and the person's own measurement counts before ours."""

from collections.abc import Sequence

from engine.text.method import Method
from engine.text.soft_prompt import GateResult, gate_of, projector_folder
from engine.workflows import gate_rows
from engine.workflows.gate_rows import Gate
from engine.workflows.workspace import Workspace

ENOUGH = 20
"""Held-out likes below which a person's own gate does not overrule the shipped one: it fails for want of likes."""

WHOSE = {"own": "your", "demo": "the demo person's", "people": "other people's"}


def why_closed(ws: Workspace, method: type[Method]) -> str:
    """Return why a method is offered to nobody on this model, or to this person not, in their words; "" when it is."""
    if not told_of_somebody(method):
        return ""
    card = None
    if method.needs_soft_tokens:
        folder = projector_folder(ws.paths.assets, ws.settings.model, ws.settings.encoder)
        card = gate_of(folder, method.name)
        if card is None:
            return "No projector was made for this model and encoder."
    own, shipped = rows_of(ws, method)
    if own:
        return words(own)
    return words(shipped) or card_words(card)


def remark(ws: Workspace, method: type[Method]) -> str:
    """Return what is to be said of a method that is offered: that its gate was never measured on this model, or ""."""
    if not told_of_somebody(method) or method.needs_soft_tokens or any(rows_of(ws, method)):
        return ""
    return "Not measured on this model yet."


def told_of_somebody(method: type[Method]) -> bool:
    """Whether a method tells of a person; what does not has nothing to pass, and is always offered."""
    return bool(method.needs_likes or method.needs_summary or method.needs_soft_tokens or method.needs_adapter)


def rows_of(ws: Workspace, method: type[Method]) -> tuple[list[Gate], list[Gate]]:
    """Return the person's own rows that count, and the shipped ones, for the model and encoder of the settings."""
    on = (method.name, ws.settings.model, ws.settings.encoder)
    mine = gate_rows.current(gate_rows.read_rows(ws.paths.profile), *on)
    shipped = gate_rows.current(gate_rows.read_rows(ws.paths.assets), *on)
    return [row for row in mine if row.data == "own" and row.n >= ENOUGH], shipped


def shipped_passed(ws: Workspace, method: type[Method]) -> bool | None:
    """Return whether what ships says that a method passed; None where nothing was measured on this model."""
    _own, shipped = rows_of(ws, method)
    folder = projector_folder(ws.paths.assets, ws.settings.model, ws.settings.encoder)
    card = gate_of(folder, method.name) if method.needs_soft_tokens else None
    if not shipped and card is None:
        return None
    return not (words(shipped) or card_words(card))


def words(rows: Sequence[Gate]) -> str:
    """Return which of these gates failed, or "" when none did. Where the local model wrote the profile, that counts."""
    for data in dict.fromkeys(row.data for row in rows):
        these = [row for row in rows if row.data == data]
        row = next((each for each in these if each.told_by == gate_rows.LOCAL_MODEL), these[0])
        if not row.passed:
            return _failed(row.own, row.swapped, row.zero, WHOSE[data])
    return ""


def card_words(gate: GateResult | None) -> str:
    """Return why the gate on a projector's card is closed, or "" when it is open or there is none to ask."""
    return "" if gate is None or gate.passed else _failed(gate.own, gate.swapped, gate.zero, "the demo person's")


def _failed(own: float, swapped: float, zero: float, whose: str) -> str:
    return (
        f"It failed its gate: {whose} held-out likes were not surely likelier when the model was told of them "
        f"(loss {own:.3f}) than when it was told of another ({swapped:.3f}) and of nobody ({zero:.3f})."
    )
