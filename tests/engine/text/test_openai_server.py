"""What goes to a server with OpenAI's protocol, and what comes back: against a real one, run by a real tiny model."""

import base64
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.core import catalogue, own_weights, paths
from engine.core.catalogue import Entry
from engine.core.errors import BadInput, ModelMissing, NotOffered, ServerRefused
from engine.text.model import TASTE_MARK, TEXT_MODELS, Message, Sampling, TextRequest
from engine.text.streamed import Cut
from engine.text.token_table import AS_THEY_ARE, TokenTable
from tests.factories import tiny_llama, tiny_writers
from tests.factories.elsewhere import entry_at, opened
from tests.fakes.model_server import Handler, ModelServer, model_server

GREEDY = Sampling(max_tokens=8, temperature=0.0, repetition_penalty=1.0)
KINDS = {e.architecture: e for e in catalogue.load(paths.ASSETS).model if e.backend == "transformers_folder"}


def ask(text: str = "Write.", **more: Any) -> TextRequest:
    told = {"sampling": GREEDY} | more
    return TextRequest(messages=(Message("user", "Hi"), Message("assistant", "Ha."), Message("user", text)), **told)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> tuple[Entry, Path]:
    folder = tmp_path_factory.mktemp("tiny") / "m"
    return tiny_llama.make(folder), folder


@pytest.fixture
def at() -> Iterator[ModelServer]:
    with model_server() as server:
        yield server


def written(model: Any, *requests: TextRequest) -> list[str]:
    texts = [""] * len(requests)
    for piece in model.generate(requests):
        texts[piece.index] += piece.text
    return texts


def soft(width: int, count: int = 3) -> tuple[tuple[float, ...], ...]:
    return tuple(map(tuple, np.random.default_rng(5).normal(size=(count, width)).round(5).tolist()))


# ── soft tokens ──────────────────────────────────────────────────────────────────────────────────────────────────────


class Vllm:
    """Takes `prompt_embeds` as vLLM does: base64 of a torch-saved tensor (n, hidden_size); runs a model on them."""

    def __init__(self, model: Any) -> None:
        self.model, self.seen = model, list[Any]()

    def __call__(self, body: dict[str, Any]) -> list[str]:
        import torch

        raw = base64.b64decode(body["prompt_embeds"], validate=True)
        tensor = torch.load(io.BytesIO(raw), weights_only=True, map_location="cpu")
        assert isinstance(tensor, torch.Tensor) and tensor.dim() == 2 and tensor.is_contiguous()
        assert tensor.shape[1] == self.model._model.config.hidden_size and torch.isfinite(tensor).all()
        assert body["prompt"] is None
        self.seen.append(tensor)
        made = self.model._model.generate(
            inputs_embeds=tensor[None].to(self.model._model.dtype), max_new_tokens=8, do_sample=False
        )
        return [self.model._decode(made[0].tolist())]


def test_a_prompt_with_soft_tokens_becomes_embeddings_and_is_written_as_here(
    own: tuple[Entry, Path], at: ModelServer
) -> None:
    import torch

    entry, folder = own
    local = TEXT_MODELS[entry.backend](entry, folder)
    request = ask(f"I like {TASTE_MARK}, so write.", soft_tokens=soft(entry.hidden_size))
    here = written(local, request)
    at.brain = brain = Vllm(local)
    there = written(opened(entry_at(at.url, own=entry, weights=entry.id), folder)[0], request)
    [tensor] = brain.seen
    prompt = local._prompt(request)  # type: ignore[attr-defined]
    table = local._model.get_input_embeddings().weight  # type: ignore[attr-defined]
    expected = table[torch.tensor(prompt.tokens)].detach().float()
    expected[prompt.soft_at : prompt.soft_at + 3] = torch.tensor(request.soft_tokens)
    assert torch.allclose(tensor.float(), expected, atol=1e-2)
    assert here[0] and there[0].startswith(here[0][:4])
    assert at.asked[0].path == "/v1/completions" and "messages" not in at.asked[0].body


