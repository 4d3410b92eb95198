"""What a backend is held to whose texts leave this machine: a door that somebody opened, and limits.

A backend without a door sends nothing: the door is given by the one workflow that has asked for consent.
"""

from typing import Protocol

import msgspec


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """One request over the network, whether it went well or not.

    Attributes:
        bytes_out: of content that was sent.
        bytes_in: of content that came back.
        ended: how, in a word or two; never a text, never a key.
    """

    bytes_out: int
    bytes_in: int
    ended: str


class Door(Protocol):
    """The way out of this machine, for one destination and one purpose."""

    def check(self) -> None:
        """Raises ConsentNeeded unless texts may leave now."""
        ...

    def note(self, exchange: Exchange) -> None:
        """Keep a row about an exchange."""
        ...


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What a server may take and give; times in seconds, sizes in bytes.

    Attributes:
        connect_s: until a connection, with its encryption, stands.
        silent_s: without a byte, before the first one and between two.
        whole_s: for one answer.
        whole_bytes: of one answer.
        event_bytes: of one event of a stream: some 20 are usual for each word, so this is room enough.
        refusal_bytes: that are read of a refusal; the rest is dropped.
        retries: of a request of which nothing has come back yet, after a refusal that may pass.
        wait_s: the longest wait that a server may ask for; for a longer one the request fails at once.
        at_once: requests side by side.
    """

    connect_s: float = 10.0
    silent_s: float = 60.0
    whole_s: float = 300.0
    whole_bytes: int = 8 << 20
    event_bytes: int = 64 << 10
    refusal_bytes: int = 16 << 10
    retries: int = 2
    wait_s: float = 20.0
    at_once: int = 4
