"""Another encoder takes over only when it has read everything; a real tiny Sentence-T5, brought in a folder."""

import multiprocessing
import shutil
import time
from pathlib import Path

import numpy as np
import pytest

from engine.core import paths, weights
from engine.core.errors import BadInput, Cancelled, ModelDamaged, ModelMissing
from engine.core.progress import Progress
from engine.preferences import background_measure
from engine.store import vectors
from engine.workflows import change_encoder, encoding, shape_taste, taste
from engine.workflows.cached_feed import cached_feed
from engine.workflows.change_encoder import forget_old_vectors, prepare_encoder, want_encoder
from engine.workflows.feed import feed, rerank
from engine.workflows.models import bring_model, list_models, remove_model, verify_model
from engine.workflows.nightly import nightly
from engine.workflows.react import react
from engine.workflows.search import search
from engine.workflows.workspace import Workspace, open_workspace
from tests.engine.workflows.test_feed import filled, plain
from tests.factories import tiny_encoders

T5 = "sentence-t5-base"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_encoders.sentence_t5(tmp_path_factory.mktemp("t5") / "tiny")


@pytest.fixture(autouse=True)
def _few_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(change_encoder, "_texts", lambda _ws: [f"{a} {b}" for a in tiny_encoders.WORDS for b in "xyz"])
    monkeypatch.setattr(background_measure, "PAIRS", 5_000)


@pytest.fixture
def ws(workspace: Workspace, folder: Path, tmp_path: Path) -> Workspace:
    workspace.paths = paths.Paths(workspace.paths.profile, tmp_path / "weights")
    filled(plain(workspace))
    bring_model(workspace, T5, folder)
    return workspace


def test_a_folder_is_taken_without_code_and_held_to_what_it_was(ws: Workspace, folder: Path, tmp_path: Path):
    kept = ws.folder_of(T5)
    assert {path.suffix for path in kept.rglob("*") if path.is_file()} <= {".json", ".safetensors", ".txt", ".model"}
    row = next(row for row in list_models(ws).models if row.id == T5)
    assert row.state == "verified" and row.bytes > 0 and row.hub.startswith("sentence-transformers/")
    verify_model(ws, T5)
    body = next(kept.rglob("model.safetensors"))
    data = bytearray(body.read_bytes())
    data[-1] ^= 0xFF
    body.write_bytes(data)
    with pytest.raises(ModelDamaged):
        verify_model(ws, T5)
    assert weights.state(ws.catalogue[T5], kept) == "damaged"
    bring_model(ws, T5, folder)
    assert weights.state(ws.catalogue[T5], kept) == "verified"
    remove_model(ws, T5)
    with pytest.raises(ModelMissing, match="not on this machine"):
        want_encoder(ws, T5)


