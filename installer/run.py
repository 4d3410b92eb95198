"""What `make run` starts: the window on the demo person, or the same journey offscreen where there is no display."""

import os
import sys

from desktop.__main__ import main

if __name__ == "__main__":
    has_display = sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    sys.exit(main(["--demo"] if has_display else ["tour", "--out", "out"]))
