"""People with two interests, in a tiny encoder of words: who looks at the taste must win, and controls must not."""

import csv
import json
import random
from pathlib import Path

import pytest

from engine.core.errors import BadInput
from engine.workflows.evaluate import CROWD, SHUFFLED, Evaluation, evaluate_likes
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words

SUBJECTS = ("cat purrs windowsill", "bread oven flour", "guitar chord song", "rain umbrella puddle")


def world(folder: Path, people: int = 12, each: int = 10) -> tuple[Path, Path]:
    """Write items of four subjects; every person likes two of them."""
    chance = random.Random(3)
    items = [
        (f"i{number}_{n}", " ".join(chance.sample(words.split(), 2)) + f" w{n}")
        for number, words in enumerate(SUBJECTS)
        for n in range(each)
    ]
    (folder / "items.jsonl").write_text("\n".join(json.dumps({"id": key, "text": text}) for key, text in items))
    with (folder / "ratings.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("user", "item", "rating"))
        for person in range(people):
            liked = chance.sample(range(4), 2)
            for key, _ in items:
                writer.writerow((f"u{person}", key, chance.gauss(5 if int(key[1]) in liked else -5, 2)))
    return folder / "items.jsonl", folder / "ratings.csv"


@pytest.fixture
def measured(workspace: Workspace, tmp_path: Path) -> Evaluation:
    with_words(workspace)
    return evaluate_likes(workspace, *world(tmp_path), seed=1)


def test_rankers_find_the_taste_and_controls_do_not(measured: Evaluation):
    told = {row.ranker: row for row in measured.rankers}
    assert measured.users == 12 and measured.items == 40
    for name in ("nearest-likes", "topics", "single-mean", "logistic"):
        assert told[name].auc.estimate > 0.85 and told[name].concordance.estimate > 0.7, name
        assert told[name].concordance.low <= told[name].concordance.estimate <= told[name].concordance.high
    shuffled = next(row for name, row in told.items() if name.startswith(SHUFFLED))
    assert shuffled.auc.estimate < 0.65
    assert told[CROWD].encoder == "" and told[CROWD].auc.estimate < told["logistic"].auc.estimate


def test_the_same_seed_gives_the_same_numbers(workspace: Workspace, tmp_path: Path, measured: Evaluation):
    again = evaluate_likes(workspace, tmp_path / "items.jsonl", tmp_path / "ratings.csv", seed=1)
    other = evaluate_likes(workspace, tmp_path / "items.jsonl", tmp_path / "ratings.csv", seed=2)
    assert again == measured != other
    few = evaluate_likes(workspace, tmp_path / "items.jsonl", tmp_path / "ratings.csv", users=5, rankers=["topics"])
    assert few.users == 5 and len(few.rankers) == 4


@pytest.mark.parametrize(
    ("items", "ratings", "words"),
    [
        ("{}", "user,item,rating\n", "Line 1 of items"),
        ('{"id": "a", "text": "x"}', "user,item,rating\nu,b,1\n", "Line 2 of ratings"),
        ('{"id": "a", "text": "x"}', "user,item,rating\nu,a,high\n", "Line 2 of ratings"),
        ('{"id": "a", "text": "x"}', "user,item,rating\nu,a,1\n", "Too few"),
    ],
)
def test_files_that_do_not_fit_are_named(workspace: Workspace, tmp_path: Path, items: str, ratings: str, words: str):
    (tmp_path / "items.jsonl").write_text(items)
    (tmp_path / "ratings.csv").write_text(ratings)
    with pytest.raises(BadInput, match=words):
        evaluate_likes(workspace, tmp_path / "items.jsonl", tmp_path / "ratings.csv")
    with pytest.raises(BadInput, match="no file"):
        evaluate_likes(workspace, tmp_path / "nowhere.jsonl", tmp_path / "ratings.csv")
