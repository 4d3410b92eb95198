"""Tokens a second of the starter writer: a block of six candidates in one batch, against one after another."""

import time
from itertools import chain

from engine.text import prompts
from engine.text.model import Sampling, TextRequest
from engine.workflows.workspace import open_workspace

ROWS = 6
ROUNDS = 3


def requests(round_number: int) -> list[TextRequest]:
    """Six requests of the floor; no stop words, so that every row runs to its limit."""
    sampling = Sampling(max_tokens=56)
    return [
        TextRequest(messages=prompts.framed(prompts.plain()), sampling=sampling, seed=round_number * ROWS + row)
        for row in range(ROWS)
    ]


def run() -> dict[str, object]:
    """Return medians of a few rounds, both ways in turn."""
    ws = open_workspace()
    model = ws.text_model()
    began = time.perf_counter()
    model.load()
    load_s = time.perf_counter() - began
    list(model.generate(requests(99)))
    rates: dict[str, list[float]] = {"batch": [], "one by one": []}
    firsts: list[float] = []
    for number in range(ROUNDS):
        for way in rates:
            began = time.perf_counter()
            some = requests(number)
            stream = model.generate(some) if way == "batch" else chain.from_iterable(model.generate([r]) for r in some)
            tokens: dict[int, int] = {}
            total, first = 0, 0.0
            for piece in stream:
                first = first or time.perf_counter() - began
                tokens[piece.index] = piece.tokens
                if piece.done:
                    total += piece.tokens
            rates[way].append(total / (time.perf_counter() - began))
            firsts.append(first)
    batch, single = sorted(rates["batch"])[ROUNDS // 2], sorted(rates["one by one"])[ROUNDS // 2]
    return {
        "load, converted before (s)": round(load_s, 2),
        "first token (s)": round(sorted(firsts)[len(firsts) // 2], 2),
        f"tokens/s, {ROWS} in a batch": round(batch),
        "tokens/s, one by one": round(single),
        "ratio": round(batch / single, 2),
    }
