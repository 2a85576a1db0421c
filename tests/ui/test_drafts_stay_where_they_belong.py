"""A draft belongs to one client and one session, whatever is opened or deleted meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from coachapp.app import App
from coachapp.domain.casefile import ReportStatus, Session
from coachapp.domain.runs import Field, Outcome
from coachapp.settings.paths import Paths
from coachapp.ui.assistant.view import AssistantPanel
from tests.support.qt import a_practice, ask, opened, wait_for
from tests.ui.files import is_open, open_session, outcomes, stored
from tests.ui.hands import (
    answer,
    can_press,
    choose,
    desk_of,
    open_tab,
    press,
    quiet,
    write,
)

pytestmark = quiet
Start = Callable[[Paths], App]
NOTES = """The November roster is done and Chantal is back from her long sick leave.
Tjitske now writes the care plans herself, and nobody reads them again at night.
"""


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """The example practice with a real model, in English."""
    built = start(a_practice(tmp_path, language="en"))
    opened(built, model=True)
    return built


def panel_of(app: App) -> AssistantPanel:
    return desk_of(app).assistant


def report(app: App) -> None:
    """Ask for a report, and wait for it."""
    choose(panel_of(app), "Report", "Report: free form")
    wait_for(lambda: can_press(panel_of(app), "Keep") and not app.workspace.model.is_busy)


def earlier(app: App, session: Session) -> Session:
    """The session before one, of the same client."""
    file = ask(app, lambda desk: desk.file_of_session(session.id)[0])
    return [s for s in file.sessions if s.starts_at < session.starts_at][-1]


def visit(app: App, session: Session) -> None:
    """Open a session, as a link to a source does."""
    app.workspace.session_wanted.emit(session.id, None)
    wait_for(lambda: is_open(app, session))


def test_another_client_sees_nothing_of_a_draft(app: App):
    open_session(app, notes=NOTES)
    report(app)
    open_session(app, 1)
    assert panel_of(app).text_of_draft() == ""
    assert "Chantal" not in panel_of(app).browser.toPlainText()
    assert not can_press(panel_of(app), "Keep")


def test_another_client_sees_nothing_of_what_was_being_written(app: App):
    client, _ = open_session(app, notes=NOTES)
    choose(panel_of(app), "Report", "Report: free form")
    wait_for(lambda: app.desk is not None and app.desk.assistant._cancel is not None)
    open_session(app, 1)
    wait_for(lambda: outcomes(app, client) and not app.workspace.model.is_busy)
    assert panel_of(app).text_of_draft() == ""
    assert "Chantal" not in panel_of(app).browser.toPlainText()


def test_from_another_session_a_draft_is_kept_in_its_own(app: App):
    client, session = open_session(app, notes=NOTES)
    report(app)
    other = earlier(app, session)
    visit(app, other)
    press(panel_of(app), "Keep")
    wait_for(lambda: "Chantal" in stored(app, session).report)
    assert stored(app, other).report == ""
    assert outcomes(app, client) == [Outcome.KEPT]


def test_a_draft_of_a_deleted_session_comes_into_no_other(app: App):
    _, session = open_session(app, notes=NOTES)
    report(app)
    other = earlier(app, session)
    _delete(app)
    visit(app, other)
    if can_press(panel_of(app), "Keep"):
        press(panel_of(app), "Keep")
    ask(app, lambda desk: None)
    _, of_another_client = open_session(app)
    assert stored(app, of_another_client).report == ""


def test_after_again_elsewhere_a_new_question_is_about_the_open_session(app: App):
    client, session = open_session(app, notes=NOTES)
    report(app)
    other = earlier(app, session)
    visit(app, other)
    press(panel_of(app), "Again")
    wait_for(lambda: len(outcomes(app, client)) == 2 and not app.workspace.model.is_busy)
    report(app)
    wait_for(lambda: len(outcomes(app, client)) == 3)
    newest = ask(app, lambda desk: desk.ai_runs(client.id))[0]
    assert newest.session_id == other.id


def test_a_draft_for_a_locked_report_is_not_dropped(app: App):
    client, session = open_session(app, notes=NOTES)
    view = desk_of(app).session
    open_tab(view, "Report")
    QTest.keyClicks(view.editors[Field.REPORT], "Final.")
    press(view, "I have reviewed it")
    wait_for(lambda: can_press(view, "Lock report"))
    press(view, "Lock report")
    wait_for(lambda: stored(app, session).report_status is ReportStatus.LOCKED)
    report(app)
    press(panel_of(app), "Keep")
    wait_for(lambda: "report is locked" in desk_of(app).bar.text)
    report_now, text = stored(app, session).report, panel_of(app).text_of_draft()
    assert report_now == "Final."
    assert outcomes(app, client) != [Outcome.KEPT]
    assert "Chantal" in text


def _delete(app: App) -> None:
    def agree(dialog: QDialog) -> None:
        write(dialog, "Type “delete”", "delete")
        press(dialog, "Delete session")

    answer(lambda: choose(desk_of(app).session, "Session", "Delete session…"), agree)
    wait_for(desk_of(app).clients.isVisible)
