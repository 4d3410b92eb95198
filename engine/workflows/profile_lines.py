"""Has the local model write a line for each of somebody's topics: of this person's profile, or of a stranger's."""

from collections.abc import Sequence

from engine.core.progress import Report, silent
from engine.core.seeds import derive
from engine.store import posts
from engine.store.taste_store import StoredTopic
from engine.text import summary_writer
from engine.text.as_sent import as_sent
from engine.text.summary_writer import Line
from engine.workflows.profile_writer import writer_id
from engine.workflows.workspace import Workspace
from engine.workflows.writer import writer_for

MOST_LINES = 8
SEED = 1
"""Fixed: the same taste gives the same profile."""


def write_lines(ws: Workspace, heaviest: Sequence[StoredTopic], *, report: Report = silent) -> list[Line]:
    """Have the local model write a line for each topic, or tell it in its own words. Raises as `TextModel.generate`."""
    evidence = [summary_writer.shown(topic.medoid_post, topic.posts) for topic in heaviest]
    with ws.store.read() as connection:
        texts = posts.texts(connection, [post for group in evidence for post in group])
    shown = [[texts[post] for post in group if post in texts] for group in evidence]
    asked = [summary_writer.requests(group, derive(SEED, place)) for place, group in enumerate(shown)]
    flat = [request for group in asked for request in group]
    if not flat:
        return []
    drafts = [""] * len(flat)
    for piece in writer_for(ws, "summary", as_sent(flat[0]), writer_id(ws)).generate(flat, report=report):
        drafts[piece.index] += piece.text
    lines: list[Line] = []
    for topic, group, requests in zip(heaviest, shown, asked, strict=True):
        mine, drafts = drafts[: len(requests)], drafts[len(requests) :]
        lines.append(summary_writer.line(mine, group, topic.name))
    return lines


def words_of(lines: Sequence[Line]) -> str:
    """Return the profile that these lines are, each once."""
    return "\n".join(dict.fromkeys(line.text for line in lines))
