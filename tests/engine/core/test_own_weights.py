"""A folder that somebody chose may be anything: a whole disk, one that cannot be read, or one made to do harm."""

import os
import sys
from pathlib import Path

import pytest

from engine.core import own_weights
from engine.core.catalogue import Entry, load
from engine.core.errors import BadInput
from engine.core.paths import ASSETS
from engine.core.weights import MANIFEST, state
from engine.workflows import models
from engine.workflows.workspace import Workspace


@pytest.fixture
def entry() -> Entry:
    return load(ASSETS)["qwen3-0.6b"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    made = tmp_path / "given"
    (made / "inner" / "deep" / "deeper").mkdir(parents=True)
    for name in ("config.json", "model.safetensors", "inner/vocab.txt", "inner/deep/model.safetensors", "run.py"):
        (made / name).write_text("{}")
    return made


def test_two_levels_are_looked_into_and_no_more(source: Path, entry: Entry, monkeypatch: pytest.MonkeyPatch):
    (source / "loop").symlink_to(source, target_is_directory=True)
    looked: list[str] = []
    for name in ("listdir", "scandir"):
        real = getattr(os, name)
        monkeypatch.setattr(os, name, lambda path=".", real=real: (looked.append(os.fspath(path)), real(path))[1])
    assert set(own_weights.check(entry, source)) == {"config.json", "model.safetensors", "inner/vocab.txt"}
    assert sorted(looked) == [str(source), str(source / "inner")]


def test_links_to_files_are_followed_as_hubs_lay_them_out(source: Path, entry: Entry, tmp_path: Path):
    (source / "model.safetensors").rename(tmp_path / "blob")
    (source / "model.safetensors").symlink_to(tmp_path / "blob")
    own_weights.bring(entry, source, tmp_path / "weights" / entry.id)
    assert state(entry, tmp_path / "weights" / entry.id) == "verified"
    assert not (tmp_path / "weights" / entry.id / "model.safetensors").is_symlink()


@pytest.mark.skipif(sys.platform != "linux", reason="a file that cannot be read, whoever asks")
def test_a_file_that_cannot_be_read_is_said_and_nothing_is_left(source: Path, entry: Entry, tmp_path: Path):
    (source / "tokenizer.json").symlink_to("/proc/self/mem")
    with pytest.raises(BadInput, match=r"tokenizer\.json cannot be read"):
        own_weights.bring(entry, source, tmp_path / "weights" / entry.id)
    assert not (tmp_path / "weights" / entry.id).exists()
    assert list((tmp_path / "weights" / ".incoming").iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="names of bytes")
def test_a_name_that_is_no_text_is_left_alone(source: Path, entry: Entry, tmp_path: Path):
    Path(os.fsdecode(os.fsencode(source) + b"/odd\xff.json")).write_text("{}")
    own_weights.bring(entry, source, tmp_path / "weights" / entry.id)
    assert (tmp_path / "weights" / entry.id / MANIFEST).exists()


def test_a_description_without_end_is_no_description(source: Path, workspace: Workspace):
    config = b'{"architectures": ["Qwen3ForCausalLM"], "more": "%s"}' % (b"x" * models.CONFIG_BYTES)
    (source / "config.json").write_bytes(config)
    with pytest.raises(BadInput, match=r"has no readable config\.json"):
        models.bring_model(workspace, "qwen3-0.6b", source)
