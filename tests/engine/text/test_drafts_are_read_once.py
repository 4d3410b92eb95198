"""Drafts of one request share its reading, and are what they would be alone."""

import pytest

from engine.text.causal_model import CausalModel
from engine.text.model import TEXT_MODELS, Message, Sampling, TextRequest
from engine.text.padded_batch import PaddedBatch, Rows
from engine.text.read_before import ReadBefore
from tests.factories import tiny_llama


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> CausalModel:
    folder = tmp_path_factory.mktemp("weights") / "tiny"
    entry = tiny_llama.make(folder)
    made = TEXT_MODELS[entry.backend](entry, folder)
    assert isinstance(made, CausalModel)
    return made


def request(text: str, seed: int) -> TextRequest:
    return TextRequest(messages=(Message("user", text),), sampling=Sampling(max_tokens=6, temperature=1.0), seed=seed)


def texts(model: CausalModel, asked: list[TextRequest]) -> list[str]:
    found = [""] * len(asked)
    for piece in model.generate(asked):
        found[piece.index] += piece.text
    return found


def test_drafts_are_the_same_as_alone_and_each_request_is_read_once(
    model: CausalModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [request("the cat", 1), request("a dog and a horse", 2), *(request("the cat", seed) for seed in (3, 4, 5))]
    alone = [texts(model, [each])[0] for each in asked]
    read: list[int] = []
    begin = PaddedBatch.__init__

    def note(self: PaddedBatch, loaded: object, rows: Rows, before: ReadBefore) -> None:
        read.append(len(rows.tokens))
        begin(self, loaded, rows, before)

    monkeypatch.setattr(PaddedBatch, "__init__", note)
    assert texts(model, asked) == alone and read == [2]
    assert len(set(alone)) > 2  # the control: drafts differ by their seeds


def test_what_a_request_costs_to_read_is_known(model: CausalModel) -> None:
    short, long = (model.prompt_tokens(request(text, 1)) for text in ("the cat", "the cat " * 9))
    assert 0 < short < long
