"""Draws a report's figures as inline SVG; colours come from the page's style sheet. Text in them is escaped."""

from collections.abc import Sequence
from html import escape

from engine.study.intervals import Rate
from engine.study.words import percent

_LABEL, _AXIS, _ROW, _END = 250, 400, 34, 110
_DOT, _DOTS_A_LINE = 18, 32


def intervals(rows: Sequence[tuple[str, Rate | None, int]]) -> str:
    """Return a chart of (label, rate, n): a bar from low to high, a mark at the estimate, the numbers beside it."""
    height = _ROW * len(rows) + 30
    width = _LABEL + _AXIS + _END
    said = "; ".join(f"{label}: {_said(rate, n)}" for label, rate, n in rows)
    parts = [
        f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-label="Like rates. {escape(said)}">',
        *(_grid_line(tick, height) for tick in (0, 25, 50, 75, 100)),
        *(_interval(_ROW * row + 4, *each) for row, each in enumerate(rows)),
        "</svg>",
    ]
    return "".join(parts)


def dots(ratings: Sequence[str]) -> str:
    """Return one mark for each card, likes first: a full dot (like), a ring (neutral), a cross (dislike)."""
    order = {"like": 0, "neutral": 1, "dislike": 2}
    marks = sorted(ratings, key=order.__getitem__)
    lines = max(1, -(-len(marks) // _DOTS_A_LINE))
    counts = ", ".join(f"{ratings.count(rating)} {rating}" for rating in order)
    drawn = "".join(
        _mark(rating, index % _DOTS_A_LINE * _DOT + 9, index // _DOTS_A_LINE * _DOT + 9)
        for index, rating in enumerate(marks)
    )
    width, height = _DOTS_A_LINE * _DOT, lines * _DOT
    return (
        f'<svg class="dots" viewBox="0 0 {width} {height}" style="max-width:{width}px" role="img" '
        f'aria-label="{counts}">{drawn}</svg>'
    )


def _x(share: float) -> float:
    return _LABEL + share * _AXIS


def _grid_line(tick: int, height: int) -> str:
    x, bottom = _x(tick / 100), height - 24
    return (
        f'<line class="grid" x1="{x:.1f}" y1="0" x2="{x:.1f}" y2="{bottom}"/>'
        f'<text class="tick" x="{x:.1f}" y="{height - 6}" text-anchor="middle">{tick} %</text>'
    )


def _interval(y: int, label: str, rate: Rate | None, n: int) -> str:
    middle = y + _ROW / 2 - 4
    short = label if len(label) <= 32 else f"{label[:31]}…"
    words = f'<text class="label" x="0" y="{middle + 5}">{escape(short)}</text>'
    words += f'<text class="tick" x="{_LABEL + _AXIS + 12}" y="{middle + 5}">{_said(rate, n)}</text>'
    if rate is None:
        return words
    left, right, at = _x(rate.low), _x(rate.high), _x(rate.estimate)
    return (
        f'{words}<rect class="span" x="{left:.1f}" y="{middle - 7}" width="{right - left:.1f}" height="14" rx="7"/>'
        f'<circle class="point" cx="{at:.1f}" cy="{middle}" r="5"/>'
    )


def _said(rate: Rate | None, n: int) -> str:
    return "no data" if rate is None else f"{percent(rate.estimate)}, n {n}"


def _mark(rating: str, x: int, y: int) -> str:
    if rating == "like":
        return f'<circle class="like" cx="{x}" cy="{y}" r="6"/>'
    if rating == "neutral":
        return f'<circle class="neutral" cx="{x}" cy="{y}" r="5"/>'
    return f'<path class="dislike" d="M{x - 5} {y - 5}l10 10m0 -10l-10 10"/>'
