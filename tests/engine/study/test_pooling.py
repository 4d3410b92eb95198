import json
import re
from pathlib import Path

import msgspec
import pytest

from engine.core.errors import BadInput
from engine.study.export import Seen, exported, without_texts
from engine.study.plan import HUMAN, Arm
from engine.study.pooling import Pooled, pool
from engine.workflows.study_pool import pool_studies
from tests.factories.people import at_rates, plan_of, rated

PLAN = plan_of("plain", "topics", blocks=10)
BETTER = at_rates(plain=0.15, topics=0.75, human=0.4)


@pytest.fixture(scope="module")
def studies() -> list[Seen]:
    """Six people who like topics better, each a little differently."""
    return [
        rated(PLAN, at_rates(plain=0.1 + n / 40, topics=0.85 - n / 20, human=0.4), seed=n, person=f"p{n}")
        for n in range(6)
    ]


@pytest.fixture(scope="module")
def pooled(studies: list[Seen]) -> Pooled:
    return pool([without_texts(each) for each in studies])


def test_people_are_the_unit_and_counts_are_those_of_their_studies(studies: list[Seen], pooled: Pooled):
    reports = [each.report() for each in studies]
    floor, topics = pooled.arms

    assert (pooled.people, len(pooled.sources), pooled.plan) == (6, 6, "methods")
    assert (topics.people, topics.rated) == (6, 60)
    assert topics.likes == sum(report.arms[1].likes for report in reports)
    assert floor.dislikes == sum(report.arms[0].dislikes for report in reports)
    assert pooled.human.rated == sum(report.controls[0].rated for report in reports)
    assert topics.like_rate is not None
    assert topics.like_rate.mean == pytest.approx(topics.likes / 60)
    assert floor.effect is None
    assert topics.effect is not None
    assert topics.effect.people == 6
    assert "Liked more often than “Way plain” by people like these 6" in topics.words
    assert [each.person for each in topics.personal] == [f"p{n}" for n in range(6)]
    assert pooled.eye_for_ai is not None
    assert pooled.eye_for_ai.people == 6


def test_no_text_is_needed(studies: list[Seen], pooled: Pooled):
    assert pool(studies) == pooled


def test_cards_met_before_count_in_no_table(studies: list[Seen]):
    def met(seen: Seen) -> Seen:
        seen_before = (msgspec.structs.replace(each, seen=each.kind == "rated") for each in seen.events[::3])
        return msgspec.structs.replace(seen, events=(*sorted((*seen_before, *rest(seen)), key=lambda each: each.id),))

    def rest(seen: Seen):
        return (each for place, each in enumerate(seen.events) if place % 3)

    some = [met(each) for each in studies]
    found, reports = pool(some), [each.report() for each in some]
    for place, arm in enumerate(found.arms):
        own = [report.arms[place] for report in reports]
        assert (arm.rated, arm.likes) == (sum(each.rated for each in own), sum(each.likes for each in own))
    assert found.human.rated == sum(report.controls[0].rated for report in reports) < 60
    assert [each.rated for each in found.sources] == [
        sum(each.rated for each in (*report.arms, *report.controls)) for report in reports
    ]


def test_few_people_give_counts_and_no_interval():
    few = pool([rated(PLAN, BETTER, seed=n, person=f"p{n}") for n in range(3)])

    assert few.arms[1].effect is None
    assert few.arms[1].like_rate is not None
    assert few.arms[1].like_rate.low is None
    assert "Too few people" in few.arms[1].words
    assert any("nothing is said of people in general" in each for each in few.caveats)


def test_one_person_with_many_studies_is_one_person():
    one = pool([rated(PLAN, BETTER, seed=n, person="same") for n in range(5)])

    assert one.people == 1
    assert one.arms[1].effect is None
    assert any("still count once" in each for each in one.caveats)


def test_studies_without_a_name_are_said_to_be_a_person_each():
    found = pool([rated(PLAN, BETTER, seed=n) for n in range(2)])

    assert found.people == 2
    assert any("too sure" in each for each in found.caveats)


