"""What the taste says about the written profile: which lines new likes and dislikes concern, and what becomes of them.

For a strong model this is only what it is shown. For a small one, whose JSON cannot be trusted, operations are derived
from topics: a like joins a topic, whose line gets stronger; the model drafts words for a line that is new, or that has
outgrown its own, that is at each doubling (k-LLMmeans, arXiv 2502.09667, renews summaries as seldom).
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import msgspec

from engine.core.progress import Report, silent
from engine.core.seeds import derive
from engine.core.written_profile import WORDS, Cost, Line, Section, Summary
from engine.preferences import topics
from engine.store import posts, taste_store
from engine.store.reactions import Current
from engine.store.taste_store import StoredTopic
from engine.text import summary_writer
from engine.text.profile_operations import MOST, VERBS, Add, AnyOperation, Given, Retire, Reword, Strengthen
from engine.workflows import form_lines, profile_writer, taste
from engine.workflows.encoding import background_of
from engine.workflows.workspace import Workspace

Batch: TypeAlias = tuple[list[AnyOperation], Given]
"""Operations by one writer, and what they are checked against."""

SEED = 1
OTHERS = 2_000
"""Newest posts without a reaction that form is compared with."""


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Posts that belong together: a topic, or posts turned down alike; `weight` as in `StoredTopic`."""

    section: Section
    topic: int
    name: str
    medoid: int
    posts: tuple[int, ...]
    weight: float

    def shown(self) -> tuple[int, ...]:
        """Return the posts that stand for it: the most typical, then the latest."""
        return summary_writer.shown(self.medoid, self.posts)


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """All that a change follows from.

    Attributes:
        marks: current reactions by post.
        groups: topics that are not muted, then groups of dislikes, each heaviest first.
        new: posts liked or turned down since the last version, oldest first.
        newest: number of the last reaction.
    """

    marks: dict[int, Current]
    groups: tuple[Group, ...]
    new: tuple[int, ...]
    newest: int


def look(ws: Workspace, seen: int, *, report: Report = silent) -> Scene:
    """Return what holds now, and what is new since reaction number `seen`. Raises ModelMissing."""
    stored, marks = taste.learned_topics(ws, report=report)
    with ws.store.read() as connection:
        changed, newest = taste_store.reacted_since(connection, seen)
    fresh = sorted((marks[post].event, post) for post in changed if post in marks)
    liked = [_group(topic, "topics") for topic in stored if not topic.muted]
    return Scene(
        marks=marks,
        groups=(*liked, *(_group(topic, "dislikes") for topic in _disliked(ws, marks))),
        new=tuple(post for _, post in fresh if marks[post].kind in ("like", "dislike")),
        newest=newest,
    )


def without_support(lines: Sequence[Line], marks: Mapping[int, Current]) -> tuple[Line, ...]:
    """Return the lines without posts that are no longer liked (or turned down); a line that loses all is gone.

    What the person holds stays, whatever it rested on.
    """
    kept: list[Line] = []
    for line in lines:
        wanted = "dislike" if line.section in ("dislikes", "avoid") else "like"
        left = tuple(post for post in line.evidence if post in marks and marks[post].kind == wanted)
        gone = len(line.evidence) - len(left)
        if left or line.held or not line.evidence:
            strength = max(1, line.strength - gone)
            kept.append(line if not gone else msgspec.structs.replace(line, evidence=left, strength=strength))
    return tuple(kept)


def as_strong_as_topics(lines: Sequence[Line], groups: Sequence[Group]) -> tuple[Line, ...]:
    """Return the lines of topics with the number of likes that those hold: a model is shown only some of them."""
    size = {group.topic: len(group.posts) for group in groups if group.topic}
    return tuple(msgspec.structs.replace(line, strength=size.get(line.topic, line.strength)) for line in lines)


# ── derived for a small model ────────────────────────────────────────────────────────────────────────────────────────


def derived(
    ws: Workspace, before: Summary, scene: Scene, *, drafts: bool = True, report: Report = silent
) -> tuple[list[Batch], Cost]:
    """Return the operations that new likes and dislikes ask for; with `drafts` off in the topics' own words."""
    plain, worded = _retired(before.lines, scene), list[tuple[Group, Line | None]]()
    gone = {operation.line for operation in plain if isinstance(operation, Retire)}
    lines, new = [line for line in before.lines if line.id not in gone], set(scene.new)
    for group in scene.groups:
        spoke = [post for post in group.posts if post in new]
        line = line_of(group, lines) if spoke else None
        if line is not None:
            plain.append(Strengthen(line=line.id, evidence=tuple(spoke[-20:])))
            if _has_outgrown(line, len(set(spoke) - set(line.evidence))):
                worded.append((group, line))
        elif spoke and (room := _room(group, lines, scene.groups)) is not None:
            plain += room
            lines.append(Line(id=0, section=group.section, text="", evidence=group.shown(), topic=group.topic))
            worded.append((group, None))
    texts, cost = _texts(ws, [group for group, _ in worded]), Cost()
    said = [summary_writer.line((), (), group.name, _verb(group)) for group, _ in worded]
    if drafts:
        said, cost = write(ws, [group for group, _ in worded], texts, report=report)
    written: list[AnyOperation] = []
    for (group, line), words in zip(worded, said, strict=True):
        if line is None:
            add = Add(section=group.section, text=words.text, evidence=group.shown(), topic=group.topic)
            (written if words.written else plain).append(add)
        elif words.written or (line.by == WORDS and words.text != line.text):
            reword = Reword(line=line.id, text=words.text, evidence=group.shown())
            (written if words.written else plain).append(reword)
    return [
        (plain, given_of(scene, texts, WORDS)),
        (written, given_of(scene, texts, profile_writer.writer_id(ws))),
    ], cost


