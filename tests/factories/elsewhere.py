"""Models elsewhere for tests: an entry, a door that keeps what it is told, and limits that are soon reached."""

from pathlib import Path
from typing import Any

from engine.core import servers
from engine.core.catalogue import Entry, Server
from engine.text.model import TEXT_MODELS
from engine.text.outward import Exchange, Limits
from engine.text.remote_model import RemoteModel
from engine.text.training import ModelOptions

SOON = Limits(connect_s=0.5, silent_s=0.5, whole_s=3.0, whole_bytes=1 << 20, retries=2, wait_s=0.3)
PATHS = {"openai_server": "/v1", "anthropic_api": ""}


class OpenDoor:
    """Lets everything out, and remembers each exchange."""

    def __init__(self) -> None:
        self.noted: list[Exchange] = []
        self.asked = 0

    def check(self) -> None:
        self.asked += 1

    def note(self, exchange: Exchange) -> None:
        self.noted.append(exchange)


def entry_at(url: str, backend: str = "openai_server", own: Entry | None = None, **more: Any) -> Entry:
    """Return the entry of a server at an address of this machine; `own` is the model whose weights are here."""
    told = {"id": "mine", "title": "My server", "model": "tiny"} | more
    server = servers.checked(Server(backend=backend, base_url=url + PATHS[backend], **told))
    return servers.entry_of(server, [own] if own is not None else [])


def opened(entry: Entry, weights: Path | None = None, limits: Limits = SOON) -> tuple[RemoteModel, OpenDoor]:
    """Return the backend of an entry with an open door."""
    door = OpenDoor()
    model = TEXT_MODELS[entry.backend](entry, weights or Path("nowhere"), ModelOptions(door=door))
    assert isinstance(model, RemoteModel)
    model.limits = limits
    return model, door
