"""The first steps, instead of an empty feed: be somebody else, bring what is yours, or look around."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.assets import icon
from desktop.demo import demo_exports
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.theme import STEP, scaled
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page
from desktop.widgets.starter_models import StarterModels
from desktop.words import Texts

START = Texts("START")

WELCOME = START.later(
    "Learns what makes you laugh, has a small model write for you, and finds out blind which way works."
)
FILES, ALL_FILES = "(*.zip *.zst *.jsonl *.ndjson *.csv *.json *.html *.js)", "(*)"
HOW_TO = {
    "Reddit": (
        START.later("Open reddit.com/settings/data-request, signed in."),
        START.later("Choose your region's law and the full range of time, and submit."),
        START.later("Reddit sends a message with a link, within some days (30 at most). Download the zip."),
        START.later(
            "Drop the zip here, as it is. Votes hold no text; a dump of the subreddits that you read fills it in."
        ),
    ),
    "Instagram": (
        START.later(
            "In the Accounts Centre: Your information and permissions, then Export (or Download) your information."
        ),
        START.later("Choose your profile, some of your information, and tick Likes, Saved, Comments and Posts."),
        START.later("Format: JSON, which tells more than HTML. Range: all time. Then Create files."),
        START.later(
            "Instagram writes when it is ready, in hours or days. Download every zip, and drop all of them together."
        ),
    ),
}
SIGN = 28  # px


class Choice(QFrame):
    """One of three: an icon, a sentence, a button."""

    def __init__(self, app: App, sign: str, title: str, words: str, action: str) -> None:
        super().__init__()
        self._theme, self._sign_name = app.theme, sign
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 5 * STEP, 5 * STEP, 5 * STEP)
        column.setSpacing(2 * STEP)
        self._sign = QLabel()
        column.addWidget(self._sign)
        column.addWidget(label(title, "strong", wrap=True))
        column.addWidget(label(words, "muted", wrap=True))
        column.addStretch(1)
        column.addSpacing(2 * STEP)
        self.button = QPushButton(action)
        self.button.setProperty("role", "tall")
        self.button.setAccessibleName(START.tr("{action}: {title}").format(action=action, title=title))
        column.addWidget(self.button)
        app.theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        side = scaled(SIGN)
        self._sign.setPixmap(icon(self._sign_name, self._theme.colour("accent"), side).pixmap(side))


@SCREENS.register
class StartScreen(Screen):
    """Needs no account and no download: the demo person and the starter models' absence are both fine."""

    name = "start"
    title = TITLES.later("First steps")
    icon = "flag"
    key = "B"
    order = 95
    remembered = False

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.page = Page("Inside Joke", width=880)
        self.page.line.setText(START.tr(WELCOME))
        self.demo = Choice(
            app,
            "drama",
            START.tr("Be the demo person"),
            START.tr("Marlow Finch is invented, and has likes to try everything with. Ready in seconds, offline."),
            START.tr("Be Marlow"),
        )
        self.own = Choice(
            app,
            "arrow-down-to-line",
            START.tr("Bring what is yours"),
            START.tr("Drop an export anywhere on this window. It is read here, and never leaves this machine."),
            START.tr("Choose files…"),
        )
        self.look = Choice(
            app,
            "newspaper",
            START.tr("Look around"),
            START.tr("Every screen opens on an empty profile, too. This page stays in reach at the left."),
            START.tr("Look around"),
        )
        self.demo.button.setProperty("role", "primary")
        self.demo.button.clicked.connect(self.be_demo)
        self.own.button.clicked.connect(self.choose)
        self.look.button.clicked.connect(lambda: app.signals.go.emit("feed"))
        self.choices = QWidget()
        row = QHBoxLayout(self.choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * STEP)
        for choice in (self.demo, self.own, self.look):
            row.addWidget(choice, 1)
        self.page.column.addWidget(self.choices)
        self._build_how_to()
        self.models = StarterModels(app)
        self.models.refused.connect(self.notices.show_notice)
        self.page.column.addWidget(self.models)
        self.page.column.addStretch(1)
        self.body.addWidget(self.page, 1)

    def entered(self) -> None:
        """Look which of the starter models are here."""
        self.models.refresh()

    def be_demo(self) -> None:
        """Import the demo person, and go where the first cards will be."""
        self.app.signals.go.emit("feed")
        self.app.signals.import_paths.emit(demo_exports(self.app.workspace.paths.assets))

    def choose(self) -> None:
        """Ask for files."""
        exports, everything = START.tr("Exports and dumps"), START.tr("All files")
        kinds = f"{exports} {FILES};;{everything} {ALL_FILES}"
        files, _ = QFileDialog.getOpenFileNames(self, START.tr("Import"), str(Path.home()), kinds)
        if files:
            self.app.signals.go.emit("import")
            self.app.signals.import_paths.emit([Path(file) for file in files])

    def show_steps(self, of: str) -> None:
        """Show how to get an export where its button is down, one at a time."""
        shown = self.how[of].isChecked()
        for name, button in self.how.items():
            button.setChecked(name == of and shown)
        for name, steps in self.steps.items():
            steps.setVisible(name == of and shown)

    def _build_how_to(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(label(START.tr("How to get yours from"), "muted"))
        self.how: dict[str, QPushButton] = {}
        self.steps: dict[str, QFrame] = {}
        column = self.page.column
        column.addSpacing(STEP)
        column.addLayout(row)
        for name, steps in HOW_TO.items():
            button = QPushButton(name)
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setAccessibleName(START.tr("How to get your export from {place}").format(place=name))
            button.clicked.connect(lambda _=False, name=name: self.show_steps(name))
            self.how[name] = button
            row.addWidget(button)
            self.steps[name] = _numbered(steps)
            column.addWidget(self.steps[name])
        row.addStretch(1)


def _numbered(steps: tuple[str, ...]) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "sunken")
    column = QVBoxLayout(frame)
    column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
    column.setSpacing(2 * STEP)
    for number, words in enumerate(steps, 1):
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        row.addWidget(label(str(number), "strong"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(START.tr(words), wrap=True), 1)
        column.addLayout(row)
    frame.hide()
    return frame


if __name__ == "__main__":
    from desktop.preview import show

    show("start")
