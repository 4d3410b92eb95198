"""Keys of servers: in the keyring of the operating system, or in an environment variable; never in a file of ours.

A key is kept for a server *and its address*: who changes the address must give the key again, so that an edited file
cannot send it elsewhere. No message in here, or anywhere, holds a key.
"""

import os
import re
from collections.abc import Generator
from contextlib import contextmanager

from engine.core.catalogue import Server
from engine.core.errors import BadInput, KeyMissing

SERVICE = "inside-joke"
VARIABLE = "INSIDE_JOKE_KEY_"
KEY_MAX_CHARS = 1024


def variable_of(server: Server) -> str:
    """Return the environment variable that stands in for the keyring, read whenever a request is made."""
    return VARIABLE + re.sub(r"[^A-Z0-9]", "_", server.id.upper())


def key_of(server: Server) -> str:
    """Return the key, "" where there is none. Raises KeyMissing for a keyring that does not open, BadInput."""
    if given := os.environ.get(variable_of(server), ""):
        return _usable(given)
    import keyring
    from keyring.errors import KeyringError, NoKeyringError

    try:
        return _usable(keyring.get_password(SERVICE, _name(server)) or "")
    except NoKeyringError:
        return ""  # many servers of one's own want no key: who needs one says so
    except KeyringError as error:
        raise _closed(server) from error


def required_key(server: Server) -> str:
    """Return the key. Raises KeyMissing where there is none, BadInput."""
    if key := key_of(server):
        return key
    raise KeyMissing(
        f"{server.title} wants a key, and none is kept for {server.base_url}.",
        f"Give it with: inside-joke servers key {server.id} (or in the variable {variable_of(server)}).",
    )


def keep_key(server: Server, key: str) -> None:
    """Put a key in the system's keyring. Raises BadInput for what cannot be one, KeyMissing where none is kept."""
    key = _usable(key)
    if not key:
        raise BadInput("An empty key is not kept.", "Paste the key, or remove the old one.")
    import keyring

    with _keyring_errors(server):
        keyring.set_password(SERVICE, _name(server), key)
        if keyring.get_password(SERVICE, _name(server)) != key:  # there is a backend that forgets everything
            raise _closed(server)


def forget_key(server: Server) -> None:
    """Take a key out of the system's keyring; does nothing when there is none, or no keyring."""
    import keyring
    from keyring.errors import NoKeyringError, PasswordDeleteError

    try:
        with _keyring_errors(server):
            keyring.delete_password(SERVICE, _name(server))
    except KeyMissing as error:
        if not isinstance(error.__cause__, NoKeyringError | PasswordDeleteError):
            raise


def source_of(server: Server) -> str:
    """Return where the key comes from: "variable", "keyring", "none" or "unknown" (the keyring does not open)."""
    if os.environ.get(variable_of(server)):
        return "variable"
    try:
        return "keyring" if key_of(server) else "none"
    except (KeyMissing, BadInput):
        return "unknown"


def without(text: str, key: str) -> str:
    """Return a text in which the key is not: servers may repeat what they were sent."""
    return text.replace(key, "…") if key else text


def _name(server: Server) -> str:
    return f"{server.id} {server.base_url}"


def _usable(key: str) -> str:
    key = key.strip()
    if len(key) > KEY_MAX_CHARS or not all("!" <= char <= "~" for char in key):
        raise BadInput(
            f"This key cannot be one: up to {KEY_MAX_CHARS} letters, digits and signs, without spaces, are.",
            "Copy it again from the server's page.",
        )
    return key


def _closed(server: Server) -> KeyMissing:
    return KeyMissing(
        "The keyring of this system could not be used, and a key is kept nowhere else.",
        f"Open or install one (on Linux: gnome-keyring or KWallet), or set the variable {variable_of(server)}.",
    )


@contextmanager
def _keyring_errors(server: Server) -> Generator[None]:
    from keyring.errors import KeyringError

    try:
        yield
    except KeyringError as error:
        raise _closed(server) from error
