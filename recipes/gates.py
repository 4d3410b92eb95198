"""Puts measured gates into the table that ships, and the table into the docs: `python -m recipes.gates [JSON…]`.

The files are what `inside-joke gate … --json` printed; a row takes the place of an older one of the same method,
model, encoder, data and writer of the profile. Without files only the docs are written anew. `--demo` says that the
likes of the profile were the demo person's. All of the table, in turns that may be stopped and go on:

    inside-joke --profile DEMO gate --method all --json > own.json                     # DEMO holds assets/demo
    inside-joke --profile DEMO gate --method summary,summary-topics --written --json > own-written.json
    inside-joke gate --people ITEMS.jsonl RATINGS.csv --n 20 --method all --json > people.json
    python -m recipes.gates --demo own.json own-written.json; python -m recipes.gates people.json
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine.core.paths import ASSETS
from engine.workflows import gate_rows
from engine.workflows.gate_rows import Gap, Gate, GateTable

PAGE = Path(__file__).parents[1] / "docs" / "gates.md"
BEGIN, END = "<!-- written by recipes/gates.py -->", "<!-- end -->"
TITLES = {"demo": "The demo person", "people": "People made of Jester's raters", "own": "One profile"}


def rows(gates: Sequence[Gate]) -> list[str]:
    """Return one line of the table for each gate, in the order of methods."""
    return [
        f"| `{gate.method}`{f' ({gate.told_by})' * bool(gate.told_by)} | {gate.own:.3f} | {gate.swapped:.3f} "
        f"| {gate.zero:.3f} | {_gap(gate.versus_swapped)} | {_gap(gate.versus_zero)} "
        f"| {_gap(gate.swapped_versus_zero)} | {'passed' if gate.passed else '**failed**'} |"
        for gate in sorted(gates, key=lambda each: (each.method, each.told_by))
    ]


def table(gates: Sequence[Gate]) -> str:
    """Return a section for each model and kind of likes."""
    parts: list[str] = []
    for model, encoder, data in sorted({(gate.model, gate.encoder, gate.data) for gate in gates}):
        mine = [gate for gate in gates if (gate.model, gate.encoder, gate.data) == (model, encoder, data)]
        head = ["| method | own | swapped | zero | own − swapped | own − zero | swapped − zero | |", "|" + "---|" * 8]
        parts.append(
            "\n".join([f"## {TITLES[data]}, on {model}, read by {encoder}", "", *head, *rows(mine), "", *_notes(mine)])
        )
    return "\n\n".join(parts)


def _notes(gates: Sequence[Gate]) -> list[str]:
    """Return what the rows have in common, once, and what differs, by method."""
    told: dict[str, list[str]] = {}
    for gate in gates:
        people = f"{gate.people} people, " if gate.people > 1 else ""
        words = (
            f"{people}{gate.n} held-out posts, intervals of {gate.resamples:,} bootstraps over {gate.over}, "
            f"seed {gate.seed}, measured on {gate.at}{f'; {gate.note}' * bool(gate.note)}."
        )
        told.setdefault(words, []).append(f"`{gate.method}`")
    return [f"{', '.join(dict.fromkeys(names))}: {words}" for words, names in told.items()]


def _gap(gap: Gap | None) -> str:
    return "" if gap is None else f"{_signed(gap.mean)} ({_signed(gap.low)}, {_signed(gap.high)})"


def _signed(value: float) -> str:
    return f"{value:.3f}".replace("-", "−")


def read(path: Path, *, demo: bool) -> list[Gate]:
    """Return the gates in a file that the command printed, one or a table."""
    data = path.read_bytes()
    found = msgspec.json.decode(data)
    gates = msgspec.convert(found, type=GateTable).gates if "gates" in found else (msgspec.convert(found, type=Gate),)
    return [msgspec.structs.replace(gate, data="demo", shipped=None) if demo else _shippable(gate) for gate in gates]


def _shippable(gate: Gate) -> Gate:
    return msgspec.structs.replace(gate, shipped=None)


def write_page() -> None:
    """Replace what stands between the two marks."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}\n\n{table(gate_rows.read_rows(ASSETS))}\n\n{END}{after}", "utf-8")


def main() -> None:
    """Read the files, write table and page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--demo", action="store_true")
    options = parser.parse_args()
    gate_rows.keep_rows(ASSETS, [gate for file in options.files for gate in read(file, demo=options.demo)])
    write_page()


if __name__ == "__main__":
    main()
