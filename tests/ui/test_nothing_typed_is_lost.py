"""What was typed stays with its session, through a full disk, undo and other clients."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from coachapp.actions.agenda import read_today
from coachapp.app import App
from coachapp.domain.casefile import Session
from coachapp.domain.runs import Field
from coachapp.ui.desk_view import DeskView
from coachapp.ui.widgets.dialogs import FormDialog
from coachapp.ui.widgets.editor import NoteEditor
from tests.support.qt import a_practice, ask, opened, wait_for


@contextmanager
def a_full_disk() -> Iterator[None]:
    """No file can grow in this process; the other processes of the machine keep their room."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
        signal.signal(signal.SIGXFSZ, handler)


def agenda(app: App) -> list[Session]:
    today = ask(app, lambda desk: read_today(desk, datetime.now().astimezone()))
    return [entry.session for entry in today.agenda]


def go_to(app: App, session: Session) -> None:
    assert app.desk is not None
    presenter = app.desk.session
    app.workspace.session_wanted.emit(session.id, None)
    wait_for(lambda: presenter.session is not None and presenter.session.id == session.id)


def editor(app: App, field: Field = Field.NOTES) -> NoteEditor:
    view = app.window.page
    assert isinstance(view, DeskView)
    return view.session.editors[field]


def stored(app: App, session: Session) -> str:
    return str(ask(app, lambda desk: desk.file_of_session(session.id)[1]).notes)


def test_undo_and_redo_never_bring_one_clients_words_to_another(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app)
    first, second = agenda(app)
    go_to(app, first)
    for field in (Field.NOTES, Field.PRIVATE_NOTES):
        editor(app, field).insertPlainText("geheim van de eerste")
        editor(app, field).undo()
    go_to(app, second)
    for field in (Field.NOTES, Field.PRIVATE_NOTES):
        before = editor(app, field).toPlainText()
        editor(app, field).redo()
        editor(app, field).undo()
        assert editor(app, field).toPlainText() == before


def test_undo_still_works_after_the_page_was_read_again(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app)
    (first, _) = agenda(app)
    go_to(app, first)
    editor(app).insertPlainText("een zin die weg mag")
    wait_for(lambda: not editor(app).is_unsaved)
    go_to(app, first)
    editor(app).undo()
    assert "een zin" not in editor(app).toPlainText()


def test_a_full_disk_keeps_the_text_and_saves_it_when_there_is_room(start, tmp_path: Path):
    app = start(a_practice(tmp_path, language="en"))
    opened(app)
    first, second = agenda(app)
    go_to(app, first)
    view = app.window.page
    with a_full_disk():
        editor(app).insertPlainText("dit past er niet meer bij")
        wait_for(lambda: "disk is full" in view.bar.text)
        assert view.session._saved.text() == "Not saved yet"
        go_to(app, second)
        assert "past er niet" not in editor(app).toPlainText()
        go_to(app, first)
        assert "past er niet" in editor(app).toPlainText()
    wait_for(lambda: "past er niet" in stored(app, first))
    wait_for(lambda: view.bar.text == "")
    assert view.session._saved.text().startswith("Saved")


def test_locking_on_a_full_disk_asks_before_it_gives_up_text(start, tmp_path: Path):
    app = start(a_practice(tmp_path, language="en"))
    opened(app)
    first, _ = agenda(app)
    go_to(app, first)
    asked: list[str] = []

    def stay() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, FormDialog):
            QTimer.singleShot(50, stay)
            return
        asked.append(dialog.windowTitle())
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "Cancel").click()

    with a_full_disk():
        editor(app).insertPlainText("nog niet bewaard")
        wait_for(lambda: app.window.page.bar.text)
        QTimer.singleShot(50, stay)
        app.lock()
        wait_for(lambda: asked)
        assert asked == ["Not everything could be saved"]
        wait_for(lambda: not isinstance(QApplication.activeModalWidget(), QDialog))
        assert "nog niet" in editor(app).toPlainText()
        # By itself it does not even ask: it waits, and the guard comes again.
        app.lock(by_itself=True)
        assert ask(app, lambda _desk: True)
        assert app.window.isEnabled()
    wait_for(lambda: "nog niet" in stored(app, first))
