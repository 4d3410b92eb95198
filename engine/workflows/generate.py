"""Has posts written for the person, by one method or by several side by side, and keeps what was written."""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.core.errors import EngineError, NotOffered, NotYet, ServerFailed
from engine.core.progress import Report, silent
from engine.core.records import Generation, Profile
from engine.core.seeds import derive
from engine.store import generations, reactions
from engine.text import prompts, tidy
from engine.text.as_sent import as_sent
from engine.text.method import METHODS, Method, Projection
from engine.text.model import TEXT_MODELS, Piece, TextRequest
from engine.text.soft_prompt import CARD_FILE, GateResult, Projector, gate_of, projector_folder
from engine.workflows import tell
from engine.workflows.ask import request_of
from engine.workflows.finetune import current_adapters
from engine.workflows.score_texts import score_texts
from engine.workflows.workspace import Workspace
from engine.workflows.writer import writer_for

OnPiece = Callable[[Piece], None]

TRIES = 4
"""Rounds of writing before fewer than were asked for are returned: a small model often writes no post."""
MOST = 100
APART = "────────"
"""Stands between the requests of several methods where a person is shown them."""

MOST_TOPICS = 24
"""Topics that get a soft token, heaviest first."""


ATTENTION = 0.2
"""Of a softmax over similarities between -1 and 1: a like that is .2 less typical has a token of 37 % of the length."""


class Generated(msgspec.Struct, frozen=True, kw_only=True):
    """What was written by one method, best first by the person's own ranker.

    `failed` says what a server did before all were written; "" where nothing went wrong.
    """

    method: str
    model: str
    generations: tuple[Generation, ...]
    failed: str = ""


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """One method, and whether it can be used now; `why` says why not, in the person's words."""

    name: str
    title: str
    help: str
    offered: bool
    why: str = ""


def generate(
    ws: Workspace, method: str, n: int, seed: int, *, report: Report = silent, on_piece: OnPiece | None = None
) -> Generated:
    """Write up to `n` different posts (1 to 100) and store them; the same arguments and taste give the same texts.

    Raises UnknownName, NotOffered, NotYet, ModelMissing, ModelDamaged, DeviceExhausted, DiskFull, Cancelled; of a model
    elsewhere also ConsentNeeded, KeyMissing, and ServerFailed when not one text was finished.
    """
    if not 1 <= n <= MOST:
        raise EngineError(f"{n} posts cannot be written at once.", f"Ask for 1 to {MOST}.")
    written, failed = _candidates(ws, [method], n, seed, report, on_piece)
    made = written[method]
    if failed is not None and not made:
        raise failed
    if not made:
        raise NotYet(f"The model wrote nothing usable by the method {method}.", "Try again with another seed.")
    why = failed.message if failed is not None else ""
    return Generated(method=method, model=ws.settings.model, generations=made, failed=why)


def candidates(
    ws: Workspace,
    methods: Sequence[str],
    per_method: int,
    seed: int,
    *,
    report: Report = silent,
    on_piece: OnPiece | None = None,
) -> dict[str, tuple[Generation, ...]]:
    """Write up to `per_method` posts by each method, all methods in one padded batch; store them with their scores.

    Best first by the person's own ranker; who wants them unranked orders them by seed. Text that is no post, copies
    what the model was shown, or comes twice is written anew, in at most four rounds; a method may end with fewer, or
    none. Raises as `generate` does, and ServerFailed also when some were finished: those are stored.
    """
    written, failed = _candidates(ws, methods, per_method, seed, report, on_piece)
    if failed is not None:
        raise failed
    return written


