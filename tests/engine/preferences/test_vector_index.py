"""Whatever happens to the files of the index, a search gives what brute force over the store gives."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.core.files import sha256_of
from engine.preferences import vector_index
from engine.preferences.vector_index import Manifest, Space, VectorIndex, open_index
from tests.factories.worlds import unit

SPACE = Space("words@abc", "mean", 32)
RNG = np.random.default_rng(2)


@dataclass
class FakeStore:
    """The truth, and how often it was read in full."""

    ids: NDArray[np.int64]
    vectors: NDArray[np.float32]
    full_reads: int = field(default=0)

    def load(self, newer_than: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        self.full_reads += newer_than == 0
        rows = self.ids > newer_than
        return self.ids[rows], self.vectors[rows]

    def add(self, count: int) -> None:
        start = int(self.ids[-1]) + 2
        self.ids = np.concatenate([self.ids, np.arange(start, start + 2 * count, 2)])
        self.vectors = np.concatenate([self.vectors, unit(RNG.normal(size=(count, 32)))])

    def remove(self, row: int) -> None:
        self.ids, self.vectors = np.delete(self.ids, row), np.delete(self.vectors, row, axis=0)


def store_of(count: int = 300) -> FakeStore:
    return FakeStore(np.arange(1, 2 * count, 2), unit(RNG.normal(size=(count, 32))))


def opened(folder: Path, store: FakeStore, space: Space = SPACE) -> VectorIndex:
    return open_index(folder, space, store.ids, store.load)


def assert_same_as_brute_force(index: VectorIndex, store: FakeStore) -> None:
    queries = unit(RNG.normal(size=(7, 32)))
    scores, ids = index.search(queries, 10)
    exact = queries @ store.vectors.T
    order = np.argsort(-exact, axis=1)[:, :10]
    np.testing.assert_array_equal(ids, store.ids[order])
    np.testing.assert_allclose(scores, np.take_along_axis(exact, order, axis=1), atol=1e-5)


def generation(folder: Path) -> Path:
    return folder / (folder / "CURRENT").read_text()


def flip_a_byte(folder: Path) -> None:
    path = generation(folder) / "index.faiss"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def cut_short(folder: Path) -> None:
    path = generation(folder) / "index.faiss"
    path.write_bytes(path.read_bytes()[:-100])


def delete_the_index(folder: Path) -> None:
    (generation(folder) / "index.faiss").unlink()


def delete_the_manifest(folder: Path) -> None:
    (generation(folder) / "manifest.json").unlink()


def delete_current(folder: Path) -> None:
    (folder / "CURRENT").unlink()


def break_the_manifest(folder: Path) -> None:
    (generation(folder) / "manifest.json").write_bytes(b'{"format": 1, "count": ')


def break_current(folder: Path) -> None:
    (folder / "CURRENT").write_bytes(b"\xff\x00../../elsewhere")


def hostile_index_with_matching_manifest(folder: Path) -> None:
    """Bytes of another index, of fewer vectors, under a manifest whose hash fits: its content does not."""
    import faiss

    index = faiss.IndexIDMap2(faiss.IndexFlatIP(32))
    index.add_with_ids(unit(RNG.normal(size=(5, 32))), np.arange(5))
    change_manifest(folder, faiss.serialize_index(index).tobytes())


def change_manifest(folder: Path, data: bytes | None = None, **changes: object) -> None:
    import msgspec

    path = generation(folder) / "manifest.json"
    if data is not None:
        (generation(folder) / "index.faiss").write_bytes(data)
        changes["sha256"] = sha256_of(generation(folder) / "index.faiss")
    manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    path.write_bytes(msgspec.json.encode(msgspec.structs.replace(manifest, **changes)))


def other_format(folder: Path) -> None:
    change_manifest(folder, format=99)


def other_count(folder: Path) -> None:
    change_manifest(folder, count=299)


DAMAGES: list[Callable[[Path], None]] = [
    flip_a_byte,
    cut_short,
    delete_the_index,
    delete_the_manifest,
    delete_current,
    break_the_manifest,
    break_current,
    hostile_index_with_matching_manifest,
    other_format,
    other_count,
]


def test_an_untouched_index_is_used_and_right(tmp_path: Path):
    store = store_of()
    opened(tmp_path, store)
    again = opened(tmp_path, store)
    assert store.full_reads == 1 and again.from_cache == 300
    assert_same_as_brute_force(again, store)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: each.__name__)
def test_a_damaged_index_is_not_used_and_is_written_anew(tmp_path: Path, damage: Callable[[Path], None]):
    store = store_of()
    opened(tmp_path, store)
    damage(tmp_path)
    mended = opened(tmp_path, store)
    assert store.full_reads == 2 and mended.from_cache == 0
    assert_same_as_brute_force(mended, store)
    assert opened(tmp_path, store).from_cache == 300 and store.full_reads == 2


def test_bytes_that_do_not_match_their_hash_never_reach_faiss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import faiss

    store, loaded = store_of(), list[int]()
    real = faiss.deserialize_index
    monkeypatch.setattr(faiss, "deserialize_index", lambda data: loaded.append(len(data)) or real(data))
    opened(tmp_path, store)
    opened(tmp_path, store)
    assert len(loaded) == 1  # the control: a good one does reach it
    flip_a_byte(tmp_path)
    opened(tmp_path, store)
    assert len(loaded) == 1


@pytest.mark.parametrize(
    "space", [Space("words@abd", "mean", 32), Space("words@abc", "other", 32)], ids=["weights", "background"]
)
def test_an_index_of_another_space_is_not_used(tmp_path: Path, space: Space):
    store = store_of()
    opened(tmp_path, store)
    assert opened(tmp_path, store, space).from_cache == 0 and store.full_reads == 2


def test_a_few_newer_vectors_are_searched_beside_the_index(tmp_path: Path):
    store = store_of()
    opened(tmp_path, store)
    before = generation(tmp_path)
    store.add(10)
    index = opened(tmp_path, store)
    assert index.from_cache == 300 and store.full_reads == 1 and generation(tmp_path) == before
    assert_same_as_brute_force(index, store)


def test_many_newer_vectors_get_a_new_generation_and_the_old_one_goes(tmp_path: Path):
    store = store_of()
    opened(tmp_path, store)
    before = generation(tmp_path)
    store.add(100)
    assert_same_as_brute_force(opened(tmp_path, store), store)
    assert not before.exists() and opened(tmp_path, store).from_cache == 400


def test_a_post_that_left_the_store_leaves_the_search(tmp_path: Path):
    store = store_of()
    opened(tmp_path, store)
    store.remove(17)
    assert_same_as_brute_force(opened(tmp_path, store), store)


def test_a_discarded_index_is_not_used(tmp_path: Path):
    store = store_of()
    opened(tmp_path, store)
    store.vectors[3] = -store.vectors[3]
    vector_index.discard(tmp_path)
    assert_same_as_brute_force(opened(tmp_path, store), store)


def test_an_index_folder_that_cannot_be_written_does_not_stop_a_search(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    store = store_of()
    with caplog.at_level(logging.WARNING):
        assert_same_as_brute_force(opened(blocked, store), store)
    assert "not written" in caplog.text


def test_an_empty_store_gives_an_empty_index(tmp_path: Path):
    store = FakeStore(np.zeros(0, np.int64), np.zeros((0, 32), np.float32))
    assert opened(tmp_path, store).search(unit(RNG.normal(size=(1, 32))), 5)[1].shape == (1, 0)
    assert opened(tmp_path, store).search(unit(RNG.normal(size=(1, 32))), 5)[1].shape == (1, 0)
