"""A real Llama of two layers with a byte tokenizer, in the folder layout of a verified and unpacked model."""

import hashlib
import time
from pathlib import Path

import msgspec

from engine.core import weights
from engine.core.catalogue import Entry, Member, WheelSource
from engine.text import gguf_cache

HIDDEN = 32
CHAT = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def make(folder: Path, *, context_tokens: int = 4096) -> Entry:
    """Write the model to `folder`; the same weights each time."""
    folder.mkdir(parents=True, exist_ok=True)
    source = b"GGUF, but only by name"
    digest = hashlib.sha256(source).hexdigest()
    (folder / "tiny.gguf").write_bytes(source)
    manifest = weights.Manifest(id="tiny-llama", files={"tiny.gguf": digest}, at=time.time())
    (folder / weights.MANIFEST).write_bytes(msgspec.json.encode(manifest))
    _write_model(folder / gguf_cache.FOLDER, digest)
    return Entry(
        id="tiny-llama",
        kind="text",
        title="Tiny Llama",
        good_for="tests",
        licence="Apache-2.0",
        memory_gb=0.01,
        backend="transformers_gguf",
        hidden_size=HIDDEN,
        context_tokens=context_tokens,
        wheel=WheelSource(package="tiny-llama", version="1", bytes=1, sha256=""),
        files=(Member(path="tiny.gguf", name="tiny.gguf", bytes=len(source), sha256=digest),),
    )


def _write_model(to: Path, source: str) -> None:
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    core = Tokenizer(models.BPE(vocab={letter: number for number, letter in enumerate(letters)}, merges=[]))
    core.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    core.decoder = decoders.ByteLevel()
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=core,
        bos_token="<|im_start|>",
        eos_token="<|im_end|>",
        pad_token="<|im_end|>",
        chat_template=CHAT,
    )
    config = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=HIDDEN,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=4096,
        initializer_range=0.4,
        tie_word_embeddings=True,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
        bos_token_id=tokenizer.bos_token_id,
    )
    state = torch.random.get_rng_state()
    torch.manual_seed(11)
    model = LlamaForCausalLM(config)
    torch.random.set_rng_state(state)
    with gguf_cache.quiet():
        model.save_pretrained(str(to))
        tokenizer.save_pretrained(str(to))
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in to.iterdir()}
    manifest = gguf_cache.Manifest(format=gguf_cache.FORMAT, source=source, files=files)
    (to / gguf_cache.MANIFEST).write_bytes(msgspec.json.encode(manifest))
