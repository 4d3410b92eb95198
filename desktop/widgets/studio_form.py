"""What is asked for: a joke or a picture, about what, in which way, by which model, beside which other way."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from desktop.engine_words import said, told
from desktop.theme import STEP
from desktop.widgets.notice_bar import label, let_clear
from desktop.words import Texts
from engine.workflows.studio import Choices

STUDIO_FORM = Texts("STUDIO_FORM")

COUNTS = (1, 2, 4)
KINDS = {"text": STUDIO_FORM.later("Jokes"), "picture": STUDIO_FORM.later("Pictures")}
MOST_ABOUT = 2_000
NOTHING = STUDIO_FORM.later("Nothing beside it")


@dataclass(frozen=True)
class Ask:
    """What a person wants now; `beside` names the other way, "" for none; `model` is "" for that of the settings."""

    kind: str
    about: str
    method: str
    model: str
    count: int
    beside: str = ""
    blind: bool = False


class StudioForm(QFrame):
    """Emits `asked` when it is whole, and `changed` when other choices are wanted."""

    asked = Signal(object)  # Ask
    stopped = Signal()
    changed = Signal(str, str)  # kind, model

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.kind = "text"
        self._choices: dict[str, Choices] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(self._first_row())
        column.addLayout(self._second_row())
        self.help = label("", "small", wrap=True)
        column.addWidget(self.help)
        self.others = QPushButton("")
        self.others.setProperty("role", "legend")
        self.others.setCheckable(True)
        self.why_not = label("", "small", wrap=True)
        self.why_not.hide()
        self.others.toggled.connect(self.why_not.setVisible)
        column.addWidget(self.others, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.why_not)
        self.show_busy(False)

    def show_choices(self, found: Choices) -> None:
        """Offer what there is; what cannot be had stands greyed, with the reason where it is pointed at."""
        self._choices[found.kind] = found
        if found.kind != self.kind:
            return
        offers = [(each.name, said(each.title), each.offered, told(each.why)) for each in found.methods]
        _fill(self.method, offers, self.method.currentData())
        _fill(self.beside, [("", STUDIO_FORM.tr(NOTHING), True, ""), *offers], self.beside.currentData())
        serving = next((each.id for each in found.models if each.serves), "")
        models = [(each.id, each.title, each.offered, told(each.why)) for each in found.models]
        _fill(self.model, models, self.model.currentData() or serving)
        lacking = [each for each in found.methods if not each.offered]
        self.others.setVisible(bool(lacking))
        self.others.setText(
            STUDIO_FORM.plural(
                "%n more way is not ready yet: why?", "%n more ways are not ready yet: why?", len(lacking)
            )
        )
        self.why_not.setText("\n".join(f"{said(each.title)}: {told(each.why)}" for each in lacking))
        self._tell()

    def set_kind(self, kind: str) -> None:
        """Ask for jokes ("text") or pictures ("picture")."""
        self.kind = kind
        self.kinds[kind].setChecked(True)
        self.changed.emit(kind, "")

    def set_about(self, text: str) -> None:
        """Ask for something about a post, or a subject."""
        self.about.setText(" ".join(text.split())[:MOST_ABOUT])
        self.about.setCursorPosition(0)

    def show_busy(self, busy: bool) -> None:
        """While something is made it can be stopped."""
        self.make.setVisible(not busy)
        self.stop.setVisible(busy)

    def ask(self) -> None:
        """Say what is wanted, if a way is chosen that can be had."""
        offered = (
            {each.name for each in self._choices[self.kind].methods if each.offered} if self._choices else set[str]()
        )
        method = str(self.method.currentData() or "")
        if self.kind not in self._choices or method not in offered or self.make.isHidden():
            return
        beside = str(self.beside.currentData() or "")
        self.asked.emit(
            Ask(
                kind=self.kind,
                about=self.about.text().strip(),
                method=method,
                model=str(self.model.currentData() or ""),
                count=int(self.count.currentData()),
                beside=beside,
                blind=bool(beside) and self.blind.isChecked(),
            )
        )

    def _first_row(self) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(2 * STEP)
        self.kinds: dict[str, QPushButton] = {}
        for kind, words in KINDS.items():
            button = QPushButton(STUDIO_FORM.tr(words))
            button.setCheckable(True)
            button.setProperty("role", "choice")
            button.clicked.connect(lambda _=False, kind=kind: self.set_kind(kind))
            group.addButton(button)
            self.kinds[kind] = button
            row.addWidget(button)
        self.kinds["text"].setChecked(True)
        self.about = QLineEdit()
        self.about.setPlaceholderText(STUDIO_FORM.tr("About a subject or a post, or about nothing"))
        self.about.setAccessibleName(STUDIO_FORM.tr("What it is to be about"))
        self.about.setMaxLength(MOST_ABOUT)
        let_clear(self.about, STUDIO_FORM.tr("Clear what it is to be about"))
        self.about.returnPressed.connect(self.ask)
        row.addWidget(self.about, 1)
        self.make = QPushButton(STUDIO_FORM.tr("Make"))
        self.make.setProperty("role", "primary")
        self.make.clicked.connect(self.ask)
        self.stop = QPushButton(STUDIO_FORM.tr("Stop   Esc"))
        self.stop.setAccessibleName(STUDIO_FORM.tr("Stop"))
        self.stop.clicked.connect(self.stopped)
        row.addWidget(self.make)
        row.addWidget(self.stop)
        return row

    def _second_row(self) -> QGridLayout:
        row = QGridLayout()
        row.setHorizontalSpacing(2 * STEP)
        row.setVerticalSpacing(STEP)
        self.method, self.beside, self.model, self.count = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.blind = QPushButton(STUDIO_FORM.tr("Blind"))
        self.blind.setCheckable(True)
        self.blind.setProperty("role", "choice")
        self.blind.setToolTip(STUDIO_FORM.tr("Named A and B until you have chosen"))
        for at, (words, box, stretch) in enumerate(
            (
                (STUDIO_FORM.tr("Way"), self.method, 4),
                (STUDIO_FORM.tr("Beside it"), self.beside, 4),
                (STUDIO_FORM.tr("Model"), self.model, 4),
                (STUDIO_FORM.tr("How many"), self.count, 1),
            )
        ):
            box.setAccessibleName(words)
            box.view().setAccessibleName(words)
            box.setMinimumWidth(24 * STEP if stretch > 1 else 14 * STEP)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            row.addWidget(label(words, "small"), 0, at)
            row.addWidget(box, 1, at)
            row.setColumnStretch(at, stretch)
        row.addWidget(self.blind, 1, 4)
        for count in COUNTS:
            self.count.addItem(str(count), count)
        self.count.setCurrentIndex(COUNTS.index(2))
        self.beside.addItem(STUDIO_FORM.tr(NOTHING), "")
        self.method.currentIndexChanged.connect(self._tell)
        self.beside.currentIndexChanged.connect(self._tell)
        self.model.activated.connect(lambda: self.changed.emit(self.kind, str(self.model.currentData() or "")))
        return row

    def _tell(self, _index: int = 0) -> None:
        self.blind.setEnabled(bool(self.beside.currentData()))
        found = self._choices.get(self.kind)
        chosen = (
            next((each for each in found.methods if each.name == self.method.currentData()), None) if found else None
        )
        words = [told(chosen.help), told(chosen.note)] if chosen else []
        self.help.setText(" ".join(filter(None, words)))


def _fill(box: QComboBox, rows: list[tuple[str, str, bool, str]], kept: object) -> None:
    """Put (data, words, able, why not) into a box, and choose what was chosen, or the first that can be had."""
    box.blockSignals(True)
    box.clear()
    items = box.model()
    assert isinstance(items, QStandardItemModel)  # noqa: S101 - a combo box makes one for itself
    for at, (data, words, able, why) in enumerate(rows):
        box.addItem(words, data)
        items.item(at).setEnabled(able)
        box.setItemData(at, why, Qt.ItemDataRole.ToolTipRole)
    able_rows = [data for data, _, able, _ in rows if able]
    wanted = kept if kept in able_rows else next(iter(able_rows), "")
    box.setCurrentIndex(max(0, box.findData(wanted)))
    box.blockSignals(False)
