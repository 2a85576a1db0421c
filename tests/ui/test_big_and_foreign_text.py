"""Long notes, emoji and text from right to left: typed, stored, found again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from coachapp.actions.desk import Desk
from coachapp.app import App
from coachapp.domain.casefile import Client, Session
from coachapp.domain.runs import Field
from coachapp.settings.paths import Paths
from tests.support.qt import a_practice, ask, closed, opened, wait_for
from tests.ui.files import add_client, clients, is_open, stored
from tests.ui.hands import answer, can_press, choose, desk_of, field, go, no_dialogs, press, quiet

pytestmark = quiet
Start = Callable[[Paths], App]
MEGABYTES_5 = 5 * 1024 * 1024
ARABIC, HEBREW, EMOJI = "مرحبا بالعالم", "שלום עולם", "👩‍👩‍👧 naïef 🙂"


def with_a_session(start: Start, folder: Path) -> tuple[App, Session]:
    """A client with a session of today, open."""
    app = start(a_practice(folder, with_example=False, language="en"))
    opened(app)

    def make(desk: Desk) -> Session:
        client = desk.add_client("Vera")
        case = desk.add_case(client.id, "Grenzen")
        return desk.add_session(case.id, datetime.now().astimezone())

    session = ask(app, make)
    go(app, "today")
    wait_for(lambda: can_press(desk_of(app).today, "Open notes: Vera"))
    press(desk_of(app).today, "Open notes: Vera")
    wait_for(lambda: is_open(app, session))
    return app, session


def paste(widget, text: str) -> None:
    """By the clipboard, as a coach would."""
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_five_megabytes_are_pasted_stored_and_there_after_reopening(start: Start, tmp_path: Path):
    app, session = with_a_session(start, tmp_path)
    line = "Zij sliep beter en liep elke dag een uur, één keer zelfs twee. 🙂 "
    paragraph = line * 8 + "\n"
    text = paragraph * (MEGABYTES_5 // len(paragraph.encode()) + 1)
    editor = desk_of(app).session.editors[Field.NOTES]
    paste(editor, text)
    QTest.keyClicks(editor, "The end.")
    wait_for(lambda: not editor.is_unsaved)
    assert stored(app, session).notes == text + "The end."
    closed(app)
    app.release()
    again = start(app.paths)
    opened(again)
    wait_for(lambda: can_press(desk_of(again).today, "Open notes: Vera"))
    press(desk_of(again).today, "Open notes: Vera")
    wait_for(lambda: is_open(again, session))
    assert desk_of(again).session.editors[Field.NOTES].toPlainText() == text + "The end."


def test_one_line_of_a_megabyte_is_stored(start: Start, tmp_path: Path):
    app, session = with_a_session(start, tmp_path)
    editor = desk_of(app).session.editors[Field.NOTES]
    paste(editor, "woord " * 170_000)
    wait_for(lambda: not editor.is_unsaved)
    assert stored(app, session).notes == "woord " * 170_000


@pytest.mark.parametrize("text", [ARABIC, HEBREW, EMOJI, "a\u0301 \u202eomgekeerd\u202c", "\ta\t"])
def test_a_foreign_note_is_stored_as_it_was_pasted(start: Start, tmp_path: Path, text: str):
    app, session = with_a_session(start, tmp_path)
    editor = desk_of(app).session.editors[Field.NOTES]
    paste(editor, f"**{text}**\n- {text}")
    wait_for(lambda: not editor.is_unsaved)
    assert stored(app, session).notes == f"**{text}**\n- {text}"


def test_half_an_emoji_does_not_lose_the_note(start: Start, tmp_path: Path):
    app, session = with_a_session(start, tmp_path)
    editor = desk_of(app).session.editors[Field.NOTES]
    QTest.keyClicks(editor, "before ")
    editor.insertPlainText("\ud83d")
    QTest.keyClicks(editor, " after")
    with no_dialogs() as said:
        wait_for(lambda: not editor.is_unsaved)
        wait_for(lambda: said or "after" in stored(app, session).notes)
    assert said == []
    assert stored(app, session).notes.startswith("before ")


@pytest.mark.parametrize("name", [ARABIC, HEBREW, EMOJI])
def test_a_foreign_name_is_stored_and_found_by_search(start: Start, tmp_path: Path, name: str):
    app = start(a_practice(tmp_path, with_example=False, language="en"))
    opened(app)
    go(app, "clients")
    add_client(app, "Vera")
    view = desk_of(app).clients

    def name_them(dialog: QDialog) -> None:
        paste(field(dialog, QLineEdit, "Name"), name)
        press(dialog, "Save")

    answer(lambda: press(view, "Add a client"), name_them)
    wait_for(lambda: len(clients(app)) == 2)
    assert name in [str(c.name) for c in clients(app)]
    wait_for(lambda: view.list.model().rowCount() == 2)
    paste(view.search, name.split()[0])
    found = view.list.model()
    assert [found.index(n, 0).data() for n in range(found.rowCount())] == [name]
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    wait_for(lambda: view.list.currentIndex().data() == name)
    wait_for(lambda: can_press(view.page, "Client"))
    view.search.clear()
    assert found.rowCount() == 2


def test_search_does_not_mind_capitals_and_looks_at_the_organisation(start: Start, tmp_path: Path):
    app = start(a_practice(tmp_path, language="en"))
    opened(app)
    go(app, "clients")
    view = desk_of(app).clients
    wait_for(lambda: view.list.model().rowCount() >= 8)
    QTest.keyClicks(view.search, "wilgeSTATE")
    assert view.list.model().rowCount() == 1
    assert view.list.model().index(0, 0).data() == "Marijke Hoekstra"


def test_foreign_text_survives_leaving_and_coming_back(start: Start, tmp_path: Path):
    app, session = with_a_session(start, tmp_path)
    view = desk_of(app).session
    paste(view.editors[Field.NOTES], f"{ARABIC} {EMOJI}")
    press(view, "Back to Vera")
    wait_for(desk_of(app).clients.isVisible)
    client: Client = clients(app)[0]
    page = desk_of(app).clients.page
    wait_for(lambda: can_press(page, "Client"))
    answer(lambda: choose(page, "Client", "Edit client…"), lambda d: press(d, "Save"))
    assert clients(app)[0] == client
    app.workspace.session_wanted.emit(session.id, None)
    wait_for(lambda: is_open(app, session))
    assert view.editors[Field.NOTES].toPlainText() == f"{ARABIC} {EMOJI}"
