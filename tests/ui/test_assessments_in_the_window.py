"""A wheel, a thermometer and scaling questions: taken, taken again, set right, deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateEdit, QDialog, QDoubleSpinBox, QLineEdit, QSlider

from coachapp.app import App
from coachapp.domain.assessment import Assessment, AssessmentKind
from coachapp.settings.paths import Paths
from coachapp.ui import language
from coachapp.ui.assessments.drawing import RadarChart, ScoreBars
from coachapp.ui.widgets.chart import ScoreChart
from tests.support.qt import wait_for
from tests.ui.files import add_case, at_nobody, file_of
from tests.ui.hands import (
    Act,
    answer,
    button,
    can_press,
    choose,
    desk_of,
    field,
    open_tab,
    press,
    quiet,
    seen,
    words_in,
)
from tests.ui.vera import TODAY, to_front, toast, undo

pytestmark = quiet
Start = Callable[[Paths], App]
TAKE = "Take an assessment…"


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """At the assessments of a client who took none."""
    built = at_nobody(start, tmp_path)
    add_case(built)
    open_tab(desk_of(built).clients.page, "Assessments")
    wait_for(lambda: can_press(desk_of(built).clients.page, TAKE))
    return built


def taken(app: App) -> list[Assessment]:
    return list(file_of(app).assessments)


def take(app: App, *acts: Act) -> None:
    """Take one, and wait until it is stored."""
    n = len(taken(app))
    wait_for(lambda: can_press(desk_of(app).clients.page, TAKE))
    answer(lambda: press(desk_of(app).clients.page, TAKE), *acts)
    wait_for(lambda: len(taken(app)) == n + 1)


def lines(dialog: QDialog) -> list[QLineEdit]:
    """The areas or questions."""
    return [w for w in seen(dialog, QLineEdit) if w.accessibleName() == "Area or question"]


def add_line(dialog: QDialog, name: str = "") -> None:
    """One more line, perhaps with a name."""
    n = len(lines(dialog))
    press(dialog, "Add a line")
    wait_for(lambda: len(lines(dialog)) == n + 1)
    lines(dialog)[-1].setText(name)


def wheel(*scores: float, day: QDate | None = None) -> Act:
    """Give the first areas of a wheel a score."""

    def act(dialog: QDialog) -> None:
        if day is not None:
            field(dialog, QDateEdit, "Day").setDate(day)
        for line, score in zip(lines(dialog), scores, strict=False):
            field(dialog, QDoubleSpinBox, f"Score: {line.text()}").setValue(score)
        press(dialog, "Save")

    return act


def of_kind(name: str) -> Act:
    """Choose a kind, and keep what it offers."""

    def act(dialog: QDialog) -> None:
        kind = field(dialog, QComboBox, "Kind")
        kind.setCurrentIndex(kind.findText(name))
        press(dialog, "Save")

    return act


def test_a_wheel_is_taken_with_other_areas_by_slider_and_by_number(app: App):
    def fill_in(dialog: QDialog) -> None:
        lines(dialog)[0].setText("Opdrachten")
        for _ in range(4):
            press(dialog, "Take this line away")
        add_line(dialog, "Slaap")
        slider = field(dialog, QSlider, "Score: Slaap")
        QTest.keyClick(slider, Qt.Key.Key_Right)
        number = field(dialog, QDoubleSpinBox, "Score: Slaap")
        assert number.value() == 5.5
        first = lines(dialog)[0].text()
        typed = field(dialog, QDoubleSpinBox, f"Score: {first}")
        typed.setValue(8)
        assert field(dialog, QSlider, f"Score: {first}").value() == 16
        press(dialog, "Save")

    take(app, fill_in)
    (made,) = taken(app)
    assert (made.kind, made.title, made.taken_on) == (
        AssessmentKind.WHEEL,
        "Wheel of life",
        TODAY,
    )
    given = {str(s.label): s.score for s in made.scores}
    assert list(given) == ["Friends and family", "Leisure", "Personal growth", "Home", "Slaap"]
    assert (given["Friends and family"], given["Slaap"]) == (8, 5.5)


def test_a_wheel_of_two_areas_cannot_be_saved(app: App):
    def too_few(dialog: QDialog) -> None:
        for _ in range(6):
            press(dialog, "Take this line away")
        assert len(lines(dialog)) == 2
        assert not button(dialog, "Save").isEnabled()
        add_line(dialog)
        assert not button(dialog, "Save").isEnabled()
        lines(dialog)[-1].setText(lines(dialog)[0].text())
        assert not button(dialog, "Save").isEnabled()
        lines(dialog)[-1].setText("Iets anders")
        assert button(dialog, "Save").isEnabled()
        field(dialog, QComboBox, "Title").setEditText("  ")
        assert not button(dialog, "Save").isEnabled()
        press(dialog, "Cancel")

    answer(lambda: press(desk_of(app).clients.page, TAKE), too_few)
    assert taken(app) == []


def test_there_are_at_most_sixteen_lines(app: App):
    def many(dialog: QDialog) -> None:
        while button(dialog, "Add a line").isEnabled():
            add_line(dialog)
        assert len(lines(dialog)) == 16
        press(dialog, "Cancel")

    answer(lambda: press(desk_of(app).clients.page, TAKE), many)


def test_a_wheel_that_is_taken_again_is_compared(app: App):
    page = desk_of(app).clients.page
    take(app, wheel(4, 6, day=QDate.currentDate().addDays(-30)))
    take(app, wheel(7, 5.5))
    wait_for(lambda: "taken 2 times" in words_in(page))
    (radar,) = seen(page, RadarChart)
    assert radar.accessibleName() == "Wheel of life"
    assert radar.accessibleDescription().startswith("Work: 4 → 7; Health: 6 → 5.5; Money: 5 → 5")
    assert "+3" in words_in(page)


def test_an_earlier_title_brings_its_areas_again(app: App):
    def own(dialog: QDialog) -> None:
        for _ in range(5):
            press(dialog, "Take this line away")
        lines(dialog)[0].setText("Opdrachten")
        field(dialog, QComboBox, "Title").setEditText("Mijn wiel")
        press(dialog, "Save")

    shown: list[list[str]] = []

    def again(dialog: QDialog) -> None:
        shown.append([line.text() for line in lines(dialog)])
        press(dialog, "Cancel")

    take(app, own)
    wait_for(lambda: can_press(desk_of(app).clients.page, "Assessment: Mijn wiel"))
    answer(lambda: press(desk_of(app).clients.page, TAKE), again)
    assert shown == [["Opdrachten", "Personal growth", "Home"]]


def test_a_thermometer_taken_twice_is_a_line_over_time(app: App):
    page = desk_of(app).clients.page

    def energy(score: float, days_ago: int) -> Act:
        def act(dialog: QDialog) -> None:
            kind = field(dialog, QComboBox, "Kind")
            kind.setCurrentIndex(kind.findText("Thermometer"))
            field(dialog, QDateEdit, "Day").setDate(QDate.currentDate().addDays(-days_ago))
            wait_for(lambda: [line.text() for line in lines(dialog)] == ["Energy"])
            field(dialog, QDoubleSpinBox, "Score: Energy").setValue(score)
            press(dialog, "Save")

        return act

    take(app, energy(3, 10))
    wait_for(lambda: seen(page, ScoreBars))
    assert seen(page, ScoreBars)[0].accessibleDescription() == "Energy: 3"
    take(app, energy(6.5, 0))
    wait_for(lambda: seen(page, ScoreChart))
    said = seen(page, ScoreChart)[0].accessibleDescription()
    assert f"{language.short_day(TODAY)}: 6.5" in said


def test_scaling_questions_are_told_as_bars(app: App):
    page = desk_of(app).clients.page
    take(app, of_kind("Scaling questions"))
    wait_for(lambda: seen(page, ScoreBars))
    (bars,) = seen(page, ScoreBars)
    assert bars.accessibleDescription().startswith("How near are you to your goal?: 5; ")


def test_an_assessment_is_set_right_and_deleted_and_put_back(app: App):
    page, day = desk_of(app).clients.page, language.short_day(TODAY)
    take(app, wheel(4))
    (before,) = taken(app)
    wait_for(lambda: can_press(page, "Assessment: Wheel of life"))
    answer(lambda: choose(page, "Assessment: Wheel of life", f"Edit {day}…"), wheel(9))
    wait_for(lambda: taken(app)[0].scores[0].score == 9)
    assert taken(app)[0].id == before.id
    wait_for(lambda: can_press(page, "Assessment: Wheel of life"))
    choose(page, "Assessment: Wheel of life", f"Delete {day}")
    wait_for(lambda: taken(app) == [])
    wait_for(lambda: "A wheel of life, a thermometer" in words_in(page))
    to_front(app)
    undo(app)
    wait_for(lambda: len(taken(app)) == 1)
    wait_for(lambda: toast(app) == "Undone: Assessment deleted")
    assert taken(app)[0].scores[0].score == 9
