"""Parts of a vault that are older than the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from coachapp.domain.casefile import Client
from coachapp.errors import HeaderRolledBackError, RolledBackError
from coachapp.store import opening as vaults
from coachapp.store.vault import Notice
from tests.support.store import (
    CHEAP,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    a_client,
    a_used_vault,
    flip,
)

CODE = a_used_vault().code


def a_folder_with_new_work(tmp_path: Path) -> tuple[Path, Client]:
    """The used vault with one client more."""
    folder = a_used_vault().put(tmp_path)
    vault = vaults.unlock(folder, CODE)
    client = a_client("Sanne")
    vault.clients.save(client)
    vault.lock()
    return folder, client


def put_back(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_bytes(a_used_vault().files[name])


def test_an_old_database_put_back_is_noticed(tmp_path: Path) -> None:
    folder, _ = a_folder_with_new_work(tmp_path)
    put_back(folder, "vault.db")
    with pytest.raises(RolledBackError) as caught:
        vaults.unlock(folder, CODE)
    facts = caught.value.facts
    assert facts["expected"] - facts["found"] == 2  # the unlocking and the client


def test_refusing_an_old_database_changes_nothing(tmp_path: Path) -> None:
    folder, _ = a_folder_with_new_work(tmp_path)
    put_back(folder, "vault.db")
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    with pytest.raises(RolledBackError):
        vaults.unlock(folder, CODE)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_an_old_database_opens_for_a_coach_who_said_yes(tmp_path: Path) -> None:
    folder, client = a_folder_with_new_work(tmp_path)
    put_back(folder, "vault.db")
    vault = vaults.unlock(folder, CODE, accept_older=True)
    assert client not in vault.clients.all()
    vault.clients.save(client)
    vault.lock()
    vault = vaults.unlock(folder, CODE)
    assert client in vault.clients.all()
    assert vault.database.problems() == []
    assert vault.audit.is_unbroken()


def test_an_old_header_put_back_is_noticed(tmp_path: Path) -> None:
    folder, _ = a_folder_with_new_work(tmp_path)
    put_back(folder, "keyslots.json", "keyslots.spare.json")
    with pytest.raises(HeaderRolledBackError) as caught:
        vaults.unlock(folder, CODE)
    assert caught.value.facts["found"] < caught.value.facts["expected"]


def test_an_old_header_does_not_bring_an_old_passphrase_back(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    vault = vaults.unlock(folder, CODE)
    vault.change_passphrase(OTHER_PASSPHRASE, CHEAP)
    vault.lock()
    put_back(folder, "keyslots.json")
    with pytest.raises(HeaderRolledBackError):
        vaults.unlock(folder, PASSPHRASE)


def test_another_history_of_the_same_length_is_noticed(tmp_path: Path) -> None:
    """The counters agree; the heads of the audit chains do not."""
    databases = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        folder, _ = a_folder_with_new_work(tmp_path / name)
        databases.append(folder / "vault.db")
    one, other = databases
    one.write_bytes(other.read_bytes())
    with pytest.raises(RolledBackError):
        vaults.unlock(one.parent, CODE)


def test_the_spare_cannot_tell_whether_the_database_is_old(tmp_path: Path) -> None:
    """Its counters may be old themselves, so the newer database behind it opens."""
    folder, client = a_folder_with_new_work(tmp_path)
    (folder / "keyslots.json").unlink()
    put_back(folder, "keyslots.spare.json")
    vault = vaults.unlock(folder, CODE)
    assert vault.notices == (Notice.HEADER_REPAIRED,)
    assert client in vault.clients.all()


def test_a_damaged_header_does_not_hide_an_old_database(tmp_path: Path) -> None:
    """The spare is of the last change of slots, so it gives a lower bound."""
    folder = a_used_vault().put(tmp_path)
    vault = vaults.unlock(folder, CODE)
    vault.change_passphrase(OTHER_PASSPHRASE, CHEAP)
    vault.lock()
    put_back(folder, "vault.db")
    flip(folder / "keyslots.json", 50)
    with pytest.raises(RolledBackError):
        vaults.unlock(folder, CODE)


def test_opening_and_locking_many_times_never_looks_like_a_rollback(tmp_path: Path) -> None:
    folder = a_used_vault().put(tmp_path)
    for _ in range(10):
        vault = vaults.unlock(folder, CODE)
        assert vault.header.confirmed == vault.header.pending == vault.database.counter()
        vault.lock()
