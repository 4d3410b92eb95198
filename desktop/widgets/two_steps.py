"""The second look before something goes for good: what exactly, in the place where it was asked for. No dialog."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.words import Texts, listed
from engine.core.progress import Progress
from engine.workflows.forget_imports import Removal

STEPS = Texts("STEPS")


class TwoSteps(QFrame):
    """Hidden until it is asked; the button that changes nothing comes first and has the focus."""

    confirmed = Signal()
    kept = Signal()

    def __init__(self, do: str, keep: str = "") -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        self.words = label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(STEPS.tr("Progress"))
        self.bar.hide()
        self.keep, self.do = QPushButton(keep or STEPS.tr("Keep it")), QPushButton(do)
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
    places, reasons = removal.follows, removal.reasons
    goes = _first(removal)
    goes += [STEPS.plural("%n place that you follow", "%n places that you follow", places)] if places else []
    goes += [STEPS.plural("%n reason that you gave", "%n reasons that you gave", reasons)] if reasons else []
    what = listed(goes) or STEPS.tr("Only its receipt", "would go for good")
    sentences = [STEPS.tr("{what} would go for good.").format(what=what)]
    if removal.here:
        sentences.append(
            STEPS.plural(
                "You rated %n of these posts here; that goes too.",
                "You rated %n of these posts here; that goes too.",
                removal.here,
            )
        )
    if removal.kept:
        sentences.append(
            STEPS.plural(
                "%n post stays: another import holds it.", "%n posts stay: another import holds them.", removal.kept
            )
        )
    sentences.append(
        STEPS.tr("Your topics and rankings are made anew; lines of your profile that rest on nothing else go.")
    )
    if removal.adapters:
        sentences.append(
            STEPS.plural(
                "%n training of your models may hold them, and goes.",
                "%n trainings of your models may hold them, and go.",
                removal.adapters,
            )
        )
    return " ".join([*sentences, STEPS.tr("What models wrote stays.")])


def removed_words(removal: Removal) -> str:
    """Return what went, in sentences."""
    what = listed(_first(removal)) or STEPS.tr("only its receipt", "removed")
    sentences = [STEPS.tr("Removed: {what}.").format(what=what)]
    if removal.kept:
        sentences.append(STEPS.plural("%n post stays.", "%n posts stay.", removal.kept))
    if not removal.room:
        sentences.append(STEPS.tr("The disk has no room to make the database smaller; the texts are gone from it."))
    return " ".join(sentences)


def _first(removal: Removal) -> list[str]:
    posts, pictures, reactions = removal.posts, removal.pictures, removal.reactions
    goes = [STEPS.plural("%n post", "%n posts", posts)] if posts else []
    goes += [STEPS.plural("%n picture", "%n pictures", pictures)] if pictures else []
    return goes + ([STEPS.plural("%n more reaction", "%n more reactions", reactions)] if reactions else [])
