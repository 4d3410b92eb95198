"""What a blind study found: nothing before the reveal; then each way of telling the model, with its uncertainty."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QStackedWidget, QVBoxLayout

from desktop.notices import Notice
from desktop.screen import SCREENS, App, Screen
from desktop.theme import STEP
from desktop.widgets.arm_row import ArmRow
from desktop.widgets.empty import Empty
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page, empty_layout
from engine.core.errors import NotYet
from engine.workflows.study import Report, Written, study_report, write_report


@SCREENS.register
class ResultsScreen(Screen):
    """Arms sorted by what was liked, the human-made control among them, and a way to take the numbers away."""

    name = "results"
    title = "Results"
    icon = "chart-no-axes-column"
    key = "R"
    order = 40

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.pages = QStackedWidget()
        self.body.addWidget(self.pages, 1)
        self.none = Empty(app.theme, "chart-no-axes-column", "No session yet", "Rate a blind session first.")
        self.none.add("Start a session", lambda: app.signals.go.emit("session"), primary=True)
        self.sealed = Empty(app.theme, "lock", "Sealed", "")
        self.sealed.add("Go on rating", lambda: app.signals.go.emit("session"), primary=True)
        self.page = Page("Who made you laugh")
        self.save = QPushButton("Save report…")
        self.save.clicked.connect(self._choose_folder)
        self.page.beside_title(self.save)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(3 * STEP)
        self.page.column.addLayout(self.rows)
        self.page.column.addStretch(1)
        for page in (self.none, self.sealed, self.page):
            self.pages.addWidget(page)

    def entered(self) -> None:
        """Read the report again."""
        self.app.tasks.start(self._read, then=self._show)

    def save_to(self, folder: Path) -> None:
        """Write the report as a page and as data, and say where."""
        ws = self.app.workspace
        self.app.tasks.start(
            lambda: write_report(ws, folder),
            then=self._saved,
            failed=self.show_error,
        )

    def _read(self) -> Report | None:
        try:
            return study_report(self.app.workspace)
        except NotYet:
            return None

    def _show(self, report: Report | None) -> None:
        if report is None:
            self.pages.setCurrentWidget(self.none)
        elif not report.revealed:
            words = (
                f"You rated {report.rated} of {report.cards} cards. Who wrote them stays sealed until you reveal it."
            )
            self.sealed.say("Sealed", " ".join([words, *report.caveats]))
            self.pages.setCurrentWidget(self.sealed)
        else:
            self._fill(report)
            self.pages.setCurrentWidget(self.page)

    def _fill(self, report: Report) -> None:
        empty_layout(self.rows)
        self.page.line.setText(
            f"You rated {report.rated} of {report.cards} cards. The bar is where the true like rate may be; "
            "bars that overlap may well be the same."
        )
        found: list[tuple[float, ArmRow]] = []
        for arm in report.arms:
            rate = arm.like_rate and (arm.like_rate.estimate, arm.like_rate.low, arm.like_rate.high)
            counts = (arm.likes, arm.neutral, arm.dislikes, arm.shown - arm.rated)
            found.append((rate[0] if rate else -1.0, ArmRow(self.app.theme, arm.title, counts, rate, arm.words)))
        for control in report.controls:
            rate = control.like_rate and (control.like_rate.estimate, control.like_rate.low, control.like_rate.high)
            counts = (control.likes, control.neutral, control.dislikes, control.shown - control.rated)
            row = ArmRow(self.app.theme, "Written by people", counts, rate, control.words, reference=True)
            found.append((rate[0] if rate else -1.0, row))
        rows = [row for _, row in sorted(found, key=lambda pair: -pair[0])]
        for place, row in enumerate(rows):
            row.axis = place == 0
            self.rows.addWidget(row)
        self._add_judges(report)
        self._add_notes(report)
        self._add_blocks(report)

    def _add_blocks(self, report: Report) -> None:
        if report.in_depth is None:
            return
        titles = {arm.arm: arm.title for arm in report.arms}
        failed = [check.words for check in report.in_depth.checks if not check.fine]
        lines = [*failed, *(f"{titles[each.arm]}. {each.words}" for each in report.in_depth.arms)]
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(5 * STEP, 2 * STEP, 5 * STEP, 2 * STEP)
        column.addWidget(label("Block by block", "strong"))
        for line in [*lines, report.in_depth.power_words]:
            column.addWidget(label(line, "muted", wrap=True))
        self.rows.addWidget(frame)

    def _add_judges(self, report: Report) -> None:
        if report.judging is None:
            return
        column = self._add_frame("Could a judge have known?")
        if report.judging.retest_words:
            column.addWidget(label(report.judging.retest_words, "muted", wrap=True))
        for judge in report.judging.judges:
            column.addWidget(label(judge.title, wrap=True))
            column.addWidget(label(judge.words, "muted", wrap=True))
        for note in report.judging.notes:
            column.addWidget(label(note, "small", wrap=True))

    def _add_frame(self, title: str) -> QVBoxLayout:
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(5 * STEP, 2 * STEP, 5 * STEP, 2 * STEP)
        column.addWidget(label(title, "strong"))
        self.rows.addWidget(frame)
        return column

    def _add_notes(self, report: Report) -> None:
        notes = [report.ai_words, *report.caveats]
        notes += [f"Left out: {each.arm}. {each.why}" for each in report.left_out]
        column = self._add_frame("Before you believe it")
        for note in notes:
            if note:
                column.addWidget(label(note, "muted", wrap=True))
        column.addWidget(label(f"Plan {report.plan_hash[:12]}, fixed before the first card.", "small", wrap=True))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Save the report in", str(Path.home()))
        if chosen:
            self.save_to(Path(chosen))

    def _saved(self, written: Written) -> None:
        names = f"{Path(written.html).name} and {Path(written.json).name}"
        self.notices.show_notice(Notice(f"Saved {names}.", str(Path(written.html).parent), seconds=12))


if __name__ == "__main__":
    from desktop.preview import show

    show("results")
