"""What stands in an export, as values; its schema is made of these."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from coachapp.actions.portability.codec import LATER
from coachapp.domain.assessment import Assessment
from coachapp.domain.casefile import (
    Action,
    Amendment,
    Case,
    Client,
    Goal,
    GoalScore,
    Insight,
    Material,
    Session,
    Technique,
)
from coachapp.domain.practice import Appointment, CaseCodes, ClientConsent, Contact, Contract
from coachapp.domain.runs import AiRun

FORMAT = "coachapp-practice"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseExport:
    """A case with everything of it; the bytes of materials lie beside, by their ids."""

    case: Case
    sessions: tuple[Session, ...]
    amendments: tuple[Amendment, ...]
    goals: tuple[Goal, ...]
    scores: tuple[GoalScore, ...]
    actions: tuple[Action, ...]
    insights: tuple[Insight, ...]
    materials: tuple[Material, ...]
    techniques: tuple[Technique, ...]
    assessments: tuple[Assessment, ...]
    contract: Contract | None
    codes: CaseCodes | None = field(default=None, metadata=LATER)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientExport:
    """A client with their cases, and the log of what the model was used for."""

    client: Client
    contact: Contact
    consents: tuple[ClientConsent, ...]
    cases: tuple[CaseExport, ...]
    ai_runs: tuple[AiRun, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeExport:
    """What stands in ``practice.json``. ``missing`` are materials whose bytes could not be read;
    the agenda goes along with a whole practice only."""

    format: str
    version: int
    exported_at: datetime
    clients: tuple[ClientExport, ...]
    appointments: tuple[Appointment, ...]
    missing: tuple[str, ...]


def place_of(material: Material) -> str:
    """Where the bytes of a material lie in the file."""
    return f"materials/{material.id}{Path(material.name).suffix.lower()[:12]}"
