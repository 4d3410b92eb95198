# pyright: basic
# (torch leaves most calls untyped)
"""Trains what requires gradients of a model on rows of tokens: AdamW, a warm-up, a straight descent to zero.

Every so many steps its state is written as safetensors, so that a training that was stopped or killed goes on from
there, to the very same numbers. Knows nothing of people and of what the rows say.
"""

import hashlib
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from engine.core.errors import BadInput
from engine.core.files import disk_errors, write_atomically
from engine.core.progress import Progress, Report
from engine.text.padded_batch import Rows, embed, head, inner, positions
from engine.text.training import Curve, Schedule

STATE, TENSORS = "state.json", "state.safetensors"
WARM_UP = 0.06
MEASURED_AT_ONCE = 8
ALIKE = 8
"""Steps among whose lessons those of one length are looked for."""

Row = tuple[Rows, list[int]]
"""The whole of one lesson, and the tokens that it ends with and that are to be learned."""


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What a stopped training goes on from; `of` is a fingerprint of lessons and schedule, `tensors` of its file."""

    of: str
    step: int
    curve: Curve
    tensors: str


def train(model: Any, rows: Sequence[Row], schedule: Schedule, folder: Path, *, report: Report) -> Curve:
    """Train; states are kept in `folder`. Raises BadInput for no lessons, DiskFull, Cancelled."""
    import torch

    held = rows[len(rows) - int(len(rows) * schedule.held_out) :]
    learned = rows[: len(rows) - len(held)]
    if not learned:
        raise BadInput("There is nothing to learn from.", "Like some more posts.")
    parameters = {name: each for name, each in model.named_parameters() if each.requires_grad}
    optimiser = torch.optim.AdamW(parameters.values(), schedule.learning_rate, weight_decay=0.0)
    of = _fingerprint(rows, schedule)
    state = _restore(folder, of, parameters, optimiser)
    curve = state.curve if state else Curve(steps=(), held_out=_measure(model, held, report))
    first, began = state.step if state else 0, time.monotonic()
    plan = _plan([len(row.tokens[0]) for row, _ in learned], schedule)
    for step, (places, ends_epoch) in enumerate(plan[first:], first):
        report(Progress("Learning", step, len(plan), "steps"))
        for group in optimiser.param_groups:
            group["lr"] = schedule.learning_rate * _share(step, len(plan))
        loss = _loss(model, [learned[place] for place in places])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters.values(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        after = _measure(model, held, report) if ends_epoch else ()
        spent = curve.seconds + time.monotonic() - began
        curve = Curve(steps=(*curve.steps, float(loss.detach())), held_out=(*curve.held_out, *after), seconds=spent)
        began = time.monotonic()
        if (step + 1) % schedule.save_every == 0 or step + 1 == len(plan):
            _save(folder, State(of=of, step=step + 1, curve=curve, tensors=""), parameters, optimiser)
    return curve


def _plan(lengths: Sequence[int], schedule: Schedule) -> list[tuple[list[int], bool]]:
    """Return the lessons of every step, drawn by the seed alone, and whether an epoch ends with it.

    A step's lessons are about as long as each other, so that little of a batch is padding.
    """
    made: list[tuple[list[int], bool]] = []
    draw = random.Random(schedule.seed)  # noqa: S311 - replayable, not a secret
    window = ALIKE * schedule.batch
    most = schedule.most_steps or len(lengths) * schedule.epochs
    for _ in range(schedule.epochs):
        order = draw.sample(range(len(lengths)), len(lengths))
        parts: list[list[int]] = []
        for start in range(0, len(order), window):
            near = sorted(order[start : start + window], key=lambda place: lengths[place])
            parts += [near[at : at + schedule.batch] for at in range(0, len(near), schedule.batch)]
        draw.shuffle(parts)
        made += [(part, part is parts[-1] or len(made) + at == most) for at, part in enumerate(parts, 1)]
    return made[:most]


def _share(step: int, steps: int) -> float:
    warm = max(1, round(steps * WARM_UP))
    return min((step + 1) / warm, (steps - step) / max(1, steps - warm))


def _loss(model: Any, rows: Sequence[Row]) -> Any:
    """Return the mean negative log-likelihood of all tokens to be learned, nats.

    What all lessons begin with is read once, and gradients go through it as if each row had read it for itself: a
    person's lessons begin with the same long chat, so that a step takes a third of the time.
    """
    import torch

    own = max(len(target) for _, target in rows) + 1
    soft = [row.soft[0] for row, _ in rows]
    joined = Rows([row.tokens[0] for row, _ in rows], soft, rows[0][0].filler, own=own)
    hidden = _hidden(model, joined, joined.shared())
    before = torch.cat([hidden[place, -len(target) - 1 : -1] for place, (_, target) in enumerate(rows)])
    wanted = torch.tensor([token for _, target in rows for token in target], device=before.device)
    return torch.nn.functional.cross_entropy(head(model, before).float(), wanted)


def _hidden(model: Any, rows: Rows, shared: int) -> Any:
    """Return hidden states of all but the first `shared` tokens, which all rows begin with, padded on the left."""
    import torch
    from transformers import DynamicCache

    embedded, mask = embed(model, rows.without(shared))
    if not shared:
        return inner(model)(inputs_embeds=embedded, attention_mask=mask, position_ids=positions(mask), use_cache=False)[
            0
        ]
    cache = DynamicCache(config=model.config.get_text_config())
    first = torch.tensor([rows.tokens[0][:shared]], device=mask.device)
    inner(model)(input_ids=first, past_key_values=cache)
    cache.batch_repeat_interleave(len(rows.tokens))
    mask = torch.cat([mask.new_ones((len(mask), shared)), mask], dim=1)
    places = positions(mask)[:, shared:]
    return inner(model)(inputs_embeds=embedded, attention_mask=mask, position_ids=places, past_key_values=cache)[0]


def _measure(model: Any, rows: Sequence[Row], report: Report) -> tuple[float, ...]:
    """Return one number, the mean loss of a lesson; nothing for no lessons."""
    import torch

    if not rows:
        return ()
    total = 0.0
    with torch.no_grad():
        for start in range(0, len(rows), MEASURED_AT_ONCE):
            report(Progress("Measuring", start, len(rows), "lessons"))
            part = rows[start : start + MEASURED_AT_ONCE]
            total += float(_loss(model, part)) * len(part)
    return (total / len(rows),)


def _fingerprint(rows: Sequence[Row], schedule: Schedule) -> str:
    held = [(row.tokens, target) for row, target in rows]
    return hashlib.sha256(msgspec.json.encode((schedule, held))).hexdigest()[:16]


def _save(folder: Path, state: State, parameters: dict[str, Any], optimiser: Any) -> None:
    from safetensors.torch import save

    tensors = {f"p.{name}": each.detach().contiguous() for name, each in parameters.items()}
    for name, each in parameters.items():
        for key, value in optimiser.state[each].items():
            tensors[f"{key}.{name}"] = value.detach().contiguous()
    data = save(tensors)
    with disk_errors(folder):
        write_atomically(folder / TENSORS, data)
        made = msgspec.structs.replace(state, tensors=hashlib.sha256(data).hexdigest())
        write_atomically(folder / STATE, msgspec.json.encode(made))  # last: it vouches for the other


def _restore(folder: Path, of: str, parameters: dict[str, Any], optimiser: Any) -> State | None:
    """Return the state that was written last, put into place; None where there is none of this training."""
    import torch
    from safetensors.torch import load

    try:
        state = msgspec.json.decode((folder / STATE).read_bytes(), type=State)
        data = (folder / TENSORS).read_bytes()
    except (OSError, msgspec.MsgspecError):
        return None
    if state.of != of or state.tensors != hashlib.sha256(data).hexdigest():
        return None
    tensors = load(data)
    with torch.no_grad():
        for name, each in parameters.items():
            each.copy_(tensors[f"p.{name}"])
            keys = [key for key in ("step", "exp_avg", "exp_avg_sq") if f"{key}.{name}" in tensors]
            optimiser.state[each] = {key: tensors[f"{key}.{name}"].clone() for key in keys}
    return state
