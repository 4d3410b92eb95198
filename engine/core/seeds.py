"""Randomness that can be replayed: seeds derived from what they are for, not from the order of calls."""

import hashlib
import hmac
import secrets


def derive(seed: int | str, *purpose: object) -> int:
    """Return a seed in [0, 2**63) for `purpose`, the same on every machine and in any order of calls."""
    words = "\x1f".join(str(part) for part in purpose)
    digest = hmac.new(str(seed).encode(), words.encode(), hashlib.sha256).digest()
    return int.from_bytes(digest[:8], "big") >> 1


def fresh() -> int:
    """Return an unpredictable seed in [0, 2**63)."""
    return secrets.randbits(63)


def commitment(seed: int, nonce: str) -> str:
    """Return the SHA-256 (hex) that commits to `seed` before it is revealed."""
    return hashlib.sha256(f"{seed}:{nonce}".encode()).hexdigest()
