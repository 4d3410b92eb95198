"""Tokens a second of the starter writer: a block of six arms in one batch, one after another, and by two others.

The others: transformers' own `generate`, one prompt at a time, and llama.cpp on the packed weights with as many threads
(`python -m benchmarks._llama` builds it). llama.cpp keeps what two prompts share, as we do.
"""

import importlib
import time
from itertools import chain
from typing import Any

from benchmarks import _llama
from engine.text import prompts
from engine.text.causal_model import CausalModel
from engine.text.model import Sampling, TextRequest
from engine.workflows.workspace import Workspace, open_workspace

ROWS = 6
ROUNDS = 3
TOKENS = 56


def requests(round_number: int) -> list[TextRequest]:
    """Six requests of the floor; no stop words, so that rows run to their limit where the model goes on."""
    sampling = Sampling(max_tokens=TOKENS)
    return [
        TextRequest(messages=prompts.framed(prompts.plain()), sampling=sampling, seed=round_number * ROWS + row)
        for row in range(ROWS)
    ]


def run() -> dict[str, object]:
    """Return medians of a few rounds, all ways in turn."""
    ws = open_workspace()
    model = ws.text_model()
    assert isinstance(model, CausalModel)  # noqa: S101 - the starter is one
    libraries_s = _libraries_s()
    began = time.perf_counter()
    model.load()
    load_s = time.perf_counter() - began
    list(model.generate(requests(99)))
    rates: dict[str, list[float]] = {"batch": [], "one by one": [], "transformers": []}
    firsts: list[float] = []
    for number in range(ROUNDS):
        for way, found in rates.items():
            if way == "transformers":
                found.append(_transformers(model, requests(number)))
                continue
            some = requests(number)
            stream = model.generate(some) if way == "batch" else chain.from_iterable(model.generate([r]) for r in some)
            rate, first = _rate(stream)
            found.append(rate)
            firsts.append(first)
    batch, single, plain = (_median(found) for found in rates.values())
    return {
        "libraries, once for a worker (s)": round(libraries_s, 2),
        "load, converted before (s)": round(load_s, 2),
        "first token (s)": round(_median(firsts), 2),
        f"tokens/s, {ROWS} in a batch": round(batch),
        f"seconds for a block of {ROWS} arms": round(ROWS * TOKENS / batch, 2),
        "tokens/s, ours one by one": round(single),
        "tokens/s, transformers' generate, one by one": round(plain),
        "ratio, batch to ours one by one": round(batch / single, 2),
        "ratio, batch to transformers' generate": round(batch / plain, 2),
        **_against_llama(ws, batch),
    }


def _libraries_s() -> float:
    """Return the seconds that importing takes: a worker that ranked the feed has most of them already."""
    began = time.perf_counter()
    for library in ("peft", "transformers.models.llama.modeling_llama"):
        importlib.import_module(library)
    return time.perf_counter() - began


def _rate(stream: Any) -> tuple[float, float]:
    """Return tokens a second, and seconds to the first of them."""
    began, first, tokens = time.perf_counter(), 0.0, 0
    for piece in stream:
        first = first or time.perf_counter() - began
        tokens += piece.tokens if piece.done else 0  # alone, every row is number 0
    return tokens / (time.perf_counter() - began), first


def _transformers(model: CausalModel, some: list[TextRequest]) -> float:
    """Return tokens a second of the library's own loop on the same loaded weights and the same prompts."""
    import torch

    loaded: Any = model._model  # pyright: ignore[reportPrivateUsage] - the very same weights, by another loop
    tokenizer: Any = model._tokenizer  # pyright: ignore[reportPrivateUsage]
    began, made = time.perf_counter(), 0
    for request in some:
        torch.manual_seed(request.seed)
        turns = [{"role": message.role, "content": message.text} for message in request.messages]
        told = tokenizer.apply_chat_template(turns, add_generation_prompt=True, return_tensors="pt", return_dict=True)
        sampling = request.sampling
        with torch.inference_mode():
            out = loaded.generate(
                **told,
                do_sample=True,
                max_new_tokens=sampling.max_tokens,
                temperature=sampling.temperature,
                top_p=sampling.top_p,
                repetition_penalty=sampling.repetition_penalty,
            )
        made += out.shape[1] - told["input_ids"].shape[1]
    return made / (time.perf_counter() - began)


def _against_llama(ws: Workspace, batch: float) -> dict[str, object]:
    import torch

    folder = ws.folder_of(ws.settings.model)
    found = _llama.measure(
        {
            "gguf": str(next(folder.glob("*.gguf"))),
            "threads": torch.get_num_threads(),
            "rounds": ROUNDS,
            "rows": ROWS,
            "tokens": TOKENS,
            "messages": [{"role": m.role, "content": m.text} for m in requests(0)[0].messages],
        }
    )
    if found is None:
        return {"llama.cpp": "not built: python -m benchmarks._llama"}
    return {
        "tokens/s, llama.cpp, one after another": round(found["rate"]),
        "ratio, batch to llama.cpp": round(batch / found["rate"], 2),
        "first token, llama.cpp (s)": round(found["first_s"], 2),
    }


def _median(found: list[float]) -> float:
    return sorted(found)[len(found) // 2]
