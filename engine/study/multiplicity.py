"""Several comparisons in one report: p-values and e-values adjusted so that all of them may be read at once."""

from collections.abc import Mapping, Sequence

METHOD = "Holm 1979"


def holm(p_values: Mapping[str, float | None]) -> dict[str, float | None]:
    """Return adjusted p-values (Holm 1979); a name without one stays without, and counts for nothing.

    The chance that any of the true nulls is called false at .05 is at most .05, however the tests hang together.
    """
    known = sorted((p, name) for name, p in p_values.items() if p is not None)
    adjusted: dict[str, float | None] = dict.fromkeys(p_values)
    worst = 0.0
    for rank, (p, name) in enumerate(known):
        worst = max(worst, min(1.0, (len(known) - rank) * p))
        adjusted[name] = worst
    return adjusted


def e_holm(e_values: Mapping[str, float | None]) -> dict[str, float | None]:
    """Return e-values adjusted for all that are there (Vovk and Wang 2021, Ann. Stat. 49:1736, algorithm 1).

    The closed test by arithmetic means: the adjusted e-value of a name is the least mean over all sets that hold it.
    One of 20 or more may be called found while the chance of any false one stays at .05, at any time of looking.
    """
    known = sorted((e, name) for name, e in e_values.items() if e is not None)
    adjusted: dict[str, float | None] = dict.fromkeys(e_values)
    for place, (own, name) in enumerate(known):
        least, total = own, own
        for taken, (smaller, _) in enumerate(known[:place], start=2):
            total += smaller
            least = min(least, total / taken)
        adjusted[name] = least
    return adjusted


def e_bh(e_values: Mapping[str, float | None], alpha: float = 0.05) -> tuple[str, ...]:
    """Return the names found at a false discovery rate of `alpha` (Wang and Ramdas 2022, e-BH), strongest first."""
    known: Sequence[tuple[float, str]] = sorted(
        ((e, name) for name, e in e_values.items() if e is not None), key=lambda pair: (-pair[0], pair[1])
    )
    found = [rank for rank, (e, _) in enumerate(known, start=1) if e * rank >= len(known) / alpha]
    return tuple(name for _, name in known[: max(found, default=0)])
