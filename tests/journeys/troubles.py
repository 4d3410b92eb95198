"""Everything that goes wrong around a person, in the real window with the real worker.

`python -m tests.journeys.troubles`: kills, full disks, no models, an old store, a window that is closed at the wrong
moment. Each must be said in words, and nothing that was acknowledged may be lost. Prints a table; returns 1 when one
fails. Those in QUICK need no weights.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from PySide6.QtCore import Qt

from desktop.demo import demo_exports
from desktop.screens.import_ import ImportScreen
from desktop.screens.session import SessionScreen
from desktop.screens.taste import TasteScreen
from desktop.tour import StepFailed
from engine.store.database import HEAD, open_store
from tests.journeys.hands import (
    PATIENCE_S,
    NoDisk,
    demo,
    fill_up,
    opened,
    rate_a_study,
    small_disk,
    write_old,
)

ROOT = Path(__file__).resolve().parents[2]
LEFT_BYTES = 600_000
CLOSED_AT = ("start", "import", "loading", "writing", "session", "reveal")


def killed_importing(folder: Path) -> str:
    """The importer is killed; the person imports again and has what an undisturbed import brings."""
    with opened(demo(folder / "clean"), worker=False) as clean:
        whole = clean.count("post")
    with opened(folder / "profile", worker=False) as it:
        it.go("import")
        screen = it._screen("import", ImportScreen)
        screen.take(demo_exports(it.app.workspace.paths.assets))
        it.kill_while(it.app.importer.jobs()[0], lambda: it.count("post") > 0, importer=True)
        it.expect("interrupted", "Nothing that was saved is lost")
        said, kept = it.says(), it.count("post")
        action = screen.notices.notice
        it._check(action is not None and action.action == "Try again", "the notice does not offer to try again")
        screen.notices._act()
        it._until(lambda: it.quiet() and len(screen.cards) >= 3, "the receipts")
        it._check(it.count("post") == whole, f"{it.count('post')} posts, not {whole}")
    return f"{kept} of {whole} posts were in at the kill, all after “Try again”. Said: {said}"


def killed_rating(folder: Path) -> str:
    """The models' process is killed between ratings of the feed: every one is kept, and it comes back."""
    with opened(demo(folder)) as it:
        before = it.count("reaction")

        def kill(at: int) -> None:
            if at == 3:
                it._until(lambda: it.app.client.is_ready, "the worker")
                os.kill(it.app.client.process_id(), signal.SIGKILL)

        it.rate(9, kill)
        it.expect("The process that holds the models ended", "nothing that you rated is lost")
        said = it.says()
        it._until(lambda: it.app.client.is_ready, "the next worker")
        it._check(it.count("reaction") == before + 9, "a rating is missing")
    return f"9 of 9 ratings kept. Said: {said}"


def killed_learning(folder: Path) -> str:
    """The worker is killed while it learns the taste; the topics come from the next one."""
    with opened(demo(folder), models=False) as it:
        it._until(lambda: it.app.client.is_ready, "the worker")
        it.go("taste")
        it._until(lambda: any(job.name == "taste" for job in it.app.client.jobs()), "the taste job")
        os.kill(it.app.client.process_id(), signal.SIGKILL)
        it.expect("ended")
        said = it.says()
        it._until(lambda: it.app.client.is_ready, "the next worker")
        it.go("feed")
        it.go("taste")
        screen = it._screen("taste", TasteScreen)
        it._until(lambda: screen.taste is not None and bool(screen.taste.topics), "the topics")
        topics = len(screen.taste.topics) if screen.taste else 0
    return f"{topics} topics after going there again. Said: {said}"


def killed_writing(folder: Path) -> str:
    """The worker is killed while it writes a session, and while its cards are rated."""
    with opened(demo(folder)) as it:
        it._until(lambda: it.app.client.is_ready, "the worker")
        it.settled()
        it.go("session")
        screen = it._screen("session", SessionScreen)
        screen.start(8)
        it.kill_while(next(job for job in it.app.client.jobs() if job.name == "start_study"))
        it.expect("ended")
        said = it.says()
        it._check(screen.pages.currentWidget() is screen.start_page, "the session does not offer to start again")
        screen.start(8)
        it._until(lambda: screen.pages.currentWidget() is screen.card_page, "the cards")
        rated = 0
        while screen.pages.currentWidget() is screen.card_page:
            if rated == 2:
                os.kill(it.app.client.process_id(), signal.SIGKILL)
            shown = screen.progress.value()
            it._press(Qt.Key.Key_3)
            if screen.card_page.asking:
                it._press(Qt.Key.Key_5)
            it._until(
                lambda shown=shown: screen.progress.value() > shown or screen.pages.currentWidget() is screen.done_page,
                "the next card",
            )
            rated += 1
        kept = it.count("study_event WHERE kind = 'rated'")
        it._check(kept == rated, f"{kept} ratings stored of {rated}")
        screen.reveal_button.click()
        it._until(lambda: (now := it.window.current()) is not None and now.name == "results", "the results")
    return f"{rated} of {rated} cards rated across a kill, and revealed. Said: {said}"


