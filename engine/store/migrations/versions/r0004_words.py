"""Search by words: a full-text index over posts, on SQLite; other databases search without one."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_CHANGED = """
CREATE TRIGGER word_{name} AFTER {event} ON post
WHEN old.id <= (SELECT up_to FROM word_index) BEGIN
  INSERT OR IGNORE INTO word_stale (post_id, text, community) VALUES (old.id, old.text, old.community);
END
"""


def upgrade() -> None:
    """Create the index, empty: it is filled in the background, however many posts there are."""
    op.create_table(
        "word_index",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("up_to", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "word_stale",
        sa.Column("post_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("community", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("post_id"),
    )
    op.execute("INSERT INTO word_index (id, up_to) VALUES (1, 0)")
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute(
        "CREATE VIRTUAL TABLE post_words USING fts5"
        "(text, community, content='post', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute(_CHANGED.format(name="changed", event="UPDATE OF text, community"))
    op.execute(_CHANGED.format(name="deleted", event="DELETE"))
