"""Before the reveal: how far it is, marks of early looks, the door to one, and the proof; nothing tells of an arm."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop.screen import App
from desktop.widgets.early_look import EarlyLook, EarlyMark
from desktop.widgets.page import Page
from desktop.widgets.proof_panel import ProofPanel
from engine.workflows.study import Report


class SealedPage(Page):
    """What the results screen shows of a study that goes on."""

    gone_on = Signal()

    def __init__(self, app: App) -> None:
        super().__init__("Sealed")
        self.go_on = QPushButton("Go on rating")
        self.go_on.setProperty("role", "primary")
        self.go_on.clicked.connect(lambda: self.gone_on.emit())
        row = QHBoxLayout()
        row.addWidget(self.go_on)
        row.addStretch(1)
        self.column.addLayout(row)
        self.mark, self.early, self.proof = EarlyMark(app.theme), EarlyLook(), ProofPanel(app)
        for widget in (self.mark, self.early, self.proof):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def tell_unreadable(self) -> None:
        """Say that no report can be made, and offer the check."""
        self.title.setText("This study cannot be read")
        self.line.setText(
            "The check says whether a row of it was changed. If none was, it is a mistake in the app, and the log in "
            "your profile folder has the details."
        )
        for each in (self.go_on, self.mark, self.early):
            each.hide()
        self.proof.refresh()

    def tell(self, report: Report) -> None:
        """Say where the study stands."""
        self.title.setText("Sealed")
        self.go_on.show()
        self.line.setText(
            f"You rated {report.rated} of {report.cards} cards. Who wrote them stays sealed until you reveal it."
        )
        self.go_on.setText("Go on rating" if report.rated < report.cards else "Go to the reveal")
        self.mark.tell([look.words for look in report.peeks])
        self.early.close_again()
        self.early.setVisible(report.rated > 0)
        self.proof.refresh()
