"""Whole studies of scripted people through the real pipeline: a store, allocation, seal, ratings, reveal, report.

No model takes part: texts are numbered. Seeds are fixed. The truth is known, so every interval of the report can be
held against it. 1,000 runs: a true 95 % shows as 93.6 to 96.4 in 95 of 100 rows. Bars: coverage 93 to 97 %, rejections
of the fixed test 2.7 to 7.3 %, of the evidence looked at after every block below 5 %, the planted effect found as often
as `study plan` promises. Sizes were fixed before anything ran: 30 blocks for A/A (at a like rate of .4, where the mid-p
test is near its level), 84 blocks for .20 against .40 (what `needed` asks for 80 %).

    python -m benchmarks.studies [aa | planted | coverage | side | kappa | pooled] [first] [runs]
"""

import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import cache
from statistics import NormalDist

import msgspec

from benchmarks._strengths import covers, pooled, shown, side
from engine.core.seeds import derive
from engine.store import trials
from engine.store.database import Store, open_store
from engine.store.trials import CardRow
from engine.study import seal, session
from engine.study.allocation import allocate, repeated
from engine.study.beside import Beside
from engine.study.export import Seen
from engine.study.plan import AGAIN, HUMAN, Arm, Plan, check
from engine.study.seal import Assignment, Opened

WHOLE = 10
"""One study in so many is rated through `session`, which looks at all cards and events again for every card; events of
the others are appended by the store as `session` would, which a test holds equal."""

Person = Callable[[str, str, random.Random], tuple[str, str | None]]
"""From an arm, a text and chance to a rating and an answer to "human or AI?"."""


def plan_of(arms: tuple[str, ...], blocks: int, retest: float = 0.0) -> Plan:
    """A plan over arms, the first of which is the floor; every card asks "human or AI?"."""
    made = tuple(Arm(id=name, method=name, model="none", title=name) for name in arms)
    plan = Plan(name="methods", arms=made, floor=arms[0], cards=1, ai_question_share=1.0, retest_share=retest)
    return check(msgspec.structs.replace(plan, cards=blocks * plan.block_size))


@cache
def store() -> Store:
    """One store in memory for all studies; none is ever committed to it."""
    return open_store("sqlite://")


def _said(given: tuple[str, str | None]) -> trials.Answer:
    return trials.Answer(rating=given[0], ai=given[1])


@contextmanager
def one_study(plan: Plan, seed: int, person: Person) -> Generator[Seen]:
    """Lay out, seal, rate card by card as a window does, reveal; everything is taken back afterwards."""
    study_id, nonce, rng = f"s{seed}", f"n{seed}", random.Random(seed)
    order = allocate(seed, study_id, [arm.id for arm in plan.arms], plan.humans_per_block, plan.blocks)
    flat = [(block, arm) for block, arms in enumerate(order) for arm in arms]
    again = repeated(seed, study_id, len(flat), plan.repeats)
    texts = [f"text {n}" for n in range(len(flat))] + [f"text {n}" for n in again]
    laid = flat + [(plan.blocks, AGAIN)] * len(again)
    truly = [arm for _, arm in flat] + [flat[n][1] for n in again]
    cards = [CardRow(id=f"{study_id}-{n}", position=n, text=text) for n, text in enumerate(texts)]
    sealed = [Assignment(card_id=cards[n].id, block=block, arm=arm) for n, (block, arm) in enumerate(laid)]
    opened = Opened(seed=seed, nonce=nonce, assignments=tuple(sealed))
    with store().engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        trials.add_study(connection, seal.row_of(study_id, plan, opened, float(seed)), cards)
        seal.write(connection, study_id, opened)
        for arm, card in zip(truly, cards, strict=True):
            if seed % WHOLE:
                trials.add_event(connection, study_id, "shown", card_id=card.id)
                answer = _said(person(arm, card.text, rng))
                trials.add_event(connection, study_id, "rated", card_id=card.id, answer=answer)
            elif (shown := session.next_card(connection).card) is not None:
                session.rate(connection, shown.id, _said(person(arm, shown.text, rng)))
        session.reveal(connection)
        opened = seal.read(connection, study_id)
        found = trials.latest(connection)
        if found is None:
            raise RuntimeError("the study is gone")
        yield Seen(
            study=found,
            cards=trials.cards(connection, study_id),
            events=trials.events(connection, study_id),
            opened=opened,
        )
        connection.exec_driver_sql("ROLLBACK")


# ── no difference, and a planted one ─────────────────────────────────────────────────────────────────────────────────


def likes_at(**rates: float) -> Person:
    """A person who likes a share of each arm's cards, and of people's at .35; says human or AI with d′ of 1.1."""

    def answer(arm: str, _text: str, rng: random.Random) -> tuple[str, str | None]:
        liked = rng.random() < rates.get(arm, HUMAN_RATE)
        called = rng.random() < (ALARM if arm == HUMAN else HIT)
        return "like" if liked else rng.choice(("neutral", "dislike")), "ai" if called else "human"

    return answer


