"""Migrations: once, whole or not at all, with a backup before. (-1 stands for an older version.)"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from coachapp.errors import NewerVaultError
from coachapp.store import opening as vaults
from coachapp.store.backup import check_backup, make_backup
from coachapp.store.connection import Database, create_database, open_database
from coachapp.store.keys.derivation import DataKey
from coachapp.store.keys.header import HeaderFile
from coachapp.store.migrate import latest_version, migrate, refuse_newer
from coachapp.store.vault import Vault
from tests.support.store import MOMENT, PASSPHRASE, a_key, a_used_vault, a_vault, content_of

CODE = a_used_vault().code


def a_database(tmp_path: Path, version: int) -> Database:
    database = create_database(tmp_path / "vault.db", a_key())
    database.execute(f"PRAGMA user_version = {version}")
    return database


def tables_of(database: Database) -> int:
    return int(database.scalar("SELECT count(*) FROM sqlite_schema"))


def test_a_new_database_gets_the_latest_schema_without_a_backup(tmp_path: Path) -> None:
    database, before = a_database(tmp_path, 0), []
    assert migrate(database, before=lambda: before.append("backup"))
    assert database.user_version() == latest_version()
    assert before == []


def test_an_older_database_is_backed_up_once_before_anything_changes(tmp_path: Path) -> None:
    database, before = a_database(tmp_path, -1), []
    assert migrate(database, before=lambda: before.append(tables_of(database)))
    assert before == [0]
    assert database.user_version() == latest_version()


def test_an_up_to_date_database_is_left_alone(tmp_path: Path) -> None:
    database, before = a_database(tmp_path, 0), []
    migrate(database, before=lambda: None)
    counter = database.counter()
    assert not migrate(database, before=lambda: before.append("backup"))
    assert (database.counter(), before) == (counter, [])


def test_a_newer_database_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    database = a_database(tmp_path, latest_version() + 3)
    with pytest.raises(NewerVaultError) as caught:
        refuse_newer(database)
    assert caught.value.facts == {"found": latest_version() + 3, "known": latest_version()}
    with pytest.raises(NewerVaultError):
        migrate(database, before=lambda: None)
    assert tables_of(database) == 0


class BackupFailedError(Exception):
    """Stands for anything that can stop a backup."""


def test_without_a_backup_nothing_is_migrated(tmp_path: Path) -> None:
    def fail() -> None:
        raise BackupFailedError

    database = a_database(tmp_path, -1)
    with pytest.raises(BackupFailedError):
        migrate(database, before=fail)
    assert (database.user_version(), tables_of(database)) == (-1, 0)


def a_used_vault_of_an_older_version(tmp_path: Path) -> Path:
    """Every table is there already, so the first migration fails half-way."""
    folder = a_used_vault().put(tmp_path)
    database = open_database(folder / "vault.db", DataKey(a_used_vault().key))
    database.execute("PRAGMA user_version = -1")
    database.close()
    return folder


def test_unlocking_makes_a_backup_before_it_migrates(tmp_path: Path) -> None:
    folder, made = a_used_vault_of_an_older_version(tmp_path), []

    def back_up(vault: Vault) -> None:
        made.append(make_backup(vault, tmp_path / "backups", MOMENT)[0])

    with pytest.raises(sqlcipher.OperationalError, match="already exists"):
        vaults.unlock(folder, CODE, before_migration=back_up)
    (backup,) = made
    manifest = check_backup(backup, CODE)
    assert (manifest.user_version, manifest.n_sessions) == (-1, 13)


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    folder = a_used_vault_of_an_older_version(tmp_path)
    with pytest.raises(sqlcipher.OperationalError, match="already exists"):
        vaults.unlock(folder, CODE)
    database = open_database(folder / "vault.db", DataKey(a_used_vault().key))
    assert database.user_version() == -1
    assert content_of(database) == a_used_vault().content
    assert database.problems() == []


def test_a_vault_whose_making_was_cut_off_is_finished_when_it_is_opened(tmp_path: Path) -> None:
    """Header and empty database stand; the first transaction never came."""
    made = a_vault(tmp_path)
    key = DataKey(bytes(made.key))
    header = replace(made.header, pending=0, confirmed=0, audit_head="")
    made.lock()
    HeaderFile(made.folder).write_with_spare(header, key)
    (made.folder / "vault.db").unlink()
    create_database(made.folder / "vault.db", key).close()
    vault = vaults.unlock(made.folder, PASSPHRASE)
    assert vault.database.user_version() == latest_version()
    assert vault.clients.all() == ()


def test_a_making_that_was_cut_off_before_its_database_stood_can_be_begun_anew(
    tmp_path: Path,
) -> None:
    """Nobody was shown its recovery code yet."""
    made = a_vault(tmp_path)
    header = replace(made.header, pending=0, confirmed=0, audit_head="")
    HeaderFile(made.folder).write_with_spare(header, made.key)
    made.lock()
    (made.folder / "vault.db").unlink()
    a_vault(tmp_path).lock()
    assert vaults.unlock(made.folder, PASSPHRASE).clients.all() == ()
