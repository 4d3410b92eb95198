# pyright: basic
"""Trains the starter CLIP: a small image tower and a text projection beside the frozen MiniLM, on emoji drawings.

    python -m recipes.starter_clip --drawings FOLDER --split FILE --words FOLDER --out FOLDER [--steps N]

The loss is CLIP's (Radford et al. 2021) over batches in which no subject occurs twice. Drawings are put on plain
grounds, moved, turned a little, mirrored, tinted and blurred, some in pairs. The split's `styles` are never seen;
recall among them is printed at the end, and written to the card. Goes on from its checkpoint. Writes the folder's
open_clip_config.json, open_clip_model.safetensors (16 bits, without MiniLM, which is a model of its own) and card.json.
"""

import argparse
import json
import math
import os
import random
import time
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from PIL import Image, ImageFilter

from recipes import emoji_drawings, picture_captions
from recipes.emoji_drawings import FLAT, Drawing
from recipes.picture_captions import GROUNDS, Scene, Split

SIDE, BATCH, CAPTIONS, PAIRS = 64, 128, 10, 3000
CONFIG = {
    "model_cfg": {
        "embed_dim": 256,
        "vision_cfg": {"image_size": SIDE, "layers": [1, 2, 2, 1], "width": 20, "head_width": 64, "patch_size": None},
        "text_cfg": {"hf_model_name": "all-minilm-l6-v2", "hf_pooler_type": "mean_pooler", "hf_proj_type": "linear"},
    },
    "preprocess_cfg": {"mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5], "interpolation": "bicubic"},
}


class Shown(msgspec.Struct, frozen=True):
    """One picture of training: rows of the drawings for each subject that may be shown, and its scene."""

    rows: tuple[tuple[int, ...], ...]
    scene: Scene


def scenes(rows: list[Drawing], held: Split, seed: int) -> list[Shown]:
    """Return captions for every subject alone, and for pairs, with the drawings that training may show for them."""
    rng, hidden, grounds = random.Random(seed), set(held.styles), list(GROUNDS)
    by: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        if (row.family, row.label) not in hidden:
            by.setdefault(row.label, []).append(at)
    tags = {row.label: row.tags for row in rows}
    blocked, labels = held.blocked(), sorted(by)
    made = [picture_captions.say((label,), tags, rng.choice(grounds), rng) for label in labels for _ in range(CAPTIONS)]
    things = sorted(picture_captions.subjects(rows))
    couples = [tuple(rng.sample(things, 2)) for _ in range(PAIRS)]
    made += [picture_captions.say(two, tags, rng.choice(grounds), rng) for two in couples if two not in blocked]
    return [Shown(tuple(tuple(by[name]) for name in scene.subjects), scene) for scene in made]


def draw(shown: Shown, pixels: list[Image.Image], rng: random.Random) -> np.ndarray:
    """Return one picture of training, shape (64, 64, 3)."""
    shade = [min(255, max(0, value + rng.randint(-12, 12))) for value in GROUNDS[shown.scene.ground]]
    canvas = Image.new("RGB", (SIDE, SIDE), tuple(shade))
    count = len(shown.rows)
    families = [rng.choice(rows) for rows in shown.rows]
    for turn, at in enumerate(families):
        size = rng.randint(38, 64) if count == 1 else rng.randint(26, 32)
        small = pixels[at].resize((size, size), Image.Resampling.BILINEAR)
        if rng.random() < 0.3:
            small = small.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        if rng.random() < 0.4:
            small = small.rotate(rng.uniform(-18, 18), Image.Resampling.BILINEAR)
        room = SIDE // count - size
        left = turn * (SIDE // 2) + rng.randint(0, max(0, room))
        canvas.paste(small, (left, rng.randint(0, SIDE - size)), small)
    if rng.random() < 0.35:
        canvas = canvas.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 1.6)))
    picture = np.asarray(canvas, np.float32)
    if rng.random() < 0.4:
        picture = picture * np.array([rng.uniform(0.85, 1.1) for _ in range(3)], np.float32)
    return picture.clip(0, 255)


