"""Before the reveal: how far it is, marks of early looks, the door to one, and the proof; nothing tells of an arm."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop.screen import App
from desktop.widgets.early_look import EarlyLook, EarlyMark
from desktop.widgets.page import Page
from desktop.widgets.proof_panel import ProofPanel
from desktop.words import Texts, number
from engine.workflows.study import Report

SEALED_PAGE = Texts("SEALED_PAGE")


class SealedPage(Page):
    """What the results screen shows of a study that goes on."""

    gone_on = Signal()

    def __init__(self, app: App) -> None:
        super().__init__(SEALED_PAGE.tr("Sealed"))
        self.go_on = QPushButton(SEALED_PAGE.tr("Go on rating"))
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
        self.title.setText(SEALED_PAGE.tr("This study cannot be read"))
        self.line.setText(
            SEALED_PAGE.tr(
                "The check says whether a row of it was changed. If none was, it is a mistake in the app, and the log "
                "in your profile folder has the details."
            )
        )
        for each in (self.go_on, self.mark, self.early):
            each.hide()
        self.proof.refresh()

    def tell(self, report: Report) -> None:
        """Say where the study stands."""
        self.title.setText(SEALED_PAGE.tr("Sealed"))
        self.go_on.show()
        words = SEALED_PAGE.plural(
            "You rated {rated} of %n card. Who wrote them stays sealed until you reveal it.",
            "You rated {rated} of %n cards. Who wrote them stays sealed until you reveal it.",
            report.cards,
        )
        self.line.setText(words.format(rated=number(report.rated)))
        rating, done = SEALED_PAGE.tr("Go on rating"), SEALED_PAGE.tr("Go to the reveal")
        self.go_on.setText(rating if report.rated < report.cards else done)
        self.mark.tell([look.words for look in report.peeks])
        self.early.close_again()
        self.early.setVisible(report.rated > 0)
        self.proof.refresh()
