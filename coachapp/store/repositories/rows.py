"""Between rows and values: dates and times as ISO 8601 text, always with their zone."""

from __future__ import annotations

from datetime import UTC, date, datetime


def stamp(moment: datetime) -> str:
    """A moment in UTC as text, so that the order of texts is that of time; never naive."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(UTC).isoformat()


def stamp_or_none(moment: datetime | None) -> str | None:
    """The same, where there may be none."""
    return None if moment is None else stamp(moment)


def moment_or_none(text: str | None) -> datetime | None:
    """A moment from text, where there may be none."""
    return None if text is None else datetime.fromisoformat(text)


def day(value: date | None) -> str | None:
    """A day as text, where there may be none."""
    return None if value is None else value.isoformat()


def day_or_none(text: str | None) -> date | None:
    """A day from text, where there may be none."""
    return None if text is None else date.fromisoformat(text)
