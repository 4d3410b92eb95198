# pyright: basic
"""Trains the starter CLIP: a small image tower and a text projection beside the frozen MiniLM, on emoji drawings.

    python -m recipes.starter_clip --drawings FOLDER --split FILE --words FOLDER --out FOLDER --seconds N

The drawings are those of `recipes.emoji_drawings --more`. Every picture is told from the captions of *all* subjects
at once (texts are read once, so that a bank of them costs little), with smoothed labels, and every caption from the
other pictures of its batch: CLIP's loss (Radford et al. 2021) with many more wrong texts than a batch has. The text
projection begins as the names' principal directions, nearly whitened. The weights that ship are a moving average.
Training goes on from its checkpoint, and its rate falls to nothing over --seconds. Recall is printed for 100 drawings
on which settings may be chosen; the split's 100 `styles` are looked at once, at the end. Writes open_clip_config.json,
open_clip_model.safetensors (16 bits, without MiniLM, which is a model of its own) and card.json.
"""

import argparse
import json
import math
import os
import random
import time
from pathlib import Path
from typing import Any

import numpy as np

from recipes import clip_pictures, emoji_drawings, picture_captions
from recipes.clip_pictures import SIDE
from recipes.picture_captions import GROUNDS

WORDINGS = 4
"""Captions of each subject; the first is its bare name."""

BARE = 0.5
SMOOTH = 0.1
KEPT, QUICK_BATCH, QUICK_DROP = 100, 256, 0.15
"""Batches of pictures that the short way learns from, its own batch, and what it does without."""

