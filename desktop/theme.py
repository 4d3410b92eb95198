"""Colours, type, spacing and motion: the only place with literals. Knows no screen.

Every pair of text and ground that the app uses is listed in `TEXT_PAIRS`; a test computes their contrast.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

Choice = Literal["system", "light", "dark"]

FAMILY = "Inter"
SMALL, BODY, POST, LARGE, TITLE = 12, 14, 16, 20, 28  # px
LINE_HEIGHT = 1.5
STEP = 4  # px; every distance is a multiple
COLUMN = 640  # px; widest column of text
RADIUS = 14  # px, of cards
SMALL_RADIUS = 8
ICON = 20
FOCUS_RING = 2
MOTION_MS = 160
FOLD_LINES = 12
WIDE = 1120  # px; narrower windows get the rail without words


@dataclass(frozen=True)
class Tokens:
    """One set of colours.

    Attributes:
        accent: lines, marks, focus; accent_fill with on_accent: the one loud button; accent_text: words.
    """

    name: Literal["light", "dark"]
    ground: str
    raised: str
    sunken: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_fill: str
    accent_text: str
    on_accent: str
    like: str
    dislike: str
    ai: str
    line: str
    shadow: str
    shadow_alpha: int


LIGHT = Tokens(
    name="light",
    ground="#FAF8F5",
    raised="#FFFFFF",
    sunken="#F1EDE7",
    text="#1E1B18",
    muted="#6A635B",
    faint="#A39B91",
    accent="#E4572E",
    accent_fill="#C8431C",
    accent_text="#B93C18",
    on_accent="#FFFFFF",
    like="#24794A",
    dislike="#B23A48",
    ai="#6150CC",
    line="#E4DED5",
    shadow="#3A2A1A",
    shadow_alpha=18,
)
DARK = Tokens(
    name="dark",
    ground="#17161A",
    raised="#201F25",
    sunken="#121115",
    text="#EFEAE4",
    muted="#A9A29A",
    faint="#6E6870",
    accent="#FF7A52",
    accent_fill="#FF7A52",
    accent_text="#FF8B68",
    on_accent="#1A0F0B",
    like="#57C08A",
    dislike="#E8808C",
    ai="#A396F7",
    line="#302E36",
    shadow="#000000",
    shadow_alpha=70,
)

TEXT_PAIRS = (
    ("on_accent", "accent_fill"),
    *((words, ground) for ground in ("ground", "raised", "sunken") for words in ("text", "muted", "accent_text")),
    *((words, ground) for ground in ("ground", "raised", "sunken") for words in ("like", "dislike", "ai")),
)
MARK_PAIRS = (("accent", "ground"), ("accent", "raised"), ("like", "raised"), ("dislike", "raised"), ("ai", "raised"))


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two opaque colours, 1 to 21."""
    low, high = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


class TextSize(QObject):
    """How large all words are, in per cent of what this file says; one for the process, as the font is."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.percent = 100

    def choose(self, percent: int) -> None:
        """Take another size."""
        if percent != self.percent:
            self.percent = percent
            self.changed.emit()


TEXT_SIZE = TextSize()


def scaled(size: int) -> int:
    """Return pixels that grow with the words in them."""
    return round(size * TEXT_SIZE.percent / 100)


class _Follower(QObject):
    def __init__(self, widget: QWidget, apply: Callable[[], object]) -> None:
        super().__init__(widget)
        self._apply = apply
        TEXT_SIZE.changed.connect(self._follow)
        apply()

    def _follow(self) -> None:
        self._apply()


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet asks for, and have the widget look accordingly."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def with_words(widget: QWidget, apply: Callable[[], object]) -> None:
    """Do something now, and whenever the words become larger or smaller, as long as `widget` lives."""
    _Follower(widget, apply)


def font(size: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the app's font at `size` pixels, grown as the person wants it."""
    made = QFont(FAMILY)
    made.setPixelSize(scaled(size))
    made.setWeight(weight)
    return made


def mixed(one: str, other: str, share: float) -> QColor:
    """Return `one` with `share` (0 to 1) of `other` in it."""
    a, b = QColor(one), QColor(other)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


class Theme(QObject):
    """The colours in use; follows the system live unless the person chose.

    Args:
        choice: light, dark, or as the system.
        reduce_motion: no animation.
    """

    changed = Signal()

    def __init__(self, choice: Choice = "system", *, reduce_motion: bool = False) -> None:
        super().__init__()
        self._choice: Choice = choice
        self._reduce_motion = reduce_motion
        self.tokens = self._wanted()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        TEXT_SIZE.changed.connect(self.changed)

    def let_go(self) -> None:
        """Hear of nothing any more: whoever dresses an application by this theme stops doing so."""
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._follow)
        TEXT_SIZE.changed.disconnect(self.changed)

    @property
    def motion_ms(self) -> int:
        """How long a movement takes; 0 when the person or the system wants none."""
        return 0 if self._reduce_motion or not QApplication.isEffectEnabled(Qt.UIEffect.UI_General) else MOTION_MS

    def choose(self, choice: Choice) -> None:
        """Take the person's choice and show it at once."""
        self._choice = choice
        self._follow()

    def calm(self, reduce_motion: bool) -> None:
        """Move less from now on, or move again."""
        self._reduce_motion = reduce_motion

    def colour(self, token: str) -> QColor:
        """Return the colour called `token`."""
        return QColor(str(getattr(self.tokens, token)))

    def palette(self) -> QPalette:
        """Return what Qt's own widgets should use."""
        t, palette = self.tokens, QPalette()
        roles = {
            QPalette.ColorRole.Window: t.ground,
            QPalette.ColorRole.Base: t.raised,
            QPalette.ColorRole.AlternateBase: t.sunken,
            QPalette.ColorRole.Button: t.raised,
            QPalette.ColorRole.ToolTipBase: t.text,
            QPalette.ColorRole.ToolTipText: t.ground,
            QPalette.ColorRole.WindowText: t.text,
            QPalette.ColorRole.Text: t.text,
            QPalette.ColorRole.ButtonText: t.text,
            QPalette.ColorRole.PlaceholderText: t.muted,
            QPalette.ColorRole.Highlight: t.accent_fill,
            QPalette.ColorRole.HighlightedText: t.on_accent,
            QPalette.ColorRole.Link: t.accent_text,
            QPalette.ColorRole.Mid: t.line,
        }
        for role, colour in roles.items():
            palette.setColor(role, QColor(colour))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(t.faint))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor(t.faint))
        return palette

    def _wanted(self) -> Tokens:
        if self._choice != "system":
            return LIGHT if self._choice == "light" else DARK
        return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self.changed.emit()
