"""The rail: one button a screen, with words where the window is wide; below, how the models are."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.assets import icon
from desktop.keys import GO, sign
from desktop.outline import Outline
from desktop.theme import ICON, STEP, Theme, restyle, scaled, with_words
from desktop.widgets.notice_bar import label
from desktop.words import Texts

RAIL = Texts("RAIL")

NARROW, WIDE = 14 * STEP, 46 * STEP  # px


class Rail(QFrame):
    """Lists screens in their order."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, screens: list[Outline]) -> None:
        super().__init__()
        self._theme = theme
        self._screens = screens
        self.setProperty("role", "rail")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 5 * STEP, 2 * STEP, 3 * STEP)
        column.setSpacing(STEP)
        self._mark = QLabel()
        self._name = label("Inside Joke", "strong")
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self._mark)
        head.addWidget(self._name, 1)
        column.addLayout(head)
        column.addSpacing(4 * STEP)
        column.addWidget(self._buttons(screens), 1)
        self.state = label("", "small", wrap=True)
        column.addWidget(self.state)
        theme.changed.connect(self.tint)
        self._wide = True
        with_words(self, lambda: self.widen(self._wide))
        self.tint()

    def _buttons(self, screens: list[Outline]) -> QScrollArea:
        """Return the list of buttons; it scrolls where words are large and the window is low."""
        self._list = QWidget()
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(STEP)
        self.around = QScrollArea()
        self.around.setWidgetResizable(True)
        self.around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.around.setProperty("role", "rail")
        self._list.setProperty("role", "rail")
        self.around.setWidget(self._list)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for place, screen in enumerate(screens, 1):
            button = QToolButton()
            button.setText(f"  {screen.called()}")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # all as wide as the rail
            button.setProperty("role", "rail")
            button.setIconSize(QSize(ICON, ICON))
            button.setAccessibleName(screen.called())
            tip = RAIL.tr("{screen}  ({first} then {second})", "keys")
            if place < 10:
                tip = RAIL.tr("{screen}  ({first} then {second}, or {other})", "keys")
            other = sign(f"Ctrl+{place}")  # english: as Qt reads it
            tip = tip.format(screen=screen.called(), first=GO, second=screen.key, other=other)
            button.setToolTip(tip)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, name=screen.name: self.chosen.emit(name))
            self._group.addButton(button)
            self.buttons[screen.name] = button
            button.installEventFilter(self)
            rows.addWidget(button)
        rows.addStretch(1)
        return self.around

    def widen(self, wide: bool) -> None:
        """With words, or icons alone."""
        self._wide = wide
        self.setFixedWidth(scaled(WIDE if wide else NARROW))
        self._name.setVisible(wide)
        self.state.setVisible(wide)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self.buttons.values():
            button.setToolButtonStyle(style)
            button.setFixedHeight(scaled(10 * STEP))
            button.setIconSize(QSize(scaled(ICON), scaled(ICON)))
            restyle(button, "role", "rail" if wide else "railicon")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring a button into view when the focus comes to it."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.around.ensureWidgetVisible(watched)
        return False

    def offer(self, name: str, offered: bool) -> None:
        """Show or hide a screen's button; its keys work either way."""
        self.buttons[name].setVisible(offered)

    def check(self, name: str) -> None:
        """Show which screen is current."""
        self.buttons[name].setChecked(True)
        for each, button in self.buttons.items():  # Tab comes to where one is, and arrows lead on from there
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if each == name else Qt.FocusPolicy.NoFocus)
        self.tint()

    def tint(self) -> None:
        """Take the theme's colours."""
        self._mark.setPixmap(icon("laugh", self._theme.colour("accent"), 28).pixmap(28))
        self._mark.setContentsMargins(6, 0, 0, 0)
        self.state.setContentsMargins(10, 0, 4, 0)
        for screen in self._screens:
            button = self.buttons[screen.name]
            token = "accent" if button.isChecked() else "muted"
            button.setIcon(icon(screen.icon, self._theme.colour(token), scaled(ICON)))
