"""Hands and eyes for what goes wrong: a window opened and taken apart, small disks, old stores, made studies."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from sqlalchemy import text

from desktop.app import application, build, take_apart, warm
from desktop.demo import demo_exports
from desktop.job import Job
from desktop.screen import Screen
from desktop.screens.feed import FeedScreen
from desktop.tour import KEYS, StepFailed, Tour, turn
from engine.study.plan import Plan
from engine.workflows.import_feed import import_paths
from engine.workflows.study import next_card, rate_card
from engine.workflows.workspace import open_workspace
from tests.factories.studies import arms, store_study

PATIENCE_S = 600.0  # on a machine that has other things to do
DISK_MB = 16


class NoDisk(Exception):
    """A small disk cannot be had here."""


class Trouble(Tour):
    """The tour's hands and eyes; but words that say that something went wrong are what is waited for."""

    def _until(self, done: Callable[[], bool], what: str, screen: Screen | None = None) -> None:
        began = monotonic()
        while not done():
            if monotonic() - began > PATIENCE_S:
                jobs = [job.name for client in (self.app.client, self.app.importer) for job in client.jobs()]
                raise StepFailed(f"{what} did not come. The window says: {self.says() or 'nothing'}; open: {jobs}")
            turn(15)

    def says(self) -> str:
        """What the window and its screen say of themselves now."""
        screen = self.window.current()
        bars = (self.window.notices, *((screen.notices,) if screen else ()))
        return " ".join(bar.words() for bar in bars if bar.words())

    def show(self, *, worker: bool = True, models: bool = True) -> None:
        """Open the window as the app does; models are loaded at once, or when they are needed."""
        self.window.begin()
        self.window.show()
        self.window.activateWindow()
        if worker and models:
            self.app.client.ready.connect(lambda: warm(self.app))
        if worker:
            self.app.client.start()
        self._until(self.window.isActiveWindow, "an active window")

    def go(self, name: str) -> None:
        """Go to a screen, and wait until it is read."""
        self.window.go(name)
        self._until(lambda: not self.app.tasks.busy, name)

    def settled(self) -> None:
        """Wait until nothing waits or runs."""
        self._until(self.quiet, "quiet")

    def count(self, what: str) -> int:
        """Return how many rows the store holds, by the end of a SELECT."""
        with self.app.workspace.store.read() as connection:
            return int(connection.execute(text(f"SELECT count(*) FROM {what}")).scalar() or 0)

    def rate(self, cards: int, between: Callable[[int], None] = lambda _: None) -> None:
        """Rate cards of the feed by key; `between` is called before each."""
        self.go("feed")
        feed = self._screen("feed", FeedScreen)
        self._until(lambda: len(feed.list.feed.cards) > cards, "cards")
        for at in range(cards):
            between(at)
            self._press(KEYS[("like", "skip", "dislike")[at % 3]])
            self._until(lambda: not self.app.tasks.busy, "the rating")

    def kill_while(self, job: Job, begun: Callable[[], bool] = lambda: True, *, importer: bool = False) -> None:
        """Wait until a job has said something and has `begun`, and end its process as the system does."""
        client, ended = (self.app.importer if importer else self.app.client), list[bool]()
        job.ended.connect(lambda: ended.append(True))
        self._until(lambda: (job.progress is not None and begun()) or bool(ended), "the work's first news")
        self._check(not ended, f"{job.name} was over before it could be killed")
        os.kill(client.process_id(), signal.SIGKILL)
        self._until(lambda: bool(ended), "the end of the job")

    def expect(self, *words: str) -> None:
        """Raises StepFailed unless the window says it."""
        self._until(lambda: bool(self.says()), f"words about {words}")
        said = self.says()
        self._check(all(each in said for each in words), f"expected {words}, the window says: {said}")


@contextmanager
def opened(profile: Path, *, worker: bool = True, models: bool = True) -> Iterator[Trouble]:
    """A window on a profile; afterwards its processes are gone."""
    application()
    app = build(open_workspace(profile))
    trouble = Trouble(app, profile, 8)
    try:
        trouble.show(worker=worker, models=models)
        yield trouble
    finally:
        take_apart(app)
        trouble.window.close()
        trouble.window.deleteLater()
        turn(20)


@contextmanager
def small_disk(folder: Path, size_mb: int = DISK_MB) -> Iterator[Path]:
    """A real disk that is soon full. Raises NoDisk where none may be mounted."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size_mb}m", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(command, capture_output=True, check=False).returncode:
        raise NoDisk("no small disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def demo(folder: Path) -> Path:
    """Return a profile that holds the demo person."""
    profile = folder / "profile"
    ws = open_workspace(profile)
    try:
        import_paths(ws, demo_exports(ws.paths.assets))
    finally:
        ws.close()
    return profile


def fill_up(path: Path) -> None:
    """Write until the disk is full."""
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


def write_old(path: Path) -> None:
    """Make a store as version 0.1 made it, with thirty posts and five likes."""
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine

    from engine.store import migrations

    engine = create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for number in range(30):
            connection.execute(
                text("INSERT INTO post (uid, source, text, added_at) VALUES (:uid, 'reddit', :words, 1e9)"),
                {"uid": f"reddit:t3_{number}", "words": f"My compost has {number} worms, and an opinion on each."},
            )
        for number in range(1, 6):
            connection.execute(
                text("INSERT INTO reaction (post_id, kind, recorded_at) VALUES (:p, 'like', 1e9)"), {"p": number}
            )
        connection.commit()
    engine.dispose()


def rate_a_study(profile: Path) -> None:
    """Store a study of scripted texts and rate all of it, so that it waits for its reveal."""
    ws = open_workspace(profile)
    try:
        with ws.store.write() as connection:
            store_study(connection, Plan(name="methods", arms=arms("none", "likes"), floor="none", cards=12))
        while (card := next_card(ws).card) is not None:
            rate_card(ws, card.id, "like")
    finally:
        ws.close()
