"""Makes the settings that concern looks and keys hold in this window, now."""

from desktop.keys import KEYMAP
from desktop.theme import TEXT_SIZE, Theme
from engine.core.settings import Settings


def wear(theme: Theme, settings: Settings) -> None:
    """Take theme, motion, size of words and keys."""
    theme.choose(settings.theme)
    theme.calm(settings.reduce_motion)
    TEXT_SIZE.choose(settings.text_size)
    KEYMAP.take(settings.keys)
