"""The real architecture of a catalogue entry at tiny size, in the folder layout of a model hub."""

import json
from pathlib import Path
from typing import Any

from engine.core.catalogue import Entry, Shape

HIDDEN = 64
"""One block of four-bit numbers: below it, bitsandbytes would have nothing to quantise."""

CHATML = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n"
    "{% if enable_thinking is defined and enable_thinking is false %}<think>\n\n</think>\n\n{% endif %}{% endif %}"
)
LLAMA3 = (
    "{{ bos_token }}{% for m in messages %}<|start_header_id|>{{ m['role'] }}<|end_header_id|>\n\n"
    "{{ m['content'] | trim }}<|eot_id|>{% endfor %}"
    "{% if add_generation_prompt %}<|start_header_id|>assistant<|end_header_id|>\n\n{% endif %}"
)
ALTERNATE = (
    "{% for m in messages %}{% if m['role'] == 'system' or (m['role'] == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('roles must alternate') }}{% endif %}"
)
GEMMA = (
    "{{ bos_token }}" + ALTERNATE + "<start_of_turn>{{ 'model' if m['role'] == 'assistant' else m['role'] }}\n"
    "{{ m['content'] | trim }}<end_of_turn>\n{% endfor %}"
    "{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)
MISTRAL = (
    "{{ bos_token }}" + ALTERNATE + "{% if m['role'] == 'user' %}[INST] {{ m['content'] }}[/INST]"
    "{% else %} {{ m['content'] }}{{ eos_token }}{% endif %}{% endfor %}"
)
PHI = (
    "{% for m in messages %}<|{{ m['role'] }}|>{{ m['content'] }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)
TEMPLATES: dict[str, tuple[str | None, str, str, tuple[str, ...]]] = {
    "chatml": (CHATML, "<|endoftext|>", "<|im_end|>", ("<|im_start|>",)),
    "llama3": (LLAMA3, "<|begin_of_text|>", "<|eot_id|>", ("<|start_header_id|>", "<|end_header_id|>")),
    "gemma": (GEMMA, "<bos>", "<eos>", ("<start_of_turn>", "<end_of_turn>")),
    "mistral": (MISTRAL, "<s>", "</s>", ("[INST]", "[/INST]")),
    "phi": (PHI, "<|endoftext|>", "<|endoftext|>", ("<|user|>", "<|assistant|>", "<|end|>")),
    "": (None, "<|begin_of_text|>", "<|end_of_text|>", ()),
}
"""By the catalogue's name: a chat format with the rules of the real one, its first and last mark, its others."""


def make(entry: Entry, folder: Path) -> Entry:
    """Write the architecture of `entry` to `folder`; return the entry as it is at this size."""
    import msgspec
    import torch
    import transformers

    folder.mkdir(parents=True, exist_ok=True)
    words = tokenizer(entry.template)
    words.save_pretrained(str(folder))
    made: Any = getattr(transformers, entry.architecture)
    state = torch.random.get_rng_state()
    torch.manual_seed(5)
    model = made(config(made.config_class, words)).to(torch.bfloat16)
    torch.random.set_rng_state(state)
    model.generation_config.eos_token_id = [words.eos_token_id]
    model.save_pretrained(str(folder))
    assert json.loads((folder / "config.json").read_text())["architectures"] == [entry.architecture]
    shape = Shape(parameters=150_000, vocabulary=len(words), layers=2, kv_heads=2, head_dim=16)
    return msgspec.structs.replace(entry, hidden_size=HIDDEN, context_tokens=2048, shape=shape)


def tokenizer(template: str) -> Any:
    """Return a tokenizer of bytes that speaks a chat format."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    chat, begin, end, marks = TEMPLATES[template]
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    core = Tokenizer(models.BPE(vocab={letter: number for number, letter in enumerate(letters)}, merges=[]))
    core.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    core.decoder = decoders.ByteLevel()
    made = PreTrainedTokenizerFast(tokenizer_object=core, bos_token=begin, eos_token=end, chat_template=chat)
    made.add_special_tokens({"additional_special_tokens": list(marks)} if marks else {})
    return made


def config(kind: Any, words: Any) -> Any:
    """Return a tiny configuration of the class, with everything that is its own left as it is."""
    sizes = {
        "vocab_size": len(words),
        "hidden_size": HIDDEN,
        "intermediate_size": 128,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "head_dim": 16,
        "max_position_embeddings": 2048,
        "initializer_range": 0.4,
        "bos_token_id": words.bos_token_id,
        "eos_token_id": words.eos_token_id,
        "pad_token_id": words.eos_token_id,
    }
    if "text_config" not in kind.sub_configs:
        return kind(**sizes)
    eyes = {
        "hidden_size": 32,
        "intermediate_size": 64,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "image_size": 28,
        "patch_size": 14,
    }
    inner = kind.sub_configs["text_config"](**sizes)
    return kind(text_config=inner.to_dict(), vision_config=eyes, mm_tokens_per_image=4)
