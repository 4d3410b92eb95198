"""What an alignment method is: a taste becomes a request. Knows nothing of models' insides, nor of studies."""

from abc import ABC, abstractmethod
from typing import ClassVar

import msgspec

from engine.core.records import Profile
from engine.core.registry import Registered, Registry
from engine.text.model import Sampling, TextRequest


class Projection(msgspec.Struct, frozen=True):
    """Soft tokens for a profile, already projected for one model; empty where there is no projector for it.

    Attributes:
        tokens: one for each topic, heaviest first, shape (n_topics, hidden_size), at the scale of token embeddings.
        likes: one for each of the likes nearest to the heart of the taste, shape (n_likes, hidden_size), the less
            typical ones shorter.
        adapters: names of the person's own adapters for this model, by the kind of their lessons: "likes", "reasons".
    """

    tokens: tuple[tuple[float, ...], ...] = ()
    likes: tuple[tuple[float, ...], ...] = ()
    adapters: dict[str, str] = {}


class Method(Registered, ABC):
    """Tells a model about a person.

    Attributes:
        help: what it does, in one sentence for people.
        version: changes when its requests change.
        needs_likes: fewest likes it can work with.
        needs_soft_tokens: whether the model must accept soft tokens.
        draws: whether the seed changes what is said; if not, it changes the sampling alone.
        needs_summary: whether it works from the written profile.
        needs_adapter: kind of the person's own adapter that it works with; "" for none.
        generic: whether a ranker that knows nobody picks the best of several, in the place of the person's own.
    """

    help: ClassVar[str]
    version: ClassVar[int]
    needs_likes: ClassVar[int] = 0
    needs_soft_tokens: ClassVar[bool] = False
    draws: ClassVar[bool] = True
    needs_summary: ClassVar[bool] = False
    needs_adapter: ClassVar[str] = ""
    generic: ClassVar[bool] = False

    @abstractmethod
    def request(self, profile: Profile, projection: Projection, *, seed: int, sampling: Sampling) -> TextRequest:
        """Return the request for one candidate; varies with `seed` where it `draws`, the same for the same seed.

        Raises NotYet when the profile holds too little for this method.
        """


METHODS = Registry(Method, kind="alignment method", folder="engine.text.methods")
