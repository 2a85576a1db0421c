"""Ctrl+K: typing finds, arrows choose, Return opens at the place."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coachapp.actions.agenda import read_today
from coachapp.app import App
from coachapp.domain.runs import Field
from coachapp.domain.search import Found, FoundKind
from coachapp.ui.search.model import Command
from coachapp.ui.search.view import SearchDialog
from tests.support.qt import a_practice, ask, opened, wait_for


def searching(app: App) -> SearchDialog:
    QTest.keyClick(app.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: app.desk.search.dialog is not None)
    # The example practice was written a moment ago; what it says is found once it is indexed.
    wait_for(lambda: ask(app, lambda desk: desk.vault.index.update()) == 0)
    return app.desk.search.dialog


def entries(dialog: SearchDialog) -> list[Command | Found]:
    return [dialog.model.entry(n) for n in range(dialog.model.rowCount())]


def finds(dialog: SearchDialog) -> list[Found]:
    return [e for e in entries(dialog) if isinstance(e, Found)]


def test_a_client_is_opened_with_the_keyboard_alone(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app)
    dialog = searching(app)
    QTest.keyClicks(dialog.field, "marij hoek")
    wait_for(lambda: finds(dialog) and finds(dialog)[0].client_name == "Marijke Hoekstra")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    wait_for(lambda: app.desk.clients.open_one is not None)
    assert app.desk.clients.open_one[1] == "Marijke Hoekstra"
    assert app.desk.search.dialog is None


def test_a_note_opens_at_the_words(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app)
    dialog = searching(app)
    QTest.keyClicks(dialog.field, "diensttelefoon")
    wait_for(lambda: any(f.kind is FoundKind.NOTES for f in finds(dialog)))
    row = next(
        n
        for n, e in enumerate(entries(dialog))
        if isinstance(e, Found) and e.kind is FoundKind.NOTES
    )
    for _ in range(row):
        QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    found = finds(dialog)[0]
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    wait_for(lambda: app.desk.session.session is not None)
    assert app.desk.session.session.id == found.session_id
    editor = app.window.page.session.editors[Field.NOTES]
    wait_for(lambda: editor.extraSelections())
    assert "diensttelefoon" in editor.extraSelections()[0].cursor.selectedText()


def test_commands_are_found_and_done(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app)
    dialog = searching(app)
    assert all(isinstance(e, Command) for e in entries(dialog))
    QTest.keyClicks(dialog.field, "naar inst")
    wait_for(lambda: [e.name for e in entries(dialog)][:1] == ["Naar Instellingen"])
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    wait_for(lambda: app.desk.place == "settings")


def test_a_filter_narrows_and_nothing_found_says_so(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app)
    dialog = searching(app)
    QTest.keyClicks(dialog.field, "rooster")
    wait_for(lambda: len(finds(dialog)) > 3)
    dialog._kinds.setCurrentIndex(4)
    wait_for(
        lambda: (
            {f.kind for f in finds(dialog)} <= {FoundKind.GOAL, FoundKind.ACTION, FoundKind.INSIGHT}
        )
    )
    dialog.field.clear()
    QTest.keyClicks(dialog.field, "qqqzzz")
    wait_for(lambda: "Niets gevonden" in dialog._said.text())
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    wait_for(lambda: app.desk.search.dialog is None)


def test_what_was_just_typed_is_found(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app)
    entry = ask(app, lambda desk: read_today(desk, datetime.now().astimezone())).agenda[0]
    app.workspace.session_wanted.emit(entry.session.id, None)
    wait_for(lambda: app.desk.session.session is not None)
    app.window.page.session.editors[Field.NOTES].insertPlainText("Een zeppelin boven Drachten.")
    dialog = searching(app)
    QTest.keyClicks(dialog.field, "zeppelin")
    wait_for(lambda: finds(dialog))
    assert finds(dialog)[0].session_id == entry.session.id
