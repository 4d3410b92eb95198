"""Every setting of the app, declared once: title, help, default and range. Forms and documentation derive from it."""

from pathlib import Path
from typing import Annotated, Literal, get_args, get_origin

import msgspec
from msgspec import Meta

from engine.core.errors import BadInput
from engine.core.files import write_atomically

VERSION = 1


LOOKS, READING, TASTE, WORDS, MODELS = "How it looks", "What you read", "Your taste", "Your profile", "Models"
GROUPS = (LOOKS, READING, TASTE, WORDS, MODELS)
"""In the order of the form; what names no group comes last."""

OTHERS = "Others"

SMALLEST_TEXT, LARGEST_TEXT = 100, 200  # per cent


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=False):
    """What a person may choose. A field's `Meta` holds the words of its form; `extra` its group, and what it names."""

    theme: Annotated[
        Literal["system", "light", "dark"],
        Meta(title="Theme", description="Light, dark, or as the system.", extra={"group": LOOKS}),
    ] = "system"
    language: Annotated[
        Literal["system", "en", "de"],
        Meta(
            title="Language",
            description="Of the window, from its next start on.",
            extra={"group": LOOKS, "called": {"en": "English", "de": "Deutsch"}},
        ),
    ] = "system"
    text_size: Annotated[
        int,
        Meta(
            title="Text size",
            description="In per cent of the usual size, 100 to 200.",
            ge=SMALLEST_TEXT,
            le=LARGEST_TEXT,
            extra={"group": LOOKS, "step": 10},
        ),
    ] = 100
    reduce_motion: Annotated[bool, Meta(title="Less motion", description="No animation.", extra={"group": LOOKS})] = (
        False
    )
    ranker: Annotated[
        str,
        Meta(
            title="Ranking",
            description="What orders your feed; the best on your own likes, unless you choose.",
            extra={"group": READING, "names": "ranker"},
        ),
    ] = "auto"
    diversity: Annotated[
        float,
        Meta(
            title="Variety",
            description="How unlike a card is to those just before it, 0 to 1.",
            ge=0.0,
            le=1.0,
            extra={"group": READING},
        ),
    ] = 0.5
    exploration: Annotated[
        float,
        Meta(
            title="Surprise",
            description="Share of the feed that is chosen to explore, 0 to 0.5.",
            ge=0.0,
            le=0.5,
            extra={"group": READING},
        ),
    ] = 0.1
    topic_quantile: Annotated[
        float,
        Meta(
            title="Topic detail",
            description="Low: few broad topics. High: many narrow ones.",
            ge=0.5,
            le=0.9995,
            extra={"group": TASTE, "step": 0.005},
        ),
    ] = 0.98
    choose_detail: Annotated[
        bool,
        Meta(
            title="Choose the detail for me",
            description="As soon as there are 100 likes, by how well it predicts.",
            extra={"group": TASTE},
        ),
    ] = True
    summary_model: Annotated[
        str,
        Meta(
            title="Writer of your profile",
            description="Which model writes your profile in words, and drafts reasons.",
            extra={"group": WORDS, "names": "text", "none": "The writer"},
        ),
    ] = ""
    summary_auto: Annotated[
        bool,
        Meta(
            title="Keep the profile up to date",
            description="After likes, in the background.",
            extra={"group": WORDS},
        ),
    ] = True
    learn_drafts: Annotated[
        bool,
        Meta(
            title="Learn drafted reasons",
            description="Train on drafted reasons that you did not accept.",
            extra={"group": WORDS},
        ),
    ] = False
    model: Annotated[
        str,
        Meta(title="Writer", description="The model that writes.", extra={"group": MODELS, "names": "text"}),
    ] = "smollm2-135m-instruct"
    encoder: Annotated[
        str,
        Meta(title="Encoder", description="The model that reads.", extra={"group": MODELS, "names": "encoder"}),
    ] = "all-minilm-l6-v2"
    picture_model: Annotated[
        str,
        Meta(title="Illustrator", description="The model that draws.", extra={"group": MODELS, "names": "image"}),
    ] = "starter-pictures"
    precision: Annotated[
        Literal["auto", "16-bit", "8-bit", "4-bit"],
        Meta(
            title="Precision",
            description="In how many bits writers are loaded; auto for the finest that fits.",
            extra={"group": MODELS},
        ),
    ] = "auto"
    picture_encoder: str = ""
    """Looks at pictures; "" for none."""
    encoder_wanted: str = ""
    """Posts are being read with this one in the background; it serves as soon as all are."""
    keys: dict[str, tuple[str, ...]] = {}
    """Keys that the person chose, by what they do; all others are as they come."""
    version: int = VERSION


