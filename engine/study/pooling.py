"""Several people's studies as one: arms are the same when they are made the same way, and people are the unit.

Cards of one person hang together, so no interval here is over cards. Texts are not needed.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from engine.core.errors import BadInput
from engine.study import verdicts
from engine.study.allocation import asked_about_ai
from engine.study.export import Seen
from engine.study.hierarchy import LEAST_PEOPLE, Answer, Effect, OverPeople, Personal, effect, over_people, personal
from engine.study.intervals import detection
from engine.study.multiplicity import holm
from engine.study.outcomes import counted
from engine.study.plan import AGAIN, HUMAN, Arm, Plan, decode
from engine.study.replay import replayed

MOST_STUDIES = 1_000


class PooledArm(msgspec.Struct, frozen=True, kw_only=True):
    """One way of making a card, over all people; `HUMAN` for cards that people wrote.

    Attributes:
        key: method, model, of whom was told, what chose, settings: what makes arms of several studies one.
        people: who rated a card of it.
        like_rate: mean of people's like rates, each person counting once.
        dislike_rate: the same of dislikes.
        effect: against the floor; None for the floor itself, and where too few rated both.
        p_holm: adjusted for all arms.
        personal: each person's own rate, drawn towards everyone's.
        words: what this says.
    """

    key: str
    title: str
    people: int
    rated: int
    likes: int
    dislikes: int
    like_rate: OverPeople | None
    dislike_rate: OverPeople | None
    effect: Effect | None
    p_holm: float | None
    personal: tuple[Personal, ...]
    words: str


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A study that went in."""

    study: str
    person: str
    plan_hash: str
    rated: int


class Pooled(msgspec.Struct, frozen=True, kw_only=True):
    """What several people's studies say together. `eye_for_ai` is the mean d′ of people, each counting once."""

    plan: str
    primary: str
    floor: str
    people: int
    arms: tuple[PooledArm, ...]
    human: PooledArm
    eye_for_ai: OverPeople | None
    eye_words: str
    sources: tuple[Source, ...]
    caveats: tuple[str, ...]


class _Card(msgspec.Struct, frozen=True):
    person: str
    key: str
    rating: str
    ai: str | None
    asked: bool


def pool(studies: Sequence[Seen]) -> Pooled:
    """Return what these say together. Raises BadInput where they may not be put together, naming the study."""
    plans = [decode(seen.study.plan) for seen in studies]
    _refuse(studies, plans)
    keys, titles = _keys(plans)
    cards = [card for seen, plan in zip(studies, plans, strict=True) for card in _cards(seen, plan, keys)]
    floor = _floor(studies, plans, keys)
    others = [key for key in titles if key != floor]
    answers = [Answer(person=card.person, arm=card.key, liked=card.rating == "like") for card in cards]
    effects = {key: effect(answers, key, floor, len(others)) for key in others}
    adjusted = holm({key: found.p_value if found else None for key, found in effects.items()})
    eye = over_people(list(_eyes(cards)))
    people = len({card.person for card in cards})
    return Pooled(
        plan=plans[0].name,
        primary=plans[0].primary,
        floor=floor,
        people=people,
        arms=tuple(_arm(key, titles, cards, (floor, effects.get(key), adjusted.get(key))) for key in titles),
        human=_arm(HUMAN, {HUMAN: "People (their feeds)"}, cards, (HUMAN, None, None)),
        eye_for_ai=eye,
        eye_words=_eye_words(eye),
        sources=tuple(_source(seen) for seen in studies),
        caveats=_caveats(studies, people, len(others)),
    )


def person_of(seen: Seen) -> str:
    """Return who rated: the random name in the export, or the study's where there is none."""
    return seen.person or f"study {seen.study.id}"


def _refuse(studies: Sequence[Seen], plans: Sequence[Plan]) -> None:
    if not 2 <= len(studies) <= MOST_STUDIES:
        raise BadInput(f"{len(studies)} studies cannot be pooled.", f"Name 2 to {MOST_STUDIES} exports.")
    seen_before: set[str] = set()
    for seen, plan in zip(studies, plans, strict=True):
        name = seen.study.id
        if name in seen_before:
            raise BadInput(f"The study {name} is there twice.", "Name each export once.")
        seen_before.add(name)
        if plan.side_by_side:
            raise BadInput(f"The study {name} shows two cards at a time: choices cannot be pooled.", "Leave it out.")
        if (plan.name, plan.primary) != (plans[0].name, plans[0].primary):
            raise BadInput(
                f"The study {name} follows the plan {plan.name!r} for {plan.primary!r}, the first one "
                f"{plans[0].name!r} for {plans[0].primary!r}.",
                "Pool studies of one plan.",
            )
        if not replayed(seen.study, plan, seen.cards, seen.opened).sound:
            raise BadInput(
                f"The study {name} is broken: its plan, seed or order is not what was fixed before card one.",
                "Leave it out, or ask for it to be exported again.",
            )


def _keys(plans: Sequence[Plan]) -> tuple[dict[str, str], dict[str, str]]:
    """Return keys by the JSON of an arm, and titles by key, in the order of the plans.

    Twins of one plan (A/A) are told apart by their ids.
    """
    twins = any(count > 1 for plan in plans for count in Counter(_key(arm) for arm in plan.arms).values())
    keys, titles = dict[str, str](), dict[str, str]()
    for plan in plans:
        for arm in plan.arms:
            key = f"{_key(arm)}, {arm.id}" if twins else _key(arm)
            keys[_json(arm)] = key
            titles.setdefault(key, arm.title)
    return keys, titles


