"""Every key of the app, once: shortcuts, buttons and the sheet on `?` are made from this table, and follow it live."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.words import Texts

KEY = Texts("KEY")
STARS = " stars"


@dataclass(frozen=True)
class Key:
    """One thing that keys do.

    Attributes:
        title, group: in English; `words` and `group_words` are what is shown.
        usual: all that trigger it as the app comes, in Qt's portable words; the first is printed on buttons.
    """

    name: str
    title: str
    group: str
    usual: tuple[str, ...]

    @property
    def words(self) -> str:
        """What it does, in the person's language."""
        if self.name.endswith(STARS):
            return KEY.plural("Give %n star", "Give %n stars", int(self.name.removesuffix(STARS)))
        return KEY.tr(self.title)

    @property
    def group_words(self) -> str:
        """Its group, in the person's language."""
        return KEY.tr(self.group)

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

NOT_FREE = {"Space": KEY.later("Press the button that is marked")}
"""Keys that windows use by themselves: whoever took one could not reach a button without a mouse any more."""

SIGNS = {
    "Return": "↵",
    "Down": "↓",
    "Up": "↑",
    "Left": "←",
    "Right": "→",
    "Escape": KEY.later("Esc"),
    "Delete": KEY.later("Del"),
}
READING, RATING, GALLERY = KEY.later("Reading"), KEY.later("Rating"), KEY.later("Gallery")
SESSION, PAIR = KEY.later("A session"), KEY.later("Two side by side")
EVERYWHERE = KEY.later("Everywhere")
KEYS = (
    Key("next", KEY.later("Next card"), READING, ("J", "Down")),
    Key("previous", KEY.later("Previous card"), READING, ("K", "Up")),
    Key("open", KEY.later("Unfold, or open its page"), READING, ("Return", "Enter")),
    Key("search", KEY.later("Search your posts"), READING, ("/",)),
    Key("why", KEY.later("Why this one?"), READING, ("W",)),
    Key("ranking", KEY.later("What ranks the feed"), READING, ("R",)),
    Key("write", KEY.later("Write a joke about this post"), READING, ("M",)),
    Key("draw", KEY.later("Draw a picture about this post"), READING, ("D",)),
    Key("dislike", KEY.later("Not for me"), RATING, ("1",)),
    Key("skip", KEY.later("Neutral"), RATING, ("2",)),
    Key("like", KEY.later("Like"), RATING, ("3", "L")),
    Key("ai", KEY.later("Looks AI"), RATING, ("4",)),
    Key("undo", KEY.later("Take the last one back"), RATING, ("U",)),
    *(Key(f"{n}{STARS}", f"Give {n}{STARS}", GALLERY, (str(n),)) for n in range(6)),
    Key("compare", KEY.later("Compare two"), GALLERY, ("C",)),
    Key("delete", KEY.later("Delete, with a way back"), GALLERY, ("Delete", "Backspace")),
    Key("seen", KEY.later("I have seen this before"), SESSION, ("B",)),
    Key("reason", KEY.later("Say why, if you like"), SESSION, ("Y",)),
    Key("surely ai", KEY.later("Where it asks who wrote it: surely a machine"), SESSION, ("4",)),
    Key("maybe ai", KEY.later("Maybe a machine"), SESSION, ("5",)),
    Key("maybe human", KEY.later("Maybe a person"), SESSION, ("6",)),
    Key("surely human", KEY.later("Surely a person"), SESSION, ("7",)),
    Key("left", KEY.later("The left one"), PAIR, ("1", "Left")),
    Key("both", KEY.later("Both"), PAIR, ("2", "Up")),
    Key("right", KEY.later("The right one"), PAIR, ("3", "Right")),
    Key("neither", KEY.later("Neither"), PAIR, ("0", "Down")),
    Key("help", KEY.later("All keys"), EVERYWHERE, ("?",)),
    Key("back", KEY.later("Back, or stop"), EVERYWHERE, ("Escape",)),
)
_BY_NAME = {key.name: key for key in KEYS}

_EVERYWHERE = frozenset({"feed", "gallery", "card", "pair", "maker"})
_PLACES = {
    READING: frozenset({"feed"}),
    RATING: frozenset({"feed", "card"}),
    GALLERY: frozenset({"gallery"}),
    SESSION: frozenset({"card", "pair", "maker"}),
    PAIR: frozenset({"pair"}),
    EVERYWHERE: _EVERYWHERE,
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
    if sequence in SIGNS:
        return KEY.tr(SIGNS[sequence])
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText) or sequence


def places(name: str) -> frozenset[str]:
    """Return where the keys of `name` do something. Two names may share a key that have no place in common."""
    return _PLACES.get(name) or _PLACES[key(name).group]


def taken(sequence: str, but: str) -> str:
    """Return what a key does already where `but` does something, in words, beside that; "" for a free one.

    With "" for `but`: anywhere.
    """
    if sequence in (GO, *(f"Ctrl+{number}" for number in range(1, 10))):
        return KEY.tr("Go to a screen")
    if sequence in NOT_FREE:
        return KEY.tr(NOT_FREE[sequence])
    here = places(but) if but else _EVERYWHERE
    others = (each for each in KEYS if each.name != but and places(each.name) & here)
    return next((each.words for each in others if sequence in each.sequences), "")


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
