"""What a text model offers that can say how likely words are, beside writing them: a judge is read by it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import NotOffered
from engine.text.model import TextModel, TextRequest


class Likelihoods(ABC):
    """Stands beside TextModel in the bases of a backend that can do this."""

    @abstractmethod
    def log_likelihoods(self, prompts: Sequence[TextRequest], answers: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        """Return how likely each answer is to begin what follows each prompt, in nats, shape (prompts, answers).

        An answer is given in all its spellings ("Yes", " Yes"), since a tokenizer decides which is natural after
        a prompt: their likelihoods are added up, those that are the same tokens once. A spelling's is that of all its
        tokens together, not their mean, so that answers of different length compare as probabilities do.
        Raises BadInput for a request or an answer that this model cannot serve.
        """


def require(model: TextModel) -> Likelihoods:
    """Return the model as one that can say how likely words are. Raises NotOffered, in words, for one that cannot."""
    if isinstance(model, Likelihoods):
        return model
    raise NotOffered(
        f"{model.entry.title} does not tell how likely its words are, so it cannot judge.",
        "Choose a model that runs in this app as the judge.",
    )


def distinct(spellings: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return token rows without those that begin with another one, or repeat it: that one counts them already."""
    kept: list[list[int]] = []
    for row in sorted(map(list, spellings), key=len):
        if row and not any(row[: len(shorter)] == shorter for shorter in kept):
            kept.append(row)
    return kept
