"""Measures on the person's own history how well each ranker tells their later likes, and how fine topics should be."""

import math
from collections import defaultdict
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core import seeds
from engine.core.errors import NotYet
from engine.core.progress import Progress, Report, silent
from engine.preferences import evaluate, prequential, text_form
from engine.preferences.evaluate import Estimate
from engine.preferences.ranker import RANKERS, Ranker, Vectors
from engine.preferences.topics import Like, learn
from engine.store import posts, reactions, taste_edits, vectors
from engine.workflows.encoding import background_of, encode_posts, encoder_key
from engine.workflows.taste import DETAIL, counted, current_edits, detail, likes_of
from engine.workflows.workspace import Workspace

QUANTILES = (0.9, 0.95, 0.975, 0.98, 0.99, 0.995)
CHOSEN_FROM = 100  # likes; with fewer, the settings' detail stays
LEAST = 20
LATER = 0.2
OTHERS = 20
K = 10
ORDERS = 20
RANKERS_MEASURED = "rankers"
COMMUNITY = "community"
"""A baseline that reads nothing: how often posts of that place were liked."""


class RankerRow(msgspec.Struct, frozen=True, kw_only=True):
    """One ranker on the likes held out; intervals are over likes."""

    ranker: str
    auc: Estimate
    ndcg_at_10: Estimate
    recall_at_1: Estimate


class ProfileEvaluation(msgspec.Struct, frozen=True, kw_only=True):
    """What the person's own history says.

    Attributes:
        likes, held_out: all, and those of them that were predicted: the latest.
        same_place: share of the posts beside them that are from the same community.
        best: the ranker with the highest AUC among those that the app has.
        quantile: how fine topics are now.
        quantiles: prequential next-like AUC by quantile; empty below 100 likes.
        order_ari: how alike topics are when likes arrive in another order: adjusted Rand index (Hubert & Arabie 1985)
            against the true order, 1 for the same; mean over ORDERS random orders, interval over orders.
    """

    likes: int
    held_out: int
    others_each: int
    same_place: float
    seed: int
    best: str
    quantile: float
    quantiles: dict[str, float]
    rankers: tuple[RankerRow, ...]
    order_ari: Estimate | None = None


class _History:
    """Likes with vectors and texts, and for each some posts that were not liked."""

    def __init__(self, ws: Workspace, likes: Sequence[Like], seed: int) -> None:
        key, background = encoder_key(ws), background_of(ws)
        dim = len(background.mean)
        with ws.store.read() as connection:
            marks = reactions.current(connection)
            pool = [post for post in vectors.ids_of(connection, key).tolist() if post not in marks]
            disliked = [post for post, mark in marks.items() if mark.kind == "dislike"]
            known = posts.get(connection, [*(like.post for like in likes), *pool, *disliked])
            chosen, self.same_place = _beside(likes, pool, {post: item.community for post, item in known.items()}, seed)
            wanted = sorted({post for group in chosen for post in group} | set(disliked))
            ids, raw = vectors.read_some(connection, key, dim, wanted)
        rows = dict(zip(ids.tolist(), background.centre(raw), strict=True))
        empty = np.zeros((0, dim), np.float32)
        self.likes = likes
        self.others = [np.stack([rows[post] for post in group]) if group else empty for group in chosen]
        self.dislikes = np.stack([rows[post] for post in disliked if post in rows]) if disliked else empty
        self.texts = [known[like.post].text for like in likes]
        self.other_texts = [[known[post].text for post in group] for group in chosen]
        self.disliked_texts = [known[post].text for post in disliked if post in rows]
        self.places = [known[like.post].community for like in likes]
        self.other_places = [[known[post].community for post in group] for group in chosen]


def measure_profile(ws: Workspace, *, seed: int = 0, report: Report = silent) -> ProfileEvaluation:
    """Predict the latest fifth of the likes from the earlier ones, by every ranker; keep what came out.

    Each like stands beside 20 posts that the person did not react to, from the same community where there are some.
    Raises NotYet below 20 likes or without other posts, ModelMissing, Cancelled.
    """
    encode_posts(ws, report=report)
    with ws.store.read() as connection:
        marks = reactions.current(connection)
    likes = counted(likes_of(ws, marks, report=report), current_edits(ws))
    if len(likes) < LEAST:
        raise NotYet(f"{len(likes)} likes are too few to measure by.", f"Like at least {LEAST} posts.")
    history = _History(ws, likes, seed)
    if not any(len(group) for group in history.others):
        raise NotYet("There are no posts that you have not seen.", "Import more, so that likes stand out from others.")
    quantiles = _detail(ws, history, report)
    cut = round(len(likes) * (1 - LATER))
    rows = [_measured(ws, cls, history, cut, seed, report) for cls in RANKERS]
    best = max(rows, key=lambda row: row.auc.estimate).ranker
    rows.append(_row(COMMUNITY, _by_community(history, cut), seed))
    found = ProfileEvaluation(
        likes=len(likes),
        held_out=len(likes) - cut,
        others_each=OTHERS,
        same_place=round(history.same_place, 3),
        seed=seed,
        best=best,
        quantile=detail(ws),
        quantiles=quantiles,
        rankers=tuple(rows),
        order_ari=_order_ari(ws, likes, seed, report),
    )
    with ws.store.write() as connection:
        data = msgspec.json.encode(found).decode()
        taste_edits.keep_measured(connection, RANKERS_MEASURED, encoder_key(ws), data)
    return found


