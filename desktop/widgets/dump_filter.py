"""What to keep of a dump: folded away until it is wanted, and always said in one line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.engine_words import said
from desktop.theme import STEP
from desktop.widgets.notice_bar import label
from desktop.words import Texts, number
from engine.core.errors import BadInput
from engine.workflows.import_options import import_filter

FILTER = Texts("FILTER")

EVERYTHING = FILTER.later("All of a dump comes in.")
NAMED = 4  # places that are said by name


class DumpFilter(QWidget):
    """Fields for a filter; `asked` returns them as the import takes them, and `wrong` says what cannot be meant.

    Args:
        mine: called for the subreddits that the person follows, with what to do with them.
    """

    changed = Signal()

    def __init__(self, mine: Callable[[Callable[[Sequence[str]], None]], None]) -> None:
        super().__init__()
        self._mine = mine
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        self.fold = QPushButton(FILTER.tr("Only some of a dump…"))
        self.fold.setProperty("role", "legend")
        self.fold.setCheckable(True)
        self.words = label(FILTER.tr(EVERYTHING), "muted", wrap=True)
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
        if self.score.text().strip() and self._score() is None:
            words = FILTER.tr("{words} is not a number of votes. Write it like 50.")
            return words.format(words=repr(self.score.text()))
        try:
            import_filter(**self.asked())  # pyright: ignore[reportArgumentType]
        except BadInput as error:
            return f"{said(error.message)} {said(error.hint)}"
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
        self.places.setPlaceholderText("jokes, dadjokes")  # english: names of places
        self.after.setPlaceholderText("2024-01-31")
        self.before.setPlaceholderText("2025-12-31")
        self.score.setPlaceholderText("50")
        named = {
            FILTER.tr("Subreddits"): self.places,
            FILTER.tr("From day"): self.after,
            FILTER.tr("To day"): self.before,
            FILTER.tr("Votes, at least"): self.score,
        }
        for name, field in named.items():
            field.setAccessibleName(name)
        self.with_body = QCheckBox(FILTER.tr("Only with a text beneath the title"))
        self.safe_only = QCheckBox(FILTER.tr("Leave out what is not safe for work"))
        self.follow = QPushButton(FILTER.tr("The ones I follow"))
        self.follow.clicked.connect(lambda: self._mine(self._fill))
        self.reset = QPushButton(FILTER.tr("Clear"))
        self.reset.clicked.connect(self.clear)
        places = QHBoxLayout()
        places.addWidget(self.places, 1)
        places.addWidget(self.follow)
        days = QHBoxLayout()
        days.addWidget(self.after)
        days.addWidget(label(FILTER.tr("to", "between two days"), "muted"))
        days.addWidget(self.before)
        form.addRow(label(FILTER.tr("Subreddits")), places)
        form.addRow(label(FILTER.tr("From", "before a day")), days)
        form.addRow(label(FILTER.tr("Votes, at least")), self.score)
        form.addRow(label(), self.with_body)
        form.addRow(label(), self.safe_only)
        whatever = FILTER.tr("What you voted for or saved gets its text whatever you choose here.")
        form.addRow("", label(whatever, "small", wrap=True))
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
            self.words.setText(FILTER.tr("No export has said yet which subreddits you follow."))

    def _which(self) -> list[str]:
        """Return what is asked for, part by part."""
        after, before, score = self.after.text().strip(), self.before.text().strip(), self._score()
        parts = [
            self._from(),
            FILTER.tr("since {day}").format(day=after) if after else "",
            FILTER.tr("until {day}").format(day=before) if before else "",
            FILTER.plural("with %n vote or more", "with %n votes or more", score) if score is not None else "",
            FILTER.tr("with text") if self.with_body.isChecked() else "",
            FILTER.tr("safe for work") if self.safe_only.isChecked() else "",
        ]
        return [part for part in parts if part]

    def _from(self) -> str:
        names = list(dict.fromkeys(name.strip() for name in self.places.text().split(",") if name.strip()))
        places = ", ".join(f"r/{name.removeprefix('r/')}" for name in names[:NAMED])
        if len(names) > NAMED:
            more = FILTER.tr("from {places} and {count} more")
            return more.format(places=places, count=number(len(names) - NAMED))
        return FILTER.tr("from {places}").format(places=places) if names else ""

    def _score(self) -> int | None:
        text = self.score.text().strip()
        return int(text) if text.removeprefix("-").isdecimal() and len(text) < 10 else None

    def _say(self) -> None:
        only = FILTER.tr("Only posts {which}.").format(which=", ".join(which)) if (which := self._which()) else ""
        self.words.setText(self.wrong() or only or FILTER.tr(EVERYTHING))
        self.changed.emit()
