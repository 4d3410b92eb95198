"""The arms of the ready-made plan of pictures, as this profile can have them now."""

from engine.core import weights
from engine.image.method import PICTURE_METHODS
from engine.study.plan import Arm, LeftOut
from engine.workflows import score_pictures
from engine.workflows.picture_told import offered_pictures
from engine.workflows.workspace import Workspace

ORDER = ("none", "topics", "likes", "summary", "topics-seen", "none-subject")


def picture_arms(ws: Workspace) -> tuple[list[Arm], list[LeftOut]]:
    """Return an arm for each method on offer on the illustrator of the settings, and what is left out, with why.

    The person's own ranker chooses, for all arms alike, where an encoder sees and has learned topics of pictures.
    """
    entry = ws.catalogue[ws.settings.picture_model]
    if weights.state(entry, ws.folder_of(entry.id)) != "verified":
        return [], [LeftOut(arm="none", why=f"{entry.title} is not on this machine.")]
    ranked = score_pictures.can_look(ws)
    arms: list[Arm] = []
    left_out: list[LeftOut] = []
    for offer in sorted(offered_pictures(ws), key=lambda each: _place(each.name)):
        if not offer.offered:
            left_out.append(LeftOut(arm=offer.name, why=offer.why))
        elif offer.name != "none-subject":  # a second floor would cost a card in every block
            title = PICTURE_METHODS[offer.name].title
            arms.append(Arm(id=offer.name, method=offer.name, model=entry.id, title=title, ranked=ranked))
    return arms, left_out


def _place(name: str) -> tuple[int, str]:
    return (ORDER.index(name) if name in ORDER else len(ORDER), name)
