"""Before the reveal: how far it is, marks of early looks, the door to one, and the proof; nothing tells of an arm."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop.screen import App
from desktop.widgets.early_look import EarlyLook, EarlyMark
from desktop.widgets.page import Page
from desktop.widgets.proof_panel import ProofPanel
from desktop.words import Texts, number
from engine.workflows.study import Report

SEALED = Texts("SEALED")


class SealedPage(Page):
    """What the results screen shows of a study that goes on."""

    gone_on = Signal()

    def __init__(self, app: App) -> None:
        super().__init__(SEALED.tr("Sealed"))
        self.go_on = QPushButton(SEALED.tr("Go on rating"))
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
        self.title.setText(SEALED.tr("This study cannot be read"))
        self.line.setText(
            SEALED.tr(
                "The check says whether a row of it was changed. If none was, it is a mistake in the app, and the log "
                "in your profile folder has the details."
            )
        )
        for each in (self.go_on, self.mark, self.early):
            each.hide()
        self.proof.refresh()

    def tell(self, report: Report) -> None:
        """Say where the study stands."""
        self.title.setText(SEALED.tr("Sealed"))
        self.go_on.show()
        self.line.setText(
            SEALED.tr("You rated {rated} of {cards} cards. Who wrote them stays sealed until you reveal it.").format(
                rated=number(report.rated), cards=number(report.cards)
            )
        )
        rated_all = report.rated >= report.cards
        self.go_on.setText(SEALED.tr("Go to the reveal") if rated_all else SEALED.tr("Go on rating"))
        self.mark.tell([look.words for look in report.peeks])
        self.early.close_again()
        self.early.setVisible(report.rated > 0)
        self.proof.refresh()
