"""Practices to take along, with everything that there is to lose."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from coachapp.actions.desk import Desk
from coachapp.domain.casefile import Amendment, ReportStatus
from coachapp.domain.ids import AmendmentId, new_id
from coachapp.domain.practice import ConsentPurpose
from coachapp.domain.runs import AiRun, Outcome, Task
from coachapp.text import RawText
from tests.support.store import MOMENT, Practice, a_practice, a_quick_vault
from tests.support.whole_file import (
    a_consent,
    a_contact,
    a_contract,
    an_appointment,
    an_assessment,
)

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def a_desk(folder: Path, n_practices: int = 1) -> tuple[Desk, list[Practice]]:
    vault = a_quick_vault(folder)
    practices = [a_practice(vault, name=f"Cliënt {n} 🙂") for n in range(n_practices)]
    return Desk(vault), practices


def add_the_rest(desk: Desk, practice: Practice) -> None:
    """What `a_practice` has none of: a locked and amended report, a file, a run, an archive."""
    session = practice.sessions[0]
    desk.set_report_status(session.id, ReportStatus.REVIEWED)
    desk.set_report_status(session.id, ReportStatus.LOCKED)
    desk.vault.sessions.amend(
        Amendment(
            id=AmendmentId(new_id()),
            session_id=session.id,
            written_at=MOMENT,
            text=RawText("Aanvulling: مرحبا."),
        )
    )
    desk.vault.add_material(practice.case.id, "wiel.PNG", io.BytesIO(bytes(200_000)))
    desk.vault.add_material(
        practice.case.id, "../../etc/passwd", io.BytesIO(b"x"), session_id=session.id
    )
    desk.vault.runs.add(
        AiRun(
            id=new_id(),  # type: ignore[arg-type]
            client_id=practice.client.id,
            session_id=session.id,
            task=Task.PREPARE,
            model="Gemma",
            started_at=MOMENT,
            duration_s=1.25,
            n_tokens=3,
            n_sources=2,
            n_marked=1,
            outcome=Outcome.KEPT,
        )
    )
    add_what_stands_around(desk, practice)
    desk.archive_client(practice.client.id, is_archived=True)


def add_what_stands_around(desk: Desk, practice: Practice) -> None:
    session = practice.sessions[0]
    desk.save_client(replace(practice.client, keep_months=24), a_contact(practice.client.id))
    withdrawn = a_consent(practice.client.id, ConsentPurpose.SPONSOR, withdrawn_on=MOMENT.date())
    desk.vault.clients.save_consent(withdrawn)
    desk.add_consent(practice.client.id, ConsentPurpose.HOURS_LOG, MOMENT.date(), "Per mail 🙂")
    desk.save_contract(a_contract(practice.case.id, "Zes keer\nen dan zien we"))
    desk.add_technique(session.id, "Lege stoel")
    desk.save_assessment(an_assessment(practice.case.id, session_id=session.id))
    desk.save_assessment(an_assessment(practice.case.id, title="Leeg", scores=()))
    desk.vault.appointments.save(an_appointment("Intervisie", uid="a@b", duration_min=0))
