"""What judges said of a study's cards before the person did."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Keep each judge's verdict on each card, sealed."""
    op.create_table(
        "sealed_judgement",
        sa.Column("card_id", sa.String(length=40), sa.ForeignKey("study_card.id"), primary_key=True),
        sa.Column("judge", sa.String(length=160), primary_key=True),
        sa.Column("judge_hash", sa.String(length=64), nullable=False),
        sa.Column("p_funny", sa.Float, nullable=False),
        sa.Column("p_first", sa.Float),
        sa.Column("p_second", sa.Float),
        sa.Column("taste", sa.String(length=60), nullable=False),
        sa.Column("at", sa.Float, nullable=False),
    )
