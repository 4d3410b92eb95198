"""The command line: one JSON object, or a few lines, on standard output; everything else on standard error.

Exit codes: 0 done, 1 a bug of ours, 2 a mistake that the person can mend, 3 a check that found something broken,
130 stopped by the person.
"""

import contextlib
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import NoReturn, TextIO

import msgspec

from engine.command import COMMANDS, Command, plain
from engine.core.errors import BadInput, Cancelled, EngineError
from engine.core.paths import locate
from engine.core.progress import Progress
from engine.worker.crashes import write_crash
from engine.worker.failures import BUG, failure_of
from engine.worker.offline import stay_offline
from engine.worker.streams import diverted

COMMAND_NAMES = tuple(COMMANDS.names())
DONE, OUR_BUG, MENDABLE, BROKEN, STOPPED = 0, 1, 2, 3, 130


class Parser(ArgumentParser):
    """Speaks of wrong arguments as of any other mistake: one sentence and a hint."""

    def error(self, message: str) -> NoReturn:
        """Raises BadInput."""
        raise BadInput(f"{message[:1].upper()}{message[1:]}.", f"See: {self.prog} --help")


class Watcher:
    """Shows progress on standard error: in place on a terminal, as lines where it is asked for, else not at all."""

    def __init__(self, stream: TextIO, *, verbose: bool) -> None:
        self._stream = stream
        self._in_place = stream.isatty()
        self._wanted = self._in_place or verbose
        self._every_s = 0.1 if self._in_place else 1.0
        self._said_at = -self._every_s
        self._open = False

    def report(self, progress: Progress) -> None:
        """Is a Report."""
        if not self._wanted or (now := monotonic()) - self._said_at < self._every_s:
            return
        self._said_at = now
        total = f" of {progress.total}" if progress.total is not None else ""
        line = plain(f"{progress.label}: {progress.done}{total} {progress.unit}".strip())[:100]
        self._stream.write(f"\r\x1b[K{line}" if self._in_place else f"{line}\n")
        self._stream.flush()
        self._open = self._in_place

    def close(self) -> None:
        """Clear the line."""
        if self._open:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._open = False


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code; `argv` is without the program's name."""
    stay_offline()
    words = list(sys.argv[1:] if argv is None else argv)
    profile: Path | None = None
    try:
        options, rest = _common().parse_known_args(words)
        profile = options.profile
        args = _parser().parse_args(rest)
        command = COMMANDS[args.command]()
        result = _run(command, args, options)
        _say(msgspec.json.encode(result).decode() if options.json else plain(command.text(result)))
        return BROKEN if command.failed(result) else DONE
    except (KeyboardInterrupt, Cancelled):
        return STOPPED
    except SystemExit as done:  # --help
        return int(done.code or 0)
    except BrokenPipeError:  # the reader of our output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # noqa: BLE001 - the border of the process: nobody is shown a traceback
        return _explain(error, profile, next((word for word in words if word in COMMAND_NAMES), ""))


def _run(command: Command, args: Namespace, options: Namespace) -> msgspec.Struct:
    from engine.workflows.workspace import open_workspace

    watcher = Watcher(sys.stderr, verbose=options.verbose)
    with diverted(), contextlib.closing(watcher), contextlib.closing(open_workspace(options.profile)) as ws:
        return command.run(ws, args, watcher.report)


def _common() -> Parser:
    """Options that may stand anywhere in the line."""
    parser = Parser(prog="inside-joke", add_help=False, allow_abbrev=False)
    parser.add_argument("--profile", type=Path, metavar="DIR", help="folder of the profile")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.add_argument("--verbose", action="store_true", help="show progress even where there is no terminal")
    return parser


def _parser() -> Parser:
    parser = Parser(
        prog="inside-joke",
        parents=[_common()],
        description="Learns your humour from your own exports, and finds out blind how best to tell a model about it.",
        epilog="Without a command, the window opens. The options above may stand anywhere in the line.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for kind in COMMANDS:
        command = kind()
        command.arguments(commands.add_parser(kind.name, help=kind.help, description=kind.__doc__))
    return parser


def _explain(error: Exception, profile: Path | None, doing: str) -> int:
    failed = failure_of("", error)
    if failed.kind != BUG:
        sys.stderr.write(
            "".join(f"{plain(' '.join(line.split()))}\n" for line in (failed.message, failed.hint) if line)
        )
        if shown := getattr(error, "shown", ""):
            sys.stderr.write(f"\nThe exact text of the first request would have been:\n\n{plain(shown)}\n")
        return MENDABLE
    where = "the log could not be written"
    with contextlib.suppress(OSError, EngineError):
        file = locate(profile).logs / "crash.log"
        write_crash(error, file, doing)
        where = f"see {file}"
    sys.stderr.write(f"This is a bug in Inside Joke, not your mistake: {type(error).__name__}, {where}\n")
    return OUR_BUG


def _say(text: str) -> None:
    """The only place that writes results."""
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.flush()
