"""Every key of the app, once: shortcuts and the sheet on `?` are made from this table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Key:
    """One thing that keys do.

    Attributes:
        sequences: all that trigger it, in Qt's portable words; the first is printed on buttons.
    """

    name: str
    title: str
    group: str
    sequences: tuple[str, ...]

    @property
    def hint(self) -> str:
        """What is printed on a button."""
        return SIGNS.get(self.sequences[0], self.sequences[0])


SIGNS = {
    "Return": "↵",
    "Down": "↓",
    "Up": "↑",
    "Left": "←",
    "Right": "→",
    "Escape": "Esc",
    "Delete": "Del",
}
KEYS = (
    Key("next", "Next card", "Reading", ("J", "Down")),
    Key("previous", "Previous card", "Reading", ("K", "Up")),
    Key("open", "Unfold, or open its page", "Reading", ("Return", "Enter")),
    Key("search", "Search your posts", "Reading", ("/",)),
    Key("why", "Why this one?", "Reading", ("W",)),
    Key("ranking", "What ranks the feed", "Reading", ("R",)),
    Key("write", "Write a joke about this post", "Reading", ("M",)),
    Key("draw", "Draw a picture about this post", "Reading", ("D",)),
    Key("dislike", "Not for me", "Rating", ("1",)),
    Key("skip", "Neutral", "Rating", ("2",)),
    Key("like", "Like", "Rating", ("3", "L")),
    Key("ai", "Looks AI", "Rating", ("4",)),
    Key("undo", "Take the last one back", "Rating", ("U",)),
    Key("stars", "Give so many stars", "Gallery", ("0", "1", "2", "3", "4", "5")),
    Key("compare", "Compare two", "Gallery", ("C",)),
    Key("delete", "Delete, with a way back", "Gallery", ("Delete", "Backspace")),
    Key("seen", "I have seen this before", "A session", ("B",)),
    Key("reason", "Say why, if you like", "A session", ("Y",)),
    Key("surely ai", "Where it asks who wrote it: surely a machine", "A session", ("4",)),
    Key("maybe ai", "Maybe a machine", "A session", ("5",)),
    Key("maybe human", "Maybe a person", "A session", ("6",)),
    Key("surely human", "Surely a person", "A session", ("7",)),
    Key("left", "The left one", "Two side by side", ("1", "Left")),
    Key("both", "Both", "Two side by side", ("2", "Up")),
    Key("right", "The right one", "Two side by side", ("3", "Right")),
    Key("neither", "Neither", "Two side by side", ("0", "Down")),
    Key("help", "This sheet", "Everywhere", ("?",)),
    Key("back", "Back, or stop", "Everywhere", ("Escape",)),
)
_BY_NAME = {key.name: key for key in KEYS}


def key(name: str) -> Key:
    """Return the entry called `name`."""
    return _BY_NAME[name]


def bind(widget: QWidget, name: str, do: Callable[[], object]) -> list[QShortcut]:
    """Make the keys of `name` do something while `widget` or a child of it has the focus."""
    return [bind_sequence(widget, sequence, do) for sequence in key(name).sequences]


def bind_sequence(
    widget: QWidget,
    sequence: str,
    do: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
) -> QShortcut:
    """Make one key sequence do something."""
    shortcut = QShortcut(QKeySequence(sequence), widget)
    shortcut.setContext(context)
    shortcut.activated.connect(do)
    return shortcut
