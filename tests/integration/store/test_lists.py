"""What the lists show, and in what order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta, timezone
from pathlib import Path

from coachapp.domain.casefile import CaseStatus
from coachapp.store.vault import Vault
from tests.support.store import (
    MOMENT,
    Practice,
    a_case,
    a_client,
    a_practice,
    a_quick_vault,
    a_session,
    an_action,
)


def with_archived(vault: Vault) -> tuple[Practice, Practice]:
    """Two practices; the client of the second is archived."""
    shown, hidden = a_practice(vault, name="Noor"), a_practice(vault, name="Bram")
    vault.clients.save(replace(hidden.client, archived_at=MOMENT))
    return shown, hidden


def test_archived_clients_are_hidden(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    shown, _ = with_archived(vault)
    assert vault.clients.all() == (shown.client,)


def test_archived_clients_are_listed_when_asked_for(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    shown, hidden = with_archived(vault)
    listed = vault.clients.all(archived=True)
    assert [client.id for client in listed] == [hidden.client.id, shown.client.id]


def test_an_archived_client_can_come_back(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    _, hidden = with_archived(vault)
    vault.clients.save(hidden.client)
    assert hidden.client in vault.clients.all()


def test_sessions_of_archived_clients_are_not_in_the_calendar(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    shown, _ = with_archived(vault)
    assert vault.sessions.between(MOMENT, MOMENT + timedelta(days=99)) == shown.sessions


def test_actions_of_archived_clients_are_not_on_the_list(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    shown, _ = with_archived(vault)
    assert {action.case_id for action in vault.actions.open_everywhere()} == {shown.case.id}


def test_clients_are_listed_by_name_whatever_the_case(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    for name in ("bram", "Anna", "Cor", "anna"):
        vault.clients.save(a_client(name))
    assert [c.name.lower() for c in vault.clients.all()] == ["anna", "anna", "bram", "cor"]


def test_cases_are_listed_newest_first(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    client = a_client()
    vault.clients.save(client)
    cases = [replace(a_case(client), started_on=date(2026, 1, day)) for day in (1, 2, 3)]
    for case in cases:
        vault.cases.save(case)
    assert vault.cases.of_client(client.id) == tuple(reversed(cases))


def test_a_period_has_its_begin_and_not_its_end(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=0)
    hours = [a_session(practice.case, starts_at=MOMENT + timedelta(hours=n)) for n in (-1, 0, 1, 2)]
    for session in hours:
        vault.sessions.save(session)
    assert vault.sessions.between(MOMENT, MOMENT + timedelta(hours=2)) == tuple(hours[1:3])


def test_a_period_is_compared_as_time_and_not_as_text(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=0)
    elsewhere = MOMENT.astimezone(timezone(timedelta(hours=5)))
    session = a_session(practice.case, starts_at=elsewhere)
    vault.sessions.save(session)
    hour = timedelta(hours=1)
    assert vault.sessions.between(MOMENT - hour, MOMENT + hour) == (session,)


def test_open_actions_come_earliest_first_and_undated_last(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    case = a_practice(vault, n_sessions=0).case
    undated = an_action(case, "ooit")
    late = an_action(case, "later", due_on=date(2026, 6, 1))
    soon = an_action(case, "straks", due_on=date(2026, 4, 1))
    done = replace(an_action(case, "gedaan"), done_on=date(2026, 3, 1))
    for action in (undated, late, done, soon):
        vault.actions.save(action)
    assert vault.actions.open_everywhere() == (soon, late, undated)


def test_actions_of_closed_and_paused_cases_are_not_on_the_list(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault)
    assert len(vault.actions.open_everywhere()) == 3
    for status in (CaseStatus.PAUSED, CaseStatus.CLOSED):
        vault.cases.save(replace(practice.case, status=status))
        assert vault.actions.open_everywhere() == ()
