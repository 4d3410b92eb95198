"""What of the gallery is seen: by kind, way, model, stars and age."""

from time import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.theme import STEP
from engine.workflows.gallery import Filter, Gallery

DAY_S = 86_400.0
KINDS = (("", "Everything"), ("picture", "Pictures"), ("text", "Jokes"), ("meme", "Both as one card"))
STARS = ((0, "Any stars"), *((n, f"{n} stars or more" if n < 5 else "5 stars") for n in range(1, 6)))
AGES = ((0.0, "Any time"), (DAY_S, "Last day"), (7 * DAY_S, "Last week"), (30 * DAY_S, "Last month"))


class GalleryFilters(QWidget):
    """Five boxes in a row."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        self.boxes: dict[str, QComboBox] = {}
        for name, words, rows in (
            ("kind", "Kind", KINDS),
            ("method", "Way", (("", "Any way"),)),
            ("model", "Model", (("", "Any model"),)),
            ("stars", "Stars", STARS),
            ("age", "Age", AGES),
        ):
            box = QComboBox()
            box.setAccessibleName(words)
            box.view().setAccessibleName(words)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            for data, title in rows:
                box.addItem(title, data)
            box.activated.connect(self._chosen)
            self.boxes[name] = box
            row.addWidget(box, 1)

    def wanted(self) -> Filter:
        """Return what is chosen."""
        age = float(self.boxes["age"].currentData())
        return Filter(
            kind=str(self.boxes["kind"].currentData()),
            method=str(self.boxes["method"].currentData()),
            model=str(self.boxes["model"].currentData()),
            stars=int(self.boxes["stars"].currentData()),
            since=time() - age if age else 0.0,
        )

    def show_names(self, found: Gallery) -> None:
        """Offer the ways and models of what is there."""
        for name, rows in (("method", found.methods), ("model", found.models)):
            box = self.boxes[name]
            kept = box.currentData()
            while box.count() > 1:
                box.removeItem(1)
            for data, words in rows.items():
                box.addItem(words, data)
            box.setCurrentIndex(max(0, box.findData(kept)))

    def _chosen(self, _index: int) -> None:
        self.changed.emit()

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return any(box.currentIndex() > 0 for box in self.boxes.values())
