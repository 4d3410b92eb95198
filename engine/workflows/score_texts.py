"""Scores texts that are not posts, such as a model's candidates, by the ranker of the person's feed."""

from collections.abc import Sequence

import numpy as np

from engine.core.progress import Report, silent
from engine.preferences import text_form, topic_scores
from engine.workflows import choose_ranker, encoding, ranking, taste
from engine.workflows.workspace import Workspace


def score_texts(ws: Workspace, texts: Sequence[str], *, report: Report = silent) -> list[float]:
    """Return how near new texts are to the taste; all the same when nothing was liked yet. Raises ModelMissing."""
    stored, marks = taste.learned_topics(ws, report=report)
    states = [taste.state_of(topic, marks) for topic in stored]
    candidates = encoding.background_of(ws).centre(ws.encoder().encode(list(texts), report=report))
    disliked = [post for post, mark in marks.items() if mark.kind == "dislike"]
    away, dislikes = encoding.centred_vectors(ws, disliked, report=report)
    name = choose_ranker.chosen(ws).ranker
    if name == choose_ranker.TOPICS:
        return topic_scores.scores(states, [topic.weight for topic in stored], dislikes, candidates).tolist()
    weights = {
        post: weight for each in states if not each.muted for post, weight in zip(each.posts, each.weights, strict=True)
    }
    near, likes = encoding.centred_vectors(ws, sorted(weights), report=report)
    ranker = ranking.made(name)
    ranker.fit(
        ranking.rows_for(name, ws, near, likes, report),
        ranking.rows_for(name, ws, away, dislikes, report),
        np.array([weights[post] for post in near.tolist()], np.float32),
    )
    given = np.hstack([text_form.features(list(texts)), candidates]) if ranker.reads_form else candidates
    return ranker.score(given).tolist()
