# pyright: basic
# (torch and diffusers have no complete types)
"""IP-Adapter (Ye et al. 2023, arXiv 2308.06721): vectors of pictures beside the words, where the folder has one.

The vectors are given, as the person's encoder made them: no picture encoder is loaded here. An adapter fits one width
of vectors, 1024 for those made for OpenCLIP's ViT-H-14.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.core.errors import BadInput, ModelDamaged
from engine.image.model import PictureRequest

FOLDER = "ip_adapter"
WIDTH_IN = "image_proj.proj.weight"
"""Where the width of vectors can be read."""


def weights_in(folder: Path) -> Path | None:
    """Return the adapter's file in a model's folder, the first by name; None where there is none."""
    return next(iter(sorted((folder / FOLDER).glob("*.safetensors"))), None)


def width_of(path: Path) -> int:
    """Return how wide the vectors are that an adapter takes. Raises ModelDamaged for another file."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(str(path), framework="numpy") as opened:
            return int(opened.get_slice(WIDTH_IN).get_shape()[1])
    except (OSError, SafetensorError, IndexError) as error:
        raise ModelDamaged(
            f"{path.name} is no IP-Adapter that takes one vector for a picture.",
            "Bring the plain adapter, or take the folder ip_adapter out of the model's.",
        ) from error


def attach(pipe: Any, path: Path) -> None:
    """Put an adapter into a pipeline; it says nothing until `given` gives it vectors."""
    pipe.load_ip_adapter(str(path.parent.parent), FOLDER, path.name, image_encoder_folder=None, local_files_only=True)
    pipe.set_ip_adapter_scale(0.0)


def check(request: PictureRequest, width: int, title: str) -> None:
    """Raises BadInput for vectors that a model with an adapter of this width cannot take (0: it has none)."""
    if not request.images:
        return
    if not width:
        raise BadInput(f"{title} takes no pictures here.", "Choose a method that uses words.")
    if any(len(vector) != width for vector in request.images):
        raise BadInput(
            f"{title} takes vectors of {width} numbers, and was given {len(request.images[0])}.",
            "Look at pictures with the encoder that the adapter was made for.",
        )
    if not 0 <= request.image_scale <= 1:
        raise BadInput(f"A picture cannot say {request.image_scale:g}.", "Choose 0 to 1; near 1 it is copied.")


def given(pipe: Any, requests: Sequence[PictureRequest], width: int) -> dict[str, Any]:
    """Return what a pipeline with an adapter is called with beside its words; all requests have the same pictures.

    Without vectors the adapter is turned off, so that the picture is that of the model alone.
    """
    import torch

    if not width:
        return {}
    first = requests[0]
    pipe.set_ip_adapter_scale(first.image_scale if first.images else 0.0)
    rows = [first.images or ((0.0,) * width,)]  # diffusers repeats one set of pictures for a whole batch
    embeds = torch.tensor(rows, dtype=pipe.unet.dtype, device=pipe._execution_device)
    if first.guidance > 1:
        embeds = torch.cat([torch.zeros_like(embeds), embeds])
    return {"ip_adapter_image_embeds": [embeds]}
