"""The two-minute close, from Today and from the session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QDialog,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
)

from coachapp.actions.desk import Desk
from coachapp.app import App
from coachapp.domain.casefile import Owner, SessionForm
from coachapp.domain.runs import Field
from coachapp.settings.paths import Paths
from tests.support.qt import ask, wait_for
from tests.ui.files import file_of
from tests.ui.hands import (
    answer,
    can_press,
    desk_of,
    field,
    go,
    press,
    quiet,
    seen,
    words_in,
)
from tests.ui.vera import TODAY, at_vera, dump, to_session, toast

pytestmark = quiet
Start = Callable[[Paths], App]
NOTES = "## Agreements\n- Vera keeps a sleep diary for two weeks.\n- I send her the scheme."


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """Three actions are open from before."""
    built = at_vera(start, tmp_path)

    def more(desk: Desk) -> None:
        case = desk.client(desk.clients()[0].id).cases[0]
        desk.add_action(case.id, "Dagboek", due_on=TODAY)
        desk.add_action(case.id, "Boek lezen", owner=Owner.COACH)

    ask(built, more)
    return built


def by_today(app: App, *acts: Callable[[QDialog], object]) -> None:
    """By the button of the session on the first screen."""
    go(app, "today")
    wait_for(lambda: can_press(desk_of(app).today, "Close session: Vera Smit"))
    answer(lambda: press(desk_of(app).today, "Close session: Vera Smit"), *acts)


def by_session(app: App, *acts: Callable[[QDialog], object]) -> None:
    """By the button of the session itself."""
    to_session(app)
    answer(lambda: press(desk_of(app).session, "Close session…"), *acts)


def become(dialog: QDialog, action: str, what: str) -> None:
    """Say what became of an action."""
    choice = field(dialog, QComboBox, action)
    choice.setCurrentIndex(choice.findText(what))


def actions(app: App) -> dict[str, tuple[object, object]]:
    return {str(a.text): (a.due_on, a.done_on) for a in file_of(app).actions}


@pytest.mark.parametrize("by", [by_today, by_session])
def test_what_was_open_is_done_carried_over_or_dropped(
    app: App, by: Callable[[App, Callable[[QDialog], object]], None]
):
    later = TODAY + timedelta(days=21)

    def close(dialog: QDialog) -> None:
        become(dialog, "De planning bellen", "done")
        become(dialog, "Dagboek", "carried over")
        new_day = field(dialog, QDateEdit, "New date: Dagboek")
        assert new_day.isEnabled()
        new_day.setDate(QDate(later.year, later.month, later.day))
        become(dialog, "Boek lezen", "dropped")
        press(dialog, "Plan the next session")
        press(dialog, "Close session")

    by(app, close)
    wait_for(lambda: "Boek lezen" not in actions(app))
    assert actions(app) == {
        "De planning bellen": (TODAY + timedelta(days=3), TODAY),
        "Dagboek": (later, None),
    }
    wait_for(lambda: toast(app) == "Session closed")
    assert len(file_of(app).sessions) == 1


def test_actions_that_stand_in_the_notes_are_proposed(app: App):
    to_session(app)
    editor = desk_of(app).session.editors[Field.NOTES]
    editor.setPlainText(NOTES)
    found: list[str] = []

    def close(dialog: QDialog) -> None:
        lines = [w for w in seen(dialog, QLineEdit) if w.accessibleName() == "Action"]
        found.extend(line.text() for line in lines)
        assert "Found in your notes" in words_in(dialog)
        press(dialog, "Close session")

    answer(lambda: press(desk_of(app).session, "Close session…"), close)
    assert len(found) == 2
    assert "sleep diary" in found[0]
    wait_for(lambda: set(found) <= set(actions(app)))
    session = file_of(app).sessions[0]
    made = [a for a in file_of(app).actions if a.text in found]
    assert {a.session_id for a in made} == {session.id}
    assert {a.due_on for a in made} == {TODAY + timedelta(days=14)}


def test_a_new_action_is_typed_and_an_empty_line_is_none(app: App):
    def close(dialog: QDialog) -> None:
        (first,) = [w for w in seen(dialog, QLineEdit) if w.accessibleName() == "Action"]
        QTest.keyClicks(first, "Adem halen")
        press(dialog, "One more")
        press(dialog, "Close session")

    by_session(app, close)
    wait_for(lambda: "Adem halen" in actions(app))
    assert len(actions(app)) == 4


def test_a_goal_is_scored_in_the_close_once(app: App):
    def close(dialog: QDialog) -> None:
        score = field(dialog, QDoubleSpinBox, "Score: Nee zeggen")
        assert (score.value(), score.isEnabled()) == (4, False)
        press(dialog, "Nee zeggen")
        score.setValue(6.5)
        press(dialog, "Close session")

    def again(dialog: QDialog) -> None:
        (box,) = [b for b in seen(dialog, QCheckBox) if b.text() == "Nee zeggen"]
        assert not box.isEnabled()
        press(dialog, "Cancel")

    by_session(app, close)
    wait_for(lambda: len(file_of(app).scores) == 2)
    made = file_of(app).scores[-1]
    assert (made.score, made.scored_on) == (6.5, TODAY)
    assert made.session_id == file_of(app).sessions[0].id
    by_session(app, again)


def test_the_next_session_is_planned_as_this_one(app: App):
    when = QDateTime.currentDateTime().addDays(9)

    def close(dialog: QDialog) -> None:
        field(dialog, QDateTimeEdit, "Start").setDateTime(when)
        field(dialog, QSpinBox, "Duration").setValue(75)
        place = field(dialog, QComboBox, "Place")
        place.setCurrentIndex(place.findText("Online"))
        press(dialog, "Close session")

    by_today(app, close)
    wait_for(lambda: len(file_of(app).sessions) == 2)
    planned = file_of(app).sessions[-1]
    assert (planned.duration_min, planned.form) == (75, SessionForm.ONLINE)
    assert planned.starts_at.astimezone().date() == TODAY + timedelta(days=9)


def test_where_a_session_is_planned_already_none_is_added_unasked(app: App):
    def first(dialog: QDialog) -> None:
        press(dialog, "Close session")

    def second(dialog: QDialog) -> None:
        assert "A later session is planned already." in words_in(dialog)
        (box,) = [b for b in seen(dialog, QCheckBox) if b.text() == "Plan the next session"]
        assert not box.isChecked()
        press(dialog, "Close session")

    by_today(app, first)
    wait_for(lambda: len(file_of(app).sessions) == 2)
    by_today(app, second)
    assert len(file_of(app).sessions) == 2


@pytest.mark.parametrize("by", [by_today, by_session])
def test_cancelling_the_close_stores_nothing(
    app: App, by: Callable[[App, Callable[[QDialog], object]], None]
):
    before = dump(app)

    def leave(dialog: QDialog) -> None:
        become(dialog, "De planning bellen", "dropped")
        press(dialog, "Nee zeggen")
        (first,) = [w for w in seen(dialog, QLineEdit) if w.accessibleName() == "Action"]
        QTest.keyClicks(first, "Iets")
        press(dialog, "Cancel")

    by(app, leave)
    assert dump(app) == before


def test_what_was_just_typed_is_read_by_the_close(app: App):
    to_session(app)
    editor = desk_of(app).session.editors[Field.NOTES]
    editor.setPlainText(NOTES)
    answer(
        lambda: press(desk_of(app).session, "Close session…"),
        lambda d: (wait_for(lambda: "Found in your notes" in words_in(d)), press(d, "Cancel")),
    )
    assert "sleep diary" in str(file_of(app).sessions[0].notes)
