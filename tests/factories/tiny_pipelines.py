"""Real pipelines of diffusers with random weights and few of them, in the folder layouts of model hubs."""

import json
from pathlib import Path

from engine.core.catalogue import Drawing, Entry

WORDS = ["a", "funny", "illustration", "of", "the", "cat", "dog", "rain", "pizza", "on", "roof", "text", "letters"]
SIDE = 64


def entry(architecture: str, **more: object) -> Entry:
    """Return a catalogue entry for a tiny pipeline."""
    known = {"steps": 3, "guidance": 4.0, "side": SIDE, "safety": "none"} | more
    return Entry(
        id="tiny-pictures",
        kind="image",
        title="Tiny",
        good_for="tests",
        licence="Apache-2.0",
        memory_gb=0.1,
        backend="diffusers_folder",
        hub="tests/tiny",
        architecture=architecture,
        drawing=Drawing(**known),  # type: ignore[arg-type]
    )


def stable_diffusion(folder: Path) -> Entry:
    """Write Stable Diffusion's own classes with one layer in each."""
    import diffusers

    parts = _parts(folder.with_name("words"))
    pipe = diffusers.StableDiffusionPipeline(
        **parts,
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,  # type: ignore[arg-type]
    )
    pipe.save_pretrained(str(folder))
    return entry("StableDiffusionPipeline")


def latent_consistency(folder: Path) -> Entry:
    """Write an LCM: a UNet that is told its guidance."""
    import diffusers

    parts = _parts(folder.with_name("words"), time_cond_proj_dim=8)
    parts["scheduler"] = diffusers.LCMScheduler()
    pipe = diffusers.LatentConsistencyModelPipeline(
        **parts,
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,  # type: ignore[arg-type]
    )
    pipe.save_pretrained(str(folder))
    return entry("LatentConsistencyModelPipeline", guidance=8.0)


def stable_diffusion_xl(folder: Path) -> Entry:
    """Write SDXL's own classes: two text encoders, whose embeddings stand side by side, and pooled ones."""
    import diffusers
    import torch
    from transformers import CLIPTextConfig, CLIPTextModelWithProjection

    parts = _parts(
        folder.with_name("words"),
        cross_attention_dim=64,
        addition_embed_type="text_time",
        addition_time_embed_dim=8,
        projection_class_embeddings_input_dim=32 + 6 * 8,
    )
    with torch.random.fork_rng():
        torch.manual_seed(5)
        second = CLIPTextConfig.from_dict({**parts["text_encoder"].config.to_dict(), "projection_dim": 32})
        parts |= {"text_encoder_2": CLIPTextModelWithProjection(second), "tokenizer_2": parts["tokenizer"]}
    diffusers.StableDiffusionXLPipeline(**parts, add_watermarker=False).save_pretrained(str(folder))  # type: ignore[arg-type]
    return entry("StableDiffusionXLPipeline")


def sdxl_turbo(folder: Path) -> Entry:
    """Write the same, run as SDXL-Turbo is: without guidance."""
    stable_diffusion_xl(folder)
    return entry("StableDiffusionXLPipeline", guidance=0.0)


def with_adapter(folder: Path) -> Entry:
    """Write Stable Diffusion with an IP-Adapter for vectors of PICTURE_WIDTH numbers in its folder."""
    made = stable_diffusion(folder)
    ip_adapter(folder)
    return made


PICTURE_WIDTH, TOKENS = 24, 4


def ip_adapter(folder: Path, width: int = PICTURE_WIDTH, cross: int = 32) -> Path:
    """Write an adapter's weights, by the names that its authors gave them, for the tiny UNet in `folder`."""
    import torch
    from diffusers import UNet2DConditionModel
    from safetensors.torch import save_file

    unet = UNet2DConditionModel.from_pretrained(str(folder / "unet"))
    crossing = [name for name in unet.attn_processors if name.endswith("attn2.processor")]
    draw = torch.Generator().manual_seed(6)

    def some(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=draw) * 0.2

    made = {
        "image_proj.proj.weight": some(TOKENS * cross, width),
        "image_proj.proj.bias": torch.zeros(TOKENS * cross),
        "image_proj.norm.weight": torch.ones(cross),
        "image_proj.norm.bias": torch.zeros(cross),
    }
    for at, name in enumerate(crossing):
        hidden = unet.get_submodule(name.removesuffix(".processor")).to_q.out_features
        for part in ("to_k_ip", "to_v_ip"):
            made[f"ip_adapter.{2 * at + 1}.{part}.weight"] = some(hidden, cross)
    target = folder / "ip_adapter" / "ip-adapter.safetensors"
    target.parent.mkdir()
    save_file(made, str(target))
    return target


