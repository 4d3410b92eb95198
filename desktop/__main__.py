"""The command `inside-joke`: a window, or a command line; the latter never imports Qt."""

import gc
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

TOURS = {
    "tour": "Walk the whole journey on the demo person.",
    "screenshots": "Take pictures of every screen, light and dark, on the demo person, and lay them on one page.",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, walk a tour, or hand over to the command line. Returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    parser = ArgumentParser(prog="inside-joke", add_help=False, allow_abbrev=False)
    parser.add_argument("--profile", type=Path, default=None)
    parser.add_argument("--demo", action="store_true")
    options, rest = parser.parse_known_args(words)
    if rest and rest[0] in TOURS:
        return _tour(options.profile, rest[0], rest[1:])
    paths = [Path(word) for word in rest]
    if not all(path.exists() for path in paths) or not _are_files(rest):
        from engine.cli import main as command_line

        return command_line(words)
    gc.disable()  # what is loaded now stays: looking through it takes a tenth of a start. `desktop.garbage` takes over
    from desktop.app import run

    profile: Path | None = options.profile
    if options.demo and profile is None:
        from desktop.demo import demo_profile

        profile = demo_profile()
    return run(profile, paths, demo=options.demo)


def _are_files(words: list[str]) -> bool:
    """Whether the line names files to import: a command's own name is a command, whatever lies in the folder."""
    if not words:
        return True
    from engine.cli import COMMAND_NAMES

    return words[0] not in COMMAND_NAMES


def _tour(profile: Path | None, name: str, words: list[str]) -> int:
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported
    from desktop.shots import Shots
    from desktop.tour import Tour, run

    parser = ArgumentParser(prog=f"inside-joke {name}", description=TOURS[name])
    parser.add_argument("--out", type=Path, default=Path("out"), help="folder for what it leaves")
    parser.add_argument("--cards", type=int, default=12, help="cards in the blind session")
    options = parser.parse_args(words)
    kind = Shots if name == "screenshots" else Tour
    return run(options.out, profile=profile, cards=options.cards, kind=kind)


def has_display() -> bool:
    """Whether a window could be shown here."""
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
