"""Measures whether a method tells the model anything about this person, before anybody is shown what it writes."""

import datetime
import itertools
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import NotYet, UnknownName
from engine.core.progress import Progress, Report, silent
from engine.core.seeds import derive
from engine.preferences.topics import Like
from engine.store import posts
from engine.text.method import METHODS, Method
from engine.text.model import TextRequest
from engine.text.soft_prompt import Projector
from engine.workflows import encoding, finetune, gate_rows, gate_told, offers, strangers, taste
from engine.workflows.ask import request_of
from engine.workflows.gate_rows import LOCAL_MODEL, OWN_WORDS, Gap, Gate, GateTable
from engine.workflows.gate_told import Told, told_of
from engine.workflows.known_losses import KnownLosses
from engine.workflows.workspace import Workspace

METHOD = "topics"
ALL = "all"
FEWEST = 20
MOST_HELD_OUT = 48
RESAMPLES = 2_000
SEED = 20_261
SLICE = 16
TRAINED_ON = 100
"""Newest likes that an adapter is trained on to be measured: two trainings on all of them take an hour on two cores."""
HEAD = 240
"""Posts that begin with the same letters, so many, are one post that was posted twice."""
LONGEST = 600
"""Letters of a held-out post that are measured."""

Floats = NDArray[np.float64]
Text: TypeAlias = tuple[int, str]
"""A held-out post: its number and what it says."""


Part: TypeAlias = tuple[tuple[Text, ...], list[Like]]
"""Posts that are held out, and the likes that are told meanwhile."""


class Measured(msgspec.Struct, frozen=True):
    """One person: what is told of them, of another and of nobody, and the liked posts that nobody was told of."""

    arms: tuple[Told, Told, Told]
    held: tuple[Text, ...]


def measure_gate(
    ws: Workspace, method: str = METHOD, *, written: bool = False, keep: bool = True, report: Report = silent
) -> Gate:
    """Measure with this profile's likes; the result is kept in the profile, where it counts before the shipped one.

    Args:
        ws: the profile.
        method: any that tells of a person. One that is trained is trained twice: on likes that are not held out, and
            on as many posts of other subjects.
        written: have the local model write the profile that a method tells, instead of the topics' own words.
        keep: whether the result decides what is offered to this person.
        report: raises Cancelled to stop; a training goes on when asked again.

    Raises UnknownName, NotOffered without a projector, NotYet with too few likes or posts.
    """
    chosen = measurable(method)
    projector = gate_told.projector_for(ws, chosen)
    encoding.encode_posts(ws, report=report)  # a stranger is made of posts that nobody reacted to
    _stored, marks = taste.learned_topics(ws, report=report)
    likes = taste.likes_of(ws, marks, report=report)
    if len(likes) < FEWEST:
        raise NotYet(f"The gate needs {FEWEST} likes, and there are {len(likes)}.", "Like some more posts.")
    rng = np.random.default_rng(SEED)
    parts = _split(ws, likes, rng)[: 1 if chosen.needs_adapter or written else None]
    people = [_measured(ws, chosen, part, marks, projector, written, rng, report) for part in parts]
    losses = losses_of(ws, chosen, people, KnownLosses(ws), report)
    found = row(ws, chosen, losses, rng, over="posts")
    note = f"trained on {min(TRAINED_ON, len(parts[0][1]))} likes" if chosen.needs_adapter else ""
    found = msgspec.structs.replace(found, told_by=_writer(chosen, written), note=note)
    if keep:
        gate_rows.keep_rows(ws.paths.profile, [found])
    gate_told.forget_trained(ws)
    return found


def _measured(  # noqa: PLR0913 - all that a part is made of
    ws: Workspace,
    method: type[Method],
    part: Part,
    marks: Mapping[int, object],
    projector: Projector | None,
    written: bool,
    rng: np.random.Generator,
    report: Report,
) -> Measured:
    """Return what is told of the person, of another and of nobody, where these posts are held out."""
    held, rest = part
    rest = rest[-TRAINED_ON:] if method.needs_adapter else rest
    own = told_of(ws, rest, projector, written=written)
    far = strangers.far_posts(ws, gate_told.learn(ws, rest), marks, rng)
    others = [far[place] for place in rng.permutation(len(far))[: len(rest)].tolist()]
    if len(others) < FEWEST:
        raise NotYet("There are too few posts of other subjects to compare with.", "Import more posts.")
    swapped = told_of(ws, others, projector, most=len(own[0].topics), written=written)
    if method.needs_adapter:
        own, swapped = (
            gate_told.trained(ws, told, on, finetune.SCHEDULE, report=report)
            for told, on in ((own, rest), (swapped, others))
        )
    return Measured((own, swapped, gate_told.nothing(own)), held)


def measure_gates(ws: Workspace, names: Sequence[str], *, written: bool = False, report: Report = silent) -> GateTable:
    """Measure these methods, one after the other. Raises as `measure_gate` does."""
    return GateTable(gates=tuple(measure_gate(ws, name, written=written, report=report) for name in names))


def measurable(name: str) -> type[Method]:
    """Return a method that tells of a person. Raises UnknownName for the others."""
    method = METHODS[name]
    if not offers.told_of_somebody(method):
        raise UnknownName(f"The method {name} tells of nobody, so it has no gate.", "Choose another method.")
    if method.needs_adapter not in ("", "likes"):
        raise UnknownName(f"The method {name} learns from reasons, which are not held out.", "Choose finetune.")
    return method


