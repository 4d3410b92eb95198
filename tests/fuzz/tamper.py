"""Changes a finished study behind the app's back, one edit at a time: `python -m tests.fuzz.tamper --edits 1000`.

After each edit `study verify` must say that something is broken; what it names is counted. Then the same study while it
was still going on: its end is cut off, and all of it is written anew, which only an anchor can show.
"""

import argparse
import math
import random
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from engine.store import chain, trials
from engine.store.trials import CardRow
from engine.study import seal
from engine.study.allocation import allocate
from engine.study.audit import Audit
from engine.study.plan import HUMAN, Plan
from engine.study.seal import Assignment, Judgement, Opened
from engine.workflows import study, study_proof
from engine.workflows.study_judges import with_repeats
from engine.workflows.workspace import Workspace, open_workspace
from tests.factories.studies import NONCE, SEED, ScriptedWriter, add_feed, arms, own_words

ID = "5f0c2d"
KEYS = {
    "study": ("id",),
    "study_card": ("id",),
    "study_event": ("id",),
    "sealed_study": ("study_id",),
    "sealed_assignment": ("card_id",),
    "sealed_judgement": ("card_id", "judge"),
    "generation": ("id",),
}
"""Tables that belong to a study, with their keys."""
FREE = {("generation", name) for name in ("score", "kind", "stars", "kept", "deleted_at")}
"""Columns that may change later: a text may be scored anew, and a gallery keeps its own marks."""
FEW = ("study", "sealed_study")
"""Tables of which a study has one row."""
Row = dict[str, Any]


def store(ws: Workspace, cards: int = 24) -> Plan:
    """Store a study with pictures, verdicts of two judges, texts by models and by people, and cards that come again."""
    ways = arms("plain", "likes", "topics")
    plan = Plan(name="judge agreement", arms=ways, floor="plain", cards=cards, retest_share=0.2, person="p1").rounded()
    people = add_feed(ws, plan.blocks * plan.humans_per_block)
    made = ScriptedWriter()(ws, ways, plan.blocks, SEED, report=lambda _: None).by_arm
    order = allocate(SEED, ID, [arm.id for arm in ways], plan.humans_per_block, plan.blocks, plan.person)
    laid: list[CardRow] = []
    sealed: list[Assignment] = []
    for block, names in enumerate(order):
        for arm in names:
            place = len(laid)
            media = (f"ab/{place}.png",) if place % 5 == 0 else ()
            laid.append(CardRow(id=f"c{place:03d}", position=place, text=own_words(place), media=media))
            source = {"post_id": people.pop()} if arm == HUMAN else {"generation_id": made[arm][block].id}
            sealed.append(Assignment(card_id=laid[-1].id, block=block, arm=arm, **source))
    rows, assignments = with_repeats(plan, ID, SEED, (tuple(laid), tuple(sealed)))
    judgements = tuple(
        Judgement(
            card_id=card.id, judge=judge, judge_hash="0" * 64, p_funny=0.1 + card.position / 100, taste="t", at=2.0
        )
        for judge in ("model/plain", "model/profile")
        for card in rows
    )
    opened = Opened(seed=SEED, nonce=NONCE, assignments=assignments, judgements=judgements)
    with ws.store.write() as connection:
        trials.add_study(connection, seal.row_of(ID, plan, opened, 3.0), rows)
        seal.write(connection, ID, opened)
    return plan


def rate(ws: Workspace, chance: random.Random, cards: int = 10**6) -> None:
    """Rate cards as a person does, with an undo now and then and one early look."""
    for number in range(cards):
        given = study.next_card(ws)
        if given.card is None:
            return
        ai = chance.choice(["human", "ai"]) if given.ask_ai else None
        said = study.Answer(
            rating=chance.choice(["like", "dislike", "neutral"]),
            ai=ai,
            sure=chance.choice([1, 2]) if ai else None,
            seen=chance.random() < 0.1 and ai is None,
            reason=chance.choice(["", "", "the ending"]),
        )
        study.rate_card(ws, given.card.id, said)
        if number % 9 == 4:
            study.undo_rating(ws)
        if number == 7:
            study_proof.peek(ws, "to see whether it works")


