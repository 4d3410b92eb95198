"""The second look before something goes for good: what exactly, in the place where it was asked for. No dialog."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from engine.core.progress import Progress
from engine.workflows.forget_imports import Removal


class TwoSteps(QFrame):
    """Hidden until it is asked; the button that changes nothing comes first and has the focus."""

    confirmed = Signal()
    kept = Signal()

    def __init__(self, do: str, keep: str = "Keep it") -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        self.words = label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress")
        self.bar.hide()
        self.keep, self.do = QPushButton(keep), QPushButton(do)
        self.do.setProperty("role", "danger")
        self.keep.clicked.connect(self._keep)
        self.do.clicked.connect(self._go)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.keep)
        row.addWidget(self.do)
        row.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(row)
        self.hide()

    def ask(self, words: str) -> None:
        """Show what would go."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self._busy(False)
        self.show()
        self.keep.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self.bar.setRange(0, progress.total or 0)
        self.bar.setValue(progress.done)

    def _keep(self) -> None:
        self.hide()
        self.kept.emit()

    def _go(self) -> None:
        self._busy(True)
        self.confirmed.emit()

    def _busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)
        for button in (self.keep, self.do):
            button.setEnabled(not busy)


def in_words(removal: Removal) -> str:
    """Return what would go, and what stays, in sentences."""
    goes = [
        _many(removal.posts, "post"),
        _many(removal.pictures, "picture"),
        _many(removal.reactions, "more reaction"),
        _many(removal.follows, "place that you follow", "places that you follow"),
        _many(removal.reasons, "reason that you gave", "reasons that you gave"),
    ]
    first = f"{_listed([each for each in goes if each]) or 'Only its receipt'} would go for good."
    rest = [
        f"You rated {removal.here:,} of these posts here; that goes too." if removal.here else "",
        f"{_many(removal.kept, 'post')} stay: another import holds them." if removal.kept else "",
        "Your topics and rankings are made anew; lines of your profile that rest on nothing else go.",
        f"{_many(removal.adapters, 'training')} of your models may hold them, and go." if removal.adapters else "",
        "What models wrote stays.",
    ]
    return " ".join([first, *filter(None, rest)])


def removed_words(removal: Removal) -> str:
    """Return what went, in one sentence."""
    parts = [
        _many(removal.posts, "post"),
        _many(removal.pictures, "picture"),
        _many(removal.reactions, "more reaction"),
    ]
    went = _listed([each for each in parts if each]) or "only its receipt"
    room = "" if removal.room else " The disk has no room to make the database smaller; the texts are gone from it."
    return f"{went}. {_many(removal.kept, 'post') + ' stay.' if removal.kept else ''}{room}".strip()


def _many(count: int, one: str, more: str = "") -> str:
    return f"{count:,} {one if count == 1 else more or one + 's'}" if count else ""


def _listed(parts: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))
