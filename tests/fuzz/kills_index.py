"""Kills encoding, indexing and liking at random moments: `make torture`.

A child adds and completes posts, encodes them, ranks, writes lists, searches and reacts, and says aloud each
reaction that was acknowledged. After each kill the store is whole, nothing acknowledged is lost, and every search, by
vectors and by words, finds what comparing with all of the store finds; now and then a file of the index is damaged.
"""

import argparse
import multiprocessing
import random
import signal
import tempfile
import time
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
from sqlalchemy import select, text

from engine.core.errors import NotYet
from engine.core.progress import silent
from engine.core.records import Post
from engine.preferences import approximate, vector_index
from engine.store import posts, vectors, words
from engine.store.schema import post, reaction
from engine.workflows import encoding, feed, ranking, search
from engine.workflows.react import react, undo
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories.word_encoder import WordEncoder, with_words

SUBJECTS = ("cat purrs windowsill", "bread dough oven", "train platform delayed", "moon telescope orbit")
LARGE = 150  # vectors from which on the child writes lists
LONGEST_LIFE_S = 0.35
KILLS_A_PROFILE = 20
MOST_GENERATIONS = 4
OPEN = vector_index.VectorIndex | approximate.LargeIndex


def live(profile: Path, seed: int, said: Connection, *, careless: bool = False) -> None:
    """Work until killed. `careless` forgets to discard an index whose vectors change: the control of the check."""
    chance = random.Random(seed)
    if chance.random() < 0.5 and not careless:
        approximate.LARGE = LARGE
    if careless:
        vector_index.discard = lambda _folder: None  # pyright: ignore[reportAttributeAccessIssue]
    ws = with_words(open_workspace(profile))
    said.send("begun")
    deeds = (_add, _complete, _rank, _rank, _react, _react, _react, _undo, _search)
    while True:
        chance.choice(deeds)(ws, chance, said)


def _add(ws: Workspace, chance: random.Random, _said: Connection) -> None:
    with ws.store.write() as connection:
        first = posts.highest(connection)
        made = [
            Post(
                uid=f"p{first}:{number}",
                source="t",
                text=f"{chance.choice(SUBJECTS)} w{first}x{number}",
                title_only=chance.random() < 0.2,
                created_at=1e9 + number,
            )
            for number in range(chance.randint(1, 40))
        ]
        posts.add(connection, made)


def _complete(ws: Workspace, chance: random.Random, _said: Connection) -> None:
    with ws.store.write() as connection:
        waiting = connection.execute(select(post.c.uid).where(post.c.title_only).limit(5)).scalars().all()
        told = [Post(uid=uid, source="t", text=f"{chance.choice(SUBJECTS)} told {uid}") for uid in waiting]
        posts.add(connection, told)


def _rank(ws: Workspace, chance: random.Random, _said: Connection) -> None:
    feed.feed(ws, 5)
    if chance.random() < 0.3:
        ranking.write_lists(ws)


def _react(ws: Workspace, chance: random.Random, said: Connection) -> None:
    with ws.store.read() as connection:
        highest = posts.highest(connection)
    if highest:
        number = chance.randint(1, highest)
        react(ws, number, chance.choice(("like", "like", "dislike", "skip")))
        _tell(ws, said)
        feed.rerank(ws, number)


def _undo(ws: Workspace, _chance: random.Random, said: Connection) -> None:
    try:
        undo(ws)
    except NotYet:
        return
    _tell(ws, said)


def _tell(ws: Workspace, said: Connection) -> None:
    with ws.store.read() as connection:
        row = connection.execute(select(reaction).order_by(reaction.c.id.desc()).limit(1)).one()
    said.send((row.id, row.post_id, row.kind))


def _search(ws: Workspace, chance: random.Random, _said: Connection) -> None:
    if chance.random() < 0.5:
        search.index_words(ws)
    search.search(ws, chance.choice(("cat", "bread oven", "told")), "both", 10)


def problems(ws: Workspace, acknowledged: list[tuple[int, int, str]], seed: int) -> list[str]:
    """Return where store, index and what was acknowledged disagree; nothing, as a rule."""
    with ws.store.read() as connection:
        if connection.execute(text("PRAGMA integrity_check")).scalar() != "ok":
            return ["the database is damaged"]
        held = {(row.id, row.post_id, row.kind) for row in connection.execute(select(reaction))}
    lost = [event for event in acknowledged if event not in held]
    found = [f"acknowledged and lost: {event}" for event in lost]
    generations = [path for path in ws.paths.index.glob("*/") if path.is_dir()] if ws.paths.index.exists() else []
    if len(generations) > MOST_GENERATIONS:
        found.append(f"{len(generations)} generations of the index were left behind")
    return found + _by_vectors(ws, seed) + _by_words(ws)


