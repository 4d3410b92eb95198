"""Where things are: made once, handed down. The only module that knows the home folder or `__file__`."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from engine.core.errors import BadInput

APP_NAME = "inside-joke"
ASSETS = Path(__file__).resolve().parent.parent.parent / "assets"


@dataclass(frozen=True)
class Paths:
    """Folders of one profile and of the weights that all profiles share.

    Attributes:
        profile: everything that belongs to one person; deleting it forgets them.
        weights: verified model files, shared by profiles.
        assets: what ships with the app; read only.
    """

    profile: Path
    weights: Path
    assets: Path = ASSETS

    @property
    def database(self) -> Path:
        """The SQLite file of this profile."""
        return self.profile / "inside-joke.db"

    @property
    def media(self) -> Path:
        """Pictures that came in with imports."""
        return self.profile / "media"

    @property
    def index(self) -> Path:
        """Vector index caches; may be deleted at any time."""
        return self.profile / "index"

    @property
    def logs(self) -> Path:
        """Log files; ids and counts only."""
        return self.profile / "logs"

    @property
    def reports(self) -> Path:
        """Study reports that were written out."""
        return self.profile / "reports"

    @property
    def settings(self) -> Path:
        """The settings file of this profile."""
        return self.profile / "settings.json"

    @property
    def servers(self) -> Path:
        """The servers that this person added; holds no key."""
        return self.profile / "servers.json"


def locate(profile: Path | None = None) -> Paths:
    """Return the folders in use, creating the profile's.

    INSIDE_JOKE_HOME overrides the data folder that the operating system suggests.
    Raises BadInput for a profile folder that cannot be made.
    """
    paths = Paths(profile=(profile or _home() / "profiles" / "default").resolve(), weights=weights_folder())
    try:
        for folder in (paths.profile, paths.media, paths.logs):
            folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError, PermissionError) as error:
        raise BadInput(
            f"The profile folder {paths.profile} cannot be made: {error.strerror}.", "Choose another folder."
        ) from error
    return paths


def weights_folder() -> Path:
    """Return where verified model files are kept; INSIDE_JOKE_WEIGHTS overrides it. Creates nothing."""
    return Path(os.environ.get("INSIDE_JOKE_WEIGHTS") or _home() / "weights")


def _home() -> Path:
    return Path(os.environ.get("INSIDE_JOKE_HOME") or platformdirs.user_data_dir(APP_NAME, appauthor=False))
