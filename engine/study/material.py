"""Everything that a study is made of, row by row, and the hashes that its chain of events begins with.

Pure: rows come from the seal or from an export, and mean the same here.
"""

from collections.abc import Sequence

import msgspec

from engine.store import chain
from engine.store.chain import Row

PARTS = ("study", "cards", "seed", "assignments", "judgements", "texts")
"""What the head holds a hash of."""
SALTED = ("assignments", "judgements", "texts")
"""Parts that are hashed together with the nonce."""
_STUDY = ("id", "plan", "plan_hash", "seed_commitment", "at")
"""What of a study's row is fixed before card one."""
_TEXTS = (
    *("id", "method", "model", "text", "seed", "tokens", "seconds", "request", "at"),
    *("told", "ranked", "version", "taste", "made_by", "media", "made_for"),
)
"""What of a generation is fixed when it is written; its score is not, nor what a gallery does with it."""


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of one study.

    Attributes:
        study: the row, with `head` and `revealed_at`; None when it is not there.
        cards: in the order of showing.
        events: oldest first.
        seed: the row of seed and nonce; None when it is not there.
        texts: generations that cards were made from.
        absent: names of `PARTS` that these rows cannot be held to: an export does not hold what models were told.
    """

    study: Row | None
    cards: Sequence[Row]
    events: Sequence[Row]
    seed: Row | None
    assignments: Sequence[Row]
    judgements: Sequence[Row]
    texts: Sequence[Row] = ()
    absent: tuple[str, ...] = ()


def parts(found: Material) -> dict[str, str]:
    """Return the hash of each thing that was fixed before card one, by the names of `PARTS`.

    What tells arms is hashed together with the nonce, so that the hashes may be shown before the reveal: an order of a
    few cards could be found by trying. What is absent has no hash here.
    """
    secret = "" if found.seed is None else str(found.seed.get("nonce"))
    study = [] if found.study is None else [{name: found.study.get(name) for name in _STUDY}]
    seed = [] if found.seed is None else [found.seed]
    texts = [{name: row.get(name) for name in _TEXTS} for row in found.texts]
    hashes = {
        "study": chain.digest(study),
        "cards": chain.digest(found.cards),
        "seed": chain.digest(seed),
        "assignments": chain.digest(found.assignments, secret),
        "judgements": chain.digest(found.judgements, secret),
        "texts": chain.digest(texts, secret),
    }
    return {name: hashes[name] for name in PARTS if name not in found.absent}


def head(found: Material) -> str:
    """Return the sealed head: the canonical JSON of all hashes. A study's chain of events begins with its SHA-256."""
    return msgspec.json.encode(parts(found), order="sorted").decode()
