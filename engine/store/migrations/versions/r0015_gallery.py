"""What a gallery knows of a generation: kind, stars, whether it is kept, what it was made for, when it was deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """What has a file is a picture; earlier texts were kept by nobody."""
    with op.batch_alter_table("generation") as table:
        table.add_column(sa.Column("kind", sa.String(length=10), nullable=False, server_default="text"))
        table.add_column(sa.Column("stars", sa.Integer, nullable=False, server_default="0"))
        table.add_column(sa.Column("kept", sa.Boolean, nullable=False, server_default="0"))
        table.add_column(sa.Column("made_for", sa.String(length=10), nullable=False, server_default=""))
        table.add_column(sa.Column("deleted_at", sa.Float))
    op.execute("UPDATE generation SET kind = 'picture' WHERE media != ''")
    op.create_index("generation_kind", "generation", ["kind"])
