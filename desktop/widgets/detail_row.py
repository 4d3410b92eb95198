"""How fine topics are: a slider from broad to fine, or chosen by what predicts the person's likes best."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSlider, QWidget

from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.words import Texts

DETAIL = Texts("DETAIL")

QUANTILES = (0.8, 0.9, 0.95, 0.975, 0.98, 0.985, 0.99, 0.995, 0.998)
SETTLES_MS = 250


class DetailRow(QWidget):
    """Waits until the hand rests."""

    moved = Signal(float)  # the quantile
    left_to_us = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(QUANTILES) - 1)
        self.slider.setPageStep(1)
        self.slider.setAccessibleName(DETAIL.tr("Detail of topics, from broad to fine"))
        self.choose = QCheckBox(DETAIL.tr("Choose for me"))
        self.choose.setToolTip(DETAIL.tr("Once you have 100 likes, by how well topics tell what you like next"))
        row.addWidget(label(DETAIL.tr("Broad"), "muted"))
        row.addWidget(self.slider, 1)
        row.addWidget(label(DETAIL.tr("Fine"), "muted"))
        row.addWidget(self.choose)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLES_MS)
        self._settle.timeout.connect(lambda: self.moved.emit(QUANTILES[self.slider.value()]))
        self.slider.valueChanged.connect(self._moving)
        self.choose.toggled.connect(self._toggled)

    def show_detail(self, quantile: float, *, chosen_by_us: bool) -> None:
        """Show what holds, and say nothing of it."""
        nearest = min(range(len(QUANTILES)), key=lambda place: abs(QUANTILES[place] - quantile))
        for widget in (self.slider, self.choose):
            widget.blockSignals(True)
        self.slider.setValue(nearest)
        self.choose.setChecked(chosen_by_us)
        self.slider.setEnabled(not chosen_by_us)
        for widget in (self.slider, self.choose):
            widget.blockSignals(False)

    def _moving(self, _value: int) -> None:
        self._settle.start()

    def _toggled(self, on: bool) -> None:
        self.slider.setEnabled(not on)
        self.left_to_us.emit(on)
