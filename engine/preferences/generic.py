"""A ranker that knows nobody: how much a text is like jokes that people wrote, and unlike a small model's own.

Ridge regression on how a text is made (`text_form`), learned once by `recipes/generic_ranker.py`; it needs no encoder.
It tells the two apart on subjects that it never saw (AUC .83), and that is all: it was never shown what anybody found
funny, and it orders 100 jokes that many people rated no better than chance (LOG.md).
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import ModelDamaged
from engine.core.files import write_atomically
from engine.preferences import text_form

Rows = NDArray[np.float32]

LENGTHS = 7
"""First columns of the form: how long a text and its sentences are. Not read: where a small model is cut off says
nothing of how good it is, and would tell the two apart by itself."""

RIDGES = (1.0, 10.0, 100.0, 1_000.0)
FOLDER, CARD = "generic", "card.json"


class Fitted(msgspec.Struct, frozen=True, kw_only=True):
    """Means, spreads and weights of the columns, shape (columns,) each."""

    middle: tuple[float, ...]
    spread: tuple[float, ...]
    weights: tuple[float, ...]


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What ships: the numbers, what they read, and how well they told held-out texts apart."""

    what: str
    licence: str
    made_by: str
    measured: dict[str, object]
    fitted: Fitted


def fit(good: Rows, bad: Rows, ridge: float) -> Fitted:
    """Return weights that are high for rows like `good` and low for rows like `bad`, both counting alike."""
    rows = np.concatenate([good, bad]).astype(np.float64)
    spread = rows.std(axis=0)
    middle, spread = rows.mean(axis=0), np.where(spread < 1e-9, 1.0, spread)
    scaled = (rows - middle) / spread
    share = np.concatenate([np.full(len(good), 0.5 / len(good)), np.full(len(bad), 0.5 / len(bad))]) * len(rows)
    wanted = np.concatenate([np.ones(len(good)), -np.ones(len(bad))])
    weights = np.linalg.solve(
        scaled.T @ (scaled * share[:, None]) + ridge * np.eye(scaled.shape[1]), scaled.T @ (wanted * share)
    )
    return Fitted(middle=_rounded(middle), spread=_rounded(spread), weights=_rounded(weights))


def score(fitted: Fitted, rows: Rows) -> Rows:
    """Return scores, shape (n,)."""
    scaled = (rows - np.array(fitted.middle)) / np.array(fitted.spread)
    return (scaled @ np.array(fitted.weights)).astype(np.float32)


def score_texts(assets: Path, texts: Sequence[str]) -> list[float]:
    """Return how written each text looks. Raises ModelDamaged when the shipped numbers cannot be read."""
    return score(card(assets).fitted, read(texts)).astype(float).tolist()


def read(texts: Sequence[str]) -> Rows:
    """Return what the ranker reads, shape (n, text_form.COLUMNS - LENGTHS)."""
    return text_form.features(list(texts))[:, LENGTHS:]


def save(assets: Path, fitted: Fitted, what: str, measured: dict[str, object]) -> None:
    """Write the card."""
    made = Card(
        what=f"ridge on {what}: written jokes against the starter's own texts; knows nobody's taste",
        licence="Apache-2.0",
        made_by="recipes/generic_ranker.py",
        measured=measured,
        fitted=fitted,
    )
    write_atomically(assets / FOLDER / CARD, msgspec.json.format(msgspec.json.encode(made), indent=1))


@cache
def card(assets: Path) -> Card:
    """Return what ships. Raises ModelDamaged."""
    try:
        return msgspec.json.decode((assets / FOLDER / CARD).read_bytes(), type=Card)
    except (OSError, msgspec.MsgspecError) as error:
        raise ModelDamaged("The ranker that knows nobody cannot be read.", "Install the app again.") from error


def _rounded(values: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(round(float(each), 6) for each in values)
