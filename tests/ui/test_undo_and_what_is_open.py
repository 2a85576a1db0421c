"""What undo does to the page that is open, to a text that is typed, and when there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QTextEdit

from coachapp.app import App
from coachapp.domain.casefile import ReportStatus
from coachapp.domain.runs import Field
from coachapp.settings.paths import Paths
from tests.support.qt import wait_for
from tests.ui.files import file_of
from tests.ui.hands import (
    answer,
    can_press,
    choose,
    desk_of,
    fill,
    go,
    press,
    quiet,
    words_in,
    write,
)
from tests.ui.keyboard import CTRL, Key, key, keys
from tests.ui.vera import at_vera, becomes, dump, redo, to_client, to_front, to_session, toast, undo

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    return at_vera(start, tmp_path)


def add_goal(app: App, title: str) -> None:
    page = desk_of(app).clients.page
    answer(lambda: press(page, "Add a goal"), fill(Goal=title))
    wait_for(lambda: title in [g.title for g in file_of(app).goals])


def new_session(app: App) -> None:
    page = desk_of(app).clients.page
    answer(lambda: press(page, "New session"), lambda d: press(d, "Save"))
    wait_for(desk_of(app).session.isVisible)
    to_front(app)


def delete_session(dialog: QDialog) -> None:
    write(dialog, "Type “delete”", "delete")
    press(dialog, "Delete session")


def test_where_nothing_was_done_undo_says_so(app: App):
    before = dump(app)
    undo(app)
    wait_for(lambda: toast(app) == "There is nothing to undo.")
    redo(app)
    wait_for(lambda: toast(app) == "Nothing to do again.")
    assert dump(app) == before


def test_steps_are_undone_in_their_order_and_the_page_shows_it(app: App):
    page = desk_of(app).clients.page
    add_goal(app, "Rust")
    add_goal(app, "Slaap")
    wait_for(lambda: "Slaap" in words_in(page))
    undo(app)
    wait_for(lambda: "Rust" in words_in(page) and "Slaap" not in words_in(page))
    undo(app)
    wait_for(lambda: "Nee zeggen" in words_in(page) and "Rust" not in words_in(page))


def test_after_something_new_what_was_undone_is_not_done_again(app: App):
    add_goal(app, "Rust")
    undo(app)
    wait_for(lambda: toast(app).startswith("Undone"))
    add_goal(app, "Slaap")
    redo(app)
    wait_for(lambda: toast(app) == "Nothing to do again.")
    assert [g.title for g in file_of(app).goals] == ["Nee zeggen", "Slaap"]


def test_in_a_note_ctrl_z_takes_back_the_text_and_not_the_practice(app: App):
    add_goal(app, "Rust")
    to_session(app)
    to_front(app)
    editor = desk_of(app).session.editors[Field.NOTES]
    wait_for(editor.hasFocus)
    keys("Extra")
    assert "Extra" in editor.toPlainText()
    key(Key.Key_Z, CTRL)
    assert editor.toPlainText() == "Eerste gesprek."
    key(Key.Key_Z, CTRL)
    key(Key.Key_Z, CTRL)
    assert [g.title for g in file_of(app).goals] == ["Nee zeggen", "Rust"]


def test_in_a_field_of_a_search_ctrl_z_takes_back_the_text(app: App):
    add_goal(app, "Rust")
    to_front(app)
    search = desk_of(app).clients.search
    search.setFocus()
    keys("Vera")
    key(Key.Key_Z, CTRL)
    assert search.text() == ""
    assert len(file_of(app).goals) == 2


def test_undoing_the_session_that_is_open_goes_back_to_its_client(app: App):
    new_session(app)
    undo(app)
    wait_for(lambda: len(file_of(app).sessions) == 1)
    wait_for(lambda: can_press(desk_of(app).clients.page, "New session"))
    assert not desk_of(app).session.isVisible()
    assert not desk_of(app).bar.text


def test_what_was_typed_in_an_undone_session_comes_back_with_it(app: App):
    new_session(app)
    keys("Getypt.")
    desk_of(app).session.flush()
    undo(app)
    wait_for(lambda: len(file_of(app).sessions) == 1)
    redo(app)
    wait_for(lambda: len(file_of(app).sessions) == 2)
    assert "Getypt." in [s.notes for s in file_of(app).sessions]
    assert not desk_of(app).bar.text


def test_undoing_the_session_one_types_in_leaves_no_problem_behind(app: App):
    new_session(app)
    keys("Nog niet bewaard.")
    undo(app)
    wait_for(lambda: len(file_of(app).sessions) == 1)
    wait_for(lambda: can_press(desk_of(app).clients.page, "New session"))
    redo(app)
    wait_for(lambda: len(file_of(app).sessions) == 2)
    assert not desk_of(app).bar.text
    assert "Nog niet bewaard." in [s.notes for s in file_of(app).sessions]


def test_a_deleted_session_comes_back_with_its_texts(app: App):
    before = dump(app)
    session = to_session(app)
    answer(lambda: choose(desk_of(app).session, "Session", "Delete session…"), delete_session)
    wait_for(lambda: file_of(app).sessions == ())
    wait_for(lambda: can_press(desk_of(app).clients.page, "New session"))
    undo(app)
    assert becomes(app, before)
    to_session(app)
    editors = desk_of(app).session.editors
    assert editors[Field.NOTES].toPlainText() == session.notes == "Eerste gesprek."
    assert editors[Field.PRIVATE_NOTES].toPlainText() == "Rustig."


def test_what_is_being_typed_stays_when_something_else_is_undone(app: App):
    to_session(app)
    view = desk_of(app).session
    answer(lambda: press(view, "Take away: Schaalvraag"))
    wait_for(lambda: toast(app) == "Technique taken away")
    wait_for(lambda: not can_press(view, "Take away: Schaalvraag"))
    editor = view.editors[Field.NOTES]
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClicks(editor, " En nu dit.")
    assert app.window._toast is not None
    press(app.window._toast, "Undo")
    wait_for(lambda: can_press(view, "Take away: Schaalvraag"))
    assert editor.toPlainText() == "Eerste gesprek. En nu dit."
    wait_for(lambda: file_of(app).sessions[0].notes == "Eerste gesprek. En nu dit.")


def test_undo_elsewhere_does_not_go_to_a_session_that_is_gone(app: App):
    new_session(app)
    go(app, "today")
    wait_for(lambda: can_press(desk_of(app).today, "Delete: Intervisie"))
    undo(app)
    wait_for(lambda: len(file_of(app).sessions) == 1)
    wait_for(lambda: toast(app) == "Undone: Session added")
    assert desk_of(app).today.isVisible()
    undo(app)
    wait_for(lambda: toast(app) == "There is nothing to undo.")
    assert desk_of(app).today.isVisible()
    assert not desk_of(app).bar.text


def test_reviewing_a_report_does_not_forget_what_can_be_undone(app: App):
    add_goal(app, "Rust")
    to_session(app)
    view = desk_of(app).session
    view.tabs.setCurrentIndex(2)
    QTest.keyClicks(view.editors[Field.REPORT], "Verslag.")
    press(view, "I have reviewed it")
    wait_for(lambda: file_of(app).sessions[0].report_status is ReportStatus.REVIEWED)
    undo(app)
    undo(app)
    wait_for(lambda: [g.title for g in file_of(app).goals] == ["Nee zeggen"])


def test_a_redo_by_ctrl_y_does_the_same(app: App):
    add_goal(app, "Rust")
    undo(app)
    wait_for(lambda: len(file_of(app).goals) == 1)
    to_front(app)
    QTest.keyClick(app.window, Qt.Key.Key_Y, CTRL)
    wait_for(lambda: len(file_of(app).goals) == 2)


def test_a_place_that_was_lit_up_stays_in_its_text(app: App):
    to_client(app)
    session = to_session(app)
    view = desk_of(app).session
    view.show_place(Field.NOTES, 0, 6)
    answer(lambda: press(view, "Take away: Schaalvraag"))
    wait_for(lambda: toast(app) == "Technique taken away")
    undo(app)
    wait_for(lambda: can_press(view, "Take away: Schaalvraag"))
    (lit,) = view.editors[Field.NOTES].extraSelections()
    assert isinstance(lit, QTextEdit.ExtraSelection)
    assert lit.cursor.selectedText() == str(session.notes)[:6]
