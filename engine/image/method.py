"""What an alignment method of pictures is: a taste becomes a request. The names are those of the methods for text."""

from abc import ABC, abstractmethod
from typing import ClassVar

import msgspec

from engine.core.records import Profile
from engine.core.registry import Registered, Registry
from engine.image.model import PictureRequest


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What a method may know.

    Attributes:
        profile: the person's, as methods of text get it.
        about: what the person wants a picture of; "" for anything.
        descriptions: pictures in words, as a writer saw them in the written profile; empty where none was asked.
        seen: (weight, vector) of the most central liked picture of each topic of pictures, heaviest first; empty where
            the model takes none, or none was looked at.
    """

    profile: Profile = Profile()
    about: str = ""
    descriptions: tuple[str, ...] = ()
    seen: tuple[tuple[float, tuple[float, ...]], ...] = ()


class PictureMethod(Registered, ABC):
    """Tells a picture model about a person.

    Attributes:
        help: what it does, in one sentence for people.
        version: changes when its requests change.
        needs_likes: fewest likes it can work with.
        needs_descriptions: whether a writer must describe pictures first, from the written profile.
        needs_pictures: whether it gives vectors of liked pictures to a model that takes them.
    """

    help: ClassVar[str]
    version: ClassVar[int]
    needs_likes: ClassVar[int] = 0
    needs_descriptions: ClassVar[bool] = False
    needs_pictures: ClassVar[bool] = False

    @abstractmethod
    def request(self, told: Told, *, seed: int) -> PictureRequest:
        """Return the request for one picture; the same for the same seed.

        Raises NotYet when there is too little for this method.
        """


PICTURE_METHODS = Registry(PictureMethod, kind="picture method", folder="engine.image.methods")
"""OPEN folder: one method each, by the name that it has for text."""
