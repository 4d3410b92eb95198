"""People with two interests, in a tiny encoder of words: who looks at the taste must win, and controls must not."""

import csv
import json
import random
from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import BadInput
from engine.preferences import text_form
from engine.preferences.ranker import RANKERS
from engine.workflows import evaluate
from engine.workflows.evaluate import (
    JUDGED,
    MISJUDGED,
    POPULARITY,
    PRIOR,
    SHUFFLED,
    SWAPPED,
    Evaluation,
    SplitKind,
    evaluate_likes,
)
from engine.workflows.rating_files import read_features, read_items, read_ratings
from engine.workflows.workspace import Workspace
from tests.factories.colour_encoder import ColourEncoder
from tests.factories.word_encoder import WordEncoder, with_words

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
    for name in ("nearest-likes", "topics", "single-mean", "logistic", "form-and-meaning", PRIOR):
        assert told[name].auc.estimate > 0.85 and told[name].concordance.estimate > 0.7, name
        assert told[name].concordance.low <= told[name].concordance.estimate <= told[name].concordance.high
    shuffled = next(row for name, row in told.items() if name.startswith(SHUFFLED))
    assert shuffled.auc.estimate < 0.65
    assert told[POPULARITY].encoder == "" and told[POPULARITY].auc.estimate < told["logistic"].auc.estimate


@pytest.mark.parametrize("split", ["own", "temporal"])
def test_other_splits_find_the_taste_too(workspace: Workspace, tmp_path: Path, split: SplitKind):
    found = evaluate_likes(with_words(workspace), *world(tmp_path), split=split, rankers=["logistic"])
    told = {row.ranker: row for row in found.rankers}
    assert found.split.startswith(split) and PRIOR not in told
    assert told["logistic"].auc.estimate > 0.85
    assert told[f"{SWAPPED} (logistic)"].auc.estimate < told["logistic"].auc.estimate
    with pytest.raises(BadInput, match="no split"):
        evaluate_likes(workspace, tmp_path / "items.jsonl", tmp_path / "ratings.csv", split="best")


def test_nobody_learns_from_what_is_to_be_ranked(workspace: Workspace, tmp_path: Path):
    """The ratings to be ranked are changed: every score must stay as it was."""
    items, ratings = world(tmp_path)
    ids = read_items(items).ids
    for split in ("random", "own", "temporal"):
        table = read_ratings(ratings, ids)
        tested = evaluate._tested(table, split, 0)
        assert 0.3 < tested.mean() < 0.5
        changed = np.where(tested, -table.ratings, table.ratings)
        vectors = np.random.default_rng(0).normal(size=(len(ids), 16)).astype(np.float32)
        form = np.abs(np.random.default_rng(1).normal(size=(len(ids), text_form.COLUMNS))).astype(np.float32)
        one, other = (evaluate._Data(rows, tested, vectors, form) for rows in (table.ratings, changed))
        for name in RANKERS.names():
            scores = [evaluate._ranked(RANKERS[name], data, data.learned)(3) for data in (one, other)]
            np.testing.assert_allclose(*scores)
        if split == "random":  # else the person whose ratings are swapped in may have been asked about other items
            for before, after in zip(evaluate._controls(one, 0), evaluate._controls(other, 0), strict=True):
                np.testing.assert_array_equal(before[1], after[1])
            scores = [evaluate._others(data, split, 0)[1][2](3) for data in (one, other)]
            np.testing.assert_allclose(*scores)


def test_the_same_seed_gives_the_same_numbers(workspace: Workspace, tmp_path: Path, measured: Evaluation):
    again = evaluate_likes(workspace, tmp_path / "items.jsonl", tmp_path / "ratings.csv", seed=1)
    other = evaluate_likes(workspace, tmp_path / "items.jsonl", tmp_path / "ratings.csv", seed=2)
    assert again == measured != other
    few = evaluate_likes(workspace, tmp_path / "items.jsonl", tmp_path / "ratings.csv", users=5, rankers=["topics"])
    assert few.users == 5 and len(few.rankers) == 5


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


