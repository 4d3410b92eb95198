"""What a method sends to the model of the settings: the one place where a request gets its last form."""

from engine.core.records import Profile
from engine.text.method import Method, Projection
from engine.text.model import Sampling, TextRequest


def request_of(method: Method, profile: Profile, projection: Projection, *, seed: int) -> TextRequest:
    """Return the method's request, as every arm sends it: one sampling for all. Raises NotYet."""
    return method.request(profile, projection, seed=seed, sampling=Sampling())
