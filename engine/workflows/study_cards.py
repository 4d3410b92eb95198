"""Makes the cards of a study before its first is shown: texts of every arm, and posts that people wrote.

Knows nothing of which block position a card gets: that is the allocation's.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from engine.core.errors import NotOffered, NotYet, ServerFailed
from engine.core.progress import Progress, Report
from engine.core.records import Card, Generation
from engine.core.seeds import derive
from engine.store import posts, trials
from engine.study.normalise import Dropped, likeness, normalise
from engine.study.plan import PICTURES, Arm, Plan
from engine.text import tidy
from engine.workflows import keep, picture_cards
from engine.workflows.workspace import Workspace

if TYPE_CHECKING:
    from engine.workflows.write_arms import Candidates

TRIES = 4
"""Batches asked of an arm for one card, before it is left out."""
BATCHES = ("tokens", "texts", "steps")
"""What is counted while a batch is being written or drawn."""
_PAGE = 500
_LOOKED_AT = 20_000
"""Posts of the feed that are looked at for fit ones, at most."""


class Make(Protocol):
    """What `workflows.generate.candidates` is: some texts of each arm, best first by what the arm chooses with."""

    def __call__(self, ws: Workspace, arms: Sequence[Arm], per_arm: int, seed: int, *, report: Report) -> "Candidates":
        """Return `per_arm` candidates or fewer for each arm. Raises NotYet when one has too little to go on."""
        ...


@dataclass(frozen=True)
class Text:
    """One text or picture that may be shown, and the row that it came from; `media` is the picture's own file.

    Paths are under the profile's media folder.
    """

    text: str
    source: int | None
    media: tuple[str, ...] = ()


@dataclass
class Writing:
    """The texts of a study as they come in.

    Attributes:
        plan: loses an arm that cannot go on.
        made: texts of each arm, one for each block so far.
        used: likenesses that may not come again.
        dropped: refused texts by reason.
        shown: texts of this study, which no model may nearly repeat.
        refused: what an arm's method said when it could not write, by arm id; the last time counts.
    """

    plan: Plan
    used: set[str]
    made: dict[str, list[Text]] = field(default_factory=dict[str, list[Text]])
    dropped: Counter[str] = field(default_factory=Counter[str])
    shown: tidy.Shown = field(default_factory=tidy.Shown)
    refused: dict[str, str] = field(default_factory=dict[str, str])

    def lacking(self, block: int, model: str) -> list[Arm]:
        """Arms of a model that have no text for `block` yet."""
        mine = [arm for arm in self.plan.arms if arm.model == model]
        return [arm for arm in mine if len(self.made.setdefault(arm.id, [])) <= block]

    def leave_out(self, arm: Arm) -> None:
        """Go on without an arm. Raises NotYet when it was the last."""
        none_fit = f"of {TRIES * self.plan.candidates} texts in a row none could be shown."
        self.plan = self.plan.without(arm.id, self.refused.get(arm.id, none_fit))

    def take(self, arm: Arm, candidates: Sequence[Generation]) -> None:
        """Keep the first candidate that may be shown, if there is one."""
        for candidate in candidates:
            if candidate.media:  # pictures are compared where they are drawn, and shown without words
                self.made[arm.id].append(Text("", candidate.id or None, (candidate.media,)))
                return
            words = self.fresh(candidate.text, "made")
            if words is not None:
                self.made[arm.id].append(Text(words, candidate.id or None))
                return

    def fresh(self, text: str, kind: str) -> str | None:
        """Return the text as it may be shown, or None after counting why not."""
        words = normalise(text)
        reason = words.reason if isinstance(words, Dropped) else "seen before"
        again = kind == "made" and self.shown.has(text)
        if isinstance(words, Dropped) or likeness(words) in self.used or again:
            self.dropped[f"{reason} ({kind})"] += 1
            return None
        self.used.add(likeness(words))
        self.shown.add(words)
        return words


def people(ws: Workspace, writing: Writing, wanted: int) -> list[Text]:
    """Return up to `wanted` posts that people wrote and this person has not reacted to, in the feed's order."""
    if writing.plan.name == PICTURES:
        return [Text("", post, (media,)) for post, media in picture_cards.people(ws, wanted)]
    found: list[Text] = []
    for card in _unseen(ws):
        if len(found) >= wanted:
            break
        words = writing.fresh(card.text, "post")
        if words is not None:
            found.append(Text(words, card.id))
    return found


