"""Run by Alembic, on the connection that `central.store.migrating` hands over."""

from __future__ import annotations

from alembic import context

from central.store.tables import Tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Tables.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
