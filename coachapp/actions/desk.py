"""The coach's verbs on an open practice: what the screens call, in the thread of the store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from coachapp.actions import retention
from coachapp.domain.assessment import Assessment
from coachapp.domain.casefile import (
    Action,
    Amendment,
    Case,
    CaseFile,
    Client,
    Goal,
    GoalScore,
    Insight,
    Owner,
    ReportStatus,
    Session,
    SessionForm,
    SessionKind,
    Technique,
)
from coachapp.domain.ids import (
    ActionId,
    AmendmentId,
    AssessmentId,
    CaseId,
    ClientId,
    ConsentId,
    GoalId,
    InsightId,
    ScoreId,
    SessionId,
    TechniqueId,
    new_id,
)
from coachapp.domain.practice import ClientConsent, ConsentPurpose, Contact, Contract, Erasure
from coachapp.domain.runs import AiRun, Field
from coachapp.store.vault import Vault, utc_now
from coachapp.text import RawText

_CONTACT_FIELDS = {"email", "phone", "address"}


@dataclass(frozen=True, slots=True)
class ClientOverview:
    """A client with their cases (the newest first), how to reach them, and their consents."""

    client: Client
    cases: tuple[Case, ...]
    contact: Contact
    consents: tuple[ClientConsent, ...]
    keep_until: date | None = None


class Desk:
    """Reads and changes one open vault. Every call belongs in the thread that unlocked it."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault

    def clients(self, *, archived: bool = False) -> tuple[Client, ...]:
        """The clients by name."""
        return self.vault.clients.all(archived=archived)

    def client(self, client_id: ClientId) -> ClientOverview:
        """A client with their cases, how to reach them, and what they said yes to."""
        client = self.vault.clients.get(client_id)
        return ClientOverview(
            client=client,
            cases=self.vault.cases.of_client(client_id),
            contact=self.vault.clients.contact(client_id),
            consents=self.vault.clients.consents(client_id),
            keep_until=retention.keep_until(self.vault, client),
        )

    def add_client(self, name: str, *, keep_months: int | None = None, **fields: str) -> Client:
        """A new client; ``fields`` as in `Client` and `Contact`."""
        given = {k: RawText(v.strip()) for k, v in fields.items()}
        reach = {k: given.pop(k) for k in _CONTACT_FIELDS & given.keys()}
        client = Client(
            id=ClientId(new_id()),
            name=RawText(name.strip()),
            created_at=utc_now(),
            keep_months=keep_months,
            **given,  # type: ignore[arg-type]
        )
        with self.vault.database.transaction():
            self.vault.clients.save(client)
            if any(reach.values()):
                self.vault.clients.save_contact(Contact(client_id=client.id, **reach))
        return client

    def save_client(self, client: Client, contact: Contact | None = None) -> None:
        """Keep what was changed."""
        with self.vault.database.transaction():
            self.vault.clients.save(client)
            if contact is not None:
                self.vault.clients.save_contact(contact)

    def add_consent(
        self, client_id: ClientId, purpose: ConsentPurpose, given_on: date, how: str
    ) -> ClientConsent:
        """Note that a client said yes, for one purpose."""
        consent = ClientConsent(
            id=ConsentId(new_id()),
            client_id=client_id,
            purpose=purpose,
            given_on=given_on,
            how=RawText(how.strip()),
        )
        self.vault.clients.save_consent(consent)
        return consent

    def withdraw_consent(self, consent: ClientConsent, on: date) -> None:
        """Note that a client took a consent back."""
        self.vault.clients.save_consent(replace(consent, withdrawn_on=on))

    def archive_client(self, client_id: ClientId, *, is_archived: bool) -> Client:
        """Put a client out of sight, or back."""
        client = self.vault.clients.get(client_id)
        client = replace(client, archived_at=utc_now() if is_archived else None)
        self.vault.clients.save(client)
        return client

    def erase_client(self, client_id: ClientId) -> Erasure:
        """Erase a client with everything of theirs; nothing brings them back."""
        return self.vault.erase_client(client_id)

    def add_case(
        self, client_id: ClientId, title: str, *, started_on: date | None = None, **fields: str
    ) -> Case:
        """A new case; it starts today where no day is given."""
        case = Case(
            id=CaseId(new_id()),
            client_id=client_id,
            title=RawText(title.strip()),
            started_on=started_on or date.today(),
            **{k: RawText(v.strip()) for k, v in fields.items()},  # type: ignore[arg-type]
        )
        self.vault.cases.save(case)
        return case

    def save_case(self, case: Case) -> None:
        """Keep what was changed."""
        self.vault.cases.save(case)

    def save_contract(self, contract: Contract) -> None:
        """Keep what was agreed about a case."""
        self.vault.cases.save_contract(contract)

    def delete_case(self, case_id: CaseId) -> None:
        """Delete a case with its sessions, goals and actions."""
        self.vault.cases.delete(case_id)

    def case_file(self, case_id: CaseId) -> CaseFile:
        """Everything of a case."""
        return self.vault.cases.file(case_id)

    def file_of_session(self, session_id: SessionId) -> tuple[CaseFile, Session]:
        """A session with everything of its case."""
        session = self.vault.sessions.get(session_id)
        return self.vault.cases.file(session.case_id), session

    def add_session(
        self,
        case_id: CaseId,
        starts_at: datetime,
        *,
        duration_min: int = 60,
        kind: SessionKind = SessionKind.SESSION,
        form: SessionForm = SessionForm.IN_PERSON,
        notes: str = "",
        private_notes: str = "",
    ) -> Session:
        """A new session."""
        session = Session(
            id=SessionId(new_id()),
            case_id=case_id,
            starts_at=starts_at.astimezone(utc_now().tzinfo),
            duration_min=duration_min,
            kind=kind,
            form=form,
            notes=RawText(notes),
            private_notes=RawText(private_notes),
        )
        self.vault.sessions.save(session)
        return session

    def save_session(self, session: Session) -> None:
        """Keep what was changed."""
        self.vault.sessions.save(session)

    def write(self, session_id: SessionId, field: Field, text: str) -> None:
        """Store one text of a session as it is typed."""
        self.vault.sessions.write(session_id, field, text)

    def delete_session(self, session_id: SessionId) -> None:
        """Delete a session with its text."""
        self.vault.sessions.delete(session_id)

    def set_report_status(self, session_id: SessionId, status: ReportStatus) -> Session:
        """Move a report on; a locked one stays locked."""
        self.vault.sessions.set_report_status(session_id, status)
        return self.vault.sessions.get(session_id)

    def amend(self, session_id: SessionId, text: str) -> tuple[Amendment, ...]:
        """Add a dated amendment; returns all of them."""
        self.vault.sessions.amend(
            Amendment(
                id=AmendmentId(new_id()),
                session_id=session_id,
                written_at=utc_now(),
                text=RawText(text.strip()),
            )
        )
        return self.vault.sessions.amendments(session_id)

    def amendments(self, session_id: SessionId) -> tuple[Amendment, ...]:
        """The amendments to a report."""
        return self.vault.sessions.amendments(session_id)

    def add_goal(self, case_id: CaseId, title: str) -> Goal:
        """A new goal."""
        goal = Goal(
            id=GoalId(new_id()),
            case_id=case_id,
            title=RawText(title.strip()),
            created_at=utc_now(),
        )
        self.vault.goals.save(goal)
        return goal

    def save_goal(self, goal: Goal) -> None:
        """Keep what was changed."""
        self.vault.goals.save(goal)

    def delete_goal(self, goal_id: GoalId) -> None:
        """Delete a goal with its scores."""
        self.vault.goals.delete(goal_id)

    def add_score(
        self, goal_id: GoalId, score: float, on: date, session_id: SessionId | None = None
    ) -> GoalScore:
        """Note a scaling score."""
        noted = GoalScore(
            id=ScoreId(new_id()), goal_id=goal_id, session_id=session_id, scored_on=on, score=score
        )
        self.vault.goals.add_score(noted)
        return noted

    def add_action(
        self,
        case_id: CaseId,
        text: str,
        *,
        session_id: SessionId | None = None,
        owner: Owner = Owner.CLIENT,
        due_on: date | None = None,
        done_on: date | None = None,
    ) -> Action:
        """A new action."""
        action = Action(
            id=ActionId(new_id()),
            case_id=case_id,
            session_id=session_id,
            text=RawText(text.strip()),
            owner=owner,
            due_on=due_on,
            done_on=done_on,
        )
        self.vault.actions.save(action)
        return action

    def save_action(self, action: Action) -> None:
        """Keep what was changed."""
        self.vault.actions.save(action)

    def delete_action(self, action_id: ActionId) -> None:
        """Delete an action."""
        self.vault.actions.delete(action_id)

    def add_insight(self, session_id: SessionId, text: str) -> Insight:
        """Note an insight in the client's words."""
        insight = Insight(id=InsightId(new_id()), session_id=session_id, text=RawText(text.strip()))
        self.vault.sessions.add_insight(insight)
        return insight

    def save_insight(self, insight: Insight) -> None:
        """Keep what was changed."""
        self.vault.sessions.save_insight(insight)

    def delete_insight(self, insight_id: InsightId) -> None:
        """Delete an insight."""
        self.vault.sessions.delete_insight(insight_id)

    def add_technique(self, session_id: SessionId, name: str) -> Technique:
        """Note a technique that was used."""
        technique = Technique(
            id=TechniqueId(new_id()), session_id=session_id, name=RawText(name.strip())
        )
        self.vault.sessions.save_technique(technique)
        return technique

    def delete_technique(self, technique_id: TechniqueId) -> None:
        """Take a technique away."""
        self.vault.sessions.delete_technique(technique_id)

    def technique_names(self) -> tuple[str, ...]:
        """The names of the techniques used until now, the most used first."""
        return self.vault.sessions.technique_names()

    def save_assessment(self, assessment: Assessment) -> None:
        """Add an assessment, or replace it."""
        self.vault.assessments.save(assessment)

    def delete_assessment(self, assessment_id: AssessmentId) -> None:
        """Delete an assessment."""
        self.vault.assessments.delete(assessment_id)

    def ai_runs(self, client_id: ClientId) -> tuple[AiRun, ...]:
        """The AI-use log of a client, the newest first."""
        return self.vault.runs.of_client(client_id)
