"""The main window: a rail, the current screen, a task strip. Knows screens only by their registry."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.engine_words import told
from desktop.finished import Finished
from desktop.keys import GO, bind, bind_sequence
from desktop.notices import Notice, of_error
from desktop.outline import outlines
from desktop.screen import App, Screen
from desktop.theme import WIDE
from desktop.widgets.key_sheet import KeySheet
from desktop.widgets.notice_bar import NoticeBar
from desktop.widgets.rail import Rail
from desktop.widgets.task_strip import TaskStrip
from desktop.words import Texts, number
from engine.core.errors import UnknownName
from engine.worker.protocol import Pulse
from engine.workflows.begun import has_begun

WINDOW = Texts("WINDOW")

FIRST_SIZE = (1180, 800)
SMALLEST = (560, 480)
FRAME = (16, 48)  # px that a desktop adds around a window, at most
START, HOME = "start", "feed"
NUMBERED = 9


class Window(QMainWindow):
    """Builds a screen when it is first visited.

    Args:
        state: where geometry and the last screen are kept; None keeps nothing.
    """

    def __init__(self, app: App, state: QSettings | None = None) -> None:
        super().__init__()
        self.app = app
        self._state = state
        self._screens: dict[str, Screen] = {}
        self._name, self._started = "", True
        self._outlines = {outline.name: outline for outline in outlines()}
        self.setWindowTitle("Inside Joke")
        self.setMinimumSize(_fitting(SMALLEST, self.screen().availableSize()))
        self.resize(_fitting(FIRST_SIZE, self.screen().availableSize()))
        self.setAcceptDrops(True)
        self.rail = Rail(app.theme, list(self._outlines.values()))
        self.strip = TaskStrip((app.client, app.importer))
        self.notices = NoticeBar(app.theme)
        self.stack = QStackedWidget()
        self._build()
        self._connect()
        self.finished = Finished((app.client, app.importer), self._shown, self.notices.show_notice, self.go)
        if app.workspace.settings.encoder_wanted:
            self.screen_named("models")  # it goes on with what it had begun
        if state is not None and isinstance(saved := state.value("geometry"), QByteArray):
            self.restoreGeometry(saved)

    def begin(self, last: str = "") -> None:
        """Show the first steps until something was imported, then the screen that was shown last."""
        ws = self.app.workspace
        if not last and self._state is not None:
            last = str(self._state.value("screen", ""))
        name = last if last in self._outlines and self._outlines[last].remembered else HOME
        started = self._started = has_begun(ws)
        self.rail.offer(START, not started)
        self.go(name if started else START)

    def start_over(self) -> None:
        """Forget every screen with what it holds: the profile is an empty one now."""
        self.app.tasks.abandon()  # what these screens asked for has nowhere to go any more
        for screen in self._screens.values():
            screen.left()
            self.stack.removeWidget(screen)
            screen.deleteLater()
        self._screens.clear()
        self.begin(self._name)
        self.app.signals.changed.emit("models")  # whoever was reading posts with another encoder goes on

    def names(self) -> list[str]:
        """Return the names of all screens, in the order of the rail."""
        return list(self._outlines)

    def screen_named(self, name: str) -> Screen:
        """Return a screen, building it on the first call. Raises UnknownName."""
        if name not in self._screens:
            if name not in self._outlines:
                raise UnknownName(f"There is no screen called {name!r}.", f"There are: {', '.join(self._outlines)}.")
            screen = self._outlines[name].screen()(self.app)
            self._screens[name] = screen
            self.stack.addWidget(screen)
        return self._screens[name]

    def go(self, name: str) -> None:
        """Show a screen."""
        screen, before = self.screen_named(name), self.stack.currentWidget()
        if isinstance(before, Screen) and before is not screen:
            before.left()
        self._name = name
        self.stack.setCurrentWidget(screen)
        self.rail.check(name)
        self.setWindowTitle(WINDOW.tr("{screen} – Inside Joke").format(screen=screen.called()))
        screen.entered()
        screen.setFocus()

    def current(self) -> Screen | None:
        """Return the screen that is shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Screen) else None

    def show_keys(self) -> None:
        """Show the sheet of keys."""
        KeySheet(self.app.theme, [(each.called(), each.key) for each in self._outlines.values()], self).open()

    def take(self, paths: list[Path]) -> None:
        """Come to the front, and import files that another start was given."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()
        if paths:
            self.go("import")
            self.app.signals.import_paths.emit(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words in the rail only where there is room."""
        self.rail.widen(self.width() >= WIDE)
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if paths := _files(event):
            event.acceptProposedAction()
            self.app.signals.hovered_paths.emit(paths)

    def dropEvent(self, event: QDropEvent) -> None:
        """Show the import screen and let it take the files."""
        if paths := _files(event):
            event.acceptProposedAction()
            self.go("import")
            self.app.signals.import_paths.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was."""
        if self._state is not None:
            self._state.setValue("geometry", self.saveGeometry())
            self._state.setValue("screen", self._name)
        if current := self.current():
            current.left()
        super().closeEvent(event)

    def _build(self) -> None:
        middle = QWidget()
        middle.setObjectName("page")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.stack, 1)
        column.addWidget(self.strip)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(middle, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        signals, client = self.app.signals, self.app.client
        self.rail.chosen.connect(self.go)
        signals.go.connect(self.go)
        signals.import_paths.connect(self._import)
        signals.alone.connect(self._leave_alone)
        signals.shown_here.connect(self.strip.leave_out)
        signals.noticed.connect(self.notices.show_notice)
        self.app.tasks.failed.connect(self._failed)
        client.lost.connect(self._lost)
        client.pulsed.connect(self._pulsed)
        everywhere = Qt.ShortcutContext.WindowShortcut
        for place, (name, outline) in enumerate(self._outlines.items(), 1):
            bind_sequence(self, f"{GO}, {outline.key}", lambda name=name: self.go(name), everywhere)
            if place <= NUMBERED:
                bind_sequence(self, f"Ctrl+{place}", lambda name=name: self.go(name), everywhere)
        bind(self, "help", self.show_keys, everywhere)
        signals.changed.connect(self._changed)
        signals.start_over.connect(self.start_over)

    def _shown(self) -> str:
        return self._name

    def _changed(self, what: str) -> None:
        if what == "posts" and not self._started:
            ws = self.app.workspace
            self.app.tasks.start(lambda: has_begun(ws), then=self._has_begun)
        if what == "models":
            self.app.workspace.read_settings()
            if self.app.workspace.settings.encoder_wanted:
                self.screen_named("models")

    def _has_begun(self, begun: bool) -> None:
        self._started = begun
        self.rail.offer(START, not begun)

    def _failed(self, error: Exception) -> None:
        self.notices.show_notice(of_error(error))

    def _import(self, paths: list[Path]) -> None:
        if "import" not in self._screens:  # it listens from now on
            self.screen_named("import")
            self.app.signals.import_paths.emit(paths)

    def _leave_alone(self, alone: bool) -> None:
        self.rail.setVisible(not alone)

    def _lost(self, why: str, again: bool) -> None:
        self.rail.state.setText(
            WINDOW.tr("Models are starting again") if again else WINDOW.tr("Models are not running")
        )
        if not why:  # we ended it, because the person wanted a job to stop
            return
        mend = WINDOW.tr("It is being started again; nothing that you rated is lost.")
        ended = WINDOW.tr("The process that holds the models ended: {why}.").format(why=told(why))
        notice = Notice(ended, mend, "bad", seconds=20)
        if not again:
            hint = WINDOW.tr("It ended three times within a minute, so it stays off. You can still read and rate.")
            notice = Notice(ended, hint, "bad", WINDOW.tr("Start it again"), self.app.client.start)
        self.notices.show_notice(notice)

    def _pulsed(self, pulse: Pulse) -> None:
        count = len(pulse.loaded)
        held = WINDOW.plural("%n model in memory", "%n models in memory", count)
        words = held if count else WINDOW.tr("No model in memory")
        size = WINDOW.tr("{count} GB").format(count=number(pulse.memory_gb, 1))
        self.rail.state.setText(f"{words}\n{size} · {self._where()}")

    def _where(self) -> str:
        ws = self.app.workspace
        elsewhere = any(entry.id == ws.settings.model and entry.server for entry in ws.catalogue.model)
        return WINDOW.tr("writes elsewhere") if elsewhere else WINDOW.tr("all on this machine")


def _fitting(size: tuple[int, int], room: QSize) -> QSize:
    """Return a size that fits with its frame: a small desktop, scaled to 200 %, has little room."""
    return QSize(*size).boundedTo(QSize(room.width() - FRAME[0], room.height() - FRAME[1]))


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
