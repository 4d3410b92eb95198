"""Topics of pictures beside those of texts."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Say of each topic what it was learned from."""
    op.add_column("taste_topic", sa.Column("kind", sa.String(length=10), server_default="text", nullable=False))
