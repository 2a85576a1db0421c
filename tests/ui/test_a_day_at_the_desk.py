"""What a coach does in a day, in the real window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from coachapp.actions.agenda import read_today
from coachapp.domain.runs import Field, Outcome, Task
from coachapp.ui.desk_view import DeskView
from tests.support.qt import a_practice, ask, opened, wait_for


def desk_of(app) -> DeskView:
    return app.window.page


def open_first_session(app, what: object = None) -> tuple[object, object]:
    from datetime import datetime

    entry = ask(app, lambda desk: read_today(desk, datetime.now().astimezone())).agenda[0]
    app.workspace.session_wanted.emit(entry.session.id, what)
    wait_for(
        lambda: (
            app.desk.session.session is not None and app.desk.session.session.id == entry.session.id
        )
    )
    return entry.client, entry.session


def test_a_wrong_passphrase_is_named_and_the_field_is_ready_again(start, tmp_path: Path):
    app = start(a_practice(tmp_path, with_example=False, language="en"))
    wait_for(lambda: hasattr(app, "guard"))
    view = app.window.page
    view.passphrase.setText("niet deze zin")
    QTest.keyClick(view.passphrase, Qt.Key.Key_Return)
    wait_for(lambda: view.bar.text)
    assert "does not open" in view.bar.text
    assert view.passphrase.isEnabled()
    opened(app)


def test_what_is_typed_is_stored_without_a_save_button(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app)
    _, session = open_first_session(app)
    editor = desk_of(app).session.editors[Field.NOTES]
    editor.insertPlainText("Über grenzen: één, 🙂, مرحبا.")
    wait_for(lambda: not editor.is_unsaved)
    stored = ask(app, lambda desk: desk.file_of_session(session.id)[1])
    assert stored.notes == "Über grenzen: één, 🙂, مرحبا."


def test_closing_stores_what_was_typed_a_moment_ago(start, tmp_path: Path):
    paths = a_practice(tmp_path)
    app = start(paths)
    opened(app)
    _, session = open_first_session(app)
    desk_of(app).session.editors[Field.NOTES].insertPlainText("nog net")
    app.window.close()
    wait_for(lambda: not app.window.isVisible())
    app.release()
    again = start(paths)
    opened(again)
    assert ask(again, lambda desk: desk.file_of_session(session.id)[1]).notes == "nog net"


def test_a_preparation_appears_with_sources_that_open_the_note(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app, model=True)
    _, session = open_first_session(app, "prepare")
    panel = desk_of(app).assistant
    wait_for(lambda: "[1]" in panel.browser.toPlainText() and not app.workspace.model.is_busy)
    panel.browser.anchorClicked.emit(QUrl("source:1"))
    wait_for(lambda: app.desk.session.session.id != session.id)
    editor = desk_of(app).session.editors[Field.NOTES]
    wait_for(lambda: editor.extraSelections())
    (selection,) = editor.extraSelections()
    cursor = selection.cursor
    marked = cursor.selectedText()
    assert marked.strip('"* ')[:12] in panel.browser.toPlainText()
    assert "[1]" in panel.browser.toPlainText()


def test_a_kept_report_stands_under_report_and_in_the_log(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app, model=True)
    client, session = open_first_session(app)
    view = desk_of(app).session
    view.editors[Field.NOTES].insertPlainText(
        "## Besproken\nHet rooster van november is rond.\n\n## Afspraken\nZe belt Tjitske."
    )
    view.flush()
    panel = desk_of(app).assistant
    panel.asked.emit(Task.REPORT_FREE, "")
    wait_for(lambda: panel._keep.isVisible() and not app.workspace.model.is_busy)
    panel._keep.click()
    wait_for(lambda: "Tjitske" in view.editors[Field.REPORT].toPlainText())
    stored = ask(app, lambda desk: desk.file_of_session(session.id)[1])
    assert "## " in stored.report
    (run,) = ask(app, lambda desk: desk.ai_runs(client.id))
    assert (run.task, run.outcome) == (Task.REPORT_FREE, Outcome.KEPT)


def test_stopping_gives_back_the_panel(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app, model=True)
    open_first_session(app, "prepare")
    wait_for(lambda: app.workspace.model.is_busy)
    desk_of(app).assistant.stop_wanted.emit()
    wait_for(lambda: not app.workspace.model.is_busy)
    assert app.workspace.model.is_ready


def test_an_action_ticked_off_can_be_taken_back(start, tmp_path: Path):
    app = start(a_practice(tmp_path, language="en"))
    opened(app)
    view = desk_of(app)
    wait_for(lambda: view.today.findChildren(QCheckBox))
    from datetime import datetime

    def n_open() -> int:
        return len(ask(app, lambda desk: read_today(desk, datetime.now().astimezone())).actions)

    before = n_open()
    view.today.findChildren(QCheckBox)[0].click()
    wait_for(lambda: n_open() == before - 1)
    app.window._toast._undo.click()
    wait_for(lambda: n_open() == before)


def test_another_language_changes_every_screen_at_once(start, tmp_path: Path):
    app = start(a_practice(tmp_path, language="nl"))
    opened(app)
    assert desk_of(app)._places["clients"].text() == "Cliënten"
    app.workspace.change(language="en")
    wait_for(lambda: desk_of(app)._places["clients"].text() == "Clients")


def test_a_second_start_is_refused(start, tmp_path: Path, monkeypatch):
    import subprocess
    import sys

    paths = a_practice(tmp_path, with_example=False)
    start(paths)
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from coachapp.store.instance import InstanceLock\n"
        "from coachapp.errors import VaultInUseError\n"
        "p = Path(sys.argv[1])\n"
        "try:\n    InstanceLock(p)\n"
        "except VaultInUseError:\n    print('refused')\n"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code, str(paths.root)], capture_output=True, text=True, check=True
    )
    assert shown.stdout.strip() == "refused"


def test_every_button_and_field_has_a_name(start, tmp_path: Path):
    from PySide6.QtWidgets import (
        QAbstractButton,
        QAbstractItemView,
        QAbstractSpinBox,
        QComboBox,
        QLineEdit,
        QPlainTextEdit,
        QScrollBar,
        QTabBar,
        QWidget,
    )

    app = start(a_practice(tmp_path))
    opened(app)
    open_first_session(app)
    kinds = (
        QAbstractButton,
        QLineEdit,
        QPlainTextEdit,
        QComboBox,
        QAbstractSpinBox,
        QAbstractItemView,
    )
    nameless = []
    for widget in app.window.findChildren(QWidget):
        inside = widget.parentWidget()
        if isinstance(inside, QComboBox | QAbstractSpinBox | QTabBar | QScrollBar | QLineEdit):
            continue
        if isinstance(widget, kinds) and not widget.objectName().startswith("qt_"):
            own = widget.text() if isinstance(widget, QAbstractButton) else ""
            container = isinstance(inside, QWidget) and inside.metaObject().className().startswith(
                "QComboBoxPrivate"
            )
            if not (widget.accessibleName() or own) and not container:
                nameless.append(f"{type(widget).__name__} in {type(inside).__name__}")
    assert nameless == []
