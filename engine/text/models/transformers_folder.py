# pyright: basic
# (transformers' loading functions are typed as unions of everything)
"""A folder of safetensors as model hubs have them, in 16, 8 or 4 bits: the finest that fits.

A model that also sees pictures is opened without its eyes: the hub's class for it hides the sizes of its text half one
level deeper, where code for plain writers does not find them, and its eyes would only take memory.
"""

from typing import Any

from engine.core import weights
from engine.core.errors import DeviceExhausted, ModelDamaged
from engine.core.progress import Progress, Report
from engine.text import fit
from engine.text.causal_model import CausalModel
from engine.text.fit_here import here
from engine.text.gguf_cache import quiet
from engine.text.memory import best_dtype
from engine.text.model import TEXT_MODELS

TEXT_HALF = {r"^(model\.)?language_model\.(model\.)?": "model."}
"""Names of the tensors of the text half, in either layout that such checkpoints have had."""


@TEXT_MODELS.register
class TransformersFolder(CausalModel):
    """Loads with bitsandbytes below 16 bits; a checkpoint that comes quantised stays as it is."""

    name = "transformers_folder"
    title = "Transformers, from a folder"

    def _check_memory(self) -> None:
        """Choose the precision. Raises DeviceExhausted where none fits, naming the sum."""
        wanted = self.options.precision
        fits = here(self.entry, self.weights)
        allowed = [each for each in fits if wanted in ("auto", each.precision)] or fits
        chosen = fit.choose(allowed)
        if chosen is None:
            other = fit.choose(fits)
            raise DeviceExhausted(
                fit.words(self.entry, allowed),
                f"Choose {other.precision} for it, or close other programs."
                if other
                else "Choose a smaller model, or close other programs.",
            )
        self.precision = chosen.precision

    def _open(self, device: str, report: Report) -> tuple[Any, Any]:
        weights.require(self.entry, self.weights)
        report(Progress(f"Loading {self.entry.title}"))
        from safetensors import SafetensorError
        from transformers import AutoTokenizer

        try:
            with quiet():
                tokenizer = AutoTokenizer.from_pretrained(str(self.weights), local_files_only=True)
                model = _loaded(str(self.weights), device, self.precision)
        except (OSError, ValueError, KeyError, SafetensorError) as error:
            raise ModelDamaged(
                f"{self.entry.title} cannot be read: {error}", f"Bring the folder of {self.entry.hub} again."
            ) from error
        return tokenizer, model.eval()


def _loaded(folder: str, device: str, precision: str) -> Any:
    from transformers import MODEL_FOR_CAUSAL_LM_MAPPING, AutoConfig, AutoModelForCausalLM, BitsAndBytesConfig

    config = AutoConfig.from_pretrained(folder, local_files_only=True)
    text = config.get_text_config()
    more: dict[str, Any] = {}
    if precision != "16-bit" and getattr(config, "quantization_config", None) is None:
        more["quantization_config"] = BitsAndBytesConfig(
            load_in_4bit=precision == "4-bit",
            load_in_8bit=precision == "8-bit",
            bnb_4bit_quant_type="nf4",
            bnb_4bit_compute_dtype=best_dtype(device),
        )
    opener: Any = AutoModelForCausalLM
    if text is not config:
        opener, more["config"], more["key_mapping"] = MODEL_FOR_CAUSAL_LM_MAPPING[type(text)], text, TEXT_HALF
        if (quantised := getattr(config, "quantization_config", None)) is not None:
            text.quantization_config = quantised
    model, told = opener.from_pretrained(
        folder,
        dtype=best_dtype(device),
        device_map=device,
        local_files_only=True,
        use_safetensors=True,
        output_loading_info=True,
        **more,
    )
    if missing := sorted(told["missing_keys"]):  # they would be drawn at random, and the model would write noise
        raise ValueError(f"{len(missing)} of its weights are missing, the first {missing[0]}")
    return model
