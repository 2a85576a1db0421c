"""The steps lead to what the tables say, from nothing and again."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from central.store.database import Database
from central.store.migrating import latest_step, migrate
from central.store.tables import Tables


def test_the_steps_make_the_tables(tmp_path: Path):
    database = Database(f"sqlite:///{tmp_path / 'x.sqlite'}")
    migrate(database)
    migrate(database)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert context.get_current_revision() == latest_step()
        assert compare_metadata(context, Tables.metadata) == []
    database.close()
