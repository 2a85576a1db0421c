"""Erasing a client: nothing is left, and nothing brings them back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from coachapp.domain.ids import ClientId
from coachapp.domain.runs import Field
from coachapp.errors import FileMissingError
from coachapp.store import opening as vaults
from coachapp.store.backup import make_backup, restore
from coachapp.store.erasure import JOURNAL
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.vault import DATABASE, Notice, Vault
from tests.support.store import (
    MOMENT,
    PASSPHRASE,
    a_client,
    a_practice,
    a_quick_vault,
    a_vault_and_code,
    decrypted_pages,
    occurrences,
)
from tests.support.whole_file import TABLES, WholePractice, a_run, fill, whole_content

# The index stores a word without the letters that it shares with the word before it.
SENTINEL = "qxzwvogel"
TAIL = SENTINEL[2:]
NOT_THE_CLIENTS = {"appointments"}


def test_what_was_erased_is_counted(tmp_path: Path) -> None:
    whole = fill(a_quick_vault(tmp_path))
    erasure = whole.desk.erase_client(whole.client_id)
    assert (erasure.n_cases, erasure.n_sessions, erasure.n_materials) == (1, 3, 1)
    assert erasure.client_id == whole.client_id
    assert whole.vault.erasures.all() == (erasure,)


def test_no_table_holds_anything_of_an_erased_client(tmp_path: Path) -> None:
    whole = fill(a_quick_vault(tmp_path))
    whole.desk.erase_client(whole.client_id)
    left = {t for t, rows in whole.content().items() if rows}
    assert left == NOT_THE_CLIENTS
    for table in ("passages", "labels", "unindexed", "passage_index", "label_index"):
        assert whole.vault.database.scalar(f"SELECT count(*) FROM {table}") == 0
    assert whole.vault.database.problems() == []


def test_another_client_is_left_alone(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    fill(vault, name="Bram")
    before = whole_content(vault.database)
    gone = fill(vault, SENTINEL)
    gone.desk.erase_client(gone.client_id)
    after = whole_content(vault.database)
    assert all(after[t] == before[t] for t in TABLES if t not in NOT_THE_CLIENTS)


def test_an_erased_clients_text_is_in_no_page_and_no_file(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    a_practice(vault, name="Bram", n_sessions=8)
    whole = fill(vault, SENTINEL, name=SENTINEL)
    for field in (Field.NOTES, Field.PRIVATE_NOTES):
        whole.desk.write(whole.session_id, field, f"{SENTINEL} " * 3000)
    with vault.history.step("delete"):
        whole.desk.delete_session(whole.session_id)
    vault.history.undo()
    vault.index.update()
    vault.database.checkpoint()
    key, database = bytes(vault.key), vault.folder / DATABASE
    material = whole.vault.files.folder / whole.material.id
    assert material.exists()
    assert occurrences(database, key, TAIL) > 24
    whole.desk.erase_client(whole.client_id)
    assert occurrences(database, key, TAIL) == 0
    log = vault.folder / f"{DATABASE}-wal"
    assert not log.exists() or log.stat().st_size == 0
    assert not material.exists()
    with pytest.raises(FileMissingError):
        list(vault.files.read(whole.material.id))
    vault.lock()
    for path in vault.folder.rglob("*"):
        if path.is_file() and path != database:
            assert TAIL.encode() not in path.read_bytes()
    assert not any(TAIL.encode() in page for page in decrypted_pages(database, key))


def a_vault_with_a_backup(root: Path) -> tuple[WholePractice, Path, RecoveryCode]:
    """And a backup that holds the client, beside another one."""
    vault, code = a_vault_and_code(root)
    a_practice(vault, name="Bram")
    whole = fill(vault)
    path, _ = make_backup(vault, root / "backups", MOMENT)
    return whole, path, code


def names(vault: Vault) -> list[str]:
    return [str(c.name) for c in vault.clients.all(archived=True)]


def test_whom_an_older_backup_brings_back_is_erased_again_and_only_once(tmp_path: Path) -> None:
    whole, path, code = a_vault_with_a_backup(tmp_path)
    whole.desk.erase_client(whole.client_id)
    whole.vault.lock()
    restore(path, tmp_path, PASSPHRASE, MOMENT)
    vault = vaults.unlock(tmp_path / "vault", code)
    assert vault.notices == (Notice.ERASED_AGAIN,)
    assert names(vault) == ["Bram"]
    assert [e.client_id for e in vault.erasures.all()] == [whole.client_id]
    assert vault.erasures.all()[0].n_sessions == 3
    assert vault.files.names() == set()
    assert vault.audit.is_unbroken()
    assert occurrences(vault.folder / DATABASE, bytes(vault.key), "Rust.txt") == 0
    vault.lock()
    vault = vaults.unlock(tmp_path / "vault", code)
    assert vault.notices == ()
    vault.lock()


def test_without_an_older_backup_nothing_is_said(tmp_path: Path) -> None:
    whole, path, code = a_vault_with_a_backup(tmp_path)
    whole.desk.erase_client(whole.client_id)
    later, _ = make_backup(whole.vault, path.parent, MOMENT + timedelta(days=1))
    whole.vault.lock()
    for _ in range(2):
        vault = vaults.unlock(tmp_path / "vault", code)
        assert vault.notices == ()
        vault.lock()
        restore(later, tmp_path, PASSPHRASE, MOMENT + timedelta(days=2))


def test_a_backup_from_before_the_client_came_brings_nobody_back(tmp_path: Path) -> None:
    vault, code = a_vault_and_code(tmp_path)
    early, _ = make_backup(vault, tmp_path / "backups", MOMENT)
    whole = fill(vault)
    late, _ = make_backup(vault, tmp_path / "backups", MOMENT + timedelta(days=1))
    whole.desk.erase_client(whole.client_id)
    vault.lock()
    restore(early, tmp_path, PASSPHRASE, MOMENT)
    vault = vaults.unlock(tmp_path / "vault", code)
    assert vault.notices == ()
    other = a_client("Anna")
    vault.clients.save(other)
    vault.erase_client(other.id)  # writes the journal anew
    vault.lock()
    restore(late, tmp_path, PASSPHRASE, MOMENT + timedelta(days=2))
    vault = vaults.unlock(tmp_path / "vault", code)
    assert (vault.notices, names(vault)) == ((Notice.ERASED_AGAIN,), [])
    vault.lock()


@pytest.mark.parametrize("is_opened_between", [True, False])
def test_the_journal_survives_two_restores(tmp_path: Path, is_opened_between: bool) -> None:
    whole, path, code = a_vault_with_a_backup(tmp_path)
    whole.desk.erase_client(whole.client_id)
    whole.vault.lock()
    restore(path, tmp_path, PASSPHRASE, MOMENT)
    if is_opened_between:
        vaults.unlock(tmp_path / "vault", code).lock()
    restore(path, tmp_path, PASSPHRASE, MOMENT + timedelta(days=1))
    vault = vaults.unlock(tmp_path / "vault", code)
    assert (vault.notices, names(vault)) == ((Notice.ERASED_AGAIN,), ["Bram"])
    assert vault.erasures.pending() == ()
    vault.lock()


Edit = Callable[[dict[str, str], ClientId], object]
EDITS: dict[str, Edit] = {
    "another id": lambda line, there: {**line, "client": there},
    "another moment": lambda line, there: {**line, "at": "2020-01-01T00:00:00+00:00"},
    "a wrong mac": lambda line, there: {"client": there, "at": line["at"], "mac": "0" * 64},
    "no mac": lambda line, there: {"client": there, "at": line["at"]},
    "a mac that is no text": lambda line, there: {**line, "client": there, "mac": 5},
    "a mac of other letters": lambda line, there: {**line, "client": there, "mac": "é"},
    "an id that is no text": lambda line, there: {**line, "client": [there]},
    "half a letter": lambda line, there: {**line, "client": "\ud800"},
    "a list": lambda line, there: [there],
    "a number": lambda line, there: 7,
}


def unlocked_with_journal(folder: Path, code: RecoveryCode, data: bytes) -> Vault:
    (folder / JOURNAL).write_bytes(data)
    return vaults.unlock(folder, code)


def test_a_forged_line_of_the_journal_deletes_nothing(tmp_path: Path) -> None:
    whole, path, code = a_vault_with_a_backup(tmp_path)
    other = [c.id for c in whole.desk.clients()]
    whole.desk.erase_client(whole.client_id)
    line = json.loads((tmp_path / "vault" / JOURNAL).read_text())
    whole.vault.lock()
    (tmp_path / "vault" / JOURNAL).unlink()
    restore(path, tmp_path, PASSPHRASE, MOMENT)
    (bram,) = (c for c in other if c != whole.client_id)
    for name, edit in EDITS.items():
        forged = json.dumps(edit(line, bram)).encode()
        vault = unlocked_with_journal(tmp_path / "vault", code, forged)
        assert (name, vault.notices, names(vault)) == (name, (), ["Bram", "Noor"])
        vault.lock()


@pytest.mark.parametrize(
    "data",
    [b"", b"\n\n", b"nonsense\n", b"\xff\xfe\x00", b"{", b"[" * 200_000, b"null\n1e999\n"],
    ids=["empty", "empty lines", "words", "bytes", "half", "deep", "json"],
)
def test_a_damaged_journal_deletes_nothing(tmp_path: Path, data: bytes) -> None:
    vault, code = a_vault_and_code(tmp_path)
    a_practice(vault)
    vault.lock()
    vault = unlocked_with_journal(tmp_path / "vault", code, data)
    assert (vault.notices, names(vault)) == ((), ["Noor"])
    vault.lock()


def test_damage_to_one_line_leaves_the_others_in_force(tmp_path: Path) -> None:
    whole, path, code = a_vault_with_a_backup(tmp_path)
    whole.desk.erase_client(whole.client_id)
    journal = tmp_path / "vault" / JOURNAL
    journal.write_bytes(b"\xff{]\n" + journal.read_bytes() * 2 + b"{")
    whole.vault.lock()
    restore(path, tmp_path, PASSPHRASE, MOMENT)
    vault = vaults.unlock(tmp_path / "vault", code)
    assert (vault.notices, names(vault)) == ((Notice.ERASED_AGAIN,), ["Bram"])
    assert vault.erasures.all()[0].n_sessions == 3
    vault.lock()


def test_the_journal_of_another_vault_deletes_nothing(tmp_path: Path) -> None:
    vault, code = a_vault_and_code(tmp_path)
    practice = a_practice(vault)
    vault.lock()
    other = a_quick_vault(tmp_path / "other")
    other.clients.save(practice.client)
    other.erase_client(practice.client.id)
    other.lock()
    shutil.copyfile(other.folder / JOURNAL, tmp_path / "vault" / JOURNAL)
    vault = vaults.unlock(tmp_path / "vault", code)
    assert (vault.notices, names(vault)) == ((), ["Noor"])
    vault.lock()


def test_a_journal_that_is_gone_is_no_problem(tmp_path: Path) -> None:
    whole, _, code = a_vault_with_a_backup(tmp_path)
    whole.desk.erase_client(whole.client_id)
    whole.vault.lock()
    (tmp_path / "vault" / JOURNAL).unlink()
    vault = vaults.unlock(tmp_path / "vault", code)
    assert (vault.notices, names(vault)) == ((), ["Bram"])
    vault.lock()


def test_the_journal_holds_no_name_and_is_the_coachs_alone(tmp_path: Path) -> None:
    whole, path, _ = a_vault_with_a_backup(tmp_path)
    whole.vault.runs.add(a_run(whole.client_id, None))
    whole.desk.erase_client(whole.client_id)
    journal = tmp_path / "vault" / JOURNAL
    assert set(json.loads(journal.read_text())) == {"client", "at", "mac"}
    assert journal.stat().st_mode & 0o777 == 0o600
    whole.vault.lock()
    restore(path, tmp_path, PASSPHRASE, MOMENT)
    assert journal.stat().st_mode & 0o777 == 0o600
