"""The written profile as lines, with what each version cost and what it was made from."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Keep the structure beside the text; versions from before have the text alone."""
    for column in (
        sa.Column("kind", sa.String(length=10), server_default="rewrite", nullable=False),
        sa.Column("parent", sa.Integer, server_default="0", nullable=False),
        sa.Column("structure", sa.Text, server_default="", nullable=False),
        sa.Column("tokens_in", sa.Integer, server_default="0", nullable=False),
        sa.Column("tokens_out", sa.Integer, server_default="0", nullable=False),
        sa.Column("seconds", sa.Float, server_default="0", nullable=False),
        sa.Column("bytes_out", sa.Integer, server_default="0", nullable=False),
        sa.Column("bytes_in", sa.Integer, server_default="0", nullable=False),
    ):
        op.add_column("summary", column)
    op.execute("UPDATE summary SET parent = version - 1")  # undo goes back to it
