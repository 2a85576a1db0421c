"""When a recurring event of a calendar takes place (RFC 5545, section 3.8.5).

Rules are followed on the wall clock of the event's own time zone, so that a talk at ten stays at
ten when the clocks change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from itertools import islice, takewhile
from typing import Any

from dateutil.rrule import rrule, rrulestr
from icalendar import Event, vRecur

MOST_OCCURRENCES = 1000
# Finer rules are for machines, and following one from years ago takes minutes.
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock that an event's times are read from; without a zone it is this machine's."""

    zone: tzinfo | None

    def wall(self, moment: date) -> datetime:
        """A naive time on this clock; a date is its midnight."""
        if not isinstance(moment, datetime):
            return datetime.combine(moment, time())
        if moment.tzinfo is not None:
            moment = moment.astimezone(self.zone)
        return moment.replace(tzinfo=None)

    def moment(self, wall: datetime) -> datetime:
        """The moment, in UTC, at which this clock shows a naive time."""
        aware = wall.replace(tzinfo=self.zone) if self.zone else wall.astimezone()
        return aware.astimezone(UTC)


def is_recurring(event: Event) -> bool:
    """Whether an event says that it takes place more than once."""
    return "RRULE" in event or "RDATE" in event


def starts(
    event: Event, clock: Clock, first: datetime, *, since: datetime, until: datetime
) -> list[datetime]:
    """The starts of a recurring event from ``since`` until ``until``, all naive on its clock.

    At most `MOST_OCCURRENCES`, the earliest first. A rule that cannot be followed (by the hour
    or finer, or damaged) counts as none.
    """
    found = {first, *_told(event, "RDATE", clock)}
    for rule in _listed(event.get("RRULE")):
        try:
            series = _series(rule, clock, first).xafter(since, inc=True)
            found |= set(islice(takewhile(lambda t: t < until, series), MOST_OCCURRENCES))
        except (ValueError, TypeError, OverflowError):
            continue
    # An exception without a time takes the whole day out.
    days = {t.date() for t in _told(event, "EXDATE", clock, dates_only=True)}
    left_out = set(_told(event, "EXDATE", clock))
    kept = (t for t in found if since <= t < until and t not in left_out and t.date() not in days)
    return sorted(kept)[:MOST_OCCURRENCES]


def _series(rule: vRecur, clock: Clock, first: datetime) -> rrule:
    """`ValueError` for a rule that is not followed."""
    parts = {name.upper(): value for name, value in rule.items()}
    if parts["FREQ"][0] not in _FREQUENCIES or min(parts.get("INTERVAL", [1])) < 1:
        raise ValueError("not followed")
    if "UNTIL" in parts:
        last = parts["UNTIL"][0]
        is_day = not isinstance(last, datetime)
        parts["UNTIL"] = [datetime.combine(last, time.max) if is_day else clock.wall(last)]
    text = vRecur(parts).to_ical().decode()  # type: ignore[no-untyped-call]
    series = rrulestr(text, dtstart=first, ignoretz=True)
    if not isinstance(series, rrule):
        raise ValueError("more than a rule")
    return series


def _told(event: Event, name: str, clock: Clock, *, dates_only: bool = False) -> Iterator[datetime]:
    for several in _listed(event.get(name)):
        for each in getattr(several, "dts", ()):
            moment = each.dt[0] if isinstance(each.dt, tuple) else each.dt
            if not dates_only or not isinstance(moment, datetime):
                yield clock.wall(moment)


# Any: a property is absent, one value of its kind, or a list of them.
def _listed(found: Any) -> list[Any]:
    if found is None:
        return []
    return found if isinstance(found, list) else [found]
