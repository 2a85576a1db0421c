"""The schema: as committed, every reference indexed, every table strict."""

from __future__ import annotations

from pathlib import Path

from coachapp.store.connection import APPLICATION_ID
from coachapp.store.migrate import latest_version
from tests.support.store import SCHEMA_FILE, a_quick_vault, schema_of


def test_a_fresh_vault_has_the_committed_schema(tmp_path: Path) -> None:
    """After a new migration write it anew: ``python -m tests.support.store``."""
    assert schema_of(a_quick_vault(tmp_path).database) == SCHEMA_FILE.read_text(encoding="utf-8")


def test_every_reference_has_an_index(tmp_path: Path) -> None:
    database = a_quick_vault(tmp_path).database
    names = [
        r[0] for r in database.execute("SELECT name FROM pragma_table_list WHERE type='table'")
    ]
    indexed = {
        (table, row[0])
        for table in names
        for row in database.execute(
            "SELECT info.name FROM pragma_index_list(?) AS list,"
            " pragma_index_info(list.name) AS info WHERE info.seqno = 0",
            (table,),
        )
    }
    references = {
        (table, row[0])
        for table in names
        for row in database.execute('SELECT "from" FROM pragma_foreign_key_list(?)', (table,))
    }
    assert len(references) > 10
    assert references - indexed == set()


def test_every_reference_says_what_deleting_does(tmp_path: Path) -> None:
    database = a_quick_vault(tmp_path).database
    silent = database.execute(
        "SELECT t.name, f.'from' FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f"
        " WHERE f.on_delete NOT IN ('CASCADE', 'SET NULL')"
    )
    assert silent == []


def test_every_table_of_ours_is_strict(tmp_path: Path) -> None:
    loose = a_quick_vault(tmp_path).database.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
        " AND name NOT LIKE 'sqlite_%'"
    )
    assert loose == []


def test_a_fresh_vault_has_our_marks(tmp_path: Path) -> None:
    database = a_quick_vault(tmp_path).database
    assert database.scalar("PRAGMA application_id") == APPLICATION_ID
    assert database.user_version() == latest_version()


def test_a_connection_is_durable_and_checks_references(tmp_path: Path) -> None:
    database = a_quick_vault(tmp_path).database
    settings = {
        name: database.scalar(f"PRAGMA {name}")
        for name in (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "secure_delete",
            "trusted_schema",
            "recursive_triggers",
            "cell_size_check",
        )
    }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "recursive_triggers": 1,
        "cell_size_check": 1,
    }
