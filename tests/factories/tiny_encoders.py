"""Real encoders of one layer with random weights, in the folder layouts of Sentence-T5 and of OpenCLIP."""

import json
from pathlib import Path

T5_WIDTH = 24
CLIP_WIDTH = 20
LONGEST = 32
SENTENCE = "the cat sat on a sofa while rain fell over one very old town and its plants asked why nobody laughed"
WORDS = SENTENCE.split()


def sentence_t5(folder: Path, *, half: bool = False) -> Path:
    """Write T5 encoder, mean pooling, dense without bias and normalise; the same weights each time.

    Args:
        half: keep the T5 in half precision, as the released weights are.
    """
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.base.modules import Dense, Transformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling
    from transformers import T5Config, T5EncoderModel

    tokenizer = _t5_tokenizer()
    body = folder.with_name(f"{folder.name}-body")
    config = T5Config(
        vocab_size=len(tokenizer),
        d_model=32,
        d_kv=8,
        d_ff=64,
        num_layers=1,
        num_heads=4,
        pad_token_id=0,
        eos_token_id=1,
    )
    state = torch.random.get_rng_state()
    torch.manual_seed(5)
    t5 = T5EncoderModel(config)
    dense = Dense(32, T5_WIDTH, bias=False, activation_function=torch.nn.Identity())
    torch.random.set_rng_state(state)
    (t5.half() if half else t5).save_pretrained(str(body))
    tokenizer.save_pretrained(str(body))
    transformer = Transformer(str(body), max_seq_length=LONGEST)
    SentenceTransformer(modules=[transformer, Pooling(32, "mean"), dense, Normalize()], device="cpu").save(
        str(folder), create_model_card=False, safe_serialization=True
    )
    return folder


def open_clip(folder: Path, *, quick: bool = False) -> Path:
    """Write a CLIP with one layer in each tower; the same weights each time."""
    import open_clip as library
    import torch
    from safetensors.torch import save_file

    folder.mkdir(parents=True)
    model = {
        "embed_dim": CLIP_WIDTH,
        "quick_gelu": quick,
        "vision_cfg": {"image_size": 32, "layers": 1, "width": 32, "head_width": 16, "patch_size": 8},
        "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 32, "heads": 2, "layers": 1},
    }
    statistics = {"mean": list(library.OPENAI_DATASET_MEAN), "std": list(library.OPENAI_DATASET_STD)}
    (folder / "open_clip_config.json").write_text(json.dumps({"model_cfg": model, "preprocess_cfg": statistics}))
    state = torch.random.get_rng_state()
    torch.manual_seed(6)
    weights = library.CLIP(**model).state_dict()
    torch.random.set_rng_state(state)
    save_file(
        {name: value.contiguous() for name, value in weights.items()}, str(folder / "open_clip_model.safetensors")
    )
    return folder


def _t5_tokenizer():
    from tokenizers import Tokenizer, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    core = Tokenizer(models.BPE(unk_token="<unk>"))  # training a Unigram, as T5 has, gives other pieces each time
    core.pre_tokenizer = pre_tokenizers.Metaspace()
    trainer = trainers.BpeTrainer(
        vocab_size=120,
        special_tokens=["<pad>", "</s>", "<unk>"],
        initial_alphabet=list("abcdefghijklmnopqrstuvwxyz"),
        show_progress=False,
    )
    core.train_from_iterator([" ".join(WORDS[start:]) for start in range(len(WORDS))], trainer)
    core.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    return PreTrainedTokenizerFast(
        tokenizer_object=core, pad_token="<pad>", eos_token="</s>", unk_token="<unk>", model_max_length=LONGEST
    )
