"""A small look at what `python -m benchmarks.studies` measures: whole studies of scripted people, truth known."""

import msgspec
import pytest

from benchmarks import studies
from engine.study.export import exported


def hits(rows: dict[str, str], words: str) -> int:
    (row,) = [value for name, value in rows.items() if words in name]
    return int(row.split()[0])


def test_both_ways_of_rating_leave_the_same_study(monkeypatch: pytest.MonkeyPatch):
    plan = studies.plan_of(("floor", "arm"), 4, retest=0.2)
    found: list[bytes] = []
    for whole in (1, 10):  # the seed is one that is no multiple of ten
        monkeypatch.setattr(studies, "WHOLE", whole)
        with studies.one_study(plan, 77, studies.likes_at(floor=0.3, arm=0.6)) as seen:
            events = tuple(msgspec.structs.replace(event, at=0.0, hash=None) for event in seen.events)
            study = msgspec.structs.replace(seen.study, revealed_at=0.0)
            found.append(exported(msgspec.structs.replace(seen, events=events, study=study)))

    assert found[0] == found[1]
    assert b'"kind": "rated"' in found[0]


def test_studies_without_a_difference_are_mostly_said_to_have_none():
    rows = studies.compared("A/A", 0, 11, (0.4, 0.4), 12)

    assert hits(rows, "mid-p below") <= 3
    assert hits(rows, "names a direction") <= 3
    assert hits(rows, "evidence 20:1") <= 2
    assert hits(rows, "holds the truth") >= 9
    assert hits(rows, "check of how it ran fails") == 0


def test_a_planted_difference_is_found():
    rows = studies.compared("planted", 0, 4, (0.05, 0.9), 14)

    assert hits(rows, "better, by mid-p") == 4
    assert hits(rows, "names a direction") == 4
    assert hits(rows, "holds the truth") >= 3


@pytest.mark.parametrize(("part", "runs"), [("side", 40), ("coverage", 2), ("kappa", 2)])
def test_every_estimate_is_held_against_its_truth(part: str, runs: int):
    rows = studies.PARTS[part](0, runs)

    assert rows
    assert all(int(row.split()[0]) >= runs // 3 for name, row in rows.items() if "not given" not in name)
