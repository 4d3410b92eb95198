"""On the taste screen: what was trained on the person's likes, and how to train or delete it."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.screen import App
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.widgets.page import empty_layout
from desktop.words import Texts, number
from engine.workflows.finetune import FEWEST, FEWEST_REASONS, AdapterCard, AdapterList, adapters, delete_adapter

TRAINING = Texts("TRAINING")

TRAIN = {"likes": TRAINING.later("Train on your likes"), "reasons": TRAINING.later("Train on your likes and reasons")}
TRAINS = {
    "likes": TRAINING.later("Training on your likes"),
    "reasons": TRAINING.later("Training on your likes and reasons"),
}
DELETE = {
    "likes": TRAINING.later("Delete what was trained on your likes"),
    "reasons": TRAINING.later("Delete what was trained on your likes and reasons"),
}


class TrainingCard(QFrame):
    """Training happens in the worker, and may be stopped in the task strip: it goes on from there the next time."""

    def __init__(self, app: App, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._app, self._failed = app, failed
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(label(TRAINING.tr("A writer trained on you"), "heading"))
        words = TRAINING.tr(
            "A small part of the model can learn from your likes: {likes} or more of them, and for reasons {reasons} "
            "that you gave beside a card (W). It stays on this machine and can be deleted."
        ).format(likes=number(FEWEST), reasons=number(FEWEST_REASONS))
        column.addWidget(label(words, "small", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        self.buttons = {kind: QPushButton(TRAINING.tr(words)) for kind, words in TRAIN.items()}
        for kind, button in self.buttons.items():
            button.clicked.connect(lambda _=False, kind=kind: self.train(kind))
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.drafts = QCheckBox(TRAINING.tr("Learn drafted reasons, too"))
        self.drafts.setToolTip(
            TRAINING.tr(
                "Those that a model wrote and you did not accept. Wrong ones teach worse than none, and they often are"
            )
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
        job = self._app.client.submit("finetune", {"kind": kind}, title=TRAINING.tr(TRAINS[kind]))
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)

    def show_adapters(self, found: AdapterList) -> None:
        """Show one line for each, with a way to delete it."""
        empty_layout(self.rows)
        for card in found.adapters:
            row = QHBoxLayout()
            row.addWidget(label(told(card), "small", wrap=True), 1)
            button = QPushButton(TRAINING.tr("Delete"))
            button.setAccessibleName(TRAINING.tr(DELETE[card.kind]))
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
    typed, accepted, drafted = (number(count) for count in (card.typed, card.accepted, card.drafted))
    parts = [TRAINING.tr("{count} typed").format(count=typed)] if card.typed else []
    parts += [TRAINING.tr("{count} drafted and accepted").format(count=accepted)] if card.accepted else []
    parts += [TRAINING.tr("{count} drafted only").format(count=drafted)] if card.drafted else []
    return ", ".join(parts)


def told(card: AdapterCard) -> str:
    """Return what an adapter is, and honestly what it learned."""
    whose = _whose(card)
    if not card.reasons:
        words = TRAINING.tr("{likes} likes, {minutes} min, {size} MB, for {model}.")
    elif whose:
        words = TRAINING.tr("{likes} likes and {reasons} reasons ({whose}), {minutes} min, {size} MB, for {model}.")
    else:
        words = TRAINING.tr("{likes} likes and {reasons} reasons, {minutes} min, {size} MB, for {model}.")
    words = words.format(
        likes=number(card.likes),
        reasons=number(card.reasons),
        whose=whose,
        minutes=number(card.seconds / 60),
        size=number(card.bytes / 1e6, 1),
        model=card.model,
    )
    if len(card.held_out) < 2:
        return words
    before, after = card.held_out[0], card.held_out[-1]
    if after < before:
        change = TRAINING.tr("Likes that it did not learn became likelier ({before} → {after} nats a token).")
    else:
        change = TRAINING.tr(
            "Likes that it did not learn became no likelier: it may have learned nothing "
            "({before} → {after} nats a token)."
        )
    return f"{words} {change.format(before=number(before, 2), after=number(after, 2))}"
