"""Every key of the app, once: shortcuts, buttons and the sheet on `?` are made from this table, and follow it live."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Key:
    """One thing that keys do.

    Attributes:
        usual: all that trigger it as the app comes, in Qt's portable words; the first is printed on buttons.
    """

    name: str
    title: str
    group: str
    usual: tuple[str, ...]

    @property
    def sequences(self) -> tuple[str, ...]:
        """All that trigger it now: what the person chose, or as the app comes."""
        return KEYMAP.chosen.get(self.name) or self.usual

    @property
    def hint(self) -> str:
        """What is printed on a button."""
        return sign(self.sequences[0])


class Keymap(QObject):
    """What the person chose instead; `changed` comes after every change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen: dict[str, tuple[str, ...]] = {}

    def take(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """Take the whole choice, as the settings hold it; names and keys that there are none of are passed over."""
        usable = {name: tuple(filter(_is_key, keys)) for name, keys in chosen.items() if name in _BY_NAME}
        fresh = {name: keys for name, keys in usable.items() if keys and keys != _BY_NAME[name].usual}
        if fresh != self.chosen:
            self.chosen = fresh
            self.changed.emit()


def _is_key(sequence: str) -> bool:
    read = QKeySequence(sequence)
    return read.count() == 1 and bool(read.toString()) and "," not in sequence[:-1]


KEYMAP = Keymap()
"""One for the process, as the table is."""


GO = "G"
"""Before the letter of a screen."""

NOT_FREE = {"Space": "Press the button that is marked"}
"""Keys that windows use by themselves: whoever took one could not reach a button without a mouse any more."""

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
    *(Key(f"{n} stars", f"Give {n} {'star' if n == 1 else 'stars'}", "Gallery", (str(n),)) for n in range(6)),
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
    Key("help", "All keys", "Everywhere", ("?",)),
    Key("back", "Back, or stop", "Everywhere", ("Escape",)),
)
_BY_NAME = {key.name: key for key in KEYS}

_EVERYWHERE = frozenset({"feed", "gallery", "card", "pair", "maker"})
_PLACES = {
    "Reading": frozenset({"feed"}),
    "Rating": frozenset({"feed", "card"}),
    "Gallery": frozenset({"gallery"}),
    "A session": frozenset({"card", "pair", "maker"}),
    "Two side by side": frozenset({"pair"}),
    "Everywhere": _EVERYWHERE,
    "open": _EVERYWHERE,
    "undo": frozenset({"feed", "card", "pair", "maker"}),
    **{f"{sure} {who}": frozenset({"maker"}) for sure in ("surely", "maybe") for who in ("ai", "human")},
}
"""Where a group's keys do something, and those of single names that differ from their group's.

A session's card, its pair of cards and its question about the maker each have the keys for themselves.
"""


def key(name: str) -> Key:
    """Return the entry called `name`."""
    return _BY_NAME[name]


def sign(sequence: str) -> str:
    """Return a key as it is printed."""
    return SIGNS.get(sequence, sequence)


def places(name: str) -> frozenset[str]:
    """Return where the keys of `name` do something. Two names may share a key that have no place in common."""
    return _PLACES.get(name) or _PLACES[key(name).group]


def taken(sequence: str, but: str) -> str:
    """Return what a key does already where `but` does something, in words, beside that; "" for a free one.

    With "" for `but`: anywhere.
    """
    if sequence in (GO, *(f"Ctrl+{number}" for number in range(1, 10))):
        return "Go to a screen"
    if sequence in NOT_FREE:
        return NOT_FREE[sequence]
    here = places(but) if but else _EVERYWHERE
    others = (each for each in KEYS if each.name != but and places(each.name) & here)
    return next((each.title for each in others if sequence in each.sequences), "")


class Binding(QObject):
    """Keys of one name on one widget; made anew whenever the table changes. Lives as long as its widget."""

    def __init__(self, widget: QWidget, name: str, do: Callable[[], object], context: Qt.ShortcutContext) -> None:
        super().__init__(widget)
        self._widget, self._name, self._do, self._context = widget, name, do, context
        self.shortcuts: list[QShortcut] = []
        KEYMAP.changed.connect(self._make)
        self._make()

    def _make(self) -> None:
        for shortcut in self.shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        sequences = key(self._name).sequences
        self.shortcuts = [bind_sequence(self._widget, each, self._do, self._context) for each in sequences]


INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut


def bind(widget: QWidget, name: str, do: Callable[[], object], context: Qt.ShortcutContext = INSIDE) -> Binding:
    """Make the keys of `name`, whichever they are, do something while `widget` or a child of it has the focus."""
    return Binding(widget, name, do, context)


def bind_sequence(
    widget: QWidget,
    sequence: str,
    do: Callable[[], object],
    context: Qt.ShortcutContext = INSIDE,
) -> QShortcut:
    """Make one key sequence do something."""
    shortcut = QShortcut(QKeySequence(sequence), widget)
    shortcut.setContext(context)
    shortcut.activated.connect(do)
    return shortcut
