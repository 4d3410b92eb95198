"""Draws openly licensed emoji as captioned pictures: what the starter picture models learn from.

    python -m recipes.emoji_drawings --packages FOLDER --out FOLDER

The packages, packed (.tgz) or unpacked, are `@iconify-json/fluent-emoji-flat` 1.2.6 (Microsoft, MIT),
`@iconify-json/noto` 1.2.9 (Google, Apache-2.0), `@iconify-json/twemoji` 1.2.5 (Twitter and contributors, CC BY 4.0) and
`emojibase-data` 17.0.0 (Miles Johnson, MIT) for names and tags. With --more also, for the starter CLIP alone: `noto-v1`
1.2.5 (Google, Apache-2.0), `fxemoji` 1.2.2 (Mozilla, Apache-2.0), `emojione` 1.2.3 (Emoji One 2, CC BY 4.0),
`fluent-emoji` 1.2.7 (Microsoft, MIT), `streamline-emojis` 1.2.4 (Streamline, CC BY 4.0), all of `@iconify-json`. Writes
drawings.npy, shape (n, 128, 128, 4), RGBA of 8 bits, and drawings.json, one `Drawing` a row. Flags, skin tones and hair
are left out. The same Qt gives the same bytes.
"""

import argparse
import json
import os
import re
import tarfile
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIDE = 128
MARGIN = 6
FAMILIES = ("noto", "twemoji", "fluent-emoji-flat")
MORE = ("noto-v1", "fxemoji", "emojione", "fluent-emoji", "streamline-emojis")
"""Further styles; their icons have other names at times, which emojibase's shortcodes know."""

SHORTCODES = ("emojibase", "joypixels", "github", "iamcal")
FLAT = "fluent-emoji-flat"
"""The one style that the picture model draws in."""

_LEFT_OUT = (8, 9)
"""Groups of emojibase: symbols, flags."""

THINGS = (3, 4, 5, 6, 7)
"""Groups of emojibase: animals and nature, food, travel, activities, objects."""

Pixels = NDArray[np.uint8]


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """One emoji in one style: `family` of the icons, its name, its tags, its group in emojibase."""

    family: str
    label: str
    tags: tuple[str, ...]
    group: int


def package(folder: Path, name: str, member: str) -> Any:
    """Return a JSON document of a package, packed or not. Raises SystemExit when the package is not there."""
    for path in sorted(folder.glob(f"*{name}*")):
        if not re.search(rf"{re.escape(name)}-\d", path.name):
            continue
        if path.suffix == ".tgz":
            with tarfile.open(path) as archive:
                inside = archive.extractfile(f"package/{member}")
                if inside:
                    return json.loads(inside.read())
        elif (path / member).is_file():
            return json.loads((path / member).read_bytes())
    raise SystemExit(f"no package {name} with {member} in {folder}")


def names(folder: Path) -> list[tuple[str, tuple[str, ...], int]]:
    """Return (label, tags, group) of every emoji that is drawn, in emojibase's order."""
    rows = package(folder, "emojibase-data", "en/data.json")
    found = [(row["label"], tuple(row.get("tags", ())), row.get("group")) for row in rows]
    return [row for row in found if row[2] is not None and row[2] not in _LEFT_OUT]


def other_names(folder: Path) -> dict[str, list[str]]:
    """Return what else each emoji's icon may be called, by label."""
    codes = {row["label"]: row["hexcode"] for row in package(folder, "emojibase-data", "en/data.json")}
    known = [package(folder, "emojibase-data", f"en/shortcodes/{name}.json") for name in SHORTCODES]
    found: dict[str, list[str]] = {}
    for label, code in codes.items():
        said = [book.get(code, []) for book in known]
        found[label] = [name for names in said for name in ([names] if isinstance(names, str) else names)]
    return found


def squashed(name: str) -> str:
    """Return a name without what icon sets disagree about.

    >>> squashed("Birthday_cake"), squashed("birthdaycake-1")
    ('birthdaycake', 'birthdaycake')
    """
    return re.sub(r"-1$|[^a-z0-9]", "", name.lower())


def slug(label: str) -> str:
    """Return an emoji's name as the icon sets write it.

    >>> slug("Person: curly hair’s")
    'person-curly-hairs'
    """
    return re.sub(r"[^a-z0-9]+", "-", label.lower().replace("’", "").replace("'", "")).strip("-")


def entry_of(icons: dict[str, Any], label: str, others: list[str]) -> dict[str, Any] | None:
    """Return an icon by its name, or by another of its names; None when the set lacks it."""
    key = slug(label)
    alias = icons.get("aliases", {}).get(key, {})
    entry = icons["icons"].get(key) or icons["icons"].get(alias.get("parent", ""))
    if entry or not others:
        return entry
    by = icons.setdefault("squashed", {squashed(name): icon for name, icon in reversed(icons["icons"].items())})
    return next((by[name] for name in map(squashed, [key, *others]) if name in by), None)


def render(icons: dict[str, Any], label: str, others: list[str]) -> Pixels | None:
    """Return one icon, shape (128, 128, 4), on nothing; None when the set lacks it or Qt draws nothing of it."""
    from PySide6.QtCore import QByteArray, QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    entry = entry_of(icons, label, others)
    if not entry:
        return None
    width, height = entry.get("width", icons.get("width", 16)), entry.get("height", icons.get("height", 16))
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    svg = f'<svg {spaces} viewBox="0 0 {width} {height}">{entry["body"]}</svg>'
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGBA8888)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = SIDE - 2 * MARGIN
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(MARGIN, MARGIN, inner, inner))
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, SIDE, 4).copy()
    return pixels if pixels[..., 3].mean() >= 5 else None


def draw_all(packages: Path, families: tuple[str, ...]) -> tuple[Pixels, list[Drawing]]:
    """Return every drawing of every family, and what each is."""
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    pictures: list[Pixels] = []
    rows: list[Drawing] = []
    others = other_names(packages) if set(families) & set(MORE) else {}
    for family in families:
        icons = package(packages, f"json-{family}", "icons.json")
        for label, tags, group in names(packages):
            pixels = render(icons, label, others.get(label, []) if family in MORE else [])
            if pixels is not None:
                pictures.append(pixels)
                rows.append(Drawing(family=family, label=label, tags=tags, group=group))
        print(family, sum(row.family == family for row in rows), flush=True)
    del application
    return np.stack(pictures), rows


def load(folder: Path) -> tuple[Pixels, list[Drawing]]:
    """Return what this recipe wrote; the pictures stay on disk until they are looked at."""
    rows = msgspec.json.decode((folder / "drawings.json").read_bytes(), type=list[Drawing])
    return np.load(folder / "drawings.npy", mmap_mode="r"), rows


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--more", action="store_true", help="five further styles, for the CLIP")
    args = parser.parse_args()
    pictures, rows = draw_all(args.packages, (*FAMILIES, *MORE) if args.more else FAMILIES)
    args.out.mkdir(parents=True, exist_ok=True)
    np.save(args.out / "drawings.npy", pictures)
    (args.out / "drawings.json").write_bytes(msgspec.json.encode(rows))


if __name__ == "__main__":
    main()
