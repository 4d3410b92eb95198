"""Has the local model write the profile: one line a topic, from posts that were liked, each line with its evidence."""

from engine.core.errors import NotYet
from engine.core.progress import Progress, Report, silent
from engine.core.records import Summary
from engine.core.seeds import derive
from engine.store import posts
from engine.text import summary_writer
from engine.text.as_sent import as_sent
from engine.workflows import taste, tell
from engine.workflows.workspace import Workspace
from engine.workflows.writer import writer_for

MOST_LINES = 8
SEED = 1
"""Fixed: the same taste gives the same profile."""


def write_summary(ws: Workspace, *, report: Report = silent) -> Summary:
    """Write and store a new version of the profile from the heaviest topics.

    Its evidence holds the posts that the model was shown, line by line; the stored model name says how many lines
    the model wrote, the rest being the topics' own words. Raises NotYet without topics, and as `TextModel.generate`.
    """
    stored = [topic for topic in taste.learned_topics(ws, report=report)[0] if not topic.muted]
    if not stored:
        raise NotYet("There is nothing yet to write a profile from.", "Like some posts first.")
    heaviest = stored[:MOST_LINES]
    evidence = [_evidence(topic.medoid_post, topic.posts) for topic in heaviest]
    shown = _texts(ws, evidence)
    asked = [summary_writer.requests(group, derive(SEED, place)) for place, group in enumerate(shown)]
    flat = [request for group in asked for request in group]
    drafts = [""] * len(flat)
    for piece in writer_for(ws, "summary", as_sent(flat[0])).generate(flat, report=report):
        drafts[piece.index] += piece.text
    lines: list[summary_writer.Line] = []
    for topic, group, requests in zip(heaviest, shown, asked, strict=True):
        mine, drafts = drafts[: len(requests)], drafts[len(requests) :]
        lines.append(summary_writer.line(mine, group, topic.name))
    report(Progress("Saving the profile"))
    written = sum(line.written for line in lines)
    model = f"{ws.settings.model} ({written} of {len(lines)} lines)"
    text = "\n".join(dict.fromkeys(line.text for line in lines))
    return tell.save_summary(ws, text, [post for group in evidence for post in group], model)


def first_text(ws: Workspace, *, report: Report = silent) -> str:
    """Return the exact text of the first request, for a person to read. Sends nothing. Raises NotYet."""
    stored = [topic for topic in taste.learned_topics(ws, report=report)[0] if not topic.muted]
    if not stored:
        raise NotYet("There is nothing yet to write a profile from.", "Like some posts first.")
    group = _texts(ws, [_evidence(stored[0].medoid_post, stored[0].posts)])[0]
    return as_sent(summary_writer.requests(group, derive(SEED, 0))[0])


def _texts(ws: Workspace, evidence: list[list[int]]) -> list[list[str]]:
    with ws.store.read() as connection:
        texts = posts.texts(connection, [post for group in evidence for post in group])
    return [[texts[post] for post in group if post in texts] for group in evidence]


def _evidence(medoid: int, members: tuple[int, ...]) -> list[int]:
    others = [post for post in members if post != medoid]
    return [medoid, *others[-(summary_writer.POSTS_SHOWN - 1) :]]
