"""Posts a second of a dump's import, beside a bare loop of zstandard and orjson over the same file in the same run."""

import json
import tempfile
import time
from pathlib import Path

import orjson
import zstandard

from engine.workflows.import_feed import import_paths
from engine.workflows.workspace import open_workspace

POSTS = 40_000


def make_dump(path: Path) -> None:
    """Write POSTS submissions of about a kilobyte, as dumps of 2024 have them."""
    filler = {f"field_{number}": None for number in range(40)}
    with zstandard.ZstdCompressor(level=3).stream_writer(path.open("wb")) as out:
        for number in range(POSTS):
            row = {
                "id": f"z{number:x}",
                "title": f"Benchmark post {number} about compost and cats",
                "author": "someone",
            }
            row |= {"selftext": f"Line {number}. " * 12, "subreddit": "bench", "created_utc": 1_700_000_000 + number}
            row |= {"permalink": f"/r/bench/comments/z{number:x}/benchmark_post/", "score": number % 99, **filler}
            out.write(json.dumps(row).encode() + b"\n")


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


def run() -> dict[str, object]:
    """Return rates and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "bench_submissions.zst"
        make_dump(dump)
        ws = open_workspace(Path(folder) / "profile")
        bare_s = min(bare(dump) for _ in range(2))
        began = time.perf_counter()
        receipt = import_paths(ws, [dump]).imports[0]
        store_s = time.perf_counter() - began
        ws.close()
    return {
        "posts": receipt.added,
        "posts/s, import into the store": round(receipt.added / store_s),
        "posts/s, bare zstandard + orjson": round(POSTS / bare_s),
        "ratio": round(bare_s / store_s, 3),
    }
