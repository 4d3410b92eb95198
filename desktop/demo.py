"""The demo person: a fictional somebody's exports, imported on the first start."""

from pathlib import Path

from desktop.screen import App
from engine.core.paths import ASSETS, locate

ENDINGS = (".zip", ".zst", ".csv", ".json")


def demo_profile() -> Path:
    """Return the profile folder of the demo person."""
    return locate().profile.parent / "demo"


def demo_exports(assets: Path = ASSETS) -> list[Path]:
    """Return the export files that ship with the app."""
    return sorted(path for path in (assets / "demo").glob("*") if path.suffix in ENDINGS)


def import_demo(app: App) -> bool:
    """Import the demo exports in the background. Return False when that was done before."""
    from engine.workflows.import_feed import past_imports  # what reads exports is not needed to show a window

    if past_imports(app.workspace):
        return False
    app.signals.import_paths.emit(demo_exports(app.workspace.paths.assets))
    return True