def build(words: Path) -> Any:
    """Return the CLIP of open_clip, its text tower filled from a folder of MiniLM and frozen."""
    from open_clip.model import CustomTextCLIP

    shape = CONFIG["model_cfg"]
    text: Any = {**shape["text_cfg"], "hf_model_name": str(words)}
    net = CustomTextCLIP(shape["embed_dim"], vision_cfg=shape["vision_cfg"], text_cfg=text)
    net.text.transformer.requires_grad_(False)
    return net


def pooled(net, words: Path, captions: list[str]):
    """Return MiniLM's mean-pooled hidden states of captions, shape (n, 384): what the text projection reads."""
    import torch
    from transformers import AutoTokenizer

    tokenizer, found = AutoTokenizer.from_pretrained(words), []
    for start in range(0, len(captions), 128):
        asked = tokenizer(
            captions[start : start + 128], padding=True, truncation=True, max_length=32, return_tensors="pt"
        )
        with torch.inference_mode():
            hidden = net.text.transformer(**asked).last_hidden_state
        mask = asked["attention_mask"][..., None]
        found.append((hidden * mask).sum(1) / mask.sum(1))
    return torch.cat(found).clone()


def tensor(pictures: list[np.ndarray]):
    """Return pictures as the image tower takes them."""
    import torch

    return torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float() / 127.5 - 1


def recall(net, words: Path, drawings: np.ndarray, rows: list[Drawing], held: Split) -> dict[str, float]:
    """Return picture-to-caption recall@1 and @5 among the held-out drawings, each on white, asked by its bare name."""
    import torch
    from torch.nn.functional import normalize

    place = {(row.family, row.label): at for at, row in enumerate(rows)}
    shown = []
    for style in held.styles:
        canvas, one = Image.new("RGB", (SIDE, SIDE), "white"), Image.fromarray(drawings[place[style]])
        small = one.resize((SIDE - 6, SIDE - 6), Image.Resampling.BILINEAR)
        canvas.paste(small, (3, 3), small)
        shown.append(np.asarray(canvas, np.float32))
    net.eval()
    with torch.inference_mode():
        pictures = normalize(net.visual(tensor(shown)), dim=1)
        texts = normalize(net.text.proj(pooled(net, words, [label for _, label in held.styles])), dim=1)
    order = (pictures @ texts.T).argsort(1, descending=True)
    hits = order == torch.arange(len(shown))[:, None]
    return {"recall_at_1": hits[:, 0].float().mean().item(), "recall_at_5": hits[:, :5].any(1).float().mean().item()}


def train(options: argparse.Namespace) -> None:
    """Train, write checkpoints, and at the end the weights and their card."""
    import torch
    from torch.nn.functional import cross_entropy, normalize

    torch.manual_seed(options.seed)
    drawings, rows = emoji_drawings.load(options.drawings)
    held, net = picture_captions.load(options.split), build(options.words)
    shown = scenes(rows, held, options.seed)
    said = pooled(net, options.words, [one.scene.caption for one in shown])
    pixels = [Image.fromarray(drawing).resize((72, 72), Image.Resampling.BOX) for drawing in drawings]
    size = sum(value.numel() for value in net.visual.parameters())
    print(json.dumps({"captions": len(shown), "parameters": size}), flush=True)
    learnt = [value for value in net.parameters() if value.requires_grad]
    optimiser = torch.optim.AdamW(learnt, options.rate, weight_decay=0.05, fused=True)
    first, spent = restore(options.out / "checkpoint.pt", net, optimiser)
    rng, loss_of = random.Random(options.seed + first), 0.0
    target, began, saved = torch.arange(BATCH), time.monotonic(), time.monotonic()
    net.train()
    for step in range(first, options.steps):
        for part in optimiser.param_groups:
            share = step / options.steps
            part["lr"] = options.rate * min(1.0, (step + 1) / 100) * (0.5 + 0.5 * math.cos(math.pi * share)) + 1e-6
        chosen = distinct(shown, rng)
        pictures = normalize(net.visual(tensor([draw(shown[at], pixels, rng) for at in chosen])), dim=1)
        texts = normalize(net.text.proj(said[chosen]), dim=1)
        logits = net.logit_scale.exp().clamp(max=60) * pictures @ texts.T
        loss = (cross_entropy(logits, target) + cross_entropy(logits.T, target)) / 2
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.0)
        optimiser.step()
        optimiser.zero_grad()
        loss_of = 0.95 * loss_of + 0.05 * loss.item() if loss_of else loss.item()
        if time.monotonic() - saved > 60 or step + 1 == options.steps:
            saved = time.monotonic()
            seconds = spent + saved - began
            keep(options.out / "checkpoint.pt", net, optimiser, step + 1, seconds)
            found = recall(net, options.words, drawings, rows, held) if step + 1 == options.steps else {}
            print(json.dumps({"step": step + 1, "s": round(seconds), "loss": round(loss_of, 3)} | found), flush=True)
            net.train()
    write(options, net, recall(net, options.words, drawings, rows, held), loss_of)


