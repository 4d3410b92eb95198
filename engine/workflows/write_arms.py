"""Has posts written by several arms: one padded batch for each model, the same rules for every arm, then stored.

An arm is a method, a model, of whom is told, what chooses, and settings; its id decides its seeds. Arms do not see each
other: what one of them wrote in this run keeps no other from writing it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from engine.core.errors import ServerFailed
from engine.core.progress import Report, silent
from engine.core.records import Generation, MadeBy, MadeFor, Told
from engine.core.seeds import derive
from engine.preferences import generic
from engine.store import generations
from engine.study.plan import Arm
from engine.text import prompts, tidy
from engine.text.as_sent import as_sent
from engine.text.method import METHODS, Method, Projection
from engine.text.model import TextRequest
from engine.workflows import tell
from engine.workflows.ask import request_of
from engine.workflows.offers import allowed, offered_methods
from engine.workflows.projection import soft_tokens_of
from engine.workflows.readers import Readers
from engine.workflows.repeats import Repeats, repeats_before
from engine.workflows.run_writer import OnPiece, Row, run_writer
from engine.workflows.score_texts import score_texts
from engine.workflows.workspace import Workspace

TRIES = 4
"""Rounds of writing before fewer than were asked for are returned: a small model often writes no post."""

APART = "────────"
"""Stands between the requests of several methods where a person is shown them."""

NO_POST, A_COPY = "no post in it", "a copy of what the model was shown, or of another try"


class Batch(msgspec.Struct, frozen=True):
    """What is to be written: so many posts by each of these arms, about something if it says so, for a study or not."""

    arms: tuple[Arm, ...]
    each: int
    seed: int
    on_piece: OnPiece | None = None
    about: str = ""
    made_for: MadeFor = ""


class Candidates(msgspec.Struct, frozen=True, kw_only=True):
    """What was written, best first, by the arm's id; `dropped` counts texts that were not kept, by reason."""

    by_arm: dict[str, tuple[Generation, ...]]
    dropped: dict[str, int] = msgspec.field(default_factory=dict[str, int])


@dataclass
class _Desk:
    """Where one arm's posts gather; `told` is what its model was shown, and its own posts so far."""

    arm: Arm
    method: Method
    told: tidy.Shown
    version: str
    kept: list[Generation] = field(default_factory=list[Generation])


def write_arms(ws: Workspace, batch: Batch, readers: Readers, report: Report) -> tuple[Candidates, ServerFailed | None]:
    """As `generate.candidates`; also return what a server did that ended it before its time."""
    methods = [allowed(ws, arm) for arm in batch.arms]
    firsts = [derive(batch.seed, arm.id, 0, number) for arm in batch.arms for number in range(batch.each)]
    repeats, dropped = repeats_before(ws, firsts, readers.before), Counter[str]()
    desks: list[_Desk] = []
    for arm, method in zip(batch.arms, methods, strict=True):
        reader = readers.of(arm.told, summary=method.needs_summary, report=report)
        shown = tidy.Shown([*reader.profile.likes, *(post for _, post in prompts.EXAMPLES)])
        desks.append(_Desk(arm, method, shown, reader.version))
    failed: ServerFailed | None = None
    for model in dict.fromkeys(arm.model for arm in batch.arms):
        mine = [desk for desk in desks if desk.arm.model == model]
        failed = _rounds(ws, batch, mine, (readers, repeats), dropped, report) or failed
    return Candidates(by_arm=_stored(ws, desks, report), dropped=dict(sorted(dropped.items()))), failed


def first_texts(ws: Workspace, *, report: Report = silent) -> str:
    """Return the exact text that each method offered now would send first, with a seed of 0. Sends nothing."""
    profile = tell.profile(ws, report=report)
    projection = soft_tokens_of(ws, profile, "own", ws.settings.model)
    offered = [METHODS[offer.name]() for offer in offered_methods(ws) if offer.offered]
    return _sample([(method.name, request_of(method, profile, projection, seed=0)) for method in offered])


def _sample(asked: Iterable[tuple[str, TextRequest]]) -> str:
    """Return the first request of each arm as the person is shown it: none tells what another does."""
    first: dict[str, TextRequest] = {}
    for name, request in asked:
        first.setdefault(name, request)
    return f"\n\n{APART}\n\n".join(as_sent(request) for request in first.values())


