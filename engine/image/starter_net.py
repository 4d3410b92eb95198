# pyright: basic
# (torch and diffusers have no complete types)
"""The networks of the starter picture model, and their pipeline: diffusers classes, small enough to train on a CPU.

A convolutional autoencoder (128 pixels to 8 x 16 x 16) and a transformer over 64 patches (Peebles & Xie 2023) with
cross-attention to MiniLM's token embeddings, trained by rectified flow (Liu et al. 2023). They are ours because no
class of diffusers of this size learned fast enough on two cores; everything else is diffusers' own.

Imports torch and diffusers: import it inside functions only.
"""

import math
from typing import Any

import torch  # noqa: TID253 - only imported with the model
from diffusers.configuration_utils import ConfigMixin, register_to_config  # noqa: TID253
from diffusers.models.modeling_utils import ModelMixin  # noqa: TID253
from diffusers.pipelines.pipeline_utils import DiffusionPipeline, ImagePipelineOutput  # noqa: TID253
from diffusers.utils.pil_utils import numpy_to_pil  # noqa: TID253
from diffusers.utils.torch_utils import randn_tensor  # noqa: TID253
from torch import nn  # noqa: TID253
from torch.nn import functional  # noqa: TID253

from engine.image.starter_references import by_lot, variation

TOKENS = 24
"""Word pieces of a prompt that are read."""

LEAST_TIME = 0.1
"""By which what is left of the noise is divided, at least."""


class Residual(nn.Module):
    """Two convolutions beside an identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)
        nn.init.zeros_(self.second.weight)

    def forward(self, x):
        """Shape in is shape out."""
        return x + self.second(functional.silu(self.first(functional.silu(x))))


class EmojiAutoencoder(ModelMixin, ConfigMixin):
    """Pictures in [-1, 1], shape (n, 3, 8k, 8k), to latents (n, 8, k, k) and back.

    `scale` is the latents' standard deviation: what the denoiser sees is divided by it.
    """

    config: Any

    @register_to_config
    def __init__(self, latent_channels: int = 8, narrow: int = 64, wide: int = 128, scale: float = 1.0) -> None:
        super().__init__()
        self.encoder = nn.Sequential(
            nn.PixelUnshuffle(4),
            nn.Conv2d(48, narrow, 3, padding=1),
            Residual(narrow),
            nn.Conv2d(narrow, wide, 3, stride=2, padding=1),
            Residual(wide),
            Residual(wide),
            nn.SiLU(),
            nn.Conv2d(wide, latent_channels, 1),
        )
        self.decoder = nn.Sequential(
            nn.Conv2d(latent_channels, wide, 3, padding=1),
            Residual(wide),
            Residual(wide),
            Residual(wide),
            nn.Conv2d(wide, narrow * 4, 1),
            nn.PixelShuffle(2),
            Residual(narrow),
            Residual(narrow),
            nn.SiLU(),
            nn.Conv2d(narrow, 48, 3, padding=1),
            nn.PixelShuffle(4),
        )

    def encode(self, pictures):
        """Return scaled latents."""
        return self.encoder(pictures) / self.config.scale

    def decode(self, latents):
        """Return pictures of scaled latents, not clamped."""
        return self.decoder(latents * self.config.scale)


class Block(nn.Module):
    """Self-attention, cross-attention to the words, a feed-forward net; pooled words steer the first and the last."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.cross_q, self.cross_kv = nn.Linear(width, width), nn.Linear(width, 2 * width)
        self.cross_out = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.modulation = nn.Linear(width, 6 * width)
        self.norm = nn.LayerNorm(width, elementwise_affine=False)
        for layer in (self.modulation, self.cross_out):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)

    def _heads(self, x):
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def _attend(self, q, k, v, mask=None):
        q, k, v = self._heads(q), self._heads(k), self._heads(v)
        return functional.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).flatten(2)

    def forward(self, x, condition, words, mask):
        """`x` (n, patches, width), `condition` (n, width), `words` (n, tokens, width), `mask` (n, 1, 1, tokens)."""
        scale, shift, gate, scale2, shift2, gate2 = self.modulation(condition)[:, None].chunk(6, -1)
        q, k, v = self.qkv(self.norm(x) * (1 + scale) + shift).chunk(3, -1)
        x = x + gate * self.out(self._attend(q, k, v))
        k, v = self.cross_kv(words).chunk(2, -1)
        x = x + self.cross_out(self._attend(self.cross_q(self.norm(x)), k, v, mask))
        return x + gate2 * self.down(functional.gelu(self.up(self.norm(x) * (1 + scale2) + shift2)))


