"""Makes any string of an export safe to store and show as plain text. Knows no markup."""

MAX_CHARACTERS = 50_000  # Reddit allows 40,000 in a post
GONE = frozenset({"[removed]", "[deleted]", "[ removed by reddit ]"})


def tidy(value: object) -> str:
    """Return a string without lone surrogates, NULs, carriage returns and outer blanks; "" for what is no string."""
    if not isinstance(value, str):
        return ""
    if not value.isascii():
        value = value.encode("utf-8", "replace").decode("utf-8")
    if "\0" in value or "\r" in value:
        value = value.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return value.strip()[:MAX_CHARACTERS]


def joined(title: str, body: str) -> str:
    """Return title and body as a card shows them: a blank line between, either alone when the other is empty."""
    return f"{title}\n\n{body}" if title and body else title or body


def is_gone(text: str) -> bool:
    """True for what Reddit writes where a text was."""
    return len(text) < 40 and text.strip().lower() in GONE
