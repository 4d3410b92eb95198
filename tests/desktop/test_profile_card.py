"""The profile in words on the taste screen, what keeps it up to date, and drafts of reasons beside a card."""

from PySide6.QtWidgets import QPushButton

from desktop.profile_keeper import ProfileKeeper
from desktop.widgets.profile_history import cost_in_words
from desktop.widgets.training_card import told
from engine.core.written_profile import PERSON, Cost, Line, Summary
from engine.store import reasons, summaries
from engine.workflows import edit_summary
from engine.workflows.finetune import AdapterCard
from engine.workflows.react import react
from engine.workflows.tell import current_summary
from tests.factories.windows import desk, fill, nameless, words_in  # noqa: F401 - desk is a fixture

LINES = (
    Line(id=1, section="topics", text="Likes jokes about cats.", evidence=(2, 1), strength=2, by="small", topic=3),
    Line(id=2, section="form", text="I like it dry.", by=PERSON, proposed="Prefers dry posts.", proposed_by="big"),
)


def card_of(desk):  # noqa: F811
    ws = desk.app.workspace
    fill(ws, [f"cat {number} on a sill" for number in range(4)], likes=4)
    with ws.store.write() as connection:
        cost = Cost(tokens_in=1200, tokens_out=90, seconds=4.2)
        summaries.add(connection, Summary(lines=LINES, last_line=2, model="small", cost=cost, seen=2))
    card = desk.window("taste").current().words
    desk.qtbot.waitUntil(lambda: len(card.rows) == 2)
    return card


def click(widget, words: str) -> None:
    next(each for each in widget.findChildren(QPushButton) if each.text() == words).click()


def test_lines_stand_with_their_evidence_and_cost(desk):  # noqa: F811
    card = card_of(desk)
    said = words_in(card)
    assert "2 likes" in said and "your word" in said and "1,200 tokens read, 90 tokens written in 4 s" in said
    assert "nothing left this machine" in said and "2 newer likes or dislikes are not in it yet" in said
    card.rows[1].toggle()
    desk.qtbot.waitUntil(lambda: "cat 1 on a sill" in words_in(card.rows[1]))
    assert nameless(card) == []


def test_a_person_may_change_everything(desk):  # noqa: F811
    card, ws = card_of(desk), desk.app.workspace

    def until(version: int) -> None:
        desk.qtbot.waitUntil(lambda: card.summary.version == version)
        desk.settle()

    click(card.rows[1], "Pin")
    until(2)
    card.rows[1].edit.setText("Likes my own cats")
    card.rows[1].edit.editingFinished.emit()
    until(3)
    click(card.rows[2], "Take it")
    until(4)
    card.own.setText("<b>Nothing</b> about tax")
    card.own.returnPressed.emit()
    until(5)
    click(card.rows[2], "Delete")
    until(6)
    assert [line.text for line in current_summary(ws).lines] == ["Likes my own cats.", "<b>Nothing</b> about tax."]
    card.undo.click()
    until(7)
    assert len(card.rows) == 3
    card.versions.click()
    desk.qtbot.waitUntil(lambda: card.history.showing == "history")
    click(card.history, "What changed")
    desk.qtbot.waitUntil(lambda: card.history.showing == "difference")
    assert "New: Prefers dry posts." in words_in(card.history)
    card.told.click()
    desk.qtbot.waitUntil(lambda: card.history.showing == "told")
    assert all(request in words_in(card.history) for request in edit_summary.told(ws).requests)


def test_it_follows_likes_after_a_while_and_gives_way(desk, monkeypatch):  # noqa: F811
    ids = fill(desk.app.workspace, [f"post {n}" for n in range(8)])
    desk.work_as({"update_summary": [{"sleep": 30}, {"done": {}}], "status": [{"done": {}}]})
    desk.window("feed", worker=True)
    desk.qtbot.waitUntil(lambda: not desk.app.client.jobs())
    asked: list[str] = []
    desk.app.client.submitted.connect(lambda job: asked.append(job.name))
    keeper = ProfileKeeper(desk.app, settles_ms=60)
    for post in ids[:6]:
        react(desk.app.workspace, post, "like")
        desk.app.signals.changed.emit("reactions")
    desk.qtbot.waitUntil(lambda: keeper.job is not None)
    assert asked == ["update_summary"]  # six likes, one update
    job = keeper.job
    desk.app.client.submit("status")
    assert job.cancelled
    desk.qtbot.waitUntil(lambda: keeper.job is not None and keeper.job is not job)  # it begins again
    desk.app.client.cancel(keeper.job)
    keeper.stop()
    desk.app.workspace.change_settings(summary_auto=False)
    desk.qtbot.waitUntil(lambda: not desk.app.client.jobs())
    asked.clear()
    desk.app.signals.changed.emit("reactions")
    desk.qtbot.wait(200)
    assert asked == []
    keeper.stop()


def test_a_draft_is_marked_and_accepted_beside_the_card(desk):  # noqa: F811
    ws = desk.app.workspace
    (post,) = fill(ws, ["The cat filed a complaint."], likes=1)
    with ws.store.write() as connection:
        reasons.add(connection, post, "a cat with a dry complaint", "big-model")
    screen = desk.window("feed").current()
    desk.qtbot.waitUntil(lambda: bool(screen.list.feed.cards))
    screen.ask_why()
    panel = screen.why
    desk.qtbot.waitUntil(lambda: panel.drafted.text() == "a cat with a dry complaint")
    assert "Drafted by big-model, not yet yours" in words_in(panel) and not panel.draft.isHidden()
    assert panel.reason.text() == ""
    click(panel, "Accept")
    desk.qtbot.waitUntil(lambda: panel.reason.text() == "a cat with a dry complaint")
    assert panel.draft.isHidden() and panel.ask.isHidden()


def test_whose_reasons_were_learned_is_said_and_drafts_are_learned_only_when_ticked(desk):  # noqa: F811
    card = AdapterCard(
        name="r", kind="reasons", model="m", likes=60, reasons=30, held_out=(), steps=(), seconds=60, bytes=1, at=1,
        typed=20, accepted=6, drafted=4,
    )  # fmt: skip
    assert "30 reasons (20 typed, 6 drafted and accepted, 4 drafted only)" in told(card)
    training = desk.window("taste").current().training
    assert not training.drafts.isChecked()
    training.drafts.click()
    desk.qtbot.waitUntil(lambda: desk.app.workspace.settings.learn_drafts)


def test_costs_are_told_whole():
    assert cost_in_words(Cost(tokens_out=5, seconds=1, bytes_out=2_000)) == "5 tokens written in 1 s; 2,000 bytes sent"
