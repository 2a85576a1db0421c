"""Materials: kept beside the database, deleted with their case, backed up and restored."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from coachapp.domain.casefile import Material
from coachapp.errors import BackupDamagedError, FileMissingError
from coachapp.store import opening as vaults
from coachapp.store.backup import check_backup, make_backup, restore
from coachapp.store.vault import Vault
from tests.support.store import MOMENT, PASSPHRASE, a_practice, a_quick_vault, a_vault

WORDS = b"a drawing of the family " * 9000


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = a_quick_vault(tmp_path)
    yield made
    made.lock()


def bytes_of(vault: Vault, material: Material) -> bytes:
    return b"".join(vault.files.read(material.id))


def add(vault: Vault, *, of_session: bool = False, data: bytes = WORDS) -> Material:
    practice = a_practice(vault, n_sessions=1)
    session = practice.sessions[0]
    return vault.add_material(
        practice.case.id,
        "tekening Zoë.png",
        io.BytesIO(data),
        session_id=session.id if of_session else None,
    )


def test_a_material_is_found_with_its_case_and_opens(vault: Vault) -> None:
    material = add(vault)
    assert vault.cases.file(material.case_id).materials == (material,)
    assert (material.name, material.size_bytes) == ("tekening Zoë.png", len(WORDS))
    assert bytes_of(vault, material) == WORDS


def test_deleting_the_client_deletes_the_file(vault: Vault) -> None:
    material = add(vault)
    vault.erase_client(vault.cases.get(material.case_id).client_id)
    assert vault.files.names() == set()


def test_a_file_whose_note_was_never_made_is_gone_after_the_next_opening(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    kept = add(vault)
    vault.files.write("0" * 32, io.BytesIO(b"killed before the row was written"))
    vault.lock()
    again = vaults.unlock(tmp_path / "vault", PASSPHRASE)
    assert again.files.names() == {kept.id}
    again.lock()


def test_a_backup_holds_the_files_and_a_restore_brings_them_back(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    material = add(vault, of_session=True)
    path, manifest = make_backup(vault, tmp_path / "backups", MOMENT)
    assert list(manifest.files) == [material.id]
    vault.materials.delete(material.id)
    vault.lock()
    restore(path, tmp_path, PASSPHRASE, MOMENT + timedelta(days=1))
    again = vaults.unlock(tmp_path / "vault", PASSPHRASE)
    assert bytes_of(again, again.materials.get(material.id)) == WORDS
    again.lock()


def test_a_backup_whose_file_was_exchanged_is_damaged(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    add(vault)
    path, _ = make_backup(vault, tmp_path / "backups", MOMENT)
    vault.lock()
    data = bytearray(path.read_bytes())
    data[data.index(b"CoachApp sealed 1") + 5000] ^= 1
    path.write_bytes(data)
    with pytest.raises(BackupDamagedError):
        check_backup(path, PASSPHRASE)


@pytest.mark.parametrize("is_gone", [True, False])
def test_a_damaged_material_does_not_keep_the_rest_from_its_backup(
    tmp_path: Path, is_gone: bool
) -> None:
    vault = a_vault(tmp_path)
    broken, sound = add(vault), add(vault, data=b"sound")
    file = vault.files.folder / broken.id
    if is_gone:
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:-1])
    path, manifest = make_backup(vault, tmp_path / "backups", MOMENT)
    assert manifest.damaged == (() if is_gone else (broken.id,))
    vault.lock()
    assert check_backup(path, PASSPHRASE).n_clients == 2
    restore(path, tmp_path, PASSPHRASE, MOMENT)
    again = vaults.unlock(tmp_path / "vault", PASSPHRASE)
    assert bytes_of(again, again.materials.get(sound.id)) == b"sound"
    again.lock()


def test_a_file_that_was_taken_away_is_named_and_the_rest_is_there(vault: Vault) -> None:
    material = add(vault)
    (vault.files.folder / material.id).unlink()
    with pytest.raises(FileMissingError):
        bytes_of(vault, material)
    assert vault.cases.file(material.case_id).materials == (material,)
