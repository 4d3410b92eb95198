from dataclasses import replace

import msgspec
import numpy as np
import pytest

from engine.core.errors import Cancelled, EngineError, NotOffered, NotYet, UnknownName
from engine.core.progress import Progress
from engine.core.records import Post
from engine.store import generations, posts
from engine.study.plan import Arm
from engine.text import tidy
from engine.text.model import Piece, TextRequest
from engine.text.soft_prompt import GateResult, Projector, projector_folder
from engine.workflows import generate
from engine.workflows.offers import offered_methods
from engine.workflows.react import react
from engine.workflows.workspace import Workspace
from engine.workflows.write_arms import TRIES
from tests.factories.profiles import save_summary
from tests.factories.word_encoder import with_words
from tests.fakes.scripted_writer import ScriptedWriter

LIKED = [
    "My kettle whistles louder than the choir next door.",
    "The kettle reached retirement before my father did.",
    "A watched kettle sends you an invoice for its time.",
    "Our kettle has opinions about the new toaster now.",
    "Nobody told the kettle that Sunday is for resting.",
]
JOKES = [
    "The kettle whistles louder at weddings than any choir.",
    "My toaster applied for a job at the sun.",
    "Seven geese walked past me in order of seniority.",
    "The umbrella opened early and asked about overtime.",
]
GATE = GateResult(passed=True, own=4.0, swapped=4.1, zero=4.2, n=30)


@pytest.fixture
def ws(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    with with_words(workspace).store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"t:{n}", source="t", text=text) for n, text in enumerate(LIKED)])
    for place in placed:
        react(workspace, place.id, "like")
    assets = tmp_path_factory.mktemp("assets")  # our own projectors, the app's encoders
    for name in ("encoders", "generic", "known_jokes.jsonl"):
        (assets / name).symlink_to(workspace.paths.assets / name)
    workspace.paths = replace(workspace.paths, assets=assets)
    return workspace


def arm(ws: Workspace, method: str, **more: object) -> Arm:
    made = Arm(id=method, method=method, model=ws.settings.model, title=method)
    return msgspec.structs.replace(made, **more)


def ship(ws: Workspace, gate: GateResult | None) -> None:
    rng = np.random.default_rng(0)
    hidden, dim = ws.catalogue[ws.settings.model].hidden_size, 384
    shapes = {"in.weight": (hidden, dim), "in.bias": (hidden,), "out.weight": (hidden, hidden), "out.bias": (hidden,)}
    tensors = {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}
    tensors |= {"gate": np.ones(1, np.float32), "norm": np.ones(1, np.float32)}
    card: dict[str, object] = {} if gate is None else {"gate": msgspec.to_builtins(gate)}
    Projector.save(projector_folder(ws.paths.assets, ws.settings.model, ws.settings.encoder), tensors, card)


def test_posts_come_best_first_and_are_kept_with_their_requests(ws: Workspace) -> None:
    ScriptedWriter(ws, JOKES)
    made = generate.generate(ws, "none", 4, 7)
    assert (made.method, made.model) == ("none", ws.settings.model)
    assert {item.text for item in made.generations} == set(JOKES)
    scores = [item.score for item in made.generations]
    assert None not in scores and scores == sorted(scores, reverse=True)  # type: ignore[type-var]
    assert made.generations[0].text == JOKES[0], "the one about kettles is nearest to this taste"
    with ws.store.read() as connection:
        stored = generations.get(connection, [item.id for item in made.generations])
        assert [stored[item.id] for item in made.generations] == list(made.generations)
        assert [item.id for item in generations.newest(connection, 2)] == sorted(stored, reverse=True)[:2]
    assert all(msgspec.convert(item.request, type=TextRequest).seed == item.seed for item in made.generations)


def test_what_is_no_post_a_copy_or_a_repetition_is_written_anew(ws: Workspace) -> None:
    bad = ["", "As an AI language model, I cannot laugh.", LIKED[0], f"{LIKED[1]} Indeed.", JOKES[0], JOKES[0]]
    writer = ScriptedWriter(ws, [*bad, *JOKES])
    made = generate.generate(ws, "none", 4, 7)
    assert sorted(item.text for item in made.generations) == sorted(JOKES)
    seeds = [request.seed for batch in writer.asked for request in batch]
    assert len(writer.asked) > 1 and len(set(seeds)) == len(seeds)


def test_a_model_that_writes_no_post_is_given_up_on(ws: Workspace) -> None:
    writer = ScriptedWriter(ws, ["Ha."])
    with pytest.raises(NotYet, match="none"):
        generate.generate(ws, "none", 3, 7)
    assert len(writer.asked) == TRIES
    nothing = generate.candidates(ws, [arm(ws, "none")], 2, 7)
    assert nothing.by_arm == {"none": ()} and nothing.dropped == {"no post in it": 2 * TRIES}


