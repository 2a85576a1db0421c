"""A file is built up, changed and taken down with buttons and dialogs, and the store has it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QPlainTextEdit,
    QSpinBox,
)

from coachapp.app import App
from coachapp.domain.casefile import CaseStatus, SessionForm, SessionKind
from coachapp.settings.paths import Paths
from tests.support.qt import ask, wait_for
from tests.ui.files import add_case, add_client, at_nobody, clients, file_of
from tests.ui.hands import (
    answer,
    button,
    can_press,
    choose,
    desk_of,
    field,
    fill,
    press,
    quiet,
    write,
)

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    return at_nobody(start, tmp_path)


def test_a_new_client_is_in_the_store_and_open(app: App):
    add_client(app)
    (client,) = clients(app)
    assert (client.name, client.role) == ("Vera Smit", "Manager")
    assert desk_of(app).clients.list.currentIndex().data() == "Vera Smit"


def test_a_client_without_a_name_cannot_be_saved(app: App):
    def nameless(dialog: QDialog) -> None:
        write(dialog, "Role", "Manager")
        write(dialog, "Name", "   ")
        assert not button(dialog, "Save").isEnabled()
        press(dialog, "Cancel")

    answer(lambda: press(desk_of(app).clients, "Add a client"), nameless)
    assert clients(app) == ()


def test_a_client_is_changed(app: App):
    add_client(app)
    page = desk_of(app).clients.page
    answer(lambda: choose(page, "Client", "Edit client…"), fill(Name="Vera Jansen", Phone="06-1"))
    wait_for(lambda: clients(app)[0].name == "Vera Jansen")
    (client,) = clients(app)
    assert client.role == "Manager"
    assert ask(app, lambda desk: desk.client(client.id)).contact.phone == "06-1"


def test_cancelling_a_form_changes_nothing(app: App):
    add_client(app)
    before = clients(app)

    def change_of_mind(dialog: QDialog) -> None:
        write(dialog, "Name", "Iemand anders")
        press(dialog, "Cancel")

    page = desk_of(app).clients.page
    answer(lambda: choose(page, "Client", "Edit client…"), change_of_mind)
    assert clients(app) == before


def test_an_archived_client_leaves_the_list_and_comes_back(app: App):
    add_case(app)
    view = desk_of(app).clients
    choose(view.page, "Client", "Archive client")
    wait_for(lambda: clients(app)[0].archived_at is not None)
    wait_for(lambda: view.list.model().rowCount() == 0)
    press(view, "Show archived")
    wait_for(lambda: view.list.model().rowCount() == 1)
    view.list.setCurrentIndex(view.list.model().index(0, 0))
    wait_for(lambda: can_press(view.page, "Client"))
    choose(view.page, "Client", "Take out of the archive")
    wait_for(lambda: clients(app)[0].archived_at is None)
    press(view, "Show archived")
    wait_for(lambda: view.list.model().rowCount() == 1)


def test_archiving_can_be_taken_back_at_once(app: App):
    add_client(app)
    choose(desk_of(app).clients.page, "Client", "Archive client")
    wait_for(lambda: clients(app)[0].archived_at is not None)
    wait_for(lambda: app.window._toast.isVisible())
    press(app.window._toast, "Undo")
    wait_for(lambda: clients(app)[0].archived_at is None)


def test_a_client_is_deleted_with_everything_once_the_word_is_typed(app: App):
    add_case(app)
    view = desk_of(app).clients

    def half_a_word(dialog: QDialog) -> None:
        write(dialog, "Type “erase”", "eras")
        assert not button(dialog, "Erase client").isEnabled()
        press(dialog, "Cancel")

    def whole_word(dialog: QDialog) -> None:
        write(dialog, "Type “erase”", "erase")
        press(dialog, "Erase client")

    answer(lambda: choose(view.page, "Client", "Erase client…"), half_a_word)
    assert len(clients(app)) == 1
    answer(
        lambda: choose(view.page, "Client", "Erase client…"),
        whole_word,
        lambda told: press(told, "Close"),
    )
    wait_for(lambda: clients(app) == ())
    assert ask(app, lambda d: d.vault.database.scalar("SELECT count(*) FROM cases")) == 0
    wait_for(lambda: view.list.model().rowCount() == 0)


def test_a_case_is_started_changed_closed_and_deleted(app: App):
    add_case(app)
    assert file_of(app).case.title == "Grenzen"
    page = desk_of(app).clients.page

    def close(dialog: QDialog) -> None:
        write(dialog, "Title", "Grenzen stellen")
        field(dialog, QPlainTextEdit, "Context").setPlainText("Via de werkgever.")
        status = field(dialog, QComboBox, "Status")
        status.setCurrentIndex(status.findText("Closed"))
        press(dialog, "Save")

    def delete(dialog: QDialog) -> None:
        write(dialog, "Type “delete”", "delete")
        press(dialog, "Delete case")

    answer(lambda: choose(page, "Case", "Edit case…"), close)
    wait_for(lambda: file_of(app).case.title == "Grenzen stellen")
    case = file_of(app).case
    assert (case.status, case.ended_on) == (CaseStatus.CLOSED, date.today())
    assert case.context == "Via de werkgever."
    answer(lambda: choose(page, "Case", "Delete case…"), delete)
    wait_for(lambda: ask(app, lambda d: d.client(d.clients()[0].id)).cases == ())


def test_a_session_is_planned_moved_and_deleted(app: App):
    add_case(app)
    page = desk_of(app).clients.page
    session_view = desk_of(app).session

    def plan(dialog: QDialog) -> None:
        when = field(dialog, QDateTimeEdit, "Start")
        when.setDateTime(QDateTime(QDate(2026, 3, 9), QTime(14, 30)))
        field(dialog, QSpinBox, "Duration").setValue(90)
        kind = field(dialog, QComboBox, "Kind")
        kind.setCurrentIndex(kind.findText("Intake"))
        place = field(dialog, QComboBox, "Place")
        place.setCurrentIndex(place.findText("Walking"))
        press(dialog, "Save")

    def move(dialog: QDialog) -> None:
        field(dialog, QSpinBox, "Duration").setValue(45)
        press(dialog, "Save")

    def delete(dialog: QDialog) -> None:
        write(dialog, "Type “delete”", "delete")
        press(dialog, "Delete session")

    answer(lambda: press(page, "New session"), plan)
    wait_for(session_view.isVisible)
    (session,) = file_of(app).sessions
    assert f"{session.starts_at.astimezone():%d-%m-%Y %H:%M}" == "09-03-2026 14:30"
    assert (session.duration_min, session.kind, session.form) == (
        90,
        SessionKind.INTAKE,
        SessionForm.WALKING,
    )
    answer(lambda: choose(session_view, "Session", "Edit session…"), move)
    wait_for(lambda: file_of(app).sessions[0].duration_min == 45)
    answer(lambda: choose(session_view, "Session", "Delete session…"), delete)
    wait_for(lambda: file_of(app).sessions == ())
    wait_for(desk_of(app).clients.isVisible)
