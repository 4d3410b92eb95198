"""Has the local model write the profile: one line a topic, from posts that were liked, each line with its evidence."""

from collections.abc import Sequence

from engine.core.errors import NotYet
from engine.core.progress import Progress, Report, silent
from engine.core.records import Summary
from engine.core.seeds import derive
from engine.store import posts
from engine.store.taste_store import StoredTopic
from engine.text import summary_writer
from engine.text.summary_writer import Line
from engine.workflows import taste, tell
from engine.workflows.workspace import Workspace

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
    evidence = [evidence_of(topic) for topic in heaviest]
    lines = write_lines(ws, heaviest, report=report)
    report(Progress("Saving the profile"))
    written = sum(line.written for line in lines)
    model = f"{ws.settings.model} ({written} of {len(lines)} lines)"
    text = "\n".join(dict.fromkeys(line.text for line in lines))
    return tell.save_summary(ws, text, [post for group in evidence for post in group], model)


def write_lines(ws: Workspace, heaviest: Sequence[StoredTopic], *, report: Report = silent) -> list[Line]:
    """Have the local model write a line for each topic, or tell it in its own words. Raises as `TextModel.generate`."""
    evidence = [evidence_of(topic) for topic in heaviest]
    with ws.store.read() as connection:
        texts = posts.texts(connection, [post for group in evidence for post in group])
    shown = [[texts[post] for post in group if post in texts] for group in evidence]
    asked = [summary_writer.requests(group, derive(SEED, place)) for place, group in enumerate(shown)]
    flat = [request for group in asked for request in group]
    drafts = [""] * len(flat)
    for piece in ws.text_model().generate(flat, report=report):
        drafts[piece.index] += piece.text
    lines: list[Line] = []
    for topic, group, requests in zip(heaviest, shown, asked, strict=True):
        mine, drafts = drafts[: len(requests)], drafts[len(requests) :]
        lines.append(summary_writer.line(mine, group, topic.name))
    return lines


def evidence_of(topic: StoredTopic) -> list[int]:
    """Return the posts of a topic that the model is shown: the most typical one, and the latest."""
    others = [post for post in topic.posts if post != topic.medoid_post]
    return [topic.medoid_post, *others[-(summary_writer.POSTS_SHOWN - 1) :]]