def test_soft_tokens_need_the_same_weights_here(own: tuple[Entry, Path], at: ModelServer, tmp_path: Path) -> None:
    entry, folder = own
    request = ask(f"I like {TASTE_MARK}.", soft_tokens=soft(entry.hidden_size))
    with pytest.raises(NotOffered, match="names no weights"):
        written(opened(entry_at(at.url))[0], request)
    with pytest.raises(ModelMissing):
        written(opened(entry_at(at.url, own=entry, weights=entry.id), tmp_path)[0], request)
    with pytest.raises(BadInput, match="width 32"):
        odd = ask(f"I like {TASTE_MARK}.", soft_tokens=soft(16))
        written(opened(entry_at(at.url, own=entry, weights=entry.id), folder)[0], odd)
    with pytest.raises(BadInput, match="longer than"):
        long = ask(f"I like {TASTE_MARK}. {'ha ' * 200}", soft_tokens=soft(entry.hidden_size))
        written(opened(entry_at(at.url, own=entry, weights=entry.id, context_tokens=256), folder)[0], long)
    with pytest.raises(BadInput, match="0 places"):
        written(opened(entry_at(at.url))[0], ask("No mark.", soft_tokens=soft(entry.hidden_size)))
    assert at.asked == []


@pytest.mark.parametrize("architecture", KINDS)
def test_rows_are_what_goes_into_every_kind_that_is_said_to_take_them(architecture: str, tmp_path: Path) -> None:
    """The control is in the list itself: Gemma scales its rows, and must not be taken."""
    import torch

    entry = tiny_writers.make(KINDS[architecture], tmp_path / "hub")
    own_weights.bring(entry, tmp_path / "hub", tmp_path / "m")
    model = TEXT_MODELS[entry.backend](entry, tmp_path / "m")
    model.load()
    ids = torch.tensor([1, 2, 3, 40])
    module = model._model.get_input_embeddings()  # type: ignore[attr-defined]
    same = torch.equal(module(ids), module.weight[ids]) and "gemma" not in model._model.config.model_type  # type: ignore[attr-defined]
    try:
        table = TokenTable(tmp_path / "m", entry.title)
    except NotOffered:
        assert not same
        return
    assert same and table.width == tiny_writers.HIDDEN
    kind = model._model.config.model_type.removesuffix("_text")  # type: ignore[attr-defined]
    assert kind in AS_THEY_ARE


# ── losses ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_loss_is_that_of_the_model_here(own: tuple[Entry, Path], at: ModelServer) -> None:
    import torch

    entry, folder = own
    local = TEXT_MODELS[entry.backend](entry, folder)
    local.load()

    def probabilities(tokens: list[int]) -> list[float]:
        with torch.inference_mode():
            logits = local._model(input_ids=torch.tensor([tokens])).logits[0].float().log_softmax(-1)  # type: ignore[attr-defined]
        return [0.0, *(float(logits[n, token]) for n, token in enumerate(tokens[1:]))]

    remote, door = opened(entry_at(at.url, own=entry, weights=entry.id), folder)
    pairs = [ask("One"), ask("Another question")], ["ha ha", "well"]
    with pytest.raises(NotOffered, match="does not tell"):
        remote.loss(*pairs)
    at.probabilities = probabilities
    assert remote.loss(*pairs) == pytest.approx(local.loss(*pairs), rel=0.02)
    assert [each.ended for each in door.noted] == ["NotOffered", "done", "done"]
    with pytest.raises(NotOffered, match="soft tokens"):
        remote.loss([ask(f"{TASTE_MARK}", soft_tokens=soft(32))], ["ha"])
    with pytest.raises(NotOffered, match="names no weights"):
        opened(entry_at(at.url))[0].loss(*pairs)


