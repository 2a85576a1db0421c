"""The first screen: whose day it is, what is open, what went quiet, and whose term is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachapp.actions import agenda, retention
from coachapp.actions.agenda import QUIET_DAYS, Today, read_today
from coachapp.actions.desk import Desk
from coachapp.actions.retention import keep_until, months_after
from coachapp.domain.casefile import Case, CaseStatus, Client
from tests.integration.actions.places import local_time
from tests.support.store import a_quick_vault


@pytest.fixture(params=["UTC", "Europe/Amsterdam", "America/New_York"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    with local_time(request.param):
        made = Desk(a_quick_vault(tmp_path))
        yield made
        made.vault.lock()


def local(day: date, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute).astimezone()


TODAY = date(2026, 3, 18)  # no change of the clock in six weeks before, but in New York


def the_screen(desk: Desk) -> Today:
    return read_today(desk, local(TODAY, 10))


def a_case(desk: Desk, name: str = "Noor", *, started_on: date = TODAY) -> Case:
    client = desk.add_client(name)
    return desk.add_case(client.id, f"Vraag van {name}", started_on=started_on)


def client_of(desk: Desk, case: Case) -> Client:
    return desk.vault.clients.get(case.client_id)


def test_today_runs_from_midnight_to_midnight_here_and_the_week_follows(desk: Desk) -> None:
    case = a_case(desk)
    moments = {
        "before": local(TODAY) - timedelta(minutes=1),
        "first": local(TODAY),
        "last": local(TODAY, 23, 59),
        "tomorrow": local(TODAY) + timedelta(days=1),
        "in a week": local(TODAY, 23, 59) + timedelta(days=7),
        "after": local(TODAY) + timedelta(days=8),
    }
    for name, at in moments.items():
        desk.add_session(case.id, at, notes=name)
        agenda.add_appointment(desk, f" {name} ", at, 30)
    screen = the_screen(desk)
    assert (screen.day, screen.n_clients) == (TODAY, 1)
    assert [e.session.notes for e in screen.agenda] == ["first", "last"]
    assert [e.session.notes for e in screen.coming] == ["tomorrow", "in a week"]
    assert [a.title for a in screen.appointments] == ["first", "last"]
    assert [a.title for a in screen.coming_appointments] == ["tomorrow", "in a week"]
    assert all(e.case == case and e.client == client_of(desk, case) for e in screen.agenda)
    assert [e.starts_at for e in screen.agenda] == [moments["first"], moments["last"]]


def test_an_entry_is_changed_and_taken_away(desk: Desk) -> None:
    entry = agenda.add_appointment(desk, "Intervisie", local(TODAY, 9), 90, " Utrecht ")
    assert (entry.place, entry.starts_at.tzinfo) == ("Utrecht", UTC)
    later = replace(entry, starts_at=local(TODAY, 9).astimezone(UTC) + timedelta(days=1))
    agenda.save_appointment(desk, later)
    screen = the_screen(desk)
    assert (screen.appointments, screen.coming_appointments) == ((), (later,))
    agenda.delete_appointment(desk, later.id)
    assert the_screen(desk).coming_appointments == ()


def test_open_actions_are_there_the_earliest_first_and_counted_with_the_session(
    desk: Desk,
) -> None:
    case, other = a_case(desk), a_case(desk, "Bram")
    undated = desk.add_action(case.id, "Ooit")
    late = desk.add_action(case.id, "Laat", due_on=TODAY + timedelta(days=9))
    early = desk.add_action(other.id, "Vroeg", due_on=TODAY - timedelta(days=9))
    desk.add_action(case.id, "Klaar", done_on=TODAY)
    desk.add_session(case.id, local(TODAY, 9))
    screen = the_screen(desk)
    assert [a.action for a in screen.actions] == [early, late, undated]
    assert [a.client.name for a in screen.actions] == ["Bram", "Noor", "Noor"]
    assert [e.n_open_actions for e in screen.agenda] == [2]


def put_away(desk: Desk, case: Case, how: str) -> None:
    if how == "archived":
        desk.archive_client(case.client_id, is_archived=True)
    else:
        desk.save_case(replace(case, status=CaseStatus(how)))


@pytest.mark.parametrize("how", ["archived", "closed", "paused"])
def test_what_is_put_away_has_no_open_actions_and_is_not_quiet(desk: Desk, how: str) -> None:
    case = a_case(desk, started_on=TODAY - timedelta(days=99))
    desk.add_action(case.id, "Bellen")
    desk.add_session(case.id, local(TODAY, 9))
    before = the_screen(desk)
    assert (len(before.agenda), len(before.actions), len(before.quiet)) == (1, 1, 0)
    desk.delete_session(before.agenda[0].session.id)
    assert len(the_screen(desk).quiet) == 1
    desk.add_session(case.id, local(TODAY, 9))
    put_away(desk, case, how)
    after = the_screen(desk)
    assert (after.actions, after.quiet) == ((), ())
    assert len(after.agenda) == (0 if how == "archived" else 1)
    assert after.n_clients == (0 if how == "archived" else 1)


@pytest.mark.parametrize(("days", "is_quiet"), [(QUIET_DAYS, False), (QUIET_DAYS + 1, True)])
@pytest.mark.parametrize("hour", [0, 1, 12, 23])
def test_a_case_is_quiet_when_its_last_session_was_over_six_weeks_ago(
    desk: Desk, days: int, is_quiet: bool, hour: int
) -> None:
    day = TODAY - timedelta(days=days)
    case = a_case(desk, started_on=TODAY - timedelta(days=300))
    desk.add_session(case.id, local(day - timedelta(days=60), 9))
    desk.add_session(case.id, local(day, hour, 30))
    quiet = the_screen(desk).quiet
    assert [(q.case, q.client, q.last_on) for q in quiet] == (
        [(case, client_of(desk, case), day)] if is_quiet else []
    )


@pytest.mark.parametrize(("days", "is_quiet"), [(QUIET_DAYS, False), (QUIET_DAYS + 1, True)])
def test_a_case_without_sessions_is_quiet_six_weeks_after_its_start(
    desk: Desk, days: int, is_quiet: bool
) -> None:
    day = TODAY - timedelta(days=days)
    case = a_case(desk, started_on=day)
    assert [(q.case, q.last_on) for q in the_screen(desk).quiet] == [(case, day)] * is_quiet


def test_a_case_with_a_session_to_come_is_not_quiet(desk: Desk) -> None:
    case = a_case(desk, started_on=TODAY - timedelta(days=300))
    desk.add_session(case.id, local(TODAY - timedelta(days=200), 9))
    assert len(the_screen(desk).quiet) == 1
    desk.add_session(case.id, local(TODAY + timedelta(days=100), 9))
    assert the_screen(desk).quiet == ()


def test_the_quietest_comes_first(desk: Desk) -> None:
    for days in (60, 90, 50):
        a_case(desk, str(days), started_on=TODAY - timedelta(days=days))
    assert [q.client.name for q in the_screen(desk).quiet] == ["90", "60", "50"]


def test_a_term_runs_from_the_last_contact_and_is_over_the_day_after(desk: Desk) -> None:
    client = desk.add_client("Noor", keep_months=12)
    case = desk.add_case(client.id, "Vraag", started_on=date(2024, 1, 5))
    assert desk.client(client.id).keep_until == date(2025, 1, 5)
    desk.add_session(case.id, local(date(2025, 3, 17), 23, 30))
    assert keep_until(desk.vault, client) == date(2026, 3, 17)
    (due,) = the_screen(desk).due
    assert (due.client, due.keep_until) == (client, date(2026, 3, 17))
    assert retention.due(desk.vault, date(2026, 3, 17)) == ()
    desk.save_case(replace(case, ended_on=date(2025, 3, 19)))
    assert (keep_until(desk.vault, client), the_screen(desk).due) == (date(2026, 3, 19), ())


def test_without_a_term_nobody_is_due_and_archived_clients_are(desk: Desk) -> None:
    free = desk.add_client("Vrij")
    desk.add_case(free.id, "Oud", started_on=date(1999, 1, 1))
    gone = desk.add_client("Weg", keep_months=1)
    desk.add_case(gone.id, "Oud", started_on=date(2020, 1, 31))
    longer = desk.add_client("Langer weg", keep_months=1)
    desk.add_case(longer.id, "Oud", started_on=date(2019, 12, 31))
    desk.archive_client(gone.id, is_archived=True)
    found = [(d.client.name, d.keep_until) for d in the_screen(desk).due]
    assert found == [("Langer weg", date(2020, 1, 31)), ("Weg", date(2020, 2, 29))]
    assert keep_until(desk.vault, free) is None


def test_a_term_without_any_case_runs_from_the_day_the_client_came(desk: Desk) -> None:
    client = desk.add_client("Noor", keep_months=1)
    client = replace(client, created_at=local(date(2026, 1, 31), 23, 30).astimezone(UTC))
    assert keep_until(desk.vault, client) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 8, 31), 240, date(2046, 8, 31)),
        (date(1896, 2, 29), 48, date(1900, 2, 28)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_months_later_is_that_day_or_the_last_of_its_month(
    day: date, months: int, after: date
) -> None:
    assert months_after(day, months) == after


@given(st.dates(date(1970, 1, 1), date(2200, 1, 1)), st.integers(0, 600))
def test_months_later_is_in_that_month_and_no_later_in_it(day: date, months: int) -> None:
    after = months_after(day, months)
    assert (after.year * 12 + after.month) - (day.year * 12 + day.month) == months
    assert after.day == day.day or (after.day < day.day and (after + timedelta(days=1)).day == 1)
