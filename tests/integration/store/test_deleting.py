"""Deleting takes everything below along, and nothing beside."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from coachapp.domain.casefile import Amendment
from coachapp.domain.ids import AmendmentId, ClientId, RunId, SessionId, new_id
from coachapp.domain.runs import AiRun, Field, Outcome, Task
from coachapp.errors import NotFoundError
from coachapp.store.vault import Vault
from coachapp.text import RawText
from tests.support.store import (
    MOMENT,
    Practice,
    a_case,
    a_client,
    a_practice,
    a_quick_vault,
    a_session,
    content_of,
)


def a_full_practice(vault: Vault) -> Practice:
    """With an amendment and an entry in the AI log too: a row in every table."""
    practice = a_practice(vault)
    session = practice.sessions[0]
    vault.sessions.amend(
        Amendment(
            id=AmendmentId(new_id()),
            session_id=session.id,
            written_at=MOMENT,
            text=RawText("Aanvulling"),
        )
    )
    vault.runs.add(a_run(practice))
    assert all(content_of(vault.database).values())
    return practice


def a_run(practice: Practice) -> AiRun:
    return AiRun(
        id=RunId(new_id()),
        client_id=practice.client.id,
        session_id=practice.sessions[0].id,
        task=Task.PREPARE,
        model="model-q4",
        started_at=MOMENT,
        duration_s=1.0,
        n_tokens=1,
        n_sources=1,
        n_marked=0,
        outcome=Outcome.KEPT,
    )


def test_deleting_a_client_leaves_no_row_of_theirs(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_full_practice(vault)
    vault.clients.delete(practice.client.id)
    left = {table: rows for table, rows in content_of(vault.database).items() if rows}
    assert left == {}
    assert vault.database.scalar("SELECT count(*) FROM passage_index_content") == 0
    assert vault.database.problems() == []


def test_deleting_a_client_leaves_others_alone(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    kept = a_practice(vault, name="Bram")
    before = content_of(vault.database)
    vault.clients.delete(a_practice(vault, name="Noor").client.id)
    assert content_of(vault.database) == before
    assert vault.index.find(kept.client.id, "rust", limit=9) != ()


def test_deleting_a_case_leaves_the_client_and_the_other_case(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault)
    other = a_case(practice.client)
    vault.cases.save(other)
    vault.cases.delete(practice.case.id)
    assert vault.cases.of_client(practice.client.id) == (other,)
    assert vault.clients.get(practice.client.id) == practice.client
    with pytest.raises(NotFoundError):
        vault.sessions.get(practice.sessions[0].id)


def test_deleting_a_session_keeps_its_actions_and_scores(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=2)
    before = vault.cases.file(practice.case.id)
    vault.sessions.delete(practice.sessions[0].id)
    after = vault.cases.file(practice.case.id)
    assert after.sessions == practice.sessions[1:]
    assert after.actions == (replace(before.actions[0], session_id=None), before.actions[1])
    assert after.scores == (replace(before.scores[0], session_id=None), before.scores[1])
    assert after.insights == before.insights[1:]


def test_deleting_a_goal_takes_its_scores_along(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault)
    (goal,) = vault.goals.of_case(practice.case.id)
    vault.goals.delete(goal.id)
    assert vault.goals.of_case(practice.case.id) == ()
    assert vault.goals.scores_of_case(practice.case.id) == ()


def test_a_score_and_an_action_can_be_taken_back(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault)
    before = vault.cases.file(practice.case.id)
    vault.goals.delete_score(before.scores[0].id)
    vault.actions.delete(before.actions[0].id)
    after = vault.cases.file(practice.case.id)
    assert (after.scores, after.actions) == (before.scores[1:], before.actions[1:])


def test_deleting_what_is_not_there_does_nothing(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    a_practice(vault)
    before = content_of(vault.database)
    vault.clients.delete(ClientId(new_id()))
    assert content_of(vault.database) == before


@pytest.mark.parametrize("field", [Field.NOTES, Field.PRIVATE_NOTES, Field.REPORT])
def test_writing_to_a_session_that_is_not_there_says_so(tmp_path: Path, field: Field) -> None:
    vault = a_quick_vault(tmp_path)
    with pytest.raises(NotFoundError):
        vault.sessions.write(SessionId(new_id()), field, "Te laat.")


def test_nothing_is_saved_below_what_is_not_there(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    case = a_case(a_client())
    with pytest.raises(sqlcipher.IntegrityError):
        vault.cases.save(case)
    with pytest.raises(sqlcipher.IntegrityError):
        vault.sessions.save(a_session(case))
    assert vault.database.problems() == []
