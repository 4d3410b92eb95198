# pyright: basic
# (torch's own operators are not typed)
"""Multiplies a few rows by weights of 16 bits where the processor computes in 32: half the memory to read for a token.

A token for each of a few candidates reads every weight once, so that reading them is what takes the time. FBGEMM
(Khudia et al., arXiv 2101.05615), which ships in torch for x86, keeps packed float16 weights and sums in float32; the
numbers of the starter, which came from 4 bits, lose next to nothing. Reading a prompt and training use the weights as
they are: at some 300 tokens at once both ways take as long.
"""

import functools
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from engine.core import devices

LEAST_WEIGHTS = 20_000_000
"""Numbers of a model below which its weights stay in the processor's cache, and nothing is gained."""
SPARE_GB = 1.0
"""Memory that stays free beside the packed copy."""
LARGEST = 60_000.0
"""A weight beyond it does not fit into float16 (65,504)."""


def pack(model: Any) -> int:
    """Give the linear layers of a model a packed copy of their weights; return how many got one.

    None does where there is a GPU, another processor, weights of 16 bits already, or too little memory.
    """
    import torch

    layers = [module for module in model.modules() if _plain(module)]
    numbers = sum(layer.weight.numel() for layer in layers)
    able = "fbgemm" in torch.backends.quantized.supported_engines
    if numbers < LEAST_WEIGHTS or not able or devices.free_memory_gb() < numbers * 2 / 1e9 + SPARE_GB:
        return 0
    kind = _packed_kind()

    def one(layer: Any) -> None:
        bias = None if layer.bias is None else layer.bias.detach()
        layer.packed = torch.ops.quantized.linear_prepack_fp16(layer.weight.detach(), bias)
        layer.__class__ = kind

    with ThreadPoolExecutor(devices.threads()) as pool:
        list(pool.map(one, layers))
    return len(layers)


def _plain(module: Any) -> bool:
    import torch

    if type(module) is not torch.nn.Linear:
        return False
    weight = module.weight
    return (
        weight.device.type == "cpu" and weight.dtype == torch.float32 and float(weight.detach().abs().max()) < LARGEST
    )


@functools.cache
def _packed_kind() -> type:
    import torch

    class PackedLinear(torch.nn.Linear):
        """A linear layer with a packed copy of its weights, used for each row's next token while nothing is learned.

        It goes by tokens a row, not by rows: what a row becomes must not depend on how many are beside it.
        """

        packed: Any

        def forward(self, input):
            if torch.is_inference_mode_enabled() and input.dim() == 3 and input.shape[1] == 1:
                return torch.ops.quantized.linear_dynamic_fp16(input, self.packed)
            return super().forward(input)

    return PackedLinear
