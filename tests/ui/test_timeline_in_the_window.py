"""The timeline of a case: the newest first, and Return goes to the session of a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from coachapp.app import App
from coachapp.domain.casefile import CaseFile
from coachapp.domain.timeline import timeline
from coachapp.settings.paths import Paths
from tests.support.qt import ask, wait_for
from tests.ui.files import file_of, is_open
from tests.ui.hands import answer, desk_of, fill, open_tab, press, quiet
from tests.ui.keyboard import Key, key
from tests.ui.vera import at_vera, to_client, to_front

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """At the timeline of Vera."""
    built = at_vera(start, tmp_path)
    to_client(built, "Timeline")
    wait_for(lambda: words(built))
    to_front(built)
    for _ in range(2):  # the page may be read once more
        ask(built, lambda _desk: None)
    lines(built).setFocus()
    wait_for(lines(built).hasFocus)
    return built


def lines(app: App) -> QListView:
    return desk_of(app).clients.page.timeline.list


def words(app: App) -> list[str]:
    """The lines from the top."""
    model = lines(app).model()
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def told(app: App, n: int) -> str:
    """What a screen reader says of a line."""
    return str(lines(app).model().index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_everything_of_the_case_stands_there_with_its_kind(app: App):
    assert set(words(app)) == {
        "To do by this day: De planning bellen",
        "File added: brief.txt",
        "New goal: Nee zeggen",
        "Session 1: Eerste gesprek.",
        "Insight: “Ik mag nee zeggen”",
        "Case started: Grenzen",
        "Assessment: Wheel of life",
        "Nee zeggen: 4",
    }


def test_the_newest_stands_first(app: App):
    file: CaseFile = ask(app, lambda d: d.case_file(d.client(d.clients()[0].id).cases[0].id))
    days = [event.on for event in timeline(file)]
    assert days == sorted(days, reverse=True)
    assert words(app)[0] == "To do by this day: De planning bellen"
    assert words(app)[-2:] == ["Assessment: Wheel of life", "Nee zeggen: 4"]


def test_a_screen_reader_hears_the_day(app: App):
    n = words(app).index("Nee zeggen: 4")
    assert told(app, n).endswith(": Nee zeggen: 4")
    assert len(told(app, n)) > len("Nee zeggen: 4") + 4


@pytest.mark.parametrize("line", ["Session 1: Eerste gesprek.", "Insight: “Ik mag nee zeggen”"])
def test_return_opens_the_session_of_a_line(app: App, line: str):
    key(Key.Key_Home)
    for _ in range(words(app).index(line)):
        key(Key.Key_Down)
    wait_for(lambda: lines(app).currentIndex().data() == line)
    key(Key.Key_Return)
    wait_for(lambda: is_open(app, file_of(app).sessions[0]))


def test_a_line_without_a_session_opens_nothing(app: App):
    key(Key.Key_Home)
    for _ in range(words(app).index("Case started: Grenzen")):
        key(Key.Key_Down)
    key(Key.Key_Return)
    ask(app, lambda _desk: None)
    assert desk_of(app).clients.isVisible()


def test_what_is_added_comes_into_the_timeline(app: App):
    page = desk_of(app).clients.page
    open_tab(page, "Overview")
    answer(lambda: press(page, "Add a goal"), fill(Goal="Rust"))
    wait_for(lambda: len(file_of(app).goals) == 2)
    open_tab(page, "Timeline")
    wait_for(lambda: "New goal: Rust" in words(app))