def methods_of(ws: Workspace, name: str) -> list[str]:
    """Return the names in a list with commas; "all" stands for every method that can be measured on this model."""
    if name != ALL:
        return [measurable(each.strip()).name for each in name.split(",")]
    told = [method for method in METHODS if offers.told_of_somebody(method) and method.needs_adapter in ("", "likes")]
    able = [method for method in told if not method.needs_soft_tokens or gate_told.has_projector(ws)]
    return [method.name for method in able]


def row(
    ws: Workspace, method: type[Method], losses: Sequence[Floats], rng: np.random.Generator, *, over: gate_rows.Over
) -> Gate:
    """Return what was found: losses of shape (arms, held-out posts), one array for each person.

    Over "people" each person counts once, and intervals are of people: posts of one person are alike.
    """
    means = np.concatenate(losses, axis=1) if over == "posts" else np.stack([each.mean(axis=1) for each in losses], 1)
    gaps = [_gap(means[first] - means[second], rng) for first, second in ((0, 1), (0, 2), (1, 2))]
    shipped = offers.shipped_passed(ws, method)
    return Gate(
        method=method.name,
        version=method.version,
        model=ws.settings.model,
        encoder=ws.settings.encoder,
        own=float(means[0].mean()),
        swapped=float(means[1].mean()),
        zero=float(means[2].mean()),
        n=sum(each.shape[1] for each in losses),
        people=1 if over == "posts" else len(losses),
        over=over,
        data="own" if over == "posts" else "people",
        versus_swapped=gaps[0],
        versus_zero=gaps[1],
        swapped_versus_zero=gaps[2],
        passed=all(gap.high < 0 for gap in gaps[:2]),
        seed=SEED,
        resamples=RESAMPLES,
        shipped=shipped,
        at=datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
    )


def losses_of(
    ws: Workspace, method: type[Method], people: Sequence[Measured], known: KnownLosses, report: Report
) -> list[Floats]:
    """Return losses for each person, shape (3, held-out posts). What is `known` is not measured again.

    Raises ValueError when an arm was told of a held-out post: its number would be worth nothing.
    """
    for person in people:
        said = {text[:HEAD] for _, text in person.held}
        if any(like[:HEAD] in said for profile, _ in person.arms for like in profile.likes):
            raise ValueError("a held-out post is among what was told")
    found = [np.zeros((len(person.arms), len(person.held))) for person in people]
    parts = _side_by_side(method, people)
    for number, part in enumerate(parts):
        report(Progress(f"Measuring {method.name}", number, len(parts), "batches"))
        asked = [_asked(method, people[who], arm, place) for who, arm, place in part]
        for (who, arm, place), loss in zip(part, known.losses(ws, asked), strict=True):
            found[who][arm, place] = loss
    return found


def _side_by_side(method: type[Method], people: Sequence[Measured]) -> list[list[tuple[int, int, int]]]:
    """Return which person, arm and post are measured together: posts of like length, so that little is padding.

    Where a method says the same whatever the seed, in words, one person's posts share far more than people do.
    """
    every = [
        (who, arm, place)
        for who, person in enumerate(people)
        for arm in range(len(person.arms))
        for place in range(len(person.held))
    ]
    if method.draws or method.needs_soft_tokens:
        every.sort(key=lambda each: len(people[each[0]].held[each[2]][1]))
        return [every[start : start + SLICE] for start in range(0, len(every), SLICE)]
    groups = [list(group) for _, group in itertools.groupby(every, key=lambda each: each[:2])]
    return [group[start : start + SLICE] for group in groups for start in range(0, len(group), SLICE)]


def _asked(method: type[Method], person: Measured, arm: int, place: int) -> tuple[TextRequest, str]:
    post, text = person.held[place]
    return _request(method, person.arms[arm], post), text[:LONGEST]


def _split(ws: Workspace, likes: list[Like], rng: np.random.Generator) -> list[Part]:
    """Return parts of the likes: posts that are held out, and the likes that say something else, all parts together.

    The first posts of the order were spent on choosing prompts and tokens; those that follow were not.
    """
    order = rng.permutation(len(likes)).tolist()
    size = min(len(likes) // 4, MOST_HELD_OUT)
    with ws.store.read() as connection:
        texts = posts.texts(connection, [like.post for like in likes])
    parts: list[Part] = []
    for start in range(size, len(order) - size // 2, size):
        held = [likes[place].post for place in order[start : start + size]]
        told = {texts.get(post, "")[:HEAD] for post in held}
        rest = [like for like in likes if texts.get(like.post, "")[:HEAD] not in told]
        parts.append((tuple((post, texts[post]) for post in held if texts.get(post)), rest))
    return parts


def _request(method: type[Method], told: Told, post: int) -> TextRequest:
    """Return the method's own request, unchanged: an arm is judged by what it sends, and by nothing else.

    Where nothing is told in words, a method of words asks as the floor does.
    """
    profile, projection = told
    plain = not profile.topics and not (method.needs_soft_tokens and not method.needs_summary)
    asked = METHODS["none"] if plain else method
    return request_of(asked(), profile, projection, seed=derive(SEED, post))


def _writer(method: type[Method], written: bool) -> str:
    return (LOCAL_MODEL if written else OWN_WORDS) if method.needs_summary else ""


def _gap(differences: Floats, rng: np.random.Generator) -> Gap:
    draws = rng.integers(0, len(differences), size=(RESAMPLES, len(differences)))
    low, high = np.quantile(differences[draws].mean(axis=1), [0.025, 0.975])
    return Gap(mean=float(differences.mean()), low=float(low), high=float(high))
