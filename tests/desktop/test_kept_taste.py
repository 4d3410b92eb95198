"""The taste screen shows what is kept without the worker, and asks it only for what must be learned."""

from engine.workflows.current_taste import current_taste
from engine.workflows.react import react
from tests.factories.windows import Desk, desk, fill  # noqa: F401 - desk is a fixture
from tests.factories.word_encoder import with_words


def test_a_taste_that_is_kept_is_shown_though_no_worker_runs(workspace, desk):  # noqa: F811
    ids = fill(with_words(workspace), [f"cat naps on sofa {row}" for row in range(6)], likes=4)
    kept, asked = current_taste(workspace), []
    desk.app.client.submitted.connect(asked.append)
    screen = desk.window("taste").current()
    desk.settle()
    assert screen.taste == kept and asked == []
    assert [disc.topic for disc in screen.map.discs] == list(kept.topics)
    react(workspace, ids[0], "like")
    screen.entered()
    desk.qtbot.waitUntil(lambda: len(asked) == 1)  # now it has to be learned
