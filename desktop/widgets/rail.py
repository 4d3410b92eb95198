"""The rail: one button a screen, with words where the window is wide; below, how the models are."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from desktop.assets import icon
from desktop.screen import Screen
from desktop.theme import ICON, STEP, Theme
from desktop.widgets.notice_bar import label

NARROW, WIDE = 14 * STEP, 46 * STEP  # px


class Rail(QFrame):
    """Lists screens in their order."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, screens: list[type[Screen]]) -> None:
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
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for screen in screens:
            button = QToolButton()
            button.setText(f"  {screen.title}")
            button.setCheckable(True)
            button.setProperty("role", "rail")
            button.setIconSize(QSize(ICON, ICON))
            button.setAccessibleName(screen.title)
            button.setToolTip(f"{screen.title}  (G, {screen.key})")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, name=screen.name: self.chosen.emit(name))
            self._group.addButton(button)
            self.buttons[screen.name] = button
            column.addWidget(button)
        column.addStretch(1)
        self.state = label("", "small", wrap=True)
        column.addWidget(self.state)
        theme.changed.connect(self.tint)
        self.widen(True)
        self.tint()

    def widen(self, wide: bool) -> None:
        """With words, or icons alone."""
        self.setFixedWidth(WIDE if wide else NARROW)
        self._name.setVisible(wide)
        self.state.setVisible(wide)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self.buttons.values():
            button.setToolButtonStyle(style)
            button.setFixedSize(self.width() - 4 * STEP, 10 * STEP)
            button.setProperty("role", "rail" if wide else "railicon")
            button.style().unpolish(button)
            button.style().polish(button)

    def check(self, name: str) -> None:
        """Show which screen is current."""
        self.buttons[name].setChecked(True)
        self.tint()

    def tint(self) -> None:
        """Take the theme's colours."""
        self._mark.setPixmap(icon("laugh", self._theme.colour("accent"), 28).pixmap(28))
        self._mark.setContentsMargins(6, 0, 0, 0)
        self.state.setContentsMargins(10, 0, 4, 0)
        for screen in self._screens:
            button = self.buttons[screen.name]
            token = "accent" if button.isChecked() else "muted"
            button.setIcon(icon(screen.icon, self._theme.colour(token), ICON))
