"""Moves the prompt toward a person's topics in the space of its embeddings (ViPer, arXiv 2407.17365), β at most .85.

One topic for each picture, drawn by its weight: the mean of several topics' words is no place where a picture is. The
words are those of the topic's most central like, a real post and not an average.
"""

from random import Random

from engine.core.errors import NotYet
from engine.image import wording
from engine.image.method import PICTURE_METHODS, PictureMethod, Told
from engine.image.model import STRONGEST_PULL, PictureRequest, Pull

NAME_SHARE = 0.6
"""Of the pull that the topic's name gets; the rest is for the words of its most central like."""


@PICTURE_METHODS.register
class Topics(PictureMethod):
    """Says the prompt as it would be for anybody, and pulls it toward one topic."""

    name = "topics"
    title = "Pulled toward a topic"
    help = "What the model hears is moved toward one of your topics, without naming it in the prompt."
    version = 1
    needs_likes = 5

    def request(self, told: Told, *, seed: int) -> PictureRequest:
        """See the contract."""
        topics = [topic for topic in told.profile.topics if topic[2] > 0]
        if not topics:
            raise NotYet("There are no topics to draw toward.", "Like some more posts.")
        weights = [weight for _, _, weight in topics]
        name, medoid, _ = Random(seed).choices(topics, weights)[0]  # noqa: S311 - replayable, not a secret
        pulls = (
            Pull(wording.subject(name), round(STRONGEST_PULL * NAME_SHARE, 4)),
            Pull(wording.subject(medoid), round(STRONGEST_PULL * (1 - NAME_SHARE), 4)),
        )
        return PictureRequest(
            prompt=wording.framed(wording.subject(told.about)),
            toward=tuple(pull for pull in pulls if pull.text),
            seed=seed,
        )
