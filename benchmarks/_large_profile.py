"""A whole profile of a million posts, as years of exports leave it; built once, and kept outside of the repository.

It lies in the folder that INSIDE_JOKE_BENCH names (else in the system's folder for temporary files) and is made in
steps, each of which is skipped when its mark is there: posts of 5 to 120 words, one in six with a photograph; 5,000
likes and 1,000 dislikes; a vector for each post; the index of words; topics; a ranking; 2,000 things in the gallery;
one revealed study and one under way. Fixed seeds; no model takes part.
"""

import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.core.records import Follow, Generation, Post, Reaction
from engine.store import follows, generations, imports, posts, reactions, taste_store, trials, vectors
from engine.store.trials import Answer, CardRow
from engine.study import seal, session
from engine.study.allocation import laid
from engine.study.plan import Arm, Plan
from engine.study.seal import Assignment, Opened
from engine.workflows.encoding import background_of, encoder_key
from engine.workflows.import_feed import Receipt
from engine.workflows.search import index_words
from engine.workflows.workspace import Workspace, open_workspace

Vectors = NDArray[np.float32]
POSTS, LIKES, DISLIKES, PHOTOGRAPHS, MADE = 1_000_000, 5_000, 1_000, 2_000, 2_000
PICTURE_EVERY = 6
SIZES = ((1080, 1080), (1080, 1350), (1280, 720), (800, 600), (720, 1280))
DIM, SUBJECTS = 384, 2_000
_BATCH = 20_000
_FIRST = 1_600_000_000.0
_NAMES = (
    "goose compost landlord kettle parrot tandem yodel badger sofa ferret printer gazebo anchovy lighthouse".split()
)
_WORDS = (*_NAMES, *"the a my is was and of that to in it on with never always said because train rain bread".split())


def large_profile() -> Path:
    """Return the folder of the profile, made as far as it is not there yet: some minutes and 1.7 GB, once."""
    home = Path(os.environ.get("INSIDE_JOKE_BENCH") or Path(tempfile.gettempdir()) / "inside-joke-bench")
    folder = home / f"profile-{POSTS}"
    folder.mkdir(parents=True, exist_ok=True)
    for name, step in STEPS.items():
        mark = folder / f".{name}"
        if mark.exists():
            continue
        ws = open_workspace(folder)
        began = time.perf_counter()
        step(ws)
        ws.close()
        mark.write_text(f"{time.perf_counter() - began:.1f} s\n")
    return folder


def _photographs(ws: Workspace) -> None:
    for number in range(PHOTOGRAPHS):
        photograph(ws.paths.media / name_of(number), SIZES[number % len(SIZES)], number)


