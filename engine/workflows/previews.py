"""Shows pictures while they are drawn: as files, since pictures do not travel through the worker's pipes."""

from collections.abc import Callable

from engine.core.errors import DiskFull
from engine.image import picture
from engine.image.model import Preview
from engine.workflows.workspace import Workspace

FOLDER = "previews"


def previews_to(ws: Workspace, tell: Callable[[dict[str, object]], None]) -> Callable[[Preview], None]:
    """Return a callback that writes each preview over the one before, and tells its path, index and step.

    Paths are under the media folder; what was left of earlier drawings is deleted.
    """
    folder = ws.paths.media / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob("*.png"):
        left.unlink(missing_ok=True)

    def show(preview: Preview) -> None:
        name = f"{FOLDER}/{preview.index}.png"
        try:
            picture.write(ws.paths.media / name, preview.picture)
        except DiskFull:
            return  # a look on the way is not worth the picture; saving that will say so
        tell({"index": preview.index, "step": preview.step, "steps": preview.steps, "media": name})

    return show