class Declared(msgspec.Struct, frozen=True, kw_only=True):
    """One setting that has words, as it is declared.

    Attributes:
        kind: "choice", "switch", "whole", "number" or "name".
        choices: what it may be, of a choice.
        called: what choices are called that have a name of their own.
        low, high: the range of a number, ends included.
        names: of a name, what is named: "ranker", or a kind of the catalogue ("text", "encoder", "image").
        none: of a name, what "" means in words; "" where it must name something.
        step: of a number, in a form.
    """

    name: str
    title: str
    help: str
    kind: str
    group: str
    default: object
    choices: tuple[str, ...] = ()
    called: dict[str, str] = {}
    low: float | None = None
    high: float | None = None
    names: str = ""
    none: str = ""
    step: float = 1


def load(path: Path) -> Settings:
    """Return the settings at `path`, or the defaults when there is no file. Raises BadInput for a damaged one."""
    if not path.exists():
        return Settings()
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except msgspec.MsgspecError as error:
        raise BadInput(
            f"The settings in {path.name} cannot be read: {error}.", "Mend the file, or delete it to get the defaults."
        ) from error


def save(path: Path, settings: Settings) -> None:
    """Check and write the settings. Raises BadInput for a value out of range, DiskFull."""
    try:
        data = msgspec.json.encode(msgspec.convert(msgspec.to_builtins(settings), type=Settings))
    except msgspec.ValidationError as error:
        raise BadInput(
            f"This setting cannot be: {error}.", "Choose a value in the range that the form shows."
        ) from error
    write_atomically(path, msgspec.json.format(data, indent=2))


def describe() -> tuple[Declared, ...]:
    """Return every setting that has words, by group, in the order of declaration."""
    rows = [_declared(field) for field in msgspec.structs.fields(Settings) if get_origin(field.type) is Annotated]
    order = {group: place for place, group in enumerate(GROUPS)}
    return tuple(sorted(rows, key=lambda row: order.get(row.group, len(order))))


def _declared(field: msgspec.structs.FieldInfo) -> Declared:
    kind, meta = get_args(field.type)[:2]
    extra = meta.extra or {}
    literal = get_origin(kind) is Literal
    return Declared(
        name=field.name,
        title=meta.title or field.name,
        help=meta.description or "",
        kind="choice" if literal else _KINDS[kind],
        group=extra.get("group", OTHERS),
        default=field.default,
        choices=get_args(kind) if literal else (),
        called=extra.get("called", {}),
        low=meta.ge,
        high=meta.le,
        names=extra.get("names", ""),
        none=extra.get("none", ""),
        step=extra.get("step", 0.05 if kind is float else 1),
    )


def parsed(row: Declared, words: str) -> object:
    """Return the value that `words` mean for a setting, as the command line takes it. Raises BadInput."""
    try:
        if row.kind == "switch":
            return {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}[words.lower()]
        return int(words) if row.kind == "whole" else float(words) if row.kind == "number" else words
    except (KeyError, ValueError) as error:
        wanted = {"switch": "on or off", "whole": "a whole number"}.get(row.kind, "a number")
        raise BadInput(f"{row.title} cannot be {words!r}.", f"It is {wanted}.") from error


_KINDS: dict[object, str] = {bool: "switch", int: "whole", float: "number", str: "name"}
