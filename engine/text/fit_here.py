"""What a model would need on this machine, as it is now. Imports torch: call it in a process that holds models."""

from pathlib import Path

from engine.core import devices
from engine.core.catalogue import Entry
from engine.text.fit import Fit, reckon
from engine.text.measured import measured
from engine.text.memory import is_wide


def here(entry: Entry, weights: Path) -> list[Fit]:
    """Return one fit for each precision of a text model whose shape is known, the finest first.

    Args:
        weights: its folder, beside which its measured peak is kept.
    """
    free, wide, seen = devices.free_model_memory_gb(), is_wide(devices.best_device()), measured(weights)
    return [reckon(entry, each, free, wide=wide, measured_gb=seen.get(each)) for each in entry.precisions]
