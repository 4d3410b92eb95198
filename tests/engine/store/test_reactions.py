from collections import Counter
from pathlib import Path

import pytest

from engine.core.records import Post, Reaction
from engine.store import posts, reactions
from engine.store.database import Store, open_store
from engine.store.schema import reaction


@pytest.fixture
def store(tmp_path: Path):
    opened = open_store(tmp_path / "a.db")
    with opened.write() as connection:
        posts.add(connection, [Post(uid=f"p{n}", source="reddit", text="x") for n in range(1, 4)])
    yield opened
    opened.close()


def imported(kind: str, weight: float, via: str, at: float | None = None) -> Reaction:
    return Reaction(uid="p1", kind=kind, weight=weight, via=via, at=at)  # pyright: ignore[reportArgumentType]


def bring(store: Store, *found: Reaction) -> None:
    with store.write() as connection:
        reactions.add_imported(connection, [(1, item) for item in found])


def here(store: Store, post_id: int, kind: str) -> int:
    with store.write() as connection:
        return reactions.add(connection, post_id, kind).id  # pyright: ignore[reportArgumentType]


def now(store: Store) -> dict[int, str]:
    with store.read() as connection:
        return {post_id: item.kind for post_id, item in reactions.current(connection).items()}


def undo(store: Store) -> str | None:
    with store.write() as connection:
        event = reactions.undo_last(connection)
    return event.kind if event else None


def test_the_latest_reaction_here_holds(store: Store):
    assert now(store) == {}
    for kind in ("like", "dislike", "ai"):
        here(store, 1, kind)
        assert now(store) == {1: kind}


def test_undo_goes_back_step_by_step_and_then_says_so(store: Store):
    here(store, 1, "like")
    here(store, 2, "dislike")
    here(store, 1, "skip")
    assert undo(store) == "skip" and now(store) == {1: "like", 2: "dislike"}
    assert undo(store) == "dislike" and now(store) == {1: "like"}
    here(store, 3, "like")
    assert undo(store) == "like" and now(store) == {1: "like"}
    assert undo(store) == "like" and now(store) == {}
    assert undo(store) is None


def test_nothing_is_ever_changed_or_removed(store: Store):
    here(store, 1, "like")
    with store.read() as connection:
        before = connection.execute(reaction.select()).all()
    undo(store)
    here(store, 1, "dislike")
    with store.read() as connection:
        after = connection.execute(reaction.select().order_by(reaction.c.id)).all()
    assert after[: len(before)] == before and [row.kind for row in after] == ["like", "undo", "dislike"]


def test_the_same_import_twice_reacts_once(store: Store):
    for _ in range(2):
        bring(store, imported("like", 0.8, "upvote"), imported("like", 0.8, "upvote"))
    with store.read() as connection:
        assert len(connection.execute(reaction.select()).all()) == 1
        assert reactions.counts(connection) == {"like": 1}


def test_here_beats_an_import_that_comes_later_and_undo_gives_it_back(store: Store):
    here(store, 1, "dislike")
    bring(store, imported("like", 1.0, "save", at=9e9))
    assert now(store) == {1: "dislike"}
    assert undo(store) == "dislike" and now(store) == {1: "like"}
    assert undo(store) is None and now(store) == {1: "like"}


def test_among_imports_the_heaviest_holds_and_the_latest_of_equals(store: Store):
    bring(store, imported("like", 1.0, "save"), imported("like", 0.8, "upvote"))
    with store.read() as connection:
        current = reactions.current_of(connection, 1)
    assert current and (current.via, current.weight) == ("save", 1.0)
    bring(store, imported("skip", 0.3, "hide"))
    assert now(store) == {1: "like"}
    store_two = [imported("like", 0.8, "upvote"), imported("dislike", 0.8, "downvote")]
    with store.write() as connection:
        reactions.add_imported(connection, [(2, item) for item in store_two])
    assert now(store)[2] == "dislike"


def test_a_time_that_the_export_states_is_kept_and_else_it_is_when_it_was_recorded(store: Store):
    bring(store, imported("like", 0.8, "like", at=12.0))
    with store.read() as connection:
        assert reactions.current_of(connection, 1).at == 12.0  # pyright: ignore[reportOptionalMemberAccess]
    bring(store, imported("like", 1.0, "save"))
    with store.read() as connection:
        assert reactions.current_of(connection, 1).at > 1e9  # pyright: ignore[reportOptionalMemberAccess]
        assert reactions.current_of(connection, 3) is None


def test_every_change_changes_the_version(store: Store):
    seen: set[tuple[int, int]] = set()
    steps = [lambda: here(store, 1, "like"), lambda: undo(store), lambda: bring(store, imported("like", 1.0, "save"))]
    for step in (lambda: None, *steps):
        step()
        with store.read() as connection:
            seen.add(reactions.version(connection))
    assert len(seen) == 4


def test_counts_are_those_of_what_holds_now(store: Store):
    bring(store, imported("like", 0.5, "upvote"), imported("dislike", 1.0, "hidden"), imported("skip", 1.0, "seen"))
    for post, kind in ((2, "like"), (2, "ai"), (3, "dislike"), (3, "like"), (1, "ai"), (2, "skip")):
        here(store, post, kind)
        with store.read() as connection:
            assert reactions.counts(connection) == Counter(now(store).values())
    while undo(store):
        with store.read() as connection:
            assert reactions.counts(connection) == Counter(now(store).values())
    assert now(store) == {1: "skip"}
