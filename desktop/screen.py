"""What a screen is, what it is given, and the registry of those in `screens/`."""

from dataclasses import dataclass, field
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.engine_client import EngineClient
from desktop.notices import Notice, of_error
from desktop.tasks import TaskRunner
from desktop.theme import Theme
from desktop.widgets.notice_bar import NoticeBar
from desktop.words import Texts
from engine.core.registry import Registered, Registry
from engine.workflows.workspace import Workspace

TITLES = Texts("TITLES")


class Signals(QObject):
    """What screens tell each other without knowing each other.

    Attributes:
        go: a screen's name to show.
        changed: what is different now: "posts", "reactions", "taste", "summary", "models", "made",
            "study" or "revealed".
        noticed: something for the whole window to say.
        alone: whether the current screen wants the window for itself.
        shown_here: the Job that the current screen shows itself, so that nothing else need; None for none.
        import_paths: files to import, wherever they were dropped.
        hovered_paths: files that are held over the window.
        about: "text" or "picture", and a post's text: something about it is wanted of the Studio.
        start_over: the profile was emptied: no screen may show anything of before.
    """

    go = Signal(str)
    changed = Signal(str)
    noticed = Signal(Notice)
    alone = Signal(bool)
    shown_here = Signal(object)
    import_paths = Signal(object)
    hovered_paths = Signal(object)
    about = Signal(str, str)
    start_over = Signal()


@dataclass(frozen=True)
class App:
    """Everything a screen may use; built once in `app.py`.

    Attributes:
        client: the worker that holds models.
        importer: a worker that only reads exports, which may be hostile, under a memory limit.
    """

    workspace: Workspace
    client: EngineClient
    importer: EngineClient
    tasks: TaskRunner
    theme: Theme
    signals: Signals = field(default_factory=Signals)


class Screen(QWidget, Registered):
    """One page of the main window: a notice bar, and below it whatever the subclass adds to `body`.

    Attributes:
        title: marked with `TITLES.later`; shown by `called`.
        icon: file name in `assets/icons`, without ending.
        key: the letter that follows `g`.
        order: position in the rail, lowest first.
        remembered: whether the app may open on it the next time.
    """

    icon: ClassVar[str]
    key: ClassVar[str]
    order: ClassVar[int] = 100
    remembered: ClassVar[bool] = True

    def __init__(self, app: App) -> None:
        super().__init__()
        self.app = app
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # letters are keys here until a person tabs to something
        self.setAccessibleName(self.called())
        self.notices = NoticeBar(app.theme)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.notices)

    @classmethod
    def called(cls) -> str:
        """Return the title in the person's language."""
        return TITLES.tr(cls.title)

    def show_error(self, error: Exception) -> None:
        """Say what went wrong, on this screen."""
        self.notices.show_notice(of_error(error))

    def entered(self) -> None:
        """The screen is shown now: refresh it."""

    def left(self) -> None:
        """Another screen is shown now."""


SCREENS = Registry(Screen, kind="screen", folder="desktop.screens")
