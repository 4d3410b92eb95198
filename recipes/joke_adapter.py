"""Trains the adapter that every arm of the starter writer shares: from essays about jokes to jokes.

    python -m recipes.joke_adapter --out assets/adapters [--resume]

Each joke of the corpus is asked for twice, in the words that the methods use: plainly, about its subject, for a reader
whose profile names the subject, and after posts that such a reader liked. So the adapter favours no method. Whole
subjects are kept out, the same that the projector does not see. Stopped, it goes on where it was.
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
from recipes.soft_prompt_data import held_out_subjects, read_jokes

MODEL = "smollm2-135m-instruct"
TIMES = 2
MEASURED = 80
SHOT = 0.3
"""Share of lessons that begin with an example, as the methods do."""
SCHEDULE = Schedule(rank=8, alpha=16, everywhere=True, epochs=1, batch=8, learning_rate=4e-4, seed=7)

Joke = tuple[str, str]
"""Text and subject."""


def lessons(jokes: list[Joke], rng: Random) -> list[Lesson]:
    """Return the lessons to learn, then MEASURED ones of subjects that are never learned."""
    held = held_out_subjects(sorted({subject for _, subject in jokes}))
    learned = [joke for joke in jokes if joke[1] not in held]
    others = [joke for joke in jokes if joke[1] in held]
    made = [_lesson(joke, learned, rng) for _ in range(TIMES) for joke in rng.sample(learned, len(learned))]
    return made + [_lesson(joke, others, rng) for joke in rng.sample(others, MEASURED)]


def _lesson(joke: Joke, among: list[Joke], rng: Random) -> Lesson:
    text, subject = joke
    turns: list[Message] = []
    for shot, about in rng.sample(among, rng.random() < SHOT):
        if shot != text:
            turns += [Message("user", prompts.about(about)), Message("assistant", shot)]
    same = [other for other, about in among if about == subject and other != text]
    way = rng.choice(("plain", "subject", "profile", "profile", "liked"))
    asked = {"plain": prompts.plain(), "subject": prompts.about(subject), "liked": prompts.for_reader()}.get(way)
    if asked is None:
        lines = [f"Likes jokes about {subject}", f"Likes jokes about {rng.choice(among)[1]}"]
        asked = prompts.for_profile(rng.sample(lines, rng.randint(1, 2)) if rng.random() < 0.5 else lines[:1])
    if way == "liked":
        for liked in rng.sample(same, min(len(same), rng.randint(1, 2))):
            turns += [Message("user", asked), Message("assistant", liked)]
    return Lesson(TextRequest(messages=(*turns, Message("user", asked))), text)


def train(options: argparse.Namespace) -> None:
    """Train, then put adapter and card in place."""
    entry = catalogue.load(paths.ASSETS)[MODEL]
    jokes = read_jokes(sorted((paths.ASSETS / "corpus").glob("*.jsonl")))
    made = lessons(jokes, Random(SCHEDULE.seed))
    schedule = msgspec.structs.replace(SCHEDULE, held_out=(MEASURED + 0.5) / len(made))
    model = TEXT_MODELS[entry.backend](entry, paths.weights_folder() / entry.id, ModelOptions(own=options.work))
    curve = model.train(made, schedule, MODEL, report=_tell)
    to = options.out / MODEL
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(options.work / MODEL, to)
    write_atomically(to / "card.json", json.dumps(card(jokes, len(made), schedule, curve), indent=2).encode())


def card(jokes: list[Joke], made: int, schedule: Schedule, curve: Curve) -> dict[str, object]:
    """Return what it is, of what it was made, and how the losses fell."""
    return {
        "what": f"LoRA adapter of {MODEL}, merged at loading: writes short jokes",
        "licence": "Apache-2.0",
        "made_by": "recipes/joke_adapter.py",
        "data": {"jokes": len(jokes), "lessons": made, "measured": MEASURED, "sources": "assets/corpus (this project)"},
        "subjects_held_out": sorted(held_out_subjects(sorted({subject for _, subject in jokes}))),
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
    parser.add_argument("--work", type=Path, default=Path("out/joke_adapter"), help="states to go on from")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