HUMAN_RATE, HIT, ALARM = 0.35, 0.6, 0.2


def compared(part: str, first: int, runs: int, rates: tuple[float, float], blocks: int) -> dict[str, str]:
    """Rows of two arms: how often each test speaks, and whether the interval of the gap holds the truth."""
    plan, counts = plan_of(("floor", "arm"), blocks), Counter[str]()
    for run in range(first, first + runs):
        with one_study(plan, derive(part, run) % 2**60, likes_at(floor=rates[0], arm=rates[1])) as seen:
            report = seen.report()
        if report.in_depth is None or report.checks is None or not report.checks.sound:
            raise RuntimeError("a study without its comparison, or one that does not replay")
        arm = report.in_depth.arms[0]
        gap, e_values = arm.difference, [math.exp(value) for value in arm.path]
        if gap is None:
            raise RuntimeError("a study without blocks")
        counts["mid-p below .05"] += gap.p_value < 0.05
        counts["the sentence names a direction"] += any(word in arm.words for word in ("better", "worse"))
        counts["better, by mid-p"] += gap.p_value < 0.05 and gap.estimate > 0
        counts["evidence 20:1 at any block"] += max(e_values) >= 20
        counts["gap's interval holds the truth"] += gap.low <= rates[1] - rates[0] <= gap.high
        counts["a check of how it ran fails"] += not all(each.fine for each in report.in_depth.checks)
    return {f"{part}, {blocks} blocks: {name}": shown(hits, runs) for name, hits in counts.items()}


def aa(first: int, runs: int) -> dict[str, str]:
    return compared("A/A at .4", first, runs, (0.4, 0.4), 30)


def planted(first: int, runs: int) -> dict[str, str]:
    return compared(".20 v .40", first, runs, (0.2, 0.4), 84)


# ── coverage ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def coverage(first: int, runs: int) -> dict[str, str]:
    """Rates, gaps, eye for AI with "how sure", costs: 24 blocks of three arms and a human card."""
    rates = {"floor": 0.2, "better": 0.4, "middling": 0.3}
    plan, counts = plan_of(tuple(rates), 24), Counter[str]()
    for run in range(first, first + runs):
        seed = derive("coverage", run) % 2**60
        with one_study(plan, seed, likes_at(**rates)) as seen:
            whole = msgspec.structs.replace(seen, beside=beside(seen, random.Random(seed + 1)))
        held(whole, rates, counts)
    return {f"coverage: {name}": shown(hits, runs) for name, hits in counts.items()}


def held(seen: Seen, rates: dict[str, float], counts: Counter[str]) -> None:
    report = seen.report()
    z = NormalDist().inv_cdf
    eye, depth, blocks = report.eye_for_ai, report.eye_in_depth, report.in_depth
    if eye is None or depth is None or blocks is None:
        raise RuntimeError("a report without its parts")
    for arm in report.arms:
        counts[f"like rate {rates[arm.arm]} (Wilson)"] += covers(arm.like_rate, rates[arm.arm])
        counts[f"dislike rate {(1 - rates[arm.arm]) / 2:.2f} (Wilson)"] += covers(
            arm.dislike_rate, (1 - rates[arm.arm]) / 2
        )
        for cost in () if arm.costs is None else arm.costs.per_like:
            if cost.unit == "seconds":
                counts[f"seconds a like at {rates[arm.arm]} (MOVER-R)"] += covers(cost, COST / rates[arm.arm])
    counts["both gaps at once (Newcombe, pairs)"] += all(
        covers(each.difference, rates[each.arm] - rates["floor"]) for each in blocks.arms
    )
    counts["d′ 1.10"] += covers(eye, z(HIT) - z(ALARM))
    counts["criterion .29"] += covers(depth.criterion, -(z(HIT) + z(ALARM)) / 2)
    counts["area of how sure"] += covers(depth.area, AREA)


COST = math.exp(3.125)
SURE = ((0.2, 0.3, 0.5), (0.5, 0.3, 0.2))
"""How sure (1, 2, 3) a right and a wrong answer is, so often."""


def _levels(ai: float, right: bool) -> dict[int, float]:
    """Chances of every level, from surely human (-3) to surely AI (3), of a card that is called AI so often."""
    said, unsaid = (SURE[0], SURE[1]) if right else (SURE[1], SURE[0])
    return {n + 1: ai * said[n] for n in range(3)} | {-n - 1: (1 - ai) * unsaid[n] for n in range(3)}


def _area() -> float:
    made, human = _levels(HIT, right=True), _levels(ALARM, right=False)
    cells = [(i - j, p * q) for i, p in made.items() for j, q in human.items()]
    return sum(p for far, p in cells if far > 0) + sum(p for far, p in cells if far == 0) / 2


