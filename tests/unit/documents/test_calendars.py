"""Calendars, read and written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachapp.documents.calendars import read_calendar, write_calendar
from coachapp.documents.parsed import Event, parsed_from
from coachapp.documents.reader import Parser
from coachapp.errors import EmptyDocumentError, UnreadableDocumentError
from coachapp.text import RawText
from tests.unit.documents.files import a_calendar

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
SINGLE = "UID:1\nSUMMARY:Gesprek\n"


def events_of(*events: str, head: str = "") -> tuple[Event, ...]:
    told = read_calendar(a_calendar(*events, head=head), NOW)
    return parsed_from({"text": "", "events": told}).events


def starts_of(*events: str) -> list[str]:
    return [f"{event.starts_at:%m-%d %H:%M}" for event in events_of(*events)]


@pytest.mark.parametrize(
    ("told", "starts_at", "ends_at"),
    [
        ("DTSTART:20260309T090000Z\nDTEND:20260309T103000Z", "09:00", "10:30"),
        ("DTSTART:20260309T090000Z\nDURATION:PT45M", "09:00", "09:45"),
        ("DTSTART:20260309T090000Z", "09:00", "10:00"),
        ("DTSTART:20260309T090000Z\nDTEND:20260309T080000Z", "09:00", "10:00"),
        ("DTSTART:20260309T090000Z\nDTEND:morgen", "09:00", "10:00"),
        ("DTSTART;TZID=Europe/Amsterdam:20260309T100000", "09:00", "10:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20260709T100000", "08:00", "09:00"),
    ],
)
def test_an_event_has_a_start_and_an_end_in_utc(told: str, starts_at: str, ends_at: str):
    (event,) = events_of(SINGLE + told)
    assert (f"{event.starts_at:%H:%M}", f"{event.ends_at:%H:%M}") == (starts_at, ends_at)
    assert event.starts_at.utcoffset() == event.ends_at.utcoffset() == timedelta(0)
    assert not event.is_all_day


def test_a_zone_that_the_calendar_brings_along_is_used():
    zone = """
        BEGIN:VTIMEZONE
        TZID:Ergens
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0300
        TZOFFSETTO:+0300
        END:STANDARD
        END:VTIMEZONE
    """
    (event,) = events_of(SINGLE + "DTSTART;TZID=Ergens:20260309T100000", head=zone.strip())
    assert event.starts_at == datetime(2026, 3, 9, 7, tzinfo=UTC)


def test_a_time_without_a_zone_is_in_the_calendars_zone_else_in_this_machines():
    told = SINGLE + "DTSTART:20260709T100000"
    (event,) = events_of(told, head="X-WR-TIMEZONE:Asia/Tokyo")
    assert event.starts_at == datetime(2026, 7, 9, 1, tzinfo=UTC)
    (event,) = events_of(told)
    assert event.starts_at == datetime(2026, 7, 9, 10).astimezone()


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("DTSTART;VALUE=DATE:20260309\nDTEND;VALUE=DATE:20260311", 11),
        ("DTSTART;VALUE=DATE:20260309", 10),
        ("DTSTART;VALUE=DATE:20260309\nDURATION:P3D", 12),
    ],
)
def test_a_whole_day_goes_from_midnight_to_midnight(told: str, last: int):
    (event,) = events_of(SINGLE + told)
    assert event.is_all_day
    assert event.starts_at == datetime(2026, 3, 9, tzinfo=UTC)
    assert event.ends_at == datetime(2026, 3, last, tzinfo=UTC)


def test_a_weekly_talk_stays_at_its_hour_when_the_clocks_change():
    weekly = "DTSTART;TZID=Europe/Amsterdam:20260323T100000\nRRULE:FREQ=WEEKLY;COUNT=3"
    assert starts_of(SINGLE + weekly) == ["03-23 09:00", "03-30 08:00", "04-06 08:00"]


def test_each_occurrence_has_a_uid_of_its_own_that_stays():
    weekly = "DTSTART:20260323T100000Z\nRRULE:FREQ=WEEKLY;COUNT=3"
    first = [event.uid for event in events_of(SINGLE + weekly)]
    assert len(set(first)) == 3
    assert [event.uid for event in events_of(SINGLE + weekly)] == first


def test_exceptions_additions_moves_and_cancellations_are_followed():
    series = """
        DTSTART:20260302T100000Z
        RRULE:FREQ=WEEKLY;UNTIL=20260330
        EXDATE:20260309T100000Z
        RDATE:20260304T150000Z
    """
    moved = "RECURRENCE-ID:20260316T100000Z\nDTSTART:20260317T110000Z"
    cancelled = "RECURRENCE-ID:20260323T100000Z\nDTSTART:20260323T100000Z\nSTATUS:CANCELLED"
    assert starts_of(SINGLE + series, SINGLE + moved, SINGLE + cancelled) == [
        "03-02 10:00",
        "03-04 15:00",
        "03-17 11:00",
        "03-30 10:00",
    ]


def test_exceptions_and_ends_in_another_zone_are_the_same_moments():
    series = """
        DTSTART;TZID=Europe/Amsterdam:20260601T010000
        RRULE:FREQ=DAILY;UNTIL=20260603T230000Z
        EXDATE:20260601T230000Z
    """
    assert starts_of(SINGLE + series) == ["05-31 23:00", "06-02 23:00", "06-03 23:00"]


def test_an_exception_without_a_time_takes_the_day_out():
    series = "DTSTART:20260302T100000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260303"
    assert starts_of(SINGLE + series) == ["03-02 10:00", "03-04 10:00"]


def test_an_endless_series_is_there_for_a_year_on_both_sides():
    events = events_of(SINGLE + "DTSTART;VALUE=DATE:20100101\nRRULE:FREQ=DAILY")
    assert events[0].starts_at - NOW < timedelta(days=-364)
    assert events[-1].starts_at - NOW > timedelta(days=364)
    assert len(events) == 732


def test_a_dense_series_ends_at_a_thousand():
    dense = "DTSTART:20200101T000000Z\nRRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5"
    assert len(events_of(SINGLE + dense)) == 1000


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=0", "FREQ=NOOIT", "FREQ=YEARLY;BYMONTH=99"]
)
def test_a_rule_that_is_not_followed_counts_once(rule: str):
    assert starts_of(SINGLE + f"DTSTART:20260302T100000Z\nRRULE:{rule}") == ["03-02 10:00"]


def test_an_old_single_event_is_read_and_a_cancelled_or_broken_one_is_not():
    assert starts_of(
        SINGLE + "DTSTART:20150102T100000Z",
        SINGLE + "DTSTART:20260309T090000Z\nSTATUS:CANCELLED",
        SINGLE + "DTSTART:20269999",
        SINGLE,
    ) == ["01-02 10:00"]


def test_a_calendar_gives_text_and_events_through_the_process():
    calendar = a_calendar(
        "UID:7\nSUMMARY:Gesprek\\, vervolg\nLOCATION:Zaal É\nDTSTART;VALUE=DATE:20260309\n"
        "DESCRIPTION:Eén\\ntwee"
    )
    with Parser() as parser:
        parsed = parser.parse(calendar, ".ics", "x.ics")
    (event,) = parsed.events
    assert (event.uid, event.title, event.place) == ("7", "Gesprek, vervolg", "Zaal É")
    assert event.notes == "Eén\ntwee"
    assert parsed.text == "- 2026-03-09 Gesprek, vervolg, Zaal É\n  Eén\n  twee"


def test_a_calendar_without_events_is_empty_and_a_cut_one_unreadable():
    with Parser() as parser:
        with pytest.raises(EmptyDocumentError):
            parser.parse(a_calendar(), ".ics", "x.ics")
        with pytest.raises(UnreadableDocumentError):
            parser.parse(a_calendar(SINGLE).replace(b"END:VCALENDAR", b""), ".ics", "x.ics")


def test_a_written_calendar_is_what_other_programs_expect():
    event = Event(
        uid="a",
        title=RawText("Gesprek"),
        starts_at=datetime.fromisoformat("2026-07-09T10:00:00+02:00"),
        ends_at=datetime.fromisoformat("2026-07-09T11:00:00+02:00"),
        is_all_day=False,
        place=RawText(""),
        notes=RawText("x" * 200),
    )
    written = write_calendar([event])
    assert b"PRODID:-//CoachApp//" in written
    assert b"DTSTART:20260709T080000Z\r\n" in written
    assert max(map(len, written.split(b"\r\n"))) <= 75
    (component,) = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert "DTSTAMP" in component


WORDS = st.text(st.characters(categories=["L", "N", "P", "S"], include_characters=" "), max_size=90)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2050, 1, 1), timezones=st.just(UTC))


@st.composite
def events(draw: st.DrawFn) -> Event:
    is_all_day = draw(st.booleans())
    starts_at = draw(MOMENTS).replace(microsecond=0)
    if is_all_day:
        starts_at = starts_at.replace(hour=0, minute=0, second=0)
    length = timedelta(days=1) if is_all_day else timedelta(minutes=1)
    return Event(
        uid=draw(st.uuids()).hex,
        title=RawText(draw(WORDS)),
        starts_at=starts_at,
        ends_at=starts_at + draw(st.integers(1, 300)) * length,
        is_all_day=is_all_day,
        place=RawText(draw(WORDS)),
        notes=RawText("\n".join(draw(st.lists(WORDS, max_size=3)))),
    )


@given(entries=st.lists(events(), max_size=4))
def test_what_is_written_comes_back(entries: list[Event]):
    told = read_calendar(write_calendar(entries))
    read = parsed_from({"text": "", "events": told}).events
    assert sorted(read, key=lambda e: e.uid) == sorted(entries, key=lambda e: e.uid)
