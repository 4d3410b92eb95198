import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from engine.core.errors import DiskFull, StoreDamaged, StoreTooNew
from engine.core.records import Post
from engine.store import database, migrations, posts, reactions
from engine.store.database import open_store
from engine.store.schema import metadata


def not_of_the_words(name: str | None, kind: str, _parents: object) -> bool:
    """SQLite's full-text index is several tables of its own."""
    return not (kind == "table" and str(name).startswith("post_words"))


def differences(path: Path) -> list[object]:
    store = open_store(path)
    with store.read() as connection:
        opts = {"compare_type": True, "include_name": not_of_the_words}
        found = compare_metadata(MigrationContext.configure(connection, opts=opts), metadata)
    store.close()
    return list(found)


def test_the_migrations_make_the_schema(tmp_path: Path):
    assert differences(tmp_path / "a.db") == []
    raw = sqlite3.connect(tmp_path / "a.db")
    raw.execute("ALTER TABLE post ADD COLUMN extra TEXT")  # the control: a difference is seen
    raw.execute("DROP INDEX reaction_import_once")
    raw.commit()
    raw.close()
    assert len(differences(tmp_path / "a.db")) == 2


def test_the_head_is_the_newest_migration():
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == database.HEAD


def test_every_connection_is_durable(tmp_path: Path):
    store = open_store(tmp_path / "a.db")
    with store.read() as one, store.read() as two:
        for connection in (one, two):
            assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
            assert connection.execute(text("PRAGMA synchronous")).scalar() == 2  # FULL
            assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    store.close()


def test_a_store_of_a_newer_version_is_refused_unchanged(tmp_path: Path):
    open_store(tmp_path / "a.db").close()
    raw = sqlite3.connect(tmp_path / "a.db")
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.commit()
    raw.close()
    before = (tmp_path / "a.db").read_bytes()
    with pytest.raises(StoreTooNew, match="9999"):
        open_store(tmp_path / "a.db")
    assert (tmp_path / "a.db").read_bytes() == before


@pytest.mark.parametrize("data", [b"this is a text file, not a database\n" * 50, os.urandom(9_000)])
def test_a_file_that_is_no_database_is_refused_unchanged(tmp_path: Path, data: bytes):
    (tmp_path / "a.db").write_bytes(data)
    with pytest.raises(StoreDamaged) as caught:
        open_store(tmp_path / "a.db")
    assert caught.value.hint and (tmp_path / "a.db").read_bytes() == data


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path):
    store = open_store(tmp_path / "a.db")
    with pytest.raises(KeyError), store.write() as connection:
        posts.add(connection, [Post(uid="a", source="s", text="x")])
        raise KeyError
    with store.read() as connection:
        assert posts.count(connection) == 0
    store.close()


def fill(path: Path, *, pages: int = 0) -> tuple[list[int], DiskFull]:
    """React until the disk is full; return the acknowledged events and the failure."""
    store = open_store(path)
    with store.write() as connection:
        (place,) = posts.add(connection, [Post(uid="a", source="s", text="x")])
    acknowledged: list[int] = []
    try:
        for number in range(200_000):
            with store.write() as connection:
                if pages:
                    connection.execute(text(f"PRAGMA max_page_count = {pages}"))
                posts.add(connection, [Post(uid=f"p{number}", source="s", text="x" * 2_000)])
                event = reactions.add(connection, place.id, "like")
            acknowledged.append(event.id)
    except DiskFull as error:
        return acknowledged, error
    finally:
        store.close()
    raise AssertionError("the disk never filled up")


def assert_kept(path: Path, acknowledged: list[int]) -> None:
    raw = sqlite3.connect(path)
    assert [row[0] for row in raw.execute("SELECT id FROM reaction ORDER BY id")] == acknowledged
    assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()


def test_a_full_database_says_so_and_keeps_what_it_acknowledged(tmp_path: Path):
    acknowledged, error = fill(tmp_path / "a.db", pages=200)
    assert error.hint and len(acknowledged) > 50
    assert_kept(tmp_path / "a.db", acknowledged)


def test_a_full_disk_says_so_and_keeps_what_it_acknowledged(tmp_path: Path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"cannot mount a small disk here: {mounted.stderr.decode(errors='replace').strip()}")
    try:
        acknowledged, _ = fill(disk / "a.db")
        assert len(acknowledged) > 50
        assert_kept(disk / "a.db", acknowledged)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_too_small_for_an_empty_store_says_so(tmp_path: Path):
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from engine.core.errors import DiskFull\n"
        "from engine.store.database import open_store\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "try: open_store(Path(sys.argv[1]))\n"
        "except DiskFull: print('full')\n"
    )
    ran = subprocess.run([sys.executable, "-c", script, str(tmp_path / "a.db")], capture_output=True, check=False)
    assert ran.stdout.strip() == b"full", ran.stderr.decode()


def test_opening_twice_changes_nothing_and_needs_no_alembic(tmp_path: Path):
    open_store(tmp_path / "a.db").close()
    script = (
        "import sys\nfrom pathlib import Path\nfrom engine.store.database import open_store\n"
        "open_store(Path(sys.argv[1])).close()\nassert 'alembic' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "a.db")], check=True)
