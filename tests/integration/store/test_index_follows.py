"""The index follows edits and deletions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coachapp.domain.casefile import Session
from coachapp.domain.runs import Field
from coachapp.store.vault import Vault
from coachapp.text import RawText
from tests.support.store import a_practice, a_quick_vault


def hits(vault: Vault, session: Session, word: str) -> int:
    client_id = vault.cases.get(session.case_id).client_id
    return len(vault.index.find(client_id, word, limit=99))


@pytest.mark.parametrize("field", [Field.NOTES, Field.PRIVATE_NOTES, Field.REPORT])
def test_after_an_edit_the_new_words_are_found_and_the_old_are_not(
    tmp_path: Path, field: Field
) -> None:
    vault = a_quick_vault(tmp_path)
    session = a_practice(vault, n_sessions=1).sessions[0]
    vault.sessions.write(session.id, field, "Over een olifant.")
    vault.index.update()
    assert (hits(vault, session, "olifant"), hits(vault, session, "giraffe")) == (1, 0)
    vault.sessions.write(session.id, field, "Over een giraffe.")
    vault.index.update()
    assert (hits(vault, session, "olifant"), hits(vault, session, "giraffe")) == (0, 1)


def test_saving_a_case_or_a_client_anew_is_followed_too(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=1)
    session = practice.sessions[0]
    vault.clients.save(replace(practice.client, notes=RawText("Over een olifant.")))
    vault.cases.save(replace(practice.case, question=RawText("Wat wil de giraffe?")))
    vault.index.update()
    assert (hits(vault, session, "olifant"), hits(vault, session, "giraffe")) == (1, 1)
    vault.clients.save(practice.client)
    vault.cases.save(practice.case)
    vault.index.update()
    assert (hits(vault, session, "olifant"), hits(vault, session, "giraffe")) == (0, 0)


def test_an_edit_of_one_session_leaves_the_others_indexed(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=3)
    before = hits(vault, practice.sessions[0], "verslag")
    vault.sessions.write(practice.sessions[0].id, Field.REPORT, "")
    vault.index.update()
    assert hits(vault, practice.sessions[0], "verslag") == before - 1


def test_indexing_twice_finds_nothing_twice(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    session = a_practice(vault, n_sessions=1).sessions[0]
    for _ in range(3):
        vault.sessions.save(session)
        vault.index.update()
    assert hits(vault, session, "verslag") == 1


def test_a_change_that_touches_no_text_is_not_indexed_anew(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault)
    vault.clients.save(practice.client)
    vault.index.update()
    vault.database.execute("UPDATE clients SET keep_months = 12")
    vault.database.execute("UPDATE sessions SET duration_min = 30")
    assert vault.index.update() == 0


def test_a_deleted_session_is_no_longer_found(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=2)
    vault.sessions.write(practice.sessions[0].id, Field.NOTES, "Over een olifant.")
    vault.index.update()
    vault.sessions.delete(practice.sessions[0].id)
    assert hits(vault, practice.sessions[1], "olifant") == 0


def test_what_was_deleted_before_it_was_indexed_does_no_harm(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=1)
    vault.sessions.write(practice.sessions[0].id, Field.NOTES, "Over een olifant.")
    vault.clients.delete(practice.client.id)
    assert vault.index.update() == 1
    assert vault.database.scalar("SELECT count(*) FROM passages") == 0
