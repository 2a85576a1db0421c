"""The first screen: own entries, what went quiet, what was kept long enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QSpinBox

from coachapp.actions.desk import Desk
from coachapp.app import App
from coachapp.domain.practice import Appointment
from coachapp.settings.paths import Paths
from tests.support.qt import a_practice, ask, opened, wait_for
from tests.ui.hands import (
    answer,
    button,
    can_press,
    choose,
    desk_of,
    field,
    go,
    press,
    quiet,
    words_in,
    write,
)
from tests.ui.vera import TODAY, at_vera, toast

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    built = at_vera(start, tmp_path)
    go(built, "today")
    wait_for(lambda: can_press(desk_of(built).today, "Edit: Intervisie"))
    return built


def entries(app: App) -> list[Appointment]:
    now = datetime.now().astimezone()
    span = timedelta(days=400)
    return list(ask(app, lambda d: d.vault.appointments.between(now - span, now + span)))


def test_an_own_entry_is_added_for_another_day(app: App):
    def fill_in(dialog: QDialog) -> None:
        assert not button(dialog, "Save").isEnabled()
        write(dialog, "What", "Administratie")
        write(dialog, "Place", "Thuis")
        field(dialog, QDateTimeEdit, "Start").setDateTime(QDateTime.currentDateTime().addDays(2))
        field(dialog, QSpinBox, "Duration").setValue(30)
        press(dialog, "Save")

    answer(lambda: choose(desk_of(app).today, "Agenda", "New entry…"), fill_in)
    wait_for(lambda: len(entries(app)) == 2)
    (made,) = [e for e in entries(app) if e.title == "Administratie"]
    assert (made.place, made.duration_min) == ("Thuis", 30)
    assert made.starts_at.astimezone().date() == TODAY + timedelta(days=2)
    wait_for(lambda: can_press(desk_of(app).today, "Edit: Administratie"))


def test_an_own_entry_of_today_is_changed_and_deleted(app: App):
    def change(dialog: QDialog) -> None:
        write(dialog, "What", "Intervisie met Jan")
        field(dialog, QSpinBox, "Duration").setValue(90)
        press(dialog, "Save")

    today = desk_of(app).today
    answer(lambda: press(today, "Edit: Intervisie"), change)
    wait_for(lambda: entries(app)[0].title == "Intervisie met Jan")
    wait_for(lambda: "Intervisie met Jan" in words_in(today))
    assert "90 minutes" in words_in(today)
    press(today, "Delete: Intervisie met Jan")
    wait_for(lambda: entries(app) == [])
    wait_for(lambda: toast(app) == "Entry deleted")
    wait_for(lambda: "Intervisie" not in words_in(today))


def test_a_session_stands_between_the_entries_with_what_is_open(app: App):
    shown = words_in(desk_of(app).today)
    assert "Vera Smit" in shown
    assert "1 open action" in shown


def test_an_entry_is_shown_in_a_practice_without_clients(start: Start, tmp_path: Path):
    app = start(a_practice(tmp_path, with_example=False, language="en"))
    opened(app)
    go(app, "today")
    wait_for(lambda: can_press(desk_of(app).today, "Add a client"))
    assert app.desk is not None
    made = app.desk.today.add_appointment

    def fill_in(dialog: QDialog) -> None:
        write(dialog, "What", "Intervisie")
        field(dialog, QDateTimeEdit, "Start").setDateTime(QDateTime.currentDateTime())
        press(dialog, "Save")

    answer(made, fill_in)
    wait_for(lambda: can_press(desk_of(app).today, "Edit: Intervisie"))


def quiet_ones(desk: Desk) -> None:
    """A case without a session for ten weeks, and one that was kept for over a year."""
    now = datetime.now().astimezone()
    wim = desk.add_client("Wim de Boer")
    case = desk.add_case(wim.id, "Werk", started_on=TODAY - timedelta(weeks=30))
    desk.add_session(case.id, now - timedelta(weeks=10))
    old = desk.add_client("Anna Oud", keep_months=12)
    ended = desk.add_case(old.id, "Klaar", started_on=TODAY - timedelta(days=900))
    desk.save_case(replace(ended, ended_on=TODAY - timedelta(days=800)))


@pytest.fixture
def with_quiet(app: App) -> App:
    ask(app, quiet_ones)
    go(app, "today")
    wait_for(lambda: "Went quiet" in words_in(desk_of(app).today))
    return app


def test_a_case_that_went_quiet_is_shown_and_opened(with_quiet: App):
    app = with_quiet
    assert "Werk · 10 weeks without a session" in words_in(desk_of(app).today)
    press(desk_of(app).today, "Open Wim de Boer")
    wait_for(lambda: "Wim de Boer" in words_in(desk_of(app).clients.page))
    assert desk_of(app).clients.page.isVisible()
    assert desk_of(app).clients.list.currentIndex().data() == "Wim de Boer"


def test_a_case_with_a_session_to_come_is_not_quiet(with_quiet: App):
    app = with_quiet

    def plan(desk: Desk) -> None:
        (wim,) = [c for c in desk.clients() if c.name == "Wim de Boer"]
        case = desk.client(wim.id).cases[0]
        desk.add_session(case.id, datetime.now().astimezone() + timedelta(days=20))

    ask(app, plan)
    go(app, "today")
    wait_for(lambda: not can_press(desk_of(app).today, "Open Wim de Boer"))


def test_a_term_that_is_over_is_told_and_opens_the_client(with_quiet: App):
    app = with_quiet
    shown = words_in(desk_of(app).today)
    assert "Kept long enough" in shown
    assert "to be kept until" in shown
    press(desk_of(app).today, "Open Anna Oud")
    wait_for(lambda: "Anna Oud" in words_in(desk_of(app).clients.page))


def test_a_term_is_told_of_who_is_archived_too(with_quiet: App):
    app = with_quiet

    def archive(desk: Desk) -> None:
        for client in desk.clients():
            desk.archive_client(client.id, is_archived=True)

    ask(app, archive)
    go(app, "today")
    wait_for(lambda: "Went quiet" not in words_in(desk_of(app).today))
    wait_for(lambda: can_press(desk_of(app).today, "Open Anna Oud"))
    press(desk_of(app).today, "Open Anna Oud")
    wait_for(lambda: "Anna Oud" in words_in(desk_of(app).clients.page))
    assert desk_of(app).clients.page.isVisible()
