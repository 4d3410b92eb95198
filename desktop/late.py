"""What the window asks of workflows that come with numpy: each loads when it is first asked, in a task, off its thread.

To show the window and the first cards none of them is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from engine.core.records import Taste
from engine.workflows.workspace import Workspace

if TYPE_CHECKING:
    from engine.workflows.choose_ranker import Choice, Offer
    from engine.workflows.why import Why
    from engine.workflows.write_summary import Due


def known_taste(ws: Workspace) -> Taste | None:
    """Return the taste where it is kept and still holds; None where it has to be learned."""
    from engine.workflows.current_taste import known_taste

    return known_taste(ws)


def jobs_due(ws: Workspace) -> list[str]:
    """Return the jobs that make search and large feeds quick, where they are due."""
    from engine.workflows.ranking import wants_lists
    from engine.workflows.search import wants_index

    return [name for name, is_due in (("index_words", wants_index), ("write_lists", wants_lists)) if is_due(ws)]


def ranks(ws: Workspace) -> tuple[Choice, tuple[Offer, ...]]:
    """Return what ranks the feed, and what could. Raises UnknownName as `chosen` does."""
    from engine.workflows.choose_ranker import chosen, offers

    return chosen(ws), offers(ws)


def why(ws: Workspace, post: int) -> Why:
    """Return what moved a post. Raises BadInput, UnknownName."""
    from engine.workflows import why

    return why.why(ws, post)


def answer_draft(ws: Workspace, post: int, *, take: bool) -> None:
    """Make a draft the person's reason, or put it away. Raises NotYet where there is none."""
    from engine.workflows import reasons

    reasons.answer_draft(ws, post, take=take)


def any_drafted(result: dict[str, object]) -> bool:
    """Whether a job that drafted reasons found one."""
    from engine.workflows.reasons import ReasonList

    return any(each.text for each in msgspec.convert(result, ReasonList).reasons)


def upkeep_due(ws: Workspace) -> bool:
    """Whether the daily upkeep is due."""
    from engine.workflows.nightly import is_due

    return is_due(ws)


def summary_due(ws: Workspace) -> Due:
    """Return whether the profile in words should follow new likes."""
    from engine.workflows.write_summary import due

    return due(ws)
