"""What a coach talks about. Frozen: these values cross threads and reach the screens."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coachapp.domain.assessment import Assessment
from coachapp.domain.ids import (
    ActionId,
    AmendmentId,
    CaseId,
    ClientId,
    GoalId,
    InsightId,
    MaterialId,
    ScoreId,
    SessionId,
    TechniqueId,
)
from coachapp.domain.practice import CaseCodes, Contract
from coachapp.text import RawText


class CaseStatus(StrEnum):
    """Where a traject stands."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class SessionKind(StrEnum):
    """What a session is for; `THREE_WAY` is the *driegesprek* with the sponsor."""

    INTAKE = "intake"
    SESSION = "session"
    THREE_WAY = "three_way"
    EVALUATION = "evaluation"


class SessionForm(StrEnum):
    """Where a session takes place."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    PHONE = "phone"
    WALKING = "walking"


class ReportStatus(StrEnum):
    """A report is a draft, then reviewed, then locked; a locked one is only amended."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    LOCKED = "locked"


class Owner(StrEnum):
    """Who does an action."""

    CLIENT = "client"
    COACH = "coach"


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A person who is coached; how to reach them stands apart (`practice.Contact`)."""

    id: ClientId
    name: RawText
    organisation: RawText = field(default=RawText(""))
    role: RawText = field(default=RawText(""))
    notes: RawText = field(default=RawText(""))
    created_at: datetime
    archived_at: datetime | None = None
    keep_months: int | None = None
    """How long the file is kept after the last contact; None where no term was set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A traject: a question, worked on over sessions."""

    id: CaseId
    client_id: ClientId
    title: RawText
    question: RawText = field(default=RawText(""))
    context: RawText = field(default=RawText(""))
    sponsor: RawText = field(default=RawText(""))
    status: CaseStatus = CaseStatus.OPEN
    started_on: date
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One conversation. ``notes`` may be shared with the client, ``private_notes`` never."""

    id: SessionId
    case_id: CaseId
    starts_at: datetime
    duration_min: int = 60
    kind: SessionKind = SessionKind.SESSION
    form: SessionForm = SessionForm.IN_PERSON
    notes: RawText = field(default=RawText(""))
    private_notes: RawText = field(default=RawText(""))
    report: RawText = field(default=RawText(""))
    report_status: ReportStatus = ReportStatus.DRAFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A dated addition to a locked report."""

    id: AmendmentId
    session_id: SessionId
    written_at: datetime
    text: RawText


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """Something to reach, scored on a scale of 0 to 10."""

    id: GoalId
    case_id: CaseId
    title: RawText
    created_at: datetime
    reached_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalScore:
    """A scaling score (0 to 10, halves allowed) on a day, perhaps given in a session."""

    id: ScoreId
    goal_id: GoalId
    session_id: SessionId | None
    scored_on: date
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to do: who, by when, done."""

    id: ActionId
    case_id: CaseId
    session_id: SessionId | None
    text: RawText
    owner: Owner = Owner.CLIENT
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Insight:
    """An insight in the client's own words."""

    id: InsightId
    session_id: SessionId
    text: RawText


@dataclass(frozen=True, slots=True, kw_only=True)
class Technique:
    """A technique that was used in a session, by its usual name."""

    id: TechniqueId
    session_id: SessionId
    name: RawText


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A file that belongs to a case, perhaps to one of its sessions; its bytes are sealed."""

    id: MaterialId
    case_id: CaseId
    session_id: SessionId | None = None
    name: RawText
    size_bytes: int
    sha256: str
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """Everything of one case, as read in one transaction; lists are oldest first."""

    client: Client
    case: Case
    sessions: tuple[Session, ...]
    goals: tuple[Goal, ...]
    scores: tuple[GoalScore, ...]
    actions: tuple[Action, ...]
    insights: tuple[Insight, ...]
    materials: tuple[Material, ...] = ()
    techniques: tuple[Technique, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    contract: Contract | None = None
    codes: CaseCodes | None = None