def full_while_importing(folder: Path) -> str:
    """The disk is full: said; room is made; the same import goes through."""
    with small_disk(folder / "disk") as disk, opened(disk / "profile", worker=False) as it:
        ballast = disk / "ballast"
        fill_up(ballast)
        os.truncate(ballast, ballast.stat().st_size - LEFT_BYTES)
        it.go("import")
        screen = it._screen("import", ImportScreen)
        screen.take(demo_exports(it.app.workspace.paths.assets))
        it.expect("disk", "Free some space and try again")
        said, kept = it.says(), it.count("post")
        it.settled()
        ballast.unlink()
        screen.notices._act()
        it._until(it.quiet, "the import")
        whole = it.count("post")
        it._check(whole > max(kept, 500), f"{whole} posts after, {kept} before")
        it.rate(1)
    return f"{kept} posts before, {whole} after room was made. Said: {said}"


def full_while_rating(folder: Path) -> str:
    """The disk fills up between two ratings: what is not saved is said and taken back; later ones are kept."""
    with small_disk(folder / "disk", 24) as disk, opened(demo(disk), worker=False) as it:
        before = it.count("reaction")
        it.rate(3)
        ballast = disk / "ballast"
        fill_up(ballast)
        refused = 0
        for _ in range(40):  # the journal has a little room left
            it._press(Qt.Key.Key_3)
            it._until(lambda: not it.app.tasks.busy, "the rating")
            if it.says():
                refused += 1
                break
        it.expect("disk is full")
        said, kept = it.says(), it.count("reaction")
        ballast.unlink()
        it._press(Qt.Key.Key_3)
        it._until(lambda: not it.app.tasks.busy, "the rating")
        it._check(it.count("reaction") == kept + 1, "no rating is kept after room was made")
    return f"{kept - before} ratings kept, {refused} refused, 1 more after room was made. Said: {said}"


def no_models(folder: Path) -> str:
    """No model is here and none can be fetched: the demo person can still be read, searched and rated."""
    nowhere = "http://127.0.0.1:9"
    changed = {"INSIDE_JOKE_WEIGHTS": str(folder / "none"), "PIP_INDEX_URL": nowhere, "HTTPS_PROXY": nowhere}
    before = {name: os.environ.get(name) for name in changed}
    os.environ.update(changed)
    try:
        with opened(demo(folder)) as it:
            it.rate(5)
            it._until(lambda: it.app.client.is_ready, "the worker")
            said: list[str] = []
            for name in ("taste", "session"):
                it.go(name)
                if name == "session":
                    it._screen("session", SessionScreen).start(8)
                it.settled()
                said.append(f"{name}: {it.says()}")
                it._check("not on this machine" in it.says(), f"on {name} the window says: {it.says()}")
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
    return "5 ratings kept. Said: " + " | ".join(said)


def old_store(folder: Path) -> str:
    """A profile of version 0.1 is opened: a copy is kept, its posts and likes are there."""
    profile = folder / "profile"
    profile.mkdir()
    write_old(profile / "inside-joke.db")
    with opened(profile, worker=False) as it:
        it.rate(1)
        it._check(it.count("post") == 30 and it.count("reaction") == 6, "rows are missing")
        it._check((profile / "inside-joke.db.0001.bak").exists(), "no copy was kept")
        for name in it.window.names():
            it.go(name)
            it._check(not it.says(), f"{name} says: {it.says()}")
    return f"0001 → {HEAD}, 30 posts and 5 likes kept, a copy beside it, all screens open"


def closed_at(moment: str, folder: Path) -> str:
    """The window is closed at a moment: the app ends by itself with 0, and leaves nothing running."""
    profile = folder / "profile" if moment == "import" else demo(folder)
    if moment == "reveal":
        rate_a_study(profile)
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [sys.executable, "-m", "tests.journeys.closing", moment, str(profile)]
    began = monotonic()
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=PATIENCE_S)
    if done.returncode:
        raise StepFailed(f"exit code {done.returncode}: {done.stdout}{done.stderr}")
    left = json.loads(done.stdout.splitlines()[-1])
    if any(left.values()):
        raise StepFailed(f"left over: {left}")
    open_store(profile / "inside-joke.db").close()
    return f"ended with 0 after {monotonic() - began:.1f} s, nothing left over"


ALL: dict[str, Callable[[Path], str]] = {
    "killed while importing": killed_importing,
    "killed while rating": killed_rating,
    "killed while learning": killed_learning,
    "killed while writing": killed_writing,
    "disk full while importing": full_while_importing,
    "disk full while rating": full_while_rating,
    "no models, no network": no_models,
    "a store of version 0.1": old_store,
    **{f"closed during {moment}": lambda folder, moment=moment: closed_at(moment, folder) for moment in CLOSED_AT},
}
QUICK = (
    "killed while importing",
    "killed while rating",
    "disk full while importing",
    "disk full while rating",
    "no models, no network",
    "a store of version 0.1",
    "closed during import",
)


def main() -> int:
    """Run those that are named, or all. Returns 0, or 1 when one fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help=f"of: {', '.join(ALL)}")
    failed = 0
    for name in parser.parse_args().names or ALL:
        began = monotonic()
        with TemporaryDirectory(prefix="inside-joke-trouble-") as folder:
            try:
                words = f"ok    {ALL[name](Path(folder))}"
            except NoDisk as error:
                words = f"skip  {error}"
            except Exception as error:  # noqa: BLE001 - the next one is tried, too
                failed += 1
                words = f"FAIL  {error}"
                if not isinstance(error, StepFailed):
                    traceback.print_exc()
        sys.stdout.write(f"{name:28} {monotonic() - began:6.1f} s  {words}\n")
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
