"""Measures whether a method tells the model anything about this person, before anybody is shown what it writes."""

from typing import TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import NotOffered, NotYet
from engine.core.progress import Progress, Report, silent
from engine.core.records import Profile
from engine.core.seeds import derive
from engine.preferences.topics import Like
from engine.store import posts
from engine.text import summary_writer
from engine.text.method import METHODS, Method, Projection
from engine.text.model import TextRequest
from engine.text.soft_prompt import Projector, gate_of
from engine.workflows import encoding, strangers, taste
from engine.workflows.ask import request_of
from engine.workflows.generate import MOST_TOPICS, projection_of, projector_of
from engine.workflows.workspace import Workspace

METHOD = "topics"
FEWEST = 20
MOST_HELD_OUT = 48
RESAMPLES = 2_000
SEED = 20_261
SLICE = 8

Floats = NDArray[np.float64]
Told: TypeAlias = tuple[Profile, Projection]
"""What a method is told of somebody."""


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """Mean paired difference of losses, in nats a token, with its 95 % bootstrap interval; negative: own is better."""

    mean: float
    low: float
    high: float


class Gate(msgspec.Struct, frozen=True, kw_only=True):
    """Mean loss of held-out liked posts (nats a token) after the method's request, by whom it tells of.

    Attributes:
        own: the person's other likes.
        swapped: posts of subjects that the person does not like: another person's tokens.
        zero: nobody: tokens of zeros; for a method of words, what the floor asks.
        n: held-out posts; each was measured with all three.
        passed: both gaps lie below 0 with their whole intervals.
        shipped: what the projector's card says for posts that it never saw, decides if the arm is offered; or None.
    """

    method: str
    model: str
    own: float
    swapped: float
    zero: float
    n: int
    versus_swapped: Gap
    versus_zero: Gap
    passed: bool
    seed: int
    resamples: int
    shipped: bool | None


def measure_gate(ws: Workspace, method: str = METHOD, *, report: Report = silent) -> Gate:
    """Measure with this profile's likes.

    Raises UnknownName, NotOffered without a projector, NotYet with too few likes or posts.
    """
    chosen = METHODS[method]
    projector = _projector(ws) if chosen.needs_soft_tokens else None
    encoding.encode_posts(ws, report=report)  # a stranger is made of posts that nobody reacted to
    _stored, marks = taste.learned_topics(ws, report=report)
    likes = taste.likes_of(ws, marks, report=report)
    if len(likes) < FEWEST:
        raise NotYet(f"The gate needs {FEWEST} likes, and there are {len(likes)}.", "Like some more posts.")
    rng = np.random.default_rng(SEED)
    order = rng.permutation(len(likes)).tolist()
    size = min(len(likes) // 4, MOST_HELD_OUT)
    # The first posts of this order were spent on choosing the prompt and the tokens; those that follow were not.
    held = [likes[place] for place in order[size : 2 * size]]
    out = {like.post for like in held}
    rest = [like for like in likes if like.post not in out]
    own = _told(ws, rest, projector)
    far = strangers.far_posts(ws, strangers.learned(ws, rest)[:MOST_TOPICS], marks, rng)
    others = [far[place] for place in rng.permutation(len(far))[: len(rest)].tolist()]
    if len(others) < FEWEST:
        raise NotYet("There are too few posts of other subjects to compare with.", "Import more posts.")
    arms = [own, _told(ws, others, projector, most=len(own[0].topics)), _nothing(own)]
    losses = _losses(ws, chosen, arms, held, report)
    versus = [_gap(losses[0] - losses[other], rng) for other in (1, 2)]
    shipped = gate_of(projector_of(ws), method) if projector else None
    return Gate(
        method=method,
        model=ws.settings.model,
        own=float(losses[0].mean()),
        swapped=float(losses[1].mean()),
        zero=float(losses[2].mean()),
        n=len(held),
        versus_swapped=versus[0],
        versus_zero=versus[1],
        passed=all(gap.high < 0 for gap in versus),
        seed=SEED,
        resamples=RESAMPLES,
        shipped=None if shipped is None else shipped.passed,
    )


def _projector(ws: Workspace) -> Projector:
    folder = projector_of(ws)
    if not (folder / "projector.safetensors").exists():
        raise NotOffered("No projector was made for this model and encoder.", "Use the models that the app came with.")
    return Projector.load(folder)


def _told(ws: Workspace, likes: list[Like], projector: Projector | None, most: int = MOST_TOPICS) -> Told:
    """Return what methods would be told of somebody with these likes; the written profile is made of topics' words."""
    stored = strangers.topics_of(ws, likes, most)
    words = "\n".join(summary_writer.line((), (), topic.name).text for topic in stored)
    told = strangers.profile_of(ws, stored, likes, words)
    return told, projection_of(projector, told) if projector else Projection()


def _nothing(own: Told) -> Told:
    """Return the same with tokens of zeros, and nothing in words."""
    zeros = [tuple((0.0,) * len(token) for token in tokens) for tokens in (own[1].tokens, own[1].likes)]
    return Profile(), Projection(tokens=zeros[0], likes=zeros[1])


def _losses(ws: Workspace, method: type[Method], arms: list[Told], held: list[Like], report: Report) -> Floats:
    """Return losses, shape (arms, held-out posts)."""
    with ws.store.read() as connection:
        texts = posts.texts(connection, [like.post for like in held])
    model, found = ws.text_model(), np.zeros((len(arms), len(held)))
    for start in range(0, len(held), SLICE):
        part = held[start : start + SLICE]
        for arm, told in enumerate(arms):
            report(Progress("Measuring", start * len(arms) + arm * len(part), len(held) * len(arms), "posts"))
            requests = [_request(method, told, like.post) for like in part]
            found[arm, start : start + len(part)] = model.loss(requests, [texts[like.post][:600] for like in part])
    return found


def _request(method: type[Method], told: Told, post: int) -> TextRequest:
    """Return the method's own request, unchanged: an arm is judged by what it sends, and by nothing else.

    Where nothing is told in words, a method of words asks as the floor does.
    """
    profile, projection = told
    plain = not profile.topics and not (method.needs_soft_tokens and not method.needs_summary)
    asked = METHODS["none"] if plain else method
    return request_of(asked(), profile, projection, seed=derive(SEED, post))


def _gap(differences: Floats, rng: np.random.Generator) -> Gap:
    draws = rng.integers(0, len(differences), size=(RESAMPLES, len(differences)))
    low, high = np.quantile(differences[draws].mean(axis=1), [0.025, 0.975])
    return Gap(mean=float(differences.mean()), low=float(low), high=float(high))