def photograph(path: Path, size: tuple[int, int], seed: int) -> None:
    """Write a JPEG that takes as long to decode as a photograph: coarse noise, made smooth."""
    path.parent.mkdir(parents=True, exist_ok=True)
    small = np.random.default_rng(seed).integers(0, 255, (size[1] // 20, size[0] // 20, 3), dtype=np.uint8)
    Image.fromarray(small).resize(size, Image.Resampling.BICUBIC).save(path, quality=88)


def name_of(number: int) -> str:
    """Return the path of a photograph under the media folder."""
    return f"{number % 100:02d}/{number}.jpg"


def _posts(ws: Workspace) -> None:
    with ws.store.write() as connection:
        runs = [imports.start(connection, f"/exports/{n}.zip", "reddit", _receipt(n)) for n in range(4)]
        follows.add(
            connection, [[Follow(source="reddit", community=f"c{n}", via="subscription")] for n in range(200)], 1
        )
    for start in range(0, POSTS, _BATCH):
        with ws.store.write() as connection:
            posts.bring(connection, list(_some(start)), runs[start * len(runs) // POSTS])


def _some(start: int) -> Iterator[Post]:
    rng = random.Random(start)
    for number in range(start, start + _BATCH):
        words = " ".join(rng.choices(_WORDS, k=min(120, int(rng.lognormvariate(3.0, 0.8)) + 5)))
        yield Post(
            uid=f"reddit:t3_m{number:x}",
            source="reddit",
            text=f"{number} {words}.",
            community=f"c{rng.randrange(500)}",
            created_at=_FIRST + number * 150,
            origin_url=f"https://www.reddit.com/r/bench/comments/m{number:x}/stored_post/",
            media=(name_of(rng.randrange(PHOTOGRAPHS)),) if number % PICTURE_EVERY == 0 else (),
        )


def _receipt(number: int) -> str:
    left = tuple(f"messages/inbox/{number}_{n}/message_1.json" for n in range(300))
    receipt = Receipt(path=f"/exports/{number}.zip", source="reddit", read=POSTS, added=POSTS, left_alone=left)
    return msgspec.json.encode(msgspec.structs.replace(receipt, finished=True)).decode()


def _liked(count: int, seed: int) -> list[int]:
    return random.Random(seed).sample(range(1, POSTS + 1), count)


def _reactions(ws: Workspace) -> None:
    said = _liked(LIKES + DISLIKES, 1)
    found = [
        (post, Reaction(uid="", kind="like" if place < LIKES else "dislike", via="vote", at=_FIRST + post * 150))
        for place, post in enumerate(said)
    ]
    with ws.store.write() as connection:
        reactions.add_imported(connection, found, 1)


def _vectors(ws: Workspace) -> None:
    rng, key, mean = np.random.default_rng(3), encoder_key(ws), background_of(ws).mean
    subjects: Vectors = _unit(rng.standard_normal((SUBJECTS, DIM), dtype=np.float32))
    for start in range(0, POSTS, _BATCH):
        labels = (rng.random(_BATCH) ** 3 * SUBJECTS).astype(int)
        noise = _unit(rng.standard_normal((_BATCH, DIM), dtype=np.float32))
        mixed = 0.56 * subjects[labels] + 0.56 * noise + mean
        made = _unit(mixed.astype(np.float32))
        with ws.store.write() as connection:
            vectors.add(connection, key, range(start + 1, start + _BATCH + 1), made)


def _unit(rows: Vectors) -> Vectors:
    return (rows / np.linalg.norm(rows, axis=-1, keepdims=True)).astype(np.float32)


def _taste(ws: Workspace) -> None:
    from engine.workflows.taste import taste

    taste(ws)


def _ranking(ws: Workspace) -> None:
    ids = np.array(_liked(500, 2), np.int64)
    with ws.store.write() as connection:
        taste_store.save_ranked(connection, ids, np.linspace(1, 0, len(ids), dtype=np.float32))


def _gallery(ws: Workspace) -> None:
    made = [
        Generation(
            method="topics",
            model="tiny",
            text=f"A {_NAMES[n % 14]} reads number {n}",
            seed=n,
            tokens=20,
            seconds=1.0,
            request={"prompt": "x" * 4_000},
            media=name_of(n % PHOTOGRAPHS) if n % 2 else "",
            kind="picture" if n % 2 else "text",
            kept=not n % 2,
        )
        for n in range(MADE)
    ]
    with ws.store.write() as connection:
        generations.add(connection, made)


def _studies(ws: Workspace) -> None:
    rng = random.Random(4)
    for name, revealed in (("one", True), ("two", False)):
        arms = tuple(Arm(id=each, method=each, model="tiny", title=each) for each in ("none", "topics", "likes"))
        plan = Plan(name="methods", arms=arms, floor="none", cards=120, ai_question_share=1.0).rounded()
        order = laid(plan, 5, name)
        sealed = [Assignment(card_id=f"{name}-{n}", block=block, arm=arm) for n, (block, arm) in enumerate(order)]
        cards = [CardRow(id=each.card_id, position=n, text=f"Card {n} of {name}.") for n, each in enumerate(sealed)]
        opened = Opened(seed=5, nonce="n", assignments=tuple(sealed))
        with ws.store.write() as connection:
            trials.add_study(connection, seal.row_of(name, plan, opened, time.time()), cards)
            seal.write(connection, name, opened)
            for _ in range(len(cards) if revealed else 30):
                shown = session.next_card(connection).card
                if shown is not None:
                    said = Answer(rating=rng.choice(("like", "neutral", "dislike")), ai=rng.choice(("ai", "human")))
                    session.rate(connection, shown.id, said)
            if revealed:
                session.reveal(connection)


def _words(ws: Workspace) -> None:
    index_words(ws)


STEPS: dict[str, Callable[[Workspace], None]] = {
    "photographs": _photographs,
    "posts": _posts,
    "reactions": _reactions,
    "vectors": _vectors,
    "words": _words,
    "taste": _taste,
    "ranking": _ranking,
    "gallery": _gallery,
    "studies": _studies,
}


if __name__ == "__main__":
    print(large_profile())
