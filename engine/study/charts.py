"""Draws a report's figures as inline SVG; colours come from the page's style sheet. Text in them is escaped."""

from collections.abc import Sequence
from html import escape
from math import exp, log

from engine.study.intervals import Rate
from engine.study.words import percent

Span = tuple[float, float, float]
"""An estimate with the low and the high end of its interval."""

_LABEL, _AXIS, _ROW, _END = 250, 400, 34, 110
_DOT, _DOTS_A_LINE = 18, 32


def intervals(rows: Sequence[tuple[str, Rate | None, int]]) -> str:
    """Return a chart of (label, rate, n): a bar from low to high, a mark at the estimate, the numbers beside it."""
    height = _ROW * len(rows) + 30
    width = _LABEL + _AXIS + _END
    said = "; ".join(f"{label}: {_said(rate, n)}" for label, rate, n in rows)
    parts = [
        f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-label="Like rates. {escape(said)}">',
        *(_tick(_x(tick / 100), f"{tick} %", height) for tick in (0, 25, 50, 75, 100)),
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


def gaps(rows: Sequence[tuple[str, Span | None, int]], unit: str = "points", reach: float = 100.0) -> str:
    """Return a forest plot of (label, difference, n), in `unit` from -`reach` to `reach`, around a line at none."""
    height, width = _ROW * len(rows) + 30, _LABEL + _AXIS + _END
    digits = 0 if reach >= 50 else 1
    said = "; ".join(f"{label}: {_gap_said(span, n, digits)}" for label, span, n in rows)
    ticks = (-reach, -reach / 2, 0.0, reach / 2, reach)
    parts = [
        f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-label="Differences in {unit}. '
        f'{escape(said)}">',
        *(_tick(_LABEL + (tick + reach) / (2 * reach) * _AXIS, _signed(tick), height) for tick in ticks),
    ]
    for row, (label, span, n) in enumerate(rows):
        words = _gap_said(span, n, digits)
        parts.append(_words(_ROW * row + 4, label, words))
        if span is not None:
            at = [_LABEL + (min(max(end, -reach), reach) + reach) / (2 * reach) * _AXIS for end in span]
            parts.append(_span(_ROW * row + 4, at[0], at[1], at[2]))
    return "".join([*parts, "</svg>"])


_LEFT, _PLOT, _HIGH, _FOOT = 70, 560, 220, 34
_ODDS = (0.1, 1.0, 20.0, 400.0)


def evidence(paths: Sequence[tuple[str, Sequence[float]]]) -> str:
    """Return a line for each (label, natural logs of the evidence after each block), with the bar at 20:1.

    Odds stand on a log scale, cut off at .01 and 100,000; "" where no path has two blocks.
    """
    longest = max((len(path) for _, path in paths), default=0)
    if longest < 2:
        return ""
    low = max(min(-2.5, *(value for _, path in paths for value in path)), -4.6)
    high = min(max(4.0, *(value for _, path in paths for value in path)), 11.5)

    def y(value: float) -> float:
        return 8 + (high - min(max(value, low), high)) / (high - low) * (_HIGH - 16)

    width, height = _LEFT + _PLOT + _END, _HIGH + _FOOT + 20 * len(paths)
    parts = [
        f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-label="Evidence after each block. '
        f'{escape("; ".join(_path_said(label, path) for label, path in paths))}">',
        *(_level(y(log(odds)), odds) for odds in _ODDS if low <= log(odds) <= high),
        f'<text class="tick" x="{_LEFT}" y="{_HIGH + 18}">first block</text>',
        f'<text class="tick" x="{_LEFT + _PLOT}" y="{_HIGH + 18}" text-anchor="end">block {longest}</text>',
    ]
    for number, (label, path) in enumerate(paths):
        points = [(_LEFT + (at + 1) / longest * _PLOT, y(value)) for at, value in enumerate(path)]
        drawn = " ".join(f"{x:.1f},{height_:.1f}" for x, height_ in [(float(_LEFT), y(0.0)), *points])
        key = _HIGH + _FOOT + 20 * number
        parts += [
            f'<polyline class="path c{number % 5}" points="{drawn}"/>',
            f'<line class="path c{number % 5}" x1="{_LEFT}" y1="{key}" x2="{_LEFT + 24}" y2="{key}"/>',
            f'<text class="label" x="{_LEFT + 34}" y="{key + 5}">{escape(_path_said(_short(label, 60), path))}</text>',
        ]
    return "".join([*parts, "</svg>"])


def _path_said(label: str, path: Sequence[float]) -> str:
    if not path:
        return f"{label}: no block yet"
    return f"{label}: {exp(min(path[-1], 13.8)):,.3g}:1 after {len(path)} blocks"


def _level(y: float, odds: float) -> str:
    kind = "bar" if odds == 20 else "zero" if odds == 1 else "grid"
    words = f"{odds:g}:1"
    return (
        f'<line class="{kind}" x1="{_LEFT}" y1="{y:.1f}" x2="{_LEFT + _PLOT}" y2="{y:.1f}"/>'
        f'<text class="tick" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{words}</text>'
    )


def _signed(tick: float) -> str:
    return f"{tick:+g}".replace("-", "−") if tick else "0"


def _gap_said(span: Span | None, n: int, digits: int) -> str:
    return "no data" if span is None else f"{_signed(round(span[0], digits))}, n {n}"


def _short(label: str, most: int = 32) -> str:
    return label if len(label) <= most else f"{label[: most - 1]}…"


def _tick(x: float, words: str, height: int) -> str:
    return (
        f'<line class="{"zero" if words == "0" else "grid"}" x1="{x:.1f}" y1="0" x2="{x:.1f}" y2="{height - 24}"/>'
        f'<text class="tick" x="{x:.1f}" y="{height - 6}" text-anchor="middle">{words}</text>'
    )


def _words(y: int, label: str, said: str) -> str:
    middle = y + _ROW / 2 - 4
    return (
        f'<text class="label" x="0" y="{middle + 5}">{escape(_short(label))}</text>'
        f'<text class="tick" x="{_LABEL + _AXIS + 12}" y="{middle + 5}">{escape(said)}</text>'
    )


def _span(y: int, at: float, left: float, right: float) -> str:
    middle = y + _ROW / 2 - 4
    return (
        f'<rect class="span" x="{left:.1f}" y="{middle - 7}" width="{max(2.0, right - left):.1f}" height="14" rx="7"/>'
        f'<circle class="point" cx="{at:.1f}" cy="{middle}" r="5"/>'
    )


def _x(share: float) -> float:
    return _LABEL + share * _AXIS


def _interval(y: int, label: str, rate: Rate | None, n: int) -> str:
    words = _words(y, label, _said(rate, n))
    return words if rate is None else f"{words}{_span(y, _x(rate.estimate), _x(rate.low), _x(rate.high))}"


def _said(rate: Rate | None, n: int) -> str:
    return "no data" if rate is None else f"{percent(rate.estimate)}, n {n}"


def _mark(rating: str, x: int, y: int) -> str:
    if rating == "like":
        return f'<circle class="like" cx="{x}" cy="{y}" r="6"/>'
    if rating == "neutral":
        return f'<circle class="neutral" cx="{x}" cy="{y}" r="5"/>'
    return f'<path class="dislike" d="M{x - 5} {y - 5}l10 10m0 -10l-10 10"/>'