def _candidates(
    ws: Workspace, methods: Sequence[str], per_method: int, seed: int, report: Report, on_piece: OnPiece | None
) -> tuple[dict[str, tuple[Generation, ...]], ServerFailed | None]:
    """Return what was written and stored, and what a server did that ended it before its time."""
    chosen = [_allowed(ws, name) for name in methods]
    profile = tell.profile(ws, report=report)
    projection = _projection(ws, profile)
    kept: dict[str, list[Generation]] = {name: [] for name in methods}
    failed: ServerFailed | None = None
    for round_number in range(TRIES):
        asked: list[tuple[str, TextRequest]] = []
        for method in chosen:
            for number in range(per_method - len(kept[method.name])):
                own = derive(seed, method.name, round_number, number)
                request = request_of(method, profile, projection, seed=own)
                asked.append((method.name, request))
        if not asked:
            break
        shown = [*profile.likes, *(post for _, post in prompts.EXAMPLES)]
        made, failed = _write(ws, asked, report, on_piece)
        _keep(kept, made, shown)
        if failed is not None:
            break
    return _stored(ws, kept, report), failed


def first_texts(ws: Workspace, *, report: Report = silent) -> str:
    """Return the exact text that each method offered now would send first, with a seed of 0. Sends nothing."""
    profile = tell.profile(ws, report=report)
    projection = _projection(ws, profile)
    offered = [METHODS[offer.name]() for offer in offered_methods(ws) if offer.offered]
    asked = [(method.name, request_of(method, profile, projection, seed=0)) for method in offered]
    return _sample(asked)


def offered_methods(ws: Workspace) -> tuple[Offer, ...]:
    """Return every method of this build, with the reason where one cannot be used now. Loads no model."""
    with ws.store.read() as connection:
        liked = reactions.counts(connection).get("like", 0)
    summary = tell.current_summary(ws).text
    trained = current_adapters(ws)
    return tuple(_offer(ws, method, liked, summary, trained) for method in METHODS)


# ── what is on offer ─────────────────────────────────────────────────────────────────────────────────────────────────


def _offer(ws: Workspace, method: type[Method], liked: int, summary: str, trained: Mapping[str, str]) -> Offer:
    why = _closed(ws, method)
    if not why and liked < method.needs_likes:
        why = f"It needs {method.needs_likes} likes, and there are {liked}."
    if not why and method.needs_summary and not summary:
        why = "There is no written profile yet."
    if not why and method.needs_adapter and method.needs_adapter not in trained:
        why = "No writer was trained for it yet."
    return Offer(name=method.name, title=method.title, help=method.help, offered=not why, why=why)


def _closed(ws: Workspace, method: type[Method]) -> str:
    """Return why this build does not offer a method to anybody, or ""."""
    if not method.needs_soft_tokens:
        return ""
    entry = ws.catalogue[ws.settings.model]
    if entry.server is not None and not (entry.hidden_size and TEXT_MODELS[entry.backend].soft_tokens):
        return f"{entry.title} takes words alone: it names no weights on this machine to make soft tokens from."
    if entry.server is not None and (ws.paths.assets / "adapters" / entry.server.weights).is_dir():
        return "Its soft tokens were made for this app's own adapter of these weights, which a server does not have."
    return gate_words(gate_of(projector_of(ws), method.name))


def gate_words(gate: GateResult | None) -> str:
    """Return why a gate is closed, or "" when it is open."""
    if gate is None:
        return "No projector was made for this model and encoder."
    if gate.passed:
        return ""
    return (
        "It failed its gate: held-out posts were not likelier with a person's own tokens "
        f"(loss {gate.own:.3f}) than with another's ({gate.swapped:.3f}) and with zeros ({gate.zero:.3f})."
    )


def _allowed(ws: Workspace, name: str) -> Method:
    method = METHODS[name]
    if why := _closed(ws, method):
        raise NotOffered(f"The method {name} is not offered. {why}", "Choose another method.")
    return method()


def _projection(ws: Workspace, profile: Profile) -> Projection:
    """Return soft tokens for the heaviest topics; none where no projector ships or no topic is known."""
    folder, own = projector_of(ws), current_adapters(ws)
    if not profile.centroids or not (folder / CARD_FILE).exists():
        return Projection(adapters=own)
    return msgspec.structs.replace(projection_of(Projector.load(folder), profile), adapters=own)


def projector_of(ws: Workspace) -> Path:
    """Return where the projector for the model and the encoder of the settings ships, if one does.

    A server's is that of the weights that it names.
    """
    model = ws.folder_of(ws.settings.model).name
    return projector_folder(ws.paths.assets, model, ws.settings.encoder)