class EmojiDenoiser(ModelMixin, ConfigMixin):
    """Predicts the velocity noise - latents of noised latents (n, 8, 2k, 2k), k = `grid`, at times in [0, 1].

    One that `sees` channels of references says by how much the latents differ from those of the reference, put on a
    ground, of which the velocity follows: with a reference in sight they are nearly known, the noise is not (Salimans &
    Ho 2022).
    """

    config: Any

    @register_to_config
    def __init__(  # noqa: PLR0913 - diffusers keeps a model's sizes as its arguments
        self,
        latent_channels: int = 8,
        grid: int = 8,
        width: int = 320,
        layers: int = 8,
        heads: int = 5,
        word_width: int = 384,
        sees: int = 0,
    ) -> None:
        super().__init__()
        self.patch_in = nn.Linear(4 * (2 * latent_channels + sees if sees else latent_channels), width)
        self.position = nn.Parameter(torch.randn(1, grid * grid, width) * 0.02)
        self.time = nn.Sequential(nn.Linear(128, width), nn.SiLU(), nn.Linear(width, width))
        self.words = nn.Linear(word_width, width)
        self.nothing = nn.Parameter(torch.zeros(1, 1, word_width))
        self.blocks = nn.ModuleList(Block(width, heads) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.patch_out = nn.Linear(width, 4 * latent_channels)
        nn.init.zeros_(self.patch_out.weight)
        if sees:
            ground = nn.Linear(256, latent_channels**2)
            self.mix = nn.Sequential(nn.Linear(width + latent_channels, 256), nn.SiLU(), ground)
            nn.init.zeros_(ground.weight)
            with torch.no_grad():
                ground.bias.copy_(torch.eye(latent_channels).flatten())

    def unconditional(self, count: int):
        """Return the words of a prompt that says nothing, shape (count, 24, words)."""
        return self.nothing.expand(count, TOKENS, -1)

    def told(self, time, words, mask):
        """Return the words as the blocks hear them, and what steers the blocks: words and time."""
        rates = torch.exp(torch.linspace(0, math.log(1000), 64, device=words.device))
        phases = time.float()[:, None] * rates
        waves = torch.cat([phases.sin(), phases.cos()], 1).to(self.position.dtype)
        context = self.words(words)
        pooled = (context * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
        return context, functional.silu(self.time(waves) + pooled)

    def grounded(self, latents, condition, references):
        """Return the latents of a reference on the ground that the words ask for, or that the noise begins to show.

        What is on a ground is what is on black, and as much of the ground as shines through: of pictures this holds
        exactly, of latents nearly, with a matrix in the place of the ground's colour.
        """
        channels = latents.shape[1]
        rim = torch.cat([latents[:, :, 0], latents[:, :, -1], latents[:, :, :, 0], latents[:, :, :, -1]], -1).mean(-1)
        ground = self.mix(torch.cat([condition, rim], 1)).unflatten(1, (channels, channels))
        white, black = references[:, :channels], references[:, channels : 2 * channels]
        return black + torch.einsum("nij,njhw->nihw", ground, white - black)

    def forward(self, latents, time, words, mask=None, references=None):
        """Return the velocity, in the latents' shape.

        Args:
            latents: (n, channels, 2k, 2k), scaled.
            time: (n,), 1 is noise.
            words: (n, tokens, words), MiniLM's last hidden state.
            mask: (n, tokens), True where there is a word; None where all are.
            references: (n, sees, 2k, 2k), for a net that sees some.
        """
        mask = torch.ones(words.shape[:2], dtype=torch.bool, device=words.device) if mask is None else mask
        context, condition = self.told(time, words, mask)
        base: Any = None if references is None else self.grounded(latents, condition, references)
        seen = latents if references is None else torch.cat([latents, references, base], 1)
        patches = functional.pixel_unshuffle(seen, 2).flatten(2).transpose(1, 2)
        x = self.patch_in(patches) + self.position
        for block in self.blocks:
            x = block(x, condition, context, mask[:, None, None])
        x = self.patch_out(self.norm(x)).transpose(1, 2)
        x = functional.pixel_shuffle(x.unflatten(-1, (self.config.grid, self.config.grid)), 2)
        if base is None:
            return x
        return (latents - base - x) / time.clamp(min=LEAST_TIME)[:, None, None, None]


class StarterPicturePipeline(DiffusionPipeline):
    """Draws by rectified flow; called as StableDiffusionPipeline is, with the same callbacks.

    Its text encoder is MiniLM, which is a model of its own: give it to `from_pretrained`. With `references`
    (SubjectReferences), the denoiser sees drawings that lie near to the prompt's embeddings.
    """

    model_cpu_offload_seq = "text_encoder->references->transformer->vae"
    _callback_tensor_inputs = ("latents",)
    _optional_components = ["references"]  # noqa: RUF012 - diffusers wants a list
    scheduler: Any
    transformer: Any
    references: Any

    def __init__(self, vae, transformer, scheduler, text_encoder, tokenizer, references=None) -> None:
        super().__init__()
        parts = {"text_encoder": text_encoder, "tokenizer": tokenizer, "references": references}
        self.register_modules(vae=vae, transformer=transformer, scheduler=scheduler, **parts)

    def encode_prompt(self, prompt, device, num_images_per_prompt, do_classifier_free_guidance, negative_prompt=None):
        """Return words of prompts and negative prompts (None without guidance), shape (n, 24, 384), padded with zeros.

        An empty negative prompt is what the denoiser learned to hear where nothing is said.
        """
        prompts = [prompt] if isinstance(prompt, str) else list(prompt)
        words = self._words(prompts, device).repeat_interleave(num_images_per_prompt, 0)
        if not do_classifier_free_guidance:
            return words, None
        against = negative_prompt or ""
        against = [against] * len(prompts) if isinstance(against, str) else list(against)
        nothing = self.transformer.unconditional(len(prompts)).to(words.dtype)
        spoken = torch.tensor([bool(text) for text in against], device=device)[:, None, None]
        negative = torch.where(spoken, self._words(against, device), nothing)
        return words, negative.repeat_interleave(num_images_per_prompt, 0)

    def _words(self, prompts, device):
        asked = self.tokenizer(
            prompts, padding="max_length", truncation=True, max_length=TOKENS, return_tensors="pt"
        ).to(device)
        hidden = self.text_encoder(**asked).last_hidden_state.to(self.transformer.dtype)
        return hidden * asked["attention_mask"][..., None]

    @torch.no_grad()
    def __call__(  # noqa: PLR0913 - the arguments of Stable Diffusion
        self,
        prompt=None,
        height=None,
        width=None,
        num_inference_steps=24,
        guidance_scale=4.0,
        negative_prompt=None,
        num_images_per_prompt=1,
        generator=None,
        latents=None,
        prompt_embeds=None,
        negative_prompt_embeds=None,
        output_type="pil",
        return_dict=True,
        callback_on_step_end=None,
        callback_on_step_end_tensor_inputs=("latents",),
    ):
        """As StableDiffusionPipeline's; height and width are those of training, whatever is asked."""
        device, guided = self._execution_device, guidance_scale > 1
        if prompt_embeds is None:
            prompt_embeds, negative_prompt_embeds = self.encode_prompt(
                prompt, device, num_images_per_prompt, guided, negative_prompt
            )
        words: Any = torch.cat([negative_prompt_embeds, prompt_embeds]) if guided else prompt_embeds  # type: ignore[list-item]
        mask = words.abs().sum(-1) > 0
        config, count = self.transformer.config, len(prompt_embeds)
        shape = (count, config.latent_channels, config.grid * 2, config.grid * 2)
        if latents is None:
            latents = randn_tensor(shape, generator=generator, device=device, dtype=words.dtype)
        seen = self._seen(words, mask, torch.cat([latents, latents]) if guided else latents)
        self.scheduler.set_timesteps(num_inference_steps, device=device)
        total = self.scheduler.config.num_train_timesteps
        for step, moment in enumerate(self.scheduler.timesteps):
            both = torch.cat([latents, latents]) if guided else latents
            speed = self.transformer(both, (moment / total).expand(len(both)), words, mask, seen)
            if guided:
                against, towards = speed.chunk(2)
                speed = against + guidance_scale * (towards - against)
            latents = self.scheduler.step(speed, moment, latents, return_dict=False)[0]
            if callback_on_step_end is not None:
                given = {"latents": latents} if "latents" in callback_on_step_end_tensor_inputs else {}
                latents = callback_on_step_end(self, step, moment, given).pop("latents", latents)
        if output_type == "latent":
            images: Any = latents
        elif output_type == "pil":
            images = numpy_to_pil(self.preview(latents))
        else:
            images = self.preview(latents)
        return (images,) if not return_dict else ImagePipelineOutput(images=images)

    def _seen(self, words, mask, noise):
        """Return the references of prompts; None for a denoiser that sees none.

        A prompt that names no thing gets one by lot; one that says nothing at all, what guidance moves away from, none.
        """
        if self.references is None:
            return None
        silent = torch.isclose(words, self.transformer.nothing.to(words.dtype)).all(-1).all(-1)
        found = self.references.find(words, mask)
        found[:, 0] = torch.where(found[:, 0] < 0, by_lot(noise, self.references.config.subjects), found[:, 0])
        found = torch.where(silent[:, None], -1, found)
        return self.references.placed(found, *variation(noise)).to(noise.dtype)

    def preview(self, latents):
        """Return what latents look like, float32 in [0, 1], shape (n, height, width, 3)."""
        pictures = self.vae.decode(latents.to(self.vae.dtype)).float()
        return (pictures / 2 + 0.5).clamp(0, 1).permute(0, 2, 3, 1).cpu().numpy()
