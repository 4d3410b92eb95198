"""Writes a taste to files that other programs read, and reads one back: JSON for the words, safetensors for numbers.

`taste.json` says what the rows of `taste.safetensors` are. Nothing of the profile but what is named here is written.
"""

from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import BadInput
from engine.core.files import disk_errors, write_atomically
from engine.core.progress import Report, silent
from engine.preferences.topic_scores import scores
from engine.preferences.topics import TopicState
from engine.store import posts
from engine.workflows.encoding import background_of, centred_vectors, encoder_key
from engine.workflows.taste import counted, current_edits, detail, learned_topics, likes_of, state_of
from engine.workflows.workspace import Workspace

FORMAT = 1
WORDS, NUMBERS = "taste.json", "taste.safetensors"


class TopicRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row of `centroids`: its name, weight, whether it is muted, and the rows of `likes` that belong to it."""

    name: str
    weight: float
    muted: bool
    likes: tuple[int, ...]


class TasteFile(msgspec.Struct, frozen=True, kw_only=True):
    """What `taste.json` holds.

    Attributes:
        encoder: name and weights, "all-minilm-l6-v2@53aa51172d14".
        background: fingerprint of the mean that was taken out of all vectors.
        quantile: how fine the topics are.
        texts: of the likes, in the order of the rows; empty unless asked for.
    """

    format: int
    encoder: str
    background: str
    dim: int
    quantile: float
    topics: tuple[TopicRow, ...]
    texts: tuple[str, ...] = ()


class LoadedTaste(msgspec.Struct, frozen=True, kw_only=True):
    """A taste from files.

    Attributes:
        centroids: raw means of the topics, float32, shape (topics, dim).
        likes, dislikes: centred unit vectors, float32, shapes (n, dim).
        like_weights: shape (likes,).
    """

    words: TasteFile
    centroids: NDArray[np.float32]
    likes: NDArray[np.float32]
    like_weights: NDArray[np.float32]
    dislikes: NDArray[np.float32]

    def score(self, candidates: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return what the feed would: shape (n,), for centred unit vectors of the same encoder, shape (n, dim)."""
        states = [
            TopicState(
                posts=row.likes,
                weights=tuple(float(self.like_weights[like]) for like in row.likes),
                mean=mean,
                muted=row.muted,
            )
            for row, mean in zip(self.words.topics, self.centroids, strict=True)
        ]
        return scores(states, [row.weight for row in self.words.topics], self.dislikes, candidates)


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """Where the files are, and what they hold."""

    folder: str
    topics: int
    likes: int
    dislikes: int
    with_texts: bool


def export_taste(ws: Workspace, folder: Path, *, with_texts: bool = False, report: Report = silent) -> Exported:
    """Write the taste into `folder`, in the place of one that is there. Raises ModelMissing, DiskFull."""
    from safetensors.numpy import save

    stored, marks = learned_topics(ws, report=report)
    likes = counted(likes_of(ws, marks, report=report), current_edits(ws))
    _, dislikes = centred_vectors(ws, [post for post, mark in marks.items() if mark.kind == "dislike"], report=report)
    rows = {like.post: row for row, like in enumerate(likes)}
    background = background_of(ws)
    dim = len(background.mean)
    with ws.store.read() as connection:
        texts = posts.texts(connection, list(rows)) if with_texts else {}
    words = TasteFile(
        format=FORMAT,
        encoder=encoder_key(ws),
        background=background.fingerprint,
        dim=dim,
        quantile=detail(ws),
        topics=tuple(
            TopicRow(
                name=topic.name,
                weight=topic.weight,
                muted=topic.muted,
                likes=tuple(rows[post] for post in topic.posts if post in rows),
            )
            for topic in stored
        ),
        texts=tuple(texts.get(like.post, "") for like in likes) if with_texts else (),
    )
    states = [state_of(topic, marks) for topic in stored]
    numbers = {
        "centroids": _matrix([state.mean for state in states], dim),
        "likes": _matrix([like.vector for like in likes], dim),
        "like_weights": np.array([like.weight for like in likes], np.float32),
        "dislikes": np.ascontiguousarray(dislikes, np.float32),
    }
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / NUMBERS, save(numbers))
        write_atomically(folder / WORDS, msgspec.json.format(msgspec.json.encode(words), indent=1))
    return Exported(
        folder=str(folder), topics=len(stored), likes=len(likes), dislikes=len(dislikes), with_texts=with_texts
    )


def load_taste(folder: Path) -> LoadedTaste:
    """Read what `export_taste` wrote. Raises BadInput for files that are not, or do not fit each other."""
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        words = msgspec.json.decode((folder / WORDS).read_bytes(), type=TasteFile)
        numbers = load((folder / NUMBERS).read_bytes())
        found = LoadedTaste(words=words, **{name: numbers[name] for name in _SHAPES})
    except (OSError, msgspec.MsgspecError, SafetensorError, KeyError) as error:
        raise BadInput(
            f"{folder} holds no taste: {type(error).__name__}.", f"It needs {WORDS} and {NUMBERS}."
        ) from error
    count = len(found.likes)
    widths = {array.shape[1:] for array in (found.centroids, found.likes, found.dislikes)}
    inside = all(0 <= like < count for row in words.topics for like in row.likes)
    whole = len(found.centroids) == len(words.topics) and found.like_weights.shape == (count,) and inside
    finite = all(np.isfinite(numbers[name]).all() for name in _SHAPES)
    if words.format != FORMAT or widths != {(words.dim,)} or not whole or not finite:
        raise BadInput(f"The two files in {folder} do not fit each other.", "Export the taste again.")
    return found


_SHAPES = ("centroids", "likes", "like_weights", "dislikes")


def _matrix(rows: list[NDArray[np.float32]], dim: int) -> NDArray[np.float32]:
    return np.stack(rows).astype(np.float32) if rows else np.zeros((0, dim), np.float32)
