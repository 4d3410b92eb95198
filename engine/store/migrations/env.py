"""Alembic's entry: runs the revisions on the connection that `database.open_store` hands over, in its transaction."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=False)  # the caller's BEGIN holds it all together
context.run_migrations()
