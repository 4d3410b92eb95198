"""What a worker can do: a job's name, its arguments (those of the workflow of that name), and the call.

Workflows are imported when they are first asked for, so that a worker is ready before anything heavy is loaded.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from engine.core import devices, seeds
from engine.core.errors import BadInput, ModelMissing, UnknownName
from engine.core.progress import Progress, Report
from engine.worker.job_args import (
    Args,
    BringArgs,
    ConsentArgs,
    DrawArgs,
    FeedArgs,
    FinetuneArgs,
    GateArgs,
    GenerateArgs,
    ImportArgs,
    ModelArgs,
    PicturesArgs,
    ReasonsArgs,
    RecogniseArgs,
    RedrawArgs,
    RerankArgs,
    SearchArgs,
    StudyArgs,
)
from engine.worker.privacy_jobs import PRIVACY_JOBS
from engine.workflows.workspace import Workspace

PartialReport: TypeAlias = Callable[[dict[str, object]], None]
Run: TypeAlias = Callable[[Workspace, Any, Report, PartialReport], msgspec.Struct]


class Warmed(msgspec.Struct, frozen=True, kw_only=True):
    """Ids of the models that are in memory now, and of those that are wanted but not on this machine."""

    loaded: tuple[str, ...]
    missing: tuple[str, ...]


class WorkerStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Memory in GB (10**9 bytes): of the worker, and free on the machine."""

    memory_gb: float
    free_memory_gb: float
    loaded: tuple[str, ...]


