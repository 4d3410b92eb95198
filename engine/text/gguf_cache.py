# pyright: basic
# (transformers' loading functions are typed as unions of everything)
"""Unpacks a verified GGUF once into safetensors beside it, because reading the packed form takes 15 s each time.

The copy is a cache: it is used only if its manifest names the same source and its own bytes still have the hash that
was written down; anything else is thrown away and made again. Must run in a process that may load models.
"""

import logging
import os
import shutil
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from engine.core import weights
from engine.core.catalogue import Entry
from engine.core.errors import ModelDamaged
from engine.core.files import disk_errors, sha256_of, sync_folder, write_atomically
from engine.core.progress import Progress, Report, silent

_log = logging.getLogger(__name__)

FOLDER = "converted"
MANIFEST = "converted.json"
TENSORS = "model.safetensors"
FORMAT = 1
GGUF_MAGIC = b"GGUF"
GGUF_VERSIONS = (2, 3)


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What the copy was made of, and each file's SHA-256 (hex)."""

    format: int
    source: str
    files: dict[str, str]


def unpacked(entry: Entry, folder: Path, *, report: Report = silent) -> Path:
    """Return a folder that transformers loads in under a second, making it first where needed (about 15 s).

    Raises ModelMissing, ModelDamaged, DiskFull, Cancelled.
    """
    weights.require(entry, folder)
    member = next(member for member in entry.files if member.name.endswith(".gguf"))
    ready = folder / FOLDER
    report(Progress(f"Loading {entry.title}"))
    if _is_good(ready, member.sha256):
        return ready
    report(Progress(f"Unpacking {entry.title}, once"))
    source = folder / member.name
    if sha256_of(source) != member.sha256:
        weights.verify(entry, folder, report=report)  # marks the folder as damaged and says so
    _check_header(source)
    aside = folder / f".{FOLDER}.{os.getpid()}"
    shutil.rmtree(aside, ignore_errors=True)
    try:
        with disk_errors(folder):
            _convert(folder, member.name, aside)
            report(Progress(f"Unpacking {entry.title}, once"))
            files = {path.name: sha256_of(path) for path in aside.iterdir()}
            manifest = Manifest(format=FORMAT, source=member.sha256, files=files)
            write_atomically(aside / MANIFEST, msgspec.json.encode(manifest))
            shutil.rmtree(ready, ignore_errors=True)
            aside.rename(ready)
            sync_folder(folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return ready


@contextmanager
def quiet() -> Iterator[None]:
    """Keep transformers' progress bars and advice off the standard error stream, for this call only."""
    from transformers.utils import logging as library

    shown, level = library.is_progress_bar_enabled(), library.get_verbosity()
    library.disable_progress_bar()
    library.set_verbosity_error()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        library.set_verbosity(level)
        if shown:
            library.enable_progress_bar()


def _is_good(folder: Path, source: str) -> bool:
    try:
        manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
        if manifest.format != FORMAT or manifest.source != source or TENSORS not in manifest.files:
            return False
        return all(sha256_of(folder / Path(name).name) == wanted for name, wanted in manifest.files.items())
    except (OSError, msgspec.MsgspecError):
        return False


def _check_header(path: Path) -> None:
    """Look at what a reader in C would trust, before it does."""
    with path.open("rb") as file:
        head = file.read(24)
    size = path.stat().st_size
    if len(head) == 24 and head[:4] == GGUF_MAGIC:
        version, tensors, pairs = struct.unpack("<IQQ", head[4:])
        if version in GGUF_VERSIONS and tensors * 24 <= size and pairs * 12 <= size:
            return
    raise ModelDamaged(f"{path.name} is not a GGUF file that this app reads.", "Fetch the model again.")


def _convert(folder: Path, name: str, to: Path) -> None:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

    with quiet():
        tokenizer = AutoTokenizer.from_pretrained(str(folder), gguf_file=name, local_files_only=True)
        model = AutoModelForCausalLM.from_pretrained(
            str(folder),
            gguf_file=name,
            quantization_config=GgufConfig(dequantize=True),
            dtype=torch.bfloat16,
            local_files_only=True,
        )
        model.save_pretrained(str(to))
        tokenizer.save_pretrained(str(to))
    _log.info("unpacked %s", name)
