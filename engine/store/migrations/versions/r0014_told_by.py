"""Which import told a reaction or a follow, so that an import can be removed with what came from it."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """What was told before is laid to every import that may have told it: it goes when all of them are gone."""
    op.create_table(
        "reaction_origin",
        sa.Column("reaction_id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reaction_id"], ["reaction.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["import_id"], ["import_run.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("reaction_id", "import_id"),
    )
    op.create_table(
        "follow_origin",
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("community", sa.String(length=200), nullable=False),
        sa.Column("via", sa.String(length=40), nullable=False),
        sa.Column("group", sa.String(length=200), server_default="", nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["import_run.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("source", "community", "via", "group", "import_id"),
    )
    op.create_index(
        "reaction_undoes",
        "reaction",
        ["undoes"],
        sqlite_where=sa.text("undoes IS NOT NULL"),
        postgresql_where=sa.text("undoes IS NOT NULL"),
    )
    op.execute(
        "INSERT INTO reaction_origin (reaction_id, import_id)"
        " SELECT reaction.id, origin.import_id FROM reaction JOIN origin ON origin.post_id = reaction.post_id"
        " WHERE reaction.via <> 'here'"
    )
    op.execute(
        'INSERT INTO follow_origin (source, community, via, "group", import_id)'
        ' SELECT follow.source, follow.community, follow.via, follow."group", import_run.id'
        " FROM follow JOIN import_run ON import_run.source LIKE follow.source || '%'"
    )
