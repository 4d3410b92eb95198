# pyright: basic
# (peft and torch leave most calls untyped)
"""Low-rank adapters (LoRA, arXiv 2106.09685) on a loaded model: a shared one merged into it, a person's own beside it.

A person's adapter is a folder with `adapter_config.json` and `adapter_model.safetensors`, put in place whole. One is
held at a time; the model without any is what it was before.
"""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.core.errors import BadInput, ModelDamaged, NotYet
from engine.core.files import disk_errors, sync_folder
from engine.text.gguf_cache import quiet
from engine.text.training import ModelOptions, Schedule

TENSORS = "adapter_model.safetensors"
MARK = "own"
"""Name of the person's adapter within the model: peft splits names at dots."""

PREFIX = "base_model.model."
"""What peft's own files have before the names of a model's layers."""

ATTENTION = frozenset(("q_proj", "v_proj", "qkv_proj"))
EVERY = ATTENTION | {"k_proj", "o_proj", "gate_proj", "up_proj", "down_proj", "gate_up_proj"}


class Adapters:
    """The adapters of one loaded model.

    Attributes:
        model: with the shared adapter merged into its weights.

    Raises ModelDamaged when the shared one cannot be read.
    """

    def __init__(self, model: Any, options: ModelOptions) -> None:
        self._own, self._held = options.own, ""
        self.model = model if options.shared is None else _merged(model, options.shared)

    def use(self, name: str) -> bool:
        """Have the model run with this adapter of the person's, or with none; return whether that was a change.

        Raises NotYet, ModelDamaged, BadInput.
        """
        if name == self._held:
            return False
        self._drop()
        if name:
            _read(self.model, folder_of(self._own, name))
            self._held = name
        return True

    @contextmanager
    def training(self, name: str, schedule: Schedule) -> Generator[tuple[Any, Path]]:
        """Give the model with a fresh adapter, and a folder to keep states in; on success the adapter is kept."""
        folder = folder_of(self._own, name)
        states = folder.with_name(f".{name}.training")
        self._drop()
        with disk_errors(folder.parent):
            states.mkdir(parents=True, exist_ok=True)
        _inject(self.model, schedule)
        self._held = name
        try:
            yield self.model, states
            _keep(self.model, folder, states)
        finally:
            self._drop()

    def _drop(self) -> None:
        if self._held:
            with quiet():
                self.model.delete_adapter(MARK)
            self._held = ""


def folder_of(own: Path | None, name: str) -> Path:
    """Return the folder of one of the person's adapters. Raises BadInput for what is no name of one."""
    if own is None or not name or Path(name).name != name or name.startswith("."):
        raise BadInput(f"{name!r} is not the name of an adapter.")
    return own / name


def _merged(model: Any, folder: Path) -> Any:
    from peft import PeftModel
    from safetensors import SafetensorError

    if not (folder / TENSORS).is_file():
        raise ModelDamaged(f"The adapter {folder.name} is not whole.", "Install the app again: it ships with it.")
    try:
        with quiet():
            adapted = PeftModel.from_pretrained(model, str(folder), torch_device="cpu")
            _check(adapted, folder)
            return adapted.merge_and_unload()  # type: ignore[operator]
    except (OSError, ValueError, RuntimeError, SafetensorError) as error:
        raise ModelDamaged(f"The adapter {folder.name} cannot be read: {error}", "Install the app again.") from error


def _check(adapted: Any, folder: Path) -> None:
    """Raises ValueError unless every number of the file is in the model: peft passes over names it does not know."""
    import torch
    from peft import get_peft_model_state_dict
    from safetensors.torch import load_file

    here, wanted = get_peft_model_state_dict(adapted), load_file(folder / TENSORS)
    same = here.keys() == wanted.keys() and all(
        torch.equal(here[name].half().cpu(), each.half()) for name, each in wanted.items()
    )
    if not same:
        raise ValueError("it is not one of this model")


def _read(model: Any, folder: Path) -> None:
    from safetensors import SafetensorError

    if not (folder / TENSORS).is_file():  # without it, peft would take a pickle
        raise NotYet(f"There is no adapter {folder.name} any more.", "Have it trained again.")
    try:
        with quiet():
            model.load_adapter(str(folder), adapter_name=MARK)
            model.set_adapter(MARK)
    except (OSError, ValueError, RuntimeError, SafetensorError) as error:
        raise ModelDamaged(f"The adapter {folder.name} cannot be read: {error}", "Have it trained again.") from error
    model.eval()


def _inject(model: Any, schedule: Schedule) -> None:
    import torch
    from peft import LoraConfig

    wanted = EVERY if schedule.everywhere else ATTENTION
    here = {name.rsplit(".", 1)[-1] for name, _ in model.named_modules()}
    config = LoraConfig(
        r=schedule.rank, lora_alpha=schedule.alpha, target_modules=sorted(wanted & here), task_type="CAUSAL_LM"
    )
    state = torch.random.get_rng_state()
    torch.manual_seed(schedule.seed)
    model.add_adapter(config, adapter_name=MARK)
    torch.random.set_rng_state(state)
    model.eval()  # no dropout anywhere: a training that was stopped must go on exactly
    for name, parameter in model.named_parameters():
        parameter.requires_grad_("lora_" in name)


def _keep(model: Any, folder: Path, states: Path) -> None:
    """Write the adapter aside, in 16 bits, and put it in place whole."""
    import torch
    from peft import get_peft_model_state_dict
    from safetensors.torch import save_file

    aside = states / "adapter"
    shutil.rmtree(aside, ignore_errors=True)
    with disk_errors(folder.parent):
        aside.mkdir(parents=True)
        tensors = get_peft_model_state_dict(model, adapter_name=MARK)
        small = {f"{PREFIX}{name}": each.detach().to(torch.float16).contiguous() for name, each in tensors.items()}
        save_file(small, aside / TENSORS)
        config = model.peft_config[MARK]
        config.base_model_name_or_path = None  # a path of this machine says nothing elsewhere
        config.save_pretrained(str(aside))
        shutil.rmtree(folder, ignore_errors=True)
        aside.rename(folder)
        sync_folder(folder.parent)
    shutil.rmtree(states, ignore_errors=True)
