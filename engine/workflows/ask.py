"""What a method sends to the model of the settings: the one place where a request gets its last form."""

from collections.abc import Mapping

import msgspec

from engine.core.errors import BadInput
from engine.core.records import Profile
from engine.text.method import Method, Projection
from engine.text.model import Sampling, TextRequest


def request_of(
    method: Method, profile: Profile, projection: Projection, *, seed: int, settings: Mapping[str, float] | None = None
) -> TextRequest:
    """Return the method's request, as every arm sends it: one sampling for all but for the `settings` of an arm.

    Raises NotYet, and BadInput for settings that no sampling has.
    """
    try:
        sampling = msgspec.convert(dict(settings or {}), type=_Own)
    except msgspec.ValidationError as error:
        raise BadInput(f"An arm's settings cannot be: {error}.", "They are those of the sampling.") from error
    return method.request(profile, projection, seed=seed, sampling=Sampling(**msgspec.structs.asdict(sampling)))


class _Own(Sampling, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sampling that an arm asks for."""
