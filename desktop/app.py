"""Builds the app once, hands it down, and takes it apart in order."""

import logging
from collections.abc import Callable, Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop.assets import icon, load_fonts
from desktop.demo import import_demo
from desktop.engine_client import EngineClient
from desktop.engine_words import said
from desktop.garbage import Collector
from desktop.nightly import Upkeep
from desktop.outline import outlines
from desktop.profile_keeper import ProfileKeeper
from desktop.screen import App
from desktop.single import Doorkeeper, hand_over
from desktop.stylesheet import stylesheet
from desktop.tasks import TaskRunner
from desktop.theme import Theme, font
from desktop.wear import wear
from desktop.window import Window
from desktop.words import SYSTEM, Texts, speak
from engine.core.errors import EngineError
from engine.core.paths import locate
from engine.worker.supervision import IMPORT_MEMORY_GB, worker_command
from engine.workflows.workspace import Workspace, open_workspace

APP = Texts("APP")

LOG_BYTES, LOG_FILES = 1 << 20, 3
AHEAD_AFTER_MS = 1_000


def application() -> QApplication:
    """Return the one QApplication, with our style and fonts."""
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(["inside-joke"])
    qt.setApplicationName("inside-joke")
    qt.setOrganizationName("inside-joke")
    qt.setStyle("Fusion")
    load_fonts()
    speak(SYSTEM)  # until a profile says otherwise
    qt.setFont(font())
    return qt


def build(workspace: Workspace, command: list[str] | None = None) -> App:
    """Make everything that screens share. Starts no process and no thread."""
    settings = workspace.settings
    speak(settings.language)
    profile, logs = workspace.paths.profile, workspace.paths.logs
    client = EngineClient(command or worker_command(profile), logs / "worker-errors.log")
    importer = EngineClient(command or worker_command(profile, IMPORT_MEMORY_GB), logs / "importer-errors.log")
    theme = Theme(settings.theme, reduce_motion=settings.reduce_motion)
    wear(theme, settings)
    app = App(workspace, client, importer, TaskRunner(), theme)

    def dress() -> None:
        qt = QApplication.instance()
        if isinstance(qt, QApplication):
            qt.setPalette(theme.palette())
            qt.setFont(font())
            qt.setStyleSheet(stylesheet(theme.tokens))
            qt.setWindowIcon(icon("laugh", theme.colour("accent"), 64))

    theme.changed.connect(dress)
    dress()
    return app


def take_apart(app: App) -> None:
    """End the worker and the threads, and close the store."""
    app.client.shut_down()
    app.importer.shut_down()
    app.tasks.shut_down()
    app.theme.let_go()
    app.workspace.close()


def run(profile: Path | None = None, paths: Sequence[Path] = (), *, demo: bool = False) -> int:
    """Open the window and stay until it is closed. Returns the exit code.

    Where a window of this profile is open already, it takes the paths, and this start ends.
    """
    qt = application()
    try:
        if hand_over(locate(profile).profile, paths):
            return 0
        workspace = open_workspace(profile)
    except EngineError as error:
        return _refuse(error)
    _log_to(workspace.paths.logs)
    app = build(workspace)
    window = Window(app, QSettings(str(workspace.paths.profile / "window.ini"), QSettings.Format.IniFormat))
    window.begin()
    window.show()
    door = Doorkeeper(workspace.paths.profile, window)
    door.called.connect(window.take)
    upkeep = Upkeep(app)
    qt.installEventFilter(upkeep)
    keeper = ProfileKeeper(app)
    collector = Collector()
    QTimer.singleShot(AHEAD_AFTER_MS, collector, lambda: load_ahead(app, collector.start))
    app.client.ready.connect(lambda: warm(app))
    if paths:
        window.take(list(paths))
    if demo and import_demo(app):
        window.go("feed")
        for job in app.importer.jobs():
            job.ended.connect(app.client.start)  # the first cards come before the models
    else:
        app.client.start()
    code = qt.exec()
    door.close()
    keeper.stop()
    collector.stop()
    take_apart(app)
    return code


def load_ahead(app: App, then: Callable[[], None]) -> None:
    """Load the code of all screens off the window's thread, so that none waits for it when it is first opened."""

    def load() -> None:
        for outline in outlines():
            outline.screen()

    app.tasks.start(load).ended.connect(then)


def warm(app: App) -> None:
    """Load the models, where they are on this machine."""
    ws = app.workspace
    if all((ws.folder_of(entry.id) / "manifest.json").exists() for entry in ws.catalogue.starters()):
        app.client.submit("warm", title=APP.tr("Loading the models"))


def _refuse(error: EngineError) -> int:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Critical, "Inside Joke", f"{said(error.message)}\n\n{said(error.hint)}")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    return 2


def _log_to(folder: Path) -> None:
    handler = RotatingFileHandler(folder / "window.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
