"""A desktop without a screen, and hands on it: Xvfb, openbox and xdotool. The app's own set-up needs none of them."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

import msgspec
import psutil

from desktop.tour import StepFailed

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("Xvfb", "openbox", "xdotool", "xprop")
ROOM = (1400, 900)
PATIENCE_S = 60.0
LOOK_S = 0.05
REST_S = 0.4  # until a manager has told all of a change
STEPS = 12  # of a mouse that drags
CONFIG = """<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard>
<keybind key="A-F4"><action name="Close"/></keybind>
<keybind key="W-m"><action name="ToggleMaximize"/></keybind>
<keybind key="W-i"><action name="Iconify"/></keybind>
</keyboard></openbox_config>"""


class NoDesktop(Exception):
    """A program is missing of which the desktop is made."""


class Focus(msgspec.Struct, frozen=True):
    """What had the focus: its name for a screen reader, and the middle of it on the desktop, px."""

    name: str
    x: int
    y: int


def missing() -> list[str]:
    """Return the programs that are not here."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


@contextmanager
def desktop() -> Iterator["Hand"]:
    """A display of its own with a window manager. Raises NoDesktop."""
    if lacking := missing():
        raise NoDesktop(f"not here: {', '.join(lacking)} (docs/screens.md says what to install)")
    with TemporaryDirectory(prefix="inside-joke-x-") as folder, ExitStack() as stack:
        config = Path(folder) / "rc.xml"
        config.write_text(CONFIG)
        ours, theirs = os.pipe()
        size = f"{ROOM[0]}x{ROOM[1]}x24"
        command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", size, "-nolisten", "tcp"]
        _run(stack, command, pass_fds=(theirs,))
        os.close(theirs)
        with os.fdopen(ours) as told:
            number = told.readline().strip()
        if not number:
            raise NoDesktop("Xvfb did not start")
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        hand = Hand(environment)
        _run(stack, ["openbox", "--config-file", str(config)], env=environment)
        hand.until(lambda: "_NET_SUPPORTING_WM_CHECK(WINDOW)" in hand.property("_NET_SUPPORTING_WM_CHECK"), "openbox")
        yield hand


def _run(stack: ExitStack, command: list[str], **how: object) -> None:
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, **{**quiet, **how})  # type: ignore[call-overload]
    stack.callback(process.wait, 20)
    stack.callback(process.terminate)


