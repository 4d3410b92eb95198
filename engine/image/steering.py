# pyright: basic
# (torch and diffusers have no complete types)
"""Prompts as embeddings, moved by pulls (ViPer, arXiv 2407.17365): the arithmetic of taste in a pipeline's own space.

A sum of embeddings is longer than what the denoiser was trained on, so it is brought back to the prompt's own length.
"""

from collections.abc import Sequence
from typing import Any

from engine.image.model import PictureRequest, Pull


def encoded(pipe: Any, requests: Sequence[PictureRequest]) -> dict[str, Any]:
    """Return what a pipeline is called with instead of prompts; the names are diffusers' own.

    All requests must have the same guidance: above 1, there are embeddings of negative prompts beside.
    """
    import torch

    guided = requests[0].guidance > 1
    rows = [_one(pipe, request, guided) for request in requests]
    return {name: torch.cat([row[name] for row in rows]) for name in rows[0]}


def _one(pipe: Any, request: PictureRequest, guided: bool) -> dict[str, Any]:
    plain = _encode(pipe, request.prompt, guided, request.negative_prompt)
    for name, pulls in (("prompt", request.toward), ("negative_prompt", request.away if guided else ())):
        for part in [f"{name}_embeds", f"{name.replace('prompt', 'pooled_prompt')}_embeds"]:
            if part in plain and pulls:
                plain[part] = _moved(pipe, plain[part], pulls, part.replace("negative_", ""))
    return plain


def _moved(pipe: Any, start: Any, pulls: Sequence[Pull], part: str) -> Any:
    """Return embeddings moved by pulls, at the length that they had."""
    moved = start.clone()
    for pull in pulls:
        moved += pull.weight * _encode(pipe, pull.text, False, "")[part]
    return moved * (_length(start) / _length(moved))


def _length(embeds: Any) -> Any:
    """Return the mean length of the tokens that are there; padding of zeros does not count."""
    lengths = embeds.float().norm(dim=-1)
    return (lengths.sum() / (lengths > 0).sum().clamp(min=1)).clamp(min=1e-6).to(embeds.dtype)


def _encode(pipe: Any, prompt: str, guided: bool, negative: str) -> dict[str, Any]:
    """Return the embeddings of one prompt by the names of a call: SDXL has pooled ones beside."""
    import torch

    with torch.inference_mode():
        found = pipe.encode_prompt(
            prompt=prompt,
            device=pipe._execution_device,
            num_images_per_prompt=1,
            do_classifier_free_guidance=guided,
            negative_prompt=negative or None,
        )
    names = ["prompt_embeds", "negative_prompt_embeds", "pooled_prompt_embeds", "negative_pooled_prompt_embeds"]
    return {name: value for name, value in zip(names, found, strict=False) if value is not None}
