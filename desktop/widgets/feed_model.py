"""The cards of the feed that were loaded so far, and what the person said of them since."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.words import Texts
from engine.core.records import Card

FEED_MODEL = Texts("FEED_MODEL")

Index = QModelIndex | QPersistentModelIndex


class FeedModel(QAbstractListModel):
    """The cards loaded so far, and one empty row after them."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[Card] = []
        self.reactions: dict[int, str] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Cards, and the end."""
        return 0 if parent.isValid() or not self.cards else len(self.cards) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for screen readers; the delegate paints from `card`."""
        card = self.card(index.row())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return FEED_MODEL.tr("The end of your feed for now.") if card is None else card.text
        return None

    def card(self, row: int) -> Card | None:
        """Return a row's card; None for the end and beyond."""
        return self.cards[row] if 0 <= row < len(self.cards) else None

    def row_of(self, post: int) -> int:
        """Return the row of a post, -1 when it is not loaded."""
        return next((row for row, card in enumerate(self.cards) if card.id == post), -1)

    def reset(self, cards: Sequence[Card]) -> None:
        """Start over."""
        self.beginResetModel()
        self.cards, self.reactions = list(cards), {}
        self.endResetModel()

    def replace_after(self, row: int, cards: Sequence[Card]) -> None:
        """Put fresh cards after `row`; those that are loaded up to there do not come again."""
        kept = self.cards[: row + 1]
        known = {card.id for card in kept}
        fresh = [card for card in cards if card.id not in known]
        if [card.id for card in fresh] == [card.id for card in self.cards[row + 1 :]]:
            return
        if not kept:
            self.reset(fresh)
            return
        end = len(self.cards)
        if end > row + 1:
            self.beginRemoveRows(QModelIndex(), row + 1, end - 1)
            del self.cards[row + 1 :]
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(QModelIndex(), row + 1, row + len(fresh))
            self.cards.extend(fresh)
            self.endInsertRows()

    def append(self, cards: Sequence[Card]) -> int:
        """Add what is not loaded yet; return how many."""
        known = {card.id for card in self.cards}
        fresh = [card for card in cards if card.id not in known]
        if fresh and not self.cards:
            self.reset(fresh)
        elif fresh:
            self.beginInsertRows(QModelIndex(), len(self.cards), len(self.cards) + len(fresh) - 1)
            self.cards.extend(fresh)
            self.endInsertRows()
        return len(fresh)

    def offset(self) -> int:
        """Return where the next page begins in a ranking that shows what is unseen first.

        A card that was rated here has gone behind the unseen ones, and those after it have moved up.
        """
        gone = sum(card.reaction is None and self.reactions.get(card.id, "none") != "none" for card in self.cards)
        return len(self.cards) - gone

    def reaction(self, card: Card | None) -> str | None:
        """Return what a person said about a card, here or before."""
        return None if card is None else self.reactions.get(card.id, card.reaction)

    def mark(self, row: int, reaction: str) -> None:
        """Remember what a person did with a row's post; "none" forgets it."""
        card = self.card(row)
        if card is None:
            return
        self.reactions[card.id] = reaction
        index = self.index(row)
        self.dataChanged.emit(index, index)
