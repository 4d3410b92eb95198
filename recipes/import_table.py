"""Writes the table of docs/imports.md from what the sources declare: `python -m recipes.import_table`."""

from pathlib import Path

from engine.feeds.source import SOURCES, Source

PAGE = Path(__file__).parents[1] / "docs" / "imports.md"
BEGIN, END = "<!-- written by recipes/import_table.py -->", "<!-- end -->"


def rows(cls: type[Source]) -> list[str]:
    """Return one row for each kind of file: those that are read first."""
    ordered = sorted(cls.files, key=lambda rule: not rule.becomes)
    return [
        f"| `{'`, `'.join(rule.name.split(', '))}` | {rule.becomes or f'left alone: {rule.why}'} | {rule.since} |"
        for rule in ordered
    ]


def table() -> str:
    """Return the section of every source."""
    parts: list[str] = []
    for cls in sorted(SOURCES, key=lambda cls: cls.title):
        head = [f"## {cls.title}", "", cls.help, "", "| file | becomes | since |", "|---|---|---|"]
        parts.append("\n".join([*head, *rows(cls)]))
    return "\n\n".join(parts)


def main() -> None:
    """Replace what stands between the two marks."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}", "utf-8")


if __name__ == "__main__":
    main()
