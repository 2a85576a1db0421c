"""From what is known of a case to the record that may be told of it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coachapp.privacy.codebook import Codebook, load_codebook
from coachapp.privacy.record import (
    DURATIONS_MIN,
    MOST_CODES,
    SESSION_COUNTS,
    DataType,
    Level,
    Phrase,
    SharedRecord,
)

_UP_TO = (3, 6, 12)


@dataclass(frozen=True, slots=True)
class PatternInput:
    """What an action takes out of a case: codes and numbers, never text of the case.

    ``patterns`` and ``techniques`` are codes, the most telling first; ``duration_min`` is the
    mean length of the sessions.
    """

    training_id: uuid.UUID
    coach_id: str
    data_type: DataType
    patterns: tuple[str, ...]
    techniques: tuple[str, ...]
    outcome: str
    n_sessions: int
    duration_min: float
    on: date
    level: Level = Level.FULL
    phrases: tuple[Phrase, ...] = ()


def minimize(told: PatternInput) -> SharedRecord:
    """The record of a case: at most six codes a list, counts and lengths in bands.

    Raises:
        RecordInvalidError: nothing to tell, or a code that is none.
    """
    book = load_codebook()
    phrases = told.phrases if told.level is Level.PARTIAL else ()
    return SharedRecord(
        training_id=told.training_id,
        coach_id=told.coach_id,
        data_type=told.data_type,
        patterns=fitted(told.patterns, MOST_CODES - min(len(phrases), MOST_CODES - 1), book),
        phrases=tuple(sorted(set(phrases)))[: MOST_CODES - 1],
        techniques=fitted(told.techniques, MOST_CODES, book),
        outcome=told.outcome,
        session_count=session_band(told.n_sessions),
        duration_min=duration_band(told.duration_min),
        level=told.level,
        anonymized_on=told.on,
    )


def fitted(codes: Sequence[str], most: int, book: Codebook) -> tuple[str, ...]:
    """At most so many codes, sorted. Where there are more, siblings become their parent first."""
    kept = list(dict.fromkeys(codes))
    while len(kept) > most:
        parents = [book.get(c).parent if c in book else None for c in kept]
        shared = next(
            (p for p in parents if p is not None and (parents.count(p) > 1 or p in kept)), None
        )
        if shared is None:
            kept = kept[:most]
            break
        first = min(n for n, p in enumerate(parents) if p == shared)
        rest = [c for c, p in zip(kept, parents, strict=True) if p != shared and c != shared]
        kept = [*rest[:first], shared, *rest[first:]]
    return tuple(sorted(kept))


def session_band(n_sessions: int) -> int:
    """The count that travels."""
    return next(
        (band for most, band in zip(_UP_TO, SESSION_COUNTS, strict=False) if n_sessions <= most),
        SESSION_COUNTS[-1],
    )


def duration_band(minutes: float) -> int:
    """The nearest length that travels, in minutes."""
    return min(DURATIONS_MIN, key=lambda band: (abs(band - minutes), band))
