"""Repairs the text of Instagram's JSON, which writes every byte of UTF-8 as a character of its own."""


def repair(text: str) -> str:
    """Return the text that was meant, or the same text where it was right already.

    It is Latin-1, not Windows-1252; a text that is not all such bytes, or whose bytes are not UTF-8, was never broken.
    """
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def repaired(value: object) -> object:
    """Return a parsed JSON document with every string repaired, keys as well as values."""
    if isinstance(value, str):
        return repair(value)
    if isinstance(value, list):
        return [repaired(item) for item in value]
    if isinstance(value, dict):
        return {repair(str(key)): repaired(item) for key, item in value.items()}
    return value
