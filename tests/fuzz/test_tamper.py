"""Every single edit of a finished study is seen; and the campaign would find a blind spot."""

import random

import pytest

from engine.store import chain
from engine.study import audit, material
from engine.workflows import study, study_proof
from engine.workflows.workspace import Workspace
from tests.fuzz import tamper


def finished(ws: Workspace) -> Workspace:
    tamper.store(ws, 12)
    tamper.rate(ws, random.Random(3))
    study.reveal(ws)
    return ws


def test_sixty_single_edits_are_seen(workspace: Workspace):
    ws = finished(workspace)
    found = tamper.campaign(ws, 60, 3)

    assert found.unseen == []
    assert found.named >= 57  # a row that went elsewhere is missed at the other end
    assert len({table for _, table in found.edits}) == len(tamper.KEYS)
    assert study_proof.verify(ws).sound  # everything was put back


def test_a_column_that_is_not_hashed_is_found_by_the_campaign(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    whole = chain.content
    monkeypatch.setattr(chain, "content", lambda row: whole({name: row[name] for name in row if name != "ai"}))
    ws = finished(workspace)

    assert study_proof.verify(ws).sound
    found = tamper.campaign(ws, 60, 5, ["study_event"]).unseen
    assert [each for each in found if "change ai in study_event" in each]


@pytest.mark.parametrize(
    ("part", "table"), [("cards", "study_card"), ("judgements", "sealed_judgement"), ("texts", "generation")]
)
def test_a_table_that_is_not_in_the_head_is_found_by_the_campaign(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, part: str, table: str
):
    whole = material.parts
    monkeypatch.setattr(material, "parts", lambda found: whole(found) | {part: ""})
    ws = finished(workspace)

    assert study_proof.verify(ws).sound
    assert tamper.campaign(ws, 20, 4, [table]).unseen


def test_links_that_are_not_checked_let_edits_pass(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    ws = finished(workspace)
    monkeypatch.setattr(audit, "_event", lambda event, place, due: None)
    kept = audit._of_chain  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setattr(audit, "_of_chain", lambda found: ([each for each in kept(found)[0] if each], kept(found)[1]))

    assert tamper.campaign(ws, 20, 5, ["study_event"]).unseen
    assert not tamper.campaign(ws, 10, 5, ["study_card", "sealed_assignment"]).unseen
