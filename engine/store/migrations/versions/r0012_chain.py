"""A chain of hashes over the events of a study, from what was sealed on; and why somebody looked early."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Studies of before have no head: their events are not chained, those that are still to come included."""
    op.add_column("study", sa.Column("head", sa.Text, nullable=False, server_default=""))
    op.add_column("study_event", sa.Column("number", sa.Integer))
    op.add_column("study_event", sa.Column("hash", sa.String(64)))
    op.add_column("study_event", sa.Column("because", sa.Text))
    op.create_index("study_event_number", "study_event", ["study_id", "number"], unique=True)
