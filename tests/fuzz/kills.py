"""Kills imports at random moments: `make torture`, or `python -m tests.fuzz.kills --kills 200`.

After each kill the store opens, is whole, and its receipts add up; an import that is run again brings it to the same
content as one that nobody disturbed.
"""

import argparse
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import msgspec
from sqlalchemy import select, text

from engine.store import follows, posts
from engine.store.schema import origin, post, reaction
from engine.workflows.import_feed import import_paths, past_imports
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories import instagram, reddit_dump, reddit_export
from tests.factories.zips import write_zip

CHILD = """
import sys
from pathlib import Path
from engine.workflows.import_feed import import_paths
from engine.workflows.workspace import open_workspace
ws = open_workspace(Path(sys.argv[1]))
print("begun", flush=True)
import_paths(ws, [Path(path) for path in sys.argv[2:]])
"""
_COLUMNS = ["uid", "source", "text", "community", "created_at", "origin_url", "media", "title_only", "tags"]


def exports(folder: Path) -> list[Path]:
    """Write a data request, a dump that completes it, and a download with pictures."""
    folder.mkdir()
    request = reddit_export.make(folder, count=6_000)
    rows = [
        reddit_dump.submission(f"v{reddit_export.base36(n)}", f"Joke {n}", selftext="Because. " * 9)
        for n in range(20_000)
    ]
    dump = folder / "jokes_submissions.zst"
    dump.write_bytes(reddit_dump.pack(b"".join(json.dumps(row).encode() + b"\n" for row in rows)))
    names = [f"media/posts/202405/1790000000000{n:04d}.jpg" for n in range(60)]
    own = [instagram.own_a(name, f"Picture {number}") for number, name in enumerate(names)]
    files = {name: instagram.picture(f"#{number:02x}8040") for number, name in enumerate(names)}
    members = {"content/posts_1.json": instagram.mojibake(own)} | files
    return [*request, write_zip(folder / "instagram-a-2026-01-01-x.zip", members), dump]


def content_hash(ws: Workspace) -> str:
    """Return a hash of everything that imports bring, without numbers and times of recording."""
    digest = hashlib.sha256()
    with ws.store.read() as connection:
        names = {row.id: row.uid for row in connection.execute(select(post.c.id, post.c.uid))}
        rows = [tuple(row) for row in connection.execute(select(*(post.c[name] for name in _COLUMNS)))]
        events = [(names[e.post_id], e.kind, e.weight, e.at, e.via) for e in connection.execute(select(reaction))]
        places = [msgspec.structs.astuple(item) for item in follows.everything(connection)]
    for part in (rows, events, places):
        for row in sorted(map(repr, part)):
            digest.update(row.encode())
    return digest.hexdigest()


def problems(ws: Workspace) -> list[str]:
    """Return what is wrong with a store; nothing, as a rule."""
    found: list[str] = []
    with ws.store.read() as connection:
        if connection.execute(text("PRAGMA integrity_check")).scalar() != "ok":
            found.append("the database is damaged")
        if connection.execute(text("PRAGMA foreign_key_check")).first():
            found.append("a row points at nothing")
        for item in posts.newest(connection, 10**6):
            found += [
                f"{item.uid} names a picture that is not there"
                for path in item.media
                if not (ws.paths.media / path).is_file()
            ]
        if connection.execute(select(post.c.id).where(post.c.id.not_in(select(origin.c.post_id)))).first():
            found.append("a post came out of nowhere")
    for receipt in past_imports(ws):
        if receipt.read != receipt.added + receipt.completed + receipt.merged + sum(receipt.skipped.values()):
            found.append(f"the receipt of {receipt.path} does not add up")
    return found


def child(profile: Path, paths: list[Path]) -> "subprocess.Popen[str]":
    """Start an import, and return once it reads."""
    command = [sys.executable, "-c", CHILD, str(profile), *map(str, paths)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout and process.stdout.readline() == "begun\n"
    process.stdout.close()
    return process


def campaign(kills: int, seed: int, folder: Path) -> list[str]:
    """Kill an import so often, and return everything that was wrong afterwards."""
    chance = random.Random(seed)
    paths = exports(folder / "exports")
    began = time.perf_counter()
    child(folder / "whole", paths).wait()
    whole_s = time.perf_counter() - began
    with closing(open_workspace(folder / "whole")) as ws:
        expected = content_hash(ws)
    found: list[str] = []
    profile, lives, unfinished = folder / "p0", 0, 0
    for number in range(kills):
        process = child(profile, paths)
        time.sleep(chance.uniform(0, whole_s))
        unfinished += process.poll() is None
        os.kill(process.pid, signal.SIGKILL) if process.poll() is None else None
        process.wait()
        lives += 1
        with closing(open_workspace(profile)) as ws:
            found += [f"kill {number}: {problem}" for problem in problems(ws)]
            if chance.random() < 0.5 or number == kills - 1:  # half of the stores are killed again
                import_paths(ws, paths)
                if content_hash(ws) != expected:
                    found.append(f"kill {number}: after {lives} kills the content is another one")
                profile, lives = folder / f"p{number + 1}", 0
    print(f"{kills} kills, {unfinished} of them before the end of the import ({whole_s:.1f} s): {len(found)} problems")
    return found


def main() -> int:
    """Print what was found. Returns 1 when anything was."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kills-") as name:
        found = campaign(options.kills, options.seed, Path(name))
    print("\n".join(found))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
