"""One sentence, one hint, one action, where the cause is."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.assets import icon
from desktop.notices import Notice
from desktop.theme import COLUMN, ICON, STEP, Theme, restyle, scaled, with_words
from desktop.words import Texts

NOTICE = Texts("NOTICE")

MOST_HEIGHTS = 40


class Words(QLabel):
    """A label that remembers how high it is: layouts inside of layouts ask each some thirty times for one showing."""

    def __init__(self, words: str) -> None:
        self._heights: dict[tuple[int, str], int] = {}
        super().__init__(words)

    def heightForWidth(self, width: int) -> int:
        """Return what Qt says, which it works out by breaking the lines."""
        key = (width, self.text())
        if key not in self._heights:
            if len(self._heights) > MOST_HEIGHTS:
                self._heights.clear()
            self._heights[key] = super().heightForWidth(width)
        return self._heights[key]

    def changeEvent(self, event: QEvent) -> None:
        """Forget, when the font or the style is another one."""
        self._heights.clear()
        super().changeEvent(event)


def let_clear(line: QLineEdit, name: str) -> None:
    """Give a line Qt's button that empties it, with a name for screen readers."""
    line.setClearButtonEnabled(True)
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(name)


def label(words: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows plain text and nothing else."""
    made = Words(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


class NoticeBar(QWidget):
    """Hidden until there is something to say; the latest notice replaces the one before."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.notice: Notice | None = None
        outer = QHBoxLayout(self)
        outer.setContentsMargins(6 * STEP, 3 * STEP, 6 * STEP, 0)
        self._frame = QFrame()
        self._frame.setProperty("role", "notice")
        with_words(self._frame, lambda: self._frame.setMaximumWidth(scaled(COLUMN)))
        outer.addStretch(1)
        outer.addWidget(self._frame, 100)
        outer.addStretch(1)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(4 * STEP, 3 * STEP, 2 * STEP, 3 * STEP)
        row.setSpacing(3 * STEP)
        self._sign = QLabel()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._message = label(role="strong", wrap=True)
        self._hint = label(role="muted", wrap=True)
        words.addWidget(self._message)
        words.addWidget(self._hint)
        row.addLayout(words, 1)
        self._action = QPushButton()
        self._action.setAccessibleName(NOTICE.tr("Mend it"))
        self._action.clicked.connect(self._act)
        row.addWidget(self._action)
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setAccessibleName(NOTICE.tr("Close this notice"))
        self._close.clicked.connect(self.clear)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show it now."""
        self.notice = notice
        bad = notice.kind == "bad"
        token = "dislike" if bad else "accent_text"
        self._sign.setPixmap(icon("circle-alert" if bad else "info", self._theme.colour(token), ICON).pixmap(ICON))
        self._close.setIcon(icon("x", self._theme.colour("muted"), ICON))
        restyle(self._frame, "kind", notice.kind)
        self._message.setText(notice.message)
        self._hint.setText(notice.hint)
        self._hint.setVisible(bool(notice.hint))
        self._action.setText(notice.action)
        self._action.setAccessibleName(notice.action or NOTICE.tr("Mend it"))
        self._action.setVisible(bool(notice.action))
        self.setAccessibleName(f"{notice.message} {notice.hint}")
        self._timer.stop()
        if notice.seconds:
            self._timer.start(int(notice.seconds * 1000))
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self.notice = None
        self._timer.stop()
        self.hide()

    def words(self) -> str:
        """What is shown now, as one string; "" when hidden."""
        return "" if self.notice is None else f"{self.notice.message} {self.notice.hint}".strip()

    def _act(self) -> None:
        do = self.notice.do if self.notice else None
        self.clear()
        if do is not None:
            do()
