"""From version 3, where the e-mail address stood with the client, to version 4."""

from __future__ import annotations

from pathlib import Path

import pytest

from coachapp.domain.ids import ClientId
from coachapp.domain.search import Scope
from coachapp.store import migrate as migrating
from coachapp.store.backup import check_backup, make_backup
from coachapp.store.connection import Database, create_database, open_database
from coachapp.store.keys.derivation import DataKey
from coachapp.store.migrate import latest_version, migrate, migrations
from coachapp.store.opening import unlock
from coachapp.store.search.finder import Finder
from coachapp.store.search.index import PassageIndex
from coachapp.store.vault import DATABASE, Vault
from tests.support.store import (
    MOMENT,
    a_key,
    a_quick_vault,
    a_vault_and_code,
    schema_of,
)

AT = MOMENT.isoformat()
CLIENTS = (
    ("c1", "Noor", "noor@voorbeeld.nl", "06 1", "Gemeente", "Tolk", "Slaapt slecht.", AT, None),
    ("c2", "Bram", "", "", "", "", "", AT, AT),
    ("c3", "Anna", "", "06 3", "", "", "", AT, None),
)


def to_version(database: Database, version: int) -> None:
    for number, sql in migrations():
        if number <= version:
            migrating._apply(database, number, sql)


def write_rows(database: Database) -> None:
    """Rows of version 3: some are in the index, some wait for it."""

    def insert(table: str, *rows: tuple[object, ...]) -> None:
        marks = ", ".join("?" * len(rows[0]))
        with database.transaction():
            database.execute_many(f"INSERT INTO {table} VALUES ({marks})", rows)

    insert("clients", *CLIENTS)
    insert("cases", ("k1", "c1", "Grenzen", "Hoe?", "Team", "HR", "open", "2026-01-01", None))
    insert(
        "sessions",
        ("s1", "k1", AT, 60, "session", "phone", "Nachtdienst.", "", "Verslag.", "locked"),
    )
    insert("amendments", ("am", "s1", AT, "Aanvulling"))
    insert("goals", ("g1", "k1", "Nee zeggen", AT, None))
    insert("scores", ("p1", "g1", "s1", "2026-01-02", 3.5))
    insert("actions", ("a1", "k1", "s1", "Planning bellen", "client", None, None))
    insert("insights", ("i1", "s1", "Reservesleutel"))
    insert("materials", ("0" * 32, "k1", None, "tekening.png", 1, "00", AT))
    PassageIndex(database).update()
    insert("actions", ("a2", "k1", None, "Dagboek", "coach", None, None))
    with database.transaction():
        database.execute("UPDATE sessions SET notes = 'Vroege dienst.' WHERE id = 's1'")


KEPT = ("cases", "sessions", "amendments", "goals", "scores", "actions", "insights", "materials")


@pytest.fixture
def old(tmp_path: Path) -> Database:
    database = create_database(tmp_path / DATABASE, a_key())
    to_version(database, 3)
    write_rows(database)
    return database


def rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    tables = (*KEPT, "passages", "labels", "unindexed")
    return {t: sorted(database.execute(f"SELECT * FROM {t}"), key=repr) for t in tables}


def test_nothing_is_lost_and_contacts_stand_apart(old: Database) -> None:
    before = rows(old)
    assert before["unindexed"] == [("action", "a2"), ("session", "s1")]
    assert len(before["labels"]) == 8
    assert migrate(old, before=lambda: None)
    assert old.user_version() == latest_version()
    after = rows(old)
    assert {t: after[t] for t in (*KEPT, "passages", "labels")} == {
        t: before[t] for t in (*KEPT, "passages", "labels")
    }
    waiting = [("action", "a2"), ("contact", "c1"), ("contact", "c3"), ("session", "s1")]
    assert after["unindexed"] == waiting
    assert old.execute("SELECT * FROM contacts ORDER BY client_id") == [
        ("c1", "noor@voorbeeld.nl", "06 1", ""),
        ("c3", "", "06 3", ""),
    ]
    columns = "id, name, organisation, role, notes, created_at, archived_at, keep_months"
    assert old.execute(f"SELECT {columns} FROM clients ORDER BY id") == [
        (*c[:2], *c[4:], None) for c in CLIENTS
    ]
    assert old.problems() == []
    old.close()


def test_what_was_found_before_is_found_after_and_the_rest_once_indexed(
    old: Database, tmp_path: Path
) -> None:
    assert migrate(old, before=lambda: None)
    finder = Finder(tmp_path / DATABASE, a_key())

    def n_found(word: str) -> int:

        return len(finder.find(word, Scope()))

    words = ("noor", "grenzen", "planning", "reservesleutel", "tekening", "slecht", "team")
    assert [n_found(w) for w in words] == [1] * len(words)
    assert (n_found("dagboek"), n_found("vroege"), n_found("voorbeeld")) == (0, 0, 0)
    PassageIndex(old).update()
    assert (n_found("dagboek"), n_found("vroege"), n_found("voorbeeld")) == (1, 1, 1)
    assert n_found("nachtdienst") == 0
    assert len(PassageIndex(old).find(ClientId("c1"), "dienst", limit=9)) == 1
    with old.transaction():
        old.execute("DELETE FROM clients")
    for table in (*KEPT, "contacts", "passages", "labels", "passage_index", "label_index"):
        assert old.scalar(f"SELECT count(*) FROM {table}") == 0
    finder.close()
    assert old.problems() == []
    old.close()


def test_what_is_changed_after_is_marked_for_the_index(old: Database) -> None:
    migrate(old, before=lambda: None)
    PassageIndex(old).update()
    with old.transaction():
        old.execute("UPDATE clients SET name = 'Nora' WHERE id = 'c1'")
        old.execute("UPDATE goals SET title = 'Ja zeggen'")
        old.execute("UPDATE sessions SET report = report || ''")
    marked = old.execute("SELECT kind, entity_id FROM unindexed ORDER BY kind")
    assert marked == [("client_name", "c1"), ("goal", "g1"), ("session", "s1")]
    old.close()


def test_a_migrated_database_has_the_schema_of_a_new_one(old: Database, tmp_path: Path) -> None:
    migrate(old, before=lambda: None)
    new = a_quick_vault(tmp_path / "new")
    assert schema_of(old) == schema_of(new.database)
    new.lock()
    old.close()


def test_a_vault_of_version_3_is_backed_up_and_opens(tmp_path: Path) -> None:
    vault, code = a_vault_and_code(tmp_path)
    key = bytes(vault.key)
    vault.lock()
    path = vault.folder / DATABASE
    path.unlink()
    database = create_database(path, DataKey(key))
    to_version(database, 3)
    write_rows(database)
    database.close()
    made: list[Path] = []

    def back_up(opened: Vault) -> None:
        made.append(make_backup(opened, tmp_path / "backups", MOMENT)[0])

    vault = unlock(vault.folder, code, before_migration=back_up, accept_older=True)
    assert vault.clients.contact(ClientId("c1")).email == "noor@voorbeeld.nl"
    assert [c.name for c in vault.clients.all(archived=True)] == ["Anna", "Bram", "Noor"]
    assert vault.database.problems() == []
    vault.lock()
    manifest = check_backup(made[0], code)
    assert (manifest.user_version, manifest.n_clients, manifest.n_sessions) == (3, 3, 1)
    again = open_database(path, DataKey(key))
    assert again.user_version() == latest_version()
    again.close()
