"""Sources, passages and the log of what the model was used for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from coachapp.domain.ids import ClientId, RunId, SessionId
from coachapp.text import RawText


class Task(StrEnum):
    """What the assistant can be asked."""

    PREPARE = "prepare"
    REPORT_FREE = "report_free"
    REPORT_GROW = "report_grow"
    REPORT_INTAKE = "report_intake"
    REPORT_THREE_WAY = "report_three_way"
    REPORT_EVALUATION = "report_evaluation"
    ACTIONS = "actions"
    QUESTIONS = "questions"
    ASK = "ask"
    CODES = "codes"
    """Choosing codes for a case; by itself, not from a session."""


class Outcome(StrEnum):
    """What the coach did with what the model wrote."""

    PENDING = "pending"
    KEPT = "kept"
    DISCARDED = "discarded"
    STOPPED = "stopped"


class Field(StrEnum):
    """The text of a case that a passage comes from."""

    NOTES = "notes"
    PRIVATE_NOTES = "private_notes"
    REPORT = "report"
    CASE = "case"
    CLIENT = "client"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of text with its place; offsets are code points in the field's text."""

    client_id: ClientId
    session_id: SessionId | None
    field: Field
    start: int
    end: int
    text: RawText
    dated_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AiRun:
    """One use of the model, for the AI-use log. No text of the case, no text of the model."""

    id: RunId
    client_id: ClientId
    session_id: SessionId | None
    task: Task
    model: str
    started_at: datetime
    duration_s: float
    n_tokens: int
    n_sources: int
    n_marked: int
    outcome: Outcome


class Retrieval(Protocol):
    """Finds passages of one client; there is no way to ask for two."""

    def find(self, client_id: ClientId, query: str, *, limit: int) -> tuple[Passage, ...]:
        """The passages nearest to the query, best first."""
        ...