def _by_vectors(ws: Workspace, seed: int) -> list[str]:
    rng, background = np.random.default_rng(seed), encoding.background_of(ws)
    encoding.encode_posts(ws)
    with ws.store.read() as connection:
        ids, raw = vectors.read(connection, encoding.encoder_key(ws), len(background.mean))
        index: OPEN = ranking._open(ws, connection, silent)
        texts = posts.texts(connection, ids.tolist())
    if not np.array_equal(index.ids, ids):
        return ["the index holds other posts than the store"]
    if not len(ids):
        return []
    centred, some = background.centre(raw), rng.integers(0, len(ids), 30)
    told = WordEncoder(Path()).encode([texts[number] for number in ids[some].tolist()])
    found = [] if (np.einsum("ij,ij->i", told, raw[some]) > 0.999).all() else ["a vector is of another text"]
    queries = centred[some[:6]] + 0.05 * rng.standard_normal((6, centred.shape[1]), dtype=np.float32)
    truth = queries @ centred.T
    count = min(10, len(ids))
    scores, numbers = _found(index, queries, count)
    place = np.searchsorted(ids, numbers)
    given = np.take_along_axis(truth, place, axis=1)
    if not np.allclose(np.sort(truth, axis=1)[:, ::-1][:, :count], given, atol=2e-3):
        found.append("a search of the index finds other posts than comparing with all")
    if not np.allclose(scores, given, atol=2e-3):
        found.append("a search of the index gives other scores than the store's vectors")
    return found


def _found(index: OPEN, queries: vector_index.Vectors, count: int) -> tuple[vector_index.Vectors, vector_index.Ids]:
    if isinstance(index, approximate.LargeIndex):
        scores, places = index.search(queries, count, effort=10**6)  # all lists: what remains must be exact
        return scores, index.ids[places]
    return index.search(queries, count)


def _by_words(ws: Workspace) -> list[str]:
    with ws.store.read() as connection:
        everything = connection.execute(select(post.c.id, post.c.text)).all()
        found: list[str] = []
        for word in ("oven", "told", "moon"):
            expected = {row.id for row in everything if word in row.text.split()}
            if set(words.find(connection, f"{word} ", 10**6).ids) != expected:
                found.append(f"the search for {word!r} finds other posts than reading all")
    return found


def damage(ws: Workspace, chance: random.Random) -> None:
    """Truncate, change or remove one file of the index."""
    files = sorted(path for path in ws.paths.index.rglob("*") if path.is_file()) if ws.paths.index.exists() else []
    if not files:
        return
    path = chance.choice(files)
    data = bytearray(path.read_bytes())
    how = chance.choice(("cut", "change", "remove"))
    if how == "remove" or not data:
        path.unlink()
        return
    if how == "change":
        data[chance.randrange(len(data))] ^= 0xFF
    path.write_bytes(data if how == "change" else data[: chance.randrange(len(data))])


def campaign(kills: int, seed: int, folder: Path, *, careless: bool = False) -> list[str]:
    """Kill a child so often, and return everything that was wrong afterwards."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    chance, found = random.Random(seed), list[str]()
    acknowledged: list[tuple[int, int, str]] = []
    events = 0
    for number in range(kills):
        profile = folder / f"p{number // KILLS_A_PROFILE}"
        if number % KILLS_A_PROFILE == 0:
            events, acknowledged = events + len(acknowledged), []
        ours, theirs = context.Pipe(duplex=False)
        options = {"careless": careless}
        process = context.Process(target=live, args=(profile, chance.getrandbits(32), theirs), kwargs=options)
        process.start()
        theirs.close()
        assert ours.recv() == "begun"
        time.sleep(chance.uniform(0, LONGEST_LIFE_S))
        process.kill()
        process.join()
        if process.exitcode != -signal.SIGKILL:
            found.append(f"life {number}: the child ended by itself, with {process.exitcode}")
        while ours.poll():
            try:
                acknowledged.append(ours.recv())
            except EOFError:
                break
        with closing(with_words(open_workspace(profile))) as ws:
            damage(ws, chance) if chance.random() < 0.2 else None
            approximate.LARGE, kept = (LARGE if chance.random() < 0.5 else 10**9), approximate.LARGE
            try:
                found += [f"kill {number}: {each}" for each in problems(ws, acknowledged, number)]
            finally:
                approximate.LARGE = kept
    events += len(acknowledged)
    print(f"{kills} kills, {events} acknowledged reactions: {len(found)} problems")
    return found


def main() -> int:
    """Print what was found. Returns 1 when anything was."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kills-") as name:
        found = campaign(options.kills, options.seed, Path(name))
    print("\n".join(found))
    return int(bool(found))