def test_a_folder_that_is_no_such_model_is_refused_and_changes_nothing(ws: Workspace, folder: Path, tmp_path: Path):
    before = encoding.encoder_key(ws, T5)
    for bad in (tmp_path / "nowhere", tmp_path / "empty"):
        (tmp_path / "empty").mkdir(exist_ok=True)
        with pytest.raises(BadInput):
            bring_model(ws, T5, bad)
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    (other / "modules.json").write_text("[]")
    with pytest.raises(ModelDamaged):
        bring_model(ws, T5, other)
    with pytest.raises(BadInput, match="is not brought"):
        bring_model(ws, "all-minilm-l6-v2", folder)

    def stop(_progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        bring_model(ws, T5, folder, report=stop)
    assert encoding.encoder_key(ws, T5) == before


def test_the_old_one_serves_until_everything_was_read(ws: Workspace, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(encoding, "SLICED", 30)
    for post in (1, 5, 9):
        react(ws, post, "like")
    topic = taste.taste(ws).topics[0]
    shape_taste.rename_topic(ws, topic.id, "Moggies")
    before = [card.id for card in feed(ws, 20).cards]
    assert want_encoder(ws, T5).done == 0
    for read in (30, 60):
        step = prepare_encoder(ws, 1e-9) if read == 0 else prepare_one(ws)
        assert (step.done, step.total, step.serves) == (read, 80, False)
        assert ws.settings.encoder == "all-minilm-l6-v2"
        assert [card.id for card in feed(ws, 20).cards] == before
        rerank(ws, 1)
        assert search(ws, "cat purrs", "meaning").found
    filled_later = filled(ws, 84)[-1]
    feed(ws, 1)  # what is new is read by the one that serves, too
    step = prepare_encoder(ws, 60)
    assert step.serves and step.done == step.total == 84
    assert (ws.settings.encoder, ws.settings.encoder_wanted) == (T5, "")
    assert len(feed(ws, 100).cards) == 84 and filled_later
    with ws.store.read() as connection:
        ids, raw = vectors.read(connection, encoding.encoder_key(ws), tiny_encoders.T5_WIDTH)
    assert len(ids) == 84 and abs(np.linalg.norm(raw, axis=1) - 1).max() < 1e-2
    assert "Moggies" in [each.name for each in taste.taste(ws).topics]
    assert forget_old_vectors(ws) == 84 and forget_old_vectors(ws) == 0
    assert cached_feed(ws, 5).cards and feed(ws, 5).cards


def prepare_one(ws: Workspace) -> change_encoder.Prepared:
    """One slice, however slow the machine is."""
    measured = encoding.has_background(ws, T5)
    if not measured:
        change_encoder.measure_background(ws, T5)
    ws.encoder(T5).encode(["warm"])
    ticks = iter([0.0, 0.0, 10.0, 10.0])
    real, change_encoder.time.monotonic = time.monotonic, lambda: next(ticks)
    try:
        return prepare_encoder(ws, 5)
    finally:
        change_encoder.time.monotonic = real


def test_the_wish_can_be_taken_back_and_only_readers_can_be_wished_for(ws: Workspace):
    want_encoder(ws, T5)
    assert want_encoder(ws, "all-minilm-l6-v2").serves and ws.settings.encoder_wanted == ""
    assert prepare_encoder(ws).serves and ws.settings.encoder == "all-minilm-l6-v2"
    with pytest.raises(BadInput, match="does not read"):
        want_encoder(ws, "smollm2-135m-instruct")
    with pytest.raises(ModelMissing):
        want_encoder(ws, "sentence-t5-large")


def test_the_upkeep_deletes_vectors_that_nobody_wants(ws: Workspace):
    react(ws, 1, "like")
    feed(ws, 1)
    want_encoder(ws, T5)
    prepare_encoder(ws, 60)
    nightly(ws)
    with ws.store.read() as connection:
        assert vectors.count_of(connection, encoding.encoder_key(ws, "all-minilm-l6-v2")) == 0
        assert vectors.count_of(connection, encoding.encoder_key(ws)) == 80


def _prepare(profile: Path, home: Path) -> None:
    ws = open_workspace(profile)
    ws.paths = paths.Paths(profile, home)
    change_encoder._texts = lambda _ws: [f"{a} {b}" for a in tiny_encoders.WORDS for b in "xyz"]  # pyright: ignore
    background_measure.PAIRS = 5_000
    encoding.SLICED = 4
    while not prepare_encoder(ws, 0.05).serves:
        pass


def test_killed_at_any_time_it_goes_on_and_one_of_the_two_serves(ws: Workspace):
    feed(ws, 1)
    want_encoder(ws, T5)
    profile, home = ws.paths.profile, ws.paths.weights
    context = multiprocessing.get_context("forkserver")
    read = 0
    for life_s in (0.2, 2.0, 3.0, 30.0):
        child = context.Process(target=_prepare, args=(profile, home))
        child.start()
        child.join(life_s)
        child.kill()
        child.join()
        ws.read_settings()
        with ws.store.read() as connection:
            now = vectors.count_of(connection, encoding.encoder_key(ws, T5))
        assert now >= read
        read = now
        assert ws.settings.encoder == (T5 if not ws.settings.encoder_wanted else "all-minilm-l6-v2")
        if not ws.settings.encoder_wanted:
            break
    assert read == 80 and ws.settings.encoder == T5
