"""Brings a database to the newest shape; Alembic keeps which steps were taken."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from central.store.database import Database
from central.store.tables import KeyTables

_SCRIPTS = Path(__file__).with_name("migrations")


def migrate(database: Database) -> None:
    """Take the steps that are missing."""
    with database.engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def latest_step() -> str:
    """The newest step there is."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def make_key_tables(keys: Database) -> None:
    """The two tables of keys."""
    KeyTables.metadata.create_all(keys.engine)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.set_main_option("path_separator", "os")
    return config
