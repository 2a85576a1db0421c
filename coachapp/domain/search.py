"""What a search over the whole vault is asked and what it finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coachapp.domain.ids import CaseId, ClientId, SessionId
from coachapp.text import RawText


class FoundKind(StrEnum):
    """What kind of thing was found; the first ten are short texts, the others passages."""

    CLIENT_NAME = "client_name"
    CASE_TITLE = "case_title"
    GOAL = "goal"
    ACTION = "action"
    INSIGHT = "insight"
    MATERIAL = "material"
    CONTACT = "contact"
    CONTRACT = "contract"
    TECHNIQUE = "technique"
    ASSESSMENT = "assessment"
    NOTES = "notes"
    PRIVATE_NOTES = "private_notes"
    REPORT = "report"
    CASE = "case"
    CLIENT = "client"


LABEL_KINDS = frozenset(list(FoundKind)[:10])
ALL_KINDS = frozenset(FoundKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Where to look. The days are of sessions, both included; other things have none."""

    client_id: ClientId | None = None
    kinds: frozenset[FoundKind] = ALL_KINDS
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that was found.

    ``start`` and ``end`` are its place in the text that it comes from; ``marks`` are the places
    of the words in ``text`` itself. All are code points.
    """

    kind: FoundKind
    client_id: ClientId
    client_name: RawText
    case_id: CaseId | None
    session_id: SessionId | None
    start: int
    end: int
    text: RawText
    marks: tuple[tuple[int, int], ...] = field(default=())
    dated_at: datetime | None = None
