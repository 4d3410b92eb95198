"""Trains the adapter that every arm of the starter writer shares: from essays about jokes to jokes.

    python -m recipes.joke_adapter --out assets/adapters [--on FOLDER] [--threads N]

Each joke of the corpus is asked for in the words that the methods use: plainly, about its subject, for a reader
whose profile names the subject, and after posts that such a reader liked; a quarter of the lessons begins with the
written examples that every request of the app begins with. So the adapter favours no method. Whole subjects are kept
out, the same that the projector does not see. `--on` is an adapter to go on from, which never saw them either: the new
one is trained beside it, and both are written as one, whose rank is the sum of theirs. Stopped, it goes on from there.
"""

import argparse
import json
import shutil
from pathlib import Path
from random import Random

import msgspec

from engine.core import catalogue, paths
from engine.core.files import write_atomically
from engine.core.progress import Progress
from engine.text import prompts
from engine.text.model import TEXT_MODELS, Lesson, Message, TextRequest
from engine.text.training import Curve, ModelOptions, Schedule
from recipes.soft_prompt_data import HELD_OUT_SUBJECTS, read_jokes

MODEL = "smollm2-135m-instruct"
TIMES = 1
MEASURED = 80
WITH_EXAMPLES = 0.25
"""Share of lessons that begin with the written examples, as what the app sends does."""
SCHEDULE = Schedule(rank=8, alpha=16, everywhere=True, epochs=1, batch=8, learning_rate=5e-4, seed=7)

Joke = tuple[str, str]
"""Text and subject."""


def lessons(jokes: list[Joke], rng: Random) -> list[Lesson]:
    """Return the lessons to learn, then MEASURED ones of subjects that are never learned."""
    learned = [joke for joke in jokes if joke[1] not in HELD_OUT_SUBJECTS]
    others = [joke for joke in jokes if joke[1] in HELD_OUT_SUBJECTS]
    made = [_lesson(joke, learned, rng) for _ in range(TIMES) for joke in rng.sample(learned, len(learned))]
    return made + [_lesson(joke, others, rng) for joke in rng.sample(others, MEASURED)]


def _lesson(joke: Joke, among: list[Joke], rng: Random) -> Lesson:
    text, subject = joke
    way = rng.choice(("plain", "plain", "subject", "subject", "profile", "profile", "liked"))
    asked = {"plain": prompts.plain(), "subject": prompts.about(subject), "liked": prompts.for_reader()}.get(way)
    if asked is None:
        lines = [f"Likes jokes about {subject}", f"Likes jokes about {rng.choice(among)[1]}"]
        asked = prompts.for_profile(rng.sample(lines, rng.randint(1, 2)) if rng.random() < 0.5 else lines[:1])
    same = [other for other, about in among if about == subject and other != text] if way == "liked" else []
    chat = prompts.framed(asked, rng.sample(same, min(len(same), rng.randint(1, 2))))
    return Lesson(TextRequest(messages=chat if rng.random() < WITH_EXAMPLES else _bare(chat)), text)


def _bare(chat: tuple[Message, ...]) -> tuple[Message, ...]:
    return chat[2 * len(prompts.EXAMPLES) :]


def train(options: argparse.Namespace) -> None:
    """Train, then put adapter and card in place."""
    import torch

    torch.set_num_threads(options.threads)
    entry = catalogue.load(paths.ASSETS)[MODEL]
    jokes = read_jokes(sorted((paths.ASSETS / "corpus").glob("*.jsonl")))
    made = lessons(jokes, Random(SCHEDULE.seed))
    schedule = msgspec.structs.replace(SCHEDULE, held_out=(MEASURED + 0.5) / len(made))
    own = ModelOptions(shared=options.on, own=options.work)
    model = TEXT_MODELS[entry.backend](entry, paths.weights_folder() / entry.id, own)
    curve = model.train(made, schedule, MODEL, report=_tell)
    before = json.loads((options.on / "card.json").read_text()) if options.on else None
    made_card = card(jokes, made, schedule, curve) | ({"went_on_from": before} if before else {})
    joined = options.work / "joined"
    if options.on:
        join(options.on, options.work / MODEL, joined)
    to = options.out / MODEL
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(joined if options.on else options.work / MODEL, to)
    write_atomically(to / "card.json", json.dumps(made_card, indent=2).encode())


def join(first: Path, second: Path, to: Path) -> None:
    """Write one adapter that adds what both add: their ranks side by side, each with its own scale in its B."""
    import torch
    from safetensors.torch import load_file, save_file

    configs = [json.loads((folder / "adapter_config.json").read_text()) for folder in (first, second)]
    scales = [config["lora_alpha"] / config["r"] for config in configs]
    parts = [load_file(folder / "adapter_model.safetensors") for folder in (first, second)]
    tensors = {
        name: torch.cat([parts[0][name], parts[1][name]])
        if "lora_A" in name
        else torch.cat([part[name].float() * scale for part, scale in zip(parts, scales, strict=True)], dim=1).half()
        for name in parts[0]
    }
    rank = sum(config["r"] for config in configs)
    to.mkdir(parents=True, exist_ok=True)
    save_file({name: each.contiguous() for name, each in tensors.items()}, to / "adapter_model.safetensors")
    write_atomically(
        to / "adapter_config.json", json.dumps(configs[1] | {"r": rank, "lora_alpha": rank}, indent=2).encode()
    )


def card(jokes: list[Joke], made: list[Lesson], schedule: Schedule, curve: Curve) -> dict[str, object]:
    """Return what it is, of what it was made, and how the losses fell."""
    return {
        "what": f"LoRA adapter of {MODEL}, merged at loading: writes short jokes",
        "licence": "Apache-2.0",
        "made_by": "recipes/joke_adapter.py",
        "data": {
            "jokes": len(jokes),
            "lessons": len(made),
            "measured": MEASURED,
            "sources": "assets/corpus (this project)",
        },
        "subjects_held_out": HELD_OUT_SUBJECTS,
        "schedule": msgspec.to_builtins(schedule),
        "held_out_loss": [round(loss, 4) for loss in curve.held_out],
        "training_loss": [round(sum(part) / len(part), 4) for part in _parts(curve.steps, 20)],
        "seconds": round(curve.seconds),
        "limits": "Short English jokes in a dry British voice; often imitates the form of a joke without a point.",
    }


def _parts(values: tuple[float, ...], size: int) -> list[tuple[float, ...]]:
    return [values[start : start + size] for start in range(0, len(values), size)]


def _tell(progress: Progress) -> None:
    if progress.done % 10 == 0:
        print(progress.label, progress.done, progress.total, flush=True)


def main() -> None:
    """Read the options and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=paths.ASSETS / "adapters")
    parser.add_argument("--on", type=Path, help="folder of an adapter to go on from")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--work", type=Path, default=Path("out/joke_adapter"), help="states to go on from")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
