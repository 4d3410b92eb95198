"""Of whom a model is told: this person, somebody else, or a taste drawn by lot. Each is read once, and then frozen."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import numpy as np

from engine.core.errors import BadInput, NotYet
from engine.core.progress import Report, silent
from engine.core.records import Profile, Told
from engine.core.seeds import derive
from engine.preferences import topics
from engine.preferences.topics import Like, TopicState
from engine.store import taste_store
from engine.store.taste_store import StoredTopic
from engine.workflows import encoding, strangers, taste, tell
from engine.workflows.export_taste import LoadedTaste, load_taste
from engine.workflows.profile_lines import MOST_LINES, words_of, write_lines
from engine.workflows.workspace import Workspace


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whom a model may be told of.

    Attributes:
        profile: what methods may tell.
        version: fingerprint of the taste; the written profile has its own.
        topics: that a written profile can be made of.
    """

    profile: Profile
    version: str
    topics: tuple[StoredTopic, ...] = ()


@dataclass
class Readers:
    """The three of them, for one run: a study has one of these, so that all its cards tell of the same people.

    Attributes:
        seed: decides who the stranger is, and how lots fall.
        stranger: folder of a taste that somebody else exported; None to invent somebody.
        before: texts with ids from here on are of this run, and count as no repetition; 0 for the run that comes.
    """

    ws: Workspace
    seed: int
    stranger: Path | None = None
    before: int = 0
    _known: dict[Told, Reader] = field(default_factory=dict[Told, Reader])

    def of(self, told: Told, *, summary: bool = False, report: Report = silent) -> Reader:
        """Return whom `told` means; with `summary`, a stranger's profile is written, too: a line a topic.

        Raises NotYet with too few posts or likes, ModelMissing, and BadInput as `load_taste` does.
        """
        if told not in self._known:
            self._known[told] = self._read(told, report)
        found = self._known[told]
        if summary and told != "own" and not found.profile.summary:
            found = self._known[told] = self._with_summary(found, report)
        return found

    def versions(self) -> dict[str, str]:
        """Return the fingerprints of everybody who was told of so far."""
        return {str(told): reader.version for told, reader in sorted(self._known.items())}

    def _read(self, told: Told, report: Report) -> Reader:
        if told == "own":
            profile = tell.profile(self.ws, report=report)
            with self.ws.store.read() as connection:
                space, _stored = taste_store.topics(connection)
            return Reader(profile=profile, version=space.rpartition("|")[2])
        if told == "swapped" and self.stranger is not None:
            return _from_files(self.ws, self.stranger)
        known, marks = taste.learned_topics(self.ws, report=report)
        encoding.encode_posts(self.ws, report=report)  # strangers are made of posts that nobody reacted to
        likes = taste.counted(taste.likes_of(self.ws, marks, report=report), taste.current_edits(self.ws))
        own = [taste.state_of(topic, marks) for topic in known]
        rng = np.random.default_rng(derive(self.seed, told))
        drawn = (
            strangers.invented(self.ws, own, likes, marks, rng)
            if told == "swapped"
            else strangers.by_lot(self.ws, likes, rng)
        )
        stored = strangers.topics_of(self.ws, drawn)
        return Reader(
            profile=strangers.profile_of(self.ws, stored, drawn),
            version=_fingerprint(sorted(like.post for like in drawn)),
            topics=tuple(stored),
        )

    def _with_summary(self, reader: Reader, report: Report) -> Reader:
        if not self.of("own", report=report).profile.summary:
            return reader  # who has none is compared with somebody who has none
        if not reader.topics:
            raise NotYet("The taste that was given has no written profile.", "Compare another method with it.")
        lines = write_lines(self.ws, reader.topics[:MOST_LINES], report=report)
        told = msgspec.structs.replace(reader.profile, summary=words_of(lines))
        return msgspec.structs.replace(reader, profile=told)


def _from_files(ws: Workspace, folder: Path) -> Reader:
    loaded = load_taste(folder)
    key, background = encoding.encoder_key(ws), encoding.background_of(ws)
    if (loaded.words.encoder, loaded.words.background) != (key, background.fingerprint):
        raise BadInput(
            f"The taste in {folder} was learned with {loaded.words.encoder}, and this one with {key}.",
            "Only tastes of the same encoder can be compared.",
        )
    likes = [
        Like(post=row, vector=vector, weight=float(weight))
        for row, (vector, weight) in enumerate(zip(loaded.likes, loaded.like_weights, strict=True))
    ]
    stored = [topic for topic in _topics_in(loaded, likes) if not topic.muted]
    profile = strangers.told_in(stored, likes, dict(enumerate(loaded.words.texts)), "")
    version = _fingerprint([loaded.likes.tobytes().hex(), loaded.words.texts])
    return Reader(profile=profile, version=version)


def _topics_in(loaded: LoadedTaste, likes: Sequence[Like]) -> list[StoredTopic]:
    found: list[StoredTopic] = []
    for row, mean in zip(loaded.words.topics, loaded.centroids, strict=True):
        if row.likes:
            state = TopicState(posts=row.likes, weights=tuple(likes[like].weight for like in row.likes), mean=mean)
            heart = topics.medoid(state, np.stack([likes[like].vector for like in row.likes]))
            found.append(
                StoredTopic(
                    name=row.name, weight=row.weight, medoid_post=heart, mean=mean, posts=row.likes, muted=row.muted
                )
            )
    return found


def _fingerprint(told: object) -> str:
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()[:12]
