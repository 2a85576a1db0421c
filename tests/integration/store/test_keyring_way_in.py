"""Opening with the system's key store: what happens when it changes, forgets or is locked."""

from __future__ import annotations

from pathlib import Path

import pytest

from coachapp.errors import KeyringChangedError, KeyringLockedError, RolledBackError
from coachapp.store import opening as vaults
from coachapp.store.keys.slots import counter_name, keyring_name
from coachapp.store.vault import Notice, WaysIn
from tests.support.store import PASSPHRASE, MemoryKeyring, a_client, a_vault


def test_a_keyring_that_lost_its_secret_is_named_and_the_passphrase_still_opens(
    tmp_path: Path,
) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path, keyring=keyring)
    vault.lock()
    keyring.remove(keyring_name(vault.header.vault_id))
    with pytest.raises(KeyringChangedError):
        vaults.unlock(vault.folder, keyring)
    vaults.unlock(vault.folder, PASSPHRASE)


def test_another_backend_is_named(tmp_path: Path) -> None:
    keyring = MemoryKeyring("libsecret")
    vault = a_vault(tmp_path, keyring=keyring)
    vault.lock()
    keyring.backend = "kwallet"
    with pytest.raises(KeyringChangedError):
        vaults.unlock(vault.folder, keyring)


def test_a_changed_secret_is_named(tmp_path: Path) -> None:
    keyring, other = MemoryKeyring(), MemoryKeyring()
    vault = a_vault(tmp_path / "one", keyring=keyring)
    stranger = a_vault(tmp_path / "other", keyring=other)
    vault.lock()
    name = keyring_name(vault.header.vault_id)
    keyring.put(name, other.secrets[keyring_name(stranger.header.vault_id)])
    with pytest.raises(KeyringChangedError):
        vaults.unlock(vault.folder, keyring)


def test_after_a_change_the_keyring_can_be_enrolled_anew(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path, keyring=keyring)
    vault.lock()
    keyring.secrets.clear()
    vault = vaults.unlock(vault.folder, PASSPHRASE)
    vault.use_keyring(keyring)
    vault.lock()
    assert vaults.unlock(vault.folder, keyring).notices == ()


def test_a_locked_keyring_opens_nothing(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path, keyring=keyring)
    vault.lock()
    keyring.locked = True
    with pytest.raises(KeyringLockedError):
        vaults.unlock(vault.folder, keyring)


def test_a_keyring_that_locks_itself_meanwhile_does_not_stop_the_vault_from_locking(
    tmp_path: Path,
) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path, keyring=keyring)
    client = a_client()
    vault.clients.save(client)
    keyring.locked = True
    vault.lock()
    assert bytes(vault.key) == bytes(32)
    keyring.locked = False
    assert vaults.unlock(vault.folder, keyring).clients.all() == (client,)


class HalfLockedKeyring(MemoryKeyring):
    """Gives the wrapping key, then locks itself before the counter is asked for."""

    def get(self, name: str) -> str | None:
        if name.endswith("counter"):
            raise KeyringLockedError
        return super().get(name)


def test_a_keyring_that_does_not_tell_the_counter_is_a_notice(tmp_path: Path) -> None:
    keyring = HalfLockedKeyring()
    vault = a_vault(tmp_path, keyring=keyring)
    vault.lock()
    assert vaults.unlock(vault.folder, keyring).notices == (Notice.KEYRING_SILENT,)


def test_a_forgotten_keyring_no_longer_opens_and_holds_nothing(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path, keyring=keyring)
    kept = dict(keyring.secrets)
    vault.forget_keyring()
    vault.lock()
    assert keyring.secrets == {}
    assert vaults.ways_in_of(vault.folder) == WaysIn(passphrase=True, keyring=False, recovery=True)
    keyring.secrets = kept
    with pytest.raises(KeyringChangedError):
        vaults.unlock(vault.folder, keyring)


def test_a_keyring_is_emptied_also_when_the_passphrase_opened(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path, keyring=keyring)
    vault.lock()
    vault = vaults.unlock(vault.folder, PASSPHRASE)
    vault.forget_keyring(keyring)
    assert keyring.secrets == {}


def test_a_vault_that_never_had_a_keyring_is_not_called_damaged(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    vault.lock()
    with pytest.raises(KeyringChangedError):
        vaults.unlock(vault.folder, MemoryKeyring())


def test_locking_remembers_the_commit_counter_in_the_keyring(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path, keyring=keyring)
    vault.clients.save(a_client())
    counter = vault.database.counter()
    vault.lock()
    assert keyring.secrets[counter_name(vault.header)] == str(counter)


def a_folder_put_back(tmp_path: Path, keyring: MemoryKeyring) -> Path:
    """Work, copy the whole folder, work on, put the copy back."""
    vault = a_vault(tmp_path, keyring=keyring)
    vault.lock()
    copies = {p: p.read_bytes() for p in vault.folder.iterdir()}
    vault = vaults.unlock(vault.folder, keyring)
    vault.clients.save(a_client())
    vault.lock()
    for path, data in copies.items():
        path.write_bytes(data)
    return vault.folder


def test_a_whole_folder_put_back_is_noticed_with_the_keyring(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    folder = a_folder_put_back(tmp_path, keyring)
    with pytest.raises(RolledBackError) as caught:
        vaults.unlock(folder, keyring)
    assert caught.value.facts["found"] < caught.value.facts["expected"]


def test_a_whole_folder_put_back_looks_whole_to_the_passphrase(tmp_path: Path) -> None:
    """The known limit: without the keyring there is no witness outside the folder."""
    folder = a_folder_put_back(tmp_path, MemoryKeyring())
    assert vaults.unlock(folder, PASSPHRASE).clients.all() == ()


def test_a_folder_put_back_opens_for_a_coach_who_said_yes(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    folder = a_folder_put_back(tmp_path, keyring)
    vaults.unlock(folder, keyring, accept_older=True).lock()
    assert vaults.unlock(folder, keyring).notices == ()
