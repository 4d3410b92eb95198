"""Brings translations up to date with the code, by Qt's own tools: `python -m recipes.translations`.

Collects the engine's texts, runs lupdate over the window and those, keeps what is translated in
`assets/translations/*.ts` and drops what no code says any more, then writes the .qm files that the app reads. What is
new or changed is "unfinished" until somebody translates it, in Qt Linguist
(`pyside6-linguist assets/translations/de.ts`) or by hand.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from recipes.engine_texts import engine_texts

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "assets" / "translations"
ALIASES = "tr+=later,tr+=plural"  # methods of desktop.words.Texts


def files() -> list[Path]:
    """Return every translation."""
    return sorted(TRANSLATIONS.glob("*.ts"))


def update(ts: Path, root: Path = ROOT) -> str:
    """Bring one translation up to date; return what lupdate said."""
    with TemporaryDirectory() as folder:
        engine = Path(folder) / "engine_texts.py"
        engine.write_text("".join(f"ENGINE.later({quoted(text)})\n" for text in engine_texts(root)), "utf-8")
        sources = [str(path) for path in (*sorted((root / "desktop").rglob("*.py")), engine)]
        options = ("-tr-function-alias", ALIASES, "-locations", "none", "-no-obsolete", "-sort-messages")
        return _run("pyside6-lupdate", *sources, *options, "-source-language", "en", "-ts", str(ts))


def release(ts: Path, qm: Path) -> str:
    """Write what the app reads; return what lrelease said."""
    return _run("pyside6-lrelease", str(ts), "-qm", str(qm))


def quoted(text: str) -> str:
    """Return a text as a literal that lupdate reads: it knows C's escapes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def write_engine_texts(path: Path) -> None:
    """Write the templates that the window matches."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(engine_texts()), indent=1) + b"\n")


def _run(tool: str, *arguments: str) -> str:
    command = [str(Path(sys.executable).parent / tool), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return (done.stdout + done.stderr).strip()


def main() -> None:
    """Update, and compile."""
    write_engine_texts(TRANSLATIONS / "engine.json")
    for ts in files():
        print(update(ts))
        print(release(ts, ts.with_suffix(".qm")))


if __name__ == "__main__":
    main()
