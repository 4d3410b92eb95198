# pyright: basic
# (what transformers' caches hold is not typed)
"""What a model read last, kept so that what the next prompt begins with need not be read again.

Every request of this app begins with the same written chat, and reading it costs more than writing the answer. The same
idea as prompt caching of llama.cpp and prefix caching of vLLM, for one prompt.
"""

from collections.abc import Sequence
from typing import Any

LEAST = 16
"""Tokens below which starting from what was read is not worth it."""


class ReadBefore:
    """Keys and values of the tokens that one model, with one adapter, read last."""

    def __init__(self) -> None:
        self._tokens: list[int] = []
        self._layers: list[tuple[Any, Any]] = []

    def forget(self) -> None:
        """Forget all: the model reads with other weights now."""
        self._tokens, self._layers = [], []

    def start(self, tokens: Sequence[int], cache: Any) -> int:
        """Put what is known of these tokens' beginning into an empty cache of one row; return of how many it is."""
        pairs = zip(tokens, self._tokens, strict=False)
        most = min(len(tokens), len(self._tokens))
        same = next((place for place, (new, old) in enumerate(pairs) if new != old), most)
        if same < LEAST:
            return 0
        for place, (keys, values) in enumerate(self._layers):
            cache.update(keys[:, :, :same].clone(), values[:, :, :same].clone(), place)
        return same

    def keep(self, tokens: Sequence[int], cache: Any) -> None:
        """Remember what a cache of one row holds of these tokens, if it is of the kind that can be cut anywhere."""
        from transformers.cache_utils import DynamicLayer

        if len(tokens) < LEAST or any(type(layer) is not DynamicLayer for layer in cache.layers):
            return
        self._tokens = list(tokens)
        self._layers = [(layer.keys.clone(), layer.values.clone()) for layer in cache.layers]
