"""Keeps measured losses in the profile's caches, so that a long measurement that was stopped goes on where it was."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine.core.files import disk_errors
from engine.text.adapters import TENSORS
from engine.text.model import TextRequest
from engine.workflows.workspace import Workspace

FILE = "losses.jsonl"


class KnownLosses:
    """Losses by what was sent and what was to be said, for one writer as it is now. The file may be deleted."""

    def __init__(self, ws: Workspace) -> None:
        self._path = ws.paths.index / FILE
        self._of = (ws.settings.model, ws.settings.precision, _hash(ws))
        self._known: dict[str, float] = {}
        if self._path.exists():
            for line in self._path.read_bytes().splitlines():
                try:
                    key, loss = msgspec.json.decode(line, type=tuple[str, float])
                except msgspec.MsgspecError:
                    continue  # a line that was cut off by a kill
                self._known[key] = loss

    def losses(self, ws: Workspace, asked: Sequence[tuple[TextRequest, str]]) -> list[float]:
        """Return the loss of each text after its request, measuring those that are not known. The seed is no matter."""
        keys = [self._key(request, text) for request, text in asked]
        new = {key: pair for key, pair in zip(keys, asked, strict=True) if key not in self._known}
        if new:
            requests, texts = zip(*new.values(), strict=True)
            made = dict(zip(new, ws.text_model().loss(requests, texts), strict=True))
            self._known.update(made)
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with disk_errors(self._path.parent), self._path.open("ab") as file:
                file.write(b"".join(msgspec.json.encode(item) + b"\n" for item in made.items()))
        return [self._known[key] for key in keys]

    def _key(self, request: TextRequest, text: str) -> str:
        said = (self._of, request.messages, request.soft_tokens, request.adapter, text)
        return hashlib.sha256(msgspec.json.encode(said)).hexdigest()[:24]


def _hash(ws: Workspace) -> str:
    """Return a hash of the adapter that all share, which changes what the writer is."""
    path: Path = ws.paths.assets / "adapters" / ws.settings.model / TENSORS
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else ""