class Hand:
    """Keys and a mouse on one desktop, and eyes for its windows."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    def do(self, *words: object) -> str:
        """Have xdotool do something; return what it says, "" when it cannot."""
        return self._said("xdotool", *map(str, words))

    def property(self, name: str, window: str = "") -> str:
        """Return what X says of a window's property, or the desktop's own."""
        return self._said("xprop", *(("-id", window) if window else ("-root",)), name)

    def room(self) -> tuple[int, int]:
        """Return the desktop's size, px."""
        return ROOM

    def rest(self) -> None:
        """Give the manager time to tell what it did."""
        sleep(REST_S)

    def picture(self, path: Path) -> None:
        """Save what the desktop shows, with Qt's own eyes."""
        path.parent.mkdir(parents=True, exist_ok=True)
        take = "from PySide6.QtGui import QGuiApplication as A; import sys; a = A([]); "
        take += "a.primaryScreen().grabWindow(0).save(sys.argv[1])"
        subprocess.run([sys.executable, "-c", take, str(path)], env=self.environment, check=False)

    def until(self, so: Callable[[], bool], what: str) -> None:
        """Wait until it is so. Raises StepFailed."""
        began = monotonic()
        while not so():
            if monotonic() - began > PATIENCE_S:
                raise StepFailed(f"“{what}” did not come")
            sleep(LOOK_S)

    def start(self, profile: Path, *files: Path) -> subprocess.Popen[bytes]:
        """Start the app as a person does, without looking at it."""
        command = [sys.executable, "-m", "desktop", "--profile", str(profile), *map(str, files)]
        return subprocess.Popen(command, cwd=ROOT, env=self._alone(profile))

    @contextmanager
    def app(self, profile: Path, *files: Path, scale: int = 1) -> Iterator["Window"]:
        """The app in a process of its own, with its focus written down."""
        profile.mkdir(parents=True, exist_ok=True)
        log = profile.with_name(f"{profile.name}-focus.jsonl")
        log.unlink(missing_ok=True)
        words = ["tests.journeys.desktop_probe", str(log), "--profile", str(profile), *map(str, files)]
        environment = {**self._alone(profile), "QT_SCALE_FACTOR": str(scale)}
        with self._program(words, environment, log) as window:
            yield window

    @contextmanager
    def source(self, file: Path) -> Iterator["Window"]:
        """Another program, from which a file can be dragged."""
        with self._program(
            ["tests.journeys.drag_source", str(file)], self.environment, file.with_name("none")
        ) as window:
            yield window

    def drag(self, source: "Window", target: "Window") -> None:
        """Take what one window holds and let go over the other."""
        start, end = source.middle(), target.middle()
        self.do("mousemove", *start, "mousedown", 1)
        for step in range(1, STEPS + 1):
            self.do("mousemove", *(a + (b - a) * step // STEPS for a, b in zip(start, end, strict=True)))
            sleep(LOOK_S)
        self.rest()
        self.do("mouseup", 1)

    @contextmanager
    def _program(self, words: list[str], environment: dict[str, str], log: Path) -> Iterator["Window"]:
        process = subprocess.Popen([sys.executable, "-m", *words], cwd=ROOT, env=environment)
        try:
            yield Window(self, process, log)
        finally:
            family = [*psutil.Process(process.pid).children(recursive=True)] if process.poll() is None else []
            for each in (process, *family):
                each.kill()
            process.wait(20)

    def _alone(self, profile: Path) -> dict[str, str]:
        home = profile.parent / "home"
        return {**self.environment, "INSIDE_JOKE_HOME": str(home), "INSIDE_JOKE_WEIGHTS": str(home / "none")}

    def _said(self, *command: str) -> str:
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.strip()


class Window:
    """One program's window, as the desktop knows it."""

    def __init__(self, hand: Hand, process: subprocess.Popen[bytes], log: Path) -> None:
        self._hand, self._process, self._log = hand, process, log
        self._profile = log.with_name(log.name.removesuffix("-focus.jsonl"))
        self._id = ""
        self.until(self._found, "the window")

    def until(self, so: Callable[[], bool], what: str) -> None:
        """Wait until it is so. Raises StepFailed."""
        self._hand.until(so, what)

    def check(self, fine: bool, words: str) -> None:
        """Raises StepFailed unless it is fine."""
        if not fine:
            raise StepFailed(words)

    def title(self) -> str:
        """Return what stands over the window."""
        return self._hand.do("getwindowname", self._id)

    def is_active(self) -> bool:
        """Whether keys go to it."""
        return f"{int(self._id):#x}" in self._hand.property("_NET_ACTIVE_WINDOW")

    def is_shown(self) -> bool:
        """Whether it is on the desktop, not an icon."""
        return "window state: Normal" in self._hand.property("WM_STATE", self._id)

    def is_on_top(self) -> bool:
        """Whether no window of another program lies over it."""
        return self._hand.property("_NET_CLIENT_LIST_STACKING").endswith(f"{int(self._id):#x}")

    def is_maximised(self) -> bool:
        """Whether the manager says so."""
        return "_NET_WM_STATE_MAXIMIZED_VERT" in self._hand.property("_NET_WM_STATE", self._id)

    def geometry(self) -> tuple[int, int, int, int]:
        """Return x, y, width and height without its frame, px."""
        said = self._hand.do("getwindowgeometry", "--shell", self._id)
        values = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
        x, y, wide, high = (int(values.get(name, 0)) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, wide, high

    def middle(self) -> tuple[int, int]:
        """Return its middle on the desktop, px."""
        x, y, wide, high = self.geometry()
        return x + wide // 2, y + high // 2

    def focused(self) -> list[str]:
        """Return the names of what had the focus, in order."""
        return [each.name for each in self._focuses()]

    def where(self, name: str) -> tuple[int, int]:
        """Press Tab until the focus is on a control; return where that is."""
        for _ in range(80):
            found = self._focuses()
            if found and found[-1].name == name:
                return found[-1].x, found[-1].y
            self.key("Tab")
            self.until(lambda found=found: len(self._focuses()) > len(found), "the next stop of Tab")
        raise StepFailed(f"Tab does not come to “{name}”: {self.focused()}")

    def key(self, *keys: str) -> None:
        """Press keys, as a keyboard does: whatever has the focus gets them."""
        self._hand.do("key", "--delay", 30, *keys)

    def click(self, x: int, y: int) -> None:
        """Click on the desktop."""
        self._hand.do("mousemove", x, y, "click", 1)

    def move(self, x: int, y: int) -> None:
        """Have the manager move it."""
        self._hand.do("windowmove", "--sync", self._id, x, y)

    def size(self, wide: int, high: int) -> None:
        """Have the manager size it."""
        self._hand.do("windowsize", self._id, wide, high)

    def maximise(self) -> None:
        """Maximise it by the manager's key, or undo that."""
        self._activate()
        self.key("super+m")

    def minimise(self) -> None:
        """Make it an icon by the manager's key."""
        self._activate()
        self.key("super+i")

    def restore(self) -> None:
        """Bring it back as a task bar does."""
        self._hand.do("windowactivate", self._id)

    def close(self) -> None:
        """Close it by the manager's key, which sends WM_DELETE; it must end by itself with 0. Raises StepFailed."""
        self._activate()
        self.key("alt+F4")
        self.until(lambda: self._process.poll() is not None, "the end after a close")
        self.check(self._process.returncode == 0, f"closing ended with {self._process.returncode}")

    def processes(self) -> list[psutil.Process]:
        """Return what runs for it."""
        own = psutil.Process(self._process.pid)
        return [own, *own.children(recursive=True)]

    def count(self, what: str) -> int:
        """Return how many rows the store holds, by the end of a SELECT; 0 where there is none yet."""
        file = self._profile / "inside-joke.db"
        if not file.exists():
            return 0
        connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        try:
            return int(connection.execute(f"SELECT count(*) FROM {what}").fetchone()[0])
        except sqlite3.OperationalError:  # it is being made
            return 0
        finally:
            connection.close()

    def _activate(self) -> None:
        if not self.is_active():
            self._hand.do("windowactivate", self._id)
            self.until(self.is_active, "the focus")

    def _found(self) -> bool:
        if self._process.poll() is not None:
            raise StepFailed(f"it ended with {self._process.returncode} before its window came")
        found = self._hand.do("search", "--all", "--onlyvisible", "--pid", self._process.pid, "--name", "Inside Joke$")
        self._id = found.splitlines()[-1] if found else ""
        return bool(self._id)

    def _focuses(self) -> list[Focus]:
        lines = self._log.read_bytes().splitlines() if self._log.is_file() else []
        return [msgspec.json.decode(line, type=Focus) for line in lines]