def _key(arm: Arm) -> str:
    settings = [f"{name} {value:g}" for name, value in sorted(arm.settings.items())]
    return ", ".join([arm.method, arm.model, f"told of {arm.told}", f"chosen by {arm.chosen_by}", *settings])


def _json(arm: Arm) -> str:
    return msgspec.json.encode(arm, order="sorted").decode()


def _floor(studies: Sequence[Seen], plans: Sequence[Plan], keys: dict[str, str]) -> str:
    floors = [keys[_json(next(arm for arm in plan.arms if arm.id == plan.floor))] for plan in plans]
    for seen, floor in zip(studies, floors, strict=True):
        if floor != floors[0]:
            raise BadInput(
                f"The study {seen.study.id} compares with {floor!r}, the first one with {floors[0]!r}.",
                "Pool studies that have one floor.",
            )
    return floors[0]


def _cards(seen: Seen, plan: Plan, keys: dict[str, str]) -> Iterator[_Card]:
    arms = {arm.id: keys[_json(arm)] for arm in plan.arms} | {HUMAN: HUMAN}
    made = {each.card_id: each.arm for each in seen.opened.assignments if each.arm != AGAIN}
    place = {card.id: card.position for card in seen.cards}
    asked = asked_about_ai(seen.study.id, len(seen.cards), plan.ai_question_share)
    for card, event in counted(seen.events).items():
        if card in made:
            yield _Card(person_of(seen), arms[made[card]], str(event.rating), event.ai, place[card] in asked)


def _arm(
    key: str, titles: dict[str, str], cards: Sequence[_Card], against: tuple[str, Effect | None, float | None]
) -> PooledArm:
    floor, found, p_holm = against
    by_person: dict[str, Counter[str]] = {}
    for card in cards:
        if card.key == key:
            by_person.setdefault(card.person, Counter())[card.rating] += 1
    rates = {
        rating: over_people([count[rating] / count.total() for count in by_person.values()])
        for rating in ("like", "dislike")
    }
    likes = sum(count["like"] for count in by_person.values())
    rated = sum(count.total() for count in by_person.values())
    said = f"Liked {likes} times in {rated} cards by {len(by_person)} people."
    if key not in (floor, HUMAN):
        said += f" {verdicts.effect_sentence(found, titles[floor], p_holm)}"
    return PooledArm(
        key=key,
        title=titles[key],
        people=len(by_person),
        rated=rated,
        likes=likes,
        dislikes=sum(count["dislike"] for count in by_person.values()),
        like_rate=rates["like"],
        dislike_rate=rates["dislike"],
        effect=found,
        p_holm=p_holm,
        personal=personal({(who, key): (count["like"], count.total()) for who, count in by_person.items()}),
        words=said if rated else verdicts.NOTHING,
    )


def _eyes(cards: Sequence[_Card]) -> Iterator[float]:
    """Yield each person's d′ from the cards on which it was asked."""
    by_person: dict[str, list[_Card]] = {}
    for card in cards:
        if card.asked and card.ai is not None:
            by_person.setdefault(card.person, []).append(card)
    for own in by_person.values():
        made, human = ([card.ai == "ai" for card in own if (card.key == HUMAN) is kind] for kind in (False, True))
        found = detection(sum(made), len(made), sum(human), len(human))
        if found is not None:
            yield found.d_prime


def _eye_words(eye: OverPeople | None) -> str:
    if eye is None:
        return "Human or AI: nobody answered on both sides, so there is nothing to say."
    if eye.low is None or eye.high is None:
        return f"Human or AI: {eye.people} people answered, too few for an interval over people."
    span = f"mean d′ {eye.mean:.1f}, {eye.low:.1f} to {eye.high:.1f}, {eye.people} people".replace("-", "−")
    if eye.low > 0:
        return f"Human or AI: people like these can tell them apart ({span})."
    if eye.high < 0:
        return f"Human or AI: people like these take them for each other ({span})."
    return f"Human or AI: that could be guessing ({span})."


def _source(seen: Seen) -> Source:
    return Source(
        study=seen.study.id,
        person=person_of(seen),
        plan_hash=seen.study.plan_hash,
        rated=len(counted(seen.events)),
    )


def _caveats(studies: Sequence[Seen], people: int, comparisons: int) -> tuple[str, ...]:
    found = [
        "People who took part chose to: what holds for them need not hold for others.",
        "An arm of one study is taken for that of another when it is made the same way; each wrote its own texts.",
    ]
    if people < LEAST_PEOPLE:
        found.append(f"With {people} people nothing is said of people in general: that takes {LEAST_PEOPLE}.")
    if people < len(studies):
        found.append("Some people sent several studies; they still count once.")
    if any(not seen.person for seen in studies):
        found.append(
            "Exports without a person's name count as a person each; if one person sent two, this is too sure."
        )
    if comparisons > 1:
        found.append(f"{comparisons} methods are compared with one: intervals are widened and tests adjusted for that.")
    return tuple(found)
