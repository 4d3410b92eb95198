"""The button over the feed that says what ranks it, and the panel beside the feed where that is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from desktop import late
from desktop.engine_words import said
from desktop.screen import App
from desktop.tasks import Lane
from desktop.widgets.ranking_panel import RankingPanel
from desktop.words import ENGLISH, Texts, spoken

if TYPE_CHECKING:
    from engine.workflows.choose_ranker import Choice, Offer

FEED_RANKING = Texts("FEED_RANKING")


class FeedRanking(QPushButton):
    """Owns the panel; says when the feed must be ranked anew."""

    changed = Signal()
    refused = Signal(object)  # an exception

    def __init__(self, app: App) -> None:
        super().__init__(FEED_RANKING.tr("What ranks this feed?"))
        self._app = app
        self.setProperty("role", "quiet")
        self.panel = RankingPanel()
        self.panel.hide()
        self.panel.changed.connect(self._set)

    def tell(self) -> None:
        """Say what ranks the feed now."""
        ws = self._app.workspace
        self._app.tasks.start(lambda: late.ranks(ws), then=self._told, failed=self.refused.emit)

    def _told(self, found: tuple[Choice, tuple[Offer, ...]]) -> None:
        title = said(found[0].title)
        ranker = title.lower() if spoken() == ENGLISH else title  # German writes its nouns large
        self.setText(FEED_RANKING.tr("Ranked by: {ranker}").format(ranker=ranker))
        self.panel.show_ranking(*found, self._app.workspace.settings)

    def _set(self, name: str, value: object) -> None:
        ws = self._app.workspace
        self._app.tasks.start(
            lambda: ws.change_settings(**{name: value}), then=self._was_set, failed=self.refused.emit, lane=Lane.write
        )

    def _was_set(self, _none: object) -> None:
        self.tell()
        self.changed.emit()
