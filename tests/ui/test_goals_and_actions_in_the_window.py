"""Goals, scores and actions by buttons and dialogs, looked up in the store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDoubleSpinBox,
)

from coachapp.app import App
from coachapp.domain.casefile import Owner
from coachapp.settings.paths import Paths
from tests.support.qt import wait_for
from tests.ui.files import add_case, at_nobody, file_of
from tests.ui.hands import (
    answer,
    can_press,
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


def test_a_goal_is_scored_renamed_deleted_and_put_back(app: App):
    add_case(app)
    page = desk_of(app).clients.page
    yesterday = date.today() - timedelta(days=1)

    def score(dialog: QDialog) -> None:
        field(dialog, QDoubleSpinBox, "Score (0–10)").setValue(6.5)
        field(dialog, QDateEdit, "Day").setDate(QDate(*yesterday.timetuple()[:3]))
        press(dialog, "Save")

    answer(lambda: press(page, "Add a goal"), fill(Goal="Nee zeggen"))
    wait_for(lambda: file_of(app).goals)
    wait_for(lambda: can_press(page, "Note a score"))
    answer(lambda: press(page, "Note a score"), score)
    wait_for(lambda: file_of(app).scores)
    answer(lambda: press(page, "Edit goal"), fill(Goal="Vaker nee zeggen"))
    wait_for(lambda: file_of(app).goals[0].title == "Vaker nee zeggen")
    press(page, "Delete goal")
    wait_for(lambda: not file_of(app).goals)
    wait_for(lambda: app.window._toast._words.text() == "Goal deleted")
    press(app.window._toast, "Undo")
    wait_for(lambda: file_of(app).goals)
    (noted,) = file_of(app).scores
    assert (noted.score, noted.scored_on) == (6.5, yesterday)


def test_an_action_is_noted_with_its_day_changed_done_and_deleted(app: App):
    add_case(app)
    page = desk_of(app).clients.page
    day = date.today() + timedelta(days=9)

    def note(dialog: QDialog) -> None:
        write(dialog, "Action", "De planning bellen")
        who = field(dialog, QComboBox, "Who")
        who.setCurrentIndex(who.findText("Coach"))
        field(dialog, QDateEdit, "By when").setDate(QDate(*day.timetuple()[:3]))
        press(dialog, "Save")

    def without_a_day(dialog: QDialog) -> None:
        press(dialog, "With a date")
        press(dialog, "Save")

    answer(lambda: press(page, "Add an action"), note)
    wait_for(lambda: file_of(app).actions)
    (action,) = file_of(app).actions
    assert (action.text, action.owner, action.due_on) == ("De planning bellen", Owner.COACH, day)
    wait_for(lambda: can_press(page, "Edit action"))
    answer(lambda: press(page, "Edit action"), without_a_day)
    wait_for(lambda: file_of(app).actions[0].due_on is None)
    press(page, "Done: De planning bellen")
    wait_for(lambda: file_of(app).actions[0].done_on == date.today())
    wait_for(lambda: can_press(page, "Delete action"))
    press(page, "Delete action")
    wait_for(lambda: not file_of(app).actions)
    press(app.window._toast, "Undo")
    wait_for(lambda: file_of(app).actions[0].text == "De planning bellen")