class Bench:
    """A profile whose database is put back as it was after each edit."""

    def __init__(self, ws: Workspace) -> None:
        self.ws = ws
        self.raw = sqlite3.connect(ws.paths.database, isolation_level=None)
        self.raw.execute("PRAGMA foreign_keys = OFF")
        self.raw.text_factory = lambda data: data.decode(errors="surrogateescape")
        self.whole = sqlite3.connect(":memory:")
        self.raw.backup(self.whole)

    def back(self) -> None:
        self.whole.backup(self.raw)

    def close(self) -> None:
        self.raw.close()
        self.whole.close()

    def rows(self, table: str) -> list[Row]:
        """Rows of the study in a table, in the order of their keys."""
        used = " WHERE id IN (SELECT generation_id FROM sealed_assignment)" if table == "generation" else ""
        found = self.raw.execute(f"SELECT * FROM {table}{used} ORDER BY {', '.join(KEYS[table])}")
        names = [each[0] for each in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]

    def put(self, table: str, key: Row, changes: Row) -> None:
        sets, where = ", ".join(f"{name} = ?" for name in changes), " AND ".join(f"{name} = ?" for name in key)
        self.raw.execute(f"UPDATE {table} SET {sets} WHERE {where}", (*changes.values(), *key.values()))

    def add(self, table: str, row: Row) -> None:
        marks = ", ".join("?" * len(row))
        self.raw.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))


def key_of(table: str, row: Row) -> Row:
    return {name: row[name] for name in KEYS[table]}


def another(value: Any, chance: random.Random) -> Any:
    """Return a value that is not the given one: often a near one, sometimes nonsense."""
    if chance.random() < 0.05:
        return chance.choice([None, "", b"\xff\xfe", 0, -1, 1e300, "nonsense", 2**62])
    if value is None:
        return chance.choice(["x", 1, 0, 0.5, ""])
    if isinstance(value, int):
        return value + chance.choice([-1, 1, 2, 1000])
    if isinstance(value, float):
        return chance.choice([math.nextafter(value, math.inf), value + 1, -value, 0.25])
    return _another_text(str(value), chance)


def _another_text(value: str, chance: random.Random) -> str:
    if not value:
        return chance.choice([" ", "x", "[]"])
    place = chance.randrange(len(value))
    mark = chance.choice("0123456789abcdef ")
    return chance.choice(
        [
            value[:place] + mark + value[place + 1 :],
            value[:place] + value[place + 1 :],
            value[:place] + mark + value[place:],
            value + " ",
            value.swapcase(),
        ]
    )


def edit(bench: Bench, chance: random.Random, tables: Sequence[str] = tuple(KEYS)) -> tuple[str, str]:
    """Make one edit in one of the tables; return what it was and its table.

    Raises sqlite3.IntegrityError where the database refuses.
    """
    table = chance.choice(tables)
    rows = bench.rows(table)
    row = chance.choice(rows)
    kinds = ["change", "change", "change", "delete"]
    kinds += ["swap", "duplicate", "insert"] if table not in (*FEW, "generation") else []
    match chance.choice(kinds):
        case "change":
            column = chance.choice([name for name in row if (table, name) not in FREE])
            value = another(row[column], chance)
            if isinstance(value, bytes):  # text that is no UTF-8
                where = " AND ".join(f"{name} = ?" for name in KEYS[table])
                words = f"UPDATE {table} SET {column} = CAST(? AS TEXT) WHERE {where}"
                bench.raw.execute(words, (value, *key_of(table, row).values()))
            else:
                bench.put(table, key_of(table, row), {column: value})
            return f"change {column}", table
        case "delete":
            where = " AND ".join(f"{name} = ?" for name in KEYS[table])
            bench.raw.execute(f"DELETE FROM {table} WHERE {where}", tuple(key_of(table, row).values()))
            return "delete", table
        case "swap":
            _swap(bench, table, row, chance.choice([each for each in rows if each != row]), chance)
            return "swap", table
        case "duplicate":
            bench.add(table, row | _new_key(table, rows, chance))
            return "duplicate", table
        case _:
            made = {name: another(value, chance) for name, value in row.items()}
            bench.add(table, made | _new_key(table, rows, chance))
            return "insert", table


def _swap(bench: Bench, table: str, one: Row, two: Row, chance: random.Random) -> None:
    """Exchange what two rows say: in one column, in all, or their keys."""
    names = [name for name in one if name not in KEYS[table] and one[name] != two[name]]
    if not names:
        return  # two that say the same: another edit is drawn
    chosen = names if chance.random() < 0.5 else [chance.choice(names)]
    numbers = {name: None for name in chosen if name in ("number", "position")}
    if "position" in numbers:  # never NULL, and unique
        numbers["position"] = 10**6
    bench.put(table, key_of(table, one), numbers) if numbers else None
    bench.put(table, key_of(table, two), {name: one[name] for name in chosen})
    bench.put(table, key_of(table, one), {name: two[name] for name in chosen})


