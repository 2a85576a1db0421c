"""The first screen: today's sessions and entries, what is open, and what went quiet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from coachapp.actions import retention
from coachapp.actions.desk import Desk
from coachapp.actions.retention import Due
from coachapp.domain.casefile import Action, Case, CaseFile, Client, Session
from coachapp.domain.ids import AppointmentId, CaseId, ClientId, new_id
from coachapp.domain.practice import Appointment
from coachapp.domain.rules import (
    held_before,
    last_insight,
    open_actions,
    scores_of,
    session_number,
    trend,
)
from coachapp.text import RawText

QUIET_DAYS = 42


@dataclass(frozen=True, slots=True)
class PrepFacts:
    """What is known before a conversation, computed: no model."""

    number: int
    last_on: date | None
    insight: RawText
    actions: tuple[RawText, ...]
    trends: tuple[tuple[RawText, float, float], ...]
    """Each goal that was scored more than once: its title, its first and its last score."""


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """A session on a day, with whose it is; `facts` for those of today."""

    session: Session
    case: Case
    client: Client
    n_open_actions: int
    facts: PrepFacts | None = None

    @property
    def starts_at(self) -> datetime:
        """When it begins."""
        return self.session.starts_at


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action that is not done, with whose it is."""

    action: Action
    client: Client


@dataclass(frozen=True, slots=True)
class QuietCase:
    """An open case without a session for a while and none to come."""

    case: Case
    client: Client
    last_on: date


@dataclass(frozen=True, slots=True)
class Today:
    """What the first screen shows; days in order of time."""

    day: date
    agenda: tuple[AgendaEntry, ...]
    coming: tuple[AgendaEntry, ...]
    appointments: tuple[Appointment, ...]
    coming_appointments: tuple[Appointment, ...]
    actions: tuple[OpenAction, ...]
    quiet: tuple[QuietCase, ...]
    due: tuple[Due, ...]
    n_clients: int


def read_today(desk: Desk, now: datetime) -> Today:
    """Today, the week after, and what is open; ``now`` is local."""
    vault = desk.vault
    begin = now.replace(hour=0, minute=0, second=0, microsecond=0)
    end = begin + timedelta(days=1)
    after = end + timedelta(days=7)
    clients = {c.id: c for c in vault.clients.all()}
    open_actions = vault.actions.open_everywhere()
    cases: dict[CaseId, Case] = {
        case_id: vault.cases.get(case_id) for case_id in {a.case_id for a in open_actions}
    }

    def entries(first: datetime, last: datetime) -> tuple[AgendaEntry, ...]:
        shown = []
        for session in vault.sessions.between(first, last):
            facts = _facts(vault.cases.file(session.case_id), session) if last == end else None
            case = cases.get(session.case_id) or vault.cases.get(session.case_id)
            n_open = sum(a.case_id == case.id for a in open_actions)
            shown.append(AgendaEntry(session, case, clients[case.client_id], n_open, facts))
        return tuple(shown)

    return Today(
        day=now.date(),
        agenda=entries(begin, end),
        coming=entries(end, after),
        appointments=vault.appointments.between(begin, end),
        coming_appointments=vault.appointments.between(end, after),
        actions=tuple(OpenAction(a, clients[cases[a.case_id].client_id]) for a in open_actions),
        quiet=_quiet(desk, clients, begin),
        due=retention.due(vault, now.date()),
        n_clients=len(clients),
    )


def add_appointment(
    desk: Desk, title: str, starts_at: datetime, duration_min: int, place: str = ""
) -> Appointment:
    """A new entry in the agenda."""
    appointment = Appointment(
        id=AppointmentId(new_id()),
        title=RawText(title.strip()),
        starts_at=starts_at.astimezone(UTC),
        duration_min=duration_min,
        place=RawText(place.strip()),
    )
    desk.vault.appointments.save(appointment)
    return appointment


def save_appointment(desk: Desk, appointment: Appointment) -> None:
    """Keep what was changed."""
    desk.vault.appointments.save(appointment)


def delete_appointment(desk: Desk, appointment_id: AppointmentId) -> None:
    """Delete an entry."""
    desk.vault.appointments.delete(appointment_id)


def _facts(file: CaseFile, session: Session) -> PrepFacts:
    held = held_before(file, session)
    insight = last_insight(file, session)
    trends = []
    for goal in file.goals:
        course = trend(file, goal)
        if course is not None and goal.reached_on is None and len(scores_of(file, goal.id)) > 1:
            trends.append((goal.title, *course))
    return PrepFacts(
        number=session_number(file, session.id),
        last_on=held[-1].starts_at.astimezone().date() if held else None,
        insight=insight.text if insight else RawText(""),
        actions=tuple(a.text for a in open_actions(file)),
        trends=tuple(trends),
    )


def _quiet(desk: Desk, clients: dict[ClientId, Client], begin: datetime) -> tuple[QuietCase, ...]:
    """Open cases whose last session is long past, the quietest first."""
    before = begin.date() - timedelta(days=QUIET_DAYS)
    rows = desk.vault.database.execute(
        "SELECT c.id, coalesce(max(s.starts_at), c.started_on) AS last FROM cases c"
        " JOIN clients p ON p.id = c.client_id LEFT JOIN sessions s ON s.case_id = c.id"
        " WHERE c.status = 'open' AND p.archived_at IS NULL"
        " GROUP BY c.id ORDER BY last, c.id"
    )
    found = []
    for case_id, last in rows:
        day = datetime.fromisoformat(last).astimezone().date()
        if day < before:
            case = desk.vault.cases.get(CaseId(case_id))
            found.append(QuietCase(case, clients[case.client_id], day))
    return tuple(found)
