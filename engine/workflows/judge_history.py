"""Judges posts that the person has answered already, told of them only by their other posts; then counts agreement."""

from collections.abc import Sequence

import msgspec
import numpy as np

from engine.core.errors import BadInput, NotYet
from engine.core.progress import Progress, Report, silent
from engine.core.records import Profile
from engine.core.seeds import derive
from engine.preferences import topic_edits, topics
from engine.store import posts, reactions
from engine.study import judge_words
from engine.study.agreement import Agreement, Measure, agreement
from engine.study.judging import first_bias
from engine.study.normalise import likeness
from engine.text import judge, likelihoods, summary_writer
from engine.text.judge import JudgeSpec
from engine.workflows.encoding import background_of
from engine.workflows.taste import counted, current_edits, described, detail, likes_of, taste
from engine.workflows.tell import hearts_first
from engine.workflows.workspace import Workspace

AGAINST = ("disliked", "unseen")
LEAST = 5
"""Posts of each kind that must be held out."""
LINES = 8


class JudgedHistory(msgspec.Struct, frozen=True, kw_only=True):
    """A judge beside the person's own past answers.

    Attributes:
        labels: what counts as funny, and what as not.
        posts: judged ones; none of them, nor a copy of one, was told of.
        liked: of them.
        told_of: likes and dislikes that the judge could be told of.
        hash: of the judge's wording.
        taste: version of the whole taste, of which the judge was told a part.
        shuffled: AUC with the answers dealt out again by lot: a control that must hold .5.
        first_bias: in pairs, how much likelier the post that stood first was called the funnier one; else None.
        retest: always None: old answers were given once; a study with cards that come again measures it.
    """

    judge: str
    model: str
    variant: str
    pairs: bool
    calibrated: bool
    hash: str
    labels: str
    posts: int
    liked: int
    told_of: tuple[int, int]
    taste: str
    seed: int
    agreement: Agreement
    shuffled: Measure
    first_bias: float | None
    words: str
    retest: None = None


class HeldOut(msgspec.Struct, frozen=True, kw_only=True):
    """Posts to be judged, in an order by lot, and what may be told of the person without them."""

    ids: tuple[int, ...]
    texts: tuple[str, ...]
    liked: tuple[bool, ...]
    labels: str
    profile: Profile


def judge_history(
    ws: Workspace, spec: JudgeSpec, most: int = 60, *, against: str = "", seed: int = 0, report: Report = silent
) -> JudgedHistory:
    """Judge up to `most` posts, half of them liked.

    Args:
        spec: the judge, with the hash of its wording.
        against: what stands beside likes, "disliked" or "unseen" (no reaction); the former where there are ten, if "".

    Raises BadInput, NotYet with too few answers, NotOffered for a model that cannot judge, ModelMissing, Cancelled.
    """
    model = ws.text_model(spec.model)
    likelihoods.require(model)
    held = hold_out(ws, most, against, seed, report=report)
    reader = judge.told(spec.variant, held.profile)
    said = judge.verdicts(model, spec, reader, held.texts, derive(seed, "judge"), report=report)
    p = [verdict.p_funny for verdict in said]
    found = agreement(p, held.liked, derive(seed, "agreement"))
    dealt = np.random.default_rng(derive(seed, "shuffled labels")).permutation(np.array(held.liked)).tolist()
    return JudgedHistory(
        judge=spec.id,
        model=spec.model,
        variant=spec.variant,
        pairs=spec.pairs,
        calibrated=spec.calibrated,
        hash=spec.hash,
        labels=held.labels,
        posts=len(p),
        liked=sum(held.liked),
        told_of=(len(held.profile.likes), len(held.profile.dislikes)),
        taste=taste(ws, report=report).version,
        seed=seed,
        agreement=found,
        shuffled=agreement(p, dealt, derive(seed, "agreement")).auc,
        first_bias=first_bias([(verdict.p_first, verdict.p_second) for verdict in said]),
        words=judge_words.judge(found, None),
    )


