"""Runs every benchmark of this folder, each in a process of its own, and prints one table. `make bench [NAME …]`.

Absolute times differ between machines and hours; ratios were measured side by side and travel better.
"""

import argparse
import json
import pkgutil
import platform
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
ALONE = "import importlib, json, sys; print('\\n' + json.dumps(importlib.import_module(sys.argv[1]).run()))"
TIMEOUT_S = 600


def names() -> list[str]:
    """Return the benchmarks there are."""
    return sorted(m.name for m in pkgutil.iter_modules([str(FOLDER)]) if not m.name.startswith("_"))


def measure(name: str) -> dict[str, object]:
    """Run one benchmark; what it prints besides its result goes to stderr."""
    command = [sys.executable, "-c", ALONE, f"benchmarks.{name}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_S, cwd=FOLDER.parent, check=False)
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else done.returncode}
    return json.loads(done.stdout.strip().splitlines()[-1])


def main() -> int:
    """Print every row as it comes. Returns 1 when a benchmark failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[*names(), []], help="only these")
    chosen = parser.parse_args().names or names()
    print(f"{platform.machine()}, Python {platform.python_version()}")
    failed = False
    for name in chosen:
        row = measure(name)
        failed |= "failed" in row
        print(f"\n{name}")
        for key, value in row.items():
            print(f"  {key:<44} {value}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
