"""The assistant beside the notes: asked, stopped, asked again, kept and thrown away."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from coachapp.app import App
from coachapp.domain.casefile import Owner
from coachapp.domain.runs import Outcome
from coachapp.settings.paths import Paths
from coachapp.ui.assistant.view import AssistantPanel
from tests.support.qt import a_practice, ask, opened, wait_for
from tests.ui.files import open_session, outcomes, stored
from tests.ui.hands import can_press, choose, desk_of, press, quiet

pytestmark = quiet
Start = Callable[[Paths], App]
NOTES = """## Discussed
The November roster is done and Chantal is back from her long sick leave since Monday.
Tjitske now writes the care plans herself, and Marijke no longer reads them at home at night.

## Agreements
- Marijke calls the planning before Friday about her weekend off.
- I send the article about boundaries.
"""


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """The example practice with a real model, in English."""
    built = start(a_practice(tmp_path, language="en"))
    opened(built, model=True)
    return built


def panel_of(app: App) -> AssistantPanel:
    return desk_of(app).assistant


def has_answered(app: App) -> bool:
    return not app.workspace.model.is_busy and can_press(panel_of(app), "Discard")


def report(app: App) -> None:
    """Ask for a report, and wait for it."""
    choose(panel_of(app), "Report", "Report: free form")
    wait_for(lambda: can_press(panel_of(app), "Keep") and not app.workspace.model.is_busy)


def is_writing(app: App) -> bool:
    """Whether words of the model come in."""
    shown = panel_of(app).browser.toPlainText().split("\n", 1)
    return app.workspace.model.is_busy and len(shown) == 2 and len(shown[1].split()) > 2


def click_link(browser: QTextBrowser, target: str, *, twice: bool = False) -> None:
    """Click on a link where it stands."""
    cursor = QTextCursor(browser.document())
    while cursor.charFormat().anchorHref() != target:
        assert cursor.movePosition(QTextCursor.MoveOperation.NextCharacter), target
    browser.setTextCursor(cursor)
    browser.ensureCursorVisible()
    place = browser.cursorRect(cursor).center()
    assert browser.anchorAt(place) == target
    left = Qt.MouseButton.LeftButton
    for _ in range(1 + twice):
        QTest.mouseClick(browser.viewport(), left, Qt.KeyboardModifier.NoModifier, place)


def test_again_gives_another_draft_and_the_first_is_logged_as_discarded(app: App):
    client, session = open_session(app, notes=NOTES)
    report(app)
    press(panel_of(app), "Again")
    wait_for(lambda: len(outcomes(app, client)) == 2)
    wait_for(lambda: can_press(panel_of(app), "Keep") and not app.workspace.model.is_busy)
    assert outcomes(app, client) == [Outcome.PENDING, Outcome.DISCARDED]
    press(panel_of(app), "Keep")
    wait_for(lambda: "Chantal" in stored(app, session).report)
    assert outcomes(app, client) == [Outcome.KEPT, Outcome.DISCARDED]
    assert stored(app, session).report.count("## Discussed") == 1


def test_an_edited_draft_is_kept_as_edited(app: App):
    client, session = open_session(app, notes=NOTES)
    report(app)
    press(panel_of(app), "Edit")
    editor = panel_of(app).editor
    assert "Chantal" in editor.toPlainText()
    editor.selectAll()
    QTest.keyClicks(editor, "In my own words.")
    press(panel_of(app), "Keep")
    wait_for(lambda: stored(app, session).report)
    assert stored(app, session).report == "In my own words."
    assert outcomes(app, client) == [Outcome.KEPT]


def test_a_discarded_draft_leaves_the_report_empty(app: App):
    client, session = open_session(app, notes=NOTES)
    report(app)
    press(panel_of(app), "Discard")
    wait_for(lambda: outcomes(app, client) == [Outcome.DISCARDED])
    assert stored(app, session).report == ""
    assert panel_of(app).text_of_draft() == ""
    assert not can_press(panel_of(app), "Keep")
    assert can_press(panel_of(app), "Prepare")


def test_stopped_in_mid_sentence_it_can_be_asked_again(app: App):
    client, _ = open_session(app)
    press(panel_of(app), "Prepare")
    wait_for(lambda: is_writing(app))
    press(panel_of(app), "Stop")
    wait_for(lambda: has_answered(app))
    assert outcomes(app, client) == [Outcome.STOPPED]
    assert "You stopped it" in panel_of(app).browser.toPlainText()
    press(panel_of(app), "Prepare")
    wait_for(lambda: len(outcomes(app, client)) == 2 and not app.workspace.model.is_busy)
    assert outcomes(app, client)[0] is Outcome.PENDING


def test_stopped_at_once_it_stops(app: App):
    client, _ = open_session(app)
    press(panel_of(app), "Prepare")
    press(panel_of(app), "Stop")
    wait_for(lambda: not app.workspace.model.is_busy and outcomes(app, client))
    assert outcomes(app, client) == [Outcome.STOPPED]


def test_a_killed_engine_is_named_and_the_next_question_works(app: App):
    client, session = open_session(app, notes=NOTES)
    press(panel_of(app), "Prepare")
    wait_for(lambda: is_writing(app))
    killed = app.engine.pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    wait_for(lambda: desk_of(app).bar.text)
    assert "The language model stopped in the middle of its work" in desk_of(app).bar.text
    assert outcomes(app, client) == []
    assert "Chantal" in stored(app, session).notes
    press(panel_of(app), "Prepare")
    wait_for(lambda: outcomes(app, client) and has_answered(app))
    assert app.engine.pid != killed
    assert panel_of(app).text_of_draft()


def found_actions(app: App) -> None:
    press(panel_of(app), "Action points")
    wait_for(lambda: "calls the planning" in panel_of(app).browser.toPlainText())


def test_an_action_point_is_added_once(app: App):
    client, session = open_session(app, notes=NOTES)
    found_actions(app)
    click_link(panel_of(app).browser, "add:0")
    wait_for(lambda: "is in the file" in panel_of(app).browser.toPlainText())
    file = ask(app, lambda desk: desk.file_of_session(session.id)[0])
    (added,) = [a for a in file.actions if a.session_id == session.id]
    assert "calls the planning before Friday" in added.text
    assert added.owner is Owner.CLIENT
    assert outcomes(app, client) == [Outcome.KEPT]
    found_actions(app)
    wait_for(lambda: "is in the file" in panel_of(app).browser.toPlainText())


def test_clicking_twice_adds_it_once(app: App):
    _, session = open_session(app, notes=NOTES)
    found_actions(app)
    click_link(panel_of(app).browser, "add:1", twice=True)
    wait_for(lambda: "is in the file" in panel_of(app).browser.toPlainText())
    file = ask(app, lambda desk: desk.file_of_session(session.id)[0])
    assert len([a for a in file.actions if a.session_id == session.id]) == 1


def test_after_an_action_was_added_the_log_stays_at_kept(app: App):
    client, _ = open_session(app, notes=NOTES)
    found_actions(app)
    click_link(panel_of(app).browser, "add:0")
    wait_for(lambda: "is in the file" in panel_of(app).browser.toPlainText())
    press(panel_of(app), "Discard")
    assert outcomes(app, client) == [Outcome.KEPT]


def test_a_question_is_answered_with_a_sentence_of_the_file(app: App):
    client, _ = open_session(app)
    panel = panel_of(app)
    QTest.keyClicks(panel.question, "Durk")
    QTest.keyClick(panel.question, Qt.Key.Key_Return)
    wait_for(lambda: outcomes(app, client) and has_answered(app))
    shown = panel.browser.toPlainText()
    assert "Durk" in shown
    assert "[1]" in shown
