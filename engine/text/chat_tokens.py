# pyright: basic
# (tokenizers of transformers are typed as unions of everything)
"""Turns a request's chat into a model's own words and tokens. Needs a tokenizer, and no model."""

from typing import Any

from engine.text.model import TextRequest


def rendered(request: TextRequest, tokenizer: Any) -> str:
    """Return the whole prompt as one text, in the model's chat format."""
    turns = [{"role": m.role, "content": plain(m.text, tokenizer)} for m in request.messages]
    begun = turns.pop()["content"] if turns and turns[-1]["role"] == "assistant" else ""
    if tokenizer.chat_template is None:  # a model that was never taught to chat continues a script
        return "".join(f"{turn['role']}: {turn['content']}\n\n" for turn in turns) + f"assistant: {begun}"
    return (
        tokenizer.apply_chat_template(turns, tokenize=False, add_generation_prompt=True, enable_thinking=False) + begun
    )


def token_ids(text: str, tokenizer: Any) -> list[int]:
    """Return the tokens of a text, without a first or last mark."""
    return tokenizer(text, add_special_tokens=False)["input_ids"]


def plain(text: str, tokenizer: Any) -> str:
    """Take the model's control words out of a text: a post must not be able to end its turn."""
    words = {*tokenizer.all_special_tokens, *tokenizer.get_added_vocab()}
    while any(word in text for word in words):  # again, for words that taking one out puts together
        for word in words:
            text = text.replace(word, "")
    return text