def projection_of(projector: Projector, profile: Profile) -> Projection:
    """Return the soft tokens of a profile's topics and likes, rounded: they are stored with every candidate."""
    topics = np.asarray(profile.centroids[:MOST_TOPICS], dtype=np.float32)
    likes = np.asarray(profile.like_vectors, dtype=np.float32)
    return Projection(
        tokens=_rounded(projector.project(topics)) if len(topics) else (),
        likes=_rounded(projector.project(likes) * typical(likes)) if len(likes) else (),
    )


def typical(likes: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how long each like's token is, shape (n, 1), 1 for the most typical: softmax attention on the heart.

    The heart is their mean; PPlug (arXiv 2409.11901) attends with what is being asked instead, which here says nothing.
    """
    near = likes @ likes.mean(axis=0)
    return np.exp((near - near.max()) / np.float32(ATTENTION))[:, None].astype(np.float32)


def _rounded(tokens: NDArray[np.float32]) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in np.round(tokens, 5).astype(float).tolist())


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _write(
    ws: Workspace, asked: Sequence[tuple[str, TextRequest]], report: Report, on_piece: OnPiece | None
) -> tuple[list[Generation], ServerFailed | None]:
    """Return every text that was finished, and what a server did instead of finishing the others."""
    requests = [request for _, request in asked]
    texts, tokens, finished = [""] * len(requests), [0] * len(requests), [False] * len(requests)
    failed: ServerFailed | None = None
    began = time.perf_counter()
    try:
        for piece in writer_for(ws, "write", _sample(asked)).generate(requests, report=report):
            texts[piece.index] += piece.text
            tokens[piece.index] = piece.tokens
            finished[piece.index] = piece.done
            if on_piece is not None:
                on_piece(piece)
    except ServerFailed as error:
        failed = error
    share = (time.perf_counter() - began) / max(sum(tokens), 1)
    made = [
        Generation(
            method=name,
            model=ws.settings.model,
            text=_post_in(text, count, request),
            seed=request.seed,
            tokens=count,
            seconds=round(share * count, 4),
            request=msgspec.json.decode(msgspec.json.encode(request)),  # lists, as they will be read back
        )
        for (name, request), text, count, done in zip(asked, texts, tokens, finished, strict=True)
        if done
    ]
    return made, failed


def _sample(asked: Sequence[tuple[str, TextRequest]]) -> str:
    """Return the first request of each method as the person is shown it: no method tells what another does."""
    first: dict[str, TextRequest] = {}
    for name, request in asked:
        first.setdefault(name, request)
    return f"\n\n{APART}\n\n".join(as_sent(request) for request in first.values())


def _keep(kept: dict[str, list[Generation]], made: Sequence[Generation], shown: Sequence[str]) -> None:
    """Add to each method what is a post and new to that method; arms do not see each other."""
    for name, before in kept.items():
        mine = [item for item in made if item.method == name]
        told = [*shown, *(item.text for item in before)]
        before += [mine[place] for place in tidy.keep([item.text for item in mine], told)]


def _post_in(written: str, tokens: int, request: TextRequest) -> str:
    """Return the post in what was written, or "" when there is none, or it repeats what the model was asked."""
    text = tidy.tidy(written, whole=tokens < request.sampling.max_tokens)
    asked = [message.text for message in request.messages if message.role == "user"]
    return "" if tidy.is_copy(text, asked) else text


def _stored(ws: Workspace, kept: dict[str, list[Generation]], report: Report) -> dict[str, tuple[Generation, ...]]:
    made = [item for items in kept.values() for item in items]
    if made:
        scores = score_texts(ws, [item.text for item in made], report=report)
        made = [msgspec.structs.replace(item, score=float(score)) for item, score in zip(made, scores, strict=True)]
    with ws.store.write() as connection:
        stored = generations.add(connection, made)
    stored = sorted(stored, key=lambda item: -(item.score or 0.0))
    return {name: tuple(item for item in stored if item.method == name) for name in kept}
