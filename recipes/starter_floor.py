# pyright: basic
"""Turns the weights of the first prototype of the starter picture model into the folders of our classes.

    python -m recipes.starter_floor --floor FOLDER --out FOLDER

Writes `vae` and `transformer`, 16-bit safetensors.
"""

import argparse
import re
from pathlib import Path

AUTOENCODER = {r"^enc\.": "encoder.", r"^dec\.": "decoder.", r"\.a\.": ".first.", r"\.b\.": ".second."}
DENOISER = {
    r"^b\.": "blocks.",
    r"^inp\.": "patch_in.",
    r"^pos$": "position",
    r"^t\.": "time.",
    r"^ctx\.": "words.",
    r"^null$": "nothing",
    r"^out\.": "patch_out.",
    r"^n\.": "norm.",
    r"\.o\.": ".out.",
    r"\.q\.": ".cross_q.",
    r"\.kv\.": ".cross_kv.",
    r"\.xo\.": ".cross_out.",
    r"\.m1\.": ".up.",
    r"\.m2\.": ".down.",
    r"\.ada\.": ".modulation.",
}


def renamed(path: Path, names: dict[str, str]):
    """Return a file's tensors, 32 bits, under our names."""
    from safetensors.torch import load_file

    found = {}
    for name, tensor in load_file(path).items():
        for old, new in names.items():
            name = re.sub(old, new, name)
        found[name] = tensor.float()
    return found


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("floor", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    args = parser.parse_args()
    from safetensors import safe_open

    from engine.image.starter_net import EmojiAutoencoder, EmojiDenoiser

    with safe_open(args.floor / "autoencoder.fp16.safetensors", "pt") as file:
        scale = float(file.metadata()["latent_std"])
    vae = EmojiAutoencoder(scale=scale)
    vae.load_state_dict(renamed(args.floor / "autoencoder.fp16.safetensors", AUTOENCODER))
    denoiser = EmojiDenoiser()
    denoiser.load_state_dict(renamed(args.floor / "denoiser.fp16.safetensors", DENOISER))
    vae.half().save_pretrained(args.out / "vae")
    denoiser.half().save_pretrained(args.out / "transformer")


if __name__ == "__main__":
    main()
