"""Opens a writer for a purpose: the one of this machine as it is, one elsewhere only where the person agreed to that.

Whoever lets a model read something of the person asks here, and gives the exact text that would leave first.
"""

from typing import cast

from engine.core.catalogue import Entry
from engine.store import ledger
from engine.text.model import TEXT_MODELS, TextModel
from engine.text.outward import Exchange
from engine.text.training import ModelOptions
from engine.workflows.consent import PURPOSES, Purpose, require_consent
from engine.workflows.workspace import Workspace

OPENED = "writers elsewhere"
TEST = "Test the connection"


def writer_for(ws: Workspace, purpose: Purpose, sample: str, model_id: str = "") -> TextModel:
    """Return the writer of the settings, or `model_id`, for this purpose.

    Args:
        sample: the exact text of the first request (`text.as_sent`), shown to the person where consent lacks.

    Raises ConsentNeeded, ModelMissing, UnknownName.
    """
    entry = ws.catalogue[model_id or ws.settings.model]
    if entry.server is None:
        return ws.text_model(entry.id)
    require_consent(ws, entry, purpose, sample)
    return opened(ws, entry, Passage(ws, entry, purpose))


def opened(ws: Workspace, entry: Entry, door: "Passage | Knock") -> TextModel:
    """Return the backend of a server with a door; kept, since it learns what the server does not take."""
    kept = cast("dict[object, TextModel]", ws.live.setdefault(OPENED, {}))
    key = (entry, door.purpose)
    if key not in kept:
        options = ModelOptions(door=door)
        kept[key] = TEXT_MODELS[entry.backend](entry, ws.folder_of(entry.id), options)
    return kept[key]


class Passage:
    """A way out for one destination and purpose; each exchange becomes a row of the ledger."""

    def __init__(self, ws: Workspace, entry: Entry, purpose: Purpose) -> None:
        self._ws, self._entry = ws, entry
        self.purpose: Purpose = purpose

    def check(self) -> None:
        """Raises ConsentNeeded when the consent was withdrawn meanwhile."""
        require_consent(self._ws, self._entry, self.purpose, "")

    def note(self, exchange: Exchange) -> None:
        """Keep a row."""
        keep_row(self._ws, self._entry, PURPOSES[self.purpose], exchange)


class Knock:
    """A way to ask a server whether it is there: its key goes out, and no text."""

    purpose = "test"

    def __init__(self, ws: Workspace, entry: Entry) -> None:
        self._ws, self._entry = ws, entry

    def check(self) -> None:
        """Raises ConsentNeeded: texts do not pass."""
        require_consent(self._ws, self._entry, "write", "")

    def note(self, exchange: Exchange) -> None:
        """Keep a row."""
        keep_row(self._ws, self._entry, TEST, exchange)


def keep_row(ws: Workspace, entry: Entry, purpose: str, exchange: Exchange) -> None:
    """Write an exchange into the ledger. Raises DiskFull."""
    assert entry.server is not None  # noqa: S101 - only servers have doors
    row = ledger.Entry(
        purpose=purpose,
        destination=entry.server.base_url,
        bytes_out=exchange.bytes_out,
        bytes_in=exchange.bytes_in,
        detail=f"{entry.id}, {entry.server.model}: {exchange.ended}",
    )
    with ws.store.write() as connection:
        ledger.add(connection, row)
