"""What there is to say of one model, in a line or two."""

from desktop.engine_words import said
from desktop.widgets.task_strip import megabytes
from desktop.words import Texts, number
from engine.workflows.models import Fits, ModelRow

MODEL_WORDS = Texts("MODEL_WORDS")

KINDS = {
    "text": MODEL_WORDS.later("Writer"),
    "encoder": MODEL_WORDS.later("Reader"),
    "image": MODEL_WORDS.later("Painter"),
}


def facts(row: ModelRow) -> str:
    """Return what kind it is, how large, what it needs and its licence, in a line."""
    if row.bytes:
        words = MODEL_WORDS.tr("{kind}  ·  {size}  ·  needs {memory} GB of memory  ·  {licence}")
    else:
        words = MODEL_WORDS.tr("{kind}  ·  needs {memory} GB of memory  ·  {licence}")
    kind = MODEL_WORDS.tr(KINDS.get(row.kind, row.kind))
    memory, size = number(row.memory_gb, 1), megabytes(row.bytes)
    return words.format(kind=kind, size=size, memory=memory, licence=row.licence)


def too_large(row: ModelRow, fits: Fits) -> tuple[str, str]:
    """Return that no precision of a writer fits into the memory that is free, and what the sum is made of."""
    least = min(fits.fits, key=lambda fit: fit.needed_gb)
    needs = MODEL_WORDS.tr("{model} needs {needed} GB even in {precision}, and {free} GB are free.")
    made_of = MODEL_WORDS.tr(
        "That is {weights} GB of weights, {texts} for what it remembers of its texts and {spare} to spare. Close other "
        "programs, or choose a smaller writer."
    )
    needed, free, precision = number(least.needed_gb, 1), number(least.free_gb, 1), said(least.precision)
    weights, texts, spare = (number(gb, 1) for gb in (least.weights_gb, least.cache_gb, least.margin_gb))
    return (
        needs.format(model=row.title, needed=needed, precision=precision, free=free),
        made_of.format(weights=weights, texts=texts, spare=spare),
    )
