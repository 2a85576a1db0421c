"""The coach's verbs on an open practice: what the screens call, in the thread of the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

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
)
from coachapp.domain.ids import (
    ActionId,
    AmendmentId,
    CaseId,
    ClientId,
    GoalId,
    InsightId,
    ScoreId,
    SessionId,
    new_id,
)
from coachapp.domain.runs import AiRun, Field
from coachapp.store.vault import Vault, utc_now
from coachapp.text import RawText


@dataclass(frozen=True, slots=True)
class ClientOverview:
    """A client with their cases, the newest first."""

    client: Client
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """A session on a day, with whose it is."""

    session: Session
    case: Case
    client: Client
    n_open_actions: int


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action that is not done, with whose it is."""

    action: Action
    client: Client


@dataclass(frozen=True, slots=True)
class Today:
    """What the first screen shows."""

    day: date
    agenda: tuple[AgendaEntry, ...]
    coming: tuple[AgendaEntry, ...]
    actions: tuple[OpenAction, ...]
    n_clients: int


class Desk:
    """Reads and changes one open vault. Every call belongs in the thread that unlocked it."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault

    def clients(self, *, archived: bool = False) -> tuple[Client, ...]:
        """The clients by name."""
        return self.vault.clients.all(archived=archived)

    def client(self, client_id: ClientId) -> ClientOverview:
        """A client with their cases."""
        return ClientOverview(
            self.vault.clients.get(client_id), self.vault.cases.of_client(client_id)
        )

    def add_client(self, name: str, **fields: str) -> Client:
        """A new client; ``fields`` as in `Client`."""
        client = Client(
            id=ClientId(new_id()),
            name=RawText(name.strip()),
            created_at=utc_now(),
            **{k: RawText(v.strip()) for k, v in fields.items()},  # type: ignore[arg-type]
        )
        self.vault.clients.save(client)
        return client

    def save_client(self, client: Client) -> None:
        """Keep what was changed."""
        self.vault.clients.save(client)

    def archive_client(self, client_id: ClientId, *, is_archived: bool) -> Client:
        """Put a client out of sight, or back."""
        client = self.vault.clients.get(client_id)
        client = replace(client, archived_at=utc_now() if is_archived else None)
        self.vault.clients.save(client)
        return client

    def delete_client(self, client_id: ClientId) -> None:
        """Delete a client with everything of theirs."""
        self.vault.delete_client(client_id)

    def add_case(self, client_id: ClientId, title: str, **fields: str) -> Case:
        """A new case that starts today."""
        case = Case(
            id=CaseId(new_id()),
            client_id=client_id,
            title=RawText(title.strip()),
            started_on=date.today(),
            **{k: RawText(v.strip()) for k, v in fields.items()},  # type: ignore[arg-type]
        )
        self.vault.cases.save(case)
        return case

    def save_case(self, case: Case) -> None:
        """Keep what was changed."""
        self.vault.cases.save(case)

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

    def delete_sessions(self, session_ids: Sequence[SessionId]) -> None:
        """Undo an import."""
        for session_id in session_ids:
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
        """Keep what was changed; also puts a deleted one back."""
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

    def put_back_scores(self, goal: Goal, scores: Sequence[GoalScore]) -> None:
        """Undo the deletion of a goal."""
        with self.vault.database.transaction():
            self.vault.goals.save(goal)
            for score in scores:
                self.vault.goals.add_score(score)

    def add_action(
        self,
        case_id: CaseId,
        text: str,
        *,
        session_id: SessionId | None = None,
        owner: Owner = Owner.CLIENT,
        due_on: date | None = None,
    ) -> Action:
        """A new action."""
        action = Action(
            id=ActionId(new_id()),
            case_id=case_id,
            session_id=session_id,
            text=RawText(text.strip()),
            owner=owner,
            due_on=due_on,
        )
        self.vault.actions.save(action)
        return action

    def save_action(self, action: Action) -> None:
        """Keep what was changed; also puts a deleted one back."""
        self.vault.actions.save(action)

    def delete_action(self, action_id: ActionId) -> None:
        """Delete an action."""
        self.vault.actions.delete(action_id)

    def add_insight(self, session_id: SessionId, text: str) -> Insight:
        """Note an insight in the client's words."""
        insight = Insight(id=InsightId(new_id()), session_id=session_id, text=RawText(text.strip()))
        self.vault.sessions.add_insight(insight)
        return insight

    def today(self, now: datetime) -> Today:
        """Today's sessions, those of the week after, and what is open; ``now`` is local."""
        begin = now.replace(hour=0, minute=0, second=0, microsecond=0)
        end = begin + timedelta(days=1)
        clients = {c.id: c for c in self.vault.clients.all()}
        open_actions = self.vault.actions.open_everywhere()
        cases: dict[CaseId, Case] = {}
        for case_id in {a.case_id for a in open_actions}:
            cases[case_id] = self.vault.cases.get(case_id)

        def entries(first: datetime, last: datetime) -> tuple[AgendaEntry, ...]:
            utc = utc_now().tzinfo
            found = self.vault.sessions.between(first.astimezone(utc), last.astimezone(utc))
            shown = []
            for session in found:
                case = cases.get(session.case_id) or self.vault.cases.get(session.case_id)
                n_open = sum(a.case_id == case.id for a in open_actions)
                shown.append(AgendaEntry(session, case, clients[case.client_id], n_open))
            return tuple(shown)

        return Today(
            day=now.date(),
            agenda=entries(begin, end),
            coming=entries(end, end + timedelta(days=7)),
            actions=tuple(OpenAction(a, clients[cases[a.case_id].client_id]) for a in open_actions),
            n_clients=len(clients),
        )

    def ai_runs(self, client_id: ClientId) -> tuple[AiRun, ...]:
        """The AI-use log of a client, the newest first."""
        return self.vault.runs.of_client(client_id)
