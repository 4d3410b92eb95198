"""The app under a real window manager, where one is here: keys without a click, a second start, and a close at work."""

import pytest

from tests.journeys import desktop, desktop_hands

LACKING = desktop_hands.missing()
SHORT = ("first keys", "closed at work")

pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"needs {', '.join(LACKING)} (docs/screens.md)")


@pytest.fixture(scope="module")
def hand():
    with desktop_hands.desktop() as made:
        yield made


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", SHORT)
def test_a_real_window_manager_finds_it_well_behaved(name, hand, tmp_path):
    assert desktop.SCENES[name](tmp_path, hand)


@pytest.mark.timeout(60)
def test_what_does_not_happen_to_a_window_is_told(hand, tmp_path, monkeypatch):
    with hand.source(tmp_path / "nothing") as source:
        monkeypatch.setattr(desktop_hands, "PATIENCE_S", 0.2)
        with pytest.raises(desktop_hands.StepFailed, match="an icon"):
            source.until(lambda: not source.is_shown(), "an icon")
