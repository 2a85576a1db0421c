"""The ways into a vault: each opens, each can be replaced, the last cannot be removed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coachapp.errors import (
    HeaderDamagedError,
    LastSlotError,
    VaultExistsError,
    WeakPassphraseError,
    WrongSecretError,
)
from coachapp.store import opening as vaults
from coachapp.store.keys.derivation import Argon2Cost
from coachapp.store.keys.header import SlotKind
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.vault import WaysIn
from tests.support.store import (
    CHEAP,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    MemoryKeyring,
    a_client,
    a_used_vault,
    a_vault,
    a_vault_and_code,
    content_of,
)


def test_the_passphrase_opens_the_vault(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    vault = vaults.unlock(folder, PASSPHRASE)
    assert content_of(vault.database) == a_used_vault().content
    assert vault.notices == ()


def test_the_recovery_code_opens_the_vault(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    typed = RecoveryCode.parse(a_used_vault().code.written().lower())
    assert content_of(vaults.unlock(folder, typed).database) == a_used_vault().content


def test_the_keyring_opens_the_vault(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path, passphrase=None, keyring=keyring)
    client = a_client()
    vault.clients.save(client)
    vault.lock()
    assert vaults.unlock(vault.folder, keyring).clients.all() == (client,)


@pytest.mark.parametrize("secret", [OTHER_PASSPHRASE, "", RecoveryCode(bytes(20))])
def test_a_wrong_secret_opens_nothing(tmp_path: Path, secret: str | RecoveryCode) -> None:
    folder = a_used_vault().put(tmp_path)
    with pytest.raises(WrongSecretError):
        vaults.unlock(folder, secret)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == a_used_vault().files


def test_a_locked_vault_says_which_ways_in_it_has(tmp_path: Path) -> None:
    vault = a_vault(tmp_path, passphrase=None, keyring=MemoryKeyring())
    vault.lock()
    assert vaults.ways_in_of(vault.folder) == WaysIn(passphrase=False, keyring=True, recovery=True)


def test_the_passphrase_can_be_changed(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    vault.change_passphrase(OTHER_PASSPHRASE, CHEAP)
    vault.lock()
    with pytest.raises(WrongSecretError):
        vaults.unlock(vault.folder, PASSPHRASE)
    assert vaults.unlock(vault.folder, OTHER_PASSPHRASE).notices == ()


def test_the_old_passphrase_does_not_open_the_spare_either(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    vault.change_passphrase(OTHER_PASSPHRASE, CHEAP)
    vault.lock()
    (vault.folder / "keyslots.json").unlink()
    with pytest.raises(WrongSecretError):
        vaults.unlock(vault.folder, PASSPHRASE)
    vaults.unlock(vault.folder, OTHER_PASSPHRASE)


def test_changing_the_passphrase_leaves_the_database_alone(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    vault = vaults.unlock(folder, a_used_vault().code)
    vault.database.checkpoint()
    before = (folder / "vault.db").read_bytes()
    vault.change_passphrase(OTHER_PASSPHRASE, CHEAP)
    assert (folder / "vault.db").read_bytes() == before


def test_a_passphrase_gets_the_recommended_cost_unless_told_otherwise(tmp_path: Path) -> None:
    vault = a_vault(tmp_path, passphrase=None, keyring=MemoryKeyring())
    vault.change_passphrase(PASSPHRASE)
    slot = vault.header.slot(SlotKind.PASSPHRASE)
    assert slot is not None
    assert slot.cost == Argon2Cost(memory_kib=64 * 1024, passes=3, lanes=4)
    vault.lock()
    vaults.unlock(vault.folder, PASSPHRASE)


def test_a_weak_passphrase_changes_nothing(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    with pytest.raises(WeakPassphraseError):
        vault.change_passphrase("too short", CHEAP)
    vault.lock()
    vaults.unlock(vault.folder, PASSPHRASE)


def test_a_weak_passphrase_creates_nothing(tmp_path: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        a_vault(tmp_path, passphrase="too short")
    assert list(tmp_path.iterdir()) == []


def test_a_new_recovery_code_takes_the_place_of_the_old(tmp_path: Path) -> None:
    vault, old = a_vault_and_code(tmp_path)
    new = vault.new_recovery_code()
    vault.lock()
    with pytest.raises(WrongSecretError):
        vaults.unlock(vault.folder, old)
    vaults.unlock(vault.folder, new)


def test_the_last_way_in_cannot_be_removed(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path, passphrase=None, keyring=keyring)
    with pytest.raises(LastSlotError):
        vault.forget_keyring()
    vault.lock()
    vaults.unlock(vault.folder, keyring)


def test_a_vault_without_a_way_in_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LastSlotError):
        a_vault(tmp_path, passphrase=None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("left", ["vault.db", "keyslots.json", "keyslots.spare.json"])
def test_a_vault_is_never_made_over_what_is_left_of_one(tmp_path: Path, left: str) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / left).write_bytes(b"whatever it is")
    with pytest.raises(VaultExistsError):
        a_vault(tmp_path)
    assert [p.read_bytes() for p in (tmp_path / "vault").iterdir()] == [b"whatever it is"]


def test_a_forged_cost_is_refused_before_any_work(tmp_path: Path) -> None:
    """The forger has the key here: even a genuine header may not stop the machine."""
    vault, _ = a_vault_and_code(tmp_path)
    slot = vault.header.slot(SlotKind.PASSPHRASE)
    assert slot is not None
    forged = vault.header.with_slot(replace(slot, cost=Argon2Cost(2**40, 2, 1)))
    for name in ("keyslots.json", "keyslots.spare.json"):
        (vault.folder / name).write_bytes(forged.to_bytes(vault.key))
    vault.lock()
    with pytest.raises(HeaderDamagedError):
        vaults.unlock(vault.folder, PASSPHRASE)


def test_a_locked_vault_holds_no_key(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    vault.lock()
    assert bytes(vault.key) == bytes(32)


def test_a_clean_lock_leaves_no_write_ahead_log(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    vault.lock()
    assert sorted(p.name for p in vault.folder.iterdir()) == [
        "keyslots.json",
        "keyslots.spare.json",
        "vault.db",
    ]


def test_the_database_is_no_plain_sqlite_file(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    vault.clients.save(a_client("Zwanenzang"))
    vault.lock()
    data = (vault.folder / "vault.db").read_bytes()
    assert not data.startswith(b"SQLite format 3")
    assert b"Zwanenzang" not in data
