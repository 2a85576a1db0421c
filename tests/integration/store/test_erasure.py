"""What was deleted stands in no page of the file, as an own decryption of the pages shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from coachapp.domain.runs import Field
from coachapp.store.vault import Vault
from tests.support.store import (
    PAGE_BYTES,
    Practice,
    a_case,
    a_client,
    a_practice,
    a_quick_vault,
    a_session,
    an_action,
    an_insight,
    decrypted_pages,
    occurrences,
)

# The index stores a word without the letters that it shares with the word before it.
SENTINEL = "qxzwvogel"
TAIL = SENTINEL[2:]


def a_marked_practice(vault: Vault) -> Practice:
    """Beside an ordinary client one whose every text holds the sentinel."""
    a_practice(vault, n_sessions=10, name="Bram")
    text = f"Over de {SENTINEL} en meer."
    client = a_client(SENTINEL, notes=text)
    case = a_case(client, question=text, context=text)
    session = a_session(case, notes=text, private_notes=text, report=text + " Lang. " * 3000)
    vault.clients.save(client)
    vault.cases.save(case)
    vault.sessions.save(session)
    vault.actions.save(an_action(case, text, session=session))
    vault.sessions.add_insight(an_insight(session, text))
    vault.index.update()
    vault.database.checkpoint()
    return Practice(client, case, (session,))


def found_in_pages(vault: Vault) -> int:
    return occurrences(vault.folder / "vault.db", bytes(vault.key), TAIL)


def found_in_log(vault: Vault) -> bool:
    log = vault.folder / "vault.db-wal"
    return log.exists() and log.stat().st_size > 0


def test_the_decryptor_of_these_tests_sees_what_is_there(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    a_marked_practice(vault)
    first = next(decrypted_pages(vault.folder / "vault.db", bytes(vault.key)))
    assert int.from_bytes(first[:2]) == PAGE_BYTES  # SQLite's header, behind the salt
    assert found_in_pages(vault) > 12


def test_the_decryptor_of_these_tests_refuses_another_key(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    vault.database.checkpoint()
    with pytest.raises(ValueError, match="page 1"):
        list(decrypted_pages(vault.folder / "vault.db", bytes(32)))


def test_a_deleted_client_is_in_no_page(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_marked_practice(vault)
    assert found_in_pages(vault) > 0
    vault.clients.delete(practice.client.id)
    assert found_in_pages(vault) == 0
    assert not found_in_log(vault)


def test_a_client_deleted_with_an_entry_in_the_log_is_in_no_page(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_marked_practice(vault)
    vault.erase_client(practice.client.id)
    assert practice.client not in vault.clients.all(archived=True)
    assert found_in_pages(vault) == 0
    assert not found_in_log(vault)
    assert vault.audit.is_unbroken()
    last = vault.database.one("SELECT verb, subject FROM audit ORDER BY seq DESC LIMIT 1")
    assert last == ("client_erased", practice.client.id)


def test_a_deleted_case_is_in_no_page(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    client = a_practice(vault, n_sessions=5).client
    case = a_case(client, question=f"Hoe vang ik een {SENTINEL}?", context=SENTINEL)
    vault.cases.save(case)
    vault.sessions.save(a_session(case, private_notes=SENTINEL))
    vault.index.update()
    vault.database.checkpoint()
    assert found_in_pages(vault) > 0
    vault.cases.delete(case.id)
    assert found_in_pages(vault) == 0
    assert not found_in_log(vault)


def test_a_deleted_session_is_in_no_page(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=5)
    vault.sessions.write(practice.sessions[2].id, Field.NOTES, f"Over de {SENTINEL}.")
    vault.index.update()
    vault.database.checkpoint()
    assert found_in_pages(vault) > 0
    vault.sessions.delete(practice.sessions[2].id)
    assert found_in_pages(vault) == 0
    assert not found_in_log(vault)


def test_an_overwritten_note_is_in_no_page_once_it_is_indexed_and_folded_in(
    tmp_path: Path,
) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=5)
    vault.sessions.write(practice.sessions[2].id, Field.NOTES, f"Over de {SENTINEL}. " * 500)
    vault.index.update()
    vault.database.checkpoint()
    assert found_in_pages(vault) > 0
    vault.sessions.write(practice.sessions[2].id, Field.NOTES, "Over iets anders.")
    vault.index.update()
    vault.database.checkpoint()
    assert found_in_pages(vault) == 0


def test_a_deleted_client_is_in_no_file_after_locking(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    key = bytes(vault.key)
    practice = a_marked_practice(vault)
    vault.clients.delete(practice.client.id)
    vault.lock()
    assert occurrences(vault.folder / "vault.db", key, TAIL) == 0
    assert sorted(p.name for p in vault.folder.iterdir()) == [
        "keyslots.json",
        "keyslots.spare.json",
        "vault.db",
    ]
