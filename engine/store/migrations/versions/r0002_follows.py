"""Places that a person follows; an index of the posts that a dump may complete."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create both."""
    op.create_table(
        "follow",
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("community", sa.String(length=200), nullable=False),
        sa.Column("via", sa.String(length=40), nullable=False),
        sa.Column("group", sa.String(length=200), server_default="", nullable=False),
        sa.Column("added_at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("source", "community", "via", "group"),
    )
    op.create_index(
        "post_title_only",
        "post",
        ["uid"],
        sqlite_where=sa.text("title_only = 1"),
        postgresql_where=sa.text("title_only = true"),
    )
