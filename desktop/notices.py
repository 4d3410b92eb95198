"""Turns what went wrong, or well, into one sentence, one hint and one action."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop.engine_words import said
from desktop.words import Texts
from engine.core.errors import EngineError

NOTICES = Texts("NOTICES")


@dataclass(frozen=True)
class Notice:
    """What a notice bar shows, as plain text.

    Attributes:
        kind: "bad" for errors.
        action: words on the button that mends it; "" for none.
        seconds: how long it stays by itself; 0 until it is closed.
    """

    message: str
    hint: str = ""
    kind: Literal["note", "bad"] = "note"
    action: str = ""
    do: Callable[[], None] | None = None
    seconds: float = 0.0


def of_error(error: Exception, *, action: str = "", do: Callable[[], None] | None = None) -> Notice:
    """Return a notice for an error that a person can act on, or for a bug of ours."""
    if isinstance(error, EngineError):
        return Notice(said(error.message), said(error.hint), "bad", action, do)
    return Notice(
        NOTICES.tr("This is a mistake in the app, not yours: {kind}: {error}").format(
            kind=type(error).__name__, error=error
        ),
        NOTICES.tr("Nothing that you rated is lost. The log in your profile folder has the details."),
        "bad",
        action,
        do,
    )
