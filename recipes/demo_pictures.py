"""Draw the demo person's cartoons from openly licensed emoji art.

Each line of ``assets/demo/source/pictures.jsonl`` describes one picture: a ground
colour and a few emoji, each with a centre, a size, a turn and a flip. The icons come
from the Iconify packages ``fluent-emoji-flat`` (MIT) and ``noto`` (Apache-2.0); an
icon written ``noto:cat`` is taken from the second, any other from the first.

The result is one JPEG per picture, 640 x 640. The same Qt version gives the same bytes.
"""

from __future__ import annotations

import io
import json
import os
import tarfile
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QImage, QPainter, QRadialGradient
from PySide6.QtSvg import QSvgRenderer

SIDE = 640
HORIZON = 452
QUALITY = 85
MAX_BYTES = 60_000

Icons = dict[str, dict[str, Any]]


def load_icons(folder: Path) -> Icons:
    """Read the icon sets from a folder that holds the packages, packed (.tgz) or unpacked."""
    sets: Icons = {}
    for family in ("fluent-emoji-flat", "noto"):
        found = sorted(folder.rglob("*.tgz")) + sorted(folder.rglob("icons.json"))
        for path in found:
            if family not in str(path.relative_to(folder)):
                continue
            sets[family] = json.loads(_read_icons(path))
            break
        else:
            raise SystemExit(f"no package '{family}' under the folder given with --icons")
    return sets


def _read_icons(path: Path) -> bytes:
    """The bytes of icons.json, from the file itself or from a package archive."""
    if path.suffix != ".tgz":
        return path.read_bytes()
    with tarfile.open(path) as archive:
        member = archive.extractfile("package/icons.json")
        return member.read() if member else b"{}"


def _renderer(sets: Icons, name: str) -> QSvgRenderer:
    """A renderer for one icon, named ``icon`` or ``family:icon``."""
    family, _, icon = name.rpartition(":")
    data = sets[family or "fluent-emoji-flat"]
    entry = data["icons"].get(icon) or data["icons"][data["aliases"][icon]["parent"]]
    width, height = entry.get("width", data.get("width", 16)), entry.get("height", data.get("height", 16))
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{entry["body"]}</svg>'
    return QSvgRenderer(QByteArray(svg.encode()))


def _draw_shadow(painter: QPainter, item: dict[str, Any]) -> None:
    """A soft oval under an item, so that things stand on the ground instead of floating."""
    size = float(item["size"])
    painter.save()
    painter.translate(float(item["x"]), float(item["y"]) + size * 0.47)
    painter.scale(1.0, 0.2)
    glow = QRadialGradient(0, 0, size * 0.42)
    glow.setColorAt(0, QColor(30, 30, 60, 70))
    glow.setColorAt(1, QColor(30, 30, 60, 0))
    painter.setBrush(QBrush(glow))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QRectF(-size * 0.42, -size * 0.42, size * 0.84, size * 0.84))
    painter.restore()


def _draw_item(painter: QPainter, sets: Icons, item: dict[str, Any]) -> None:
    """One emoji at its centre, turned and flipped as described."""
    size = float(item["size"])
    painter.save()
    painter.translate(float(item["x"]), float(item["y"]))
    painter.rotate(float(item.get("rotate", 0)))
    if item.get("flip"):
        painter.scale(-1, 1)
    _renderer(sets, item["icon"]).render(painter, QRectF(-size / 2, -size / 2, size, size))
    painter.restore()


def draw(sets: Icons, picture: dict[str, Any]) -> Image.Image:
    """Compose one picture and return it as an RGB image."""
    if QGuiApplication.instance() is None:
        globals()["_application"] = QGuiApplication([])
    ground = QColor(picture["ground"])
    canvas = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    canvas.fill(ground)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    floor = bool(picture.get("floor", True))
    if floor:
        painter.fillRect(0, HORIZON, SIDE, SIDE - HORIZON, ground.darker(109))
    for item in picture["items"]:
        if floor and item["y"] + item["size"] / 2 > HORIZON:
            _draw_shadow(painter, item)
    for item in picture["items"]:
        _draw_item(painter, sets, item)
    painter.end()
    return _to_pillow(canvas)


def _to_pillow(canvas: QImage) -> Image.Image:
    """Qt image to Pillow image, by way of a PNG in memory."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    canvas.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")


def jpeg(image: Image.Image) -> bytes:
    """JPEG bytes of an image, at most 60 KB."""
    out = io.BytesIO()
    for quality in range(QUALITY, 40, -5):
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality, optimize=True, subsampling=0)
        if out.tell() <= MAX_BYTES:
            break
    return out.getvalue()


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """Every object of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def draw_all(icons: Path, source: Path) -> dict[str, bytes]:
    """JPEG bytes of every picture of ``source``, by the picture's key."""
    sets = load_icons(icons)
    return {picture["key"]: jpeg(draw(sets, picture)) for picture in read_jsonl(source)}


def contact_sheets(pictures: dict[str, bytes], folder: Path, columns: int = 5, rows: int = 4) -> list[Path]:
    """Write overview sheets of all pictures, for a person to look at; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    names, side, made = list(pictures), 240, []
    for start in range(0, len(names), columns * rows):
        sheet = Image.new("RGB", (columns * side, rows * side), "white")
        for place, name in enumerate(names[start : start + columns * rows]):
            small = Image.open(io.BytesIO(pictures[name])).resize((side - 6, side - 6))
            sheet.paste(small, (place % columns * side + 3, place // columns * side + 3))
        made.append(folder / f"sheet-{start // (columns * rows) + 1}.png")
        sheet.save(made[-1])
    return made
