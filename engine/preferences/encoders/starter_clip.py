# pyright: basic
# (open_clip and torch have no complete types)
"""The starter CLIP: a small image tower and a text projection that ship with the app, beside MiniLM, which reads.

Built by open_clip from the folder's own config (CustomTextCLIP); only MiniLM's weights lie elsewhere. It was trained on
drawings of emoji (`recipes/starter_clip.py`): of photographs it knows colours and shapes, not much more.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core import catalogue, paths, weights
from engine.core.errors import ModelDamaged
from engine.core.progress import Progress, Report, silent
from engine.preferences import batching
from engine.preferences.encoder import ENCODERS, Encoder
from engine.preferences.looking import look_at

CONFIG = "open_clip_config.json"
WEIGHTS = "open_clip_model.safetensors"
WORDS = "text.transformer."
"""Names of the text tower's own weights: those of MiniLM, which are not in our file."""

COUNTER = "num_batches_tracked"
"""Of a batch norm: nothing that is needed once it was trained."""

MAX_TOKENS = 128
MAX_CHARACTERS = 4000
PICTURES_AT_ONCE = 32


@ENCODERS.register
class StarterClip(Encoder):
    """256 dimensions. Reads the folder it is given and MiniLM's, and never reaches for the network."""

    name = "starter_clip"
    title = "Starter CLIP"
    pictures = True
    dim = 256

    def __init__(self, weights: Path) -> None:
        super().__init__(weights)
        self._model: Any = None
        self._tokenizer: Any = None
        self._preprocess: Any = None

    def encode(self, texts: Sequence[str], *, report: Report = silent) -> NDArray[np.float32]:
        """As the contract says. Long texts are cut at 128 word pieces; an empty text gets a vector too."""
        import torch

        vectors = np.zeros((len(texts), self.dim), np.float32)
        report(Progress("Reading posts", 0, len(texts), "posts"))
        if not texts:
            return vectors
        self._load()
        short = [text[:MAX_CHARACTERS] for text in texts]
        tokens = self._tokenizer(short, truncation=True, max_length=MAX_TOKENS)["input_ids"]
        done = 0
        for rows in batching.batches(np.array([len(row) for row in tokens])):
            padded = self._tokenizer.pad({"input_ids": [tokens[row] for row in rows]}, return_tensors="pt")
            with torch.inference_mode():
                vectors[rows] = self._model.encode_text(padded["input_ids"], normalize=True).numpy()
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
        from open_clip.model import CustomTextCLIP
        from open_clip.transform import PreprocessCfg, image_transform_v2
        from safetensors.torch import load_file
        from transformers import AutoTokenizer

        import engine.preferences.starter_tower  # noqa: F401 - timm learns the tower's name

        config = _config(self.weights)
        shape, words = config["model_cfg"], _words_folder(config)
        text: Any = {**shape["text_cfg"], "hf_model_name": str(words)}
        model = CustomTextCLIP(shape["embed_dim"], vision_cfg=shape["vision_cfg"], text_cfg=text)
        found = {name: value.float() for name, value in load_file(self.weights / WEIGHTS).items()}
        lacking, foreign = model.load_state_dict(found, strict=False)
        lacking = [name for name in lacking if not name.startswith(WORDS) and not name.endswith(COUNTER)]
        if lacking or foreign:
            raise ModelDamaged(f"{WEIGHTS} does not fit its {CONFIG}: {min([*lacking, *foreign])}.")
        side = shape["vision_cfg"]["image_size"]
        self._preprocess = image_transform_v2(PreprocessCfg(size=side, **config["preprocess_cfg"]), is_train=False)
        self._tokenizer = AutoTokenizer.from_pretrained(words)
        self._model = model.eval()

    def _look(self, pixels: list[Any]) -> NDArray[np.float32]:
        import torch

        with torch.inference_mode():
            return self._model.encode_image(torch.stack(pixels), normalize=True).float().numpy()


def _config(folder: Path) -> dict[str, Any]:
    try:
        return msgspec.json.decode((folder / CONFIG).read_bytes(), type=dict[str, Any])
    except (OSError, msgspec.MsgspecError) as error:
        raise ModelDamaged(f"The folder {folder.name} has no readable {CONFIG}.") from error


def _words_folder(config: dict[str, Any]) -> Path:
    """Return MiniLM's folder, as the catalogue pins it. Raises ModelMissing, ModelDamaged."""
    entry = catalogue.load(paths.ASSETS)[config["model_cfg"]["text_cfg"]["hf_model_name"]]
    folder = paths.weights_folder() / entry.id
    weights.require(entry, folder)
    return folder