def last_measured(ws: Workspace) -> ProfileEvaluation | None:
    """Return what was measured last with this encoder."""
    with ws.store.read() as connection:
        space, data = taste_edits.last_measured(connection, RANKERS_MEASURED)
    return msgspec.json.decode(data, type=ProfileEvaluation) if space == encoder_key(ws) else None


def _detail(ws: Workspace, history: _History, report: Report) -> dict[str, float]:
    """Choose how fine topics are by how well they tell the next like, and keep it; with too few likes, nothing."""
    if len(history.likes) < CHOSEN_FROM:
        return {}
    background, found = background_of(ws), dict[str, float]()
    for step, quantile in enumerate(QUANTILES):

        def each(step: int = step) -> None:
            report(Progress("Choosing how fine your topics are", step, len(QUANTILES)))

        threshold = background.threshold(quantile)
        found[str(quantile)] = prequential.next_like_auc(history.likes, history.others, threshold, each)
    known = {name: value for name, value in found.items() if not math.isnan(value)}
    if known:
        with ws.store.write() as connection:
            best = max(known, key=lambda name: known[name])
            taste_edits.keep_measured(connection, DETAIL, encoder_key(ws), best)
    return {name: round(value, 4) for name, value in found.items()}


def _order_ari(ws: Workspace, likes: Sequence[Like], seed: int, report: Report) -> Estimate:
    from sklearn.metrics import adjusted_rand_score

    background, quantile = background_of(ws), detail(ws)
    chance = np.random.default_rng(seeds.derive(seed, "orders of likes"))

    def labels(order: Sequence[int]) -> NDArray[np.int64]:
        found = np.empty(len(likes), np.int64)
        place = {like.post: row for row, like in enumerate(likes)}
        learned = learn([likes[row] for row in order], background.threshold(quantile), background.merging(quantile))
        for number, topic in enumerate(learned):
            found[[place[post] for post in topic.posts]] = number
        return found

    truth, scores = labels(range(len(likes))), list[float]()
    for step in range(ORDERS):
        report(Progress("Learning topics in other orders", step, ORDERS))
        scores.append(float(adjusted_rand_score(truth, labels(chance.permutation(len(likes)).tolist()))))
    return evaluate.over_people(np.array(scores), seed)


def _measured(ws: Workspace, cls: type[Ranker], history: _History, cut: int, seed: int, report: Report) -> RankerRow:
    report(Progress(f"Measuring {cls.title.lower()}"))

    def rows(vectors: Vectors, texts: Sequence[str]) -> Vectors:
        return np.hstack([text_form.features(texts), vectors]) if cls.reads_form else vectors

    ranker = cls(**_arguments(ws, cls))
    likes = np.stack([like.vector for like in history.likes])
    weights = np.array([like.weight for like in history.likes[:cut]], np.float32)
    ranker.fit(rows(likes[:cut], history.texts[:cut]), rows(history.dislikes, history.disliked_texts), weights)
    scored = [
        (
            ranker.score(rows(likes[place : place + 1], history.texts[place : place + 1])),
            ranker.score(rows(history.others[place], history.other_texts[place])),
        )
        for place in range(cut, len(likes))
    ]
    return _row(cls.name, scored, seed)


def _arguments(ws: Workspace, cls: type[Ranker]) -> dict[str, object]:
    if cls.reads_form:
        return {"form_columns": text_form.COLUMNS}
    return {"threshold": background_of(ws).threshold(detail(ws))} if cls.name == "topics" else {}


def _by_community(history: _History, cut: int) -> list[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    liked: dict[str, float] = defaultdict(float)
    for place in history.places[:cut]:
        liked[place] += 1.0
    return [
        (
            np.array([liked.get(history.places[row], 0.0)], np.float32),
            np.array([liked.get(place, 0.0) for place in history.other_places[row]], np.float32),
        )
        for row in range(cut, len(history.likes))
    ]


def _row(name: str, scored: Sequence[tuple[NDArray[np.float32], NDArray[np.float32]]], seed: int) -> RankerRow:
    aucs, gains, firsts = [], [], []
    for like, others in scored:
        if not len(others):
            continue
        above = float((others > like[0]).sum() + 0.5 * (others == like[0]).sum())
        aucs.append(1 - above / len(others))
        gains.append(1 / math.log2(2 + above) if above < K else 0.0)
        firsts.append(float(above < 1))
    columns = [evaluate.over_people(np.array(column), seed) for column in (aucs, gains, firsts)]
    return RankerRow(ranker=name, auc=columns[0], ndcg_at_10=columns[1], recall_at_1=columns[2])


def _beside(
    likes: Sequence[Like], pool: Sequence[int], communities: dict[int, str], seed: int
) -> tuple[list[list[int]], float]:
    """Draw posts to stand beside each like, of its community first; return them and the share that is."""
    chance = np.random.default_rng(seeds.derive(seed, "posts beside likes"))
    by_place: dict[str, list[int]] = defaultdict(list)
    for post in pool:
        by_place[communities.get(post, "")].append(post)
    chosen, same = list[list[int]](), 0
    for like in likes:
        near = by_place.get(communities.get(like.post, ""), [])
        drawn = [near[row] for row in chance.permutation(len(near))[:OTHERS]]
        same += len(drawn)
        if len(drawn) < OTHERS:
            rest = [pool[row] for row in chance.permutation(len(pool))[: 2 * OTHERS] if pool[row] not in drawn]
            drawn += rest[: OTHERS - len(drawn)]
        chosen.append(drawn)
    return chosen, same / max(1, sum(map(len, chosen)))
