"""What to keep of a dump: folded away until it is wanted, and always said in one line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from engine.core.errors import BadInput
from engine.workflows.import_options import import_filter, in_words

EVERYTHING = "All of a dump comes in."


class DumpFilter(QWidget):
    """Fields for a filter; `asked` returns them as the import takes them, and `wrong` says what cannot be meant.

    Args:
        mine: called for the subreddits that the person follows, with what to do with them.
    """

    changed = Signal()

    def __init__(self, mine: Callable[[Callable[[Sequence[str]], None]], None]) -> None:
        super().__init__()
        self._mine = mine
        self._said = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        self.fold = QPushButton("Only some of a dump…")
        self.fold.setProperty("role", "legend")
        self.fold.setCheckable(True)
        self.words = label(EVERYTHING, "muted", wrap=True)
        head.addWidget(self.fold)
        head.addWidget(self.words, 1)
        column.addLayout(head)
        self.form = QWidget()
        column.addWidget(self.form)
        self.form.hide()
        self.fold.toggled.connect(self.form.setVisible)
        self._build()

    def asked(self) -> dict[str, object]:
        """Return the fields as arguments of the import; those that are empty are left out."""
        fields: dict[str, object] = {
            "communities": [name.strip() for name in self.places.text().split(",") if name.strip()],
            "after": self.after.text().strip(),
            "before": self.before.text().strip(),
            "min_score": self._score(),
            "with_body": self.with_body.isChecked(),
            "safe_only": self.safe_only.isChecked(),
        }
        return {name: value for name, value in fields.items() if value not in ("", False, None, [])}

    def wrong(self) -> str:
        """Return why nothing can be imported like this; "" when it can."""
        try:
            if self.score.text().strip() and self._score() is None:
                raise BadInput(f"{self.score.text()!r} is not a number of votes.", "Write it like 50.")
            self._said = in_words(import_filter(**self.asked()))  # pyright: ignore[reportArgumentType]
        except BadInput as error:
            return f"{error.message} {error.hint}"
        return ""

    def clear(self) -> None:
        """Ask for everything again."""
        for field in (self.places, self.after, self.before, self.score):
            field.clear()
        self.with_body.setChecked(False)
        self.safe_only.setChecked(False)

    def _build(self) -> None:
        form = QFormLayout(self.form)
        form.setContentsMargins(3 * STEP, STEP, 0, STEP)
        form.setSpacing(2 * STEP)
        self.places, self.after, self.before, self.score = (QLineEdit() for _ in range(4))
        self.places.setPlaceholderText("jokes, dadjokes")
        self.after.setPlaceholderText("2024-01-31")
        self.before.setPlaceholderText("2025-12-31")
        self.score.setPlaceholderText("50")
        named = {
            "Subreddits": self.places,
            "From day": self.after,
            "To day": self.before,
            "Votes, at least": self.score,
        }
        for name, field in named.items():
            field.setAccessibleName(name)
        self.with_body = QCheckBox("Only with a text beneath the title")
        self.safe_only = QCheckBox("Leave out what is not safe for work")
        self.follow = QPushButton("The ones I follow")
        self.follow.clicked.connect(lambda: self._mine(self._fill))
        self.reset = QPushButton("Clear")
        self.reset.clicked.connect(self.clear)
        places = QHBoxLayout()
        places.addWidget(self.places, 1)
        places.addWidget(self.follow)
        days = QHBoxLayout()
        days.addWidget(self.after)
        days.addWidget(label("to", "muted"))
        days.addWidget(self.before)
        form.addRow(label("Subreddits"), places)
        form.addRow(label("From"), days)
        form.addRow(label("Votes, at least"), self.score)
        form.addRow(label(), self.with_body)
        form.addRow(label(), self.safe_only)
        form.addRow(
            "", label("What you voted for or saved gets its text whatever you choose here.", "small", wrap=True)
        )
        foot = QHBoxLayout()
        foot.addWidget(self.reset)
        foot.addStretch(1)
        form.addRow(label(), foot)
        for field in (self.places, self.after, self.before, self.score):
            field.textChanged.connect(self._say)
        for box in (self.with_body, self.safe_only):
            box.toggled.connect(self._say)

    def _fill(self, names: Sequence[str]) -> None:
        self.places.setText(", ".join(names))
        if not names:
            self.words.setText("No export has said yet which subreddits you follow.")

    def _score(self) -> int | None:
        text = self.score.text().strip()
        return int(text) if text.removeprefix("-").isdecimal() and len(text) < 10 else None

    def _say(self) -> None:
        wrong = self.wrong()
        self.words.setText(wrong or (f"Only posts {self._said}." if self._said else EVERYTHING))
        self.changed.emit()
