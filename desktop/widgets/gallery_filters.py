"""What of the gallery is seen: by kind, way, model, stars and age."""

from time import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.engine_words import said
from desktop.theme import STEP
from desktop.words import Texts
from engine.workflows.gallery import Filter, Gallery

GALLERY_FILTERS = Texts("GALLERY_FILTERS")

DAY_S = 86_400.0
KINDS = (
    ("", GALLERY_FILTERS.later("Everything")),
    ("picture", GALLERY_FILTERS.later("Pictures")),
    ("text", GALLERY_FILTERS.later("Jokes")),
    ("meme", GALLERY_FILTERS.later("Both as one card")),
)
ANY_WAY, ANY_MODEL = (("", GALLERY_FILTERS.later("Any way")),), (("", GALLERY_FILTERS.later("Any model")),)
ANY_STARS, MOST = ((0, GALLERY_FILTERS.later("Any stars")),), 5
AGES = (
    (0.0, GALLERY_FILTERS.later("Any time")),
    (DAY_S, GALLERY_FILTERS.later("Last day")),
    (7 * DAY_S, GALLERY_FILTERS.later("Last week")),
    (30 * DAY_S, GALLERY_FILTERS.later("Last month")),
)


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
            ("kind", GALLERY_FILTERS.tr("Kind"), KINDS),
            ("method", GALLERY_FILTERS.tr("Way"), ANY_WAY),
            ("model", GALLERY_FILTERS.tr("Model"), ANY_MODEL),
            ("stars", GALLERY_FILTERS.tr("Stars"), ANY_STARS),
            ("age", GALLERY_FILTERS.tr("Age"), AGES),
        ):
            box = QComboBox()
            box.setAccessibleName(words)
            box.view().setAccessibleName(words)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            for data, title in rows:
                box.addItem(GALLERY_FILTERS.tr(title), data)
            box.activated.connect(self._chosen)
            self.boxes[name] = box
            row.addWidget(box, 1)
        for stars in range(1, MOST + 1):
            words = GALLERY_FILTERS.plural("%n star or more", "%n stars or more", stars)
            every = GALLERY_FILTERS.plural("%n star", "%n stars", stars)
            self.boxes["stars"].addItem(words if stars < MOST else every, stars)

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
                box.addItem(said(words), data)
            box.setCurrentIndex(max(0, box.findData(kept)))

    def _chosen(self, _index: int) -> None:
        self.changed.emit()

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return any(box.currentIndex() > 0 for box in self.boxes.values())
