"""Pictures that were drawn: the file of one, beside what else is kept of a generation."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """A text has none."""
    op.add_column("generation", sa.Column("media", sa.Text, nullable=False, server_default=""))
