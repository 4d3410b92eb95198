"""Lines a second of a dump's import, beside a bare loop of zstandard and orjson over the same file in the same run."""

import tempfile
import time
from pathlib import Path

import orjson
import zstandard

from benchmarks import _dump_lines as dump_lines
from engine.feeds.keep import ImportFilter
from engine.workflows.import_feed import import_paths
from engine.workflows.workspace import open_workspace

LINES = 60_000
TRIES = 3
FEW = ImportFilter(communities=("jokes",))  # one line in thirteen


def bare(path: Path) -> float:
    """Return the seconds of decompressing and parsing, and nothing else."""
    began = time.perf_counter()
    with path.open("rb") as file:
        reader = zstandard.ZstdDecompressor(max_window_size=2**31).stream_reader(file)
        rest = b""
        while chunk := reader.read(1 << 20):
            lines = (rest + chunk).split(b"\n")
            rest = lines.pop()
            for line in lines:
                orjson.loads(line)
    return time.perf_counter() - began


def imported(path: Path, profile: Path, wanted: ImportFilter | None) -> float:
    """Return the seconds of an import into an empty store."""
    ws = open_workspace(profile)
    began = time.perf_counter()
    (receipt,) = import_paths(ws, [path], wanted=wanted).imports
    seconds = time.perf_counter() - began
    ws.close()
    if receipt.read != LINES or (receipt.added == LINES) != (wanted is None):
        raise RuntimeError(f"the import read {receipt.read} and added {receipt.added} of {LINES} lines")
    return seconds


def run() -> dict[str, object]:
    """Return rates and their ratios, each the best of three that were measured in turn."""
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        for make in (dump_lines.submission, dump_lines.comment):
            dump = Path(folder) / f"bench_{make.__name__}s.zst"
            size = dump_lines.write(dump, make, LINES) / LINES
            times: dict[str, list[float]] = {"bare": [], "all": [], "few": []}
            for turn in range(TRIES):
                times["bare"].append(bare(dump))
                times["all"].append(imported(dump, Path(folder) / f"{make.__name__}-all-{turn}", None))
                times["few"].append(imported(dump, Path(folder) / f"{make.__name__}-few-{turn}", FEW))
            best = {name: min(seconds) for name, seconds in times.items()}
            name = f"{make.__name__}s of {size:,.0f} bytes"
            found[f"{name}, lines/s, bare zstandard + orjson"] = round(LINES / best["bare"])
            found[f"{name}, lines/s, every line stored"] = round(LINES / best["all"])
            found[f"{name}, ratio, every line stored"] = round(best["bare"] / best["all"], 2)
            found[f"{name}, ratio, filtered to one in thirteen"] = round(best["bare"] / best["few"], 2)
    return found
