"""Large inputs: memory of an import from 1 MB to 1 GB, and a store of a million posts."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import _dump_lines as dump_lines
from engine.core.records import Post
from engine.feeds.keep import ImportFilter
from engine.store import posts
from engine.workflows.import_feed import import_paths
from engine.workflows.workspace import open_workspace

SIZES_MB = (1, 100, 1_000)
STORED = 1_000_000
_BATCH = 20_000
_CHILD = """
import json, resource, sys
from pathlib import Path
from engine.feeds.keep import ImportFilter
from engine.workflows.import_feed import import_paths
from engine.workflows.workspace import open_workspace
wanted = ImportFilter(communities=("jokes",)) if sys.argv[3] == "few" else None
ws = open_workspace(Path(sys.argv[2]))
(receipt,) = import_paths(ws, [Path(sys.argv[1])], wanted=wanted).imports
peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"read": receipt.read, "peak_mb": round(peak_mb)}))
"""


def memory(folder: Path) -> dict[str, object]:
    """Return the largest resident size of a process that imports, by the input's unpacked size."""
    found: dict[str, object] = {}
    for size in SIZES_MB:
        dump = folder / f"memory_{size}_comments.zst"
        dump_lines.write(dump, dump_lines.comment, size * 1_000_000 // 1_706)
        for what in ("few", "all"):
            profile = folder / f"memory-{size}-{what}"
            command = [sys.executable, "-c", _CHILD, str(dump), str(profile), what]
            answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            kind = "every line stored" if what == "all" else "filtered"
            found[f"peak memory, {size:,} MB of lines, {kind} (MB)"] = answer["peak_mb"]
        dump.unlink()
    return found


def many(count: int) -> Iterator[list[Post]]:
    """Yield posts in batches."""
    for start in range(0, count, _BATCH):
        yield [
            Post(
                uid=f"reddit:t3_m{number:x}",
                source="reddit",
                text=f"Stored post {number} about compost, cats, and the price of bread on a rainy day in town.",
                community="bench",
                created_at=1_600_000_000.0 + number,
                origin_url=f"https://www.reddit.com/r/bench/comments/m{number:x}/stored_post/",
            )
            for number in range(start, start + _BATCH)
        ]


def million(folder: Path) -> dict[str, object]:
    """Return what a store of a million posts costs."""
    profile = folder / "million"
    ws = open_workspace(profile)
    began = time.perf_counter()
    for batch in many(STORED):
        with ws.store.write() as connection:
            posts.bring(connection, batch)
    filled_s = time.perf_counter() - began
    ws.close()
    opened_s: list[float] = []
    newest: list[posts.StoredPost] = []
    for _ in range(3):
        began = time.perf_counter()
        ws = open_workspace(profile)
        with ws.store.read() as connection:
            newest = posts.newest(connection, 50)
        opened_s.append(time.perf_counter() - began)
        ws.close()
    if len(newest) != 50:
        raise RuntimeError("the store does not hold what was put in")
    dump = folder / "further_submissions.zst"
    dump_lines.write(dump, dump_lines.submission, 1_000)
    ws = open_workspace(profile)
    began = time.perf_counter()
    (receipt,) = import_paths(ws, [dump], wanted=ImportFilter(min_score=0)).imports
    further_s = time.perf_counter() - began
    ws.close()
    return {
        "posts stored": STORED,
        "filled (s)": round(filled_s, 1),
        "open, and read the newest 50 (ms), median of 3": round(sorted(opened_s)[1] * 1000),
        f"import of {receipt.added:,} posts more (s)": round(further_s, 2),
    }


def run() -> dict[str, object]:
    """Return both."""
    with tempfile.TemporaryDirectory() as folder:
        return memory(Path(folder)) | million(Path(folder))
