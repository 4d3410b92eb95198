"""Every text model of the catalogue that a person may bring: its real class, at tiny size, on the app's own path."""

import dataclasses
from pathlib import Path

import msgspec
import numpy as np
import pytest

from engine.core import catalogue, own_weights, paths
from engine.core.catalogue import Entry
from engine.text import fit, likelihoods
from engine.text.model import TASTE_MARK, TEXT_MODELS, Lesson, Message, Sampling, TextRequest
from engine.text.models.transformers_folder import TransformersFolder
from engine.text.training import ModelOptions, Schedule
from tests.factories import tiny_writers

ENTRIES = [
    entry
    for entry in catalogue.load(paths.ASSETS).model
    if entry.kind == "text" and entry.backend == "transformers_folder"
]
SHORT = Sampling(max_tokens=8, temperature=0.9)


@dataclasses.dataclass
class Made:
    """One entry's tiny model: brought like any, and asked in a chat of two turns."""

    entry: Entry
    folder: Path
    own: Path

    def open(self, precision: str = "16-bit") -> TransformersFolder:
        entry = msgspec.structs.replace(self.entry, precisions=("16-bit", "8-bit", "4-bit"))
        options = ModelOptions(own=self.own, precision=precision)  # type: ignore[arg-type]
        model = TEXT_MODELS[entry.backend](entry, self.folder, options)
        assert isinstance(model, TransformersFolder)
        return model


def ask(text: str, seed: int = 1, **more: object) -> TextRequest:
    turns = (Message("user", "A first question"), Message("assistant", "An answer"), Message("user", text))
    return TextRequest(messages=turns, sampling=SHORT, seed=seed, **more)  # type: ignore[arg-type]


def written(model: TransformersFolder, *requests: TextRequest) -> list[str]:
    texts = [""] * len(requests)
    for piece in model.generate(requests):
        texts[piece.index] += piece.text
    return texts


@pytest.fixture(scope="module", params=ENTRIES, ids=lambda entry: entry.id)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    root = tmp_path_factory.mktemp("writer")
    entry = tiny_writers.make(request.param, root / "hub")
    own_weights.bring(entry, root / "hub", root / "weights" / entry.id)
    return Made(entry, root / "weights" / entry.id, root / "adapters")


def test_there_are_all_that_were_asked_for():
    hubs = {entry.hub for entry in ENTRIES}
    assert hubs >= {
        "Qwen/Qwen3-0.6B", "meta-llama/Llama-3.1-8B-Instruct", "meta-llama/Llama-3.2-3B-Instruct",
        "meta-llama/Llama-3.2-1B", "meta-llama/Llama-3.2-1B-Instruct", "google/gemma-2b-it", "unsloth/gemma-3-1b-it",
        "google/gemma-3-4b-it", "Qwen/Qwen2.5-3B-Instruct", "mistralai/Mistral-7B-Instruct-v0.3",
        "microsoft/Phi-4-mini-instruct",
    }  # fmt: skip


def test_it_writes_the_same_alone_and_beside_others(made: Made):
    model = made.open()
    rows = [ask("Hi", 1), ask("A longer question than that one", 2), ask("Why?", 3)]
    together = written(model, *rows)
    assert together == [written(model, row)[0] for row in rows]
    assert any(together)
    assert all(loss > 0 for loss in model.loss(rows[:2], ["ha", "well"]))


def test_it_takes_soft_tokens(made: Made):
    model = made.open()
    rng = np.random.default_rng(3)
    size = float(model.entry.hidden_size) ** 0.5 * 0.4
    soft = [tuple(map(tuple, (rng.normal(size=(2, tiny_writers.HIDDEN)) * size).tolist())) for _ in range(2)]
    losses = model.loss([ask(f"Likes {TASTE_MARK}.", soft_tokens=each) for each in soft], ["ha ha"] * 2)
    assert losses[0] != pytest.approx(losses[1], rel=1e-4)


def test_an_adapter_learns_and_leaves_the_model_as_it_was(made: Made):
    model = made.open()
    lessons = [Lesson(ask(f"Question {number}"), "ha ha ha") for number in range(8)]
    before = model.loss([ask("Question 1")], ["ha ha ha"])[0]
    curve = model.train(lessons, Schedule(epochs=8, batch=4, learning_rate=5e-3, held_out=0.25), "first")
    assert curve.held_out[-1] < curve.held_out[0]
    plain, adapted = model.loss([ask("Question 1"), ask("Question 1", adapter="first")], ["ha ha ha"] * 2)
    assert adapted < plain == pytest.approx(before, rel=1e-3)
    again = made.open()
    assert again.loss([ask("Question 1", adapter="first")], ["ha ha ha"])[0] == pytest.approx(adapted, rel=0.02)


@pytest.mark.parametrize("precision", ["4-bit", "8-bit"])
def test_it_is_quantised_on_a_processor_and_trains(made: Made, precision: str):
    import bitsandbytes as bnb

    model = made.open(precision)
    model.load()
    kinds = [type(layer) for layer in model._model.modules()]
    assert kinds.count(bnb.nn.Linear4bit if precision == "4-bit" else bnb.nn.Linear8bitLt) >= 8
    exact, near = made.open().loss([ask("Hi")], ["well"])[0], model.loss([ask("Hi")], ["well"])[0]
    assert near != exact and abs(near - exact) < 0.5 * exact
    assert written(model, ask("Hi"), ask("A longer one"))
    curve = model.train([Lesson(ask("Q"), "ha ha")] * 8, Schedule(epochs=4, learning_rate=5e-3, held_out=0), precision)
    assert curve.steps[-1] < curve.steps[0]


def test_what_its_memory_is_said_to_be_is_the_sum(made: Made):
    entry = next(entry for entry in ENTRIES if entry.id == made.entry.id)
    sums = [fit.reckon(entry, each, 1e9).needed_gb for each in entry.precisions]
    assert sums[0] == pytest.approx(entry.memory_gb, abs=0.06) and sums == sorted(sums, reverse=True)


def test_it_computes_what_its_own_class_computes(made: Made):
    import torch
    import transformers

    model = made.open()
    target = "a reply"
    found = model.loss([ask("Hi")], [target])[0]
    own = getattr(transformers, made.entry.architecture).from_pretrained(str(made.folder), dtype=torch.float32).eval()
    prompt, answer = model._prompt(ask("Hi")).tokens, model._tokens(target)
    row = torch.tensor([prompt + answer])
    labels = torch.tensor([[-100] * len(prompt) + answer])
    with torch.inference_mode():
        assert found == pytest.approx(float(own(input_ids=row, labels=labels).loss), rel=5e-3)
    read = likelihoods.require(model).log_likelihoods([ask("Hi")], (("N",), ("No",)))[0]
    losses = model.loss([ask("Hi")] * 2, ["N", "No"])
    assert read.tolist() == pytest.approx([-losses[0], -2 * losses[1]], rel=5e-3)
