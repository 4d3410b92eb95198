"""All that a window gets before the reveal, given to a classifier that knows the truth: it must not learn anything.

Texts are of one length and from one source, pictures of one size and kind, so that only the way they came could tell:
ids, paths, bytes and times of files, order, what is asked, how long it took. A leak on purpose is found by the same
classifier, each time.
"""

import os
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.core.records import BlindCard
from engine.study import seal
from engine.study.plan import BESIDE, HUMAN, Arm, Plan, ready_made
from engine.study.seal import Assignment
from engine.workflows import picture_cards, study
from engine.workflows.study_cards import Text
from engine.workflows.workspace import Workspace
from tests.factories.studies import arms

SEED = 20_261
CARDS, FEWER = 120, 60
SHUFFLES = 59
SURE = 0.02
"""The least p-value of either classifier that counts as a finding. By chance about 4 studies in 100 have one."""
STUDIES = 3
"""A leak is found in every one of so many studies; chance, in 1 of 15,000 such rows of three."""
Rows = NDArray[np.float64]


def words(rng: random.Random) -> str:
    """A text of exactly sixty characters."""
    drawn = " ".join("".join(rng.choices("abcdefghijklmnop", k=rng.randint(3, 7))) for _ in range(16))
    return drawn[:59].strip().ljust(59, "e") + "."


def picture(folder: Path, name: str, rng: random.Random, recipe: str) -> str:
    """A picture as its maker would leave it: in a folder of its own, with its recipe, at its own time."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    said, target = PngInfo(), folder / name
    said.add_text("made by", recipe)
    target.parent.mkdir(parents=True, exist_ok=True)
    noise = np.frombuffer(rng.randbytes(16 * 16 * 3), np.uint8).reshape(16, 16, 3)
    Image.fromarray(noise).save(target, pnginfo=said)
    os.utime(target, (5e8 + 1e6 * len(recipe), 5e8 + 1e6 * len(recipe)))
    return name


def start(ws: Workspace, plan: Plan, *, pictures: bool, seed: int = SEED) -> tuple[Assignment, ...]:
    """Seal a study of texts and pictures that are alike for all arms; return the truth."""
    rng = random.Random(seed)
    made: dict[str, list[Text]] = {}
    people = plan.blocks * plan.humans_per_block
    for arm, count in [*((arm.id, plan.texts_per_arm) for arm in plan.arms), (HUMAN, people)]:
        made[arm] = []
        for number in range(count):
            name = f"{'instagram' if arm == HUMAN else 'drawn'}/{arm.replace(':', '-')}-{number}.png"
            media = (picture(ws.paths.media, name, rng, arm),) if pictures else ()
            made[arm].append(Text(words(rng), None, media))
    study._store(ws, plan, seed, made, made.pop(HUMAN), report=lambda _progress: None)
    with ws.store.read() as connection:
        return seal._open(connection, study.study_report(ws).study).assignments


def of_file(path: Path) -> list[float]:
    """All that a file says beside its pixels, and how many bytes these take."""
    from PIL import Image

    info, raw = path.stat(), path.read_bytes()
    with Image.open(path) as opened:
        said = [opened.width, opened.height, len(opened.info), len(opened.mode), len(opened.format or "")]
    name = path.stem.encode()
    return [
        info.st_size,
        info.st_mtime,
        float(info.st_mtime_ns % 1_000_000),
        len(name),
        len(path.parts),
        *name[:4],
        *raw[:40],
        *raw[-16:],
        *said,
    ]


def of_card(ws: Workspace, card: BlindCard) -> list[float]:
    """All that one card says without its words and pixels."""
    found = [len(card.text), len(card.text.encode()), *card.id[:8].encode(), len(card.id), int(card.id, 16) % 997]
    found += [len(card.media), *(len(media) for media in card.media)]
    return [*found, *(value for media in card.media for value in of_file(ws.paths.media / media))]


def received(ws: Workspace) -> Rows:
    """Go through a session as a window does; return one row for each card."""
    rows: list[list[float]] = []
    while True:
        began = time.perf_counter()
        given = study.next_card(ws)
        took = time.perf_counter() - began
        began = time.perf_counter()
        study.coming_card(ws)
        ahead = time.perf_counter() - began
        if given.card is None:
            return np.asarray(rows)
        done = study.rate_card(ws, given.card.id, "neither" if given.pairs else "neutral")
        for side, card in enumerate((given.card, given.beside)):
            if card is not None:
                asked = given.ask_ai and given.ask_beside == bool(side)
                place = [len(rows), given.remaining, given.total, side, asked, took, ahead, done.event]
                turns = [len(rows) % size for size in range(2, 9)]
                rows.append([*place, *turns, *of_card(ws, card)])


def told_apart(rows: Rows, arms_of: Sequence[str], by: Sequence[str] = ("normal", "tree")) -> dict[str, float]:
    """Return the p-value of each classifier: how often it guesses shuffled arms at least as well (Ojala 2010)."""
    from sklearn.model_selection import StratifiedKFold, permutation_test_score
    from sklearn.naive_bayes import GaussianNB
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler
    from sklearn.tree import DecisionTreeClassifier

    told = rows[:, rows.std(axis=0) > 0]
    tests = {
        "normal": make_pipeline(StandardScaler(), GaussianNB()),
        "tree": DecisionTreeClassifier(max_depth=5, min_samples_leaf=3, random_state=SEED),
    }
    return {
        name: permutation_test_score(
            tests[name],
            told,
            np.asarray(arms_of),
            cv=StratifiedKFold(3, shuffle=True, random_state=SEED),
            n_permutations=SHUFFLES,
            random_state=SEED,
        )[2]
        for name in by
    }


def plan_of(layout: str, cards: int = CARDS) -> Plan:
    compared: tuple[Arm, ...] = arms("alpha", "beta", "gamma")
    return ready_made(BESIDE if layout == "pairs" else "methods", compared, cards=cards).rounded()


@pytest.mark.parametrize(("layout", "pictures"), [("single", True), ("pairs", False)])
def test_a_classifier_learns_nothing_of_arms(layout: str, pictures: bool, workspace: Workspace):
    findings: list[dict[str, float]] = []
    for number in range(STUDIES):
        truth = start(workspace, plan_of(layout), pictures=pictures, seed=SEED + number)
        rows = received(workspace)
        assert len(rows) == len(truth) >= CARDS
        findings.append(told_apart(rows, [each.arm for each in truth]))
        if min(findings[-1].values()) > SURE:
            return
    raise AssertionError(findings)


def by_id(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids that begin alike for cards made in one go: people's first, the arms after."""
    real = study._laid_out

    def leaky(order, texts):
        cards, assigned = real(order, texts)
        ids = [f"{sum(map(ord, each.arm)) % 16:x}{each.card_id[1:]}" for each in assigned]
        return (
            tuple(study.msgspec.structs.replace(card, id=new) for card, new in zip(cards, ids, strict=True)),
            tuple(study.msgspec.structs.replace(each, card_id=new) for each, new in zip(assigned, ids, strict=True)),
        )

    monkeypatch.setattr(study, "_laid_out", leaky)


