"""What a method would be told of somebody with these likes: the same for the person, for a stranger, and for nobody."""

import hashlib
import shutil
from collections.abc import Sequence
from typing import TypeAlias

import msgspec

from engine.core.errors import NotOffered
from engine.core.progress import Report, silent
from engine.core.records import Profile
from engine.preferences.topics import Like, TopicState
from engine.text import summary_writer
from engine.text.method import Method, Projection
from engine.text.soft_prompt import TENSORS_FILE, Projector
from engine.text.training import Schedule
from engine.workflows import finetune, strangers
from engine.workflows.profile_lines import MOST_LINES, words_of, write_lines
from engine.workflows.projection import MOST_TOPICS, projection_of, projector_of
from engine.workflows.workspace import Workspace

Told: TypeAlias = tuple[Profile, Projection]
"""What a method is told of somebody."""

TRAINED_FOR_GATES = "gate-"
"""What names of adapters begin with that are only measured; they have no card, so that no method uses them."""


def projector_for(ws: Workspace, method: type[Method]) -> Projector | None:
    """Return the projector that a method needs, None for a method of words. Raises NotOffered where none was made."""
    if not method.needs_soft_tokens:
        return None
    if not has_projector(ws):
        raise NotOffered("No projector was made for this model and encoder.", "Use the models that the app came with.")
    return Projector.load(projector_of(ws))


def has_projector(ws: Workspace) -> bool:
    """Whether a projector ships for the model and the encoder of the settings."""
    return (projector_of(ws) / TENSORS_FILE).exists()


def told_of(
    ws: Workspace, likes: list[Like], projector: Projector | None, *, most: int = MOST_TOPICS, written: bool = False
) -> Told:
    """Return what methods would be told of somebody with these likes, whose posts are in the store.

    The profile in words is the topics' own, or, `written`, the local model's.
    """
    stored = strangers.topics_of(ws, likes, most)
    heaviest = stored[:MOST_LINES]
    plain = [summary_writer.line((), (), topic.name) for topic in heaviest]
    lines = write_lines(ws, heaviest) if written else plain
    told = strangers.profile_of(ws, stored, likes, words_of(lines))
    return told, projection_of(projector, told) if projector else Projection()


def nothing(own: Told) -> Told:
    """Return the same with tokens of zeros, and nothing in words."""
    zeros = [tuple((0.0,) * len(token) for token in tokens) for tokens in (own[1].tokens, own[1].likes)]
    return Profile(), Projection(tokens=zeros[0], likes=zeros[1])


def learn(ws: Workspace, likes: Sequence[Like]) -> list[TopicState]:
    """Return the topics of these likes, those with most likes first, at most MOST_TOPICS."""
    return strangers.learned(ws, likes)[:MOST_TOPICS]


def trained(ws: Workspace, told: Told, likes: list[Like], schedule: Schedule, *, report: Report = silent) -> Told:
    """Return the same with an adapter trained on these likes, unless it is there; one that was stopped goes on."""
    lessons, _reasons = finetune.lessons_of(ws, likes, "likes")
    of = hashlib.sha256(msgspec.json.encode((schedule, lessons))).hexdigest()[:10]
    name, folder = f"{TRAINED_FOR_GATES}{of}", ws.text_model().options.own
    if folder is None or not (folder / name).is_dir():
        ws.text_model().train(lessons, schedule, name, report=report)
    return told[0], msgspec.structs.replace(told[1], adapters={"likes": name})


def forget_trained(ws: Workspace) -> None:
    """Delete the adapters that were only measured."""
    folder = ws.text_model().options.own
    for path in folder.glob(f"{TRAINED_FOR_GATES}*") if folder else ():
        shutil.rmtree(path)
