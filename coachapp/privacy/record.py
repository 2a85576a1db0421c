"""The pattern record: all that is ever told of a case to anybody else.

Version 1 of the wire format. Codes are a closed vocabulary (`Codebook`); phrases are a type of
their own, short and clean, and exist at level ``partial`` only. What comes from outside is read
by :func:`read_record`, which takes nothing that it does not know.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from coachapp.errors import RecordInvalidError
from coachapp.privacy.codebook import Codebook, CodeKind, load_codebook

SESSION_COUNTS = (2, 5, 9, 16)
"""What travels for 1 to 3, 4 to 6, 7 to 12, and 13 or more sessions."""
DURATIONS_MIN = (30, 45, 60, 75, 90, 120)
MOST_CODES = 6
MOST_WORDS = 12
_LONGEST_PHRASE = 120
_COACH_ID = re.compile(r"[0-9a-f]{64}")
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = " ,'’-"
_PHRASE = re.compile(r"[^\W\d_]+(?:[ ,'’-]+[^\W\d_]+)*", re.UNICODE)


class DataType(StrEnum):
    """What a record tells of; the consent's purposes are the same three."""

    CASES = "case_patterns"
    SESSIONS = "session_patterns"
    TECHNIQUES = "techniques"


class Level(StrEnum):
    """``FULL``: codes and coarse numbers only. ``PARTIAL``: phrases as well."""

    FULL = "full"
    PARTIAL = "partial"


class Phrase(str):
    """At most twelve plain words in small letters: no digits, no names, no placeholders."""

    __slots__ = ()

    def __new__(cls, text: str) -> Phrase:
        """Check the form; raises `RecordInvalidError`. What it says, `audit.find_leaks` checks."""
        if (
            len(text) > _LONGEST_PHRASE
            or len(_WORD.findall(text)) > MOST_WORDS
            or text != text.lower()
            or not all(c.isalpha() or c in _BETWEEN for c in text)
            or not _PHRASE.fullmatch(text)
            or text in load_codebook()
        ):
            raise RecordInvalidError(field="patterns")
        return super().__new__(cls, text)


@dataclass(frozen=True, slots=True)
class SharedRecord:
    """One record, checked as it is made; raises `RecordInvalidError`."""

    training_id: uuid.UUID
    coach_id: str
    data_type: DataType
    patterns: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    techniques: tuple[str, ...]
    outcome: str
    session_count: int
    duration_min: int
    level: Level
    anonymized_on: date
    is_validated: bool = False

    def __post_init__(self) -> None:
        book = load_codebook()
        _check(self.training_id.version == 4, "training_id")
        _check(bool(_COACH_ID.fullmatch(self.coach_id)), "coach_id")
        _check(_are_codes(self.patterns, CodeKind.PATTERN, book), "patterns")
        _check(_are_codes(self.techniques, CodeKind.TECHNIQUE, book), "techniques_used")
        _check(_are_codes((self.outcome,), CodeKind.OUTCOME, book), "outcomes")
        _check(all(isinstance(p, Phrase) for p in self.phrases), "patterns")
        _check(len(self.patterns) + len(self.phrases) <= MOST_CODES, "patterns")
        _check(self.level is Level.PARTIAL or not self.phrases, "anonymization_level")
        _check(self.session_count in SESSION_COUNTS, "session_count")
        _check(self.duration_min in DURATIONS_MIN, "duration_avg")
        _check(bool(self.patterns or self.phrases or self.techniques), "patterns")

    def to_wire(self) -> dict[str, object]:
        """The record as it travels."""
        return {
            "training_id": str(self.training_id),
            "coach_id": self.coach_id,
            "data_type": self.data_type.value,
            "anonymized_content": {
                "patterns": sorted([*self.patterns, *self.phrases]),
                "techniques_used": list(self.techniques),
                "outcomes": self.outcome,
                "metadata": {
                    "session_count": self.session_count,
                    "duration_avg": self.duration_min,
                    "anonymization_level": self.level.value,
                },
            },
            "anonymized_at": self.anonymized_on.isoformat(),
            "validated": self.is_validated,
        }


def read_record(untrusted: object) -> SharedRecord:
    """A record from outside.

    Raises:
        RecordInvalidError: with the field that is unknown, missing or not what it should be.
    """
    top = _fields(
        untrusted,
        "record",
        {
            "training_id",
            "coach_id",
            "data_type",
            "anonymized_content",
            "anonymized_at",
            "validated",
        },
    )
    content = _fields(
        top["anonymized_content"],
        "anonymized_content",
        {"patterns", "techniques_used", "outcomes", "metadata"},
    )
    metadata = _fields(
        content["metadata"], "metadata", {"session_count", "duration_avg", "anonymization_level"}
    )
    told = _strings(content["patterns"], "patterns")
    book = load_codebook()
    _check(list(told) == sorted(set(told)), "patterns")
    _check(isinstance(top["validated"], bool), "validated")
    for name in ("session_count", "duration_avg"):
        _check(type(metadata[name]) is int, name)
    return SharedRecord(
        training_id=_read(_uuid, top, "training_id"),
        coach_id=_read(str, top, "coach_id"),
        data_type=_read(DataType, top, "data_type"),
        patterns=tuple(p for p in told if p in book),
        phrases=tuple(Phrase(p) for p in told if p not in book),
        techniques=_strings(content["techniques_used"], "techniques_used"),
        outcome=_read(str, content, "outcomes"),
        session_count=metadata["session_count"],
        duration_min=metadata["duration_avg"],
        level=_read(Level, metadata, "anonymization_level"),
        anonymized_on=_read(_day, top, "anonymized_at"),
        is_validated=top["validated"],
    )


def _check(holds: bool, field: str) -> None:
    if not holds:
        raise RecordInvalidError(field=field)


def _are_codes(codes: tuple[str, ...], kind: CodeKind, book: Codebook) -> bool:
    """Known, of the kind, sorted, each once."""
    return (
        len(codes) <= MOST_CODES
        and list(codes) == sorted(set(codes))
        and all(code in book and book.get(code).kind is kind for code in codes)
    )


# Any: JSON, of which every field is checked by what it is read as.
def _fields(untrusted: object, where: str, names: set[str]) -> Mapping[str, Any]:
    if not isinstance(untrusted, dict) or set(untrusted) != names:
        raise RecordInvalidError(field=where)
    return untrusted


def _strings(untrusted: object, field: str) -> tuple[str, ...]:
    if not isinstance(untrusted, list) or not all(isinstance(s, str) for s in untrusted):
        raise RecordInvalidError(field=field)
    return tuple(untrusted)


def _read(kind: Any, fields: Mapping[str, Any], name: str) -> Any:
    value = fields[name]
    if not isinstance(value, str):
        raise RecordInvalidError(field=name)
    try:
        return kind(value)
    except ValueError as exc:
        raise RecordInvalidError(field=name) from exc


def _uuid(text: str) -> uuid.UUID:
    """In its one canonical writing."""
    found = uuid.UUID(text)
    if str(found) != text:
        raise ValueError
    return found


def _day(text: str) -> date:
    """A date and nothing else: no time, no other way of writing it."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise ValueError
    return date.fromisoformat(text)
