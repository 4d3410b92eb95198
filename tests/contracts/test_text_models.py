"""What every backend must do, on a tiny real model; a backend that cannot run it brings its own factory here."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.core import catalogue, own_weights, paths
from engine.core.catalogue import Entry
from engine.core.errors import BadInput, Cancelled, ModelMissing, NotOffered
from engine.core.progress import Progress
from engine.text import likelihoods
from engine.text.model import TASTE_MARK, TEXT_MODELS, Message, Sampling, TextModel, TextRequest
from engine.text.remote_model import RemoteModel
from tests.factories import elsewhere, tiny_llama, tiny_writers
from tests.fakes.model_server import model_server


def brought(folder: Path) -> Entry:
    """A tiny Qwen3 in a folder that was brought."""
    known = catalogue.load(paths.ASSETS)["qwen3-0.6b"]
    entry = tiny_writers.make(known, folder.with_name("hub"))
    own_weights.bring(entry, folder.with_name("hub"), folder)
    return entry


FACTORIES = {"transformers_folder": brought, "transformers_gguf": tiny_llama.make}
SAMPLING = Sampling(max_tokens=10, temperature=1.1)


def ask(text: str, seed: int = 0, **more: object) -> TextRequest:
    return TextRequest(messages=(Message("user", text),), sampling=SAMPLING, seed=seed, **more)  # type: ignore[arg-type]


@pytest.fixture(params=list(TEXT_MODELS), ids=lambda backend: backend.name)
def model(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TextModel]:
    backend: type[TextModel] = request.param
    if not issubclass(backend, RemoteModel):
        yield backend(FACTORIES[backend.name](tmp_path / "m"), tmp_path / "m")
        return
    monkeypatch.setenv("INSIDE_JOKE_KEY_MINE", "a-key")
    own = brought(tmp_path / "m") if backend.soft_tokens else None
    with model_server(probabilities=lambda tokens: [-1.0] * len(tokens)) as at:
        entry = elsewhere.entry_at(at.url, backend.name, own, weights=own.id if own else "")
        yield elsewhere.opened(entry, tmp_path / "m")[0]


def test_same_requests_same_texts_in_one_done_piece_each(model: TextModel) -> None:
    requests = [ask("One", 1), ask("Two, and a little longer", 2), ask("One", 1)]
    first, second = (sorted(model.generate(requests), key=lambda piece: piece.index) for _ in range(2))
    assert first == second  # candidates of a server come in any order, each in its own
    assert sorted(piece.index for piece in first if piece.done) == [0, 1, 2]
    for index in range(3):
        own = [piece for piece in first if piece.index == index]
        assert own[-1].done and not any(piece.done for piece in own[:-1])
        counts = [piece.tokens for piece in own]
        assert counts == sorted(counts) and counts[-1] <= SAMPLING.max_tokens


def test_no_requests_no_pieces(model: TextModel) -> None:
    assert list(model.generate([])) == []


def test_it_stops_at_the_first_report_that_asks_it_to(model: TextModel) -> None:
    calls: list[Progress] = []

    def stop(progress: Progress) -> None:
        calls.append(progress)
        raise Cancelled

    with pytest.raises(Cancelled):
        list(model.generate([ask("One")], report=stop))
    assert len(calls) == 1


def test_soft_tokens_are_taken_or_refused_as_declared(model: TextModel) -> None:
    request = ask(f"About {TASTE_MARK}", soft_tokens=((0.5,) * model.entry.hidden_size,))
    if model.soft_tokens:
        assert list(model.generate([request]))
    else:
        with pytest.raises((BadInput, NotOffered)):
            list(model.generate([request]))


def test_losses_are_one_number_above_zero_for_each_pair_or_not_offered(model: TextModel) -> None:
    try:
        found = model.loss([ask("One"), ask("Two")], ["ha", "hm, well"])
    except NotOffered as refused:
        assert model.entry.server is not None and refused.hint
        return
    assert len(found) == 2 and all(loss > 0 for loss in found)


def test_a_judge_can_read_it_or_says_why_not(model: TextModel) -> None:
    if not isinstance(model, likelihoods.Likelihoods):
        with pytest.raises(NotOffered, match="cannot judge"):
            likelihoods.require(model)
        return
    answers = (("Yes", " Yes"), ("No", " No"), ("Maybe not",))
    found = likelihoods.require(model).log_likelihoods([ask("One"), ask("Two, longer")], answers)
    assert found.shape == (2, 3) and (found < 0).all()
    assert (np.exp(found).sum(axis=1) < 1).all()  # other answers take the rest
    assert likelihoods.require(model).log_likelihoods([], answers).shape == (0, 3)


def test_weights_that_are_not_there_are_said(model: TextModel, tmp_path: Path) -> None:
    elsewhere_alone = model.entry.server is not None and not model.entry.server.weights
    try:
        type(model)(model.entry, tmp_path / "nowhere").load()
    except ModelMissing:
        return
    assert elsewhere_alone


def test_who_sends_requests_away_does_not_without_a_door(model: TextModel) -> None:
    if model.entry.server is not None:
        with pytest.raises(NotOffered, match="elsewhere"):
            list(type(model)(model.entry, model.weights).generate([ask("One")]))


def test_releasing_twice_or_before_loading_is_harmless(model: TextModel) -> None:
    model.release()
    model.load()
    model.release()
    model.release()
