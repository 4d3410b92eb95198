"""Training on a person's likes, with a real tiny model in the place of the starter."""

import contextlib
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from engine.core import catalogue, paths
from engine.core.errors import BadInput, NotYet, UnknownName
from engine.core.records import Post
from engine.store import posts, reasons
from engine.text.method import METHODS
from engine.workflows import finetune
from engine.workflows.generate import generate
from engine.workflows.offers import offered_methods
from engine.workflows.react import because, react
from engine.workflows.workspace import Workspace
from tests.factories import tiny_llama
from tests.factories.word_encoder import with_words


@pytest.fixture
def ws(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """60 likes, and a writer of two layers under the name of the starter."""
    made = with_words(workspace)
    made.paths = replace(made.paths, weights=tmp_path / "weights")
    starter = made.settings.model
    entry = msgspec.structs.replace(tiny_llama.make(tmp_path / "weights" / starter), id=starter)
    manifest = tmp_path / "weights" / starter / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b"tiny-llama", starter.encode()))
    others = tuple(each for each in made.catalogue.model if each.id != starter)
    made.catalogue = catalogue.Catalogue(model=(*others, entry))
    monkeypatch.setattr(Workspace, "options", _no_shared)
    monkeypatch.setattr(finetune, "SCHEDULE", msgspec.structs.replace(finetune.SCHEDULE, learning_rate=5e-3))
    with made.store.write() as connection:
        known = [Post(uid=f"p{number}", source="t", text=f"my cat purrs number {number}") for number in range(60)]
        placed = posts.add(connection, known)
    for place in placed:
        react(made, place.id, "like")
    return made


def _no_shared(self: Workspace, model_id: str):
    from engine.text.training import ModelOptions

    return ModelOptions(own=self.paths.profile / "adapters" / model_id)


def offered(ws: Workspace, name: str) -> bool:
    return next(offer.offered for offer in offered_methods(ws) if offer.name == name)


def test_it_is_trained_used_listed_and_deleted(ws: Workspace):
    assert not offered(ws, "finetune")
    card = finetune.train_adapter(ws)
    assert card.likes == 60 and card.reasons == 0 and card.held_out[-1] < card.held_out[0] and card.bytes < 2_000_000
    assert finetune.current_adapters(ws) == {"likes": card.name} and offered(ws, "finetune")
    assert finetune.adapters(ws).adapters == (card,)
    with contextlib.suppress(NotYet):  # a tiny model hardly writes anything usable; the adapter was loaded for it
        generate(ws, "finetune", 1, seed=1)
    assert finetune.delete_adapter(ws, card.name).adapters == () and not offered(ws, "finetune")
    with pytest.raises(UnknownName):
        finetune.delete_adapter(ws, card.name)


def test_the_same_likes_give_the_same_adapter_and_others_another(ws: Workspace):
    first, again = finetune.train_adapter(ws), finetune.train_adapter(ws)
    assert first.name == again.name and first.steps == pytest.approx(again.steps)
    react(ws, 1, "dislike")
    second = finetune.train_adapter(ws)
    assert second.name != first.name and second.likes == 59
    assert finetune.current_adapters(ws)["likes"] == second.name


def test_lessons_ask_in_the_words_of_the_method(ws: Workspace):
    from engine.core.records import Profile
    from engine.text.method import Projection
    from engine.workflows import taste
    from engine.workflows.ask import request_of

    _, marks = taste.learned_topics(ws)
    lessons, _ = finetune.lessons_of(ws, taste.likes_of(ws, marks), "likes")
    told = Projection(adapters={"likes": "x"})
    sent = request_of(METHODS["finetune"](), Profile(), told, seed=3)
    assert {lesson.prompt.messages for lesson in lessons} == {sent.messages} and sent.adapter == "x"


def test_reasons_are_kept_taken_back_and_learned_as_lessons_of_their_own(ws: Workspace):
    with pytest.raises(NotYet, match="20 of them, and there are 0"):
        finetune.train_adapter(ws, "reasons")
    for post in range(1, 26):
        assert because(ws, post, f"  it is\n dry {post} ") == f"it is dry {post}"
    because(ws, 25, "")
    with ws.store.read() as connection:
        held = reasons.of(connection, list(range(1, 61)))
    assert len(held) == 24 and held[3] == "it is dry 3"
    card = finetune.train_adapter(ws, "reasons")
    assert card.reasons == 24 and card.kind == "reasons"
    assert offered(ws, "finetune-reasons") and not offered(ws, "finetune")
    with pytest.raises(BadInput, match="200 letters"):
        because(ws, 1, "x" * 201)
    with pytest.raises(BadInput, match="no post"):
        because(ws, 999, "why not")


def test_below_the_floor_it_says_not_enough_yet(ws: Workspace):
    for post in range(1, 13):
        react(ws, post, "dislike")
    with pytest.raises(NotYet, match="not enough yet"):
        finetune.train_adapter(ws)


def test_an_adapter_of_another_model_is_not_used(ws: Workspace):
    card = finetune.train_adapter(ws)
    file = paths.Paths(ws.paths.profile, ws.paths.weights).profile / "adapters" / card.model / card.name / finetune.CARD
    file.write_bytes(msgspec.json.encode(msgspec.structs.replace(card, model="another")))
    assert finetune.current_adapters(ws) == {} and not offered(ws, "finetune")
    file.write_bytes(b"{")
    assert finetune.adapters(ws).adapters == ()
