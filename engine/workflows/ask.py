"""What a method sends to the model of the settings: the one place where a request gets its last form."""

import msgspec

from engine.core.records import Profile
from engine.text import prompts
from engine.text.method import Method, Projection
from engine.text.model import Sampling, TextRequest
from engine.workflows.workspace import Workspace


def request_of(ws: Workspace, method: Method, profile: Profile, projection: Projection, *, seed: int) -> TextRequest:
    """Return the method's request, as every arm of this model sends it. Raises NotYet.

    A model with a shared adapter was trained on jokes: its requests go without the written examples.
    """
    request = method.request(profile, projection, seed=seed, sampling=Sampling())
    if ws.options(ws.settings.model).shared is None:
        return request
    return msgspec.structs.replace(request, messages=prompts.bare(request.messages))