def features(folder: Path, chance: random.Random, told: bool) -> Path:
    """Write what a reader said of each item: which subject it has, and a number that means nothing."""
    ids = read_items(folder / "items.jsonl").ids
    rows = [{"id": key, "noise": chance.random()} for key in ids]
    for row in rows:
        row |= {f"is {n}": float(told and row["id"][1] == str(n)) for n in range(4)}
    chance.shuffle(rows)
    (folder / "features.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return folder / "features.jsonl"


def test_judged_features_help_and_those_of_other_items_do_not(workspace: Workspace, tmp_path: Path):
    items, ratings = world(tmp_path)
    rows = [json.loads(line) | {"text": "the same words"} for line in items.read_text().splitlines()]
    items.write_text("\n".join(map(json.dumps, rows)))
    file = features(tmp_path, random.Random(5), told=True)
    with_words(workspace)
    found = evaluate_likes(workspace, items, ratings, rankers=["single-mean"], features=file)
    told = {row.ranker: row.auc.estimate for row in found.rankers}
    assert found.features == 5 and told["single-mean"] == pytest.approx(0.5)
    assert told[JUDGED] > 0.85 and told[MISJUDGED] < 0.65
    assert told[f"{SHUFFLED} ({JUDGED})"] < 0.65 and told[f"{SWAPPED} ({JUDGED})"] < told[JUDGED] - 0.1
    without = evaluate_likes(workspace, items, ratings, rankers=["single-mean"])
    assert without.features == 0 and JUDGED not in {row.ranker for row in without.rankers}


def test_judged_features_bring_no_rating_that_is_to_be_ranked(tmp_path: Path):
    items, ratings = world(tmp_path)
    ids = read_items(items).ids
    table = read_ratings(ratings, ids)
    tested = evaluate._tested(table, "random", 0)
    said = read_features(features(tmp_path, random.Random(5), told=True), ids)
    assert said.names == ("noise", "is 0", "is 1", "is 2", "is 3") and said.rows.shape == (40, 5)
    assert [int(row[1:].argmax()) for row in said.rows] == [int(key[1]) for key in ids]  # lines stood in another order
    vectors = np.random.default_rng(0).normal(size=(len(ids), 16)).astype(np.float32)
    form = np.zeros((len(ids), text_form.COLUMNS), np.float32)
    scores: list[dict[str, np.ndarray]] = []
    for rows in (table.ratings, np.where(tested, -table.ratings, table.ratings)):
        data = evaluate._Data(rows, tested, vectors, form, said.rows)
        scores.append({name: way(3) for name, way in evaluate._judged(data, evaluate._controls(data, 0), 0)})
    assert len(scores[0]) == 4 and scores[0][JUDGED].std() > 0
    for name, before in scores[0].items():
        np.testing.assert_allclose(before, scores[1][name])


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (['{"id": "a", "x": 1}'], "nothing of item b"),
        (['{"id": "a", "x": 1}', '{"id": "c", "x": 1}'], "Line 2 .* not there: c"),
        (['{"id": "a", "x": 1}', '{"id": "a", "x": 1}'], "Line 2 .* item a again"),
        (['{"id": "a", "x": 1}', '{"id": "b", "y": 1}'], "Line 2 .* other names"),
        (['{"id": "a"}'], "Line 1 .* no numbers"),
        (['{"id": "a", "x": "high"}'], "Line 1 .* an id and numbers"),
        (['{"id": "a", "x": true}'], "Line 1 .* an id and numbers"),
        (['{"id": "a", "x": 1e999}'], "Line 1 .* an id and numbers"),
        (['{"x": 1}'], "Line 1 .* an id and numbers"),
    ],
)
def test_features_that_do_not_fit_are_named(tmp_path: Path, lines: list[str], words: str):
    (tmp_path / "features.jsonl").write_text("\n".join(lines))
    with pytest.raises(BadInput, match=words):
        read_features(tmp_path / "features.jsonl", ["a", "b"])


COLOURS = ("red", "green", "blue", "white")


def test_pictures_of_items_count_for_an_encoder_that_sees(workspace: Workspace, tmp_path: Path):
    from PIL import Image

    items, ratings = world(tmp_path)
    rows = [json.loads(line) for line in items.read_text().splitlines()]
    for row in rows:
        row["text"], row["image"] = "look at this", f"p/{row['id']}.png"
        (tmp_path / "p").mkdir(exist_ok=True)
        Image.new("RGB", (8, 8), COLOURS[int(row["id"][1])]).save(tmp_path / row["image"])
    (tmp_path / "p/i0_0.png").write_bytes(b"no picture")
    items.write_text("\n".join(map(json.dumps, rows)))

    def told(encoder: WordEncoder) -> tuple[int, float]:
        workspace.loaded[workspace.settings.encoder] = encoder
        found = evaluate_likes(workspace, items, ratings, rankers=["logistic"])
        return found.pictures, found.rankers[0].auc.estimate

    seen, auc = told(ColourEncoder(Path()))
    assert seen == 39 and auc > 0.85
    assert told(WordEncoder(Path())) == (0, pytest.approx(0.5, abs=0.05))  # the control: blind
    rows[0]["image"] = "../outside.png"
    items.write_text("\n".join(map(json.dumps, rows)))
    with pytest.raises(BadInput, match="outside its folder"):
        told(ColourEncoder(Path()))
