"""Calendars (``.ics``, RFC 5545): read in the parser's process, and written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import icalendar

from coachapp.documents.parsed import Event
from coachapp.documents.plain import read_plain
from coachapp.documents.recurrence import Clock, is_recurring, starts

_WINDOW = timedelta(days=366)
_PRODID = "-//CoachApp//CoachApp//EN"
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
# What reading stumbles over in an event that is damaged.
_DAMAGE = (ValueError, TypeError, KeyError, OverflowError)

# Any: JSON objects, as they cross to the application.
Told = dict[str, Any]


def read_calendar(data: bytes, now: datetime | None = None) -> list[Told]:
    """The events of a calendar, in order of time, as `coachapp.documents.parsed.Event` in JSON.

    Single events are all there; a recurring one is there for each time from a year before
    ``now`` to a year after it, at most 1000 times, with the time in its uid. Cancelled events
    and events without a readable start are left out. Times without a zone are those of the
    calendar's zone (``X-WR-TIMEZONE``), else of this machine.

    Raises:
        ValueError: no calendar, or cut off.
    """
    now = now or datetime.now(UTC)
    components = icalendar.Calendar.from_ical(read_plain(data), multiple=True)
    calendars = [c for c in components if isinstance(c, icalendar.Calendar)]
    if not calendars:
        raise ValueError("no calendar")
    events = [told for calendar in calendars for told in _Reading(calendar, now).events()]
    return sorted(events, key=lambda told: (told["starts_at"], told["uid"]))


def write_calendar(entries: Sequence[Event]) -> bytes:
    """A calendar that other programs read. Times in UTC; the uids stay what they are, so that a
    calendar that is imported again replaces its events."""
    calendar = icalendar.Calendar()
    calendar.add("PRODID", _PRODID)
    calendar.add("VERSION", "2.0")
    written_at = datetime.now(UTC)
    for entry in entries:
        event = icalendar.Event()
        event.add("UID", entry.uid)
        event.add("DTSTAMP", written_at)
        event.add("DTSTART", _written(entry.starts_at, is_day=entry.is_all_day))
        event.add("DTEND", _written(entry.ends_at, is_day=entry.is_all_day))
        # Plain strings: the library keeps what it gets, and ours hides itself.
        event.add("SUMMARY", str(entry.title))
        if entry.place:
            event.add("LOCATION", str(entry.place))
        if entry.notes:
            event.add("DESCRIPTION", str(entry.notes))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def as_markdown(events: Sequence[Told]) -> str:
    """A list of events in this machine's time, each with its notes below it."""
    lines: list[str] = []
    for told in events:
        words = [told["title"], told["place"]]
        lines.append(f"- {_when(told)} {', '.join(' '.join(w.split()) for w in words if w)}")
        lines += [f"  {line}" for line in told["notes"].splitlines() if line.strip()]
    return "\n".join(lines)


class _Reading:
    """One calendar, while it is read."""

    def __init__(self, calendar: icalendar.Calendar, now: datetime) -> None:
        self._events = [e for e in calendar.walk("VEVENT") if isinstance(e, icalendar.Event)]
        self._zone = _zone_named(str(calendar.get("X-WR-TIMEZONE", "")))
        self._since, self._until = now - _WINDOW, now + _WINDOW
        self._moved = set(self._replaced())

    def events(self) -> Iterator[Told]:
        for event in self._events:
            try:
                yield from self._told(event)
            except _DAMAGE:
                continue

    def _replaced(self) -> Iterator[tuple[str, datetime]]:
        """The times of recurring events for which there is an event of their own."""
        for event in self._events:
            try:
                yield _uid(event), self._moment(_date(event, "RECURRENCE-ID"))
            except _DAMAGE:
                continue

    def _told(self, event: icalendar.Event) -> Iterator[Told]:
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            return
        start = _date(event, "DTSTART")
        clock = self._clock(start)
        first, uid = clock.wall(start), _uid(event)
        if "RECURRENCE-ID" in event:
            at = self._moment(_date(event, "RECURRENCE-ID"))
            if self._since <= clock.moment(first) < self._until:
                yield self._occurrence(event, _uid_at(uid, at), clock, first)
        elif is_recurring(event):
            since, until = clock.wall(self._since), clock.wall(self._until)
            for wall in starts(event, clock, first, since=since, until=until):
                at = clock.moment(wall)
                if (uid, at) not in self._moved:
                    yield self._occurrence(event, _uid_at(uid, at), clock, wall)
        else:
            yield self._occurrence(event, uid, clock, first)

    def _occurrence(self, event: icalendar.Event, uid: str, clock: Clock, wall: datetime) -> Told:
        starts_at = clock.moment(wall)
        return {
            "uid": uid,
            "title": str(event.get("SUMMARY", "")),
            "starts_at": starts_at.isoformat(),
            "ends_at": (starts_at + self._length(event)).isoformat(),
            "is_all_day": not isinstance(_date(event, "DTSTART"), datetime),
            "place": str(event.get("LOCATION", "")),
            "notes": str(event.get("DESCRIPTION", "")),
        }

    def _length(self, event: icalendar.Event) -> timedelta:
        """How long an event takes: an hour, or a day, when it does not say so sensibly."""
        start = _date(event, "DTSTART")
        least, usual = (timedelta(0), _HOUR) if isinstance(start, datetime) else (_DAY, _DAY)
        try:
            length = self._told_length(event, start)
        except _DAMAGE:
            return usual
        return length if length >= least else usual

    def _told_length(self, event: icalendar.Event, start: date) -> timedelta:
        """`KeyError` when there is neither an end nor a duration, `ValueError` when damaged."""
        if "DTEND" in event:
            return self._moment(_date(event, "DTEND")) - self._moment(start)
        length = getattr(event["DURATION"], "dt", None)
        if not isinstance(length, timedelta):
            raise ValueError("DURATION")
        return length

    def _clock(self, moment: date) -> Clock:
        if not isinstance(moment, datetime):
            return Clock(UTC)
        return Clock(moment.tzinfo or self._zone)

    def _moment(self, moment: date) -> datetime:
        clock = self._clock(moment)
        return clock.moment(clock.wall(moment))


def _date(event: icalendar.Event, name: str) -> date:
    """A property's date or time; `KeyError` when it is missing, `ValueError` when damaged."""
    found = getattr(event[name], "dt", None)
    if not isinstance(found, date):
        raise ValueError(name)
    return found


def _uid(event: icalendar.Event) -> str:
    """An event's uid; one of its content where it has none, so that it is the same each time."""
    told = str(event.get("UID", "")).strip()
    return told or hashlib.sha256(event.to_ical()).hexdigest()[:32]


def _uid_at(uid: str, at: datetime) -> str:
    return f"{uid}/{at:%Y%m%dT%H%M%SZ}"


def _zone_named(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _written(moment: datetime, *, is_day: bool) -> date:
    return moment.date() if is_day else moment.astimezone(UTC)


def _when(told: Told) -> str:
    """``2026-03-09 10:00–11:00``, with what is the same at both ends said once."""
    starts_at = datetime.fromisoformat(told["starts_at"])
    ends_at = datetime.fromisoformat(told["ends_at"])
    if told["is_all_day"]:
        first, last = starts_at.date(), (ends_at - _DAY).date()
        return f"{first}" if last <= first else f"{first} – {last}"
    starts_at, ends_at = starts_at.astimezone(), ends_at.astimezone()
    end = f"{ends_at:%H:%M}" if ends_at.date() == starts_at.date() else f"{ends_at:%Y-%m-%d %H:%M}"
    return f"{starts_at:%Y-%m-%d %H:%M}–{end}"