AREA = _area()


def beside(seen: Seen, rng: random.Random) -> Beside:
    """Costs of a known mean, and how sure each answer was."""
    from engine.study.beside import Spent

    arm_of = {each.card_id: each.arm for each in seen.opened.assignments}
    sure: dict[str, int] = {}
    for event in seen.events:
        if event.kind == "rated" and event.card_id is not None:
            right = (event.ai == "ai") == (arm_of[event.card_id] != HUMAN)
            sure[event.card_id] = rng.choices((1, 2, 3), SURE[0] if right else SURE[1])[0]
    spent = [
        Spent(card_id=card, tokens=9, seconds=rng.lognormvariate(3, 0.5))
        for card, arm in arm_of.items()
        if arm != HUMAN
    ]
    return Beside(spent=tuple(spent), sure=sure)


# ── agreement: the person with themselves, and a judge with the person ───────────────────────────────────────────────

FUNNY, ODDS = 0.4, (0.9, 0.1)
"""So many texts are funny; they are liked, and the others, with these chances."""
EYES = 0.8
"""So often a judge sees which it is."""


def funny(text: str) -> bool:
    return derive(5, "funny", text) % 1000 < 1000 * FUNNY


def agreed(same: float, one: float, other: float) -> float:
    """Kappa of two yes-or-no answers that agree so often, with these shares of yes."""
    chance = one * other + (1 - one) * (1 - other)
    return (same - chance) / (1 - chance)


def kappa(first: int, runs: int) -> dict[str, str]:
    """30 blocks of two arms and a human card, a fifth of which comes again; a judge of every card, sealed before."""
    from engine.text.judge import JudgeSpec

    spec = JudgeSpec(model="none", variant="plain", hash="h")
    plan = msgspec.structs.replace(plan_of(("floor", "arm"), 30, retest=0.2), judges=(spec,))
    counts = Counter[str]()
    like = FUNNY * ODDS[0] + (1 - FUNNY) * ODDS[1]
    again = agreed(
        FUNNY * sum(p * p for p in (ODDS[0], 1 - ODDS[0])) + (1 - FUNNY) * sum(p * p for p in (ODDS[1], 1 - ODDS[1])),
        like,
        like,
    )
    yes = FUNNY * EYES + (1 - FUNNY) * (1 - EYES)
    right = EYES * ODDS[0] + (1 - EYES) * (1 - ODDS[0])
    judge = agreed(right, yes, like)

    for run in range(first, first + runs):
        seed = derive("kappa", run) % 2**60

        def answer(_arm: str, text: str, rng: random.Random, seed: int = seed) -> tuple[str, str | None]:
            return "like" if rng.random() < ODDS[0 if funny(f"{seed} {text}") else 1] else "dislike", None

        with one_study(plan, seed, answer) as seen:
            judged = msgspec.structs.replace(
                seen.opened,
                judgements=tuple(verdicts(seen, spec.id, seed)),
            )
            found = msgspec.structs.replace(seen, opened=judged).report().judging
        if found is None or found.retest is None:
            raise RuntimeError("a report without its judge")
        for name, each, truth in (
            (f"kappa {again:.2f} of the person, twice (18 cards)", found.retest.kappa, again),
            (f"kappa {judge:.2f} of a judge (90 cards)", found.judges[0].agreement.kappa, judge),
        ):
            counts[name] += covers(each, truth)
            counts[f"{name}, not given"] += each.low is None
    return {f"agreement: {name}": shown(hits, runs) for name, hits in counts.items()}


def verdicts(seen: Seen, judge: str, seed: int) -> Iterator[seal.Judgement]:
    rng = random.Random(seed + 2)
    for card in seen.cards:
        sees = rng.random() < EYES
        yes = funny(f"{seed} {card.text}") == sees
        yield seal.Judgement(card_id=card.id, judge=judge, judge_hash="h", p_funny=0.8 if yes else 0.2)


PARTS = {"aa": aa, "planted": planted, "coverage": coverage, "kappa": kappa, "side": side, "pooled": pooled}


def run() -> dict[str, object]:
    """Return every row of 20 runs: a look whether all is well. The whole is 1,000, part by part, as above."""
    return {name: row for part in PARTS.values() for name, row in part(0, 20).items()}


if __name__ == "__main__":
    if len(sys.argv) == 1:
        print(*(f"{name:<72} {row}" for name, row in run().items()), sep="\n")
    else:
        numbers = [int(word) for word in sys.argv[2:4]]
        began, wanted = (*numbers, *(0, 1_000)[len(numbers) :])
        for name, row in PARTS[sys.argv[1]](began, wanted).items():
            print(f"{name:<72} {row}", flush=True)
