"""The arms of the ready-made plans, as this profile can have them now: what is on offer, what is left out, and why."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from engine.core import weights
from engine.core.catalogue import Entry
from engine.core.errors import BadInput, NotYet
from engine.core.records import TOLD, Told
from engine.study.plan import BESIDE, JUDGED, PICTURES, READY_MADE, Arm, LeftOut, ready_made
from engine.study.power import BASE, Tells, tells
from engine.text.likelihoods import Likelihoods
from engine.text.method import METHODS
from engine.text.model import TEXT_MODELS
from engine.workflows.offers import Offer, offered_methods, untellable
from engine.workflows.picture_plans import picture_arms
from engine.workflows.workspace import Workspace

FIRST = ("none", "topics", "likes", "examples", "summary", "finetune", "none-subject")
"""Who takes part before the others, where there are more methods than a plan can hold."""

BEST = ("examples", "likes-posts", "summary", "likes", "summary-topics", "topics")
"""Which method stands for all where there is room for one: first the one that the gate found to tell most (LOG.md)."""

FLOOR = "none"
SIZES = (12, 30, 60, 120)
"""Cards of the sessions that a plan is reckoned for."""
_NOBODY = Arm(id="none", method="none", model="", title="")
_TITLES: dict[Told, str] = {
    "own": "{title}",
    "swapped": "{title}, of somebody else",
    "shuffled": "{title}, of posts drawn by lot",
}

Arms = tuple[list[Arm], list[LeftOut]]


class PlanOffer(msgspec.Struct, frozen=True, kw_only=True):
    """One ready-made plan; `why` says why it cannot be had now, `left_out` what it would have to do without.

    `notes` says what is to be known of an arm, such as a gate that was never measured, by its id; `tells` what sessions
    of several lengths can and cannot tell.
    """

    name: str
    help: str
    offered: bool
    why: str = ""
    arms: tuple[Arm, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    tells: tuple[Tells, ...] = ()


class Plans(msgspec.Struct, frozen=True, kw_only=True):
    """All ready-made plans."""

    plans: tuple[PlanOffer, ...]


def plans(ws: Workspace) -> Plans:
    """Return every ready-made plan. Loads no model."""
    offers = _offers(ws)
    return Plans(plans=tuple(_offer(ws, name, offers) for name in READY_MADE))


def power(ws: Workspace, name: str, cards: int | None = None, base: float = BASE) -> PlanOffer:
    """Return one plan with what it can tell, of `cards` too, over a floor that is liked in a share `base` of cards.

    Raises UnknownName, BadInput (a share or number that cannot be).
    """
    if not 0 < base < 1:
        raise BadInput(f"A like rate of {base} cannot be reckoned with.", "Give one between 0 and 1, such as 0.2.")
    ready_made(name, [_NOBODY])  # an unknown name is said before anything is looked up
    offer = _offer(ws, name, _offers(ws))
    sizes = sorted({*SIZES, SIZES[0] if cards is None else cards})
    return msgspec.structs.replace(offer, tells=_tells(name, offer.arms, sizes, base))


def arms_of(ws: Workspace, name: str) -> tuple[tuple[Arm, ...], tuple[LeftOut, ...]]:
    """Return a plan's arms, its floor first, and what it must do without.

    Raises NotYet when nothing is left to compare.
    """
    return _arms_of(ws, name, _offers(ws))


def _offers(ws: Workspace) -> dict[str, Offer]:
    return {offer.name: offer for offer in offered_methods(ws)}


def _arms_of(ws: Workspace, name: str, offers: Mapping[str, Offer]) -> tuple[tuple[Arm, ...], tuple[LeftOut, ...]]:
    arms, left_out = _BUILDERS.get(name, _methods)(ws, offers)
    if name in _BUILDERS and len(arms) < 2:
        why = left_out[0].why if left_out else "there is nothing to compare with."
        raise NotYet(f"The plan {name!r} cannot be had yet: {why}", "Choose another plan.")
    return tuple(arms), tuple(left_out)


def _offer(ws: Workspace, name: str, offers: Mapping[str, Offer]) -> PlanOffer:
    try:
        arms, left_out = _arms_of(ws, name, offers)
    except NotYet as error:
        return PlanOffer(name=name, help=READY_MADE[name], offered=False, why=error.message)
    backend = TEXT_MODELS[ws.catalogue[ws.settings.model].backend]
    if name == JUDGED and not issubclass(backend, Likelihoods):
        why = "The writer does not tell how likely an answer is, so it cannot judge."
        return PlanOffer(name=name, help=READY_MADE[name], offered=False, why=why)
    told = {} if name == PICTURES else offers  # no gate measures pictures
    notes = {arm.id: told[arm.method].note for arm in arms if arm.method in told and told[arm.method].note}
    tells = _tells(name, arms, SIZES, BASE)
    return PlanOffer(
        name=name,
        help=READY_MADE[name],
        offered=bool(arms),
        arms=arms,
        left_out=left_out,
        notes=notes,
        tells=tells,
    )


def _tells(name: str, arms: Sequence[Arm], sizes: Sequence[int], base: float) -> tuple[Tells, ...]:
    if not arms:
        return ()
    made = [ready_made(name, arms, cards=cards) for cards in sizes]
    return tuple(tells(plan.cards, plan.rounded().cards, plan.blocks, len(plan.arms) - 1, base) for plan in made)


def _methods(_ws: Workspace, offers: Mapping[str, Offer]) -> Arms:
    def place(name: str) -> tuple[int, str]:
        return (FIRST.index(name) if name in FIRST else len(FIRST), name)

    return _those(_ws, offers, sorted(offers, key=place))


def _those(ws: Workspace, offers: Mapping[str, Offer], names: list[str]) -> Arms:
    here = [name for name in names if offers[name].offered]
    return (
        [_arm(name, ws.settings.model) for name in here],
        [LeftOut(arm=name, why=offers[name].why) for name in names if name not in here],
    )


def _arm(method: str, model: str, told: Told = "own", mark: str = "") -> Arm:
    """Return an arm as its method is meant to be; `mark` sets its id apart."""
    of = METHODS[method]
    return Arm(
        id=f"{method}{mark}" if told == "own" else f"{method}:{told}{mark}",
        method=method,
        model=model,
        title=_TITLES[told].format(title=of.title),
        ranked=not of.generic,
        generic=of.generic,
        told=told,
    )


def _called(arm: Arm, words: str, writer: str) -> Arm:
    return msgspec.structs.replace(arm, title=words.format(title=arm.title, writer=writer))


def _unranked(arm: Arm) -> Arm:
    return msgspec.structs.replace(arm, id=f"{arm.id}:unranked", title=f"{arm.title}, not ranked", ranked=False)


def _best(offers: Mapping[str, Offer]) -> str:
    return next((name for name in BEST if name in offers and offers[name].offered), "")


def _model_sizes(ws: Workspace, offers: Mapping[str, Offer]) -> Arms:
    here = [
        entry
        for entry in ws.catalogue.model
        if entry.kind == "text" and entry.server is None and weights.state(entry, ws.folder_of(entry.id)) == "verified"
    ]
    here.sort(key=_size)
    best = "examples" if offers["examples"].offered else FLOOR  # in words: a projector of soft tokens fits one writer
    arms = [_called(_arm(best, entry.id, mark=f":{entry.id}"), "{title}, by {writer}", entry.title) for entry in here]
    alone = LeftOut(arm=best, why="fewer than two writers are here; the Models screen says how to bring one.")
    return arms, [] if len(arms) > 1 else [alone]


def _size(entry: Entry) -> int:
    return entry.shape.parameters if entry.shape else 0  # only the starter has none, and nothing is smaller


def _explanations(ws: Workspace, offers: Mapping[str, Offer]) -> Arms:
    return _those(ws, offers, [FLOOR, "finetune", "finetune-reasons"])


def _ranking(ws: Workspace, offers: Mapping[str, Offer]) -> Arms:
    name = _best(offers)
    if not name:
        return [], _nothing_tells(offers)
    arms, left_out = _those(ws, offers, [FLOOR, name])
    return [each for arm in arms for each in (_unranked(arm), arm)], left_out


def _twins(ws: Workspace, offers: Mapping[str, Offer]) -> Arms:
    name = _best(offers) or FLOOR
    return [_called(_arm(name, ws.settings.model, mark=f":{twin}"), "{title}, {writer}", twin) for twin in "AB"], []


def _controls(ws: Workspace, offers: Mapping[str, Offer]) -> Arms:
    name = _best(offers)
    if not name:
        return [], _nothing_tells(offers)
    model = ws.settings.model
    told: list[Told] = [each for each in TOLD if not untellable(METHODS[name], each)]
    return [_arm(FLOOR, model), *(_arm(name, model, each) for each in told)], []


def _beside(ws: Workspace, offers: Mapping[str, Offer]) -> Arms:
    tell = [name for name in BEST if name in offers and offers[name].offered][:2]
    if not tell:
        return [], _nothing_tells(offers)
    return _those(ws, offers, [FLOOR, *tell])


def _nothing_tells(offers: Mapping[str, Offer]) -> list[LeftOut]:
    return [] if _best(offers) else [LeftOut(arm=BEST[0], why=offers[BEST[0]].why)]


_BUILDERS: dict[str, Callable[[Workspace, Mapping[str, Offer]], Arms]] = {
    BESIDE: _beside,
    "model sizes": _model_sizes,
    "explanations": _explanations,
    "ranking": _ranking,
    "A/A": _twins,
    "controls": _controls,
    PICTURES: lambda ws, _offers: picture_arms(ws),
}
"""Of the plans that are not a comparison of all methods."""
