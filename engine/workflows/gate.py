"""Measures whether soft tokens tell the model anything about this person, before anybody is shown what it writes."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import NotOffered, NotYet
from engine.core.progress import Progress, Report, silent
from engine.core.records import Profile
from engine.core.seeds import derive
from engine.preferences import topics
from engine.preferences.topics import Like, TopicState
from engine.store import posts, vectors
from engine.text.method import METHODS, Projection
from engine.text.model import Sampling, TextRequest
from engine.text.soft_prompt import Projector, gate_of
from engine.workflows import encoding, taste
from engine.workflows.generate import MOST_TOPICS, projector_of, soft_tokens
from engine.workflows.workspace import Workspace

METHOD = "topics"
FEWEST = 20
MOST_HELD_OUT = 48
RESAMPLES = 2_000
SEED = 20_261
SLICE = 8

Floats = NDArray[np.float64]


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """Mean paired difference of losses, in nats a token, with its 95 % bootstrap interval; negative: own is better."""

    mean: float
    low: float
    high: float


class Gate(msgspec.Struct, frozen=True, kw_only=True):
    """Mean loss of held-out liked posts (nats a token) after the method's request, by what the tokens were made of.

    Attributes:
        own: the person's other likes.
        swapped: posts of subjects that the person does not like: another person's tokens.
        zero: nothing: tokens of zeros.
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


def measure_gate(ws: Workspace, *, report: Report = silent) -> Gate:
    """Measure with this profile's likes. Raises NotOffered without a projector, NotYet with too few likes or posts."""
    folder = projector_of(ws)
    shipped = gate_of(folder)
    if not (folder / "projector.safetensors").exists():
        raise NotOffered("No projector was made for this model and encoder.", "Use the models that the app came with.")
    projector = Projector.load(folder)
    encoding.encode_posts(ws, report=report)  # a stranger is made of posts that nobody reacted to
    _stored, marks = taste.learned_topics(ws, report=report)
    likes = taste.likes_of(ws, marks, report=report)
    if len(likes) < FEWEST:
        raise NotYet(f"The gate needs {FEWEST} likes, and there are {len(likes)}.", "Like some more posts.")
    rng = np.random.default_rng(SEED)
    order = rng.permutation(len(likes)).tolist()
    size = min(len(likes) // 4, MOST_HELD_OUT)
    # The first posts of this order were spent on choosing the prompt and the tokens; those that follow were not.
    chosen = set(order[size : 2 * size])
    held = [likes[place] for place in order[size : 2 * size]]
    rest = [like for place, like in enumerate(likes) if place not in chosen]
    own = _learn(ws, rest)
    stranger = _learn(ws, _strangers(ws, own, set(marks), len(rest), rng))[: len(own)]
    if len(stranger) < min(3, len(own)):
        raise NotYet("There are too few posts of other subjects to compare with.", "Import more posts.")
    arms = [_project(projector, own), _project(projector, stranger)]
    arms.append(Projection(tuple((0.0,) * projector.hidden_size for _ in arms[0].tokens)))
    losses = _losses(ws, arms, held, report)
    versus = [_gap(losses[0] - losses[other], rng) for other in (1, 2)]
    return Gate(
        method=METHOD,
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


def _learn(ws: Workspace, likes: list[Like]) -> list[TopicState]:
    background, quantile = encoding.background_of(ws), taste.detail(ws)
    learned = topics.learn(likes, background.threshold(quantile), background.merging(quantile))
    return sorted(learned, key=lambda topic: -sum(topic.weights))[:MOST_TOPICS]


def _strangers(
    ws: Workspace, own: list[TopicState], reacted: set[int], size: int, rng: np.random.Generator
) -> list[Like]:
    """Return likes of an invented person: posts that nobody here reacted to, far from every topic of this person."""
    key, background = encoding.encoder_key(ws), encoding.background_of(ws)
    with ws.store.read() as connection:
        ids, raw = vectors.read(connection, key, len(background.mean))
    centred = background.centre(raw)
    nearest = (centred @ np.stack([topic.unit for topic in own]).T).max(axis=1)
    far = nearest < background.threshold(taste.detail(ws))
    places = [place for place in np.flatnonzero(far).tolist() if int(ids[place]) not in reacted]
    drawn = rng.permutation(len(places))[:size].tolist()
    return [Like(post=int(ids[places[at]]), vector=centred[places[at]], weight=1.0, at=None) for at in drawn]


def _project(projector: Projector, learned: list[TopicState]) -> Projection:
    return soft_tokens(projector, np.stack([topic.unit for topic in learned]).astype(np.float32))


def _losses(ws: Workspace, arms: list[Projection], held: list[Like], report: Report) -> Floats:
    """Return losses, shape (arms, held-out posts)."""
    with ws.store.read() as connection:
        texts = posts.texts(connection, [like.post for like in held])
    model, found = ws.text_model(), np.zeros((len(arms), len(held)))
    for start in range(0, len(held), SLICE):
        part = held[start : start + SLICE]
        for arm, projection in enumerate(arms):
            report(Progress("Measuring", start * len(arms) + arm * len(part), len(held) * len(arms), "posts"))
            requests = [_request(projection, like.post) for like in part]
            found[arm, start : start + len(part)] = model.loss(requests, [texts[like.post][:600] for like in part])
    return found


def _request(projection: Projection, post: int) -> TextRequest:
    """Return the method's own request, unchanged: an arm is judged by what it sends, and by nothing else."""
    profile = Profile(topics=tuple(("", "", 1.0) for _ in projection.tokens))
    return METHODS[METHOD]().request(profile, projection, seed=derive(SEED, post), sampling=Sampling())


def _gap(differences: Floats, rng: np.random.Generator) -> Gap:
    draws = rng.integers(0, len(differences), size=(RESAMPLES, len(differences)))
    low, high = np.quantile(differences[draws].mean(axis=1), [0.025, 0.975])
    return Gap(mean=float(differences.mean()), low=float(low), high=float(high))
