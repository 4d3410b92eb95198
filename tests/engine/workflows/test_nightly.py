"""The daily upkeep: topics aged and merged anew, rankers measured when something changed, at most once a day."""

import time

import pytest

from engine.core.errors import Cancelled
from engine.core.progress import Progress
from engine.store import generations, taste_store
from engine.workflows import gallery
from engine.workflows.measure_taste import last_measured
from engine.workflows.nightly import EVERY_S, is_due, nightly
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from tests.engine.workflows.test_feed import filled as posts_of
from tests.engine.workflows.test_feed import plain
from tests.engine.workflows.test_measure_taste import filled as history
from tests.factories.drawers import add_pictures


def test_it_measures_once_and_again_only_when_reactions_changed(workspace: Workspace):
    history(workspace, 40)
    assert is_due(workspace)
    assert nightly(workspace).measured and last_measured(workspace) is not None
    assert not is_due(workspace) and is_due(workspace, time.time() + EVERY_S + 1)
    assert not nightly(workspace).measured
    react(workspace, 60, "like")
    assert nightly(workspace).measured


def test_weights_age_with_the_days(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    ids = posts_of(plain(workspace))
    react(workspace, ids[0], "like")
    nightly(workspace)

    def weight() -> float:
        with workspace.store.read() as connection:
            return taste_store.topics(connection)[1][0].weight

    before, later = weight(), time.time() + 400 * 86_400
    monkeypatch.setattr("engine.workflows.taste.time.time", lambda: later)
    nightly(workspace)
    assert weight() < before


def test_nobody_to_look_after_and_a_stop_in_between(workspace: Workspace):
    posts_of(plain(workspace))
    assert not is_due(workspace)
    react(workspace, 1, "like")

    def stop(_progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        nightly(workspace, report=stop)
    assert is_due(workspace)


def test_what_was_deleted_a_week_ago_goes_without_a_like_and_before_anything_can_stop_it(workspace: Workspace):
    [drawn] = add_pictures(workspace, 1)
    gallery.delete(workspace, [drawn.id])
    assert not is_due(workspace)
    with workspace.store.write() as connection:
        generations.mark(connection, [drawn.id], deleted_at=1.0)
    assert is_due(workspace)
    assert not nightly(workspace).measured
    assert not (workspace.paths.media / drawn.media).exists() and not is_due(workspace)
