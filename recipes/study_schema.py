"""Writes docs/study.schema.json, the form of an exported study, from the code. `python -m recipes.study_schema`."""

from pathlib import Path

from engine.core.files import write_atomically
from engine.study.export import schema

if __name__ == "__main__":
    write_atomically(Path(__file__).resolve().parents[1] / "docs" / "study.schema.json", schema())
