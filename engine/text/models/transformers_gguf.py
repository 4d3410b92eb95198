# pyright: basic
# (transformers' loading functions are typed as unions of everything)
"""SmolLM2 and its kin: a GGUF checkpoint, unpacked once."""

from typing import Any

from engine.core.progress import Report
from engine.text.causal_model import CausalModel
from engine.text.gguf_cache import quiet, unpacked
from engine.text.memory import best_dtype
from engine.text.model import TEXT_MODELS


@TEXT_MODELS.register
class TransformersGguf(CausalModel):
    """Runs a dense copy of the GGUF, in bfloat16 where the processor computes in it, else in float32."""

    name = "transformers_gguf"
    title = "Transformers, from GGUF"

    def _open(self, device: str, report: Report) -> tuple[Any, Any]:
        folder = str(unpacked(self.entry, self.weights, report=report))
        import torch
        from transformers import AutoModelForCausalLM, AutoTokenizer

        with quiet():
            tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
            model: Any = AutoModelForCausalLM.from_pretrained(
                folder, dtype=best_dtype(device), local_files_only=True, use_safetensors=True
            )
        return tokenizer, model.to(torch.device(device)).eval()
