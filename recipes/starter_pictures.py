# pyright: basic
"""Trains the denoiser of the starter pictures on what `recipes.starter_pool` encoded; goes on where it was stopped.

    python -m recipes.starter_pictures --pool FOLDER --references FOLDER --out FOLDER --seconds N [--threads 1]

Rectified flow: noise and latents are mixed at a time drawn from a logit-normal; the net predicts their difference
(Esser et al. 2024). Beside the noised latents it sees references (`recipes.starter_references`): those of what the
picture shows, in the way that it stands there; at times none, so that words count. The learning rate falls to nothing
over --seconds of training, counted over all runs; a checkpoint is written aside and renamed every minute, so it may be
stopped or killed at any moment. `--export` writes the averaged weights of the newest checkpoint, 16 bits.
"""

import argparse
import json
import math
import os
import time
from pathlib import Path
from typing import Any

import numpy as np

from engine.core.devices import best_device

AVERAGE = 0.998
"""Of the moving average of the weights, once 500 steps were made."""

UNCONDITIONED = 0.06
"""Share of pictures of which neither words nor references are told: what guidance moves away from."""

ALONE = 0.06
"""Share of pictures of which only the words are told."""

SIZES = {"width": 128, "layers": 3, "heads": 4}
GROUNDS_FIRST, GROUNDS_BATCH = 400, 128
"""Steps, and pictures of each, of learning what a ground does to a reference, before all else."""

EARLY = 0.35
"""Share of pictures that are nearly all noise: there the words alone say what the ground is."""

MOST_WEIGHT = 4.0
"""Of the latents' error, which is weighed as the velocity's until then: 1 / time²."""
CHECKPOINT_S = 60.0


class Pool:
    """What training sees, on disk: latents, words, and where each caption's words begin."""

    def __init__(self, folder: Path) -> None:
        self.latents = np.load(folder / "latents.npy", mmap_mode="r")
        self.words = np.load(folder / "words.npy", mmap_mode="r")
        self.starts = np.load(folder / "starts.npy")
        self.shown = np.load(folder / "shown.npy")

    def batch(self, rows: np.ndarray):
        """Return latents (n, 8, 16, 16), words (n, longest, 384), their mask, and what is shown, (n, 5); 32 bits."""
        import torch

        lengths = self.starts[rows + 1] - self.starts[rows]
        words = np.zeros((len(rows), lengths.max(), self.words.shape[1]), np.float32)
        mask = np.arange(lengths.max()) < lengths[:, None]
        for place, row in enumerate(rows):
            words[place, : lengths[place]] = self.words[self.starts[row] : self.starts[row + 1]]
        latents = self.latents[rows].astype(np.float32)
        shown = torch.from_numpy(self.shown[rows].astype(np.int64))
        return torch.from_numpy(latents), torch.from_numpy(words), torch.from_numpy(mask), shown


