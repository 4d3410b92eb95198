"""Finds out whether a study is still what was sealed, and whether its events are those that happened, in that order.

The one reader of sealed rows before the reveal: what it gives out are names of tables and events, never an arm.
"""

import hashlib
from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from engine.core.errors import EngineError
from engine.store import chain, trials
from engine.store.chain import Row
from engine.store.trials import CardRow, StudyRow
from engine.study import material, seal
from engine.study.anchor import Anchor
from engine.study.material import PARTS, Material
from engine.study.plan import decode
from engine.study.replay import replayed
from engine.study.seal import TABLES, Assignment, Opened

UNREADABLE = (ArithmeticError, AttributeError, EngineError, LookupError, TypeError, ValueError, msgspec.MsgspecError)
"""What reading a row raises that somebody has written nonsense into."""


class Broken(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is not as it was: where, and what, in plain words. `event` is an event's place, from 1."""

    table: str
    words: str
    event: int | None = None


class Audit(msgspec.Struct, frozen=True, kw_only=True):
    """What was found of one study.

    Attributes:
        sound: nothing is broken.
        chained: its events are linked; False for one that was begun before the chain.
        anchors: that were held against it.
        anchor: where it stands now; None where nothing can be said.
        unchecked: what the rows could not be held to, by the names of `material.PARTS`.
    """

    study: str
    sound: bool
    chained: bool
    events: int
    anchors: int
    broken: tuple[Broken, ...]
    anchor: Anchor | None
    unchecked: tuple[str, ...] = ()


def latest(connection: Connection) -> str | None:
    """Return the id of the study that was started last, or None; "?" where its row cannot be read."""
    try:
        last = trials.latest(connection)
    except (*UNREADABLE, SQLAlchemyError):
        return "?"
    return None if last is None else str(last.id)


def in_store(connection: Connection, study_id: str, anchors: Sequence[Anchor] = ()) -> Audit:
    """Return what is found of a study in its database. Changes nothing."""
    try:
        found, strays = seal.rows(connection, study_id), seal.strays(connection)
    except (*UNREADABLE, SQLAlchemyError) as error:
        words = f"A row of this study cannot be read at all ({type(error).__name__})."
        return _audit(study_id, [Broken(table="", words=words)], anchors)
    stray = [
        Broken(table=name, words=f"Rows of {name} belong to no study: one was removed, or an id was changed.")
        for name in strays
    ]
    return examined(study_id, found, anchors, stray)


def examined(study_id: str, found: Material, anchors: Sequence[Anchor], known: Sequence[Broken] = ()) -> Audit:
    """Return what is found of a study's rows, wherever they are from."""
    if found.study is None:
        words = f"There is no study {study_id} here: it was removed, or this is another profile."
        return _audit(study_id, [Broken(table="study", words=words), *known], anchors)
    linked = [event for event in found.events if event.get("hash") is not None or event.get("number") is not None]
    chained = bool(found.study.get("head") or linked)
    broken, links = _of_chain(found) if chained else ([], [])
    broken += [*known, *_of_replay(found), *_of_reveal(found, exact=chained)]
    if not chained:
        broken += [_unchained(each) for each in anchors if each.study == study_id]
    else:
        broken += [why for each in anchors if each.study == study_id and (why := _of_anchor(each, links))]
    done = _audit(study_id, broken, anchors, found.events, links)
    return msgspec.structs.replace(done, unchecked=found.absent)


def _audit(
    study: str,
    broken: Sequence[Broken],
    anchors: Sequence[Anchor],
    events: Sequence[Row] = (),
    links: Sequence[str] = (),
) -> Audit:
    return Audit(
        study=study,
        sound=not broken,
        chained=bool(links),
        events=len(events),
        anchors=sum(each.study == study for each in anchors),
        broken=tuple(broken),
        anchor=Anchor(study=study, events=len(links) - 1, head=links[-1]) if links else None,
    )


def _of_chain(found: Material) -> tuple[list[Broken], list[str]]:
    """Return what is broken of the head and of the chain, and the links as they are stored, the head's first."""
    assert found.study is not None  # noqa: S101 - whoever calls has looked
    kept = str(found.study.get("head") or "")
    parts = material.parts(found)
    told = _decoded(kept)
    differ = [name for name, is_now in parts.items() if told.get(name) != is_now]
    if {"seed", *material.SALTED} & set(parts) <= set(differ):
        differ = [name for name in differ if name not in material.SALTED]  # the nonce is another: these say nothing
    removed = _removed(found)
    broken = [_part(name, removed.get(name, "")) for name in differ]
    if msgspec.json.encode(told, order="sorted").decode() != kept or set(told) != set(PARTS):
        broken.append(Broken(table="study", words="The sealed head itself was changed."))
    links, due = [chain.start(kept)], 1
    for place, event in enumerate(found.events, 1):
        number = event.get("number")
        if number != due or chain.link(links[-1], event) != event.get("hash"):
            broken.append(_event(event, place, due))
        links.append(str(event.get("hash")))
        due = (number if isinstance(number, int) else due) + 1  # so that one gap is named once
    return broken, links


def _decoded(head: str) -> dict[str, str]:
    try:
        return msgspec.json.decode(head, type=dict[str, str])
    except msgspec.MsgspecError:
        return {}


def _removed(found: Material) -> dict[str, str]:
    """Return what may have changed parts with the person's will, in words: removing an import empties such rows.

    It is said beside what is broken, and excuses nothing: of rows that are hashed together none can be vouched for.
    """
    cards = sum(not card.get("text") and card.get("media") == "[]" for card in found.cards)
    asked = sum(text.get("request") == "{}" for text in found.texts)
    said = f"{cards} cards are empty, as they are when the import that they came from was removed." if cards else ""
    forgot = f"Of {asked} it is not kept any more how they were asked for, as when an import was removed."
    return {"cards": said, "assignments": said, "texts": forgot if asked else ""}


def _part(name: str, removed: str) -> Broken:
    table = TABLES[name]
    said = {
        "study": "The study's own row (id, plan, commitments, time) is not what was sealed before card one ({table}).",
        "cards": "The cards (their texts, pictures or places) are not what was sealed before card one ({table}).",
        "seed": "The sealed seed or nonce is not what was sealed before card one ({table}).",
        "assignments": "The sealed assignments are not what was sealed before card one ({table}).",
        "judgements": "The sealed verdicts of judges are not what was sealed before card one ({table}).",
        "texts": "A text that a card was made from, or what is kept of how it was written, is not what was sealed "
        "before card one ({table}).",
    }
    return Broken(table=table, words=" ".join(filter(None, [said[name].format(table=table), removed])))


def _event(event: Row, place: int, due: int) -> Broken:
    number, kind = event.get("number"), event.get("kind")
    if isinstance(number, int) and number > due:
        words = f"Before event {number} ({kind}), events are missing or moved: {number - due} of them."
    elif number != due:
        words = f"Event {place} ({kind}) does not belong there: it was put in, or moved."
    else:
        words = f"Event {place} ({kind}) is not what was written then, or the one before it is not."
    return Broken(table="study_event", words=words, event=place)


def _of_replay(found: Material) -> list[Broken]:
    """Hold plan, commitment and every assignment to what the seed gives."""
    assert found.study is not None  # noqa: S101 - whoever calls has looked
    plan_json = str(found.study.get("plan"))
    if hashlib.sha256(plan_json.encode(errors="replace")).hexdigest() != found.study.get("plan_hash"):
        return [_broken("study", "The plan does not have the hash that was given out before card one.")]
    if found.seed is None:
        return [_broken("seed", "The sealed seed is gone, so nothing can be replayed.")]
    try:
        study, plan = _converted(found.study), decode(plan_json)
        promised = plan.blocks * plan.block_size + plan.repeats
        if len(found.cards) != promised or plan.repeats < 0:  # a made-up plan must not ask for a replay without end
            return [_broken("cards", f"The plan has {promised} cards, not {len(found.cards)}.")]
        cards = [_card(row) for row in found.cards]
        assignments = tuple(msgspec.convert(dict(row), Assignment) for row in found.assignments)
        opened = Opened(seed=int(str(found.seed["seed"])), nonce=str(found.seed["nonce"]), assignments=assignments)
        checks = replayed(study, plan, cards, opened)
    except UNREADABLE as error:
        return [_broken("study", f"The study cannot be replayed: a row holds nonsense ({type(error).__name__}).")]
    said = [
        (checks.commitment, "seed", "The sealed seed is not the one that was committed to before card one."),
        (checks.allocation, "assignments", "The seed does not give the order in which the cards are sealed."),
    ]
    return [_broken(part, words) for fine, part, words in said if not fine]


def _broken(part: str, words: str) -> Broken:
    return Broken(table=TABLES[part], words=words)


def _converted(row: Row) -> StudyRow:
    return msgspec.convert({name: row.get(name) for name in StudyRow.__struct_fields__}, StudyRow)


def _card(row: Row) -> CardRow:
    return CardRow(id=str(row["id"]), position=int(str(row["position"])), text=str(row["text"]))


def _of_reveal(found: Material, *, exact: bool) -> list[Broken]:
    """Hold the stamp of the reveal to its event; before the chain the two times were taken one after the other."""
    assert found.study is not None  # noqa: S101 - whoever calls has looked
    stamp, events = found.study.get("revealed_at"), list(found.events)
    revealed = [place for place, event in enumerate(events) if event.get("kind") == "revealed"]
    if not revealed:
        words = "The study is stamped as revealed, and no event says so: its end was cut off, or the stamp is not ours."
        return [] if stamp is None else [Broken(table="study", words=words)]
    if stamp is None or (exact and stamp != events[revealed[0]].get("at")):
        return [Broken(table="study", words="The study's stamp of the reveal is not the time of that event.")]
    if revealed[0] != len(events) - 1:
        words = "Something happened after the reveal, when a study is closed."
        return [Broken(table="study_event", words=words, event=revealed[0] + 2)]
    return []


def _of_anchor(kept: Anchor, links: Sequence[str]) -> Broken | None:
    now = len(links) - 1
    if kept.events > now:
        words = f"Your anchor is of {kept.events} events, and there are {now}: the end was cut off."
        return Broken(table="study_event", words=words, event=now + 1)
    if links[kept.events].startswith(kept.head):
        return None
    words = f"Your anchor of {kept.events} events does not fit: the chain was written anew, or the anchor has a slip."
    return Broken(table="study_event", words=words, event=kept.events)


def _unchained(kept: Anchor) -> Broken:
    words = f"Your anchor is of {kept.events} events, and this study has no chain: it was taken away."
    return Broken(table="study_event", words=words)