def _rounds(
    ws: Workspace,
    batch: Batch,
    desks: Sequence[_Desk],
    known: tuple[Readers, Repeats],
    dropped: Counter[str],
    report: Report,
) -> ServerFailed | None:
    """Write on one model until every arm has its posts, TRIES rounds are over, or a server fails: then return that."""
    readers, repeats = known
    model = desks[0].arm.model
    people: dict[Told, Projection] = {}
    for desk in desks:
        told = desk.arm.told
        people[told] = soft_tokens_of(ws, readers.of(told).profile, told, model)
    for round_number in range(TRIES):
        asked: list[tuple[_Desk, TextRequest]] = []
        for desk in desks:
            profile, projection = readers.of(desk.arm.told).profile, people[desk.arm.told]
            for number in range(batch.each - len(desk.kept)):
                own = derive(batch.seed, desk.arm.id, round_number, number)
                settings = desk.arm.settings
                made = request_of(desk.method, profile, projection, seed=own, settings=settings)
                asked.append((desk, msgspec.structs.replace(made, messages=prompts.on(batch.about, made.messages))))
        if not asked:
            break
        sample = _sample((desk.arm.id, request) for desk, request in asked)
        requests = [request for _, request in asked]
        ran = run_writer(ws, model, requests, sample, report=report, on_piece=batch.on_piece)
        done = [(*each, row) for each, row in zip(asked, ran.rows, strict=True) if row is not None]
        texts = [_post_in(row, request) for _, request, row in done]
        refused = repeats.reasons(texts, report=report)
        for (desk, request, row), text, reason in zip(done, texts, refused, strict=True):
            why = _refusal(desk, text) or reason
            if why:
                dropped[why] += 1
            else:
                desk.told.add(text)
                made = _generation(desk, request, row, text, ran.by)
                desk.kept.append(msgspec.structs.replace(made, made_for=batch.made_for))
        if ran.failed is not None:
            return ran.failed
    return None


def _refusal(desk: _Desk, text: str) -> str:
    """Return why a text is not one of an arm's posts, or ""."""
    if not text:
        return NO_POST
    return A_COPY if desk.told.has(text) else ""


def _generation(desk: _Desk, request: TextRequest, row: Row, text: str, by: MadeBy) -> Generation:
    arm = desk.arm
    return Generation(
        method=arm.method,
        model=arm.model,
        text=text,
        seed=request.seed,
        tokens=row.tokens,
        seconds=row.seconds,
        request=msgspec.json.decode(msgspec.json.encode(request)),  # lists, as they will be read back
        told=arm.told,
        ranked=arm.ranked,
        version=desk.method.version,
        taste=desk.version,
        made_by=msgspec.structs.replace(by, adapter=request.adapter, arm=arm.id, chosen_by=arm.chosen_by),
    )


def _post_in(row: Row, request: TextRequest) -> str:
    """Return the post in what was written, or "" when there is none, or it repeats what the model was asked."""
    text = tidy.tidy(row.text, whole=row.tokens < request.sampling.max_tokens)
    asked = [message.text for message in request.messages if message.role == "user"]
    return "" if tidy.is_copy(text, asked) else text


def _stored(ws: Workspace, desks: Sequence[_Desk], report: Report) -> dict[str, tuple[Generation, ...]]:
    """Score by what each arm chooses with (none where that is chance), store, and return the best first."""
    by = {way: [desk for desk in desks if desk.arm.chosen_by == way] for way in ("own ranker", "generic ranker")}
    _score(by["own ranker"], lambda texts: score_texts(ws, texts, report=report))
    _score(by["generic ranker"], lambda texts: generic.score_texts(ws.paths.assets, texts))
    with ws.store.write() as connection:
        stored = iter(generations.add(connection, [item for desk in desks for item in desk.kept]))
    return {desk.arm.id: _best_first([next(stored) for _ in desk.kept]) for desk in desks}


def _score(desks: Sequence[_Desk], scores: Callable[[list[str]], list[float]]) -> None:
    texts = [item.text for desk in desks for item in desk.kept]
    given = iter(scores(texts) if texts else ())
    for desk in desks:
        desk.kept = [msgspec.structs.replace(item, score=float(next(given))) for item in desk.kept]


def _best_first(made: Sequence[Generation]) -> tuple[Generation, ...]:
    """Return the highest scores first; without scores chance decides: a seed says nothing of its text."""
    return tuple(sorted(made, key=lambda item: (-(item.score or 0.0), item.seed)))