TEXT_TO_PICTURE = 0.3
AVERAGE = 0.998
CHECKPOINT_S = 60.0
CONFIG = {
    "model_cfg": {
        "embed_dim": 256,
        "vision_cfg": {"image_size": SIDE, "timm_model_name": "starter_gradients", "timm_pool": "", "timm_proj": ""},
        "text_cfg": {"hf_model_name": "all-minilm-l6-v2", "hf_pooler_type": "mean_pooler", "hf_proj_type": "linear"},
    },
    "preprocess_cfg": {"mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5], "interpolation": "bicubic"},
}


def captions(order: list[str], tags: dict[str, tuple[str, ...]], seed: int) -> list[str]:
    """Return WORDINGS captions of each label, one label after the other."""
    rng, grounds, found = random.Random(seed), list(GROUNDS), []
    for label in order:
        found.append(label)
        said = [picture_captions.say((label,), tags, rng.choice(grounds), rng) for _ in range(WORDINGS - 1)]
        found += [scene.caption for scene in said]
    return found


def build(words: Path) -> Any:
    """Return the CLIP of open_clip, its text tower filled from a folder of MiniLM and frozen."""
    from open_clip.model import CustomTextCLIP

    import engine.preferences.starter_tower  # noqa: F401 - timm learns the tower's name

    shape = CONFIG["model_cfg"]
    text: Any = {**shape["text_cfg"], "hf_model_name": str(words)}
    net = CustomTextCLIP(shape["embed_dim"], vision_cfg=shape["vision_cfg"], text_cfg=text)
    net.text.transformer.requires_grad_(False)
    return net


def pooled(net, words: Path, texts: list[str]):
    """Return MiniLM's mean-pooled hidden states of texts, as the text tower computes them before its projection."""
    import torch
    from transformers import AutoTokenizer

    tokenizer, width = AutoTokenizer.from_pretrained(words), net.text.transformer.config.hidden_size
    found, order = torch.zeros(len(texts), width), sorted(range(len(texts)), key=lambda at: len(texts[at]))
    for start in range(0, len(texts), 128):
        rows = order[start : start + 128]
        alike = [texts[at] for at in rows]
        asked = tokenizer(alike, padding=True, truncation=True, max_length=32, return_tensors="pt")
        with torch.no_grad():
            hidden = net.text.transformer(**asked).last_hidden_state
        mask = asked["attention_mask"][..., None]
        found[rows] = (hidden * mask).sum(1) / mask.sum(1)
    return found


def spread(net, names) -> None:
    """Start the text projection at the principal directions of names, without what all names share."""
    import torch

    _, strength, directions = torch.linalg.svd(names, full_matrices=False)
    width = net.text.proj.weight.shape[0]
    chosen, strong = directions[1 : width + 1], strength[1 : width + 1]
    with torch.no_grad():
        net.text.proj.weight.copy_(chosen / strong[:, None] ** 0.7)


def recall(net, seen, asked) -> dict[str, float]:
    """Return picture-to-caption recall@1 and @5 of pictures and what MiniLM says of their captions, in one order."""
    import torch
    from torch.nn.functional import normalize

    net.eval()
    with torch.inference_mode():
        seen = normalize(net.visual(seen), dim=1)
        texts = normalize(net.text.proj(asked), dim=1)
    order = (seen @ texts.T).argsort(1, descending=True)
    hits = order == torch.arange(len(seen))[:, None]
    shares = (hits[:, 0].float().mean().item(), hits[:, :5].any(1).float().mean().item())
    return {"recall_at_1": round(shares[0], 3), "recall_at_5": round(shares[1], 3)}


class Training:
    """The net, the average of its weights, its optimiser, what it is shown, and how far it is."""

    def __init__(self, options: argparse.Namespace) -> None:
        import torch

        self.options, self.checkpoint = options, options.out / "checkpoint.pt"
        torch.manual_seed(options.seed)
        self.drawings, self.rows = emoji_drawings.load(options.drawings)
        self.held = picture_captions.load(options.split)
        self.dev = clip_pictures.dev_styles(self.rows, self.held)
        by = clip_pictures.shown(self.rows, [*self.held.styles, *self.dev])
        order, tags = sorted(by), {row.label: row.tags for row in self.rows}
        sprites = clip_pictures.small(self.drawings)
        self.shower = clip_pictures.Shower(sprites, by, order, set(picture_captions.subjects(self.rows)))
        self.net = build(options.words)
        self.said = self.remembered(captions(order, tags, options.seed)).unflatten(0, (-1, WORDINGS))
        spread(self.net, self.said[:, 0])
        self.asked = {name: self.questions(styles) for name, styles in (("dev", self.dev), ("held", self.held.styles))}
        self.net.visual.to(memory_format=torch.channels_last)
        self.learnt = [value for value in self.net.parameters() if value.requires_grad]
        self.optimiser = torch.optim.AdamW(self.learnt, options.rate, betas=(0.9, 0.98), weight_decay=0.05, fused=True)
        self.average = {name: value.clone() for name, value in trained(self.net).items()}
        self.step, self.seconds, self.loss = 0, 0.0, 0.0
        self.restore()

    def remembered(self, texts: list[str]):
        """Return what MiniLM says of captions; read once for all runs."""
        import torch

        path = self.options.out / f"said-{WORDINGS}-{self.options.seed}.pt"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            torch.save(pooled(self.net, self.options.words, texts), path)
        return torch.load(path, weights_only=True)

    def quick(self, rng: np.random.Generator) -> None:
        """Teach the short way alone, from pictures made once and then mirrored and moved by cells."""
        import torch

        from engine.preferences.starter_tower import seen

        made = [self.shower.batch(self.options.batch, rng) for _ in range(KEPT)]
        given = torch.cat([seen(pictures).half() for pictures, *_ in made])
        first, second = (np.concatenate([batch[at] for batch in made]) for at in (1, 2))
        tower, steps = self.net.visual.trunk, self.options.quick
        learnt = [*tower.norm.parameters(), *tower.straight.parameters(), *tower.out.parameters()]
        learnt += [*self.net.text.proj.parameters(), self.net.logit_scale]
        optimiser = torch.optim.AdamW(learnt, 1.5e-3, betas=(0.9, 0.98), weight_decay=0.05, fused=True)
        mean = 0.0
        for step in range(steps):
            for part in optimiser.param_groups:
                part["lr"] = 1.5e-3 * min(1.0, (step + 1) / 100) * (1 - 0.9 * step / steps)
            rows = rng.permutation(len(given))[:QUICK_BATCH]
            _, once = np.unique(first[rows], return_index=True)
            rows = rows[once]
            vectors = tower.quick(clip_pictures.moved(given[rows].float(), rng), QUICK_DROP)
            loss = self.told_apart(vectors, first[rows], second[rows], rng)
            loss.backward()
            optimiser.step()
            optimiser.zero_grad()
            mean = 0.98 * mean + 0.02 * loss.item() if mean else loss.item()
            if step % 250 == 249:
                found = recall(self.net, *self.asked["dev"])
                print(json.dumps({"quick": step + 1, "loss": round(mean, 3)} | found), flush=True)
                self.net.train()
        self.average = {name: value.clone() for name, value in trained(self.net).items()}

    def told_apart(self, vectors, first: np.ndarray, second: np.ndarray, rng: np.random.Generator):
        """Return the loss of vectors of pictures that show these labels."""
        import torch
        from torch.nn.functional import cross_entropy, normalize

        seen = normalize(vectors, dim=1)
        count = len(self.said)
        wording = np.where(rng.random(count) < BARE, 0, rng.integers(1, WORDINGS, count))
        bank = normalize(self.net.text.proj(self.said[np.arange(count), wording]), dim=1)
        scale = self.net.logit_scale.exp().clamp(max=60)
        logits = scale * seen @ bank.T
        wanted = torch.full_like(logits, SMOOTH / count)
        for labels in (first, second):
            wanted[np.arange(len(labels)), labels] += (1 - SMOOTH) / 2
        alone = np.flatnonzero(first == second)
        back = scale * bank[first[alone]] @ seen[alone].T
        return cross_entropy(logits, wanted) + TEXT_TO_PICTURE * cross_entropy(back, torch.arange(len(alone)))

    def learn(self, rng: np.random.Generator) -> float:
        """Make one step; return its loss."""
        import torch

        pictures, first, second = self.shower.batch(self.options.batch, rng)
        loss = self.told_apart(self.net.visual(pictures), first, second, rng)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.learnt, 1.0)
        share = min(1.0, self.seconds / self.options.seconds)
        for part in self.optimiser.param_groups:
            warm = min(1.0, (self.step + 1) / 150)
            part["lr"] = self.options.rate * warm * (0.5 + 0.5 * math.cos(math.pi * share)) + 1e-6
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.step += 1
        keep = min(AVERAGE, self.step / (self.step + 10))
        with torch.no_grad():
            for name, value in trained(self.net).items():
                if value.is_floating_point():
                    self.average[name].lerp_(value, 1 - keep)
        return loss.item()

    def run(self) -> None:
        """Train until the seconds are used up, then write what ships."""
        rng, saved = np.random.default_rng([self.options.seed, self.step]), time.monotonic()
        self.net.train()
        if not self.step:
            self.quick(rng)
        while self.seconds < self.options.seconds:
            began = time.monotonic()
            loss = self.learn(rng)
            self.loss = 0.98 * self.loss + 0.02 * loss if self.loss else loss
            self.seconds += time.monotonic() - began
            if time.monotonic() - saved > CHECKPOINT_S:
                self.save()
                saved = time.monotonic()
        self.save()
        self.net.load_state_dict(self.average, strict=False)
        dev, found = (recall(self.net, *self.asked[name]) for name in ("dev", "held"))
        write(self.options, self.net, dev, found, self.step)

    def questions(self, styles) -> tuple[Any, Any]:
        """Return drawings on white, and what MiniLM says of their bare names."""
        place = {(row.family, row.label): at for at, row in enumerate(self.rows)}
        seen = clip_pictures.on_white(self.drawings, [place[tuple(style)] for style in styles])
        return seen, pooled(self.net, self.options.words, [label for _, label in styles])

    def save(self) -> None:
        """Write the checkpoint aside, then rename it; tell the loss, and recall of the averaged weights."""
        import torch

        state = {"net": trained(self.net), "average": self.average, "optimiser": self.optimiser.state_dict()}
        state |= {"step": self.step, "seconds": self.seconds, "loss": self.loss}
        self.checkpoint.parent.mkdir(parents=True, exist_ok=True)
        torch.save(state, self.checkpoint.with_suffix(".tmp"))
        os.replace(self.checkpoint.with_suffix(".tmp"), self.checkpoint)
        now = {name: value.clone() for name, value in trained(self.net).items()}
        self.net.load_state_dict(self.average, strict=False)
        found = {"step": self.step, "s": round(self.seconds), "loss": round(self.loss, 3)} | recall(
            self.net, *self.asked["dev"]
        )
        print(json.dumps(found), flush=True)
        self.net.load_state_dict(now, strict=False)
        self.net.train()

    def restore(self) -> None:
        """Go on from the newest checkpoint, if there is one."""
        import torch

        if self.checkpoint.exists():
            saved = torch.load(self.checkpoint, weights_only=True)
            self.net.load_state_dict(saved["net"], strict=False)
            self.average = saved["average"]
            self.optimiser.load_state_dict(saved["optimiser"])
            self.step, self.seconds, self.loss = saved["step"], saved["seconds"], saved["loss"]