def starter(folder: Path, words: Path, subjects: int = 0) -> Entry:
    """Write our own classes, small, and a BERT of one layer in `words`; with references of some subjects, or none."""
    import diffusers
    import torch

    from engine.image.starter_net import EmojiAutoencoder, EmojiDenoiser

    with torch.random.fork_rng():
        torch.manual_seed(4)
        bert(words)
        EmojiAutoencoder(narrow=8, wide=8).save_pretrained(str(folder / "vae"))
        sees = references(folder / "references", subjects) if subjects else 0
        net = EmojiDenoiser(grid=4, width=20, layers=1, heads=2, word_width=32, sees=sees)
        for value in net.parameters():
            if not value.any():
                torch.nn.init.normal_(value, std=0.05)
        net.save_pretrained(str(folder / "transformer"))
    diffusers.FlowMatchEulerDiscreteScheduler().save_pretrained(str(folder / "scheduler"))
    index = {
        "_class_name": "StarterPicturePipeline",
        "_diffusers_version": diffusers.__version__,
        "scheduler": ["diffusers", "FlowMatchEulerDiscreteScheduler"],
        "text_encoder": ["transformers", "BertModel"],
        "tokenizer": ["transformers", "BertTokenizer"],
        "transformer": ["engine.image.starter_net", "EmojiDenoiser"],
        "vae": ["engine.image.starter_net", "EmojiAutoencoder"],
    }
    if subjects:
        index["references"] = ["engine.image.starter_references", "SubjectReferences"]
    (folder / "model_index.json").write_text(json.dumps(index))
    return entry("StarterPicturePipeline")


def references(folder: Path, subjects: int) -> int:
    """Write references with latents of noise and keys at right angles; return how many channels a denoiser sees."""
    import torch

    from engine.image.starter_references import SubjectReferences

    made = SubjectReferences(subjects=subjects, texts=subjects, word_width=32, grid=4)
    made.marks.copy_(torch.eye(32)[:subjects])
    made.owner.copy_(torch.arange(subjects))
    made.unit.fill_(0.02)
    for part in (made.large, made.small):
        part.copy_(torch.randint(-127, 128, part.shape))
    made.save_pretrained(str(folder))
    return made.sees


def bert(folder: Path) -> None:
    """Write a BERT of one layer and its tokenizer."""
    from transformers import BertConfig, BertModel, BertTokenizer

    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS]
    folder.mkdir(parents=True)
    (folder / "vocab.txt").write_text("\n".join(vocabulary))
    BertTokenizer(str(folder / "vocab.txt")).save_pretrained(str(folder))
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=32,
    )
    BertModel(config).save_pretrained(str(folder))


def _parts(words: Path, **unet: object) -> dict[str, object]:
    import diffusers
    import torch
    from transformers import CLIPTextConfig, CLIPTextModel

    tokenizer = _tokenizer(words)
    with torch.random.fork_rng():
        torch.manual_seed(4)
        text = CLIPTextConfig(
            vocab_size=len(tokenizer),
            hidden_size=32,
            intermediate_size=32,
            num_hidden_layers=1,
            num_attention_heads=2,
            max_position_embeddings=77,
            bos_token_id=0,
            eos_token_id=1,
            pad_token_id=1,
        )
        return {
            "vae": diffusers.AutoencoderKL(
                block_out_channels=(8, 8, 8, 8),
                down_block_types=("DownEncoderBlock2D",) * 4,
                up_block_types=("UpDecoderBlock2D",) * 4,
                latent_channels=4,
                norm_num_groups=4,
            ),
            "unet": diffusers.UNet2DConditionModel(
                sample_size=8,
                block_out_channels=(16, 16),
                layers_per_block=1,
                down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
                up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
                attention_head_dim=8,
                norm_num_groups=8,
                **({"cross_attention_dim": 32} | unet),  # type: ignore[arg-type]
            ),
            "text_encoder": CLIPTextModel(text),
            "tokenizer": tokenizer,
            "scheduler": diffusers.DDIMScheduler(clip_sample=False, beta_schedule="scaled_linear", steps_offset=1),
        }


def _tokenizer(folder: Path):
    from transformers import CLIPTokenizer

    folder.mkdir(parents=True)
    pieces = [*"abcdefghijklmnopqrstuvwxyz", *(f"{letter}</w>" for letter in "abcdefghijklmnopqrstuvwxyz")]
    vocabulary = {piece: at for at, piece in enumerate(["<|startoftext|>", "<|endoftext|>", *pieces])}
    (folder / "vocab.json").write_text(json.dumps(vocabulary))
    (folder / "merges.txt").write_text("#version: 0.2\n")
    return CLIPTokenizer(str(folder / "vocab.json"), str(folder / "merges.txt"), model_max_length=77)
