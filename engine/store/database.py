"""Opens a profile's database, brings it up to date, and turns its failures into words.

SQLite by default, any SQLAlchemy URL (PostgreSQL for a lab) by name. SQLite runs WAL with `synchronous=FULL`: with
NORMAL, acknowledged ratings were lost in most simulated power cuts; FULL lost none.
"""

import shutil
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError

from engine.core.errors import DiskFull, StoreDamaged, StoreTooNew
from engine.store import migrations

HEAD = "0015"
"""The newest revision in `migrations/`; a test holds it against Alembic's own opinion."""

BUSY_TIMEOUT_MS = 5_000
CACHE_KB = 8_192  # of each connection, and a window has four
IMPORT_CACHE_KB = 65_536  # the index of a million ids is walked at random while importing


@dataclass(frozen=True)
class Store:
    """An open database. Hand its connections to the functions of this room."""

    engine: Engine

    @contextmanager
    def write(self) -> Generator[Connection]:
        """One transaction: commit on success, roll back on anything else. Raises DiskFull, StoreDamaged."""
        with readable_errors(), self.engine.begin() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE")  # take the lock now: an upgrade later could fail as busy
            yield connection

    @contextmanager
    def read(self) -> Generator[Connection]:
        """A connection for reading. Raises StoreDamaged."""
        with readable_errors(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Generator[Connection]:
        """A connection for reading of which all reads see one moment. Raises StoreDamaged."""
        with readable_errors(), self.engine.connect() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN")
            else:
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def walks_at_random(connection: Connection) -> None:
    """Give a connection, for as long as it is open, the memory that importing into a large store needs."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA cache_size = -{IMPORT_CACHE_KB}")


def open_store(where: Path | str) -> Store:
    """Open the database at a path, or at a SQLAlchemy URL, creating or migrating it when needed.

    A SQLite file is copied to `<name>.<revision>.bak` before it is migrated.
    Raises StoreTooNew, StoreDamaged, DiskFull.
    """
    engine = _engine(where)
    try:
        with readable_errors():
            _bring_up_to_date(engine, where if isinstance(where, Path) else None)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)


def revision(engine: Engine) -> str | None:
    """Return the revision that the database is at, or None when it is empty."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


@contextmanager
def readable_errors() -> Generator[None]:
    """Turn the database's own failures that a person can mend into EngineErrors."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        words = str(error).lower()
        if "disk is full" in words or "no space left" in words or "disk i/o" in words:
            raise DiskFull(
                "The disk is full: this could not be saved.", "Free some space and try again; what was saved is safe."
            ) from error
        if "not a database" in words or "malformed" in words or "file is encrypted" in words:
            raise StoreDamaged(
                "The profile's database cannot be read: it is damaged, or not a database at all.",
                "Restore a backup beside it (.bak), or start a new profile and import again.",
            ) from error
        raise


def _engine(where: Path | str) -> Engine:
    url = where if isinstance(where, str) else f"sqlite:///{where}"
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves: the driver's own habit leaves DDL outside
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        f"cache_size = -{CACHE_KB}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _bring_up_to_date(engine: Engine, path: Path | None) -> None:
    found = revision(engine)
    if found == HEAD:  # the common case, without importing Alembic
        return
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise StoreTooNew(
            f"This profile was written by a newer version of Inside Joke (data {found}, this app knows {HEAD}).",
            "Update the app, or choose another profile; nothing was changed.",
        )
    if found is not None and path is not None:
        _back_up(path, path.with_name(f"{path.name}.{found}.bak"))
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE") if connection.dialect.name == "sqlite" else None
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()


def _back_up(path: Path, to: Path) -> None:
    """Copy the whole database, safely even while it is in use; the copy appears only when it is complete."""
    aside = to.with_suffix(".tmp")
    source, target = sqlite3.connect(path), sqlite3.connect(aside)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()
    shutil.move(aside, to)
