"""What goes wrong around a person, in the real window with the real worker; those that need no weights."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from tests.journeys import first_tasks, troubles


@pytest.mark.timeout(200)
@pytest.mark.parametrize("name", troubles.QUICK)
def test_a_trouble_is_told_and_nothing_is_lost(name, tmp_path, qapp, monkeypatch):
    monkeypatch.setenv("INSIDE_JOKE_WEIGHTS", str(tmp_path / "none"))
    try:
        assert troubles.ALL[name](tmp_path)
    except troubles.NoDisk as error:
        pytest.skip(str(error))


@pytest.mark.timeout(200)
def test_somebody_new_can_do_what_needs_no_model_by_mouse_and_keys(tmp_path, qapp, monkeypatch):
    monkeypatch.setenv("INSIDE_JOKE_WEIGHTS", str(tmp_path / "none"))
    took = first_tasks.run(tmp_path, first_tasks.WITHOUT_MODELS)
    assert {name: steps for name, (steps, _) in took.items()} == {
        "import a zip": 3,
        "find a saved post": 5,
        "rate ten": 10,
        "delete everything": 3,
    }
