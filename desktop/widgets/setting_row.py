"""One setting of the form, as it is declared: words at the left, at the right the control that its kind asks for."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from desktop.engine_words import said
from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.words import Texts, number
from engine.workflows.choose_settings import SettingRow

SETTING_ROW = Texts("SETTING_ROW")

SETTLES_MS = 300
CONTROL = 260  # px


class SettingLine(QWidget):
    """Says what the person chose once the hand rests; does nothing itself."""

    chosen = Signal(str, object)  # name, value

    def __init__(self, row: SettingRow) -> None:
        super().__init__()
        self.name, self._declared, self._low = row.declared.name, row.declared, row.declared.low or 0.0
        self._value: object = row.value
        line = QHBoxLayout(self)
        line.setContentsMargins(0, STEP, 0, STEP)
        line.setSpacing(4 * STEP)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = label(said(row.declared.title), "strong", wrap=True)
        words.addWidget(self.title)
        words.addWidget(label(said(row.declared.help), "small", wrap=True))
        line.addLayout(words, 1)
        self.control = _control(row)
        self.control.setAccessibleName(said(row.declared.title))
        self.control.setAccessibleDescription(said(row.declared.help))
        self.control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.control.installEventFilter(self)
        self.title.setBuddy(self.control)
        if not isinstance(self.control, QCheckBox):
            with_words(self.control, lambda: self.control.setFixedWidth(scaled(CONTROL)))
        self.number = label("", "muted")
        line.addWidget(self.number)
        self.number.setVisible(isinstance(self.control, QSlider))
        line.addWidget(self.control)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLES_MS)
        self._settle.timeout.connect(self._say)
        self._listen()
        self.show_value(row.value)

    def show_value(self, value: object) -> None:
        """Show what holds, and say nothing of it."""
        self._value = value
        self.control.blockSignals(True)
        match self.control:
            case QCheckBox():
                self.control.setChecked(bool(value))
            case QComboBox():
                self.control.setCurrentIndex(self.control.findData(value))
            case QSlider():
                steps = (float(cast("float", value)) - self._low) / self._declared.step
                self.control.setValue(round(steps))
            case _:
                pass
        self.control.blockSignals(False)
        self._show_number(value)

    def value(self) -> object:
        """Return what the control shows."""
        match self.control:
            case QCheckBox():
                return self.control.isChecked()
            case QComboBox():
                return self.control.currentData()
            case QSlider():
                number = round(self._low + self.control.value() * self._declared.step, 6)
                return int(number) if self._declared.kind == "whole" else number
            case _:
                return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the page unless the control has the focus: nobody changes a setting in passing."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False

    def _listen(self) -> None:
        match self.control:
            case QCheckBox():
                self.control.toggled.connect(self._say)
            case QComboBox():
                self.control.activated.connect(self._say)
            case QSlider():
                self.control.valueChanged.connect(self._wait)
            case _:
                pass

    def _wait(self, _value: object) -> None:
        self._show_number(self.value())
        self._settle.start()

    def _show_number(self, value: object) -> None:
        if isinstance(self.control, QSlider):
            now = number_words(value)
            words = SETTING_ROW.tr("{count} %").format(count=now) if self._declared.kind == "whole" else now
            self.number.setText(words)
            told = SETTING_ROW.tr("{help} Now {value}").format(help=said(self._declared.help), value=words)
            self.control.setAccessibleDescription(told)

    def _say(self, _value: object = None) -> None:
        if (value := self.value()) != self._value:
            self._value = value
            self.chosen.emit(self.name, value)


def number_words(value: object) -> str:
    """Return what a setting is as the language writes numbers, with as many decimals as it has."""
    return number(value, len(f"{value:g}".partition(".")[2])) if isinstance(value, int | float) else str(value)


def _control(row: SettingRow) -> QWidget:
    declared = row.declared
    if declared.kind == "switch":
        return QCheckBox(SETTING_ROW.tr("On"))
    if declared.kind in ("whole", "number"):
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, int(((declared.high or 0) - (declared.low or 0)) / declared.step + 1e-6))
        slider.setPageStep(max(1, slider.maximum() // 10))
        return slider
    box = QComboBox()
    box.view().setAccessibleName(said(declared.title))
    for place, option in enumerate(row.options):
        title = said(option.title)
        box.addItem(title if option.here else SETTING_ROW.tr("{model} (not here)").format(model=title), option.value)
        model = box.model()
        if not option.here and isinstance(model, QStandardItemModel):
            model.item(place).setEnabled(False)
    return box
