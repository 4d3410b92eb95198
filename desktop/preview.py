"""Shows one screen alone, on a throw-away profile with the demo person in it."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory


def show(name: str) -> None:
    """Open a window with the screen called `name`, until it is closed; then forget the profile."""
    from desktop.app import application, build, take_apart
    from desktop.demo import demo_exports
    from desktop.screen import SCREENS
    from engine.workflows.import_feed import import_paths
    from engine.workflows.workspace import open_workspace

    qt = application()
    with TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder))
        import_paths(workspace, demo_exports(workspace.paths.assets))
        app = build(workspace)
        screen = SCREENS[name](app)
        screen.resize(1000, 760)
        screen.show()
        screen.entered()
        app.client.start()
        code = qt.exec()
        take_apart(app)
    sys.exit(code)
