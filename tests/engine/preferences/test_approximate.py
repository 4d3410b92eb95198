"""Lists find nearly what comparing all finds; whatever happens to their files, no search gives a post that is not."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.core.files import sha256_of
from engine.core.progress import Progress
from engine.preferences import vector_index
from engine.preferences.approximate import RECALL, LargeIndex, ListsManifest, open_large
from engine.preferences.approximate_build import build
from engine.preferences.vector_index import Space
from tests.factories.worlds import unit

SPACE = Space("words@abc", "mean", 32)
COUNT = 6_000


@dataclass
class FakeStore:
    """The truth, and how many rows were read of it."""

    ids: NDArray[np.int64]
    vectors: NDArray[np.float32]
    read: int = field(default=0)

    def stream(self, newer_than: int) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float32]]]:
        for start in range(int(np.searchsorted(self.ids, newer_than, side="right")), len(self.ids), 1_000):
            end = min(len(self.ids), start + 1_000)
            self.read += end - start
            yield self.ids[start:end], self.vectors[start:end]

    def add(self, count: int) -> None:
        start = int(self.ids[-1]) + 2
        self.ids = np.concatenate([self.ids, np.arange(start, start + 2 * count, 2)])
        self.vectors = np.concatenate([self.vectors, clustered(count, seed=start)])

    def remove(self, rows: NDArray[np.int64]) -> None:
        self.ids, self.vectors = np.delete(self.ids, rows), np.delete(self.vectors, rows, axis=0)


def clustered(count: int, seed: int = 0) -> NDArray[np.float32]:
    """Posts around 60 subjects, as embeddings are; float16, as the store keeps them."""
    rng, subjects = np.random.default_rng(seed), unit(np.random.default_rng(5).normal(size=(60, 32)))
    rows = unit(subjects[rng.integers(0, 60, count)] + 0.8 * unit(rng.normal(size=(count, 32))))
    return rows.astype(np.float16).astype(np.float32)


def store_of(count: int = COUNT) -> FakeStore:
    return FakeStore(np.arange(1, 2 * count, 2), clustered(count))


def built(folder: Path, store: FakeStore) -> LargeIndex:
    build(folder, SPACE, store.ids, store.stream)
    store.read = 0
    return opened(folder, store)


def opened(folder: Path, store: FakeStore, space: Space = SPACE) -> LargeIndex:
    return open_large(folder, space, store.ids, store.stream)


def queries() -> NDArray[np.float32]:
    return unit(clustered(160, seed=77).reshape(32, 5, 32).mean(axis=1) + clustered(32, seed=78))


def assert_right(index: LargeIndex, store: FakeStore, recall: float = 0.98) -> None:
    """What is found is in the store, has the score that it says, is in order, and is nearly all that there is."""
    np.testing.assert_array_equal(index.ids, store.ids)
    asked = queries()
    scores, places = index.search(asked, 50)
    assert places.min() >= 0 and (np.diff(scores, axis=1) <= 0).all()
    exact = asked @ store.vectors.T
    np.testing.assert_allclose(scores, np.take_along_axis(exact, places, axis=1), atol=1e-3)
    truth = np.argsort(-exact, axis=1)[:, :50]
    found = np.mean([np.isin(right, left).mean() for left, right in zip(places, truth, strict=True)])
    assert found >= recall
    some = np.array([0, len(store.ids) - 1, len(store.ids) // 2, 3])
    np.testing.assert_allclose(index.take(some), store.vectors[some], atol=1e-3)


def generation(folder: Path) -> Path:
    return folder / (folder / "CURRENT").read_text()


def change(folder: Path, name: str, data: bytes, **changes: object) -> None:
    """Replace a file, under a manifest whose hash fits."""
    path = generation(folder) / "manifest.json"
    (generation(folder) / name).write_bytes(data)
    manifest = msgspec.json.decode(path.read_bytes(), type=ListsManifest)
    files = manifest.files | {name: sha256_of(generation(folder) / name)}
    path.write_bytes(msgspec.json.encode(msgspec.structs.replace(manifest, files=files, **changes)))


def bytes_of(folder: Path, name: str) -> bytes:
    return (generation(folder) / name).read_bytes()


def flip_a_byte(folder: Path) -> None:
    data = bytearray(bytes_of(folder, "lists.bin"))
    data[1000] ^= 1
    (generation(folder) / "lists.bin").write_bytes(data)


def cut_short(folder: Path) -> None:
    (generation(folder) / "lists.bin").write_bytes(bytes_of(folder, "lists.bin")[:-100])


def delete_the_centres(folder: Path) -> None:
    (generation(folder) / "centres.f32").unlink()


def delete_the_manifest(folder: Path) -> None:
    (generation(folder) / "manifest.json").unlink()


def delete_current(folder: Path) -> None:
    (folder / "CURRENT").unlink()


def break_current(folder: Path) -> None:
    (folder / "CURRENT").write_bytes(b"\xff\x00../../elsewhere")


def short_lists_with_matching_hash(folder: Path) -> None:
    change(folder, "lists.bin", bytes_of(folder, "lists.bin")[:-100])


def hostile_rows_with_matching_hash(folder: Path) -> None:
    """The last row number points far out of everything."""
    change(folder, "lists.bin", bytes_of(folder, "lists.bin")[:-8] + (2**40).to_bytes(8, "little"))


def hostile_sizes_with_matching_hash(folder: Path) -> None:
    sizes = np.frombuffer(bytes_of(folder, "sizes.i64"), "<i8").copy()
    sizes[0], sizes[1] = sizes[0] + sizes[1] + 10**9, -(10**9)
    change(folder, "sizes.i64", sizes.tobytes())


def fewer_centres_with_matching_hash(folder: Path) -> None:
    change(folder, "centres.f32", bytes_of(folder, "centres.f32")[: -32 * 4])


def other_ids_with_matching_hash(folder: Path) -> None:
    change(folder, "ids.i64", (np.frombuffer(bytes_of(folder, "ids.i64"), "<i8") + 1).tobytes())


def poor_recall(folder: Path) -> None:
    change(folder, "ids.i64", bytes_of(folder, "ids.i64"), recall=RECALL - 0.01)


def other_format(folder: Path) -> None:
    change(folder, "ids.i64", bytes_of(folder, "ids.i64"), format=99)


def discard(folder: Path) -> None:
    vector_index.discard(folder)


def a_flat_index(folder: Path) -> None:
    vector_index.save(folder, SPACE, np.arange(1, 5), clustered(4))


DAMAGES: list[Callable[[Path], None]] = [
    flip_a_byte,
    cut_short,
    delete_the_centres,
    delete_the_manifest,
    delete_current,
    break_current,
    short_lists_with_matching_hash,
    hostile_rows_with_matching_hash,
    hostile_sizes_with_matching_hash,
    fewer_centres_with_matching_hash,
    other_ids_with_matching_hash,
    poor_recall,
    other_format,
    discard,
    a_flat_index,
]


def test_lists_are_used_and_nearly_exact(tmp_path: Path):
    store = store_of()
    index = built(tmp_path, store)
    assert index.from_cache == COUNT and store.read == 0 and not index.stale
    assert_right(index, store)
    assert {path.name for path in generation(tmp_path).iterdir()} == {
        *("ids.i64", "sizes.i64", "centres.f32", "lists.bin", "manifest.json")
    }


def test_the_lists_read_less_than_everything(tmp_path: Path):
    store = store_of()
    manifest = build(tmp_path, SPACE, store.ids, store.stream)
    assert RECALL <= manifest.recall <= 1
    centres = len(np.fromfile(generation(tmp_path) / "sizes.i64", "<i8"))
    assert manifest.nprobe < centres / 2


def test_without_lists_every_search_is_exact(tmp_path: Path):
    store = store_of()
    index = opened(tmp_path, store)
    assert index.from_cache == 0 and index.stale
    assert_right(index, store, recall=0.999)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: each.__name__)
def test_damaged_or_foreign_lists_are_not_used(tmp_path: Path, damage: Callable[[Path], None]):
    store = store_of()
    assert built(tmp_path, store).from_cache == COUNT  # the control
    damage(tmp_path)
    index = opened(tmp_path, store)
    assert index.from_cache == 0 and store.read == COUNT and index.stale
    assert_right(index, store, recall=0.999)
    assert built(tmp_path, store).from_cache == COUNT


@pytest.mark.parametrize(
    "space", [Space("words@abd", "mean", 32), Space("words@abc", "other", 32)], ids=["weights", "background"]
)
def test_lists_of_another_space_are_not_used(tmp_path: Path, space: Space):
    store = store_of()
    built(tmp_path, store)
    assert opened(tmp_path, store, space).from_cache == 0


def test_new_posts_are_searched_beside_the_lists(tmp_path: Path):
    store = store_of()
    built(tmp_path, store)
    store.add(300)
    index = opened(tmp_path, store)
    assert index.from_cache == COUNT and store.read == 300 and not index.stale
    assert_right(index, store)
    newest = store.vectors[-1:]
    assert index.search(newest, 1)[1][0, 0] == len(store.ids) - 1


def test_many_new_posts_ask_for_new_lists(tmp_path: Path):
    store = store_of()
    built(tmp_path, store)
    store.add(COUNT // 5)
    assert opened(tmp_path, store).stale
    before = generation(tmp_path)
    assert not built(tmp_path, store).stale
    assert not before.exists()


def test_posts_that_left_the_store_are_not_found(tmp_path: Path):
    store = store_of()
    built(tmp_path, store)
    gone = np.random.default_rng(3).choice(COUNT, 200, replace=False)
    asked = store.vectors[gone[:1]]
    store.remove(gone)
    store.add(50)
    index = opened(tmp_path, store)
    assert index.from_cache == COUNT - 200 and not index.stale and store.read == 50
    assert_right(index, store)
    assert index.search(asked, 1)[0][0, 0] < 0.999  # the control: before, it found itself


def test_an_older_post_that_the_lists_do_not_know_means_that_they_are_not_used(tmp_path: Path):
    store = store_of()
    built(tmp_path, store)
    store.ids[17] += 1
    assert opened(tmp_path, store).from_cache == 0


def test_a_stopped_build_leaves_what_was(tmp_path: Path):
    store = store_of()
    built(tmp_path, store)
    before, labels = generation(tmp_path), list[str]()
    build(tmp_path, SPACE, store.ids, store.stream, report=lambda progress: labels.append(progress.label))
    assert generation(tmp_path) != before
    before = generation(tmp_path)

    class StoppedError(Exception):
        pass

    for label in dict.fromkeys(labels):

        def stop(progress: Progress, at: str = label) -> None:
            if progress.label == at:
                raise StoppedError

        with pytest.raises(StoppedError):
            build(tmp_path, SPACE, store.ids, store.stream, report=stop)
        assert generation(tmp_path) == before and [path for path in tmp_path.iterdir() if path.is_dir()] == [before]
    assert opened(tmp_path, store).from_cache == COUNT


def test_lists_whose_vectors_were_replaced_while_they_were_written_are_not_used(tmp_path: Path):
    store = store_of()
    asked = list[bool]()

    def replace(progress: Progress) -> None:
        if progress.label == "Testing the index" and not asked:
            asked.append(True)
            vector_index.discard(tmp_path)

    build(tmp_path, SPACE, store.ids, store.stream, report=replace)
    assert asked and opened(tmp_path, store).from_cache == 0


def test_noise_without_any_neighbourhoods_is_searched_exactly(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    noise = unit(np.random.default_rng(1).normal(size=(20_000, 64))).astype(np.float16).astype(np.float32)
    store, space = FakeStore(np.arange(1, 20_001), noise), Space("noise", "mean", 64)
    manifest = build(tmp_path, space, store.ids, store.stream)
    with caplog.at_level(logging.WARNING):
        index = opened(tmp_path, store, space)
    if manifest.recall < RECALL:
        assert index.from_cache == 0 and "of what they should" in caplog.text
    else:
        assert manifest.nprobe > 96  # the control: neighbourhoods need far fewer


def test_fewer_posts_than_are_asked_for(tmp_path: Path):
    store = store_of(40)
    index = built(tmp_path, store)
    scores, places = index.search(queries()[:2], 200)
    assert scores.shape == places.shape == (2, 40)
    assert opened(tmp_path, FakeStore(np.zeros(0, np.int64), np.zeros((0, 32), np.float32))).search(queries()[:2], 5)[
        0
    ].shape == (2, 0)
