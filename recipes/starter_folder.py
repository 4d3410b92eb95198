# pyright: basic
"""Puts the trained parts of the starter picture model together as the folder of diffusers that ships.

    python -m recipes.starter_folder --vae FOLDER --transformer FOLDER [--references FOLDER] --out FOLDER [--catalogue]

The text encoder, MiniLM, is a model of its own: the folder names its class, and is given it when it is loaded. With
--catalogue the lines for assets/*_models.toml are printed, each file with its size and hash; it also works on a folder
of any other model that ships.
"""

import argparse
import json
from pathlib import Path

from engine.core.files import sha256_of

MODULE = "engine.image.starter_net"


def put_together(vae: Path, transformer: Path, references: Path | None, out: Path) -> None:
    """Write model_index.json, vae, transformer, references if there are any, and scheduler."""
    import diffusers
    from diffusers.schedulers.scheduling_flow_match_euler_discrete import FlowMatchEulerDiscreteScheduler

    from engine.image.starter_net import EmojiAutoencoder, EmojiDenoiser
    from engine.image.starter_references import SubjectReferences

    EmojiAutoencoder.from_pretrained(vae).half().save_pretrained(out / "vae")
    EmojiDenoiser.from_pretrained(transformer).half().save_pretrained(out / "transformer")
    if references:
        SubjectReferences.from_pretrained(references).half().save_pretrained(out / "references")
    FlowMatchEulerDiscreteScheduler().save_pretrained(out / "scheduler")
    index = {
        "_class_name": "StarterPicturePipeline",
        "_diffusers_version": diffusers.__version__,
        "scheduler": ["diffusers", "FlowMatchEulerDiscreteScheduler"],
        "text_encoder": ["transformers", "BertModel"],
        "tokenizer": ["transformers", "BertTokenizer"],
        "transformer": [MODULE, "EmojiDenoiser"],
        "vae": [MODULE, "EmojiAutoencoder"],
    }
    if references:
        index["references"] = ["engine.image.starter_references", "SubjectReferences"]
    (out / "model_index.json").write_text(json.dumps(index, indent=2) + "\n")
    for part in ("vae", "transformer", *(["references"] if references else [])):
        config = out / part / "config.json"
        told = json.loads(config.read_text("utf-8"))
        told.pop("_name_or_path", None)  # where it lay on the machine that trained it
        config.write_text(json.dumps(told, indent=2, sort_keys=True) + "\n", "utf-8")


def catalogue_lines(folder: Path) -> str:
    """Return a model's `files`, as the catalogue has them."""
    lines = ["files = ["]
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        size, digest = path.stat().st_size, sha256_of(path)
        lines.append(f'  {{ path = "{name}", name = "{name}", bytes = {size}, sha256 = "{digest}" }},')
    return "\n".join([*lines, "]"])


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vae", type=Path)
    parser.add_argument("--transformer", type=Path)
    parser.add_argument("--references", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--catalogue", action="store_true")
    args = parser.parse_args()
    if args.vae and args.transformer:
        put_together(args.vae, args.transformer, args.references, args.out)
    if args.catalogue:
        print(catalogue_lines(args.out))


if __name__ == "__main__":
    main()
