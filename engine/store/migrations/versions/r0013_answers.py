"""More of an answer in a study: how sure of human or AI, met before, a reason, and the second card of a choice."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Answers of before say nothing of these."""
    op.add_column("study_event", sa.Column("sure", sa.Integer))
    op.add_column("study_event", sa.Column("seen", sa.Boolean, nullable=False, server_default="0"))
    op.add_column("study_event", sa.Column("reason", sa.Text, nullable=False, server_default=""))
    for name in ("beside", "ai_of"):
        op.add_column("study_event", sa.Column(name, sa.String(40)))