class Training:
    """The net, its moving average, its optimiser, and how far they are."""

    def __init__(self, options: argparse.Namespace) -> None:
        import torch

        from engine.image.starter_net import EmojiDenoiser
        from engine.image.starter_references import SubjectReferences

        torch.manual_seed(options.seed)
        self.options, self.device = options, best_device()
        self.checkpoint = options.out / "checkpoint.pt"
        loaded: Any = SubjectReferences.from_pretrained(options.references)
        self.references: Any = loaded.float().to(self.device)
        net: Any = EmojiDenoiser(**SIZES, sees=self.references.sees)
        self.net: Any = net.to(self.device).train()
        self.average = {name: value.clone() for name, value in self.net.state_dict().items()}
        self.optimiser = torch.optim.AdamW(self.net.parameters(), options.rate, betas=(0.9, 0.99), fused=True)
        self.step, self.seconds, self.loss = 0, 0.0, 0.0
        if self.checkpoint.exists():
            saved = torch.load(self.checkpoint, weights_only=True, map_location=self.device)
            self.net.load_state_dict(saved["net"])
            self.average = saved["average"]
            self.optimiser.load_state_dict(saved["optimiser"])
            self.step, self.seconds, self.loss = saved["step"], saved["seconds"], saved["loss"]

    def save(self) -> None:
        """Write the checkpoint aside, then rename it."""
        import torch

        state = {"net": self.net.state_dict(), "average": self.average, "optimiser": self.optimiser.state_dict()}
        state |= {"step": self.step, "seconds": self.seconds, "loss": self.loss}
        aside = self.checkpoint.with_suffix(".tmp")
        torch.save(state, aside)
        os.replace(aside, self.checkpoint)
        print(json.dumps({"step": self.step, "s": round(self.seconds), "loss": round(self.loss, 4)}), flush=True)

    def learn(self, latents, words, mask, shown) -> float:
        """Make one step; return its loss."""
        import torch

        from engine.image.starter_net import LEAST_TIME

        count = len(latents)
        chance = torch.rand(count, device=self.device)
        silent, unseen = chance < UNCONDITIONED, chance < UNCONDITIONED + ALONE
        words = torch.where(silent[:, None, None], self.net.nothing, words)
        mask = mask | silent[:, None]
        found = torch.where(unseen[:, None], -1, shown[:, :2])
        seen = self.references.placed(found, shown[:, 2] > 0, shown[:, 3], shown[:, 4])
        moment = torch.sigmoid(torch.randn(count, device=self.device))
        early = torch.rand(count, device=self.device) < EARLY
        moment = torch.where(early, 0.75 + 0.25 * torch.rand(count, device=self.device), moment)
        noise = torch.randn_like(latents)
        mixed = torch.lerp(latents, noise, moment[:, None, None, None])
        there, start = ~unseen[:, None, None, None], torch.ones_like(moment)
        if self.step < GROUNDS_FIRST:
            _, condition = self.net.told(moment, words, mask)
            loss = ((self.net.grounded(mixed, condition, seen) - latents) * there).pow(2).mean()
        else:
            _, condition = self.net.told(start, words, mask)
            heard = ((self.net.grounded(noise, condition, seen) - latents) * there).pow(2).mean()
            divided = moment.clamp(min=LEAST_TIME)
            weight = (divided**2).clamp(max=1) * (1 / divided**2).clamp(max=MOST_WEIGHT)
            wrong = self.net(mixed, moment, words, mask, seen) - (noise - latents)
            loss = (wrong.pow(2).mean((1, 2, 3)) * weight).mean() + heard
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        share = min(1.0, self.seconds / self.options.seconds)
        for part in self.optimiser.param_groups:
            part["lr"] = self.options.rate * min(1.0, (self.step + 1) / 50) * (0.5 + 0.5 * math.cos(math.pi * share))
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.step += 1
        keep = min(AVERAGE, self.step / (self.step + 10))
        with torch.no_grad():
            for name, value in self.net.state_dict().items():
                self.average[name].lerp_(value, 1 - keep)
        return loss.item()

    def run(self) -> None:
        """Train until the seconds are used up."""
        import torch

        pool, saved = Pool(self.options.pool), time.monotonic()
        rng = np.random.default_rng([self.options.seed, self.step])
        torch.manual_seed(self.options.seed + self.step)
        while self.seconds < self.options.seconds:
            began = time.monotonic()
            size = GROUNDS_BATCH if self.step < GROUNDS_FIRST else self.options.batch
            rows = rng.choice(len(pool.latents), size, replace=False)
            loss = self.learn(*(part.to(self.device) for part in pool.batch(rows)))
            self.loss = 0.98 * self.loss + 0.02 * loss if self.loss and self.step != GROUNDS_FIRST + 1 else loss
            self.seconds += time.monotonic() - began
            if time.monotonic() - saved > CHECKPOINT_S:
                self.save()
                saved = time.monotonic()
        self.save()

    def export(self, folder: Path) -> None:
        """Write the averaged weights as a folder of EmojiDenoiser, 16 bits."""
        self.net.load_state_dict(self.average)
        self.net.half().save_pretrained(folder)


def main() -> None:
    """Train, or export what was trained."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pool", type=Path, required=True)
    parser.add_argument("--references", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--export", type=Path)
    options = parser.parse_args()
    import torch

    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    options.out.mkdir(parents=True, exist_ok=True)
    training = Training(options)
    if options.export:
        training.export(options.export)
    else:
        training.run()


if __name__ == "__main__":
    main()
