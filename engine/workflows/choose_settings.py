"""The settings as a form: every one that is declared, what it may be here, and changing one. Loads no model."""

from typing import cast

import msgspec

from engine.core import settings, weights
from engine.core.errors import BadInput, UnknownName
from engine.core.settings import Declared
from engine.preferences.ranker import RANKERS
from engine.workflows import change_encoder, choose_ranker, models
from engine.workflows.workspace import Workspace


class Option(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a setting may be; `here` is False for a model whose files are not."""

    value: str
    title: str
    here: bool = True


class SettingRow(msgspec.Struct, frozen=True, kw_only=True):
    """One setting: how it is declared, what it is, and what it may be; no options for numbers and switches."""

    declared: Declared
    value: object
    options: tuple[Option, ...] = ()


class SettingsForm(msgspec.Struct, frozen=True, kw_only=True):
    """All settings that have words, by group."""

    settings: tuple[SettingRow, ...]


def settings_form(ws: Workspace) -> SettingsForm:
    """Return the form as it stands."""
    ws.read_settings()
    return SettingsForm(settings=tuple(_row(ws, each) for each in settings.describe()))


def change_setting(ws: Workspace, name: str, value: object) -> SettingRow:
    """Change one setting. An encoder is asked for, and serves once every post was read with it.

    Raises UnknownName, BadInput for a value that it cannot have, ModelMissing, DiskFull.
    """
    row = declared(name)
    value = float(cast("float", value)) if row.kind == "number" and isinstance(value, int) else value
    if row.kind == "name":
        _known(ws, row, str(value))
    if name == "encoder":
        change_encoder.want_encoder(ws, str(value))
    elif name == "model":
        models.use_writer(ws, str(value))  # lets go of the one before
    else:
        ws.change_settings(**{name: value})
    return _row(ws, row)


def reset_settings(ws: Workspace, names: tuple[str, ...] = ()) -> SettingsForm:
    """Give settings their defaults: those named, or all that have words but the models. Raises UnknownName, DiskFull.

    Which models serve is left alone unless it is named: going back may mean reading every post again.
    """
    rows = [declared(name) for name in names] or [row for row in settings.describe() if row.group != settings.MODELS]
    ws.change_settings(**{row.name: row.default for row in rows})
    return settings_form(ws)


def declared(name: str) -> Declared:
    """Return how a setting is declared. Raises UnknownName."""
    rows = {row.name: row for row in settings.describe()}
    if name not in rows:
        raise UnknownName(f"There is no setting called {name!r}.", f"There are: {', '.join(rows)}.")
    return rows[name]


def _row(ws: Workspace, row: Declared) -> SettingRow:
    return SettingRow(declared=row, value=getattr(ws.settings, row.name), options=tuple(_options(ws, row)))


def _options(ws: Workspace, row: Declared) -> list[Option]:
    if row.kind == "choice":
        return [Option(value=each, title=row.called.get(each, each.capitalize())) for each in row.choices]
    if row.kind != "name":
        return []
    if row.names == "ranker":
        auto = Option(value=choose_ranker.AUTO, title="The best on your likes")
        return [auto, *(Option(value=each.name, title=each.title) for each in RANKERS)]
    found = [
        Option(value=entry.id, title=entry.title, here=entry.server is not None or _is_here(ws, entry.id))
        for entry in ws.catalogue.model
        if entry.kind == row.names
    ]
    return [*([Option(value="", title=row.none)] if row.none else []), *found]


def _is_here(ws: Workspace, model_id: str) -> bool:
    return weights.state(ws.catalogue[model_id], ws.folder_of(model_id)) == "verified"


def _known(ws: Workspace, row: Declared, value: str) -> None:
    options = {option.value: option for option in _options(ws, row)}
    if value not in options:
        raise BadInput(f"{row.title} cannot be {value!r}.", f"Choose one of: {', '.join(filter(None, options))}.")
    if row.names != "ranker" and value:
        ws.require(value)
