"""What else a text depended on: who was told of, by which version of a method, what chose it, and what ran."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Earlier texts were told of their own person, and ranked."""
    with op.batch_alter_table("generation") as table:
        table.add_column(sa.Column("told", sa.String(length=20), nullable=False, server_default="own"))
        table.add_column(sa.Column("ranked", sa.Boolean, nullable=False, server_default="1"))
        table.add_column(sa.Column("version", sa.Integer, nullable=False, server_default="0"))
        table.add_column(sa.Column("taste", sa.String(length=60), nullable=False, server_default=""))
        table.add_column(sa.Column("made_by", sa.Text, nullable=False, server_default="{}"))
