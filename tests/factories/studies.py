"""Small studies in a real store, and a writer whose texts are scripted."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert

from engine.core.errors import NotYet
from engine.core.progress import Report
from engine.core.records import Generation, Post
from engine.core.seeds import derive
from engine.store import posts, trials
from engine.store.schema import generation
from engine.store.trials import CardRow
from engine.study import seal
from engine.study.allocation import laid
from engine.study.plan import HUMAN, Arm, Plan
from engine.study.seal import Assignment, Opened
from engine.workflows.workspace import Workspace
from engine.workflows.write_arms import Candidates

SEED, NONCE = 1234, "nonce"
SUBJECTS = ("compost", "badger", "kettle", "sofa", "tandem", "lighthouse")
SUBJECTS += ("sourdough", "ferret", "printer", "gazebo", "yodel", "anchovy")


def arms(*names: str, model: str = "tiny-model") -> tuple[Arm, ...]:
    return tuple(Arm(id=name, method=name, model=model, title=f"Way {name}") for name in names)


def store_study(connection: Connection, plan: Plan, study_id: str = "study") -> tuple[Assignment, ...]:
    """Store a study of known seed whose cards are called c0, c1, …; return what was sealed."""
    plan = plan.rounded()
    sealed = tuple(
        Assignment(card_id=f"{study_id}-c{place}", block=block, arm=arm)
        for place, (block, arm) in enumerate(laid(plan, SEED, study_id))
    )
    cards = [CardRow(id=each.card_id, position=n, text=f"Text number {n}.") for n, each in enumerate(sealed)]
    opened = Opened(seed=SEED, nonce=NONCE, assignments=sealed)
    trials.add_study(connection, seal.row_of(study_id, plan, opened, 1.0), cards)
    seal.write(connection, study_id, opened)
    return sealed


def add_feed(ws: Workspace, count: int) -> list[int]:
    """Add posts by people, all fit to be shown."""
    found = [
        Post(uid=f"reddit:t3_{n}", source="reddit", created_at=float(n), text=f"{sentence(n)} Nobody else noticed.")
        for n in range(count)
    ]
    with ws.store.write() as connection:
        return [placed.id for placed in posts.add(connection, found)]


def sentence(number: int) -> str:
    """One of many different sentences of about fifty characters; none says a method's name."""
    one, two = SUBJECTS[number % 12], SUBJECTS[number // 12 % 12]
    return f"My {one} met a {two} on day {number} and they agreed on everything."


def own_words(number: int) -> str:
    """A sentence that shares no three words with that of another number."""
    return f"My {' '.join(f'{word}{number}' for word in SUBJECTS[:6])} agreed"


class ScriptedWriter:
    """Stands where `workflows.generate.candidates` does: writes real rows, and says what it was told to say.

    Args:
        unable: methods that have too little to go on, with why.
        mute: methods of which no text can be shown.
        fails_first: how often each method writes nothing usable before it does.
    """

    def __init__(
        self,
        unable: dict[str, str] | None = None,
        mute: Sequence[str] = (),
        fails_first: dict[str, int] | None = None,
    ) -> None:
        self.unable = unable or {}
        self.mute = mute
        self.fails_left = dict(fails_first or {})
        self.calls: list[tuple[tuple[str, ...], int, int]] = []
        self.written: dict[int, str] = {}
        self.dropped: dict[str, int] = {}

    def __call__(self, ws: Workspace, arms: Sequence[Arm], per_arm: int, seed: int, *, report: Report) -> Candidates:
        self.calls.append((tuple(arm.id for arm in arms), per_arm, seed))
        for method in (arm.method for arm in arms):
            if method in self.unable:
                raise NotYet(self.unable[method])
            if self.fails_left.get(method, 0) > 0:
                self.fails_left[method] -= 1
                raise NotYet(f"Nothing usable by {method}.")
        with ws.store.write() as connection:
            made = {
                arm.id: tuple(self._write(connection, arm.method, derive(seed, arm.id, n)) for n in range(per_arm))
                for arm in arms
            }
        return Candidates(by_arm=made, dropped=self.dropped)

    def _write(self, connection: Connection, method: str, seed: int) -> Generation:
        number = len(self.written) + 1
        text = "No." if method in self.mute else f'"{own_words(number)} – twice."'
        values = {"method": method, "model": "tiny-model", "text": text, "seed": seed, "tokens": 9, "seconds": 0.1}
        done = connection.execute(insert(generation).values(**values, request="{}", at=0.0))
        assert done.inserted_primary_key is not None
        made = Generation(id=int(done.inserted_primary_key[0]), **values)
        self.written[made.id] = method
        return made


__all__ = ["HUMAN", "NONCE", "SEED", "ScriptedWriter", "add_feed", "arms", "sentence", "store_study"]
