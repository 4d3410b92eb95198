# pyright: basic
# (torch and diffusers have no complete types)
"""A pipeline of diffusers from a folder: Stable Diffusion and its kin, and our starter, which is one too."""

import contextlib
import os
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from engine.core import devices
from engine.core.errors import BadInput, DeviceExhausted, ModelDamaged, NumbersFailed
from engine.core.progress import Progress, Report, silent
from engine.image import adapter
from engine.image.model import (
    PICTURE_MODELS,
    STRONGEST_PULL,
    Drawn,
    OnPreview,
    PictureModel,
    PictureRequest,
    Preview,
)
from engine.image.placement import place
from engine.image.steering import encoded

OURS = "StarterPicturePipeline"
KNOWN = (OURS, "StableDiffusionPipeline", "StableDiffusionXLPipeline", "LatentConsistencyModelPipeline")
"""Classes that a folder may ask for. Code that lies in a folder is never run."""

AT_ONCE = 16
"""Pictures of 128 pixels in one batch; larger ones take their share, at least one."""

MOST_SIDE, MOST_STEPS = 1536, 150

ROUGH = ((0.298, 0.207, 0.208), (0.187, 0.286, 0.173), (-0.158, 0.189, 0.264), (-0.184, -0.271, -0.473))
"""Red, green and blue of each latent channel of Stable Diffusion, fitted by its users: a preview that costs nothing."""


