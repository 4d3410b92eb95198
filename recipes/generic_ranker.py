"""Makes the ranker of the floor `none-best`: what tells a written joke from what the starter writes by itself.

    python -m recipes.generic_ranker write --out out/generic [--minutes 4]   (again until it says that all is there)
    python -m recipes.generic_ranker fit --out out/generic

It learns from the corpus (written by this project) and from the starter's own texts, asked plainly and for the corpus's
subjects. Whole subjects are kept out, the ones that the starter's adapter does not know either. It knows no person.
"""

import argparse
import json
import time
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from engine.core import catalogue, paths
from engine.core.seeds import derive
from engine.preferences.background import read_background
from engine.preferences.encoder import ENCODERS
from engine.preferences.generic import RIDGES, Fitted, fit, read, save, score
from engine.text import prompts, tidy
from engine.text.model import TEXT_MODELS, TextRequest
from engine.text.training import ModelOptions
from recipes.soft_prompt_data import HELD_OUT_SUBJECTS, read_jokes

MODEL, ENCODER = "smollm2-135m-instruct", "all-minilm-l6-v2"
EACH, PLAIN = 8, 300
BATCH = 16
PLAIN_HELD = 100
SEED = 20_264

Rows = NDArray[np.float32]


def wanted(subjects: list[str]) -> list[tuple[str, int]]:
    """Return (subject, number) of every text to write; "" for the plain request."""
    return [(subject, number) for subject in subjects for number in range(EACH)] + [("", n) for n in range(PLAIN)]


def write(options: argparse.Namespace) -> None:
    """Have the starter write what is not there yet, for so many minutes."""
    until, file = time.monotonic() + 60 * options.minutes, options.out / "raw.jsonl"
    options.out.mkdir(parents=True, exist_ok=True)
    there = {tuple(row[:2]) for row in _rows(file)}
    todo = [each for each in wanted(_subjects()) if each not in there]
    Random(SEED).shuffle(todo)
    entry = catalogue.load(paths.ASSETS)[MODEL]
    shared = ModelOptions(shared=paths.ASSETS / "adapters" / MODEL)
    model = TEXT_MODELS[entry.backend](entry, paths.weights_folder() / entry.id, shared)
    while todo and time.monotonic() < until:
        part, todo = todo[:BATCH], todo[BATCH:]
        asked = [prompts.about(subject) if subject else prompts.plain() for subject, _ in part]
        requests = [
            TextRequest(messages=prompts.framed(said), seed=derive(SEED, *each), stop=prompts.STOP)
            for said, each in zip(asked, part, strict=True)
        ]
        texts, tokens = [""] * len(part), [0] * len(part)
        for piece in model.generate(requests):
            texts[piece.index] += piece.text
            tokens[piece.index] = piece.tokens
        with file.open("a", encoding="utf-8") as out:
            for (subject, number), text, count, request in zip(part, texts, tokens, requests, strict=True):
                whole = count < request.sampling.max_tokens
                out.write(json.dumps([subject, number, tidy.tidy(text, whole=whole)]) + "\n")
    print(f"{len(todo)} left to write")


def fit_and_measure(options: argparse.Namespace) -> None:
    """Fit on the subjects that are not kept out, choose the ridge among them, and measure once on the others."""
    held = set(HELD_OUT_SUBJECTS)
    raw = [(subject, number, text) for subject, number, text in _rows(options.out / "raw.jsonl") if text]
    jokes = read_jokes(sorted((paths.ASSETS / "corpus").glob("*.jsonl")))
    made = {
        True: [t for s, n, t in raw if (s in held if s else n < PLAIN_HELD)],
        False: [t for s, n, t in raw if not (s in held if s else n < PLAIN_HELD)],
    }
    written = {kept: [text for text, subject in jokes if (subject in held) == kept] for kept in (True, False)}
    found = {("made", kept): made[kept] for kept in made} | {("written", kept): written[kept] for kept in written}
    sizes = {f"{kind}, {'held out' if kept else 'learned'}": len(texts) for (kind, kept), texts in found.items()}
    report: dict[str, object] = {"texts": sizes}
    for name in ("form", "form and meaning")[: 1 + options.meaning]:
        rows = {key: rows_of(texts, meaning="meaning" in name) for key, texts in found.items()}
        ridge = _chosen(rows["written", False], rows["made", False])
        learned = fit(rows["written", False], rows["made", False], ridge)
        auc = _auc(score(learned, rows["written", True]), score(learned, rows["made", True]))
        report[name] = {"ridge": ridge, "auc": round(auc, 4), "interval": _interval(learned, rows)}
        if name == "form":
            save(paths.ASSETS, learned, name, report)
    print(json.dumps(report, indent=1))


def rows_of(texts: list[str], *, meaning: bool) -> Rows:
    """Return form features, and centred vectors beside them if wanted, shape (n, columns)."""
    form = read(texts)
    if not meaning:
        return form
    encoder = ENCODERS[catalogue.load(paths.ASSETS)[ENCODER].backend](paths.weights_folder() / ENCODER)
    background = read_background(paths.ASSETS / "encoders" / f"{ENCODER}.safetensors")
    return np.hstack([form, background.centre(encoder.encode(texts))]).astype(np.float32)


def _chosen(good: Rows, bad: Rows) -> float:
    """Return the ridge with the best AUC over five folds of what is learned from."""
    rng = np.random.default_rng(SEED)
    folds = rng.integers(0, 5, len(good)), rng.integers(0, 5, len(bad))

    def quality(ridge: float) -> float:
        found: list[float] = []
        for fold in range(5):
            learned: Fitted = fit(good[folds[0] != fold], bad[folds[1] != fold], ridge)
            found.append(_auc(score(learned, good[folds[0] == fold]), score(learned, bad[folds[1] == fold])))
        return float(np.mean(found))

    return max(RIDGES, key=quality)


def _auc(good: Rows, bad: Rows) -> float:
    return float((good[:, None] > bad[None]).mean() + 0.5 * (good[:, None] == bad[None]).mean())


def _interval(learned: Fitted, rows: dict[tuple[str, bool], Rows]) -> list[float]:
    """Return the 95 % bootstrap interval of the AUC over texts."""
    rng = np.random.default_rng(SEED)
    good, bad = (score(learned, rows[kind, True]) for kind in ("written", "made"))
    drawn = [_auc(rng.choice(good, len(good)), rng.choice(bad, len(bad))) for _ in range(1_000)]
    return [round(float(each), 4) for each in np.quantile(drawn, [0.025, 0.975])]


def _subjects() -> list[str]:
    return sorted({subject for _, subject in read_jokes(sorted((paths.ASSETS / "corpus").glob("*.jsonl")))})


def _rows(file: Path) -> list[tuple[str, int, str]]:
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return [(subject, number, text) for subject, number, text in map(json.loads, lines)]


def main() -> None:
    """Read the options and do one of the two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("write", "fit"))
    parser.add_argument("--out", type=Path, default=Path("out/generic"))
    parser.add_argument("--minutes", type=float, default=4)
    parser.add_argument("--meaning", action="store_true", help="also measure, but not keep, one that reads vectors")
    options = parser.parse_args()
    {"write": write, "fit": fit_and_measure}[options.step](options)


if __name__ == "__main__":
    main()
