"""What was told before: to this person, by a model here, or by every model everywhere. One rule for all arms."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.core.progress import Report, silent
from engine.store import generations, posts, trials
from engine.text import tidy
from engine.text.known_jokes import known_joke
from engine.workflows import encoding
from engine.workflows.nearest import nearest
from engine.workflows.workspace import Workspace

NEAREST = 5
"""Posts that a new text is compared with word by word: what shares its words is among the nearest in meaning."""

FAR = 0.998
SAME_SHARE = 0.69
"""How far of the way from the similarity that 998 of 1,000 random pairs stay under to being the same. With MiniLM
that is .80: no two of 1,920 different posts of ours reach it (.77), seven of eight rewordings do (LOG.md)."""

KNOWN = "a joke that models repeat"
HISTORY = "in your history"
EARLIER = "written before"


@dataclass(frozen=True)
class Repeats:
    """What one run may not say again.

    Attributes:
        earlier: texts that models wrote here before this run, and all cards that studies showed.
    """

    ws: Workspace
    earlier: tidy.Shown

    def reasons(self, texts: Sequence[str], *, report: Report = silent) -> list[str]:
        """Return for each text why it is a repetition, or "". Raises ModelMissing, ModelDamaged."""
        found = ["" if not text else self._said(text) for text in texts]
        asked = [place for place, text in enumerate(texts) if text and not found[place]]
        if asked:
            for place, old in zip(asked, self._in_history([texts[place] for place in asked], report), strict=True):
                found[place] = HISTORY if old else ""
        return found

    def _said(self, text: str) -> str:
        if known_joke(self.ws.paths.assets, text):
            return KNOWN
        return EARLIER if self.earlier.has(text) else ""

    def _in_history(self, texts: Sequence[str], report: Report) -> list[bool]:
        background = encoding.background_of(self.ws)
        chance = background.threshold(FAR)
        same = chance + SAME_SHARE * (1 - chance)
        rows = background.centre(self.ws.encoder().encode(list(texts), report=report))
        near = nearest(self.ws, rows, NEAREST, report=report)
        with self.ws.store.read() as connection:
            words = posts.texts(connection, sorted({post for group in near for post, _ in group}))
        return [
            any(score >= same or tidy.is_copy(text, filter(None, [words.get(post)])) for post, score in group)
            for text, group in zip(texts, near, strict=True)
        ]


def repeats_before(ws: Workspace, seeds: Sequence[int], before: int = 0) -> Repeats:
    """Return what a run that begins now may not repeat.

    Args:
        ws: the profile.
        seeds: of the run. A run of the same seeds that was made before is this run, made again: what was written since
            does not count, so that the same arguments give the same texts.
        before: only texts with ids below this count; 0 for all.
    """
    with ws.store.read() as connection:
        first = generations.first_of(connection, seeds)
        told = generations.texts(connection, min(first, before) if before else first)
        shown = trials.all_texts(connection)
    return Repeats(ws, tidy.Shown([*told, *sorted(shown)]))
