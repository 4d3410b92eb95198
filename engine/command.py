"""What a command of the command line is: arguments in, one record out. Knows nothing of how records are printed."""

import unicodedata
from abc import ABC, abstractmethod
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from engine.core.progress import Report
from engine.core.registry import Registered, Registry

if TYPE_CHECKING:
    from engine.workflows.workspace import Workspace


class Command(Registered, ABC):
    """One word of the command line; the JSON of what it returns is a promise: fields may be added, never renamed.

    Attributes:
        help: what it does, one line.
    """

    help: ClassVar[str]

    @abstractmethod
    def arguments(self, parser: ArgumentParser) -> None:
        """Declare what it takes. `--json`, `--profile` and `--verbose` are there already."""

    @abstractmethod
    def run(self, ws: "Workspace", args: Namespace, report: Report) -> msgspec.Struct:
        """Do it. Workflows are imported here, so that naming commands loads nothing. Raises EngineError, Cancelled."""

    @abstractmethod
    def text(self, result: Any) -> str:
        """Return a few lines for people, of what `run` returned."""

    def failed(self, result: Any) -> bool:
        """Return whether what `run` returned is bad news that a script must not overlook (exit code 3)."""
        return False


KEPT = "\n\u200d"  # the joiner that emoji are made with
STEERING = ("Cc", "Cf", "Co", "Cs")
COMMANDS = Registry(Command, kind="command", folder="engine.commands")


def whole(low: int, high: int) -> Callable[[str], int]:
    """Return an argument type: whole numbers from `low` to `high`."""

    def number(word: str) -> int:
        try:
            value = int(word)
        except ValueError:
            value = low - 1
        if not low <= value <= high:
            raise ArgumentTypeError(f"{word!r} is not a whole number from {low} to {high}")
        return value

    return number


def plain(text: str) -> str:
    """Return text without what could steer a terminal: a post's escape codes stay powerless."""
    return "".join(char for char in text if char in KEPT or unicodedata.category(char) not in STEERING)


def short(text: str, width: int = 90) -> str:
    """Return the text as one line of at most `width` characters."""
    line = " ".join(plain(text.replace("\n", " ")).split())
    return line if len(line) <= width else line[: width - 1] + "…"
