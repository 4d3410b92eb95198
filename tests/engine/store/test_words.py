"""Search by words: hostile queries find or find nothing; the index and what is outside it are never at odds."""

import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from engine.core.records import Post
from engine.store import migrations, posts, words
from engine.store.database import open_store
from engine.store.schema import post

TEXTS = [
    "The cat sat on the mat.",
    "A café in Zürich serves naïve coffee",
    "Two cats, one kettle",
    "カエルが池に飛び込む",
    "straße und STRASSE",
    '100% of foo_bar is "quoted" AND NOT NEAR anything',
    "emoji 😂 only here",
]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    opened = open_store(tmp_path_factory.mktemp("words") / "a.db")
    with opened.write() as connection:
        posts.add(connection, [Post(uid=str(n), source="t", text=text) for n, text in enumerate(TEXTS)])
    yield opened
    opened.close()


def found(store, query: str, limit: int = 20) -> list[int]:
    with store.read() as connection:
        return [number - 1 for number in words.find(connection, query, limit).ids]


QUERIES = {
    "cat": [0, 2],
    "cat ": [0],
    "the CAT": [0],
    "cafe": [1],
    "CAFÉ zurich": [1],
    '"sat on"': [0],
    '"on sat"': [],
    "kett": [2],
    "bar": [5],
    "AND NOT": [5],
    "池": [3],
    "100%": [5],
    "": [],
    "   ": [],
    '"': [],
    "*": [],
    "😂": [],
    "cat zebra": [0],  # none has both
}


@pytest.mark.parametrize("indexed", [False, True])
def test_each_query_finds_what_it_should_before_and_after_the_index_is_filled(store, indexed: bool):
    if indexed:
        with store.write() as connection:
            assert words.catch_up(connection) == 0
    with store.read() as connection:
        assert (words.left(connection) == 0) is indexed
    for query, wanted in QUERIES.items():
        assert sorted(found(store, query)) == wanted, query


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(
            ['"', "*", "(", ")", "NEAR", "AND", "OR", "NOT", ":", "^", "cat", "-", "\x00", "'", ";", "%", "_", "\\"]
        ),
        max_size=12,
    ).map(" ".join)
)
@example("x" * 100_000)
@example('"' * 999)
@example("text:cat")
@example("NEAR(cat mat)")
@example("cat'; DROP TABLE post; --")
def test_no_query_is_an_error_or_a_command(store, query: str):
    with store.write() as connection:
        words.catch_up(connection)
    for number in found(store, query):
        assert 0 <= number < len(TEXTS)
    with store.read() as connection:
        assert connection.execute(post.select()).rowcount != 0
        assert posts.count(connection) == len(TEXTS)


def rowids(store) -> list[int]:
    raw = sqlite3.connect(str(store.engine.url.database))
    raw.execute("INSERT INTO post_words (post_words) VALUES ('integrity-check')")  # against the posts themselves
    found = [row[0] for row in raw.execute("SELECT rowid FROM post_words WHERE post_words MATCH '\"kettle\"'")]
    raw.close()
    return found


def test_changed_completed_and_deleted_posts_are_found_as_they_are(tmp_path):
    store = open_store(tmp_path / "b.db")
    with store.write() as connection:
        late = Post(uid="late", source="t", text="a red kettle", title_only=True)
        posts.add(connection, [late, *(Post(uid=str(n), source="t", text=f"kettle {n}") for n in range(3))])
    with store.write() as connection:
        words.catch_up(connection)
    assert found(store, "kettle") and rowids(store) == [1, 2, 3, 4]
    with store.write() as connection:
        posts.add(connection, [Post(uid="late", source="t", text="a blue teapot")])
        connection.execute(post.delete().where(post.c.id == 3))
    with store.read() as connection:
        assert words.left(connection) == 2
    for _ in range(2):
        assert sorted(number + 1 for number in found(store, "kettle")) == [2, 4]
        assert found(store, "teapot") == [0]
        assert found(store, "red") == []
        with store.write() as connection:
            assert words.catch_up(connection) == 0
    assert rowids(store) == [2, 4]
    store.close()


def test_catching_up_goes_in_steps_and_a_rollback_loses_nothing(tmp_path):
    store = open_store(tmp_path / "c.db")
    with store.write() as connection:
        posts.add(connection, [Post(uid=str(n), source="t", text=f"kettle {n}") for n in range(50)])
    with pytest.raises(RuntimeError), store.write() as connection:
        words.catch_up(connection, 20)
        raise RuntimeError
    steps = []
    for _ in range(4):
        with store.write() as connection:
            steps.append(words.catch_up(connection, 20))
        assert len(found(store, "kettle", 99)) == 50
    assert steps == [30, 10, 0, 0]
    store.close()


def test_more_posts_than_a_search_reads_are_counted_as_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(words, "READ_MOST", 10)
    store = open_store(tmp_path / "d.db")
    with store.write() as connection:
        posts.add(connection, [Post(uid=str(n), source="t", text=f"kettle {n}") for n in range(30)])
    with store.read() as connection:
        hits = words.find(connection, "kettle", 99)
    assert (len(hits.ids), hits.unread, hits.ids[0]) == (10, 20, 30)
    store.close()


def test_a_profile_of_the_version_before_gets_the_index(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path / 'e.db'}")
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        row = "INSERT INTO post (uid, source, text, added_at) VALUES ('a', 't', 'an old kettle', 0)"
        connection.exec_driver_sql(row)
    engine.dispose()
    store = open_store(tmp_path / "e.db")
    assert found(store, "kettle") == [0]
    with store.write() as connection:
        words.catch_up(connection)
    assert rowids(store) == [1] and (tmp_path / "e.db.0003.bak").exists()
    store.close()
