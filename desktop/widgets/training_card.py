"""On the taste screen: what was trained on the person's likes, and how to train or delete it."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.screen import App
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from engine.workflows.finetune import FEWEST, FEWEST_REASONS, AdapterCard, AdapterList, adapters, delete_adapter

KINDS = {"likes": "your likes", "reasons": "your likes and reasons"}


class TrainingCard(QFrame):
    """Training happens in the worker, and may be stopped in the task strip: it goes on from there the next time."""

    def __init__(self, app: App, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._app, self._failed = app, failed
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(label("A writer trained on you", "heading"))
        words = (
            f"A small part of the model can learn from your likes: {FEWEST} or more of them, and for reasons "
            f"{FEWEST_REASONS} that you gave beside a card (W). It stays on this machine and can be deleted."
        )
        column.addWidget(label(words, "small", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        self.buttons = {kind: QPushButton(f"Train on {of}") for kind, of in KINDS.items()}
        for kind, button in self.buttons.items():
            button.clicked.connect(lambda _=False, kind=kind: self.train(kind))
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.drafts = QCheckBox("Learn drafted reasons, too")
        self.drafts.setToolTip(
            "Those that a model wrote and you did not accept. Wrong ones teach worse than none, and they often are"
        )
        self.drafts.setChecked(app.workspace.settings.learn_drafts)
        self.drafts.toggled.connect(self._learn_drafts)
        column.addWidget(self.drafts)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(STEP)
        column.addLayout(self.rows)

    def refresh(self) -> None:
        """Read again what there is."""
        ws = self._app.workspace
        self._app.tasks.start(lambda: adapters(ws), then=self.show_adapters)

    def train(self, kind: str) -> None:
        """Have an adapter trained, with progress in the task strip."""
        self._enable(False)
        job = self._app.client.submit("finetune", {"kind": kind}, title=f"Training on {KINDS[kind]}")
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)

    def show_adapters(self, found: AdapterList) -> None:
        """Show one line for each, with a way to delete it."""
        empty_layout(self.rows)
        for card in found.adapters:
            row = QHBoxLayout()
            row.addWidget(label(told(card), "small", wrap=True), 1)
            button = QPushButton("Delete")
            button.setAccessibleName(f"Delete what was trained on {KINDS[card.kind]}")
            button.clicked.connect(lambda _=False, name=card.name: self._delete(name))
            row.addWidget(button)
            self.rows.addLayout(row)

    def _learn_drafts(self, on: bool) -> None:
        ws = self._app.workspace
        self._app.tasks.start(lambda: ws.change_settings(learn_drafts=on), failed=self._failed, lane=Lane.write)

    def _delete(self, name: str) -> None:
        ws = self._app.workspace
        self._app.tasks.start(
            lambda: delete_adapter(ws, name), then=self.show_adapters, failed=self._failed, lane=Lane.write
        )

    def _ended(self) -> None:
        self._enable(True)
        self.refresh()

    def _enable(self, on: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(on)


def _whose(card: AdapterCard) -> str:
    parts = [f"{card.typed:,} typed"] if card.typed else []
    parts += [f"{card.accepted:,} drafted and accepted"] if card.accepted else []
    parts += [f"{card.drafted:,} drafted only"] if card.drafted else []
    return f" ({', '.join(parts)})" if parts else ""


def told(card: AdapterCard) -> str:
    """Return what an adapter is, and honestly what it learned."""
    given = f" and {card.reasons:,} reasons{_whose(card)}" if card.reasons else ""
    words = f"{card.likes:,} likes{given}, {card.seconds / 60:.0f} min, {card.bytes / 1e6:.1f} MB, for {card.model}."
    if len(card.held_out) < 2:
        return words
    before, after = card.held_out[0], card.held_out[-1]
    change = "became likelier" if after < before else "became no likelier: it may have learned nothing"
    return f"{words} Likes that it did not learn {change} ({before:.2f} → {after:.2f} nats a token)."