def test_all_methods_run_in_one_batch_and_do_not_see_each_other(ws: Workspace) -> None:
    writer = ScriptedWriter(ws, [JOKES[0], JOKES[1]])
    made = generate.candidates(ws, [arm(ws, "none"), arm(ws, "examples")], 2, 5).by_arm
    assert [len(batch) for batch in writer.asked] == [4], "both arms may have the same two texts"
    assert {item.text for item in made["none"]} == {item.text for item in made["examples"]} == set(JOKES[:2])


def test_the_same_seed_asks_the_same_and_another_asks_something_else(ws: Workspace) -> None:
    asked = []
    for seed in (3, 3, 4):
        writer = ScriptedWriter(ws, JOKES)
        generate.generate(ws, "examples", 3, seed)
        asked.append(writer.asked)
    assert asked[0] == asked[1] != asked[2]


def test_pieces_are_handed_on_as_they_come(ws: Workspace) -> None:
    ScriptedWriter(ws, JOKES)
    pieces: list[Piece] = []
    generate.generate(ws, "none", 2, 7, on_piece=pieces.append)
    assert "".join(piece.text for piece in pieces if piece.index == 0) == JOKES[0]


def test_stopping_keeps_nothing(ws: Workspace) -> None:
    ScriptedWriter(ws, JOKES)

    def stop(progress: Progress) -> None:
        if progress.unit == "texts" and progress.done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        generate.generate(ws, "none", 3, 7, report=stop)
    with ws.store.read() as connection:
        assert generations.newest(connection, 9) == ()


def test_requests_that_cannot_be_are_refused_in_words(ws: Workspace) -> None:
    ScriptedWriter(ws, JOKES)
    for n in (0, generate.MOST + 1):
        with pytest.raises(EngineError, match=str(n)):
            generate.generate(ws, "none", n, 1)
    with pytest.raises(UnknownName, match="nonne"):
        generate.generate(ws, "nonne", 1, 1)
    with pytest.raises(NotYet, match="written profile"):
        generate.generate(ws, "summary", 1, 1)


def test_soft_tokens_are_offered_only_with_a_projector_that_passed_its_gate(ws: Workspace) -> None:
    writer = ScriptedWriter(ws, JOKES)
    failed = msgspec.structs.replace(GATE, passed=False)
    for gate, words in ((None, "No projector"), (failed, "failed its gate")):
        ship(ws, gate)
        offer = {offer.name: offer for offer in offered_methods(ws)}["topics"]
        assert not offer.offered and words in offer.why
        with pytest.raises(NotOffered, match=words):
            generate.generate(ws, "topics", 1, 1)
    assert writer.asked == []
    ship(ws, GATE)
    assert {offer.name: offer.offered for offer in offered_methods(ws)}["topics"]
    generate.generate(ws, "topics", 2, 1)
    hidden = ws.catalogue[ws.settings.model].hidden_size
    assert all({len(token) for token in request.soft_tokens} == {hidden} for request in writer.asked[0])


def test_offers_say_what_is_lacking(workspace: Workspace) -> None:
    offers = {offer.name: offer for offer in offered_methods(workspace)}
    assert offers["none"].offered and offers["none-subject"].offered
    assert not offers["examples"].offered and "5 likes, and there are 0" in offers["examples"].why
    assert not offers["summary"].offered


def test_a_written_profile_opens_its_method(ws: Workspace) -> None:
    writer = ScriptedWriter(ws, JOKES)
    save_summary(ws, "Likes jokes about kettles.", [1], "somebody")
    assert {offer.name: offer.offered for offer in offered_methods(ws)}["summary"]
    generate.generate(ws, "summary", 1, 1)
    assert "a reader who likes jokes about kettles" in writer.asked[0][0].messages[-1].text


def test_an_echo_of_the_request_is_no_post(ws: Workspace) -> None:
    save_summary(ws, "Likes jokes about old kettles that whistle all night long.", [1], "somebody")
    ScriptedWriter(ws, ["jokes about old kettles that whistle all night long!", JOKES[1]])
    made = generate.generate(ws, "summary", 1, 1)
    assert [item.text for item in made.generations] == [JOKES[1]]


@pytest.mark.weights
def test_the_starter_writes_posts_for_this_taste_and_the_same_ones_again(workspace: Workspace) -> None:
    with workspace.store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"t:{n}", source="t", text=text) for n, text in enumerate(LIKED)])
    for place in placed:
        react(workspace, place.id, "like")
    both = [arm(workspace, "none"), arm(workspace, "examples")]
    first = generate.candidates(workspace, both, 2, 11).by_arm
    alone = generate.candidates(workspace, both[1:], 2, 11).by_arm
    assert [item.text for item in first["examples"]] == [item.text for item in alone["examples"]]
    for item in (*first["none"], *first["examples"]):
        assert item.tokens > 0 and item.seconds > 0
        assert item.made_by.revision and item.made_by.shared and item.made_by.peak_gb > 0.2
    stored = first["none"][0]
    request = msgspec.convert(stored.request, type=TextRequest)
    said = "".join(piece.text for piece in workspace.text_model(stored.model).generate([request]))
    assert tidy.tidy(said) == stored.text
