"""A topic's likes over time, as bars by month. Imports pyqtgraph: load this module off the window's thread."""

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt

from desktop.theme import SMALL, Theme, font
from desktop.words import Texts, number

TOPIC_HISTORY = Texts("TOPIC_HISTORY")

HEIGHT = 120
MONTH_S = 30.4 * 86_400
BAR = 0.8


class TopicHistory(pg.PlotWidget):
    """Shows counts; it is to be looked at, not to be moved."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(axisItems={"bottom": pg.DateAxisItem(utcOffset=0)}, enableMenu=False)
        self._theme = theme
        self._months: Sequence[tuple[float, int]] = ()
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(TOPIC_HISTORY.tr("Likes by month"))
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # the wheel is the page's
        theme.changed.connect(self._draw)

    def show_months(self, months: Sequence[tuple[float, int]]) -> None:
        """Show (beginning of a month in seconds since 1970, likes in it)."""
        self._months = months
        likes, count = sum(likes for _, likes in months), len(months)
        self.setAccessibleDescription(
            TOPIC_HISTORY.tr("{likes} likes in {months} months").format(likes=number(likes), months=number(count))
        )
        self._draw()

    def _draw(self) -> None:
        t = self._theme
        self.clear()
        self.setBackground(t.colour("ground"))
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(t.colour("muted"))
            axis.setTextPen(t.colour("muted"))
            axis.setTickFont(font(SMALL))
        middles = [start + MONTH_S / 2 for start, count in self._months if count]
        heights = [count for _, count in self._months if count]
        bars = pg.BarGraphItem(
            x=middles, height=heights, width=BAR * MONTH_S, brush=t.colour("accent"), pen=t.colour("accent")
        )
        self.addItem(bars)
        top = max(heights, default=1)
        self.getAxis("left").setTicks([[(0, "0"), (top, number(top))]])
        if self._months:
            year = 12 * MONTH_S
            first, last = self._months[0][0], self._months[-1][0] + MONTH_S
            spare = max(0.0, year - (last - first)) / 2
            plot: Any = self.plotItem
            plot.setXRange(first - spare, last + spare, padding=0.02)
            plot.setYRange(0, top, padding=0.05)