def trained(net) -> dict[str, Any]:
    """Return the tensors that are ours: all but the text tower's own."""
    return {name: value for name, value in net.state_dict().items() if not name.startswith("text.transformer.")}


def write(options: argparse.Namespace, net, dev: dict[str, float], measured: dict[str, float], steps: int) -> None:
    """Write the folder that ships."""
    from safetensors.torch import save_file

    tensors = {name: value.half().contiguous() for name, value in trained(net).items() if value.is_floating_point()}
    save_file(tensors, options.out / "open_clip_model.safetensors", metadata={"format": "pt"})
    (options.out / "open_clip_config.json").write_text(json.dumps(CONFIG, indent=2) + "\n")
    card = {
        "what": "CLIP of emoji drawings: an image tower and a text projection beside the frozen all-MiniLM-L6-v2",
        "licence": "Apache-2.0",
        "made_by": "recipes/starter_clip.py",
        "data": "eight styles of emoji (MIT, Apache-2.0, CC BY 4.0: see recipes/emoji_drawings.py); names of emojibase",
        "limits": "Knows drawings of emoji on plain grounds. It saw no photograph, no screenshot, no writing.",
        "steps": steps,
        "batch": options.batch,
        "seed": options.seed,
        "chosen_on": {"drawings": 100} | dev,
        "held_out": {"drawings": 100, "what": "unseen styles of seen subjects, asked by bare names"} | measured,
    }
    (options.out / "card.json").write_text(json.dumps(card, indent=2) + "\n")
    print(json.dumps(card), flush=True)


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("drawings", "split", "words", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--quick", type=int, default=3000, help="steps of the tower's short way alone, at first")
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    import torch

    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    Training(options).run()


if __name__ == "__main__":
    main()
