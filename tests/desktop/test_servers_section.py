"""Models elsewhere on the Models screen: adding one, testing it, its key, and agreeing to an exact text."""

from collections.abc import Iterator

import keyring
import pytest
from PySide6.QtWidgets import QLineEdit

from desktop.screens.models import ModelsScreen
from desktop.widgets.server_form import id_of
from engine.core.catalogue import Server
from engine.store import ledger
from engine.workflows import consent, servers
from tests.factories.windows import Desk, desk, words_in  # noqa: F401 - desk is a fixture
from tests.fakes.memory_keyring import MemoryKeyring

KEY = "sk-a-very-secret-key"
TEXT = "user:\nWrite one short funny post.\n\nassistant:\n<b>Ha</b>"


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def home(workspace, **more) -> None:  # type: ignore[no-untyped-def]
    told = {
        "id": "home",
        "title": "Home",
        "backend": "openai_server",
        "base_url": "http://localhost:9/v1",
        "model": "m",
    }
    servers.add_server(workspace, Server(**(told | more)))


def opened(desk: Desk) -> ModelsScreen:  # noqa: F811
    screen = desk.window("models", worker=True).current()
    assert isinstance(screen, ModelsScreen)
    desk.qtbot.waitUntil(lambda: not desk.app.tasks.busy)
    return screen


def test_a_server_is_added_and_its_mistakes_are_said(desk: Desk, workspace):  # noqa: F811
    screen = opened(desk)
    section = screen.servers
    assert section.cards == [] and not section.form.isVisible()
    section.add.click()
    section.form.name.setText("The big machine")
    section.form.model.setText("llama")
    section.form.url.setText("http://10.0.0.1/v1")
    section.form.save.click()
    desk.settle()
    assert "another machine" in screen.notices.words() and section.form.isVisible()
    section.form.plain.setChecked(True)
    section.form.save.click()
    desk.qtbot.waitUntil(lambda: len(section.cards) == 1)
    assert not section.form.isVisible()
    assert workspace.catalogue["the-big-machine"].server is not None
    assert "http://10.0.0.1/v1" in words_in(section.cards[0]) and "Nothing was sent yet" in words_in(section.cards[0])
    assert [card.row.id for card in screen.cards if card.row.id == "the-big-machine"] == []
    assert id_of("The big machine", {"the-big-machine"}) == "the-big-machine-2" and id_of("?", set()) == "server"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"done": {"has_model": True, "seconds": 0.5}}, "It answers in 0.5 s, and has m."),
        ({"done": {"has_model": False, "seconds": 0.5}}, "does not name m"),
        (
            {"failed": {"kind": "ServerUnreachable", "message": "Nothing answers.", "hint": "Does it run?"}},
            "Does it run?",
        ),
    ],
)
def test_a_test_is_told_in_words(desk: Desk, workspace, answer, words):  # noqa: F811
    home(workspace)
    desk.work_as({"check_server": [answer]})
    section = opened(desk).servers
    section.test(section.cards[0].row)
    desk.qtbot.waitUntil(lambda: words in section.cards[0].outcome.text())


def test_a_key_goes_to_the_keyring_and_stays_nowhere(desk: Desk, workspace, ring):  # noqa: F811
    home(workspace)
    screen = opened(desk)
    [card] = screen.servers.cards
    assert card.key.echoMode() == QLineEdit.EchoMode.Password
    card.key.setText(KEY)
    card.keep.click()
    desk.qtbot.waitUntil(lambda: "Its key is in this system" in words_in(screen.servers.cards[0]))
    assert list(ring.kept.values()) == [KEY]
    assert KEY not in words_in(screen.window())
    assert KEY not in workspace.paths.servers.read_text() + str(workspace.settings)


def test_agreeing_needs_the_exact_text_on_screen_and_can_be_taken_back(desk: Desk, workspace):  # noqa: F811
    home(workspace)
    sample = {"server": "home", "destination": "http://localhost:9/v1", "purpose": "write", "title": "Write posts"}
    shown = sample | {"given": False, "shown": TEXT, "tells": "More of the kind.", "at": None}
    desk.work_as({"consent_sample": [{"done": shown}]})
    section = opened(desk).servers
    panel = section.cards[0].consents
    assert not panel.page.isVisible()
    panel.buttons["write"].click()
    desk.qtbot.waitUntil(lambda: section.cards[0].consents.text.toPlainText() == TEXT)
    desk.settle()
    panel = section.cards[0].consents
    assert panel.agree.isVisible() and "http://localhost:9/v1" in panel.head.text()
    panel.agree.click()
    desk.qtbot.waitUntil(lambda: consent.consent_of(workspace, "home", "write").given)
    assert consent.consent_of(workspace, "home", "write").shown == TEXT
    desk.settle()
    section.withdraw(section.cards[0].row.consents[0])
    desk.qtbot.waitUntil(lambda: not consent.consent_of(workspace, "home", "write").given)


def test_what_went_there_so_far_is_counted(desk: Desk, workspace):  # noqa: F811
    home(workspace)
    row = ledger.Entry(purpose="Write posts", destination="http://localhost:9/v1", bytes_out=900, bytes_in=99_000)
    with workspace.store.write() as connection:
        for _ in range(2):
            ledger.add(connection, row)
    section = opened(desk).servers
    assert "2 requests: 1,800 bytes out, 198 kB back" in words_in(section.cards[0])


def test_the_rail_says_when_a_server_writes(desk: Desk, workspace):  # noqa: F811
    window = desk.window("models", worker=True)
    desk.qtbot.waitUntil(lambda: "all on this machine" in window.rail.state.text(), timeout=5000)
    home(workspace)
    workspace.change_settings(model="home")
    desk.qtbot.waitUntil(lambda: "writes elsewhere" in window.rail.state.text(), timeout=5000)
