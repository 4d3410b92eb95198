"""A line that fixes a study up to now, short enough to write down or mail. It tells nothing about arms.

Kept outside of the profile, it shows what the chain alone cannot: that its end was cut off, or that all of it was
written anew.
"""

import re

import msgspec

from engine.core.errors import BadInput

_GROUP = 4
_ENOUGH = 5 * _GROUP
"""Digits of a head that are enough to check: 80 bits are more than anybody can try."""
_LINE = re.compile(r"study\s+(\S+?),\s*(\d+)\s+events?,\s*head\s+((?:[0-9a-f]{4}[\s-]*){5,16})", re.IGNORECASE)


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """Where a study's chain stood.

    Attributes:
        study: its id.
        events: that had happened.
        head: link (hex) of the last of them, or of the sealed head; its first 20 digits or more.
    """

    study: str
    events: int
    head: str

    @property
    def line(self) -> str:
        """This anchor as people keep it: hex digits in groups of four."""
        return self._line(self.head)

    @property
    def short(self) -> str:
        """The same with five groups, which fits in one line of a window and is enough to check."""
        return self._line(self.head[:_ENOUGH])

    def _line(self, head: str) -> str:
        groups = [head[place : place + _GROUP] for place in range(0, len(head), _GROUP)]
        return f"Inside Joke anchor: study {self.study}, {self.events} events, head {' '.join(groups)}"


def read(words: str) -> tuple[Anchor, ...]:
    """Return every anchor that a text holds, in order. Large letters, hyphens and line breaks do not matter.

    Five groups of a head are enough: 80 bits are more than anybody can try. Raises BadInput for a text without any.
    """
    found = [
        Anchor(study=study.lower(), events=int(events), head=re.sub(r"[\s-]", "", digits).lower())
        for study, events, digits in _LINE.findall(words)
    ]
    if not found:
        raise BadInput(
            "This holds no anchor.",
            "One looks like: study 0123456789abcdef, 12 events, head 89ab cdef 0123 4567 89ab (or up to 16 groups)",
        )
    return tuple(found)
