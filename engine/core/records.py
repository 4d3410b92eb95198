"""What rooms hand to each other: frozen records, JSON-ready, that know how to do nothing."""

from typing import Literal

import msgspec

from engine.core.written_profile import Summary as Summary

ReactionKind = Literal["like", "dislike", "skip", "ai"]
REACTIONS: tuple[ReactionKind, ...] = ("like", "dislike", "skip", "ai")
Rating = Literal["like", "dislike", "neutral"]
RATINGS: tuple[Rating, ...] = ("like", "dislike", "neutral")
MadeKind = Literal["text", "picture", "meme"]
MadeFor = Literal["", "study"]
CHOICES = ("left", "right", "both", "neither")
"""Answers to two cards of a study side by side."""
Told = Literal["own", "swapped", "shuffled"]
TOLD: tuple[Told, ...] = ("own", "swapped", "shuffled")
"""Of whom a model is told: this person; somebody else; nobody, likes being drawn by lot. The last two are controls."""


class Post(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One thing that a person may like, as a source found it.

    Attributes:
        uid: identity across imports, such as "reddit:t3_abc12" or "instagram:C0deAbc1234"; never reused.
        source: who published it, "reddit", "instagram", …
        text: what is shown, plain text; title and body joined by a blank line.
        community: subreddit or account, without prefix; "" when unknown.
        created_at: seconds since 1970, or None when unknown.
        origin_url: https address to open on click; "" when there is none.
        media: paths of pictures relative to the profile's media folder, in order.
        title_only: True when only a link, or a link's words, are known; another import may complete it later. Such a
            post may have no text at all, and is then not shown.
        tags: hashtags and collection names.
    """

    uid: str
    source: str
    text: str
    community: str = ""
    created_at: float | None = None
    origin_url: str = ""
    media: tuple[str, ...] = ()
    title_only: bool = False
    tags: tuple[str, ...] = ()


class Reaction(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a person did with a post, in the past (an import) or just now.

    Attributes:
        uid: the post's uid.
        kind: like, dislike, skip, or ai ("looks AI").
        weight: strength in (0, 1]; an own post or a save counts as 1, an up-vote a little less.
        at: seconds since 1970, or None when the export does not say.
        via: what it was, such as "upvote", "save", "own post", "here".
    """

    uid: str
    kind: ReactionKind
    weight: float = 1.0
    at: float | None = None
    via: str = "here"


class Follow(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a person follows.

    Attributes:
        source: who hosts it, as in `Post.source`.
        community: its name as in `Post.community`.
        via: how, such as "subscription", "multireddit", "moderator".
        group: name of the list that it is in, "" for none.
    """

    source: str
    community: str
    via: str
    group: str = ""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A post as a feed shows it; `id` is the store's number, `score` the ranker's (higher is nearer to the taste)."""

    id: int
    kind: str
    source: str
    text: str
    media: tuple[str, ...]
    created_at: float | None
    origin_url: str
    score: float
    community: str = ""
    reaction: str | None = None


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """One interest.

    Attributes:
        weight: the sum of its likes' weights, faded by age.
        size: how many likes it holds.
        medoid_post: its most central like.
        muted: the person wants nothing because of it.
        x, y: where it lies on the map, each in [-1, 1]; like topics lie near to each other.
        picture: of its most central like, a path as in `Post.media`, "" when that has none.
        kind: what it was learned from, "text" or "picture".
    """

    id: int
    name: str
    weight: float
    size: int
    medoid_post: int
    posts: tuple[int, ...] = ()
    muted: bool = False
    x: float = 0.0
    y: float = 0.0
    picture: str = ""
    kind: str = "text"


class Taste(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about one person, in words and numbers.

    Attributes:
        version: changes whenever reactions or settings changed it (a short hash).
        encoder: name of the encoder whose space the topics live in.
        topics: heaviest first.
        quantile: how fine the topics are, as in the settings, or as it was chosen.
        forgotten: likes that the person does not want to count.
        edits: changes of topics that hold.
    """

    version: str
    encoder: str
    topics: tuple[Topic, ...]
    summary: Summary
    likes: int
    dislikes: int
    quantile: float = 0.0
    forgotten: int = 0
    edits: int = 0


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a taste that a method may use: nothing in it names the person.

    Attributes:
        topics: (name, medoid text, weight) of each topic, heaviest first.
        centroids: one centred unit vector for each topic, shape (n_topics, dim); empty when unknown.
        likes: texts of liked posts, those nearest to the heart of the taste first.
        like_vectors: of the first of them, centred and of unit length; empty when unknown.
        dislikes: texts of disliked posts, latest first.
        summary: the written profile, "" when there is none.
    """

    topics: tuple[tuple[str, str, float], ...] = ()
    centroids: tuple[tuple[float, ...], ...] = ()
    likes: tuple[str, ...] = ()
    like_vectors: tuple[tuple[float, ...], ...] = ()
    dislikes: tuple[str, ...] = ()
    summary: str = ""


class MadeBy(msgspec.Struct, frozen=True, kw_only=True):
    """What ran, beside the request.

    Attributes:
        revision: first 16 hex digits of a hash over the model's verified files; "" for one without a manifest.
        precision: of its numbers, as in the settings.
        adapter: name of the person's own adapter, "" for none.
        shared: first 16 hex digits of the hash of the adapter that ships, "" for none.
        arm: id of the arm, which the seed follows from.
        chosen_by: "own ranker", "generic ranker" or "chance".
        peak_gb: the most memory that the process held while the batch ran, GB (10**9 bytes).
    """

    revision: str = ""
    precision: str = ""
    adapter: str = ""
    shared: str = ""
    arm: str = ""
    chosen_by: str = ""
    peak_gb: float = 0.0


class Generation(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a model made, with everything needed to make it again.

    Attributes:
        id: the store's number, 0 before it is stored.
        method: its name; `version` is that of its requests.
        seed: of the sampling.
        tokens: that were generated.
        seconds: wall time of this candidate's share of its batch.
        score: the person's own ranker's opinion, or None when it was not asked.
        request: the whole request as JSON-ready data.
        told: of whom the model was told.
        ranked: whether the person's own ranker chose.
        taste: fingerprint of what methods could tell of that person.
        made_by: what ran.
        media: the file of a picture, a path as in `Post.media`; "" for a text. A picture's `text` is what was asked.
        kind: what it is; a "meme" is a joke and a picture as one card.
        stars: given by the person, 0 to 5.
        kept: the person wants it in the gallery; pictures are there anyway.
        made_for: "study" for what a blind study was made of, which no gallery shows before its reveal.
    """

    id: int = 0
    method: str
    model: str
    text: str
    seed: int
    tokens: int
    seconds: float
    score: float | None = None
    request: dict[str, object] = msgspec.field(default_factory=dict[str, object])
    told: Told = "own"
    ranked: bool = True
    version: int = 0
    taste: str = ""
    made_by: MadeBy = MadeBy()
    media: str = ""
    kind: MadeKind = "text"
    stars: int = 0
    kept: bool = False
    made_for: MadeFor = ""


class BlindCard(msgspec.Struct, frozen=True, kw_only=True):
    """All that anybody may see of a study card before the reveal. It has no field for an arm, on purpose."""

    id: str
    text: str
    media: tuple[str, ...] = ()
