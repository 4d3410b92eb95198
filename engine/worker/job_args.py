"""What each job takes: the arguments of the workflow of that name, checked on arrival."""

from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

from engine.core.records import Told

Count: TypeAlias = Annotated[int, Meta(ge=1, le=1000)]
Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=200)]
Place: TypeAlias = Annotated[str, Meta(min_length=1, max_length=4096)]


class Args(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The arguments of a job that takes none, and the base of all others."""


class ImportArgs(Args, frozen=True, kw_only=True):
    """Exports to read, as absolute paths; the rest limits what comes out of dumps, as people write it."""

    paths: Annotated[tuple[Place, ...], Meta(min_length=1, max_length=1000)]
    communities: Annotated[tuple[Name, ...], Meta(max_length=10_000)] = ()
    after: str = ""
    before: str = ""
    min_score: int | None = None
    with_body: bool = False
    safe_only: bool = False


class RecogniseArgs(Args, frozen=True, kw_only=True):
    """Paths that may be exports."""

    paths: Annotated[tuple[Place, ...], Meta(min_length=1, max_length=1000)]


class FeedArgs(Args, frozen=True, kw_only=True):
    """Which part of the ranking is wanted."""

    limit: Count = 50
    offset: Annotated[int, Meta(ge=0)] = 0


class RerankArgs(Args, frozen=True, kw_only=True):
    """The post that was just reacted to."""

    post_id: Annotated[int, Meta(ge=1)]


class SearchArgs(Args, frozen=True, kw_only=True):
    """As `workflows.search.search` takes them."""

    query: Annotated[str, Meta(max_length=4_000)]
    by: Literal["words", "meaning", "both"] = "both"
    limit: Count = 50


class GateArgs(Args, frozen=True, kw_only=True):
    """The method to measure."""

    method: Name = "topics"


class GenerateArgs(Args, frozen=True, kw_only=True):
    """A fresh seed is drawn when there is none."""

    method: Name
    n: Annotated[int, Meta(ge=1, le=64)] = 4
    seed: Annotated[int, Meta(ge=0, le=2**63 - 1)] | None = None
    told: Told = "own"
    ranked: bool = True
    model: Annotated[str, Meta(max_length=200)] = ""
    stranger: Annotated[str, Meta(max_length=4096)] = ""
    about: Annotated[str, Meta(max_length=4_000)] = ""


class DrawArgs(Args, frozen=True, kw_only=True):
    """A fresh seed is drawn when there is none; `previews` writes what pictures look like so far, after each step."""

    method: Name
    n: Annotated[int, Meta(ge=1, le=64)] = 4
    seed: Annotated[int, Meta(ge=0, le=2**63 - 1)] | None = None
    about: Annotated[str, Meta(max_length=4_000)] = ""
    previews: bool = False
    model: Annotated[str, Meta(max_length=200)] = ""
    told: Told = "own"
    stranger: Annotated[str, Meta(max_length=4096)] = ""
    ranked: bool = False


class RedrawArgs(Args, frozen=True, kw_only=True):
    """A picture of the gallery, by its number."""

    made: Annotated[int, Meta(ge=1)]
    previews: bool = False


class StudyArgs(Args, frozen=True, kw_only=True):
    """As `workflows.study.start_study` takes them."""

    plan: Name | None = None
    cards: Count | None = None
    stranger: Annotated[str, Meta(max_length=4096)] = ""


class PicturesArgs(Args, frozen=True, kw_only=True):
    """An encoder that sees pictures; "" for none."""

    model_id: Annotated[str, Meta(max_length=200)]


class ReasonsArgs(Args, frozen=True, kw_only=True):
    """Liked posts to draft reasons for; without any, the latest `most` that have none."""

    posts: Annotated[tuple[int, ...], Meta(max_length=100)] = ()
    most: Annotated[int, Meta(ge=1, le=100)] = 1


class FinetuneArgs(Args, frozen=True, kw_only=True):
    """What to learn from."""

    kind: Literal["likes", "reasons"] = "likes"


class ModelArgs(Args, frozen=True, kw_only=True):
    """A model of the catalogue."""

    model_id: Name


class BringArgs(Args, frozen=True, kw_only=True):
    """A model, and the folder that it lies in."""

    model_id: Name
    folder: Place


class ConsentArgs(Args, frozen=True, kw_only=True):
    """A server, and what for."""

    model_id: Name
    purpose: Name


class RemoveArgs(Args, frozen=True, kw_only=True):
    """Numbers of imports."""

    imports: Annotated[tuple[int, ...], Meta(min_length=1, max_length=1_000)]


class ExportArgs(Args, frozen=True, kw_only=True):
    """The zip to write."""

    path: Annotated[str, Meta(min_length=1, max_length=4096)]
