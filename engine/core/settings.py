"""Every setting of the app, declared once: title, help, default and range. Forms and documentation derive from it."""

from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec
from msgspec import Meta

from engine.core.errors import BadInput
from engine.core.files import write_atomically

VERSION = 1


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=False):
    """What a person may choose. A field's `Meta` holds the words of its form."""

    theme: Annotated[
        Literal["system", "light", "dark"], Meta(title="Theme", description="Light, dark, or as the system.")
    ] = "system"
    topic_quantile: Annotated[
        float,
        Meta(title="Topic detail", description="Low: few broad topics. High: many narrow ones.", ge=0.5, le=0.9995),
    ] = 0.98
    choose_detail: Annotated[
        bool,
        Meta(title="Choose the detail for me", description="As soon as there are 100 likes, by how well it predicts."),
    ] = True
    ranker: Annotated[
        str, Meta(title="Ranking", description='Name of a ranker, or "auto" for the best on your own likes.')
    ] = "auto"
    diversity: Annotated[
        float,
        Meta(title="Variety", description="How unlike a card is to those just before it, 0 to 1.", ge=0.0, le=1.0),
    ] = 0.5
    exploration: Annotated[
        float,
        Meta(title="Surprise", description="Share of the feed that is chosen to explore, 0 to 0.5.", ge=0.0, le=0.5),
    ] = 0.1
    model: Annotated[str, Meta(title="Writer", description="The model that writes.")] = "smollm2-135m-instruct"
    summary_model: Annotated[
        str,
        Meta(title="Writer of your profile", description='Writes your profile in words; "" for the writer.'),
    ] = ""
    summary_auto: Annotated[
        bool,
        Meta(title="Keep the profile up to date", description="After likes, in the background."),
    ] = True
    learn_drafts: Annotated[
        bool,
        Meta(title="Learn drafted reasons", description="Train on drafted reasons that you did not accept."),
    ] = False
    encoder: Annotated[str, Meta(title="Encoder", description="The model that reads.")] = "all-minilm-l6-v2"
    picture_model: Annotated[str, Meta(title="Illustrator", description="The model that draws.")] = "starter-pictures"
    precision: Annotated[
        Literal["auto", "16-bit", "8-bit", "4-bit"],
        Meta(title="Precision", description="In how many bits writers are loaded; auto for the finest that fits."),
    ] = "auto"
    picture_encoder: str = ""
    """Looks at pictures; "" for none."""
    encoder_wanted: str = ""
    """Posts are being read with this one in the background; it serves as soon as all are."""
    reduce_motion: Annotated[bool, Meta(title="Less motion", description="No animation.")] = False
    version: int = VERSION


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


def describe() -> list[dict[str, Any]]:
    """Return one row for each setting that has words: name, title, help, default, and choices or range."""
    rows: list[dict[str, Any]] = []
    for field in msgspec.structs.fields(Settings):
        if get_origin(field.type) is not Annotated:
            continue
        kind, meta = get_args(field.type)[:2]
        choices = get_args(kind) if get_origin(kind) is Literal else ()
        rows.append(
            {"name": field.name, "title": meta.title, "help": meta.description, "default": field.default}
            | {"choices": choices, "low": meta.ge, "high": meta.le}
        )
    return rows
