"""The app under a real window manager: `python -m tests.journeys.desktop [NAME …]`.

Xvfb, openbox and xdotool stand in for a desktop; the app is started as a person starts it, and sees real keys and real
mouse events. Then the other journeys are run there. Prints a table; returns 1 when one fails, 2 where they are
missing. What is seen from outside: the window's title, place and state, the store, and what had the focus.
"""

import argparse
import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.journeys.desktop_hands import Hand, NoDesktop, StepFailed, desktop

Scene = Callable[[Path, Hand], str]
ROOT = Path(__file__).resolve().parents[2]
ZIP = "instagram-marlow.finch-2026-11-02-aB3dE5gH.zip"
EXPORT = ROOT / "assets" / "demo" / ZIP
JOURNEYS = {
    "journey: first tasks": ("tests.journeys.first_tasks",),
    "journey: troubles": ("tests.journeys.troubles",),
    "journey: the tour": ("desktop", "tour", "--cards", "6", "--out"),
}
PATIENCE_S = 7_200.0  # on a machine that has other things to do
STOPS = 40


def first_keys(folder: Path, hand: Hand) -> str:
    """The window has the focus when it opens: the first keys are for it, and Tab goes around and back."""
    with hand.app(folder / "profile") as app:
        app.until(lambda: app.is_active(), "the focus")
        titles: list[str] = []
        for key in "stri":
            app.key("g", key)
            app.until(lambda: app.title() not in titles, f"another screen after g {key}")
            titles.append(app.title())
        app.key("g", "b")
        app.until(lambda: app.title().startswith("First steps"), "the first steps")
        hand.rest()
        before = len(app.focused())
        app.key(*["Tab"] * STOPS)
        app.until(lambda: len(app.focused()) >= before + STOPS, f"{STOPS} steps of Tab")
        names = [each for each in app.focused()[before:] if each != "Stop"]  # of a task, which may end meanwhile
        app.check(all(names), f"a stop of Tab has no name: {names}")
        around = next((n for n in range(5, STOPS // 2) if names[n:] == names[:-n]), 0)
        app.check(around > 0, f"Tab does not come around: {names}")
        app.key("shift+Tab")
        app.until(lambda: app.focused()[-1] == names[-2], "the stop before, by Shift and Tab")
    return (
        f"g and a letter went to {len(titles)} screens without a click; Tab comes around after {around} stops, and back"
    )


def second_start(folder: Path, hand: Hand) -> str:
    """A second start gives its file to the first window, which comes to the front, minimised or covered."""
    profile = folder / "profile"
    with hand.app(profile) as app:
        app.until(lambda: app.is_active(), "the focus")
        app.minimise()
        app.until(lambda: not app.is_shown(), "the icon")
        code = hand.start(profile, EXPORT).wait(60)
        app.check(code == 0, f"the second start ended with {code}")
        app.until(lambda: app.is_shown() and app.is_active(), "the window in front")
        app.until(lambda: app.title().startswith("Import"), "the import screen")
        app.until(lambda: app.count("import_run") == 1, "the import")
        with hand.app(folder / "other") as cover:
            cover.until(lambda: cover.is_active(), "the other window's focus")
            app.check(not app.is_active(), "two windows are active")
            code = hand.start(profile).wait(60)
            app.until(lambda: app.is_active() and app.is_on_top(), "the covered window in front")
            cover.close()
        app.close()
    return (
        "a file given to a second start was imported by the first window, which came back from an icon and from behind"
    )


def given_and_dropped(folder: Path, hand: Hand) -> str:
    """A file named at the start is imported; one dragged from another program is, too."""
    with hand.app(folder / "given", EXPORT) as app:
        app.until(lambda: app.count("import_run") == 1, "the import of what was given")
        app.close()
    with hand.app(folder / "dropped") as app, hand.source(EXPORT) as source:
        app.until(lambda: app.is_shown(), "the window")
        source.until(lambda: source.is_shown(), "the other program")
        source.move(20, 20)
        app.move(300, 60)
        hand.drag(source, app)
        app.until(lambda: app.title().startswith("Import"), "the import screen")
        app.until(lambda: app.count("import_run") == 1, "the import of what was dropped")
        app.close()
    return "a file given as argument and one dropped from another program were both imported"


def remembered(folder: Path, hand: Hand) -> str:
    """Place, size and screen come back after a close; so does a maximised window, with its former size behind it."""
    profile = folder / "profile"
    with hand.app(profile, EXPORT) as app:
        app.until(lambda: app.count("import_run") == 1, "the import")
        app.key("g", "m")
        app.until(lambda: app.title().startswith("Models"), "the models")
        app.move(150, 70)
        app.size(900, 640)
        app.until(lambda: app.geometry()[2:] == (900, 640), "another size")
        hand.rest()
        before = app.geometry()
        app.close()
    with hand.app(profile) as app:
        app.until(lambda: app.geometry() == before, f"the place before, {before}; it is {app.geometry()}")
        app.until(lambda: app.title().startswith("Models"), "the models again")
        app.maximise()
        app.until(lambda: app.geometry()[2] > 1300, "the whole desktop")
        hand.rest()
        app.close()
    with hand.app(profile) as app:
        app.until(lambda: app.geometry()[2] > 1300 and app.is_maximised(), "the whole desktop again")
        app.maximise()
        app.until(lambda: app.geometry()[2:] == before[2:], "the size that it had before")
        app.close()
    return f"moved, sized ({before[2]} × {before[3]}) and maximised windows came back as they were, on the same screen"


def closed_at_work(folder: Path, hand: Hand) -> str:
    """The manager's own close, while an import runs: the app ends with 0, and the store opens."""
    profile = folder / "profile"
    exports = sorted((ROOT / "assets" / "demo").glob("*.z*"))
    with hand.app(profile, *exports) as app:
        app.until(lambda: app.count("post") > 0, "the first posts")
        running = app.processes()
        app.close()
        left = [each for each in running if each.is_running() and each.status() != "zombie"]
        app.check(not left, f"left running: {left}")
        posts = app.count("post")
    return f"closed by the manager with {len(running)} processes at work and {posts} posts in: ended with 0, none left"


def out_of_sight(folder: Path, hand: Hand) -> str:
    """Minimised and brought back by the manager, the window takes keys again at once."""
    with hand.app(folder / "profile") as app:
        app.until(lambda: app.is_active(), "the focus")
        for key, title in (("h", "Help"), ("m", "Models")):
            app.minimise()
            app.until(lambda: not app.is_shown(), "the icon")
            app.restore()
            app.until(lambda: app.is_shown() and app.is_active(), "the window again")
            app.key("g", key)
            app.until(lambda title=title: app.title().startswith(title), f"{title} by keys")
        app.close()
    return "minimised and restored twice; keys went to the window each time"


def twice_as_large(folder: Path, hand: Hand) -> str:
    """At a scale of 200 % the window is no larger than the desktop, and a click finds what stands under it."""
    with hand.app(folder / "profile", scale=2) as app:
        app.until(lambda: app.is_active(), "the focus")
        x, y, wide, high = app.geometry()
        room = hand.room()
        app.check(x >= 0 and y >= 0 and x + wide <= room[0] and y + high <= room[1], f"{x, y, wide, high} of {room}")
        app.click(*app.where("Look around: Look around"))
        app.until(lambda: app.title().startswith("Feed"), "the feed by a click")
        app.close()
    return f"{wide} × {high} px of {room[0]} × {room[1]}; a click arrived"


SCENES: dict[str, Scene] = {
    "first keys": first_keys,
    "second start": second_start,
    "given and dropped": given_and_dropped,
    "remembered": remembered,
    "closed at work": closed_at_work,
    "out of sight": out_of_sight,
    "twice as large": twice_as_large,
}


def journey(words: tuple[str, ...], folder: Path, hand: Hand) -> str:
    """Run one of the other journeys on this desktop."""
    more = [str(folder / "out")] if words[-1] == "--out" else []
    command = [sys.executable, "-m", *words, *more]
    done = subprocess.run(command, cwd=ROOT, env=hand.environment, timeout=PATIENCE_S, check=False)
    if done.returncode:
        raise StepFailed(f"{' '.join(words)} ended with {done.returncode}")
    return "as above"


def main() -> int:
    """Play those that are named, or all. Returns 0, 1 when one fails, or 2 where there is no desktop to be had."""
    everything: dict[str, Scene] = {
        **SCENES,
        **{name: lambda f, h, words=words: journey(words, f, h) for name, words in JOURNEYS.items()},
    }
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help=f"of: {', '.join(everything)}")
    parser.add_argument("--pictures", type=Path, help="folder for a picture of the desktop of what failed")
    options = parser.parse_args()
    failed = 0
    try:
        with desktop() as hand:
            for name in options.names or everything:
                failed += not play(name, everything[name], hand, options.pictures)
    except NoDesktop as error:
        sys.stderr.write(f"desktop: {error}\n")
        return 2
    return 1 if failed else 0


def play(name: str, scene: Scene, hand: Hand, pictures: Path | None = None) -> bool:
    """Play one scene on a throw-away home, and say what came of it. Returns whether it went well."""
    began = monotonic()
    with TemporaryDirectory(prefix="inside-joke-desktop-") as folder:
        try:
            words, well = f"ok    {scene(Path(folder), hand)}", True
        except Exception as error:  # noqa: BLE001 - the next one is tried, too
            words, well = f"FAIL  {error}", False
            if pictures is not None:
                hand.picture(pictures / f"{name.replace(' ', '-')}.png")
            if not isinstance(error, StepFailed):
                traceback.print_exc()
    sys.stdout.write(f"{name:22} {monotonic() - began:6.1f} s  {words}\n")
    sys.stdout.flush()
    return well


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORM", None)
    sys.exit(main())