def _import(ws: Workspace, args: ImportArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.import_feed import import_paths
    from engine.workflows.import_options import import_filter

    wanted = import_filter(
        args.communities,
        args.after,
        args.before,
        args.min_score,
        with_body=args.with_body,
        safe_only=args.safe_only,
    )
    return import_paths(ws, [Path(path) for path in args.paths], wanted=wanted, report=report)


def _recognise(_ws: Workspace, args: RecogniseArgs, _report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.import_feed import recognise_paths

    return recognise_paths([Path(path) for path in args.paths])


def _encode(ws: Workspace, _args: Args, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.encoding import encode_posts

    return encode_posts(ws, report=report)


def _feed(ws: Workspace, args: FeedArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.feed import feed

    return feed(ws, args.limit, args.offset, report=report)


def _rerank(ws: Workspace, args: RerankArgs, _report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.feed import rerank

    return rerank(ws, args.post_id)


def _write_lists(ws: Workspace, _args: Args, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.ranking import write_lists

    return write_lists(ws, report=report)


def _search(ws: Workspace, args: SearchArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.search import search

    return search(ws, args.query, args.by, args.limit, report=report)


def _index_words(ws: Workspace, _args: Args, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.search import index_words

    return index_words(ws, report=report)


def _taste(ws: Workspace, _args: Args, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.current_taste import current_taste

    return current_taste(ws, report=report)


def _measure_taste(ws: Workspace, _args: Args, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.measure_taste import measure_profile

    return measure_profile(ws, report=report)


def _want_encoder(ws: Workspace, args: ModelArgs, _report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.change_encoder import want_encoder

    return want_encoder(ws, args.model_id)


def _prepare_encoder(ws: Workspace, _args: Args, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.change_encoder import prepare_encoder

    return prepare_encoder(ws, report=report)


def _use_writer(ws: Workspace, args: ModelArgs, _report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.models import use_writer

    return use_writer(ws, args.model_id)


def _will_it_fit(ws: Workspace, args: ModelArgs, _report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.models import will_it_fit

    return will_it_fit(ws, args.model_id)


def _use_pictures(ws: Workspace, args: PicturesArgs, _report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.picture_taste import use_pictures

    return use_pictures(ws, args.model_id)


def _nightly(ws: Workspace, _args: Args, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.nightly import nightly

    return nightly(ws, report=report)


def _generate(ws: Workspace, args: GenerateArgs, report: Report, partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.generate import Wanted, generate

    seed = seeds.fresh() if args.seed is None else args.seed
    wanted = Wanted(
        method=args.method,
        told=args.told,
        ranked=args.ranked,
        model=args.model,
        stranger=args.stranger,
        about=args.about,
    )
    return generate(ws, wanted, args.n, seed, report=report, on_piece=lambda piece: partial(msgspec.to_builtins(piece)))


def _draw(ws: Workspace, args: DrawArgs, report: Report, partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.draw import Wish, draw
    from engine.workflows.previews import previews_to

    seed = seeds.fresh() if args.seed is None else args.seed
    shown = previews_to(ws, partial) if args.previews else None
    wish = Wish(
        method=args.method,
        n=args.n,
        seed=seed,
        about=args.about,
        model=args.model,
        told=args.told,
        stranger=args.stranger,
        ranked=args.ranked,
    )
    return draw(ws, wish, report=report, on_preview=shown)


def _redraw(ws: Workspace, args: RedrawArgs, report: Report, partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.previews import previews_to
    from engine.workflows.redraw import draw_again

    return draw_again(ws, args.made, report=report, on_preview=previews_to(ws, partial) if args.previews else None)


def _write_summary(ws: Workspace, _args: Args, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.write_summary import write_summary

    return write_summary(ws, report=report)


def _update_summary(ws: Workspace, _args: Args, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.write_summary import update_summary

    return update_summary(ws, report=report)


def _draft_reasons(ws: Workspace, args: ReasonsArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.reasons import draft_reasons

    return draft_reasons(ws, args.posts, args.most, report=report)


def _start_study(ws: Workspace, args: StudyArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.study import Asked, start_study

    asked = Asked(plan=args.plan or "methods", stranger=args.stranger)
    return start_study(ws, asked, args.cards, report=report)


def _gate(ws: Workspace, args: GateArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.gate import measure_gate

    return measure_gate(ws, args.method, report=report)


def _finetune(ws: Workspace, args: FinetuneArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.finetune import train_adapter

    return train_adapter(ws, args.kind, report=report)


def _warm(ws: Workspace, _args: Args, report: Report, _partial: PartialReport) -> Warmed:
    missing: list[str] = []
    for step, model_id in enumerate((ws.settings.encoder, ws.settings.model)):
        report(Progress("Loading the models", step, 2, "models"))
        try:
            if ws.catalogue[model_id].kind == "encoder":
                ws.encoder(model_id).encode([""])
            else:
                ws.text_model(model_id).load(report=report)
        except ModelMissing:
            missing.append(model_id)
    return Warmed(loaded=tuple(ws.loaded), missing=tuple(missing))


def _fetch_model(ws: Workspace, args: ModelArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.models import fetch_model

    return fetch_model(ws, args.model_id, report=report)


def _bring_model(ws: Workspace, args: BringArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.models import bring_model

    return bring_model(ws, args.model_id, Path(args.folder), report=report)


def _verify_model(ws: Workspace, args: ModelArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.models import verify_model

    return verify_model(ws, args.model_id, report=report)


def _remove_model(ws: Workspace, args: ModelArgs, _report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.models import remove_model

    return remove_model(ws, args.model_id)


def _check_server(ws: Workspace, args: ModelArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.servers import check_server

    return check_server(ws, args.model_id, report=report)


def _consent_sample(ws: Workspace, args: ConsentArgs, report: Report, _partial: PartialReport) -> msgspec.Struct:
    from engine.workflows.consent import consent_of
    from engine.workflows.consent_sample import sample_of

    shown = sample_of(ws, args.model_id, args.purpose, report=report)
    return msgspec.structs.replace(consent_of(ws, args.model_id, args.purpose), shown=shown)


def _status(ws: Workspace, _args: Args, _report: Report, _partial: PartialReport) -> WorkerStatus:
    return WorkerStatus(
        memory_gb=devices.memory_in_use_gb(), free_memory_gb=devices.free_memory_gb(), loaded=tuple(ws.loaded)
    )


JOBS: dict[str, tuple[type[Args], Run]] = {
    "import": (ImportArgs, _import),
    "recognise": (RecogniseArgs, _recognise),
    "encode": (Args, _encode),
    "feed": (FeedArgs, _feed),
    "rerank": (RerankArgs, _rerank),
    "search": (SearchArgs, _search),
    "index_words": (Args, _index_words),
    "write_lists": (Args, _write_lists),
    "taste": (Args, _taste),
    "measure_taste": (Args, _measure_taste),
    "want_encoder": (ModelArgs, _want_encoder),
    "prepare_encoder": (Args, _prepare_encoder),
    "use_writer": (ModelArgs, _use_writer),
    "will_it_fit": (ModelArgs, _will_it_fit),
    "use_pictures": (PicturesArgs, _use_pictures),
    "nightly": (Args, _nightly),
    "generate": (GenerateArgs, _generate),
    "draw": (DrawArgs, _draw),
    "redraw": (RedrawArgs, _redraw),
    "write_summary": (Args, _write_summary),
    "update_summary": (Args, _update_summary),
    "draft_reasons": (ReasonsArgs, _draft_reasons),
    "start_study": (StudyArgs, _start_study),
    "gate": (GateArgs, _gate),
    "finetune": (FinetuneArgs, _finetune),
    "warm": (Args, _warm),
    "fetch_model": (ModelArgs, _fetch_model),
    "bring_model": (BringArgs, _bring_model),
    "verify_model": (ModelArgs, _verify_model),
    "remove_model": (ModelArgs, _remove_model),
    "check_server": (ModelArgs, _check_server),
    "consent_sample": (ConsentArgs, _consent_sample),
    "status": (Args, _status),
    **PRIVACY_JOBS,
}


def run(ws: Workspace, name: str, args: dict[str, object], report: Report, partial: PartialReport) -> msgspec.Struct:
    """Run a job by name. Raises UnknownName, BadInput for arguments that it does not take, and what it raises."""
    if name not in JOBS:
        raise UnknownName(f"The worker has no job called {name!r}.", f"There are: {', '.join(sorted(JOBS))}.")
    kind, work = JOBS[name]
    try:
        checked = msgspec.convert(args, type=kind)
    except msgspec.ValidationError as error:
        raise BadInput(f"The job {name!r} cannot be run like this: {error}.", "Check its arguments.") from error
    ws.read_settings()
    return work(ws, checked, report, partial)
