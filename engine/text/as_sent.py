"""What a person is shown before it leaves: the words of a request, as they are."""

from engine.text.model import TASTE_MARK, TextRequest


def as_sent(request: TextRequest) -> str:
    """Return the exact words of a request, for a person to read before they leave."""
    parts = [f"{message.role}:\n{message.text}" for message in request.messages]
    if request.soft_tokens:
        count, width = len(request.soft_tokens), len(request.soft_tokens[0])
        parts.append(f"At {TASTE_MARK}: {count} soft tokens of {width} numbers each, made of your topics or likes.")
    return "\n\n".join(parts)
