"""The page that takes names out of a text, and the copy of notes without names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coachapp.actions.desk import Desk
from coachapp.app import App
from coachapp.privacy.entities import EntityType
from coachapp.settings.paths import Paths
from coachapp.ui.anonymizing.view import AnonymizingView
from coachapp.ui.anonymizing.wording import KINDS
from tests.support.qt import ask, wait_for
from tests.ui.hands import can_press, choose, desk_of, go, press, quiet
from tests.ui.vera import at_vera, to_session, toast, undo

pytestmark = quiet
Start = Callable[[Paths], App]
TEXT = "Vandaag belde vera smit over haar zus Willemijn. 🙂 Bel 06-12345678."


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    return at_vera(start, tmp_path)


def page_of(app: App) -> AnonymizingView:
    go(app, "anonymizing")
    page = desk_of(app).anonymizing
    wait_for(lambda: page.cases.count() > 1)
    return page


def type_in(page: AnonymizingView, text: str) -> None:
    page.before.setPlainText(text)
    wait_for(lambda: page.model.rowCount() and page.copy_button.isEnabled())


def choose_case(page: AnonymizingView) -> None:
    page.cases.setFocus()
    QTest.keyClick(page.cases, Qt.Key.Key_Down)


def test_names_go_and_each_is_explained(app: App):
    page = page_of(app)
    choose_case(page)
    type_in(page, TEXT)
    clean = page.after.toPlainText()
    assert "willemijn" not in clean.lower()
    assert "vera" not in clean
    assert "06-12345678" not in clean
    rows = [[page.model.index(n, c).data() for c in range(4)] for n in range(page.model.rowCount())]
    why = {row[0]: row[3] for row in rows}
    assert why["vera smit"] == "is a name from the case file"
    assert len(page.before.extraSelections()) == len(rows)
    # The smiley is two units to Qt: colours must not slip behind it.
    coloured = [s.cursor.selectedText() for s in page.before.extraSelections()]
    assert "06-12345678" in coloured


def test_a_click_in_the_text_shows_why(app: App):
    page = page_of(app)
    type_in(page, TEXT)
    cursor = page.before.textCursor()
    cursor.setPosition(TEXT.index("Willemijn") + 3)
    page.before.setFocus()
    page.before.setTextCursor(cursor)
    wait_for(lambda: page.table.currentIndex().isValid())
    assert page.model.words_at(page.table.currentIndex().row()) == "Willemijn"


def test_a_false_alarm_stays_in_this_case_and_can_be_undone(app: App):
    page = page_of(app)
    choose_case(page)
    type_in(page, TEXT)
    rows = [page.model.words_at(n) for n in range(page.model.rowCount())]
    page.table.setFocus()
    page.table.selectRow(rows.index("Willemijn"))
    press(page, "Leave this word")
    wait_for(lambda: "Willemijn" in page.after.toPlainText())
    wait_for(lambda: toast(app) == "Left: Willemijn")
    undo(app)
    wait_for(lambda: "Willemijn" not in page.after.toPlainText())


def test_what_was_missed_is_hidden_wherever_it_stands(app: App):
    page = page_of(app)
    type_in(page, "Wij noemen het plan appeltaart. Niemand kent appeltaart; bel 06-12345678.")
    cursor = page.before.textCursor()
    cursor.setPosition(page.before.toPlainText().index("appeltaart"))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    page.before.setTextCursor(cursor)
    press(page, "Hide the selection")
    wait_for(lambda: "appeltaart" not in page.after.toPlainText())
    press(page, "Copy the clean text")
    assert QApplication.clipboard().text() == page.after.toPlainText()


def test_an_empty_text_has_nothing_to_copy(app: App):
    page = page_of(app)
    type_in(page, TEXT)
    page.before.clear()
    wait_for(lambda: not page.copy_button.isEnabled())
    assert page.after.toPlainText() == ""
    assert page.model.rowCount() == 0


def test_a_reading_that_is_stopped_can_be_started_again(app: App):
    page = page_of(app)
    page.before.setPlainText("Willemijn belde over het plan en het huis. " * 20_000)
    wait_for(lambda: can_press(page, "Stop"))
    press(page, "Stop")
    wait_for(lambda: not can_press(page, "Stop"))
    type_in(page, TEXT)
    assert "Willemijn" not in page.after.toPlainText()


def test_the_notes_of_a_session_are_copied_without_names(app: App):
    to_session(app)
    session = desk_of(app).session
    QApplication.clipboard().clear()
    choose(session, "Session", "Copy the notes without names")
    wait_for(lambda: toast(app).startswith("Copied;") or toast(app).startswith("There are no"))
    assert "Vera" not in QApplication.clipboard().text()


def test_pseudonyms_of_a_case_are_kept_and_die_with_the_client(app: App):
    page = page_of(app)
    choose_case(page)
    type_in(page, TEXT)

    def kept(desk: Desk) -> list[str]:
        cases = desk.vault.cases.all()
        return [str(d.pseudonyms) for c in cases if (d := desk.vault.cases.disguise(c.id))]

    wait_for(lambda: any("willemijn" in told for told in ask(app, kept)))
    client = ask(app, lambda desk: desk.clients()[0].id)
    ask(app, lambda desk: desk.vault.erase_client(client))
    assert ask(app, lambda desk: desk.vault.database.execute("SELECT * FROM disguises")) == []


def test_every_kind_has_words():
    assert set(KINDS) == set(EntityType)
