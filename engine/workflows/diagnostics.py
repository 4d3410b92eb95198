"""What somebody who helps needs to know of this installation: numbers and versions; no texts, no names, no addresses.

Nothing of it leaves by itself: a person reads it, and copies it where they want.
"""

import platform
import re
import shutil
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath

import psutil

from engine.core import weights
from engine.store import database, tables
from engine.workflows.workspace import Workspace

LIBRARIES = ("PySide6_Essentials", "torch", "transformers", "diffusers", "peft", "faiss-cpu", "SQLAlchemy", "msgspec")
CRASHES, CRASH_LINES = 3, 40
OURS = ("engine", "desktop", "site-packages")
_FILE = re.compile(r'File "([^"]*)"')


def diagnostics(ws: Workspace, more: Sequence[str] = ()) -> str:
    """Return it as plain lines; `more` are lines of whoever shows it, such as the screen's size."""
    blocks = [
        ["Inside Joke", *_versions(), *more],
        ["Machine", *_machine(ws)],
        ["Models", *_models(ws)],
        ["Profile, rows in each table", *_profile(ws)],
        ["Latest crashes", *(_crashes(ws.paths.logs) or ["none"])],
    ]
    return "\n\n".join("\n  ".join(block) for block in blocks)


def _versions() -> list[str]:
    return [f"app {_version('inside-joke')}", f"Python {platform.python_version()}", *_libraries()]


def _libraries() -> list[str]:
    return [f"{name} {_version(name)}" for name in LIBRARIES]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not here"


def _machine(ws: Workspace) -> list[str]:
    memory, disk = psutil.virtual_memory(), shutil.disk_usage(ws.paths.profile)
    return [
        f"{platform.system()} {platform.release()}, {platform.machine()}, {sys.byteorder} endian",
        f"{psutil.cpu_count(logical=False) or '?'} cores, {psutil.cpu_count() or '?'} threads{_processor()}",
        f"memory {memory.total / 1e9:.1f} GB, free {memory.available / 1e9:.1f} GB",
        f"disk free {disk.free / 1e9:.1f} GB of {disk.total / 1e9:.0f} GB",
    ]


def _processor() -> str:
    try:
        words = Path("/proc/cpuinfo").read_text("utf-8", "replace")
    except OSError:
        return f", {platform.processor()}" if platform.processor() else ""
    found = re.search(r"^model name\s*:\s*(.+)$", words, re.MULTILINE)
    return f", {found[1].strip()}" if found else ""


def _models(ws: Workspace) -> list[str]:
    """Models of this build by id; of servers, which a person names, only how many there are."""
    own = [entry for entry in ws.catalogue.model if entry.server is None]
    lines = [f"{entry.id}: {weights.state(entry, ws.folder_of(entry.id))}" for entry in own]
    return [*lines, f"models elsewhere: {len(ws.catalogue.model) - len(own)}"]


def _profile(ws: Workspace) -> list[str]:
    with ws.store.read() as connection:
        counts = tables.counts(connection)
    return [f"revision {database.HEAD}", *(f"{name}: {rows:,}" for name, rows in counts.items() if rows)]


def _crashes(logs: Path) -> list[str]:
    """The last crash reports of either process, with places in our code and nothing above them."""
    found: list[str] = []
    for file in sorted(logs.glob("*crash*.log")):
        words = file.read_text("utf-8", "replace")
        reports = words.split("--- ")[1:] if "--- " in words else [words]  # the system's own reports have no heads
        for report in filter(str.strip, reports[-CRASHES:]):
            lines = _FILE.sub(_placed, report).strip().splitlines()
            found += [f"{file.name}: {lines[0]}", *(f"  {line}" for line in lines[1:][-CRASH_LINES:])]
    return found


def _placed(match: re.Match[str]) -> str:
    """Return a file as it lies in our code, or in a library: folders above it may be named after a person."""
    parts = PurePath(match[1].replace("\\", "/")).parts
    start = next((place for place, part in enumerate(parts) if part in OURS), len(parts) - 1)
    return f'File "{"/".join(parts[start:])}"'
