"""One open profile: its folders, store and settings, and the models that were loaded for it. Made once, handed down."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.core import catalogue, servers, settings, weights
from engine.core.catalogue import Catalogue
from engine.core.paths import Paths, locate
from engine.core.settings import Settings
from engine.store.database import Store, open_store
from engine.workflows import unfinished

if TYPE_CHECKING:  # numpy comes with them, and a window starts without it
    from engine.image.model import PictureModel
    from engine.preferences.encoder import Encoder
    from engine.text.model import TextModel
    from engine.text.training import ModelOptions


@dataclass
class Workspace:
    """What every workflow is given first.

    Attributes:
        loaded: models in memory by catalogue id; only a process that holds models fills it.
        live: caches that a long-lived process keeps between calls, by the name of the workflow that owns each.
    """

    paths: Paths
    store: Store
    settings: Settings
    catalogue: Catalogue
    loaded: dict[str, Encoder | TextModel | PictureModel] = field(default_factory=dict[str, Any])
    live: dict[str, object] = field(default_factory=dict[str, object])
    _settings_stamp: int = 0
    _servers_stamp: int = 0

    def change_settings(self, **changes: object) -> None:
        """Change settings by name and keep them. Raises BadInput for a value out of range, DiskFull."""
        self.read_settings()  # another process may have changed others
        changed = msgspec.structs.replace(self.settings, **changes)
        settings.save(self.paths.settings, changed)
        self.settings = changed

    def read_settings(self) -> None:
        """Take what another process has changed since this one read it."""
        self.read_servers()
        try:
            stamp = self.paths.settings.stat().st_mtime_ns
        except OSError:
            return
        if stamp != self._settings_stamp:
            self.settings, self._settings_stamp = settings.load(self.paths.settings), stamp

    def read_servers(self) -> None:
        """Take the servers that were added, changed or removed since this was called last. Raises BadInput."""
        try:
            stamp = self.paths.servers.stat().st_mtime_ns
        except OSError:
            stamp = 0
        if stamp != self._servers_stamp:
            self.catalogue = servers.joined(self.catalogue, servers.load(self.paths.servers))
            self._servers_stamp = stamp
            for model_id in [each for each in self.loaded if all(each != entry.id for entry in self.catalogue.model)]:
                self.unload(model_id)

    def folder_of(self, model_id: str) -> Path:
        """Where a model's verified files are, or would be; of a server, those of the same model, if it names them."""
        entry = self.catalogue[model_id]
        if entry.server and entry.server.weights:
            return self.paths.weights / entry.server.weights
        return entry.folder(self.paths.weights, self.paths.assets)

    def encoder(self, model_id: str = "") -> Encoder:
        """Return the encoder of the settings, or of `model_id`. Raises ModelMissing, UnknownName."""
        from engine.preferences.encoder import ENCODERS, Encoder

        entry = self.catalogue[model_id or self.settings.encoder]
        if entry.id not in self.loaded:
            self.require(entry.id)
            self.loaded[entry.id] = ENCODERS[entry.backend](self.folder_of(entry.id))
        model = self.loaded[entry.id]
        assert isinstance(model, Encoder)  # noqa: S101 - the catalogue's kinds decide the class
        return model

    def text_model(self, model_id: str = "") -> TextModel:
        """Return the writer of the settings, or `model_id`, loaded or not. Raises ModelMissing, UnknownName.

        One that runs elsewhere sends nothing when it is opened like this: see `workflows.writer`.
        """
        from engine.text.model import TEXT_MODELS, TextModel

        entry = self.catalogue[model_id or self.settings.model]
        if entry.id not in self.loaded:
            self.require(entry.id)
            self.loaded[entry.id] = TEXT_MODELS[entry.backend](entry, self.folder_of(entry.id), self.options(entry.id))
        model = self.loaded[entry.id]
        assert isinstance(model, TextModel)  # noqa: S101 - the catalogue's kinds decide the class
        return model

    def picture_model(self, model_id: str = "") -> PictureModel:
        """Return the illustrator of the settings, or `model_id`, loaded or not. Raises ModelMissing, UnknownName."""
        from engine.image.model import PICTURE_MODELS, PictureModel

        entry = self.catalogue[model_id or self.settings.picture_model]
        if entry.id not in self.loaded:
            self.require(entry.id)
            if entry.reads_with:
                self.require(entry.reads_with)
            words = self.folder_of(entry.reads_with) if entry.reads_with else None
            self.loaded[entry.id] = PICTURE_MODELS[entry.backend](entry, self.folder_of(entry.id), words)
        model = self.loaded[entry.id]
        assert isinstance(model, PictureModel)  # noqa: S101 - the catalogue's kinds decide the class
        return model

    def options(self, model_id: str) -> ModelOptions:
        """Return where adapters of a text model lie, the shipped one and the person's own, and its precision."""
        from engine.text.training import ModelOptions

        shared = self.paths.assets / "adapters" / model_id
        return ModelOptions(
            shared=shared if shared.is_dir() else None,
            own=self.paths.profile / "adapters" / model_id,
            precision=self.settings.precision,
        )

    def require(self, model_id: str) -> None:
        """Raises ModelMissing or ModelDamaged unless manifest and sizes say that the files were verified.

        A model that runs elsewhere has none.
        """
        if (entry := self.catalogue[model_id]).server is None:
            weights.require(entry, self.folder_of(model_id))

    def unload(self, model_id: str) -> None:
        """Free a model's memory, if it is loaded: its files are about to change."""
        if model_id in self.loaded:
            _release(self.loaded.pop(model_id))

    def close(self) -> None:
        """Release models and the store."""
        for model in self.loaded.values():
            _release(model)
        self.loaded.clear()
        self.live.clear()
        self.store.close()


def _release(model: Encoder | TextModel | PictureModel) -> None:
    from engine.preferences.encoder import Encoder

    if not isinstance(model, Encoder):
        model.release()


def open_workspace(profile: Path | None = None) -> Workspace:
    """Open a profile folder (the default one when None), creating it when needed. Raises as `open_store` does.

    A deletion that was interrupted is finished first.
    """
    paths = locate(profile)
    note = unfinished.found(paths)
    if note is not None and note.kind == "me":
        _finish_forgetting(paths)
    ws = Workspace(
        paths=paths,
        store=open_store(paths.database),
        settings=settings.load(paths.settings),
        catalogue=catalogue.load(paths.assets),
    )
    try:
        ws.read_servers()
        if note is not None and note.kind == "imports":
            _finish_removing(ws, note)
    except BaseException:
        ws.close()
        raise
    return ws


def _finish_forgetting(paths: Paths) -> None:
    from engine.workflows import forget_me

    forget_me.forget_files(paths)


def _finish_removing(ws: Workspace, note: unfinished.Note) -> None:
    from engine.workflows import forget_imports

    forget_imports.go_on(ws, note)
