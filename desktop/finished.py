"""Says in the window that a long piece of work is done, when the person has gone to another screen meanwhile."""

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import QObject

from desktop.engine_client import EngineClient
from desktop.job import Job
from desktop.notices import Notice
from desktop.words import Texts

FINISHED = Texts("FINISHED")

LONG_S = 5.0
STAYS_S = 15.0
QUIET = ("warm", "nightly", "update_summary", "prepare_encoder", "feed", "rerank", "index_words", "write_lists")
"""Nobody asked for these, or sees at once what they did."""


class Finished(QObject):
    """Watches the jobs of some workers that have a title.

    Args:
        current: name of the screen that is shown.
        tell: shows a notice in the window.
        go: shows a screen by name.
    """

    def __init__(
        self,
        clients: Sequence[EngineClient],
        current: Callable[[], str],
        tell: Callable[[Notice], None],
        go: Callable[[str], None],
        *,
        long_s: float = LONG_S,
    ) -> None:
        super().__init__()
        self._current, self._tell, self._go, self._long_s = current, tell, go, long_s
        for client in clients:
            client.submitted.connect(self._watch)

    def _watch(self, job: Job) -> None:
        if not job.title or job.name in QUIET:
            return
        began, screen = monotonic(), self._current()

        def done(_result: object) -> None:
            self._say(job, screen, began, worked=True)

        def failed(_error: object) -> None:
            self._say(job, screen, began, worked=False)

        job.done.connect(done)
        job.failed.connect(failed)

    def _say(self, job: Job, screen: str, began: float, *, worked: bool) -> None:
        if monotonic() - began < self._long_s or not screen or self._current() == screen:
            return
        words = FINISHED.tr("{work}: is done.") if worked else FINISHED.tr("{work}: did not work.")
        notice = Notice(
            words.format(work=job.title),
            kind="note" if worked else "bad",
            action=FINISHED.tr("Show"),
            do=lambda: self._go(screen),
            seconds=STAYS_S,
        )
        self._tell(notice)
