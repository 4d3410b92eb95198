"""Makes a checkout runnable: environment, libraries, system packages, starter weights. Standard library only.

Every step is skipped when its result is there already, so that a second run takes well under a second.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "ready.sha256"
OLDEST_PYTHON = (3, 11)

# Shared libraries that Qt's window and offscreen plugins load, and the Debian packages that hold them.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def main() -> int:
    """Bring everything up to date. Returns the exit status."""
    if sys.version_info < OLDEST_PYTHON:
        return give_up(f"Python {sys.version.split()[0]} is too old.", "Install Python 3.11 or newer.")
    began = time.monotonic()
    wanted = fingerprint()
    if not (STAMP.exists() and STAMP.read_text() == wanted):
        if not make_environment():
            return 1
        install_libraries()
        STAMP.write_text(wanted)
    missing = missing_system_packages()
    if missing and not install_system_packages(missing):
        say("These system packages are missing, and this user may not install them: " + " ".join(missing))
        say(f"Ask for: apt-get install {' '.join(missing)}")
    status = subprocess.run([PYTHON, ROOT / "installer" / "starters.py"], check=False).returncode
    if status == 0 and time.monotonic() - began > 5:
        say(f"ready after {time.monotonic() - began:.0f} s")
    return status


def fingerprint() -> str:
    """Return a hash of what decides the environment's content: the two files, the place and the interpreter."""
    digest = hashlib.sha256(f"{ROOT}|{sys.version}".encode())
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def make_environment() -> bool:
    """Make .venv. Debian splits `venv` off: fetch that package where we may."""
    if PYTHON.exists() and works([PYTHON, "-m", "pip", "--version"]):
        return True
    say("making the virtual environment")
    shutil.rmtree(VENV, ignore_errors=True)
    if works([sys.executable, "-m", "venv", VENV]):
        return True
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    shutil.rmtree(VENV, ignore_errors=True)
    if install_system_packages([package]) and works([sys.executable, "-m", "venv", VENV]):
        return True
    give_up("A virtual environment could not be made.", f"Install the system package {package}.")
    return False


def install_libraries() -> None:
    """Install the pinned libraries and this project, editable."""
    say("installing libraries (some minutes the first time)")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", ROOT / "constraints.txt"]
    subprocess.run([*pip, "pip"], check=True)
    subprocess.run([*pip, "-e", f"{ROOT}[dev]"], check=True)


def missing_system_packages() -> list[str]:
    """Return the Debian packages without which Qt's plugins do not load; empty where `ldd` is not known."""
    if not shutil.which("ldd"):
        return []
    plugins = next((VENV / "lib").glob("python3*/site-packages/PySide6/Qt/plugins/platforms"), None)
    if plugins is None:
        return []
    libraries = [
        plugins / "libqxcb.so",
        plugins / "libqoffscreen.so",
        *(plugins.parent.parent / "lib").glob("libQt6Gui*"),
    ]
    listed = subprocess.run(["ldd", *libraries], capture_output=True, text=True, check=False).stdout
    names = {line.split()[0] for line in listed.splitlines() if "not found" in line}
    return sorted({DEBIAN_PACKAGES.get(name, name) for name in names if not name.startswith("libQt6")})


def install_system_packages(packages: list[str]) -> bool:
    """Install with apt where this user may without being asked. Returns whether it worked."""
    apt = shutil.which("apt-get")
    if apt is None:
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and not (shutil.which("sudo") and works([*prefix, "true"])):
        return False
    say("installing system packages: " + " ".join(packages))
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [*prefix, apt, "install", "-y", "-q", "--no-install-recommends", *packages]
    if works(install, environment):
        return True
    return works([*prefix, apt, "update", "-q"], environment) and works(install, environment)


def works(command: Sequence[object], environment: dict[str, str] | None = None) -> bool:
    """Run quietly; return whether it ended well."""
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, check=False, env=environment).returncode == 0


def say(words: str) -> None:
    """One line on stderr, so that stdout stays the program's own."""
    print(f"inside-joke: {words}", file=sys.stderr)


def give_up(message: str, hint: str) -> int:
    """Say why, and what to do."""
    say(message)
    say(hint)
    return 1


if __name__ == "__main__":
    sys.exit(main())
