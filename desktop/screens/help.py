"""How it works, which keys there are, and what somebody who helps you would ask for. Nothing here is sent anywhere."""

from collections.abc import Iterator

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.keys import GO, KEYMAP, KEYS, sign
from desktop.notices import Notice
from desktop.outline import outlines
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.slices import Slices
from desktop.theme import STEP, TEXT_SIZE, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page, empty_layout
from desktop.words import Texts
from engine.workflows.diagnostics import diagnostics

HELP = Texts("HELP")

HOW = (
    (
        HELP.later("You bring what you liked"),
        HELP.later(
            "Exports of Reddit, Instagram, X or TikTok, or dumps of subreddits. They are read here; messages, "
            "addresses and payments in them are never opened."
        ),
    ),
    (
        HELP.later("You rate a few cards"),
        HELP.later(
            "Every like and dislike moves the feed. “Why this one?” shows which of your likes brought a card, in exact "
            "parts."
        ),
    ),
    (
        HELP.later("Your likes become a taste"),
        HELP.later(
            "Likes that are alike form topics. You can rename, mute or join them, and read and edit your profile in "
            "words."
        ),
    ),
    (
        HELP.later("A small model writes for you"),
        HELP.later(
            "Several methods tell it about you, from nothing at all to examples of what you liked. It writes several; "
            "your own ranking keeps the best."
        ),
    ),
    (
        HELP.later("You find out blind which method works"),
        HELP.later(
            "A session mixes cards of all methods with posts by people. No screen can tell which is which until you "
            "reveal it; then you see each method with its uncertainty."
        ),
    ),
    (
        HELP.later("What it cannot do"),
        HELP.later(
            "Small models are often not funny, and twelve cards prove little. “No difference shown” is an answer, and "
            "this app gives it."
        ),
    ),
)
TEXT_LINES_PX = 260


@SCREENS.register
class HelpScreen(Screen):
    """Diagnostics are gathered when they are asked for, and stay until they are copied."""

    name = "help"
    title = TITLES.later("Help")
    icon = "info"
    key = "H"
    order = 90

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.page = Page(self.called())
        self.page.line.setText(HELP.tr("Short, and true of this very version."))
        column = self.page.column
        for number, (head, words) in enumerate(HOW, 1):
            pair = QVBoxLayout()
            pair.setSpacing(STEP)
            pair.addWidget(label(f"{number}  {HELP.tr(head)}", "strong", wrap=True))
            pair.addWidget(label(HELP.tr(words), "muted", wrap=True))
            column.addLayout(pair)
        column.addLayout(self._row("start", "privacy", "settings"))
        column.addSpacing(2 * STEP)
        column.addWidget(label(HELP.tr("Keys"), "heading"))
        self.keys = QWidget()
        self.grid = QGridLayout(self.keys)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(6 * STEP)
        self.grid.setVerticalSpacing(STEP)
        self.grid.setColumnStretch(0, 1)
        column.addWidget(self.keys)
        self._build_diagnostics()
        column.addStretch(1)
        self.body.addWidget(self.page, 1)
        self._showing: Slices | None = None
        KEYMAP.changed.connect(self._show_keys)
        self._show_keys()

    def gather(self) -> None:
        """Show the diagnostics."""
        ws, more = self.app.workspace, _screen_lines()
        self.app.tasks.start(lambda: diagnostics(ws, more), then=self._show, failed=self.show_error)

    def copy(self) -> None:
        """Copy what is shown."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.notices.show_notice(Notice(HELP.tr("Copied. Read it before you paste it anywhere."), seconds=8))

    def _show(self, words: str) -> None:
        self.text.setPlainText(words)
        self.text.show()
        self.copy_button.show()
        self.text.setFocus()

    def _row(self, *places: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for name in places:
            button = QPushButton(SCREENS[name].called())
            button.clicked.connect(lambda _=False, name=name: self.app.signals.go.emit(name))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _show_keys(self) -> None:
        if self._showing is not None:
            self._showing.stop()
        self._showing = self.app.tasks.in_slices(self, self._fill_keys())
        self._showing.ended.connect(self._shown)

    def _shown(self) -> None:
        self._showing = None

    def _fill_keys(self) -> Iterator[None]:
        empty_layout(self.grid)
        rows = [(key.words, "   ".join(sign(each) for each in key.sequences if each != "Enter")) for key in KEYS]
        go, then = HELP.tr("Go to {screen}"), HELP.tr("{first} then {second}", "keys")
        for screen in outlines():
            rows.append((go.format(screen=screen.called()), then.format(first=GO, second=screen.key)))
        for at, (words, keys) in enumerate(rows):
            self.grid.addWidget(label(words, "muted", wrap=True), at, 0)
            self.grid.addWidget(label(keys, "strong"), at, 1)
            yield

    def _build_diagnostics(self) -> None:
        column = self.page.column
        column.addSpacing(2 * STEP)
        column.addWidget(label(HELP.tr("If something is wrong"), "heading"))
        column.addWidget(
            label(
                HELP.tr(
                    "Versions, processor, memory, which models are here, and where the last crashes were in our code. "
                    "No text of yours and no name is in it, and it stays here until you copy it."
                ),
                "muted",
                wrap=True,
            )
        )
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(HELP.tr("Diagnostics"))
        with_words(self.text, lambda: self.text.setFixedHeight(scaled(TEXT_LINES_PX)))
        self.text.hide()
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        self.show_button, self.copy_button = QPushButton(HELP.tr("Show diagnostics")), QPushButton(HELP.tr("Copy them"))
        self.show_button.clicked.connect(self.gather)
        self.copy_button.clicked.connect(self.copy)
        self.copy_button.hide()
        row.addWidget(self.show_button)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.text)


def _screen_lines() -> list[str]:
    screen = QGuiApplication.primaryScreen()
    size, ratio = screen.size(), screen.devicePixelRatio()
    return [
        f"Qt {qVersion()}, {QGuiApplication.platformName()}",  # english: as all of the diagnostics
        f"screen {size.width()} x {size.height()}, {ratio:g} to one, words {TEXT_SIZE.percent} %",  # english
    ]


if __name__ == "__main__":
    from desktop.preview import show

    show("help")
