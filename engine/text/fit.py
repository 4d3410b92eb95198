"""Will a model fit? Adds up what it needs, before anything is loaded: weights, what it remembers of its rows, a margin.

Once a model has run, the most that was really used replaces the sum.
"""

import msgspec

from engine.core.catalogue import Entry, Precision

ROWS = 6
TOKENS = 1_024
"""What is reckoned with: a block of candidates of six arms, and their prompts."""

BITS_4 = 0.5625
"""Bytes a weight: half a byte, and a scale in 32 bits for each 64 weights (QLoRA, arXiv 2305.14314, section 3)."""
BITS_8 = 1.02
SPARE_SHARE, SPARE_GB = 0.10, 0.4
"""Activations grow with the model; what a process needs besides does not."""


class Fit(msgspec.Struct, frozen=True, kw_only=True):
    """What a model needs in one precision, in GB (10**9 bytes), beside what is free.

    Attributes:
        weights_gb, cache_gb, margin_gb: the parts of the sum.
        needed_gb: their sum, or, where `measured`, the most that was really used on this machine.
    """

    precision: Precision
    weights_gb: float
    cache_gb: float
    margin_gb: float
    needed_gb: float
    free_gb: float
    measured: bool = False

    @property
    def fits(self) -> bool:
        """Whether what is free is enough."""
        return self.needed_gb <= self.free_gb


def reckon(
    entry: Entry, precision: Precision, free_gb: float, *, wide: bool = False, measured_gb: float | None = None
) -> Fit:
    """Return the sum for a text model whose shape is known, and only then.

    Args:
        wide: whether "16-bit" is computed in 32 on this machine, because its processor has no numbers of 16.
        measured_gb: the most that was used here before, in this precision.
    """
    shape = entry.shape
    assert shape is not None, entry.id  # noqa: S101 - who asks has looked
    each = 4 if wide else 2
    table = shape.vocabulary * entry.hidden_size
    rest = max(0, shape.parameters - table)
    weights = {
        "16-bit": each * shape.parameters,
        "8-bit": BITS_8 * rest + each * table,  # tables of tokens are not quantised
        "4-bit": BITS_4 * rest + each * table,
    }[precision]
    cache = 2 * shape.layers * shape.kv_heads * shape.head_dim * each * TOKENS * ROWS
    margin = SPARE_SHARE * (weights + cache) + SPARE_GB * 1e9
    total = (weights + cache + margin) / 1e9
    return Fit(
        precision=precision,
        weights_gb=weights / 1e9,
        cache_gb=cache / 1e9,
        margin_gb=margin / 1e9,
        needed_gb=total if measured_gb is None else measured_gb,
        free_gb=free_gb,
        measured=measured_gb is not None,
    )


def choose(fits: list[Fit]) -> Fit | None:
    """Return the finest precision that fits, or None."""
    return next((fit for fit in fits if fit.fits), None)


def words(entry: Entry, fits: list[Fit]) -> str:
    """Return why none of these fits, as a person can act on it."""
    least = min(fits, key=lambda fit: fit.needed_gb)
    how = "was seen to use" if least.measured else "needs about"
    return (
        f"{entry.title} {how} {least.needed_gb:.1f} GB of memory even in {least.precision} "
        f"({least.weights_gb:.1f} weights, {least.cache_gb:.1f} what it remembers, {least.margin_gb:.1f} margin), "
        f"and {least.free_gb:.1f} GB are free."
    )
