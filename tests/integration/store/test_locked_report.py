"""A locked report is amended, not changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coachapp.domain.casefile import Amendment, ReportStatus, Session
from coachapp.domain.ids import AmendmentId, new_id
from coachapp.domain.runs import Field
from coachapp.errors import LockedReportError
from coachapp.store.vault import Vault
from coachapp.text import RawText
from tests.support.store import MOMENT, a_practice, a_quick_vault


def a_vault_with_a_locked_report(tmp_path: Path) -> tuple[Vault, Session]:
    vault = a_quick_vault(tmp_path)
    session = a_practice(vault, n_sessions=1).sessions[0]
    vault.sessions.set_report_status(session.id, ReportStatus.LOCKED)
    return vault, vault.sessions.get(session.id)


def test_a_locked_report_is_not_written(tmp_path: Path) -> None:
    vault, session = a_vault_with_a_locked_report(tmp_path)
    with pytest.raises(LockedReportError):
        vault.sessions.write(session.id, Field.REPORT, "Anders.")
    assert vault.sessions.get(session.id) == session


def test_a_session_with_another_report_is_not_saved_over_a_locked_one(tmp_path: Path) -> None:
    vault, session = a_vault_with_a_locked_report(tmp_path)
    with pytest.raises(LockedReportError):
        vault.sessions.save(replace(session, report=RawText("Anders."), notes=RawText("Ook.")))
    assert vault.sessions.get(session.id) == session


def test_the_database_itself_refuses_to_change_a_locked_report(tmp_path: Path) -> None:
    vault, session = a_vault_with_a_locked_report(tmp_path)
    with pytest.raises(LockedReportError), vault.database.transaction():
        vault.database.execute("UPDATE sessions SET report = 'Anders.'")
    assert vault.sessions.get(session.id) == session


@pytest.mark.parametrize("status", [ReportStatus.DRAFT, ReportStatus.REVIEWED])
def test_saving_a_session_does_not_unlock_its_report(tmp_path: Path, status: ReportStatus) -> None:
    vault, session = a_vault_with_a_locked_report(tmp_path)
    with pytest.raises(LockedReportError):
        vault.sessions.save(replace(session, report_status=status))
    assert vault.sessions.get(session.id) == session


def test_the_database_itself_keeps_a_locked_report_locked(tmp_path: Path) -> None:
    vault, session = a_vault_with_a_locked_report(tmp_path)
    with pytest.raises(LockedReportError):
        vault.database.execute("UPDATE sessions SET report_status = 'draft'")
    assert vault.sessions.get(session.id) == session


@pytest.mark.parametrize("status", ReportStatus)
def test_the_status_of_a_locked_report_is_not_moved(tmp_path: Path, status: ReportStatus) -> None:
    vault, session = a_vault_with_a_locked_report(tmp_path)
    with pytest.raises(LockedReportError):
        vault.sessions.set_report_status(session.id, status)
    assert vault.sessions.get(session.id).report_status is ReportStatus.LOCKED


def test_a_locked_report_can_be_amended(tmp_path: Path) -> None:
    vault, session = a_vault_with_a_locked_report(tmp_path)
    amendment = Amendment(
        id=AmendmentId(new_id()),
        session_id=session.id,
        written_at=MOMENT,
        text=RawText("De datum was onjuist."),
    )
    vault.sessions.amend(amendment)
    assert vault.sessions.amendments(session.id) == (amendment,)
    assert vault.sessions.get(session.id) == session


def test_notes_beside_a_locked_report_can_be_written(tmp_path: Path) -> None:
    vault, session = a_vault_with_a_locked_report(tmp_path)
    vault.sessions.write(session.id, Field.NOTES, "Nagekomen.")
    vault.sessions.save(replace(vault.sessions.get(session.id), duration_min=45))
    expected = replace(session, notes=RawText("Nagekomen."), duration_min=45)
    assert vault.sessions.get(session.id) == expected


@pytest.mark.parametrize("status", [ReportStatus.DRAFT, ReportStatus.REVIEWED])
def test_a_report_that_is_not_locked_can_be_written(tmp_path: Path, status: ReportStatus) -> None:
    vault = a_quick_vault(tmp_path)
    session = a_practice(vault, n_sessions=1).sessions[0]
    vault.sessions.set_report_status(session.id, status)
    vault.sessions.write(session.id, Field.REPORT, "Beter.")
    assert vault.sessions.get(session.id).report == "Beter."
