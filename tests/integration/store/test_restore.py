"""Restoring: the backup takes the vault's place, and what was there is kept aside."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from coachapp.errors import (
    BackupDamagedError,
    WrongSecretError,
)
from coachapp.store import opening as vaults
from coachapp.store.backup import finish_restore, make_backup, restore
from coachapp.store.vault import DATABASE
from tests.support.store import (
    CHEAP,
    MOMENT,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    MemoryKeyring,
    a_client,
    a_practice,
    a_used_vault,
    a_vault_and_code,
    content_of,
)

CODE = a_used_vault().code


def a_root_with_a_backup(tmp_path: Path) -> tuple[Path, Path]:
    """A root whose vault got a client more after its backup was made."""
    root = tmp_path / "root"
    root.mkdir()
    vault = vaults.unlock(a_used_vault().put(root), CODE)
    path, _ = make_backup(vault, tmp_path / "backups", MOMENT)
    vault.clients.save(a_client("Sanne"))
    vault.lock()
    return root, path


def files_in(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def names(root: Path) -> list[str]:
    return sorted(p.name for p in root.iterdir())


def the_one_aside(root: Path) -> Path:
    """The vault that a restore kept aside."""
    (aside,) = root.glob("vault.replaced-*")
    assert re.fullmatch(r"vault\.replaced-20260302T093000-[0-9a-f]{4}", aside.name)
    return aside


def test_a_restored_vault_holds_what_the_backup_held(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    restore(path, root, PASSPHRASE, MOMENT)
    vault = vaults.unlock(root / "vault", PASSPHRASE)
    assert content_of(vault.database) == a_used_vault().content
    assert vault.notices == ()
    assert vault.database.problems() == []
    assert vault.audit.is_unbroken()


def test_a_restored_vault_goes_on(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    restore(path, root, CODE, MOMENT)
    vault = vaults.unlock(root / "vault", CODE)
    practice = a_practice(vault, n_sessions=2)
    again, _ = make_backup(vault, path.parent, MOMENT)
    vault.lock()
    vault = vaults.unlock(root / "vault", CODE)
    assert vault.cases.file(practice.case.id).sessions == practice.sessions
    assert vault.index.find(practice.client.id, "verslag", limit=9) != ()
    assert vault.audit.is_unbroken()
    vault.lock()
    empty = tmp_path / "elsewhere"
    empty.mkdir()
    assert restore(again, empty, CODE, MOMENT).n_clients == 2


def test_the_vault_that_was_there_is_kept_aside_to_the_byte(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    before = files_in(root / "vault")
    restore(path, root, CODE, MOMENT)
    aside = the_one_aside(root)
    assert names(root) == ["vault", aside.name]
    assert files_in(aside) == before
    assert "Sanne" in [c.name for c in vaults.unlock(aside, CODE).clients.all()]


def test_two_restores_in_one_second_keep_two_vaults_aside(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    restore(path, root, CODE, MOMENT)
    restore(path, root, CODE, MOMENT)
    assert len(list(root.glob("vault.replaced-*"))) == 2


def test_a_backup_is_restored_where_there_was_no_vault(tmp_path: Path) -> None:
    _, path = a_root_with_a_backup(tmp_path)
    root = tmp_path / "new computer"
    root.mkdir()
    manifest = restore(path, root, CODE, MOMENT)
    assert names(root) == ["vault"]
    assert manifest.n_sessions == 13
    vault = vaults.unlock(root / "vault", PASSPHRASE)
    assert content_of(vault.database) == a_used_vault().content


def test_restoring_leaves_the_backup_and_its_folder_as_they_were(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    before = files_in(path.parent)
    restore(path, root, CODE, MOMENT)
    assert files_in(path.parent) == before
    assert list(path.parent.iterdir()) == [path]


def test_a_restored_vault_has_no_leftovers(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    restore(path, root, CODE, MOMENT)
    assert set(files_in(root / "vault")) == {"vault.db", "keyslots.json", "keyslots.spare.json"}


def test_a_restored_vault_opens_with_the_passphrase_of_the_backup(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    vault = vaults.unlock(root / "vault", CODE)
    vault.change_passphrase(OTHER_PASSPHRASE, CHEAP)
    vault.lock()
    with pytest.raises(WrongSecretError):
        restore(path, root, OTHER_PASSPHRASE, MOMENT)
    restore(path, root, PASSPHRASE, MOMENT)
    vaults.unlock(root / "vault", PASSPHRASE)


def test_a_restored_vault_opens_with_the_keyring(tmp_path: Path) -> None:
    """Its counter is lower than the one that the key store remembers."""
    keyring = MemoryKeyring()
    vault, code = a_vault_and_code(tmp_path, keyring=keyring)
    path, _ = make_backup(vault, tmp_path / "backups", MOMENT)
    for _ in range(5):
        vault.clients.save(a_client())
    vault.lock()
    restore(path, tmp_path, code, MOMENT)
    vault = vaults.unlock(tmp_path / "vault", keyring)
    assert vault.clients.all() == ()
    assert vault.notices == ()


def test_a_wrong_secret_restores_nothing(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    before = files_in(root)
    with pytest.raises(WrongSecretError):
        restore(path, root, OTHER_PASSPHRASE, MOMENT)
    assert (names(root), files_in(root)) == (["vault"], before)


@pytest.mark.parametrize("position", [60, 900, -5_000, -100_000])
def test_a_damaged_backup_restores_nothing(tmp_path: Path, position: int) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    before = files_in(root)
    data = bytearray(path.read_bytes())
    data[position] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(BackupDamagedError):
        restore(path, root, CODE, MOMENT)
    assert (names(root), files_in(root)) == (["vault"], before)


def test_a_forged_database_restores_nothing(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    before = files_in(root)
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as genuine, zipfile.ZipFile(buffer, "w") as forged:
        for name in genuine.namelist():
            data = bytearray(genuine.read(name))
            data[-1] ^= name == DATABASE
            forged.writestr(name, bytes(data))
    path.write_bytes(buffer.getvalue())
    with pytest.raises(BackupDamagedError):
        restore(path, root, CODE, MOMENT)
    assert (names(root), files_in(root)) == (["vault"], before)


def test_an_exchange_that_was_cut_off_between_its_renames_is_completed(tmp_path: Path) -> None:
    """As a kill leaves it: the old vault is aside, the new one is prepared beside."""
    root, path = a_root_with_a_backup(tmp_path)
    restore(path, root, CODE, MOMENT)
    (root / "vault").rename(root / "vault.restoring")
    (root / "vault.restoring" / "complete").write_bytes(b"")
    assert finish_restore(root)
    vault = vaults.unlock(root / "vault", CODE)
    assert content_of(vault.database) == a_used_vault().content
    assert names(root) == ["vault", the_one_aside(root).name]


def test_a_preparation_that_was_cut_off_is_not_taken_for_a_vault(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    restore(path, root, CODE, MOMENT)
    (root / "vault").rename(root / "vault.restoring")
    assert not finish_restore(root)
    assert not (root / "vault").exists()


def test_there_is_nothing_to_finish_where_nothing_was_begun(tmp_path: Path) -> None:
    root, _ = a_root_with_a_backup(tmp_path)
    before = files_in(root)
    assert not finish_restore(root)
    assert not finish_restore(tmp_path / "not there")
    assert files_in(root) == before


def test_what_a_restore_that_was_cut_off_left_is_no_obstacle(tmp_path: Path) -> None:
    root, path = a_root_with_a_backup(tmp_path)
    (root / "vault.restoring").mkdir()
    (root / "vault.restoring" / "vault.db").write_bytes(b"half a copy")
    (root / "vault.restoring" / "complete").write_bytes(b"")
    restore(path, root, CODE, MOMENT)
    vault = vaults.unlock(root / "vault", CODE)
    assert content_of(vault.database) == a_used_vault().content
    assert "vault.restoring" not in names(root)
