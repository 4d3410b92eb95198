import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.records import Post
from engine.store import imports, posts
from engine.store.database import Store, open_store
from engine.store.schema import origin, vector


@pytest.fixture
def store(tmp_path: Path):
    opened = open_store(tmp_path / "a.db")
    yield opened
    opened.close()


def title(uid: str, text: str = "Only a title") -> Post:
    return Post(uid=uid, source="reddit", text=text, origin_url="https://www.reddit.com/x", title_only=True)


def full(uid: str, text: str = "Only a title!\n\nAnd the joke.", **fields: object) -> Post:
    return Post(**({"uid": uid, "source": "reddit", "text": text, "created_at": 5.0} | fields))  # pyright: ignore


def put(store: Store, *found: Post) -> list[posts.Placed]:
    with store.write() as connection:
        return posts.add(connection, found)


def only(store: Store) -> posts.StoredPost:
    with store.read() as connection:
        (post,) = posts.newest(connection, 10)
        return post


def test_a_post_comes_back_as_it_was(store: Store):
    post = full("a", media=("ab/x.jpg",), tags=("nsfw",), community="jokes", origin_url="https://x")
    (placed,) = put(store, post)
    back = only(store)
    assert back == posts.StoredPost(id=placed.id, **{name: getattr(post, name) for name in post.__struct_fields__})
    assert placed.outcome == "added"


@pytest.mark.parametrize("together", [True, False])
def test_a_title_is_completed_in_either_order(store: Store, together: bool):
    for first, second, outcome in ((title("a"), full("a"), "completed"), (full("b"), title("b"), "merged")):
        placed = put(store, first, second) if together else put(store, first) + put(store, second)
        assert [place.outcome for place in placed] == ["added", outcome]
        assert placed[0].id == placed[1].id
        with store.read() as connection:
            post = posts.get(connection, [placed[0].id])[placed[0].id]
        assert post.text.endswith("And the joke.") and not post.title_only
        assert post.origin_url == "https://www.reddit.com/x" and post.created_at == 5.0


def test_a_later_copy_fills_what_is_empty_and_changes_nothing_else(store: Store):
    put(store, full("a", text="first", created_at=None))
    put(store, full("a", text="second", media=("x.jpg",), tags=("t",)))
    post = only(store)
    assert (post.text, post.created_at, post.media, post.tags) == ("first", 5.0, ("x.jpg",), ("t",))


def test_completing_a_post_drops_the_vectors_of_its_old_text_and_of_no_other(store: Store):
    ids = [place.id for place in put(store, title("a"), full("b"))]
    with store.write() as connection:
        connection.execute(vector.insert(), [{"post_id": i, "encoder": "e", "data": b"1"} for i in ids])
        assert posts.ids_without_vector(connection, "e", 9) == []
        assert posts.ids_without_vector(connection, "other", 1) == ids[:1]
    put(store, full("a"), full("b", text="another text"))
    with store.read() as connection:
        assert posts.ids_without_vector(connection, "e", 9) == ids[:1]


def test_each_import_of_a_post_is_remembered_once(store: Store):
    with store.write() as connection:
        runs = [imports.start(connection, "p", "s", "{}") for _ in range(2)]
        for run in (*runs, runs[0]):
            posts.add(connection, [full("a"), full("a")], run)
        assert len(connection.execute(origin.select()).all()) == 2


def test_newest_first_and_unknown_times_last(store: Store):
    put(store, full("old", created_at=1.0), full("none", created_at=None), full("new", created_at=9.0))
    with store.read() as connection:
        assert [post.uid for post in posts.newest(connection, 9)] == ["new", "old", "none"]
        assert [post.uid for post in posts.newest(connection, 1, offset=1)] == ["old"]
        assert posts.count(connection) == 3


def test_ids_are_answered_in_the_order_asked_and_unknown_ones_left_out(store: Store):
    ids = [place.id for place in put(store, *(full(str(n), text=str(n)) for n in range(2_500)))]
    with store.read() as connection:
        asked = [*reversed(ids), 10**9]
        assert list(posts.get(connection, asked)) == asked[:-1]
        assert posts.texts(connection, asked)[ids[7]] == "7"
        assert len(posts.ids_of(connection, [str(n) for n in range(2_600)])) == 2_500
        assert posts.exists(connection, ids[0]) and not posts.exists(connection, 10**9)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=12),
    st.lists(st.integers(0, 12), max_size=3),
)
def test_how_records_are_cut_into_batches_does_not_matter(records: list[tuple[str, bool]], cuts: list[int]):
    found = [title(uid) if short else full(uid) for uid, short in records]
    results: list[object] = []
    for places in ([], sorted(cuts)):
        store = open_store("sqlite://")
        edges = [0, *places, len(found)]
        outcomes: list[str] = []
        for start, end in pairwise(edges):
            outcomes += [place.outcome for place in put(store, *found[start:end])]
        with store.read() as connection:
            results.append((outcomes, [(p.uid, p.text, p.title_only) for p in posts.newest(connection, 99)]))
        store.close()
    assert results[0] == results[1]


def test_a_batch_is_written_fast(store: Store):
    batch = [full(str(n), text="x" * 300) for n in range(10_000)]
    start = time.perf_counter()
    put(store, *batch)
    assert time.perf_counter() - start < 5
