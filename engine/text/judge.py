"""An LLM that says, before the person does, how likely the person is to find a post funny. Knows no study and no store.

The answer is not written but read: the probabilities of the answers' tokens, made to add up to one. Calibrated, they
are first divided by what the model answers where there is no post at all (contextual calibration, Zhao et al. 2021,
arXiv 2102.09690). In pairs, each text is compared with its two neighbours in a ring, in both orders, which are
averaged, since models favour a place (Zheng et al. 2023, arXiv 2306.05685).
"""

import hashlib
from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import BadInput, NotYet
from engine.core.progress import Progress, Report, silent
from engine.core.records import Profile
from engine.core.seeds import derive
from engine.text import judge_wording as wording
from engine.text import likelihoods
from engine.text.model import Message, Sampling, TextModel, TextRequest

Variant: TypeAlias = Literal["plain", "profile", "examples"]
VARIANTS: tuple[Variant, ...] = ("plain", "profile", "examples")

MOST_LINES = 6
EXAMPLES_EACH = 3
"""Liked and disliked posts of the person that the judge sees, with the answers that they gave."""
SLICE = 16
LEAST = 1e-6
"""Probabilities stay so far from 0 and 1."""

Floats = NDArray[np.float64]


class JudgeSpec(msgspec.Struct, frozen=True, kw_only=True):
    """One judge, fixed before it judges.

    Attributes:
        model: catalogue id.
        variant: what it is told: nothing, the written profile, or posts that were liked and disliked.
        pairs: compares texts with each other, instead of each with nothing.
        calibrated: answers are divided by those to no post.
        hash: SHA-256 (hex) over its whole wording.
    """

    model: str
    variant: Variant
    pairs: bool = False
    calibrated: bool = True
    hash: str = ""

    @property
    def id(self) -> str:
        """Names it within a study."""
        words = [self.variant, *(["pairs"] if self.pairs else []), *([] if self.calibrated else ["raw"])]
        return f"{self.model}:{'-'.join(words)}"


class Reader(msgspec.Struct, frozen=True):
    """What a judge may know of the person."""

    lines: tuple[str, ...] = ()
    liked: tuple[str, ...] = ()
    disliked: tuple[str, ...] = ()


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """How likely a text is to be found funny, in (0, 1).

    Attributes:
        p_funny: in pairs, how often it would be called the funnier one, over neighbours and orders.
        p_first: in pairs, the same where it stood first; None otherwise.
        p_second: in pairs, the same where it stood second; None otherwise.
    """

    p_funny: float
    p_first: float | None = None
    p_second: float | None = None


def frozen(model: str, variant: Variant, *, pairs: bool = False, calibrated: bool = True) -> JudgeSpec:
    """Return a judge with the hash of its wording as it is now. Raises BadInput for a variant that there is not."""
    if variant not in VARIANTS:
        raise BadInput(f"There is no judge called {variant!r}.", f"Choose one of: {', '.join(VARIANTS)}.")
    spec = JudgeSpec(model=model, variant=variant, pairs=pairs, calibrated=calibrated)
    return msgspec.structs.replace(spec, hash=judge_hash(spec))


def judge_hash(spec: JudgeSpec) -> str:
    """Return the SHA-256 (hex) over everything that is said to this judge, with given posts in the places of posts."""
    words = tuple(f"{kind} {'word ' * 200}{number}" for kind in ("liked", "disliked") for number in range(4))
    reader = told(spec.variant, Profile(likes=words[:4], dislikes=words[4:], summary="\n".join(words)))
    whole = (
        wording.VERSION,
        spec.variant,
        spec.pairs,
        _answers(spec),
        wording.CONTENT_FREE if spec.calibrated else (),
        _request(spec, reader, ("one " * 200, "two " * 200), 0),
    )
    return hashlib.sha256(msgspec.json.encode(whole)).hexdigest()


def told(variant: Variant, profile: Profile) -> Reader:
    """Return what a judge of this variant is told of a profile. Raises NotYet when the profile holds too little."""
    if variant == "plain":
        return Reader()
    if variant == "profile":
        lines = tuple(line for line in profile.summary.splitlines() if line.strip())[:MOST_LINES]
        if not lines:
            raise NotYet("There is no written profile for the judge to read.", "Write one: inside-joke taste --rewrite")
        return Reader(lines=lines)
    if len(profile.likes) < EXAMPLES_EACH:
        raise NotYet(f"The judge needs {EXAMPLES_EACH} likes as examples.", "Like a few more posts.")
    return Reader(liked=profile.likes[:EXAMPLES_EACH], disliked=profile.dislikes[:EXAMPLES_EACH])


