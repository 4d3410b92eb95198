"""Malformed exports end in records or in a named failure; and what looks for anything else does find it."""

import subprocess
import sys
import time
from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.feeds import plain_text
from engine.feeds.sources import instagram
from tests.fuzz import __main__ as runner
from tests.fuzz import cases, mutate
from tests.fuzz.exports import MODELS

EACH_SOURCE = pytest.mark.parametrize("source", cases.sources())


def test_every_source_has_a_model():
    assert sorted(MODELS) == cases.sources()


@EACH_SOURCE
def test_damaged_exports_end_in_records_or_a_named_failure(source: str):
    ends = Counter(cases.run(source, seed) for seed in range(150))
    assert ends[cases.RECORDS] > 15 and ends[cases.FAILED] > 15


@EACH_SOURCE
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(chance=st.randoms(use_true_random=False))
def test_exports_of_the_model_end_in_records_or_a_named_failure(
    source: str, tmp_path_factory: pytest.TempPathFactory, chance: Random
):
    folder = tmp_path_factory.mktemp("model")
    cases.read(mutate.packed(folder, MODELS[source](chance), chance))


def test_the_same_number_makes_the_same_case():
    with cases.made("instagram", 5) as one, cases.made("instagram", 5) as two:
        assert one.name == two.name and one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(
    "bug", [KeyError("planted"), AttributeError("planted"), UnicodeEncodeError("utf-8", "x", 0, 1, "")]
)
def test_a_planted_bug_is_found(monkeypatch: pytest.MonkeyPatch, bug: Exception):
    def broken(*_: object) -> str:
        raise bug

    monkeypatch.setattr(instagram.instagram_json, "tidy", broken)
    found = 0
    for seed in range(40):
        try:
            cases.run("instagram", seed)
        except type(bug):
            found += 1
    assert found > 10


def test_a_text_that_no_store_takes_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(plain_text, "MAX_CHARACTERS", 10**9)
    monkeypatch.setattr(instagram.instagram_json, "tidy", lambda value: value if isinstance(value, str) else "")
    found = 0
    for seed in range(200):
        try:
            cases.run("instagram", seed)
        except UnicodeEncodeError:
            found += 1
    assert found


PLANTED = """
import sys, time
from tests.fuzz import __main__ as runner, cases
{plant}
runner.CASE_S = {seconds}
runner.child("tiktok", 0, 3)
"""


@pytest.mark.parametrize(
    ("plant", "code"),
    [
        ("cases.read = lambda path: time.sleep(60)", -14),
        ("cases.read = lambda path: [None for _ in iter(int, 1)]", -14),
        ("import os; cases.read = lambda path: os.abort()", -6),
    ],
    ids=["sleeps", "loops", "dies"],
)
def test_a_hang_or_a_death_ends_the_child_and_names_the_case(plant: str, code: int):
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", PLANTED.format(plant=plant, seconds=1)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == code and done.stdout.split() == ["0"] and time.monotonic() - began < 30


def test_too_much_memory_is_found():
    plant = "cases.read = lambda path: len(bytearray(b'x' * 600_000_000))"
    done = subprocess.run(
        [sys.executable, "-c", PLANTED.format(plant=plant, seconds=10)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0 and "took the process to" in done.stdout


def test_a_campaign_goes_on_after_a_death(monkeypatch: pytest.MonkeyPatch):
    answers = [(3, Counter[str](), ["tiktok:2 died"], 0.0), (2, Counter({cases.RECORDS: 2}), [], 70.0)]
    monkeypatch.setattr(runner, "batch", lambda *_: answers.pop(0))
    assert runner.campaign("tiktok", 5, 0) == (Counter({cases.RECORDS: 2}), ["tiktok:2 died"], 70.0)
