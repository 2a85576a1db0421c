"""What a document holds, as values that cross from the parser's process."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from coachapp.text import RawText


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something in a calendar. Times are aware; the end is the first moment after it.

    What lasts all day goes from midnight to midnight, and its day is ``starts_at.date()``: read
    from a calendar that is UTC's midnight, as such a day belongs to no time zone.
    """

    uid: str
    title: RawText
    starts_at: datetime
    ends_at: datetime
    is_all_day: bool
    place: RawText
    notes: RawText


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a document holds: text as Markdown, and rows of cells or events where it has them."""

    text: RawText
    rows: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    events: tuple[Event, ...] = ()


# Any: JSON from a process that read an untrusted document; each value is checked here.
def parsed_from(answer: dict[str, Any]) -> Parsed:
    """What the parser's process answered, checked.

    Raises:
        KeyError, TypeError, ValueError: it is no answer, or says that nothing could be read.
    """
    return Parsed(
        text=RawText(str(answer["text"]).strip()),
        rows=tuple(tuple(map(str, row)) for row in answer.get("rows", ())),
        events=tuple(map(_event, answer.get("events", ()))),
    )


def _event(told: dict[str, Any]) -> Event:
    starts_at = datetime.fromisoformat(told["starts_at"])
    ends_at = datetime.fromisoformat(told["ends_at"])
    if starts_at.tzinfo is None or ends_at.tzinfo is None:
        raise ValueError("a time without a zone")
    return Event(
        uid=str(told["uid"]),
        title=RawText(told["title"]),
        starts_at=starts_at,
        ends_at=ends_at,
        is_all_day=bool(told["is_all_day"]),
        place=RawText(told["place"]),
        notes=RawText(told["notes"]),
    )