def distinct(shown: list[Shown], rng: random.Random) -> list[int]:
    """Return BATCH rows in which no subject occurs twice."""
    chosen: list[int] = []
    taken: set[str] = set()
    while len(chosen) < BATCH:
        at = rng.randrange(len(shown))
        if taken.isdisjoint(shown[at].scene.subjects):
            chosen.append(at)
            taken.update(shown[at].scene.subjects)
    return chosen


def trained(net) -> dict:
    """Return the tensors that are ours: all but the text tower's own."""
    return {name: value for name, value in net.state_dict().items() if not name.startswith("text.transformer.")}


def keep(path: Path, net, optimiser, step: int, seconds: float) -> None:
    """Write a checkpoint aside, then rename it."""
    import torch

    path.parent.mkdir(parents=True, exist_ok=True)
    state = {"net": trained(net), "optimiser": optimiser.state_dict(), "step": step, "seconds": seconds}
    torch.save(state, path.with_suffix(".tmp"))
    os.replace(path.with_suffix(".tmp"), path)


def restore(path: Path, net, optimiser) -> tuple[int, float]:
    """Load the newest checkpoint, if there is one; return the step to go on from, and the seconds spent."""
    import torch

    if not path.exists():
        return 0, 0.0
    saved = torch.load(path, weights_only=True)
    net.load_state_dict(saved["net"], strict=False)
    optimiser.load_state_dict(saved["optimiser"])
    return saved["step"], saved["seconds"]


def write(options: argparse.Namespace, net, measured: dict[str, float], loss: float) -> None:
    """Write the folder that ships."""
    from safetensors.torch import save_file

    tensors = {name: value.half().contiguous() for name, value in trained(net).items() if value.is_floating_point()}
    save_file(tensors, options.out / "open_clip_model.safetensors", metadata={"format": "pt"})
    (options.out / "open_clip_config.json").write_text(json.dumps(CONFIG, indent=2) + "\n")
    card = {
        "what": "CLIP of emoji drawings: an image tower and a text projection beside the frozen all-MiniLM-L6-v2",
        "licence": "Apache-2.0",
        "made_by": "recipes/starter_clip.py",
        "data": "Fluent Emoji flat (MIT), Noto Emoji (Apache-2.0), Twemoji (CC BY 4.0); names of emojibase (MIT)",
        "limits": "Knows drawings of emoji on plain grounds. It saw no photograph, no screenshot, no writing.",
        "steps": options.steps,
        "batch": BATCH,
        "seed": options.seed,
        "loss": round(loss, 4),
        "held_out": {"drawings": 100, "what": f"unseen styles of seen subjects; {FLAT} or another was seen"} | measured,
    }
    (options.out / "card.json").write_text(json.dumps(card, indent=2) + "\n")


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("drawings", "split", "words", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=1200)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    import torch

    torch.set_num_threads(options.threads)
    train(options)


if __name__ == "__main__":
    main()
