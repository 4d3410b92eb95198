"""Everything that was drawn for you, and the jokes that you kept: look, compare, star, delete, give away."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.keys import bind
from desktop.notices import Notice
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.widgets import share_card
from desktop.widgets.compare_pane import ComparePane
from desktop.widgets.empty import Empty
from desktop.widgets.gallery_filters import GalleryFilters
from desktop.widgets.gallery_grid import SIDE, GalleryGrid
from desktop.widgets.made_details import MadeDetails
from desktop.widgets.notice_bar import label
from desktop.widgets.thumbnails import Thumbnails
from desktop.words import Texts, number
from engine.core.files import write_atomically
from engine.core.records import Generation
from engine.workflows.gallery import Deleted, Details, Gallery, Row, delete, details, export_clean, gallery, restore
from engine.workflows.keep import MOST_STARS, star

GALLERY = Texts("GALLERY")

NOTHING = (
    GALLERY.later("Nothing made yet"),
    GALLERY.later("Draw something in the Studio, or keep a joke from there."),
)
NO_MATCH = (GALLERY.later("Nothing like that"), GALLERY.later("Choose other stars, ways or times above."))
ROOM_FOR_DETAILS = 780  # px


class Redrawn(msgspec.Struct, frozen=True):
    """The part of what `redraw` returns that is told."""

    of: int
    most_off: int
    same: bool
    other_model: bool
    made: Generation | None = None


@SCREENS.register
class GalleryScreen(Screen):
    """Reads the store in a thread; only drawing again needs the worker."""

    name = "gallery"
    title = TITLES.later("Gallery")
    icon = "images"
    key = "G"
    order = 45

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._stale = True
        self._hidden = False
        self._asked = 0
        self.filters = GalleryFilters()
        self.filters.changed.connect(self._load)
        self.count = label("", "small")
        self.thumbnails = Thumbnails(app.workspace.paths.media, app.tasks, SIDE)
        self.grid = GalleryGrid(app.theme, self.thumbnails)
        self.details = MadeDetails(app.theme)
        self.details.hide()
        self.compare = ComparePane(app.theme)
        self.empty = Empty(app.theme, "images", *map(GALLERY.tr, NOTHING))
        self.empty.add(GALLERY.tr("Go to the Studio"), lambda: app.signals.go.emit("studio"), primary=True)
        self._lay_out()
        self.grid.moved.connect(self._look_at)
        self.grid.opened.connect(self.look)
        self.details.starred.connect(self.star)
        self.details.wanted.connect(self._do)
        self.compare.left.connect(self.back)
        self.compare.starred.connect(self._star_one)
        for stars in range(MOST_STARS + 1):
            bind(self, f"{stars} stars", lambda stars=stars: self.star(stars))
        for name, do in (
            ("delete", self.delete),
            ("compare", self.compare_two),
            ("back", self.back),
            ("open", self.look),
        ):
            bind(self, name, do)
        app.signals.changed.connect(self._changed)

    def _lay_out(self) -> None:
        whole, head, row = QWidget(), QHBoxLayout(), QHBoxLayout()
        column = QVBoxLayout(whole)
        column.setContentsMargins(6 * STEP, 6 * STEP, 0, 0)
        column.setSpacing(3 * STEP)
        head.setContentsMargins(0, 0, 6 * STEP, 0)
        head.addWidget(label(self.called(), "title"))
        head.addStretch(1)
        head.addWidget(self.count)
        column.addLayout(head)
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, 6 * STEP, 0)
        bar.addWidget(self.filters)
        column.addLayout(bar)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.grid)
        self.pages.addWidget(self.empty)
        row.setSpacing(0)
        row.addWidget(self.pages, 1)
        row.addWidget(self.details)
        column.addLayout(row, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(whole)
        self.stack.addWidget(self.compare)
        self.body.addWidget(self.stack, 1)

    def entered(self) -> None:
        """Read what there is, after something was made."""
        if self._stale:
            self._load()

    def star(self, stars: int) -> None:
        """Give stars to everything that is selected."""
        for row in self.grid.chosen():
            self._star_one(row.id, stars)

    def delete(self) -> None:
        """Take what is selected out, with a way back."""
        ids = [row.id for row in self.grid.chosen()]
        if ids and self.stack.currentWidget() is not self.compare:
            ws = self.app.workspace
            self.app.tasks.start(lambda: delete(ws, ids), then=self._deleted, failed=self.show_error, lane=Lane.write)

    def compare_two(self) -> None:
        """Put two that are selected side by side."""
        chosen = self.grid.chosen()
        if len(chosen) != 2:
            self.notices.show_notice(Notice(GALLERY.tr("Select two to compare, with Ctrl or Shift."), seconds=5))
            return
        one, other = chosen
        self.app.tasks.start(lambda: (self._read(one), self._read(other)), then=self._show_two, failed=self.show_error)

    def look(self) -> None:
        """Show what is current beside the grid, or put that away."""
        self._hidden = not self._hidden
        self._make_room()

    def back(self) -> None:
        """Leave what is compared."""
        if self.stack.currentWidget() is self.compare:
            self.stack.setCurrentIndex(0)
            self.grid.setFocus()

    def export_to(self, folder: Path) -> None:
        """Write clean copies of what is selected."""
        chosen, ws = self.grid.chosen(), self.app.workspace

        def work() -> int:
            export_clean(ws, [row.id for row in chosen if row.kind == "picture"], folder) if any(
                row.kind == "picture" for row in chosen
            ) else None
            for row in chosen:
                if row.kind != "picture":
                    image = QImage(str(ws.paths.media / row.media)) if row.media else None
                    write_atomically(_free(folder), share_card.png(share_card.card_image(row.text, image)))
            return len(chosen)

        def done(count: int) -> None:
            words = GALLERY.plural(
                "Saved %n clean copy in {folder}: pixels and nothing else.",
                "Saved %n clean copies in {folder}: pixels and nothing else.",
                count,
            )
            self.notices.show_notice(Notice(words.format(folder=folder.name), seconds=6))

        self.app.tasks.start(work, then=done, failed=self.show_error, lane=Lane.write)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Details only where there is room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.details.setVisible(self.width() >= ROOM_FOR_DETAILS and bool(self.grid.chosen()) and not self._hidden)

    def _load(self) -> None:
        self._stale = False
        self._asked += 1
        asked, ws, wanted = self._asked, self.app.workspace, self.filters.wanted()
        self.app.tasks.start(
            lambda: gallery(ws, wanted), then=lambda found: self._loaded(found, asked), failed=self.show_error
        )

    def _loaded(self, found: Gallery, asked: int) -> None:
        if asked != self._asked:
            return  # another choice was made meanwhile
        before = {row.id for row in self.grid.chosen()}
        self.filters.show_names(found)
        self.grid.model_.reset(found.items)
        some = number(found.total)
        if self.filters.narrow:
            some = GALLERY.tr("{count} of {total}").format(count=number(len(found.items)), total=some)
        self.count.setText(some if found.total else "")
        self.filters.setVisible(bool(found.total))
        self.empty.say(*map(GALLERY.tr, NO_MATCH if found.total else NOTHING))
        self.pages.setCurrentWidget(self.grid if found.items else self.empty)
        if found.items and before:
            self.grid.choose(max(0, self.grid.model_.place_of(next(iter(before)))))
        self._make_room()

    def _look_at(self, at: int) -> None:
        row = self.grid.model_.row(at)
        if row is None:
            self._make_room()
            return

        def show(found: tuple[Details, QImage]) -> None:
            self.details.show_details(*found)
            self._make_room()

        self.app.tasks.start(lambda: self._read(row), then=show, failed=self.show_error)

    def _read(self, row: Row) -> tuple[Details, QImage]:
        media = self.app.workspace.paths.media
        return details(self.app.workspace, row.id), QImage(str(media / row.media)) if row.media else QImage()

    def _show_two(self, found: tuple[tuple[Details, QImage], tuple[Details, QImage]]) -> None:
        (one, image), (other, other_image) = found
        self.compare.show_two((one, other), (image, other_image))
        self.stack.setCurrentWidget(self.compare)
        self.compare.setFocus()

    def _star_one(self, made_id: int, stars: int) -> None:
        ws, at = self.app.workspace, self.grid.model_.place_of(made_id)
        row = self.grid.model_.row(at)
        if row is None or self.grid.model_.row(at) is None:
            return

        def done(given: int) -> None:
            place = self.grid.model_.place_of(made_id)
            if (now := self.grid.model_.row(place)) is not None:
                self.grid.model_.put(place, msgspec.structs.replace(now, stars=given))
            self.details.stars.show_stars(given)
            if made_id in self.compare.ids:
                self.compare.stars[self.compare.ids.index(made_id)].show_stars(given)

        self.app.tasks.start(lambda: star(ws, made_id, stars), then=done, failed=self.show_error, lane=Lane.write)

    def _deleted(self, done: Deleted) -> None:
        ws, count = self.app.workspace, len(done.ids)
        self._load()

        def back() -> None:
            self.app.tasks.start(
                lambda: restore(ws, list(done.ids)),
                then=lambda _done: self._load(),
                failed=self.show_error,
                lane=Lane.write,
            )

        words = GALLERY.plural("Deleted %n. Its file goes in a week.", "Deleted %n. Their files go in a week.", count)
        self.notices.show_notice(Notice(words, action=GALLERY.tr("Undo"), do=back, seconds=20))

    def _do(self, name: str) -> None:
        if name == "delete":
            self.delete()
        elif name == "again":
            self._draw_again()
        elif name == "copy":
            self._copy()
        else:
            folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
            if chosen := QFileDialog.getExistingDirectory(self, GALLERY.tr("Save clean copies in"), folder):
                self.export_to(Path(chosen))

    def _copy(self) -> None:
        rows = self.grid.chosen()
        if not rows:
            return
        if rows[0].media:
            image = QImage(str(self.app.workspace.paths.media / rows[0].media))
            words = rows[0].text if rows[0].kind == "meme" else ""
            QGuiApplication.clipboard().setImage(share_card.card_image(words, image))
        else:
            QGuiApplication.clipboard().setText(rows[0].text)
        self.notices.show_notice(Notice(GALLERY.tr("Copied."), seconds=3))

    def _draw_again(self) -> None:
        rows = self.grid.chosen()
        if rows:
            job = self.app.client.submit("redraw", {"made": rows[0].id}, title=GALLERY.tr("Drawing it again"))
            job.done.connect(self._redrawn)
            job.failed.connect(self.show_error)

    def _redrawn(self, result: dict[str, object]) -> None:
        found = msgspec.convert(result, Redrawn)
        if found.same:
            if found.most_off == 0:
                words = GALLERY.tr("It came out the same, to the pixel.")
            else:
                words = GALLERY.tr("It came out the same, but for the rounding of a batch.")
            notice = Notice(words, seconds=8)
        else:
            if found.other_model:
                why = GALLERY.tr("The model's files are others than then.")
            else:
                why = GALLERY.tr("Its file had changed or was gone.")
            notice = Notice(GALLERY.tr("It came out another, which is kept beside it."), why, seconds=12)
            self._load()
        self.notices.show_notice(notice)

    def _changed(self, what: str) -> None:
        if what in ("made", "revealed", "study"):
            self._stale = True
            if self.isVisible():
                self._load()


def _free(folder: Path) -> Path:
    at = 1
    while (target := folder / f"card-{at}.png").exists():
        at += 1
    return target


if __name__ == "__main__":
    from desktop.preview import show

    show("gallery")