def _new_key(table: str, rows: list[Row], chance: random.Random) -> Row:
    """Return a key that is free, or one that is only just free."""
    if table == "study_event":
        last = max(row["id"] for row in rows)
        number = chance.choice([None, len(rows) + 1])
        return {"id": chance.choice([last + 1, 0, -1]), "study_id": ID, "number": number}
    if table == "study_card":
        return {"id": "new", "study_id": ID, "position": len(rows)}
    return {"judge": "model/new"} if table == "sealed_judgement" else {"card_id": "new"}


class Found(msgspec.Struct, kw_only=True):
    """What a campaign found: edits by kind and table, those that nobody saw, how often the right table was named."""

    edits: Counter[tuple[str, str]]
    unseen: list[str]
    named: int = 0
    refused: int = 0


def campaign(ws: Workspace, edits: int, seed: int, tables: Sequence[str] = tuple(KEYS)) -> Found:
    """Make so many single edits, each on the whole study, and verify it after each."""
    found = Found(edits=Counter(), unseen=[])
    with closing(Bench(ws)) as bench:
        for number in range(edits):
            chance = random.Random(f"{seed}:{number}")
            what = ("", "")
            before = {table: bench.rows(table) for table in KEYS}
            while not what[0] or {table: bench.rows(table) for table in KEYS} == before:
                try:
                    what = edit(bench, chance, tables)
                except sqlite3.IntegrityError:
                    found.refused += 1
                    bench.back()
            told = study_proof.verify(ws)
            found.edits[what[0].split()[0], what[1]] += 1
            found.named += any(each.table == what[1] for each in told.broken)
            if told.sound:
                found.unseen.append(f"{seed}:{number} {what[0]} in {what[1]}")
            bench.back()
    return found


def cut(ws: Workspace, last: int, kept: str = "") -> Audit:
    """Cut the last events off the study and verify it."""
    with closing(Bench(ws)) as bench:
        words = "DELETE FROM study_event WHERE id IN (SELECT id FROM study_event ORDER BY id DESC LIMIT ?)"
        bench.raw.execute(words, (last,))
        told = study_proof.verify(ws, kept)
        bench.back()
    return told


def rewritten(ws: Workspace, kept: str = "") -> Audit:
    """Turn every dislike into a like, link all events anew, as whoever holds this code can, and verify the study."""
    with closing(Bench(ws)) as bench:
        (head,) = [row["head"] for row in bench.rows("study")]
        link = chain.start(head)
        for row in bench.rows("study_event"):
            changed = row | {"rating": "like" if row["rating"] == "dislike" else row["rating"]}
            link = chain.link(link, changed)
            bench.put("study_event", {"id": row["id"]}, {"rating": changed["rating"], "hash": link})
        told = study_proof.verify(ws, kept)
        bench.back()
    return told


def cuts(folder: Path, seed: int) -> tuple[int, int, int, bool, bool]:
    """Return lengths cut off a study going on: all, those seen without and with an anchor; the same of a rewrite."""
    with closing(open_workspace(folder)) as ws:
        store(ws)
        rate(ws, random.Random(seed), 12)
        kept = study_proof.anchor(ws)
        alone = [cut(ws, last).sound for last in range(1, kept.events + 1)]
        held = [cut(ws, last, kept.line).sound for last in range(1, kept.events + 1)]
        rewrite = not rewritten(ws).sound, not rewritten(ws, kept.line).sound
    return len(held), alone.count(False), held.count(False), *rewrite


def main() -> int:
    """Print what was found. Returns 1 when an edit, a cut or a rewrite was not seen, though an anchor was there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    say = sys.stdout.write
    with tempfile.TemporaryDirectory(prefix="tamper-") as name:
        with closing(open_workspace(Path(name) / "finished")) as ws:
            store(ws)
            rate(ws, random.Random(options.seed))
            study.reveal(ws)
            assert study_proof.verify(ws).sound
            found = campaign(ws, options.edits, options.seed)
            assert study_proof.verify(ws).sound
        lengths, alone, held, *rewrite = cuts(Path(name) / "going-on", options.seed)
    for (kind, table), count in sorted(found.edits.items()):
        say(f"{kind:<10}{table:<20}{count:>6}\n")
    say(
        f"{options.edits} edits, seed {options.seed}: {len(found.unseen)} unseen; the right table named in "
        f"{found.named}; {found.refused} more refused by the database itself\n"
        f"{lengths} lengths cut off the end: {alone} seen without an anchor, {held} with one\n"
        f"all links written anew: seen without an anchor {rewrite[0]}, with one {rewrite[1]}\n"
    )
    say("".join(f"  not seen: {line}\n" for line in found.unseen))
    return int(bool(found.unseen) or held < lengths or not rewrite[1])


if __name__ == "__main__":
    sys.exit(main())
