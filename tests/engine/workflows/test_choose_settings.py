"""Settings by name: what they may be, what is refused and why, the same for the window and the command line."""

import json

import pytest

from engine.cli import main
from engine.core import settings
from engine.core.errors import BadInput, ModelMissing, UnknownName
from engine.workflows.choose_settings import change_setting, declared, reset_settings, settings_form
from engine.workflows.workspace import Workspace


def test_the_form_holds_every_setting_and_what_it_may_be(workspace: Workspace):
    form = {row.declared.name: row for row in settings_form(workspace).settings}
    assert {"theme", "text_size", "summary_model", "summary_auto", "learn_drafts", "model", "encoder"} <= set(form)
    assert [option.value for option in form["theme"].options] == ["system", "light", "dark"]
    assert form["ranker"].options[0].value == "auto"
    assert form["summary_model"].options[0].value == ""
    groups = [row.declared.group for row in settings_form(workspace).settings]
    assert groups == sorted(groups, key=settings.GROUPS.index)


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("text_size", 250, BadInput),
        ("text_size", 90, BadInput),
        ("diversity", 1.5, BadInput),
        ("theme", "pink", BadInput),
        ("ranker", "no-such", BadInput),
        ("model", "all-minilm-l6-v2", BadInput),
        ("encoder", "smollm2-135m-instruct", BadInput),
        ("nothing", 1, UnknownName),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(workspace: Workspace, name, value, error):
    with pytest.raises(error):
        change_setting(workspace, name, value)
    assert workspace.settings == settings.load(workspace.paths.settings) == settings.Settings()


def test_a_model_that_is_not_here_is_refused(workspace: Workspace):
    missing = next(
        option.value for row in settings_form(workspace).settings if row.declared.name == "model"
        for option in row.options if not option.here
    )  # fmt: skip
    with pytest.raises(ModelMissing):
        change_setting(workspace, "model", missing)


def test_a_reset_leaves_the_models_and_the_keys(workspace: Workspace):
    workspace.change_settings(theme="dark", precision="8-bit", keys={"like": ("X",)})
    reset_settings(workspace)
    now = workspace.settings
    assert (now.theme, now.precision, now.keys) == ("system", "8-bit", {"like": ("X",)})
    reset_settings(workspace, ("precision",))
    assert workspace.settings.precision == "auto"


def test_the_command_line_sets_what_the_window_shows(capsys, home):
    assert main(["settings", "set", "summary_auto", "off", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["settings"]
    assert (row["declared"]["name"], row["value"]) == ("summary_auto", False)
    assert main(["settings", "set", "text_size", "150"]) == 0
    assert main(["settings"]) == 0
    said = capsys.readouterr().out
    assert "summary_auto: off" in said
    assert "text_size: 150" in said
    assert main(["settings", "set", "text_size", "huge"]) == 2
    assert "whole number" in capsys.readouterr().err
    assert main(["settings", "reset", "text_size"]) == 0


def test_words_are_read_by_kind():
    assert settings.parsed(declared("reduce_motion"), "Yes") is True
    assert settings.parsed(declared("exploration"), "0.25") == 0.25
    assert settings.parsed(declared("theme"), "dark") == "dark"
    with pytest.raises(BadInput, match="cannot be 'maybe'"):
        settings.parsed(declared("reduce_motion"), "maybe")
