"""Schema changes, one Alembic revision a file, never edited after a release."""