def write(
    ws: Workspace, groups: Sequence[Group], texts: Mapping[int, str], *, report: Report = silent
) -> tuple[list[summary_writer.Line], Cost]:
    """Have the model draft a line for each group; one that it cannot ground is told in the group's own words."""
    shown = [[texts[post] for post in group.shown() if texts.get(post)] for group in groups]
    seeds = [derive(SEED, *group.shown()) for group in groups]  # the same posts get the same words, wherever they stand
    asked = [summary_writer.requests(each, seed) for each, seed in zip(shown, seeds, strict=True)]
    answers = profile_writer.ask(ws, [request for group in asked for request in group], "summary", report=report)
    drafts, lines = list(answers.texts), list[summary_writer.Line]()
    for group, each, requests in zip(groups, shown, asked, strict=True):
        mine, drafts = drafts[: len(requests)], drafts[len(requests) :]
        lines.append(summary_writer.line(mine, each, group.name, _verb(group)))
    return lines, answers.cost


def line_of(group: Group, lines: Sequence[Line]) -> Line | None:
    """Return the line that tells of a group: by the topic's id, else the one that shares most of its posts with it."""
    own = [line for line in lines if line.section == group.section]
    for line in own:
        if group.topic and line.topic == group.topic:
            return line
    shared = {line.id: len(set(line.evidence) & set(group.posts)) for line in own if not line.topic or not group.topic}
    best = max(own, key=lambda line: shared.get(line.id, 0), default=None)
    return best if best is not None and 2 * shared.get(best.id, 0) > len(best.evidence) > 0 else None


def given_of(scene: Scene, texts: Mapping[int, str], by: str) -> Given:
    """Return what operations on this scene are checked against."""
    names = {group.topic: group.name for group in scene.groups if group.topic}
    return Given(shown={**dict.fromkeys(scene.new, ""), **texts}, by=by, names=names)


def counted(ws: Workspace, scene: Scene) -> Batch:
    """Return lines about form, and about subjects that go across topics, as operations."""
    with ws.store.read() as connection:
        texts = posts.texts(connection, list(scene.marks))
        others = [post.text for post in posts.newest(connection, OTHERS) if post.id not in scene.marks and post.text]
    made, shown = list[AnyOperation](), dict[int, str]()
    for kind in ("like", "dislike"):
        chosen = [post for post, mark in scene.marks.items() if mark.kind == kind and texts.get(post)]
        rest = [text for post, text in texts.items() if text and scene.marks[post].kind != kind]
        for line in form_lines.told([texts[post] for post in chosen], [*others, *rest], liked=kind == "like"):
            evidence = tuple(chosen[place] for place in line.places)
            shown |= {post: texts[post] for post in evidence}
            made.append(Add(section=line.section, text=line.text, evidence=evidence))
    return made, Given(shown=shown, by=WORDS)


# ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _group(topic: StoredTopic, section: Section) -> Group:
    return Group(
        section=section,
        topic=topic.id,
        name=topic.name,
        medoid=topic.medoid_post,
        posts=topic.posts,
        weight=topic.weight,
    )


def _disliked(ws: Workspace, marks: Mapping[int, Current]) -> list[StoredTopic]:
    """Return groups of two or more posts that were turned down, as topics without a number."""
    turned = {
        post: msgspec.structs.replace(mark, kind="like") for post, mark in marks.items() if mark.kind == "dislike"
    }
    if len(turned) < 2:
        return []
    found = taste.likes_of(ws, turned)
    background, quantile = background_of(ws), taste.detail(ws)
    learned = topics.learn(found, background.threshold(quantile), background.merging(quantile))
    return taste.described(ws, [each for each in learned if len(each.posts) > 1], found, {})


def _retired(lines: Sequence[Line], scene: Scene) -> list[AnyOperation]:
    """Retire lines of topics that are gone, or muted: another topic holds their posts now, and has, or gets, a line."""
    there = {group.topic for group in scene.groups}
    return [Retire(line=line.id) for line in lines if line.topic and line.topic not in there and not line.held]


def _room(group: Group, lines: list[Line], groups: Sequence[Group]) -> list[AnyOperation] | None:
    """Return what makes room for a line: nothing, or the lightest line to retire; None where there is no room."""
    own = [line for line in lines if line.section == group.section]
    if len(own) < MOST[group.section]:
        return []
    weights = {line.id: 0.0 for line in own if line.id and not line.held}
    for each in groups:
        line = line_of(each, own)
        if line is not None and line.id in weights:
            weights[line.id] = each.weight
    lightest = min(weights, key=lambda number: weights[number], default=0)
    if not lightest or weights[lightest] >= group.weight:
        return None
    lines[:] = [line for line in lines if line.id != lightest]
    return [Retire(line=lightest)]


def _has_outgrown(line: Line, more: int) -> bool:
    if line.by == WORDS:
        return more > 0
    return (line.strength + more).bit_length() > line.strength.bit_length()


def _verb(group: Group) -> str:
    return VERBS[group.section][0].strip()


def _texts(ws: Workspace, groups: Sequence[Group]) -> dict[int, str]:
    with ws.store.read() as connection:
        return posts.texts(connection, [post for group in groups for post in group.shown()])