def test_arms_are_the_same_when_they_are_made_the_same_way(studies: list[Seen]):
    plan = plan_of("plain", "topics", blocks=10)
    hotter = msgspec.structs.replace(plan.arms[1], settings={"temperature": 1.2})
    other = rated(msgspec.structs.replace(plan, arms=(plan.arms[0], hotter)), BETTER, seed=40, person="h")
    renamed = msgspec.structs.replace(plan.arms[1], id="topics-2")
    likes = at_rates(**{"plain": 0.2, "topics-2": 0.6, "human": 0.4})
    same = rated(msgspec.structs.replace(plan, arms=(plan.arms[0], renamed)), likes, seed=41, person="s")
    found = pool([*studies, other, same])

    assert [arm.people for arm in found.arms] == [8, 7, 1]
    assert "temperature 1.2" in found.arms[2].key


def test_twins_stay_two():
    twins = tuple(Arm(id=f"plain:{twin}", method="plain", model="m", title=f"Plain, {twin}") for twin in "AB")
    plan = msgspec.structs.replace(PLAN, arms=twins, floor="plain:A", name="A/A")
    even = at_rates(**{"plain:A": 0.4, "plain:B": 0.4, "human": 0.4})
    found = pool([rated(plan, even, seed=n, person=f"p{n}") for n in range(5)])

    assert [arm.rated for arm in found.arms] == [50, 50]
    assert "No difference" in found.arms[1].words


def test_what_may_not_be_put_together_is_refused_by_name(studies: list[Seen]):
    one, two = studies[:2]

    def refused(words: str, *them: Seen) -> None:
        with pytest.raises(BadInput, match=re.escape(words)):
            pool(them)

    refused("1 studies cannot be pooled", one)
    refused("study1 is there twice", two, one, two)
    for change in ({"primary": "dislike rate"}, {"name": "ranking"}):
        other = rated(msgspec.structs.replace(PLAN, **change), BETTER, seed=9)
        refused("study9 follows the plan", one, other)
    refused("study9 compares with", one, rated(msgspec.structs.replace(PLAN, floor="topics"), BETTER, seed=9))
    swapped = list(two.opened.assignments)
    places = {each.arm: n for n, each in enumerate(swapped) if each.block == 0 and each.arm != HUMAN}
    for arm, other in (("plain", "topics"), ("topics", "plain")):
        swapped[places[arm]] = msgspec.structs.replace(swapped[places[arm]], arm=other)
    broken = msgspec.structs.replace(two, opened=msgspec.structs.replace(two.opened, assignments=tuple(swapped)))
    refused("study1 is broken", one, broken)


def test_files_become_a_page_that_stands_alone(studies: list[Seen], tmp_path: Path):
    files = []
    for number, each in enumerate(studies):
        hostile = msgspec.structs.replace(each, person=f"<script>{number}</script>")
        files.append(tmp_path / f"{number}.json")
        files[-1].write_bytes(exported(without_texts(hostile)))
    out = tmp_path / "pooled.html"
    found = pool_studies(files, out)
    source = out.read_text("utf-8")

    assert found.people == 6
    assert not re.search(r"<script|<img|url\(|@import|src=|href=|https?:", source)
    assert "&lt;script&gt;0&lt;/script&gt;" in source
    for words in (*found.caveats, found.eye_words, found.arms[1].words, found.sources[0].plan_hash):
        assert words.replace("'", "&#x27;") in source


def test_a_bad_file_is_named_and_nothing_is_written(studies: list[Seen], tmp_path: Path):
    good, bad, out = tmp_path / "good.json", tmp_path / "bad.json", tmp_path / "out.html"
    good.write_bytes(exported(without_texts(studies[0])))
    bad.write_text(json.dumps({"format": "inside-joke/study", "version": 2}))

    with pytest.raises(BadInput, match=r"bad\.json"):
        pool_studies([good, bad], out)
    with pytest.raises(BadInput, match="twice"):
        pool_studies([good, good], out)
    assert not out.exists()