def by_file_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies that keep the time of the file that they were made of."""
    real = picture_cards._copy

    def leaky(source: Path, target: Path, side: int) -> None:
        real(source, target, side)
        os.utime(target, (source.stat().st_mtime,) * 2)

    monkeypatch.setattr(picture_cards, "_copy", leaky)


def by_recipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies with the recipe still in them."""

    def leaky(source: Path, target: Path, _side: int) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
        os.utime(target, (picture_cards.SAME_TIME, picture_cards.SAME_TIME))

    monkeypatch.setattr(picture_cards, "_copy", leaky)


def by_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """All blocks in the order of the plan."""
    real = study.laid
    monkeypatch.setattr(study, "laid", lambda plan, seed, name: sorted(real(plan, seed, name)))


def by_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """One arm of which cards take a moment longer to come: long enough to stand out on a busy machine."""
    real = study.next_card

    def leaky(ws: Workspace) -> study.NextCard:
        given = real(ws)
        if given.card is not None:
            with ws.store.read() as connection:
                slow = {
                    each.card_id
                    for each in seal._open(connection, study.session.current(connection).id).assignments
                    if each.arm == "alpha"
                }
            time.sleep(0.3 if given.card.id in slow else 0.0)
        return given

    monkeypatch.setattr(study, "next_card", leaky)


@pytest.mark.parametrize(
    "leak",
    [by_id, by_file_time, by_recipe, by_order, by_waiting],
    ids=lambda leak: leak.__name__,
)
def test_a_leak_is_found(
    leak: Callable[[pytest.MonkeyPatch], None], workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    leak(monkeypatch)
    pictures = leak in (by_file_time, by_recipe)
    truth = start(workspace, plan_of("single", FEWER), pictures=pictures)
    found = told_apart(received(workspace), [each.arm for each in truth], by=("tree",))

    assert found["tree"] <= SURE


def test_copies_are_alike_in_all_but_what_they_show(workspace: Workspace):
    truth = start(workspace, plan_of("single", FEWER), pictures=True)
    given = study.next_card(workspace)
    copies = list((workspace.paths.media / picture_cards.FOLDER).iterdir())

    assert given.card is not None and given.card.media[0].startswith("cards/")
    assert len(copies) == len(truth)
    assert {path.stat().st_mtime for path in copies} == {picture_cards.SAME_TIME}
    assert len({path.stat().st_size for path in copies}) == 1
    assert not [path for path in copies if b"made by" in path.read_bytes()]
    assert all(len(path.stem) == 32 and int(path.stem, 16) >= 0 for path in copies)
