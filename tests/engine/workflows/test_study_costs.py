import msgspec
import pytest

from engine.core.catalogue import Server
from engine.core.errors import BadInput
from engine.core.progress import Report
from engine.core.records import Generation, MadeBy
from engine.core.seeds import derive
from engine.core.servers import checked
from engine.store import generations
from engine.study.plan import HUMAN, Arm, decode
from engine.workflows import study, study_reports
from engine.workflows.study_costs import spent
from engine.workflows.workspace import Workspace
from engine.workflows.write_arms import Candidates
from tests.factories.studies import add_feed, arms, own_words


class Writer:
    """Writes with the seeds that `write_arms` gives, two rounds deep, so that every row can be found again."""

    def __init__(self) -> None:
        self.rows = 0

    def __call__(self, ws: Workspace, arms: list[Arm], per_arm: int, seed: int, *, report: Report) -> Candidates:
        made: dict[str, tuple[Generation, ...]] = {}
        for arm in arms:
            rows = [
                Generation(
                    method=arm.method,
                    model=arm.model,
                    text=f"{own_words(self.rows * 10 + n)}.",
                    seed=derive(seed, arm.id, n % 2, n),
                    tokens=10 if arm.id == "none" else 30,
                    seconds=0.5,
                    made_by=MadeBy(arm=arm.id, peak_gb=2.0),
                )
                for n in range(per_arm)
            ]
            self.rows += 1
            with ws.store.write() as connection:
                made[arm.id] = generations.add(connection, rows)
        return Candidates(by_arm=made)


@pytest.fixture
def rated(workspace: Workspace) -> Workspace:
    add_feed(workspace, 60)
    with workspace.store.write() as connection:  # rows of other days belong to no card
        stray = Generation(method="none", model="tiny-model", text="Stray.", seed=1, tokens=10**6, seconds=1e6)
        generations.add(connection, [stray])
    study.start_study(workspace, cards=12, make=Writer(), arms=arms("none", "topics"))
    while (card := study.next_card(workspace).card) is not None:
        study.rate_card(workspace, card.id, "like")
    study.reveal(workspace)
    return workspace


def test_a_card_costs_what_all_its_candidates_did(rated: Workspace):
    seen = study_reports.seen(rated)
    arm_of = {each.card_id: each.arm for each in seen.opened.assignments}

    assert {arm_of[each.card_id] for each in seen.beside.spent} == {"none", "topics"}
    assert len(seen.beside.spent) == sum(arm != HUMAN for arm in arm_of.values())
    for each in seen.beside.spent:
        tokens = 10 if arm_of[each.card_id] == "none" else 30
        assert (each.texts, each.tokens, each.seconds, each.gb_seconds, each.peak_gb, each.usd) == (
            4, 4 * tokens, 2.0, 4.0, 2.0, None
        )  # fmt: skip


def test_the_report_says_what_a_like_cost(rated: Workspace):
    none, topics = study.study_report(rated).arms

    assert none.costs is not None
    assert topics.costs is not None
    assert [(each.unit, each.per_like) for each in none.costs.per_like] == [
        ("tokens", 40), ("seconds", 2.0), ("GB·s", 4.0)
    ]  # fmt: skip
    assert topics.costs.per_like[0].per_like == 120
    assert "seconds" in topics.costs.words


def test_money_follows_the_price_that_a_person_entered(rated: Workspace):
    seen = study_reports.seen(rated)
    with rated.store.read() as connection:
        found = spent(connection, decode(seen.study.plan), seen.opened, {"tiny-model": 2.5})

    assert {round(each.usd or 0, 6) for each in found} == {0.0001, 0.0003}
    server = Server(id="s", title="S", backend="openai_server", base_url="https://host/v1", model="m")
    assert checked(msgspec.structs.replace(server, usd_per_million=0.6)).usd_per_million == 0.6
    for price in (-1.0, 1e9, float("nan")):
        with pytest.raises(BadInput, match="price"):
            checked(msgspec.structs.replace(server, usd_per_million=price))
