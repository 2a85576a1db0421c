"""The audit chain: unbroken by work, broken by anything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from coachapp.errors import RolledBackError
from coachapp.store import opening as vaults
from coachapp.store.audit import Audit
from coachapp.store.connection import open_database
from coachapp.store.keys.derivation import DataKey
from coachapp.store.vault import Vault
from tests.support.store import (
    CHEAP,
    MOMENT,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    MemoryKeyring,
    a_practice,
    a_quick_vault,
    a_used_vault,
    a_vault,
)

SECRET = "Zwanenzang"


def a_vault_with_a_history(tmp_path: Path) -> Vault:
    vault = a_vault(tmp_path)
    for n in range(5):
        vault.audit.record("tested", str(n), MOMENT)
    return vault


def verbs(vault: Vault) -> list[str]:
    return [row[0] for row in vault.database.execute("SELECT verb FROM audit ORDER BY seq")]


def test_the_chain_is_unbroken_after_work(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path)
    a_practice(vault)
    vault.change_passphrase(OTHER_PASSPHRASE, CHEAP)
    vault.new_recovery_code()
    vault.use_keyring(keyring)
    vault.lock()
    vault = vaults.unlock(vault.folder, keyring)
    vault.forget_keyring()
    assert vault.audit.is_unbroken()
    assert verbs(vault) == [
        "vault_created",
        "passphrase_changed",
        "recovery_code_changed",
        "keyring_added",
        "unlocked",
        "keyring_removed",
    ]


def test_the_chain_goes_on_after_unlocking(tmp_path: Path) -> None:
    vault = a_vault_with_a_history(tmp_path)
    vault.lock()
    vault = vaults.unlock(vault.folder, PASSPHRASE)
    assert vault.audit.is_unbroken()
    assert verbs(vault)[-1] == "unlocked"


def test_the_log_holds_no_text(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, name=SECRET, notes=SECRET)
    vault.clients.delete(practice.client.id)
    assert SECRET not in str(vault.database.execute("SELECT * FROM audit"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET verb = 'nothing'",
        "UPDATE audit SET mac = '' WHERE seq = 2",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE seq = 2",
        "REPLACE INTO audit SELECT seq, at, 'nothing', subject, mac FROM audit WHERE seq = 2",
        "UPDATE OR REPLACE audit SET seq = 3 WHERE seq = 2",
    ],
)
def test_the_database_refuses_to_change_the_log(tmp_path: Path, statement: str) -> None:
    vault = a_vault_with_a_history(tmp_path)
    before = vault.database.execute("SELECT * FROM audit")
    with pytest.raises(sqlcipher.IntegrityError, match="append-only"):
        vault.database.execute(statement)
    assert vault.database.execute("SELECT * FROM audit") == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET verb = 'nothing' WHERE seq = 3",
        "UPDATE audit SET subject = 'nobody' WHERE seq = 3",
        "UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 3",
        "UPDATE audit SET mac = (SELECT mac FROM audit WHERE seq = 2) WHERE seq = 3",
        "UPDATE audit SET seq = seq + 10 WHERE seq = 3",
        "DELETE FROM audit WHERE seq = 3",
        "DELETE FROM audit WHERE seq = 1",
    ],
)
def test_a_change_behind_the_triggers_breaks_the_chain(tmp_path: Path, statement: str) -> None:
    vault = a_vault_with_a_history(tmp_path)
    vault.database.execute("DROP TRIGGER audit_no_update")
    vault.database.execute("DROP TRIGGER audit_no_delete")
    assert vault.audit.is_unbroken()
    vault.database.execute(statement)
    assert not vault.audit.is_unbroken()


def test_a_row_added_without_the_key_breaks_the_chain(tmp_path: Path) -> None:
    vault = a_vault_with_a_history(tmp_path)
    forger = Audit(vault.database, DataKey.random())
    forger.record("tested", "6", MOMENT)
    assert not vault.audit.is_unbroken()


def test_a_tail_cut_off_behind_the_triggers_is_noticed_when_it_is_opened(tmp_path: Path) -> None:
    """The chain alone cannot tell; the header remembers its head."""
    folder = a_used_vault().put(tmp_path)
    database = open_database(folder / "vault.db", DataKey(a_used_vault().key))
    database.execute("DROP TRIGGER audit_no_delete")
    database.execute("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)")
    database.close()
    with pytest.raises(RolledBackError):
        vaults.unlock(folder, a_used_vault().code)


def test_an_event_is_undone_with_its_transaction(tmp_path: Path) -> None:
    vault = a_vault_with_a_history(tmp_path)
    before = verbs(vault)

    def work() -> None:
        with vault.database.transaction():
            vault.audit.record("tested", "6", MOMENT)
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        work()
    assert verbs(vault) == before
    assert vault.audit.is_unbroken()
