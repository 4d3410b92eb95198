"""A written profile put in place as a whole, for tests that need one without writing it."""

from collections.abc import Sequence

import msgspec

from engine.core.records import Summary
from engine.core.written_profile import PERSON, Cost, Line
from engine.store import summaries
from engine.workflows.workspace import Workspace


def save_summary(ws: Workspace, text: str, evidence: Sequence[int], by: str = PERSON) -> Summary:
    """Keep a whole profile as somebody has put it, one line a line, as the next version.

    Lines that stand as they were keep what they rest on; the others rest on all of `evidence`.
    """
    with ws.store.write() as connection:
        before = summaries.latest(connection)
        known, number = {line.text: line for line in before.lines}, before.last_line
        lines: list[Line] = []
        for words in dict.fromkeys(" ".join(row.split()) for row in text.splitlines() if row.strip()):
            number += words not in known
            new = Line(
                id=number, section="likes", text=words, evidence=tuple(evidence), by=by, since=before.version + 1
            )
            lines.append(known.get(words, new))
        made = msgspec.structs.replace(
            before, lines=tuple(lines), last_line=number, kind="edit", model=by, parent=before.version, cost=Cost()
        )
        return summaries.add(connection, msgspec.structs.replace(made, refused={}))
