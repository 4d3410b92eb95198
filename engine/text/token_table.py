# pyright: basic
# (torch and safetensors: tensors are typed, what files hold is not)
"""A model's own table of tokens, read row by row from its weights on this machine: no model is loaded for it.

What goes into a model is one row a token, so a prompt made of rows, with soft tokens between them, is a prompt that a
server can take as numbers. That holds only where the model puts the rows in as they are: Gemma and its kin scale them
first, and servers differ in who does it.
"""

import base64
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.core.errors import BadInput, ModelMissing, NotOffered
from engine.text.chat_tokens import rendered, token_ids
from engine.text.gguf_cache import FOLDER, quiet
from engine.text.model import TASTE_MARK, TextRequest

AS_THEY_ARE = frozenset(("llama", "mistral", "phi3", "qwen2", "qwen3", "smollm3"))
"""Kinds of models (`model_type`) that put rows in as they are; tested against each class of the catalogue."""

TABLE = "embed_tokens.weight"


class TokenTable:
    """Tokenizer and table of a folder of safetensors.

    Raises ModelMissing for a folder without them, NotOffered for a kind of model that scales its rows.
    """

    def __init__(self, folder: Path, title: str) -> None:
        self._title = title
        folder = folder / FOLDER if (folder / FOLDER).is_dir() else folder  # where the starter is unpacked
        self._file, self._name = _table_in(folder, title)
        kind = _kind(folder)
        if kind not in AS_THEY_ARE:
            raise NotOffered(
                f"{title} takes no soft tokens: models of the kind {kind!r} change their tokens' numbers first.",
                "Choose a method that works in words.",
            )
        from transformers import AutoTokenizer

        with quiet():
            self._tokenizer: Any = AutoTokenizer.from_pretrained(str(folder), local_files_only=True)

    @property
    def width(self) -> int:
        """Numbers in a row: the model's hidden size."""
        return int(self._slice().get_shape()[1])

    def tokens(self, request: TextRequest, more: str = "") -> tuple[list[int], list[int]]:
        """Return the tokens of a request without soft tokens, and those of a text that follows it."""
        from engine.text.chat_tokens import plain

        return token_ids(rendered(request, self._tokenizer), self._tokenizer), (
            token_ids(plain(more, self._tokenizer), self._tokenizer) if more else []
        )

    def embedded(self, request: TextRequest, most_tokens: int) -> str:
        """Return the whole prompt, soft tokens in their place, as base64 of a torch-saved tensor (n, hidden_size).

        That is how vLLM takes it: https://docs.vllm.ai/en/stable/features/prompt_embeds/. Raises BadInput for soft
        tokens of another width, and for a prompt of over `most_tokens`.
        """
        import torch

        if any(len(token) != self.width for token in request.soft_tokens):
            raise BadInput(f"{self._title} takes soft tokens of width {self.width}.")
        before, _mark, after = rendered(request, self._tokenizer).partition(TASTE_MARK)
        head, tail = token_ids(before, self._tokenizer), token_ids(after, self._tokenizer) if after else []
        count = len(head) + len(request.soft_tokens) + len(tail)
        if count > most_tokens:
            raise BadInput(f"A request of {count} tokens is longer than {self._title} reads ({most_tokens}).")
        table = self._slice()
        rows = {token: table[token : token + 1] for token in {*head, *tail}}
        some = next(iter(rows.values()))
        soft = torch.tensor(request.soft_tokens, dtype=some.dtype).reshape(-1, self.width)
        whole = torch.cat([*(rows[token] for token in head), soft, *(rows[token] for token in tail)]).contiguous()
        buffer = io.BytesIO()
        torch.save(whole, buffer)
        return base64.b64encode(buffer.getvalue()).decode()

    def _slice(self) -> Any:
        from safetensors import safe_open

        return safe_open(str(self._file), framework="pt").get_slice(self._name)


def _kind(folder: Path) -> str:
    try:
        config = json.loads((folder / "config.json").read_bytes())
    except (OSError, ValueError):
        return "unknown"
    return str(config.get("model_type", "unknown")) if isinstance(config, dict) else "unknown"


def _table_in(folder: Path, title: str) -> tuple[Path, str]:
    """Return the file that holds the table, and the table's name in it."""
    from safetensors import SafetensorError, safe_open

    for file in sorted(folder.glob("*.safetensors")):
        try:
            with safe_open(str(file), framework="pt") as opened:
                names: Sequence[str] = [name for name in opened.keys() if name.endswith(TABLE)]  # noqa: SIM118
        except (SafetensorError, OSError):
            continue
        if names:
            return file, names[0]
    raise ModelMissing(
        f"The weights that {title} names are not on this machine, or hold no table of tokens.",
        "Bring them with: inside-joke models bring ID FOLDER",
    )
