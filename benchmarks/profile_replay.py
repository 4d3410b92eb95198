"""Replays the demo person's likes in the order of time and lets the local model keep the written profile meanwhile.

Two profiles get the same reactions: one is written anew every twenty likes, as shipped, the other by operations alone.
At each rewrite their lines are compared: the share that differ is what the order of likes did. Run it in turns:
`python -m benchmarks.profile_replay FOLDER --to 90`, then `--to 180`, …; it goes on where it was.
"""

import argparse
import json
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import msgspec

from engine.core.progress import Report, silent
from engine.core.records import Reaction
from engine.core.written_profile import Summary
from engine.store import posts, reactions
from engine.text.model import TextRequest
from engine.workflows import encoding, profile_writer, write_summary
from engine.workflows.import_feed import import_paths
from engine.workflows.profile_writer import Answers
from engine.workflows.tell import current_summary
from engine.workflows.workspace import Workspace, open_workspace

ENDINGS = (".zip", ".zst", ".csv", ".json")


def history(folder: Path) -> list[tuple[str, Reaction]]:
    """Return the demo person's likes and dislikes, oldest first; those without a time come where they stood."""
    with closing(open_workspace(folder / "source")) as ws:
        exports = sorted(path for path in (ws.paths.assets / "demo").glob("*") if path.suffix in ENDINGS)
        import_paths(ws, exports)
        with ws.store.read() as connection:
            marks = reactions.current(connection)
            uids = {post: found.uid for post, found in posts.get(connection, list(marks)).items() if found.text}
    kept = [
        (mark.at, mark.event, post) for post, mark in marks.items() if mark.kind in ("like", "dislike") and post in uids
    ]
    return [
        (uids[post], Reaction(uid=uids[post], kind=marks[post].kind, weight=marks[post].weight))
        for _, _, post in sorted(kept)
    ]


def stranger(folder: Path, name: str) -> Workspace:
    """Return a profile with the same posts and no reactions."""
    ws = open_workspace(folder / name)
    with ws.store.read() as connection:
        there = posts.count(connection)
    if not there:
        with closing(open_workspace(folder / "source")) as source, source.store.read() as connection:
            found = posts.newest(connection, 10**6)
        with ws.store.write() as connection:
            posts.add(connection, found)
        encoding.encode_posts(ws)
    return ws


def done(ws: Workspace) -> int:
    """Return how many reactions a profile has got."""
    with ws.store.read() as connection:
        return len(reactions.current(connection))


def step(ws: Workspace, events: Sequence[tuple[str, Reaction]], *, anew: bool) -> Summary:
    """React as `events` say and this profile has not yet, and bring the profile up to date."""
    some = events[done(ws) :]
    with ws.store.write() as connection:
        numbers = posts.ids_of(connection, [uid for uid, _ in some])
        for uid, what in some:
            reactions.add(connection, numbers[uid], what.kind, what.weight)
        likes = reactions.counts(connection).get("like", 0)
    if likes < write_summary.FEWEST:
        return current_summary(ws)
    write_summary.REWRITE_EVERY = 20 if anew else 10**9
    return write_summary.update_summary(ws)


def remembered(ask: Callable[..., Answers]) -> Callable[..., Answers]:
    """Return `ask` with a memory: both profiles often ask the same, and the same request has the same answer."""
    known: dict[bytes, str] = {}

    def again(ws: Workspace, requests: Sequence[TextRequest], purpose: str, *, report: Report = silent) -> Answers:
        keys = [msgspec.json.encode(request) for request in requests]
        new = {key: request for key, request in zip(keys, requests, strict=True) if key not in known}
        found = ask(ws, list(new.values()), purpose, report=report)
        known.update(zip(new, found.texts, strict=True))
        return msgspec.structs.replace(found, texts=tuple(known[key] for key in keys))

    return again


def compared(one: Summary, other: Summary) -> dict[str, float]:
    """Return the share of topics' lines that stand in one profile only (topics' ids are each profile's own)."""
    mine = {line.text for line in one.lines if line.section == "topics"}
    theirs = {line.text for line in other.lines if line.section == "topics"}
    return {"lines": len(mine), "differ": len(mine ^ theirs) / max(1, len(mine | theirs))}


def main() -> None:
    """Go on with the replay up to `--to` reactions, and print every version that was written anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--to", type=int, default=10**6)
    parser.add_argument("--every", type=int, default=5, help="reactions that are one update")
    options = parser.parse_args()
    events, log = history(options.folder), options.folder / "replay.jsonl"
    with (
        closing(stranger(options.folder, "anew")) as anew,
        closing(stranger(options.folder, "diff")) as diff,
        log.open("a", encoding="utf-8") as out,
    ):
        begin = min(done(anew), done(diff))
        diff.loaded = anew.loaded  # one model for both
        profile_writer.ask = remembered(profile_writer.ask)
        for at in range(begin, min(options.to, len(events)), options.every):
            some, began = events[: min(at + options.every, options.to)], time.perf_counter()
            one, other = step(anew, some, anew=True), step(diff, some, anew=False)
            number = len(some)
            row: dict[str, object] = {"n": number, "kind": one.kind, "seconds": time.perf_counter() - began}
            row |= {"cost": one.cost.seconds, "tokens": one.cost.tokens_out, "refused": one.refused}
            if one.kind == "rewrite" and one.version:
                row |= {"compared": compared(one, other), "text": one.text, "diff_text": other.text}
            out.write(json.dumps(row) + "\n")
            out.flush()
            print(number, row["kind"], round(time.perf_counter() - began, 2), flush=True)


if __name__ == "__main__":
    main()
