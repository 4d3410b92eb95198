"""What is said of form: how liked posts are made, beside all others, counted and told in plain words. No model.

A line is written only where the difference is unlikely to be chance (z of 3, that is p below .003, since some twenty
things are looked at) and large enough to be worth a word. Liked posts also come from other places than unseen ones do,
and what differs for that reason is told as well.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.written_profile import Section
from engine.preferences.text_form import COLUMN, features

Z = 3.0
FEWEST = 20
RATIO = 1.5
LEAST_SHARE = 0.1
SHOWN = 6
"""Posts that a line names as evidence."""

FORMS = {
    "question": "posts that begin with a question",
    "q_and_a": "a question and its answer",
    "story": "little stories",
    "numbered": "lists",
    "said": "dialogue",
    "swear": "swearing",
    "i_you": "posts told in the first person",
}
SUBJECTS = {
    "couple": "couples",
    "politics": "politics",
    "religion": "religion",
    "work": "jobs and bosses",
    "computer": "computers",
    "animal": "animals",
    "death": "death",
    "drink": "bars and drinking",
    "family": "children and parents",
}
Table = NDArray[np.float32]


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One line, the places of posts that show it, and how far it is from chance (z)."""

    section: Section
    text: str
    places: tuple[int, ...]
    z: float


def told(chosen: Sequence[str], others: Sequence[str], *, liked: bool = True) -> list[Told]:
    """Return what tells `chosen` posts from `others` by form and by subject, the clearest first; often nothing.

    Args:
        chosen: texts that were liked, or with `liked` off those that were turned down.
        others: texts that were not.
    """
    if len(chosen) < FEWEST or len(others) < FEWEST:
        return []
    mine, theirs = features(chosen), features(others)
    found = [*_length(mine, theirs, liked=liked)]
    for names, is_form in ((FORMS, True), (SUBJECTS, False)):
        for name, words in names.items():
            found += _share(mine[:, COLUMN[name]] > 0, theirs[:, COLUMN[name]] > 0, words, form=is_form, liked=liked)
    return sorted(found, key=lambda line: -line.z)


def _length(mine: Table, theirs: Table, *, liked: bool) -> list[Told]:
    column = COLUMN["words"]
    a, b = mine[:, column], theirs[:, column]
    spread = float(np.sqrt(a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)))
    z = float(a.mean() - b.mean()) / max(spread, 1e-9)
    usual, other = float(np.exp(np.median(a))), float(np.exp(np.median(b)))
    if abs(z) < Z or max(usual, other) < RATIO * min(usual, other):
        return []
    kind = "short" if z < 0 else "long"
    near = np.argsort(np.abs(a - np.median(a)), kind="stable")[:SHOWN]
    words = f"Prefers {kind} posts, about {_round(usual)} words." if liked else f"Turns down {kind} posts."
    section: Section = "form" if liked else "dislikes"
    return [Told(section=section, text=words, places=tuple(near.tolist()), z=abs(z))]


def _share(mine: NDArray[np.bool_], theirs: NDArray[np.bool_], words: str, *, form: bool, liked: bool) -> list[Told]:
    p, q = float(mine.mean()), float(theirs.mean())
    pooled = (mine.sum() + theirs.sum()) / (len(mine) + len(theirs))
    spread = float(np.sqrt(max(pooled * (1 - pooled), 1e-9) * (1 / len(mine) + 1 / len(theirs))))
    z = (p - q) / spread
    if z < Z or p < LEAST_SHARE or p < RATIO * q:
        return []
    if not liked:
        section, text = "dislikes", f"Turns down {words}." if form else f"Turns down jokes about {words}."
    else:
        section, text = ("form", f"Prefers {words}.") if form else ("likes", f"Likes jokes about {words}.")
    return [Told(section=section, text=text, places=tuple(np.flatnonzero(mine)[-SHOWN:].tolist()), z=z)]


def _round(words: float) -> int:
    return int(5 * round(words / 5)) if words >= 15 else round(words)