def write(ws: Workspace, writing: Writing, seed: int, make: Make, *, report: Report) -> None:
    """Fill `writing`: every arm of the plan that is left at the end has a text for every block.

    All arms of one model are written before the next model is loaded.
    """
    watch = _by_cards(writing, report)
    while model := next((arm.model for arm in writing.plan.arms if _behind(writing, arm)), ""):
        block = 0
        while block < writing.plan.texts_per_arm:  # grows when an arm is left out
            watch(Progress("Writing cards"))
            _fill(ws, writing, (model, block, seed), make, report=watch)
            block += 1
    watch(Progress("Writing cards"))


def _by_cards(writing: Writing, report: Report) -> Report:
    """Return a report that counts cards, whatever else is told: a bar that starts anew for each batch says nothing.

    A batch writes cards of one round side by side; those count by the share of the batch that is done.
    """
    highest = 0

    def told(progress: Progress) -> None:
        nonlocal highest
        wanted = writing.plan.texts_per_arm * len(writing.plan.arms)
        made = [len(writing.made.get(arm.id, ())) for arm in writing.plan.arms]
        begun = sum(each == min(made) for each in made) if progress.unit in BATCHES else 0
        share = progress.done / progress.total if progress.total else 0.0
        highest = min(wanted, max(highest, sum(made) + int(begun * share)))
        label = "Writing cards" if progress.total else progress.label
        report(Progress(label, highest, wanted, "cards"))

    return told


def _behind(writing: Writing, arm: Arm) -> bool:
    return len(writing.made.get(arm.id, ())) < writing.plan.texts_per_arm


def _fill(ws: Workspace, writing: Writing, at: tuple[str, int, int], make: Make, *, report: Report) -> None:
    """Give every arm of one model a text for one block, or leave it out."""
    model, block, seed = at
    for attempt in range(TRIES):
        lacking = writing.lacking(block, model)
        if not lacking:
            return
        batch = derive(seed, "texts", block, attempt)
        try:
            found = list(_candidates(ws, writing, lacking, batch, make, report=report))
        except ServerFailed:  # another try for all arms alike: none gets fewer candidates than the others
            if attempt == TRIES - 1:
                raise
            continue
        for arm, candidates in found:
            writing.take(arm, candidates)
    for arm in writing.lacking(block, model):
        writing.leave_out(arm)


def _candidates(
    ws: Workspace, writing: Writing, arms: Sequence[Arm], seed: int, make: Make, *, report: Report
) -> Iterator[tuple[Arm, tuple[Generation, ...]]]:
    """Ask for all arms in one batch; when one of them cannot write, ask singly and note which, and why."""
    try:
        made = make(ws, arms, writing.plan.candidates, seed, report=report)
    except (NotYet, NotOffered) as error:
        if len(arms) == 1:
            writing.refused[arms[0].id] = error.message
        else:
            for arm in arms:
                yield from _candidates(ws, writing, [arm], seed, make, report=report)
    else:
        writing.dropped.update({f"{reason} (made)": count for reason, count in made.dropped.items()})
        for arm in arms:
            writing.refused.pop(arm.id, None)
            yield arm, made.by_arm.get(arm.id, ())


def _unseen(ws: Workspace) -> Iterator[Card]:
    from engine.workflows.cached_feed import cached_feed

    for offset in range(0, _LOOKED_AT, _PAGE):
        page = cached_feed(ws, _PAGE, offset).cards
        with ws.store.read() as connection:
            whole = posts.get(connection, [card.id for card in page])
        # An own post, a save or a vote is a reaction: what has none was never met here.
        fit = (card for card in page if card.reaction is None and not card.media and card.source != keep.SOURCE)
        yield from (card for card in fit if not whole[card.id].title_only)
        if not page or page[-1].reaction is not None:  # a feed shows what is unseen first
            return


def earlier(ws: Workspace) -> set[str]:
    """Return the likenesses of all texts that any study has shown."""
    with ws.store.read() as connection:
        return {likeness(text) for text in trials.all_texts(connection)}
