"""The shelf of models: what each is good at, whether it is here, and how to get, check or remove it."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from desktop.encoder_change import EncoderChange
from desktop.engine_words import said
from desktop.job import Job
from desktop.notices import Notice, of_error
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.slices import Slices
from desktop.theme import STEP
from desktop.widgets.flow import Flow
from desktop.widgets.model_words import facts, too_large
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page, tab_as_laid_out
from desktop.widgets.servers_section import ServersSection
from desktop.widgets.task_strip import megabytes, words_of
from desktop.words import Texts, number
from engine.core.progress import Progress
from engine.workflows.change_encoder import Prepared
from engine.workflows.models import Fits, ModelRow, Models, list_models

MODELS = Texts("MODELS")

WHERE = MODELS.later(
    "They run on this machine. This app goes online to fetch one, and to a model elsewhere, if you add one below and "
    "agree to what goes there."
)
STATES = {
    "missing": (MODELS.later("Not here"), "muted"),
    "fetching": (MODELS.later("Fetching"), "muted"),
    "verified": (MODELS.later("Here, verified"), "like"),
    "damaged": (MODELS.later("Damaged"), "dislike"),
}


class ModelCard(QFrame):
    """One model."""

    def __init__(self, screen: "ModelsScreen", row: ModelRow, job: Job | None) -> None:
        super().__init__()
        self.row = row
        self._screen, self.job = screen, job
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(STEP)
        head = QHBoxLayout()
        words, role = STATES["fetching" if job else row.state]
        self.state = label(MODELS.tr(words), role)
        head.addWidget(label(row.title, "strong"), 1)
        head.addWidget(self.state)
        column.addLayout(head)
        good = said(row.good_for)
        column.addWidget(label(good[:1].upper() + good[1:], wrap=True))
        column.addWidget(label(facts(row), "small", wrap=True))
        if row.noted:
            column.addWidget(label(said(row.noted), "small", wrap=True))
        column.addSpacing(STEP)
        here = row.state == "verified" and job is None  # then there are buttons alone, up to four of them
        self.buttons: QLayout = Flow(2 * STEP) if here else QHBoxLayout()
        self.buttons.setSpacing(2 * STEP)
        column.addLayout(self.buttons)
        self._fill()

    def _fill(self) -> None:
        if self.job is not None:
            self.bar, self.words = QProgressBar(), label(words_of(self.job), "small")
            self.bar.setTextVisible(False)
            self.bar.setRange(0, 0)
            self.buttons.addWidget(self.bar)
            self.buttons.addWidget(self.words)
            self._add(MODELS.tr("Stop"), self._stop)
            self.job.news.connect(self._news)
            return
        if self.row.state == "verified":
            checking = MODELS.tr("Checking {model}").format(model=self.row.title)
            self._add(MODELS.tr("Check again"), lambda: self._screen.run("verify_model", self.row, checking))
            if self.row.hub or self.row.download_bytes:  # what ships with the app stays
                self._add(MODELS.tr("Remove"), lambda: self._screen.remove(self.row))
            if self.row.kind == "encoder":
                self._fill_reader()
            elif self.row.serves:
                self.buttons.addWidget(label(MODELS.tr("Writes for you"), "small"))
            elif self.row.kind == "text":
                self._add(MODELS.tr("Write with it"), lambda: self._screen.use(self.row))
        elif self.row.hub:
            self._add(MODELS.tr("Choose its folder…"), lambda: self._screen.choose(self.row))
            words = MODELS.tr("Get {hub} from its hub and choose the folder. It is copied here and checked.")
            if self.row.gated:
                words = MODELS.tr(
                    "Get {hub} from its hub, which asks for an account, and choose the folder. It is copied here and "
                    "checked."
                )
            where = _beside(words.format(hub=self.row.hub))
            command = MODELS.tr("Or on the command line: inside-joke models bring {model} FOLDER")
            where.setToolTip(command.format(model=self.row.id))
            self.buttons.addWidget(where)
            return
        else:
            fetch = self._add(MODELS.tr("Fetch"), lambda: self._screen.fetch(self.row))
            fetch.setProperty("role", "primary")
            where = MODELS.tr("{size} from the Python package index; nothing about you is sent")
            self.buttons.addWidget(_beside(where.format(size=megabytes(self.row.download_bytes))))

    def _fill_reader(self) -> None:
        if self.row.serves:
            self.buttons.addWidget(label(MODELS.tr("Reads your posts"), "small"))
        elif self.row.wanted:
            self.buttons.addWidget(label(self._screen.read_so_far(), "small"))
        else:
            self._add(MODELS.tr("Read my posts with it"), lambda: self._screen.change.want(self.row.id))
        if self.row.pictures and self.row.sees:
            self._add(MODELS.tr("Look at no pictures"), lambda: self._screen.look(""))
        elif self.row.pictures:
            self._add(MODELS.tr("Look at my pictures with it"), lambda: self._screen.look(self.row.id))

    def _add(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(f"{words}: {self.row.title}")
        button.clicked.connect(do)
        self.buttons.addWidget(button)
        return button

    def _stop(self) -> None:
        if self.job is not None:
            self._screen.app.client.cancel(self.job)

    def _news(self, progress: Progress) -> None:
        self.bar.setRange(0, 1000 if progress.total else 0)
        if progress.total:
            self.bar.setValue(int(1000 * progress.done / progress.total))
        if self.job is not None:
            self.words.setText("   ·   ".join(words_of(self.job).split("   ·   ")[1:]))


def _beside(words: str) -> QLabel:
    """Return words that take what room the buttons leave."""
    found = label(words, "small", wrap=True)
    found.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return found


@SCREENS.register
class ModelsScreen(Screen):
    """Reads the shelf whenever it is shown; fetching happens in the worker."""

    name = "models"
    title = TITLES.later("Models")
    icon = "library"
    key = "M"
    order = 60

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._jobs: dict[str, Job] = {}
        self._prepared: Prepared | None = None
        self.change = EncoderChange(app)
        self.change.moved.connect(self._moved)
        self.change.failed.connect(self.show_error)
        self.page = Page(self.called())
        self.page.line.setText(MODELS.tr(WHERE))
        self.cards: list[ModelCard] = []
        self._showing: Slices | None = None
        self.rows = QVBoxLayout()
        self.rows.setSpacing(3 * STEP)
        self.page.column.addLayout(self.rows)
        app.signals.changed.connect(self._changed)
        self.servers = ServersSection(app, self.show_error)
        self.servers.chosen.connect(self._use)
        self.servers.changed.connect(lambda: app.signals.changed.emit("models"))
        self.page.column.addWidget(self.servers)
        self.page.column.addStretch(1)
        self.body.addWidget(self.page, 1)

    def _changed(self, what: str) -> None:
        if what == "models":
            self.change.go_on()

    def entered(self) -> None:
        """Read the shelf again."""
        ws = self.app.workspace
        self.app.tasks.start(lambda: list_models(ws), then=self._show)
        self.servers.refresh()

    def fetch(self, row: ModelRow) -> None:
        """Fetch a model, with progress on its card."""
        self.run("fetch_model", row, MODELS.tr("Fetching {model}").format(model=row.title))

    def choose(self, row: ModelRow) -> None:
        """Ask for a model's folder, and bring it."""
        asked = MODELS.tr("The folder of {model}").format(model=row.title)
        if chosen := QFileDialog.getExistingDirectory(self, asked, str(Path.home())):
            self.run("bring_model", row, MODELS.tr("Bringing {model}").format(model=row.title), folder=chosen)

    def run(self, name: str, row: ModelRow, title: str, **more: object) -> None:
        """Do something with one model in the worker."""
        self.notices.clear()
        job = self.app.client.submit(name, {"model_id": row.id, **more}, title=title)
        self._jobs[row.id] = job

        def failed(error: Exception) -> None:
            again = of_error(error, action=MODELS.tr("Try again"), do=lambda: self.run(name, row, title, **more))
            self.notices.show_notice(again)

        def done(_result: object) -> None:
            self._done(name, row)

        job.failed.connect(failed)
        job.done.connect(done)
        job.ended.connect(lambda: self._ended(row))
        self.entered()

    def remove(self, row: ModelRow) -> None:
        """Delete a model's files; fetching brings them back."""
        job = self.app.client.submit("remove_model", {"model_id": row.id})
        notice = Notice(
            MODELS.tr("{model} was removed.").format(model=row.title),
            MODELS.tr("Fetch it again at any time."),
            action=MODELS.tr("Fetch again"),
            do=lambda: self.fetch(row),
        )

        def done(_result: object) -> None:
            self.notices.show_notice(notice)

        job.failed.connect(self.show_error)
        job.done.connect(done)
        job.ended.connect(self.entered)

    def read_so_far(self) -> str:
        """Return how far the encoder that is wanted has come, in words."""
        if self._prepared is None or not self._prepared.total:
            return MODELS.tr("Reading your posts; the one before serves until then")
        share = number(100 * self._prepared.done // self._prepared.total)
        return MODELS.tr("Has read {share} % of your posts; the one before serves until then").format(share=share)

    def look(self, model_id: str) -> None:
        """Have pictures looked at with this encoder, or with none."""
        job = self.app.client.submit("use_pictures", {"model_id": model_id})
        job.done.connect(self._looks)
        job.failed.connect(self.show_error)

    def use(self, row: ModelRow) -> None:
        """Have this model write from now on, if it fits; say the sum where it does not."""
        job = self.app.client.submit("will_it_fit", {"model_id": row.id})

        def told(result: object) -> None:
            fits = msgspec.convert(result, Fits)
            if not any(fit.fits for fit in fits.fits):
                self.notices.show_notice(Notice(*too_large(row, fits)))
                return
            self._use(row.id)

        job.done.connect(told)

        def unknown(_error: Exception) -> None:  # the starter's memory is known: there is no sum
            self._use(row.id)

        job.failed.connect(unknown)

    def _use(self, model_id: str) -> None:
        job = self.app.client.submit("use_writer", {"model_id": model_id})
        job.done.connect(self._looks)
        job.failed.connect(self.show_error)

    def _looks(self, _result: object) -> None:
        self.app.workspace.read_settings()
        self.entered()
        self.app.signals.changed.emit("taste")

    def _moved(self, prepared: Prepared) -> None:
        self._prepared = prepared
        if self.isVisible():
            self.entered()

    def _done(self, name: str, row: ModelRow) -> None:
        if name == "verify_model":
            fine = MODELS.tr("{model}: every byte is as it should be.").format(model=row.title)
            self.notices.show_notice(Notice(fine, seconds=8))
        self.app.signals.changed.emit("models")

    def _ended(self, row: ModelRow) -> None:
        self._jobs.pop(row.id, None)
        self.entered()

    def _show(self, models: Models) -> None:
        if self._showing is not None:
            self._showing.stop()
        here = [row for row in models.models if not row.server]
        self._showing = self.app.tasks.in_slices(self, self._fill(sorted(here, key=lambda row: not row.starter)))
        self._showing.ended.connect(self._shown)

    def _shown(self) -> None:
        self._showing = None

    def _fill(self, rows: list[ModelRow]) -> Iterator[None]:
        """Put a new card where one is another now; the page stays where it was scrolled to."""
        for place, row in enumerate(rows):
            before, job = self.cards[place] if place < len(self.cards) else None, self._jobs.get(row.id)
            if before is not None and before.row == row and before.job is job and not row.wanted:
                continue
            card = ModelCard(self, row, job)
            if before is None:
                self.cards.append(card)
                self.rows.addWidget(card)
            else:
                self.cards[place] = card
                self.rows.replaceWidget(before, card)
                before.hide()
                before.deleteLater()
            yield
        while len(self.cards) > len(rows):
            gone = self.cards.pop()
            self.rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        tab_as_laid_out(self.page)


if __name__ == "__main__":
    from desktop.preview import show

    show("models")