def hold_out(ws: Workspace, most: int, against: str, seed: int, *, report: Report = silent) -> HeldOut:
    """Draw the posts to be judged, at most half of each kind of answer, and make the profile of all others.

    Raises BadInput for an unknown kind, NotYet with too few posts.
    """
    if against not in ("", *AGAINST):
        raise BadInput(f"Likes cannot be judged against {against!r}.", f"Choose one of: {', '.join(AGAINST)}.")
    with ws.store.read() as connection:
        marks = reactions.current(connection)
        texts = {post: text for post, text in posts.texts(connection, sorted(marks)).items() if text.strip()}
        unseen = [item.id for item in posts.newest(connection, 20_000) if item.id not in marks and item.text.strip()]
    liked = [post for post in texts if marks[post].kind == "like"]
    disliked = [post for post in texts if marks[post].kind == "dislike"]
    kind = against or ("disliked" if len(disliked) >= 2 * LEAST else "unseen")
    others = disliked if kind == "disliked" else unseen
    # Half of the disliked stay behind as examples; unseen ones are never told of.
    size = min(most // 2, len(liked) // 2, len(others) // 2 if kind == "disliked" else len(others))
    if size < LEAST:
        raise NotYet(
            f"{len(liked)} likes and {len(others)} {kind} posts are too few to judge a judge by.",
            f"{2 * LEAST} of each are the least.",
        )
    chosen = [*_drawn(liked, size, derive(seed, "liked")), *_drawn(others, size, derive(seed, kind))]
    order = np.random.default_rng(derive(seed, "order")).permutation(len(chosen)).tolist()
    ids = tuple(chosen[place] for place in order)
    with ws.store.read() as connection:
        judged = posts.texts(connection, ids)
    return HeldOut(
        ids=ids,
        texts=tuple(judged[post] for post in ids),
        liked=tuple(post in marks and marks[post].kind == "like" for post in ids),
        labels=f"liked, against {kind}{' (no reaction)' if kind == 'unseen' else ''}",
        profile=profile_without(ws, {likeness(text) for text in judged.values()}, report=report),
    )


def profile_without(ws: Workspace, out: set[str], *, report: Report = silent) -> Profile:
    """Return what may be told of the person without posts whose likeness is in `out`: some posts and their copies.

    Topics are learned anew. The written profile is made of their words: the stored one may speak of any post.
    """
    with ws.store.read() as connection:
        marks = reactions.current(connection)
        texts = posts.texts(connection, sorted(marks))
    kept = {post: mark for post, mark in marks.items() if post in texts and likeness(texts[post]) not in out}
    edits = current_edits(ws)
    likes = counted(likes_of(ws, kept, report=report), edits)
    report(Progress("Learning topics without the posts to be judged"))
    background, quantile = background_of(ws), detail(ws)
    learned = topics.learn(likes, background.threshold(quantile), background.merging(quantile))
    shaped = topic_edits.reshaped(learned, likes, [edit for edit in edits if edit.space == "text"])
    # Names that the person gave may speak of the posts that are left out, so topics get those of their words.
    stored = [topic for topic in described(ws, shaped, likes, {}) if not topic.muted]
    dislikes = sorted((-mark.event, post) for post, mark in kept.items() if mark.kind == "dislike")
    return Profile(
        topics=tuple((topic.name, texts.get(topic.medoid_post, ""), topic.weight) for topic in stored),
        likes=tuple(texts[post] for post in hearts_first(stored, likes) if texts.get(post)),
        dislikes=tuple(texts[post] for _, post in dislikes if texts[post]),
        summary="\n".join(summary_writer.line((), (), topic.name).text for topic in stored[:LINES]),
    )


def _drawn(ids: Sequence[int], count: int, seed: int) -> list[int]:
    return [ids[place] for place in np.random.default_rng(seed).permutation(len(ids))[:count].tolist()]
