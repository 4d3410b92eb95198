"""Has the local model write the profile: one line a topic, from posts that were liked, each line with its evidence."""

from engine.core.errors import NotYet
from engine.core.progress import Progress, Report, silent
from engine.core.records import Summary
from engine.workflows import taste, tell
from engine.workflows.profile_lines import MOST_LINES, evidence_of, words_of, write_lines
from engine.workflows.workspace import Workspace


def write_summary(ws: Workspace, *, report: Report = silent) -> Summary:
    """Write and store a new version of the profile from the heaviest topics.

    Its evidence holds the posts that the model was shown, line by line; the stored model name says how many lines
    the model wrote, the rest being the topics' own words. Raises NotYet without topics, and as `TextModel.generate`.
    """
    stored = [topic for topic in taste.learned_topics(ws, report=report)[0] if not topic.muted]
    if not stored:
        raise NotYet("There is nothing yet to write a profile from.", "Like some posts first.")
    heaviest = stored[:MOST_LINES]
    lines = write_lines(ws, heaviest, report=report)
    report(Progress("Saving the profile"))
    written = sum(line.written for line in lines)
    model = f"{ws.settings.model} ({written} of {len(lines)} lines)"
    return tell.save_summary(ws, words_of(lines), [post for topic in heaviest for post in evidence_of(topic)], model)
