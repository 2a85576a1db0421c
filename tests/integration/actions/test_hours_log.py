"""The hours log: what was held in a period, with a name only where the client said yes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from coachapp.actions.desk import Desk
from coachapp.actions.hours import hours_log
from coachapp.domain.casefile import Case, SessionForm, SessionKind
from coachapp.domain.practice import ConsentPurpose
from coachapp.text import RawText
from tests.integration.actions.places import local_time
from tests.support.store import a_quick_vault

SINCE, UNTIL = date(2026, 3, 1), date(2026, 3, 31)


@pytest.fixture(params=["UTC", "Europe/Amsterdam", "America/Los_Angeles", "Asia/Tokyo"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    with local_time(request.param):
        made = Desk(a_quick_vault(tmp_path))
        yield made
        made.vault.lock()


def local(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute).astimezone()


def a_case(desk: Desk, name: str = "Noor") -> Case:
    return desk.add_case(desk.add_client(name).id, "Vraag")


def names(desk: Desk) -> list[RawText]:
    return [line.name for line in hours_log(desk, SINCE, UNTIL, local(5, 1)).lines]


def test_a_period_has_its_first_and_its_last_day_in_the_time_of_this_place(desk: Desk) -> None:
    case = a_case(desk)
    for at in (
        local(3, 1) - timedelta(minutes=1),
        local(3, 1),
        local(3, 29, 12),  # the clock changes in Amsterdam
        local(3, 31, 23, 59),
        local(4, 1),
    ):
        desk.add_session(case.id, at)
    log = hours_log(desk, SINCE, UNTIL, local(5, 1))
    assert [line.held_on for line in log.lines] == [SINCE, date(2026, 3, 29), UNTIL]
    assert (log.since, log.until, log.hours, log.n_clients) == (SINCE, UNTIL, 3, 1)


def test_a_session_to_come_is_not_held(desk: Desk) -> None:
    case = a_case(desk)
    now = local(3, 15, 12)
    for minutes in (-1, 0, 1):
        desk.add_session(case.id, now + timedelta(minutes=minutes), duration_min=30)
    assert hours_log(desk, SINCE, UNTIL, now).hours == 0.5
    assert hours_log(desk, SINCE, UNTIL, local(2, 1)).lines == ()
    assert hours_log(desk, SINCE, UNTIL, local(2, 1)).hours == 0


def test_a_line_tells_kind_form_and_length(desk: Desk) -> None:
    case = a_case(desk)
    desk.add_session(
        case.id,
        local(3, 2, 9),
        duration_min=75,
        kind=SessionKind.THREE_WAY,
        form=SessionForm.ONLINE,
        notes="Geheim",
    )
    (line,) = hours_log(desk, SINCE, UNTIL, local(5, 1)).lines
    assert (line.held_on, line.kind, line.form, line.minutes) == (
        date(2026, 3, 2),
        SessionKind.THREE_WAY,
        SessionForm.ONLINE,
        75,
    )
    assert "Geheim" not in str([getattr(line, f) for f in line.__slots__])


def test_a_name_stands_there_only_with_consent_for_this_log(desk: Desk) -> None:
    case = a_case(desk)
    desk.add_session(case.id, local(3, 2, 9))
    assert names(desk) == [""]
    for purpose in set(ConsentPurpose) - {ConsentPurpose.HOURS_LOG}:
        desk.add_consent(case.client_id, purpose, SINCE, "Op papier")
    assert names(desk) == [""]
    consent = desk.add_consent(case.client_id, ConsentPurpose.HOURS_LOG, SINCE, "Op papier")
    assert names(desk) == ["Noor"]
    desk.withdraw_consent(consent, UNTIL)
    assert names(desk) == [""]
    desk.add_consent(case.client_id, ConsentPurpose.HOURS_LOG, UNTIL, "Toch weer")
    assert names(desk) == ["Noor"]


def test_a_consent_is_of_one_client_only(desk: Desk) -> None:
    case, other = a_case(desk), a_case(desk, "Bram")
    desk.add_consent(other.client_id, ConsentPurpose.HOURS_LOG, SINCE, "")
    for each in (case, other):
        desk.add_session(each.id, local(3, 2, 9))
    assert sorted(names(desk)) == ["", "Bram"]


def test_clients_are_numbered_as_they_come_and_archived_ones_count(desk: Desk) -> None:
    first, second = a_case(desk), a_case(desk, "Bram")
    third = desk.add_case(first.client_id, "Tweede vraag")
    for case, day in ((second, 2), (first, 3), (second, 4), (third, 5)):
        desk.add_session(case.id, local(3, day, 9), duration_min=20)
    desk.archive_client(second.client_id, is_archived=True)
    log = hours_log(desk, SINCE, UNTIL, local(5, 1))
    assert [line.number for line in log.lines] == [1, 2, 1, 2]
    assert (log.n_clients, log.hours) == (2, 80 / 60)


def test_a_period_of_one_day_holds_that_day(desk: Desk) -> None:
    case = a_case(desk)
    desk.add_session(case.id, local(3, 1, 23, 30))
    assert len(hours_log(desk, SINCE, SINCE, local(5, 1)).lines) == 1
    assert hours_log(desk, UNTIL, SINCE, local(5, 1)).lines == ()