# ── what a server does not take ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("seed", "Unrecognized request argument supplied: seed"),
        ("stream_options", "stream_options: Extra inputs are not permitted"),
        ("top_p", "'top_p' is not supported with this model."),
        ("temperature", "Unsupported value: 'temperature' does not support 0.6 with this model."),
        ("stop", "Unsupported parameter: 'stop' is not supported with this model."),
    ],
)
def test_what_a_server_refuses_is_left_out_once_and_remembered(at: ModelServer, name: str, words: str) -> None:
    def strict(handler: Handler, body: dict[str, Any]) -> bool:
        if name in body:
            handler.json({"error": {"message": words, "type": "invalid_request_error", "param": None}}, 400)
        return name in body

    at.moods.append(strict)
    model, door = opened(entry_at(at.url))
    request = TextRequest(messages=(Message("user", "Hi"),), stop=("END",))
    assert all(written(model, request)) and all(written(model, request))
    assert [name in each.body for each in at.asked] == [True, False, False]
    assert [each.ended for each in door.noted] == ["ServerRefused 400", "done", "done"]


def test_a_newer_name_for_the_number_of_tokens_is_used(at: ModelServer) -> None:
    def newer(handler: Handler, body: dict[str, Any]) -> bool:
        words = "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead."
        if "max_tokens" in body:
            handler.json({"error": {"message": words, "param": "max_tokens"}}, 400)
        return "max_tokens" in body

    at.moods.append(newer)
    assert written(opened(entry_at(at.url))[0], ask())
    assert at.asked[-1].body["max_completion_tokens"] == 8


def test_a_refusal_about_the_length_is_not_taken_for_one_about_a_name(at: ModelServer) -> None:
    def short(handler: Handler, _body: dict[str, Any]) -> bool:
        handler.json({"error": {"message": "max_tokens is too large: the context length is 9."}}, 400)
        return True

    at.moods.append(short)
    with pytest.raises(ServerRefused, match="too large"):
        written(opened(entry_at(at.url))[0], ask())
    assert len(at.asked) == 1


def test_a_begun_answer_is_gone_on_from_or_asked_for_in_words(at: ModelServer) -> None:
    begun = TextRequest(messages=(Message("user", "About?"), Message("assistant", "The posts are about")))
    at.brain = lambda body: ["The posts", " are about", " kettles"]
    model, _ = opened(entry_at(at.url))
    assert written(model, begun) == [" kettles"]  # it said the beginning again: that is not part of the answer
    assert at.asked[0].body["continue_final_message"] is True

    def strict(handler: Handler, body: dict[str, Any]) -> bool:
        if "continue_final_message" in body:
            handler.json({"error": {"message": "continue_final_message: extra inputs are not permitted"}}, 422)
        return "continue_final_message" in body

    at.moods.append(strict)
    assert written(opened(entry_at(at.url))[0], begun) == [" kettles"]
    assert at.asked[-1].body["messages"] == [
        {"role": "user", "content": "About?\n\nBegin your answer with these words: The posts are about"}
    ]


def test_a_server_that_ignores_the_end_is_cut(at: ModelServer) -> None:
    at.brain = lambda body: ["A joke.", " Ha\n", "\nAnd another", " one"]
    model, _ = opened(entry_at(at.url))
    [text] = written(model, TextRequest(messages=(Message("user", "Hi"),), stop=("\n\n",)))
    assert text == "A joke. Ha"


def test_a_cut_text_is_the_same_in_any_pieces() -> None:
    whole = "The posts are about kettles.\n\nMore"
    for size in range(1, len(whole)):
        cut = Cut(("\n\n",), begun="The posts are about")
        said = "".join(cut.add(whole[n : n + size]) for n in range(0, len(whole), size)) + cut.end()
        assert said == " kettles." and cut.done
    assert Cut(()).add("") == "" and Cut(("ab",)).end() == ""
