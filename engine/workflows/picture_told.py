"""What methods of pictures may tell a model of somebody, and which are on offer now, with why not for the others."""

from engine.core.catalogue import Entry
from engine.core.errors import ModelDamaged, ModelMissing, NotOffered, NotYet
from engine.core.progress import Report, silent
from engine.core.records import Profile
from engine.core.records import Told as Of
from engine.core.seeds import derive
from engine.image import wording
from engine.image.method import PICTURE_METHODS, PictureMethod, Told
from engine.image.model import PictureRequest
from engine.store import reactions, vectors
from engine.study.plan import Arm
from engine.text import picture_words
from engine.text.as_sent import as_sent
from engine.workflows import picture_taste, tell
from engine.workflows.offers import Offer
from engine.workflows.readers import Readers
from engine.workflows.run_writer import run_writer
from engine.workflows.workspace import Workspace


def offered_pictures(ws: Workspace, model: str = "") -> tuple[Offer, ...]:
    """Return every method of pictures for a model, that of the settings if none is named; loads none."""
    with ws.store.read() as connection:
        liked = reactions.counts(connection).get("like", 0)
    summary = tell.current_summary(ws).text
    made: list[Offer] = []
    for method in PICTURE_METHODS:
        why = _why_not(ws, method, model, (liked, summary))
        made.append(Offer(name=method.name, title=method.title, help=method.help, offered=not why, why=why))
    return tuple(made)


def allowed(arm: Arm) -> PictureMethod:
    """Return an arm's method. Raises UnknownName, NotOffered."""
    method = PICTURE_METHODS[arm.method]
    if why := untellable(method, arm.told):
        raise NotOffered(f"The method {arm.method} is not offered. {why}", "Choose another method.")
    return method()


def untellable(method: type[PictureMethod], told: Of) -> str:
    """Return why a method cannot tell of this person's stand-in, or ""."""
    if told == "own":
        return ""
    if method.needs_pictures:
        return "Pictures of somebody else are not here."
    return "" if method.needs_likes else "It tells nothing about anybody, so there is nobody to swap."


def told_of(
    ws: Workspace, arm: Arm, readers: Readers, wanted: tuple[int, int, str], *, report: Report = silent
) -> Told:
    """Return what an arm's method may tell.

    Args:
        ws: the profile.
        arm: of whom it tells is in there.
        readers: who they are.
        wanted: (how many pictures, seed, what is to be seen).

    Raises NotYet with too little of a person, ModelMissing, and what the writer raises that describes pictures.
    """
    method, (number, seed, about) = PICTURE_METHODS[arm.method], wanted
    if not method.needs_likes:
        return Told(profile=Profile(), about=about)
    profile = readers.of(arm.told, summary=method.needs_descriptions, report=report).profile
    if len(profile.likes) < method.needs_likes:
        raise NotYet(
            f"This way of drawing needs {method.needs_likes} likes, and there are {len(profile.likes)}.",
            "Like some more posts.",
        )
    return Told(
        profile=profile,
        about=about,
        descriptions=_described(ws, profile, number, seed, report) if method.needs_descriptions else (),
        seen=seen(ws, ws.picture_model(arm.model).image_width()) if method.needs_pictures else (),
    )


def seen(ws: Workspace, width: int) -> tuple[tuple[float, tuple[float, ...]], ...]:
    """Return (weight, raw vector) of the most central picture of each topic, for a model that takes this width."""
    background = picture_taste.picture_background(ws)
    if background is None or width != len(background.mean):
        return ()
    with ws.store.read() as connection:
        marks = reactions.current(connection)
    topics = [topic for topic in picture_taste.picture_topics(ws, marks) if not topic.muted]
    with ws.store.read() as connection:
        key, hearts = picture_taste.picture_key(ws), [topic.medoid_post for topic in topics]
        ids, rows = vectors.read_some(connection, key, width, hearts)
    raw = dict(zip(ids.tolist(), rows, strict=True))
    return tuple(
        (topic.weight, tuple(map(float, raw[topic.medoid_post]))) for topic in topics if topic.medoid_post in raw
    )


def _described(ws: Workspace, profile: Profile, number: int, seed: int, report: Report) -> tuple[str, ...]:
    """Have the writer of the settings describe pictures, from lines of the written profile."""
    if not profile.summary:
        raise NotYet("There is no written profile yet.", "Have it written on the Taste screen.")
    asked = [picture_words.request(profile.summary, derive(seed, "describe", at)) for at in range(number)]
    ran = run_writer(ws, ws.settings.model, asked, as_sent(asked[0]), report=report)
    if ran.failed is not None:
        raise ran.failed
    return tuple(words for row in ran.rows if row is not None and (words := picture_words.described(row.text)))


def _why_not(ws: Workspace, method: type[PictureMethod], model: str, known: tuple[int, str]) -> str:
    liked, summary = known
    if liked < method.needs_likes:
        return f"It needs {method.needs_likes} likes, and there are {liked}."
    if method.needs_descriptions and not summary:
        return "There is no written profile yet."
    return _sightless(ws, ws.catalogue[model or ws.settings.picture_model]) if method.needs_pictures else ""


def _sightless(ws: Workspace, entry: Entry) -> str:
    """Return why a model cannot be shown pictures, or ""."""
    try:
        width = ws.picture_model(entry.id).image_width()
    except (ModelMissing, ModelDamaged) as error:
        return error.message
    if not width:
        return f"{entry.title} takes no pictures: there is no adapter for that in its folder."
    background = picture_taste.picture_background(ws)
    if background is None:
        return "No encoder that sees pictures is chosen, or too few pictures were looked at."
    if len(background.mean) != width:
        return f"The adapter takes vectors of {width} numbers, and your encoder makes {len(background.mean)}."
    return ""


def words_of(request: PictureRequest) -> str:
    """Return what a request says of its picture beside the frame that all share; "" where it says nothing."""
    subject = (
        "" if request.prompt == wording.framed("") else request.prompt.removeprefix(wording.framed("|").rstrip("|"))
    )
    return ", ".join(dict.fromkeys(filter(None, [subject, *(pull.text for pull in request.toward)])))
