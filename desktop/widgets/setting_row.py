"""One setting of the form, as it is declared: words at the left, at the right the control that its kind asks for."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from desktop.theme import STEP, scaled, with_words
from desktop.widgets.notice_bar import label
from engine.workflows.choose_settings import SettingRow

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
        self.title = label(row.declared.title, "strong", wrap=True)
        words.addWidget(self.title)
        words.addWidget(label(row.declared.help, "small", wrap=True))
        line.addLayout(words, 1)
        self.control = _control(row)
        self.control.setAccessibleName(row.declared.title)
        self.control.setAccessibleDescription(row.declared.help)
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
            words = f"{value} %" if self._declared.kind == "whole" else f"{value:g}"
            self.number.setText(words)
            self.control.setAccessibleDescription(f"{self._declared.help} Now {words}")

    def _say(self, _value: object = None) -> None:
        if (value := self.value()) != self._value:
            self._value = value
            self.chosen.emit(self.name, value)


def _control(row: SettingRow) -> QWidget:
    declared = row.declared
    if declared.kind == "switch":
        return QCheckBox("On")
    if declared.kind in ("whole", "number"):
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, int(((declared.high or 0) - (declared.low or 0)) / declared.step + 1e-6))
        slider.setPageStep(max(1, slider.maximum() // 10))
        return slider
    box = QComboBox()
    box.view().setAccessibleName(declared.title)
    for place, option in enumerate(row.options):
        box.addItem(option.title if option.here else f"{option.title} (not here)", option.value)
        model = box.model()
        if not option.here and isinstance(model, QStandardItemModel):
            model.item(place).setEnabled(False)
    return box
