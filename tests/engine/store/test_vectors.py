import numpy as np
import pytest

from engine.core.records import Post
from engine.store import posts, vectors
from engine.workflows.workspace import Workspace
from tests.factories.worlds import unit

KEY = "words@abc"


def stored(ws: Workspace, count: int) -> list[int]:
    with ws.store.write() as connection:
        placed = posts.add(connection, [Post(uid=f"t:{row}", source="t", text=f"text {row}") for row in range(count)])
    return [place.id for place in placed]


def test_vectors_come_back_in_order_at_half_precision(workspace: Workspace):
    ids, made = stored(workspace, 50), unit(np.random.default_rng(0).normal(size=(50, 384)))
    with workspace.store.write() as connection:
        vectors.add(connection, KEY, ids[::-1], made[::-1])
    with workspace.store.read() as connection:
        found, read = vectors.read(connection, KEY, 384)
        some, few = vectors.read_some(connection, KEY, 384, [ids[7], 10**9, ids[3]])
        newer, rest = vectors.read(connection, KEY, 384, newer_than=ids[39])
        assert vectors.ids_of(connection, KEY).tolist() == found.tolist() == ids
        assert vectors.newest(connection, KEY) == ids[-1]
    assert read.dtype == np.float32
    np.testing.assert_allclose(read, made, atol=1e-3)
    assert some.tolist() == [ids[7], ids[3]]
    np.testing.assert_array_equal(few, read[[7, 3]])
    assert newer.tolist() == ids[40:]
    np.testing.assert_array_equal(rest, read[40:])


def test_a_vector_that_is_there_stays(workspace: Workspace):
    ids, made = stored(workspace, 1), unit(np.random.default_rng(0).normal(size=(2, 8)))
    with workspace.store.write() as connection:
        vectors.add(connection, KEY, ids, made[:1])
        vectors.add(connection, KEY, ids, made[1:])
    with workspace.store.read() as connection:
        np.testing.assert_allclose(vectors.read(connection, KEY, 8)[1], made[:1], atol=1e-3)


def test_encoders_do_not_see_each_others_vectors(workspace: Workspace):
    ids = stored(workspace, 2)
    with workspace.store.write() as connection:
        vectors.add(connection, KEY, ids[:1], np.ones((1, 8), np.float32))
        vectors.add(connection, "other@1", ids, np.ones((2, 8), np.float32))
    with workspace.store.read() as connection:
        assert vectors.ids_of(connection, KEY).tolist() == ids[:1]


@pytest.mark.parametrize("damaged", [b"", b"\x00" * 15, b"\x00" * 768])
def test_damaged_rows_are_left_out(workspace: Workspace, damaged: bytes):
    ids = stored(workspace, 3)
    with workspace.store.write() as connection:
        vectors.add(connection, KEY, ids, np.ones((3, 8), np.float32))
        connection.exec_driver_sql("UPDATE vector SET data = ? WHERE post_id = ?", (damaged, ids[1]))
    with workspace.store.read() as connection:
        assert vectors.read(connection, KEY, 8)[0].tolist() == [ids[0], ids[2]]
        assert vectors.read_some(connection, KEY, 8, ids)[0].tolist() == [ids[0], ids[2]]


def test_no_vectors_give_empty_arrays(workspace: Workspace):
    with workspace.store.read() as connection:
        assert vectors.read(connection, KEY, 8)[1].shape == (0, 8)
        assert vectors.read_some(connection, KEY, 8, [])[1].shape == (0, 8)
        assert vectors.newest(connection, KEY) == 0