def verdicts(
    model: TextModel, spec: JudgeSpec, reader: Reader, texts: Sequence[str], seed: int, *, report: Report = silent
) -> tuple[Verdict, ...]:
    """Judge texts; the same arguments give the same verdicts.

    Args:
        seed: of the marks' number, which all texts share since it moves the answer a little (by .02 in SmolLM2 135M),
            and of the order of examples. No author of a post may know it.

    Raises NotOffered for a model that does not tell likelihoods, BadInput for a wording that is not the frozen one or
    a single text to be judged in pairs, and as the model does.
    """
    if spec.hash != judge_hash(spec):
        raise BadInput(
            "The judge's wording is not the one that was fixed before.", "Judge with the version that fixed it."
        )
    if spec.pairs and len(texts) == 1:
        raise BadInput("One text alone cannot be judged in pairs.", "Give at least two.")
    asked = _ring(len(texts)) if spec.pairs else [(place,) for place in range(len(texts))]
    requests = [_request(spec, reader, [texts[place] for place in places], seed) for places in asked]
    habit = 0.5
    if spec.calibrated and requests:
        free = [_request(spec, reader, [words] * len(asked[0]), seed) for words in wording.CONTENT_FREE]
        habit = float(_shares(model, spec, free).mean())
    found: list[Floats] = []
    for start in range(0, len(requests), SLICE):
        report(Progress("The judge reads", start, len(requests), "texts"))
        found.append(_shares(model, spec, requests[start : start + SLICE]))
    report(Progress("The judge reads", len(requests), len(requests), "texts"))
    shares = calibrated(np.concatenate(found) if found else np.zeros(0), habit)
    if not spec.pairs:
        return tuple(Verdict(p_funny=float(share)) for share in shares)
    return _of_pairs(asked, shares, len(texts))


def calibrated(shares: Floats, habit: float) -> Floats:
    """Return probabilities divided by `habit` and added up to one again, within (0, 1); .5 changes nothing."""
    kept, usual = np.clip(shares, LEAST, 1 - LEAST), min(max(habit, LEAST), 1 - LEAST)
    yes, no = kept / usual, (1 - kept) / (1 - usual)
    return np.clip(yes / (yes + no), LEAST, 1 - LEAST)


def _answers(spec: JudgeSpec) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (wording.FIRST, wording.SECOND) if spec.pairs else (wording.YES, wording.NO)


def _shares(model: TextModel, spec: JudgeSpec, requests: Sequence[TextRequest]) -> Floats:
    """Return the first answer's share of both answers' probability, shape (requests,)."""
    found = likelihoods.require(model).log_likelihoods(requests, _answers(spec))
    return 1 / (1 + np.exp(found[:, 1] - found[:, 0]))


def _request(spec: JudgeSpec, reader: Reader, texts: Sequence[str], seed: int) -> TextRequest:
    """Return one request about one text or two."""
    knows = spec.variant != "plain"
    turns: list[Message] = []
    for post, answer in _examples(reader, seed):
        turns.append(Message("user", wording.about_one(post, seed, reader=True)))
        turns.append(Message("assistant", answer))
    asked = (
        wording.about_two(texts[0], texts[1], seed, reader=knows)
        if spec.pairs
        else wording.about_one(texts[0], seed, reader=knows)
    )
    before = wording.known(reader.lines) if reader.lines else ""
    # Room for the longest answer; nothing is drawn.
    return TextRequest(messages=(*turns, Message("user", f"{before}{asked}")), sampling=Sampling(max_tokens=8))


def _examples(reader: Reader, seed: int) -> list[tuple[str, str]]:
    pairs = [(post, wording.YES[0]) for post in reader.liked] + [(post, wording.NO[0]) for post in reader.disliked]
    order = sorted(range(len(pairs)), key=lambda place: derive(seed, "order", place))
    return [pairs[place] for place in order]


def _ring(count: int) -> list[tuple[int, int]]:
    """Return ordered pairs, both orders of each two neighbours; two texts are neighbours once."""
    neighbours = [(place, (place + 1) % count) for place in range(count if count > 2 else count - 1)]
    return [pair for one, two in neighbours for pair in ((one, two), (two, one))]


def _of_pairs(asked: Sequence[tuple[int, ...]], shares: Floats, count: int) -> tuple[Verdict, ...]:
    first: list[list[float]] = [[] for _ in range(count)]
    second: list[list[float]] = [[] for _ in range(count)]
    for (one, two), share in zip(asked, shares.tolist(), strict=True):
        first[one].append(share)
        second[two].append(1 - share)
    means = [(float(np.mean(f)), float(np.mean(s))) for f, s in zip(first, second, strict=True)]
    return tuple(Verdict(p_funny=(f + s) / 2, p_first=f, p_second=s) for f, s in means)
