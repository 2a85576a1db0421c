"""Backups: made while the vault is in use, verified, rotated, opened with the day's secrets."""

from __future__ import annotations

import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from coachapp.domain.cancel import Cancel, CancelledError
from coachapp.errors import WrongSecretError
from coachapp.store import opening as vaults
from coachapp.store.backup import KEEP, check_backup, list_backups, make_backup, rotate
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.migrate import latest_version
from coachapp.store.vault import Vault
from tests.support.store import (
    CHEAP,
    MOMENT,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    MemoryKeyring,
    a_client,
    a_practice,
    a_used_vault,
    a_vault,
    a_vault_and_code,
)


def the_used_vault(tmp_path: Path) -> Vault:
    return vaults.unlock(a_used_vault().put(tmp_path), a_used_vault().code)


def test_a_backup_says_what_it_holds(tmp_path: Path) -> None:
    vault = the_used_vault(tmp_path)
    counter = vault.database.counter()
    path, manifest = make_backup(vault, tmp_path / "backups", MOMENT)
    assert check_backup(path, PASSPHRASE) == manifest
    assert (manifest.n_clients, manifest.n_sessions, manifest.counter) == (1, 13, counter)
    assert (manifest.user_version, manifest.made) == (latest_version(), MOMENT)


def test_a_backup_opens_with_every_way_in(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    vault, code = a_vault_and_code(tmp_path, keyring=keyring)
    path, manifest = make_backup(vault, tmp_path / "backups", MOMENT)
    for secret in (PASSPHRASE, code, keyring):
        assert check_backup(path, secret) == manifest


def test_a_backup_opens_with_the_passphrase_of_its_day(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    path, manifest = make_backup(vault, tmp_path / "backups", MOMENT)
    vault.change_passphrase(OTHER_PASSPHRASE, CHEAP)
    later, _ = make_backup(vault, tmp_path / "backups", MOMENT + timedelta(days=1))
    assert check_backup(path, PASSPHRASE) == manifest
    with pytest.raises(WrongSecretError):
        check_backup(path, OTHER_PASSPHRASE)
    with pytest.raises(WrongSecretError):
        check_backup(later, PASSPHRASE)


@pytest.mark.parametrize("secret", [OTHER_PASSPHRASE, RecoveryCode(bytes(20))])
def test_a_wrong_secret_opens_no_backup(tmp_path: Path, secret: str | RecoveryCode) -> None:
    path, _ = make_backup(the_used_vault(tmp_path), tmp_path / "backups", MOMENT)
    with pytest.raises(WrongSecretError):
        check_backup(path, secret)


def test_work_goes_on_during_and_after_a_backup(tmp_path: Path) -> None:
    vault = the_used_vault(tmp_path)
    make_backup(vault, tmp_path / "backups", MOMENT)
    client = a_client("Sanne")
    vault.clients.save(client)
    assert client in vault.clients.all()
    assert vault.audit.is_unbroken()


def test_a_backup_has_what_is_only_in_the_log_yet(tmp_path: Path) -> None:
    vault = the_used_vault(tmp_path)
    a_practice(vault, n_sessions=4)
    assert (tmp_path / "vault" / "vault.db-wal").stat().st_size > 0
    _, manifest = make_backup(vault, tmp_path / "backups", MOMENT)
    assert (manifest.n_clients, manifest.n_sessions) == (2, 17)


def test_a_backup_is_noted_in_the_audit_log(tmp_path: Path) -> None:
    vault = the_used_vault(tmp_path)
    _, manifest = make_backup(vault, tmp_path / "backups", MOMENT)
    last = vault.database.one("SELECT verb, subject FROM audit ORDER BY seq DESC LIMIT 1")
    assert last == ("backup_made", manifest.backup_id)


def test_a_backup_has_no_text_in_clear_and_no_key(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    a_practice(vault, name="Zwanenzang", notes="Zwanenzang")
    path, _ = make_backup(vault, tmp_path / "backups", MOMENT)
    data = path.read_bytes()
    assert b"Zwanenzang" not in data
    assert bytes(vault.key) not in data
    assert bytes(vault.key).hex().encode() not in data


def test_every_backup_is_encrypted_under_a_key_of_its_own(tmp_path: Path) -> None:
    vault = the_used_vault(tmp_path)
    databases = []
    for day in (1, 2):
        path, _ = make_backup(vault, tmp_path / "backups", MOMENT + timedelta(days=day))
        with zipfile.ZipFile(path) as archive:
            databases.append(archive.read("vault.db"))
    one, other = databases
    assert one[:16] != other[:16]
    assert one[:16] != a_used_vault().files["vault.db"][:16]


def test_only_the_newest_backups_are_kept(tmp_path: Path) -> None:
    vault, folder = the_used_vault(tmp_path), tmp_path / "backups"
    made = [make_backup(vault, folder, MOMENT + timedelta(days=day))[0] for day in range(KEEP + 2)]
    assert list_backups(folder) == tuple(reversed(made[2:]))
    rotate(folder, keep=3)
    assert list_backups(folder) == tuple(reversed(made[-3:]))


def test_a_new_backup_survives_its_own_rotation_when_the_clock_was_set_back(
    tmp_path: Path,
) -> None:
    vault, folder = the_used_vault(tmp_path), tmp_path / "backups"
    made = [make_backup(vault, folder, MOMENT + timedelta(days=day))[0] for day in range(KEEP)]
    path, _ = make_backup(vault, folder, MOMENT - timedelta(days=1))
    assert list_backups(folder) == (*reversed(made[1:]), path)


def test_rotation_leaves_other_files_alone(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"")
    make_backup(the_used_vault(tmp_path), folder, MOMENT)
    rotate(folder, keep=0)
    assert [p.name for p in folder.iterdir()] == ["holiday.jpg"]


def test_backups_of_one_second_are_listed_newest_first(tmp_path: Path) -> None:
    vault, folder = the_used_vault(tmp_path), tmp_path / "backups"
    made = [make_backup(vault, folder, MOMENT)[0] for _ in range(3)]
    assert [path.name for path in made] == [
        "2026-03-02-093000-01.coachbackup",
        "2026-03-02-093000-02.coachbackup",
        "2026-03-02-093000-03.coachbackup",
    ]
    assert list_backups(folder) == tuple(reversed(made))


def test_a_cancelled_backup_leaves_nothing_behind(tmp_path: Path) -> None:
    cancel = Cancel()
    cancel.request()
    with pytest.raises(CancelledError):
        make_backup(the_used_vault(tmp_path), tmp_path / "backups", MOMENT, cancel)
    assert list((tmp_path / "backups").iterdir()) == []


def test_checking_a_backup_leaves_nothing_behind_and_changes_nothing(tmp_path: Path) -> None:
    path, _ = make_backup(the_used_vault(tmp_path), tmp_path / "backups", MOMENT)
    before = path.read_bytes()
    check_backup(path, PASSPHRASE)
    with pytest.raises(WrongSecretError):
        check_backup(path, OTHER_PASSPHRASE)
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes() == before
