"""What the app believes you like: topics with their posts, and a written summary that you may correct."""

import msgspec
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from desktop.screen import SCREENS, App, Screen
from desktop.tasks import Lane
from desktop.theme import STEP
from desktop.widgets.empty import Empty
from desktop.widgets.notice_bar import label
from desktop.widgets.page import Page, empty_layout
from desktop.widgets.post_row import PostRow
from desktop.widgets.topic_field import MOST_SHOWN, TopicField
from engine.core.records import Card, Summary, Taste
from engine.workflows.taste import topic_posts
from engine.workflows.tell import current_summary, save_summary

SIDE_BY_SIDE = 860  # px
POSTS_SHOWN = 12
BY_HAND = "you"


@SCREENS.register
class TasteScreen(Screen):
    """The worker learns the topics; looking at one is quick and needs no model."""

    name = "taste"
    title = "Taste"
    icon = "sprout"
    key = "T"
    order = 30

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.taste: Taste | None = None
        self._summary = Summary()
        self._learning = False
        self.pages = QStackedWidget()
        self.body.addWidget(self.pages, 1)
        self.empty = Empty(app.theme, "sprout", "No taste yet", "Import your likes, or like some cards in your feed.")
        self.empty.add("Go to the feed", lambda: app.signals.go.emit("feed"), primary=True)
        self.page = Page("Your taste", width=1080)
        self.field = TopicField(app.theme)
        self.field.chosen.connect(self._chosen)
        self.split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.split.setSpacing(4 * STEP)
        self.split.addWidget(self.field, 3)
        self.split.addWidget(self._build_summary(), 2)
        self.page.column.addLayout(self.split)
        self.posts_title = label("", "heading", wrap=True)
        self.posts = QGridLayout()
        self.posts.setSpacing(2 * STEP)
        self.page.column.addSpacing(3 * STEP)
        self.page.column.addWidget(self.posts_title)
        self.page.column.addLayout(self.posts)
        self.page.column.addStretch(1)
        self.pages.addWidget(self.page)
        self.pages.addWidget(self.empty)

    def entered(self) -> None:
        """Show the summary now and the topics as soon as they are learned."""
        ws = self.app.workspace
        self.app.tasks.start(lambda: current_summary(ws), then=self._show_summary)
        if not self._learning:
            self._learning = True
            if self.taste is None:
                self.page.line.setText("Reading your likes…")
            job = self.app.client.submit("taste", title="Learning your taste")
            job.done.connect(self._learned)
            job.failed.connect(self.show_error)
            job.ended.connect(self._ended)

    def write_summary(self) -> None:
        """Have the model write the summary."""
        self.write.setEnabled(False)
        job = self.app.client.submit("write_summary", title="Writing your summary")
        job.done.connect(self._written)
        job.failed.connect(self.show_error)
        job.ended.connect(lambda: self.write.setEnabled(True))

    def save(self) -> None:
        """Keep the words as the person has put them."""
        ws, text, evidence = self.app.workspace, self.text.toPlainText().strip(), self._summary.evidence
        self.app.tasks.start(
            lambda: save_summary(ws, text, evidence, BY_HAND),
            then=self._show_summary,
            failed=self.show_error,
            lane=Lane.write,
        )

    def _written(self, result: dict[str, object]) -> None:
        self._show_summary(msgspec.convert(result, Summary))

    def _ended(self) -> None:
        self._learning = False

    def _learned(self, result: dict[str, object]) -> None:
        taste = msgspec.convert(result, Taste)
        before, self.taste = self.taste, taste
        self.pages.setCurrentWidget(self.page if taste.topics else self.empty)
        posts = f"You liked {taste.likes:,} posts" if taste.likes != 1 else "You liked one post"
        few = f"; the {MOST_SHOWN} heaviest are here" if len(taste.topics) > MOST_SHOWN else ""
        self.page.line.setText(
            f"{posts} and turned down {taste.dislikes:,}. They fall into {len(taste.topics):,} topics{few}."
        )
        if before is None or before.version != taste.version:
            self.field.show_topics(taste.topics)
            self._clear_posts()
            if taste.topics:
                self.field.choose(taste.topics[0].id)

    def _chosen(self, topic_id: int) -> None:
        topic = next((topic for topic in self.taste.topics if topic.id == topic_id), None) if self.taste else None
        if topic is None:
            return
        self.posts_title.setText(topic.name)
        ws = self.app.workspace
        self.app.tasks.start(
            lambda: topic_posts(ws, topic_id, POSTS_SHOWN),
            then=self._show_posts,
            failed=self.show_error,
        )

    def _show_posts(self, cards: tuple[Card, ...]) -> None:
        empty_layout(self.posts)
        columns = 2 if self.width() >= SIDE_BY_SIDE else 1
        for place, card in enumerate(cards):
            self.posts.addWidget(PostRow(card), place // columns, place % columns)

    def _clear_posts(self) -> None:
        self.posts_title.setText("")
        empty_layout(self.posts)

    def _show_summary(self, summary: Summary) -> None:
        self._summary = summary
        self.text.setPlainText(summary.text)
        self._edited()
        based = f"Version {summary.version}, from {len(summary.evidence)} of your likes." if summary.version else ""
        self.based.setText(based)
        self.based.setVisible(bool(based))
        self.write.setText("Write it again" if summary.version else "Write it for me")

    def _edited(self) -> None:
        self.keep.setEnabled(self.text.toPlainText().strip() != self._summary.text.strip())

    def _build_summary(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(label("In words", "heading"))
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText("Nothing written yet. Write it yourself, or let the model try.")
        self.text.setAccessibleName("Your taste in words")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(160)
        column.addWidget(self.text, 1)
        self.based = label("", "small", wrap=True)
        column.addWidget(self.based)
        row = QHBoxLayout()
        self.write, self.keep = QPushButton("Write it for me"), QPushButton("Save")
        self.write.clicked.connect(self.write_summary)
        self.keep.clicked.connect(self.save)
        self.keep.setEnabled(False)
        self.text.textChanged.connect(self._edited)
        row.addWidget(self.write)
        row.addWidget(self.keep)
        row.addStretch(1)
        column.addLayout(row)
        return frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Field and words side by side where there is room."""
        wide = self.width() >= SIDE_BY_SIDE
        self.split.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)


if __name__ == "__main__":
    from desktop.preview import show

    show("taste")