@PICTURE_MODELS.register
class DiffusersFolder(PictureModel):
    """Loads safetensors only, from the folder only; whole, sliced or part by part, as memory allows."""

    name = "diffusers_folder"
    title = "Diffusers, from a folder"
    _pipe: Any = None

    def image_width(self) -> int:
        """See the contract."""
        found = adapter.weights_in(self.weights)
        return adapter.width_of(found) if found else 0

    def load(self, *, report: Report = silent) -> None:
        """See the contract."""
        if self._pipe is not None:
            return
        asked = self._class()
        device = devices.best_device()
        how = place(self.entry, devices.free_model_memory_gb(), device, devices.free_memory_gb())
        report(Progress(f"Loading {self.entry.title}"))
        with self._memory(), _quiet():
            pipe = self._open(asked, device)
            pipe.set_progress_bar_config(disable=True)
            with_adapter = adapter.weights_in(self.weights)
            if with_adapter is not None:
                self._attach(pipe, with_adapter)
            if how == "offloaded":
                pipe.enable_model_cpu_offload()
            else:
                pipe.to(device)
            if how != "whole" and asked != OURS:
                if with_adapter is None:  # slicing would put the adapter's attention out
                    pipe.enable_attention_slicing()
                pipe.vae.enable_slicing()
        self._pipe = pipe
        report(Progress(f"Loaded {self.entry.title}"))

    def draw(
        self, requests: Sequence[PictureRequest], *, report: Report = silent, on_preview: OnPreview | None = None
    ) -> list[Drawn]:
        """See the contract."""
        whole = [self._settled(request) for request in requests]
        if not whole:
            return []
        self.load(report=report)
        found: dict[int, Drawn] = {}
        for part in _turns(whole):
            found |= self._batch({at: whole[at] for at in part}, report, on_preview)
        return [found[at] for at in range(len(whole))]

    def release(self) -> None:
        """See the contract."""
        self._pipe = None
        import gc

        gc.collect()

    def _class(self) -> str:
        """Return the folder's class of pipeline. Raises ModelDamaged for one that this build does not know."""
        try:
            index = msgspec.json.decode((self.weights / "model_index.json").read_bytes(), type=dict[str, Any])
            asked = str(index["_class_name"])
        except (OSError, msgspec.MsgspecError, KeyError) as error:
            raise ModelDamaged(f"{self.entry.title} has no readable model_index.json.", self._again()) from error
        if asked not in KNOWN or asked != self.entry.architecture:
            raise ModelDamaged(f"{self.entry.title} asks for {asked}, not {self.entry.architecture}.", self._again())
        return asked

    def _again(self) -> str:
        return "Install the app again." if self.entry.shipped else f"Bring the folder of {self.entry.hub} again."

    def _open(self, asked: str, device: str) -> Any:
        import torch
        from safetensors import SafetensorError

        options: dict[str, Any] = {"local_files_only": True, "use_safetensors": True}
        options["dtype"] = torch.float16 if device == "cuda" else torch.float32
        try:
            if asked == OURS:
                from engine.image.starter_net import StarterPicturePipeline

                pipeline, options = StarterPicturePipeline, options | self._reader(options["dtype"])
            else:
                import diffusers

                pipeline = getattr(diffusers, asked)
            return pipeline.from_pretrained(str(self.weights), **options)
        except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
            raise ModelDamaged(f"{self.entry.title} cannot be read: {error}", self._again()) from error

    def _attach(self, pipe: Any, path: Path) -> None:
        from safetensors import SafetensorError

        try:
            adapter.attach(pipe, path)
        except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as error:
            raise ModelDamaged(f"{path.name} does not fit {self.entry.title}: {error}", self._again()) from error

    def _reader(self, dtype: Any) -> dict[str, Any]:
        from transformers import AutoModel, AutoTokenizer

        words = str(self.words)
        return {
            "tokenizer": AutoTokenizer.from_pretrained(words, local_files_only=True),
            "text_encoder": AutoModel.from_pretrained(words, local_files_only=True, dtype=dtype).eval(),
        }

    def _settled(self, request: PictureRequest) -> PictureRequest:
        """Return a request with the model's own numbers where it names none. Raises BadInput."""
        own = self.entry.drawing
        assert own is not None, self.entry.id  # noqa: S101 - the catalogue's kinds decide
        side, steps = request.side or own.side, request.steps or own.steps
        guidance = own.guidance if request.guidance < 0 else request.guidance
        if not (64 <= side <= MOST_SIDE and side % 8 == 0 and 1 <= steps <= MOST_STEPS and guidance <= 30):
            raise BadInput(
                f"{side} pixels in {steps} steps with guidance {guidance:g} cannot be drawn.",
                f"Sides are 64 to {MOST_SIDE} and a multiple of 8, steps 1 to {MOST_STEPS}, guidance at most 30.",
            )
        if sum(abs(pull.weight) for pull in request.toward) > STRONGEST_PULL + 1e-6:
            raise BadInput(f"The pulls on a prompt are over {STRONGEST_PULL:g} in all.", "Ask for weaker ones.")
        adapter.check(request, self.image_width() if request.images else 0, self.entry.title)
        return msgspec.structs.replace(request, side=side, steps=steps, guidance=guidance)

    def _batch(
        self, asked: dict[int, PictureRequest], report: Report, on_preview: OnPreview | None
    ) -> dict[int, Drawn]:
        import torch

        pipe, requests, places = self._pipe, list(asked.values()), list(asked)
        first = requests[0]
        report(Progress("Drawing", 0, first.steps, "steps"))

        def each(_pipe: Any, step: int, _moment: Any, given: dict[str, Any]) -> dict[str, Any]:
            latents = given["latents"]
            if not torch.isfinite(latents).all():
                raise self._failed()
            report(Progress("Drawing", step + 1, first.steps, "steps"))
            if on_preview is not None:
                for place, picture in zip(places, self._rough(latents), strict=True):
                    on_preview(Preview(place, step + 1, first.steps, picture))
            return given

        noise = [torch.Generator("cpu").manual_seed(request.seed) for request in requests]
        with self._memory(), torch.inference_mode():
            made = pipe(
                height=first.side,
                width=first.side,
                num_inference_steps=first.steps,
                guidance_scale=first.guidance,
                generator=noise,
                output_type="np",
                callback_on_step_end=each,
                **encoded(pipe, requests),
                **adapter.given(pipe, requests, self.image_width()),
            )
        pictures = np.asarray(made.images)
        if not np.isfinite(pictures).all():
            raise self._failed()
        flagged = getattr(made, "nsfw_content_detected", None) or [False] * len(requests)
        rows = (pictures * 255).round().astype(np.uint8)
        return {at: Drawn(row, bool(bad)) for at, row, bad in zip(places, rows, flagged, strict=True)}

    def _rough(self, latents: Any) -> np.ndarray:
        import torch

        if hasattr(self._pipe, "preview"):
            pictures = self._pipe.preview(latents)
        else:
            colours = torch.tensor(ROUGH, device=latents.device, dtype=torch.float32)
            pictures = (torch.einsum("nchw,cr->nhwr", latents.float(), colours) / 2 + 0.5).clamp(0, 1).cpu().numpy()
        return (pictures * 255).round().astype(np.uint8)

    def _failed(self) -> NumbersFailed:
        return NumbersFailed(
            f"{self.entry.title} computed something that is no number.", f"Draw again; if it stays: {self._again()}"
        )

    @contextlib.contextmanager
    def _memory(self) -> Generator[None]:
        import torch

        try:
            yield
        except (MemoryError, RuntimeError) as error:
            if not (isinstance(error, torch.OutOfMemoryError | MemoryError) or "not enough memory" in str(error)):
                raise
            raise DeviceExhausted(
                f"{self.entry.title} ran out of memory.", "Close other programs, or ask for fewer or smaller pictures."
            ) from error


def _turns(requests: Sequence[PictureRequest]) -> list[list[int]]:
    """Return places of requests that can be drawn together, in batches that fit."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for at, request in enumerate(requests):
        pictures = (request.images, request.image_scale if request.images else 0.0)
        alike.setdefault((request.side, request.steps, request.guidance, *pictures), []).append(at)
    found: list[list[int]] = []
    for (side, *_), places in alike.items():
        size = max(1, int(AT_ONCE * (128 / int(str(side))) ** 2)) if int(str(side)) > 128 else AT_ONCE
        found += [places[start : start + size] for start in range(0, len(places), size)]
    return found


@contextlib.contextmanager
def _quiet() -> Generator[None]:
    """Keep what the libraries say about loading out of our streams."""
    from diffusers.utils import logging as drawing
    from transformers.utils import logging as reading

    libraries = (drawing, reading)
    before = [(library.get_verbosity(), library.is_progress_bar_enabled()) for library in libraries]
    for library in libraries:
        library.set_verbosity_error()
        library.disable_progress_bar()
    try:
        yield
    finally:
        for library, (level, bars) in zip(libraries, before, strict=True):
            library.set_verbosity(level)
            if bars and not os.environ.get("HF_HUB_DISABLE_PROGRESS_BARS"):  # else the hub's library warns
                library.enable_progress_bar()
