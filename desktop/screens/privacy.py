"""What is stored and where, what left this machine, what you agreed to; all of it as a zip, and none of it any more."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton

from desktop.engine_words import said
from desktop.job import Job
from desktop.notices import Notice, of_error
from desktop.screen import SCREENS, TITLES, App, Screen
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.wear import wear
from desktop.widgets.agreements import AgreementRows
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page, tab_as_laid_out
from desktop.widgets.sources import SourceRows
from desktop.widgets.table import Table
from desktop.widgets.task_strip import megabytes
from desktop.widgets.two_steps import TwoSteps, removed_words
from desktop.words import Texts, moment, number
from engine.workflows.export_all import Exported
from engine.workflows.forget_imports import PastImports, Removal, list_imports, what_goes
from engine.workflows.forget_me import Forgotten, forget_me
from engine.workflows.stored import Stored, stored
from engine.workflows.what_left import Agreed, Agreements, LedgerPage, agreements, take_back, what_left

PRIVACY = Texts("PRIVACY")

WHERE = PRIVACY.later("Everything that this app keeps of you lies in one folder on this machine.")
FORGET = PRIVACY.later(
    "Everything in the profile goes: posts, likes, your taste and profile in words, what was written and drawn for "
    "you, sessions, settings, pictures, indexes, trainings, copies from before updates, logs, and keys in your "
    "system's keyring. What you exported or saved elsewhere stays, and so do models, which know nothing of you."
)
DELETED = PRIVACY.later(
    "Files are deleted, not overwritten: solid state drives write elsewhere than asked, so no program can promise "
    "that. If somebody could examine the drive itself, encrypt it."
)


@SCREENS.register
class PrivacyScreen(Screen):
    """Reads everything whenever it is shown."""

    name = "privacy"
    title = TITLES.later("Privacy")
    icon = "lock"
    key = "P"
    order = 80

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.stored: Stored | None = None
        self.page = Page(self.called())
        self.page.line.setText(PRIVACY.tr(WHERE))
        self.open = QPushButton(PRIVACY.tr("Open the folder"))
        self.open.clicked.connect(self.open_folder)
        self.page.beside_title(self.open)
        self._build_stored()
        self._build_left()
        self._build_export()
        self._build_forget()
        self.page.column.addStretch(1)
        self.body.addWidget(self.page, 1)

    def entered(self) -> None:
        """Read everything again."""
        ws, start = self.app.workspace, self.app.tasks.start
        start(lambda: stored(ws), then=self._show_stored, failed=self.show_error)
        start(lambda: what_left(ws), then=self._show_left, failed=self.show_error)
        start(lambda: agreements(ws), then=self._show_agreed, failed=self.show_error)
        start(lambda: list_imports(ws), then=self._show_sources, failed=self.show_error)

    def open_folder(self) -> None:
        """Show the profile's folder in the system's own way."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.app.workspace.paths.profile)))

    def choose_export(self) -> None:
        """Ask where the zip shall be."""
        title, kind = PRIVACY.tr("Export everything"), "Zip (*.zip)"  # english: what kind of file, a name
        name, _ = QFileDialog.getSaveFileName(self, title, "inside-joke.zip", kind)
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write everything into one zip; it appears when it is whole."""
        title = PRIVACY.tr("Exporting everything")
        job = self.app.importer.submit("export_all", {"path": str(path)}, title=title)
        job.done.connect(self._exported)

        def failed(error: Exception) -> None:
            again = partial(self.export_to, path)
            self.notices.show_notice(of_error(error, action=PRIVACY.tr("Try again"), do=again))

        job.failed.connect(failed)
        stopped = Notice(PRIVACY.tr("Stopped. No file was left behind."), seconds=8)
        job.stopped.connect(lambda: self.notices.show_notice(stopped))
        self.export.setEnabled(False)
        job.ended.connect(lambda: self.export.setEnabled(True))

    def ask_removal(self, source: str) -> None:
        """Say what removing all imports of a source would take."""
        ws, ids = self.app.workspace, self.sources.numbers(source)
        if self.app.importer.jobs():
            read, later = PRIVACY.tr("An import is being read."), PRIVACY.tr("Remove it once that is done.")
            self.notices.show_notice(Notice(read, later, seconds=8))
            return

        def show(removal: Removal) -> None:
            self.sources.ask(source, removal)

        self.app.tasks.start(lambda: what_goes(ws, ids), then=show, failed=self.show_error)

    def remove(self, source: str) -> None:
        """Remove all imports of a source."""
        job = self.app.client.submit("remove_imports", {"imports": list(self.sources.numbers(source))})
        self._watch_removal(job, self.sources.steps(source))

    def forget_everything(self) -> None:
        """End the workers, delete the profile, and begin anew."""
        self.app.importer.shut_down()
        self.app.client.shut_down()
        ws = self.app.workspace
        self.app.tasks.start(lambda: forget_me(ws), then=self._forgotten, failed=self._not_forgotten, lane=Lane.write)

    def _watch_removal(self, job: Job, steps: TwoSteps) -> None:
        job.news.connect(steps.show_progress)
        job.done.connect(self._removed)

        def failed(error: Exception) -> None:
            steps.hide()
            self.show_error(error)

        job.failed.connect(failed)

    def _removed(self, result: dict[str, object]) -> None:
        words = removed_words(msgspec.convert(result, Removal))
        self.app.signals.start_over.emit()  # no screen may go on showing it
        self.app.signals.noticed.emit(Notice(words, seconds=12))

    def _forgotten(self, done: Forgotten) -> None:
        kept = PRIVACY.tr("The keyring kept the key of {title}: take it out there.")
        held = PRIVACY.tr("Another program holds {name}: it goes at the next start.")
        left = [kept.format(title=title) for title in done.keys_left]
        hint = " ".join([*left, *(held.format(name=name) for name in done.files_left)])
        words = PRIVACY.plural("Forgotten: %n file, {size}.", "Forgotten: %n files, {size}.", done.files)
        words = words.format(size=megabytes(done.bytes))
        kind = "bad" if hint else "note"
        wear(self.app.theme, self.app.workspace.settings)
        self.app.client.start()
        self.app.signals.start_over.emit()
        self.app.signals.noticed.emit(Notice(words, hint, kind))

    def _not_forgotten(self, error: Exception) -> None:
        self.steps.hide()
        self.show_error(error)
        self.app.client.start()

    def _exported(self, result: dict[str, object]) -> None:
        done = msgspec.convert(result, Exported)
        rows = PRIVACY.plural("%n row", "%n rows", sum(done.rows.values()))
        files = PRIVACY.plural("%n file", "%n files", done.files)
        name, size = Path(done.path).name, megabytes(done.bytes)
        words = PRIVACY.tr("{name}: {rows} and {files}, {size}.").format(name=name, rows=rows, files=files, size=size)
        hint, action = PRIVACY.tr("A README in it says what is what."), PRIVACY.tr("Open its folder")
        folder = QUrl.fromLocalFile(str(Path(done.path).parent))
        show = partial(QDesktopServices.openUrl, folder)
        self.notices.show_notice(Notice(words, hint, action=action, do=show))  # pyright: ignore[reportArgumentType]

    def _take_back(self, each: Agreed) -> None:
        ws = self.app.workspace
        self.app.tasks.start(
            lambda: take_back(ws, each.destination, each.purpose),
            then=self._show_agreed,
            failed=self.show_error,
            lane=Lane.write,
        )

    def _show_agreed(self, found: Agreements) -> None:
        self.agreed.show_rows(found)
        tab_as_laid_out(self.page)

    def _show_sources(self, found: PastImports) -> None:
        self.sources.show_rows(found)
        tab_as_laid_out(self.page)

    def _show_stored(self, found: Stored) -> None:
        self.stored = found
        self.folder.setText(found.folder)
        self.tables.fill([(said(each.title), number(each.rows)) for each in found.tables])
        rows = [(each.name, said(each.title), number(each.files), megabytes(each.bytes)) for each in found.files]
        self.files.fill(rows)
        apart = PRIVACY.tr("Models ({size}) lie apart, in {folder}; they know nothing of you.")
        self.models.setText(apart.format(size=megabytes(found.weights_bytes), folder=found.weights))

    def _show_left(self, page: LedgerPage) -> None:
        rows = [
            (
                moment(each.at),
                said(each.destination),
                "  ·  ".join(said(part) for part in (each.purpose, each.detail) if part),
                number(each.bytes_out),
                number(each.bytes_in),
            )
            for each in page.entries
        ]
        self.ledger.fill(rows)
        self.ledger.setVisible(bool(rows))
        words = PRIVACY.plural(
            "%n request, {out} of content out and {back} in.",
            "%n requests, {out} of content out and {back} in.",
            page.count,
        ).format(out=megabytes(page.bytes_out), back=megabytes(page.bytes_in))
        none = PRIVACY.tr("Nothing has left this machine so far. Every request will be a line here.")
        self.left_words.setText(words if page.count else none)

    def _heading(self, words: str) -> None:
        self.page.column.addSpacing(2 * STEP)
        self.page.column.addWidget(label(words, "heading"))

    def _build_stored(self) -> None:
        column = self.page.column
        self.folder = label("", "small", wrap=True)
        column.addWidget(self.folder)
        self._heading(PRIVACY.tr("What is stored"))
        kinds = (PRIVACY.tr("What"), PRIVACY.tr("Rows"))
        files = (PRIVACY.tr("File"), PRIVACY.tr("What is in it"), PRIVACY.tr("Files"), PRIVACY.tr("Size"))
        self.tables = Table(PRIVACY.tr("What is stored, by kind"), kinds, wide=0, numbers=(1,))
        self.files = Table(PRIVACY.tr("Files of your profile"), files, wide=1, numbers=(2, 3))
        self.models = label("", "small", wrap=True)
        for widget in (self.tables, self.files, self.models):
            column.addWidget(widget)

    def _build_left(self) -> None:
        column = self.page.column
        self._heading(PRIVACY.tr("What left this machine"))
        self.left_words = label("", "muted", wrap=True)
        about = (PRIVACY.tr("When"), PRIVACY.tr("Where to"), PRIVACY.tr("What for"))
        heads = (*about, PRIVACY.tr("Bytes out"), PRIVACY.tr("Bytes in"))
        self.ledger = Table(PRIVACY.tr("Every request that left this machine"), heads, wide=2, numbers=(3, 4))
        column.addWidget(self.left_words)
        column.addWidget(self.ledger)
        self._heading(PRIVACY.tr("What you agreed to"))
        self.agreed = AgreementRows()
        self.agreed.withdrawn.connect(self._take_back)
        column.addWidget(self.agreed)

    def _build_export(self) -> None:
        self._heading(PRIVACY.tr("Take it with you"))
        words = PRIVACY.tr("One zip with every row as a line of JSON, your pictures, and a README. No keys are in it.")
        self.page.column.addWidget(label(words, "muted", wrap=True))
        self.export = self._button(PRIVACY.tr("Export everything…"), self.choose_export)

    def _build_forget(self) -> None:
        self._heading(PRIVACY.tr("Forget"))
        words = PRIVACY.tr(
            "First you are told what would go; nothing brings it back. Single imports go on the Import screen."
        )
        self.page.column.addWidget(label(words, "muted", wrap=True))
        self.sources = SourceRows()
        self.sources.asked.connect(self.ask_removal)
        self.sources.removed.connect(self.remove)
        self.page.column.addWidget(self.sources)
        what = f"{PRIVACY.tr(FORGET)}\n\n{PRIVACY.tr(DELETED)}"
        self.forget = self._button(PRIVACY.tr("Forget everything about me…"), lambda: self.steps.ask(what))
        self.forget.setProperty("role", "danger")
        self.steps = TwoSteps(PRIVACY.tr("Forget everything, for good"), PRIVACY.tr("Keep everything"))
        self.steps.confirmed.connect(self.forget_everything)
        self.steps.kept.connect(self.forget.setFocus)
        self.page.column.addWidget(self.steps)

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda: do())
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.page.column.addLayout(row)
        return button


if __name__ == "__main__":
    from desktop.preview import show

    show("privacy")
