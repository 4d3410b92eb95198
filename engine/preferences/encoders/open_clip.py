# pyright: basic
# (open_clip and torch have no complete types)
"""OpenCLIP: texts and pictures in one space (Radford et al. 2021; weights of LAION, Schuhmann et al. 2022).

ViT-B-32 has 512 dimensions, ViT-H-14 (which IP-Adapter and PickScore use) 1024. Captions and pictures lie apart even
where they mean the same (the modality gap, Liang et al. 2022), so each has a background of its own.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.devices import best_device
from engine.core.errors import ModelDamaged
from engine.core.progress import Progress, Report, silent
from engine.preferences import batching
from engine.preferences.encoder import ENCODERS, Encoder
from engine.preferences.looking import look_at

CONFIG = "open_clip_config.json"
WEIGHTS = "open_clip_model.safetensors"
PICTURES_AT_ONCE = 16

MAX_CHARACTERS = 4000
"""Of a text that are cut into word pieces: 75 pieces are read, and none of CLIP's is over 32 characters long."""

MAX_REMEMBERED = 50_000
"""Words whose pieces the tokenizer remembers; left alone, it remembers every word that it ever saw."""

_FOREIGN = {
    "custom_text",
    "multimodal_cfg",
    "timm_model_name",
    "hf_model_name",
    "hf_tokenizer_name",
    "tokenizer_kwargs",
}
"""What in a config asks for a tower or tokenizer of another library, which would fetch or run something else."""


@ENCODERS.register
class OpenClip(Encoder):
    """Any plain CLIP saved by OpenCLIP as safetensors. Never reaches for the network: it reads the folder, or fails."""

    name = "open_clip"
    title = "OpenCLIP"
    pictures = True

    def __init__(self, weights: Path) -> None:
        super().__init__(weights)
        self.dim = _checked_width(weights)
        self._model: Any = None
        self._tokenizer: Any = None
        self._preprocess: Any = None
        self._known: dict[str, str] = {}

    def encode(self, texts: Sequence[str], *, report: Report = silent) -> NDArray[np.float32]:
        """As the contract says. Long texts are cut at 77 word pieces; an empty text gets a vector too."""
        vectors = np.zeros((len(texts), self.dim), np.float32)
        report(Progress("Reading posts", 0, len(texts), "posts"))
        if not texts:
            return vectors
        self._load()
        tokens = self._tokens(texts)
        lengths = tokens.argmax(axis=1) + 1  # the end mark has the highest number
        done = 0
        for rows in batching.batches(lengths):
            vectors[rows] = self._read(tokens[rows, : lengths[rows].max()])
            done += len(rows)
            report(Progress("Reading posts", done, len(texts), "posts"))
        return vectors

    def encode_pictures(self, paths: Sequence[Path], *, report: Report = silent) -> NDArray[np.float32]:
        """As the contract says: upright, first frame, the middle square."""
        vectors = np.zeros((len(paths), self.dim), np.float32)
        report(Progress("Looking at pictures", 0, len(paths), "pictures"))
        if not paths:
            return vectors
        self._load()
        look_at(paths, vectors, self._preprocess, self._look, at_once=PICTURES_AT_ONCE, report=report)
        return vectors

    def _load(self) -> None:
        if self._model is not None:
            return
        batching.stay_offline()
        import open_clip

        where = f"local-dir:{self.weights}"
        made: Any = open_clip.create_model_from_pretrained(where, device=best_device())
        model, self._preprocess = made
        self._tokenizer = open_clip.get_tokenizer(where)
        self._known = dict(self._tokenizer.cache)
        self._model = model.eval()

    def _tokens(self, texts: Sequence[str]) -> NDArray[np.int64]:
        """Return shape (len(texts), context), each row ending in the end mark and zeros."""
        tokens = self._tokenizer([" ".join(text.split())[:MAX_CHARACTERS] for text in texts]).numpy()
        if len(self._tokenizer.cache) > MAX_REMEMBERED:
            self._tokenizer.cache = dict(self._known)
        return tokens

    def _read(self, tokens: NDArray[np.int64]) -> NDArray[np.float32]:
        """As the model's own encode_text, over as many places as these texts need: it looks only backwards."""
        import torch
        from open_clip.transformer import text_global_pool

        model, places = self._model, tokens.shape[1]
        with torch.inference_mode():
            ids = torch.from_numpy(tokens).to(model.positional_embedding.device)
            hidden = model.token_embedding(ids) + model.positional_embedding[:places]
            hidden = model.ln_final(model.transformer(hidden, attn_mask=model.attn_mask[:places, :places]))
            pooled = text_global_pool(hidden, ids, model.text_pool_type, eos_token_id=model.text_eos_id)
            vectors = pooled @ model.text_projection
            return torch.nn.functional.normalize(vectors.float(), dim=1).cpu().numpy()

    def _look(self, pixels: list[Any]) -> NDArray[np.float32]:
        import torch

        with torch.inference_mode():
            batch = torch.stack(pixels).to(self._model.positional_embedding.device)
            return self._model.encode_image(batch, normalize=True).float().cpu().numpy()


def _checked_width(folder: Path) -> int:
    """Return the width of the vectors, of a folder that holds a plain CLIP as safetensors; else ModelDamaged.

    With that file there, OpenCLIP never looks for a pickle: it is the first name that it tries.
    """
    try:
        config = msgspec.json.decode((folder / CONFIG).read_bytes(), type=dict[str, Any])["model_cfg"]
        asked = {*config, *config["vision_cfg"], *config["text_cfg"]}
        width = int(config["embed_dim"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelDamaged(f"The folder {folder.name} has no readable {CONFIG}.") from error
    if foreign := asked & _FOREIGN:
        raise ModelDamaged(f"The model in {folder.name} is not a plain CLIP: it has {min(foreign)}.")
    if not (folder / WEIGHTS).is_file():
        raise ModelDamaged(
            f"The folder {folder.name} lacks {WEIGHTS}.",
            "Weights in other formats than safetensors are not read: they could run code.",
        )
    return width
