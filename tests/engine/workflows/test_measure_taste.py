"""A person with two interests among strangers' posts: rankers must tell their later likes, chance must not."""

import random

import pytest

from engine.core.errors import Cancelled, NotYet
from engine.core.progress import Progress
from engine.core.records import Post, Reaction
from engine.store import posts, reactions
from engine.workflows import measure_taste, taste
from engine.workflows.measure_taste import last_measured, measure_profile
from engine.workflows.workspace import Workspace
from tests.factories.word_encoder import with_words

SUBJECTS = ("cat purrs windowsill paw", "bread oven flour dough", "guitar chord song amp", "rain puddle boots cloud")


def filled(ws: Workspace, likes: int, *, others: int = 120, by_chance: bool = False) -> Workspace:
    chance, texts = random.Random(5), list[tuple[str, bool]]()
    for number in range(likes + others):
        liked = number < likes
        subject = chance.randrange(4) if by_chance else chance.randrange(2) if liked else chance.randrange(2, 4)
        words = SUBJECTS[subject].split()
        texts.append((" ".join(chance.sample(words, 3)) + f" w{number}", liked))
    rows = [Post(uid=text, source="t", text=text, created_at=1e9, community="c") for text, _ in texts]
    with with_words(ws).store.write() as connection:
        placed = posts.add(connection, rows)
        liked = [(place.id, text) for place, (text, is_liked) in zip(placed, texts, strict=True) if is_liked]
        said = [(post, Reaction(uid=text, kind="like", at=1e9 + post, via="upvote")) for post, text in liked]
        reactions.add_imported(connection, said)
    return ws


def test_rankers_tell_later_likes_and_the_best_is_kept(workspace: Workspace):
    found = measure_profile(filled(workspace, 60))
    told = {row.ranker: row for row in found.rankers}
    assert (found.likes, found.held_out, found.same_place) == (60, 12, 1.0)
    for name in ("topics", "nearest-likes", "single-mean", "logistic"):
        assert told[name].auc.estimate > 0.9 and told[name].auc.low <= told[name].auc.estimate
    assert told["random"].auc.estimate < 0.7 and told["community"].auc.estimate == 0.5
    assert told[found.best].auc.estimate == max(row.auc.estimate for row in found.rankers)
    assert found.quantiles == {} and last_measured(workspace) == found
    assert measure_profile(workspace) == found != measure_profile(workspace, seed=1)


def test_a_person_without_a_taste_is_told_by_nobody(workspace: Workspace):
    found = measure_profile(filled(workspace, 60, by_chance=True))
    assert all(row.auc.estimate < 0.75 for row in found.rankers)


def test_detail_is_chosen_from_a_hundred_likes_on_and_holds(workspace: Workspace):
    before = taste.detail(filled(workspace, 110))
    found = measure_profile(workspace)
    best = max(found.quantiles, key=lambda name: found.quantiles[name])
    assert len(found.quantiles) == len(measure_taste.QUANTILES) and before == workspace.settings.topic_quantile
    assert taste.detail(workspace) == float(best) == found.quantile
    workspace.change_settings(choose_detail=False, topic_quantile=0.9)
    assert taste.detail(workspace) == 0.9


def test_too_little_to_measure_says_so_and_stopping_keeps_nothing(workspace: Workspace):
    with pytest.raises(NotYet):
        measure_profile(filled(workspace, 19))
    filled(workspace, 60)

    def stop(progress: Progress) -> None:
        if progress.label.startswith("Measuring"):
            raise Cancelled

    with pytest.raises(Cancelled):
        measure_profile(workspace, report=stop)
    assert last_measured(workspace) is None
