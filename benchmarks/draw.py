"""The starter of pictures: first picture cold and warm, first preview, a block of four arms at once and one by one.

Memory is of one process: with the starter of pictures after it drew, with the starter writer beside it after it wrote,
and the most that it ever held (resident, Linux): what a worker holds of which both were asked.
"""

import resource
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.core import devices
from engine.image.model import PictureRequest, Preview
from engine.text import prompts
from engine.text.model import Sampling, TextRequest
from engine.workflows.workspace import open_workspace

BLOCK = 4
ROUNDS = 3
PROMPTS = ("a cat", "a pizza", "rain on a roof", "a robot")


def asked(seed: int) -> list[PictureRequest]:
    """Four arms' requests of one block."""
    return [
        PictureRequest(prompt=f"illustration of {words}", seed=seed * BLOCK + at) for at, words in enumerate(PROMPTS)
    ]


def run() -> dict[str, object]:
    """Return medians of a few rounds, both ways in turn."""
    with TemporaryDirectory() as folder:
        ws = open_workspace(Path(folder) / "profile")
        empty = devices.memory_in_use_gb()
        model, began = ws.picture_model(), time.perf_counter()
        model.draw(asked(99)[:1])
        cold = time.perf_counter() - began
        first: list[float] = []

        def seen(_preview: Preview) -> None:
            if len(first) < number + 1:
                first.append(time.perf_counter() - began)

        warm: list[float] = []
        block: list[float] = []
        single: list[float] = []
        bare: list[float] = []
        for number in range(ROUNDS):
            began = time.perf_counter()
            model.draw(asked(number)[:1], on_preview=seen)
            warm.append(time.perf_counter() - began)
            began = time.perf_counter()
            model.draw(asked(number))
            block.append(time.perf_counter() - began)
            began = time.perf_counter()
            for request in asked(number):
                model.draw([request])
            single.append(time.perf_counter() - began)
            bare.append(single[-1] / BLOCK)
        pictures = devices.memory_in_use_gb()
        writer = ws.text_model()
        list(writer.generate([_joke(seed) for seed in range(6)]))
        both = devices.memory_in_use_gb()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9
        ws.close()
    return {
        "first picture, cold, with loading (s)": round(cold, 2),
        "one picture, warm, with previews (s)": round(_median(warm), 2),
        "one picture, warm, without (s)": round(_median(bare), 2),
        "first preview, warm (s)": round(_median(first), 2),
        f"block of {BLOCK} arms, one batch (s)": round(_median(block), 2),
        f"block of {BLOCK} arms, one by one (s)": round(_median(single), 2),
        "ratio, one by one to batch": round(_median(single) / _median(block), 2),
        "memory before, with pictures, with both, peak (GB)": f"{empty:.2f}, {pictures:.2f}, {both:.2f}, {peak:.2f}",
    }


def _joke(seed: int) -> TextRequest:
    return TextRequest(messages=prompts.framed(prompts.plain()), sampling=Sampling(max_tokens=40), seed=seed)


def _median(found: list[float]) -> float:
    return sorted(found)[len(found) // 2]
