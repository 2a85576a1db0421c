"""Builders for what stands around a case, and eyes that see every table of the file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date

from coachapp.actions.desk import Desk
from coachapp.domain.assessment import Assessment, AssessmentKind, AssessmentScore
from coachapp.domain.casefile import Amendment, Material, ReportStatus, Technique
from coachapp.domain.ids import (
    AmendmentId,
    AppointmentId,
    AssessmentId,
    CaseId,
    ClientId,
    ConsentId,
    ImportId,
    RunId,
    SessionId,
    TechniqueId,
    new_id,
)
from coachapp.domain.practice import (
    Appointment,
    ClientConsent,
    ConsentPurpose,
    Contact,
    Contract,
    ImportRecord,
)
from coachapp.domain.runs import AiRun, Outcome, Task
from coachapp.store.connection import Database, Row
from coachapp.store.repositories.imports import ImportItem
from coachapp.store.vault import Vault
from coachapp.text import RawText
from tests.support.store import MOMENT, Practice, a_practice

TABLES = (
    "clients",
    "contacts",
    "consents",
    "cases",
    "contracts",
    "sessions",
    "amendments",
    "goals",
    "scores",
    "actions",
    "insights",
    "techniques",
    "materials",
    "assessments",
    "assessment_scores",
    "appointments",
    "imports",
    "import_items",
    "ai_runs",
)
"""Every table with what a coach wrote or what was done for them."""
TODAY = MOMENT.date()


def whole_content(database: Database) -> dict[str, list[Row]]:
    """Every row of `TABLES`, in the order in which the tables keep them."""
    return {table: database.execute(f"SELECT * FROM {table}") for table in TABLES}


def a_contact(client_id: ClientId, text: str = "noor@voorbeeld.nl") -> Contact:
    return Contact(
        client_id=client_id,
        email=RawText(text),
        phone=RawText(f"06 {text}"),
        address=RawText(f"Dijk 1, {text}"),
    )


def a_consent(
    client_id: ClientId,
    purpose: ConsentPurpose = ConsentPurpose.FILE,
    *,
    how: str = "Op papier",
    given_on: date = TODAY,
    withdrawn_on: date | None = None,
) -> ClientConsent:
    return ClientConsent(
        id=ConsentId(new_id()),
        client_id=client_id,
        purpose=purpose,
        given_on=given_on,
        how=RawText(how),
        withdrawn_on=withdrawn_on,
    )


def a_contract(case_id: CaseId, text: str = "Zes gesprekken") -> Contract:
    return Contract(
        case_id=case_id,
        sponsor_contact=RawText(f"HR, {text}"),
        n_sessions=6,
        agreed_on=TODAY,
        agreements=RawText(text),
    )


def a_technique(session_id: SessionId, name: str = "Lege stoel") -> Technique:
    return Technique(id=TechniqueId(new_id()), session_id=session_id, name=RawText(name))


def an_assessment(
    case_id: CaseId,
    *,
    title: str = "Levenswiel",
    scores: tuple[tuple[str, float], ...] = (("Werk", 4), ("Rust", 6.5), ("Gezin", 8)),
    kind: AssessmentKind = AssessmentKind.WHEEL,
    session_id: SessionId | None = None,
    taken_on: date = TODAY,
) -> Assessment:
    return Assessment(
        id=AssessmentId(new_id()),
        case_id=case_id,
        session_id=session_id,
        kind=kind,
        title=RawText(title),
        taken_on=taken_on,
        scores=tuple(AssessmentScore(label=RawText(a), score=s) for a, s in scores),
    )


def an_appointment(title: str = "Intervisie", **fields: object) -> Appointment:
    given: dict[str, object] = {"starts_at": MOMENT, **fields}
    return Appointment(id=AppointmentId(new_id()), title=RawText(title), **given)  # type: ignore[arg-type]


def an_amendment(session_id: SessionId, text: str = "Aanvulling") -> Amendment:
    return Amendment(
        id=AmendmentId(new_id()), session_id=session_id, written_at=MOMENT, text=RawText(text)
    )


def an_import(source: str = "agenda.ics") -> ImportRecord:
    return ImportRecord(id=ImportId(new_id()), imported_at=MOMENT, source=RawText(source))


def a_run(client_id: ClientId, session_id: SessionId | None) -> AiRun:
    return AiRun(
        id=RunId(new_id()),
        client_id=client_id,
        session_id=session_id,
        task=Task.PREPARE,
        model="model-q4",
        started_at=MOMENT,
        duration_s=1.0,
        n_tokens=1,
        n_sources=1,
        n_marked=0,
        outcome=Outcome.KEPT,
    )


@dataclass(frozen=True, slots=True)
class WholePractice:
    """A practice with a row in every table."""

    desk: Desk
    practice: Practice
    material: Material
    imported: ImportRecord

    @property
    def vault(self) -> Vault:
        return self.desk.vault

    @property
    def client_id(self) -> ClientId:
        return self.practice.client.id

    @property
    def case_id(self) -> CaseId:
        return self.practice.case.id

    @property
    def session_id(self) -> SessionId:
        """The first of three sessions; the second has a locked report."""
        return self.practice.sessions[0].id

    def content(self) -> dict[str, list[Row]]:
        return whole_content(self.vault.database)


def fill(vault: Vault, text: str = "Rust", *, name: str = "Noor") -> WholePractice:
    """Write a client with ``text`` in every field that takes one."""
    practice = a_practice(vault, notes=text, name=name)
    client, case, session = practice.client, practice.case, practice.sessions[0]
    vault.clients.save_contact(a_contact(client.id, text))
    vault.clients.save_consent(a_consent(client.id, how=text))
    vault.clients.save_consent(a_consent(client.id, ConsentPurpose.ASSISTANT))
    vault.cases.save_contract(a_contract(case.id, text))
    vault.sessions.save_technique(a_technique(session.id, text))
    vault.assessments.save(
        an_assessment(case.id, title=text, scores=((text, 3), ("B", 4)), session_id=session.id)
    )
    material = vault.add_material(
        case.id, f"{text}.txt", io.BytesIO(text.encode() * 500), session_id=session.id
    )
    vault.sessions.set_report_status(practice.sessions[1].id, ReportStatus.LOCKED)
    vault.sessions.amend(an_amendment(practice.sessions[1].id, text))
    vault.appointments.save(an_appointment())
    vault.runs.add(a_run(client.id, session.id))
    imported = an_import(text)
    vault.imports.add(
        imported,
        [ImportItem("client", client.id, text), ImportItem("session", session.id, f"{text} 2")],
    )
    vault.index.update()
    whole = WholePractice(Desk(vault), practice, material, imported)
    assert all(whole.content().values())
    return whole
