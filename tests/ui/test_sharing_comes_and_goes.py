"""While the screen is shared: what is refused elsewhere, and how one comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox

from coachapp.app import App
from coachapp.domain.runs import Field
from coachapp.settings.paths import Paths
from tests.support.qt import opened, wait_for
from tests.ui.files import file_of
from tests.ui.hands import (
    can_press,
    choose,
    desk_of,
    field,
    go,
    open_tab,
    press,
    quiet,
    seen,
    words_in,
    would_restart,
)
from tests.ui.keyboard import CTRL, Key
from tests.ui.test_sharing_the_screen import refused, share, told
from tests.ui.vera import at_vera, dump, redo, to_client, to_front, to_session, undo

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    return at_vera(start, tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        "Add action",
        "Note score",
        "Note insight",
        "Note technique",
        "Take away: Schaalvraag",
        "Take away: Ik mag nee zeggen",
        "Close session…",
    ],
)
def test_in_a_session_nothing_can_be_noted(app: App, name: str):
    before = dump(app)
    to_session(app)
    share(app)
    wait_for(desk_of(app).session.isVisible)
    refused(app, lambda: press(desk_of(app).session, name))
    assert dump(app) == before


@pytest.mark.parametrize("entry", ["Edit session…", "Delete session…"])
def test_a_session_cannot_be_changed(app: App, entry: str):
    before = dump(app)
    to_session(app)
    share(app)
    wait_for(desk_of(app).session.isVisible)
    refused(app, lambda: choose(desk_of(app).session, "Session", entry))
    assert dump(app) == before


def test_a_report_cannot_be_reviewed(app: App):
    to_session(app)
    QTest.keyClicks(desk_of(app).session.editors[Field.REPORT], "Verslag.")
    share(app)
    wait_for(desk_of(app).session.isVisible)
    before = dump(app)
    desk_of(app).session.tabs.setCurrentIndex(2)
    refused(app, lambda: press(desk_of(app).session, "I have reviewed it"))
    assert dump(app) == before


@pytest.mark.parametrize("name", ["Edit: Intervisie", "Delete: Intervisie"])
def test_the_agenda_cannot_be_changed(app: App, name: str):
    before = dump(app)
    share(app)
    go(app, "today")
    wait_for(lambda: can_press(desk_of(app).today, name))
    refused(app, lambda: press(desk_of(app).today, name))
    assert dump(app) == before


@pytest.mark.parametrize("entry", ["New entry…", "Import a calendar (.ics)…"])
def test_nothing_comes_into_the_agenda(app: App, entry: str):
    share(app)
    go(app, "today")
    wait_for(lambda: can_press(desk_of(app).today, "Agenda"))
    refused(app, lambda: choose(desk_of(app).today, "Agenda", entry))


def test_an_action_that_cannot_be_ticked_off_stays_open_to_the_eye(app: App):
    before = dump(app)
    share(app)
    go(app, "today")
    wait_for(lambda: can_press(desk_of(app).today, "Done: De planning bellen"))
    refused(app, lambda: press(desk_of(app).today, "Done: De planning bellen"))
    told(app)
    assert [box.isChecked() for box in seen(desk_of(app).today, QCheckBox)] == [False]
    assert dump(app) == before


@pytest.mark.parametrize(
    ("tab", "name"),
    [
        ("Data", "Import a folder…"),
        ("Data", "Import files…"),
        ("Security", "Make a new recovery code…"),
        ("Security", "Change passphrase…"),
    ],
)
def test_the_settings_change_nothing_of_the_vault(app: App, tab: str, name: str):
    share(app)
    go(app, "settings")
    open_tab(desk_of(app).settings, tab)
    wait_for(lambda: can_press(desk_of(app).settings, name))
    slots = (app.paths.vault / "keyslots.json").read_bytes()
    refused(app, lambda: press(desk_of(app).settings, name))
    assert (app.paths.vault / "keyslots.json").read_bytes() == slots


def test_undo_and_redo_change_nothing(app: App):
    page = desk_of(app).clients.page
    press(page, "Delete goal")
    wait_for(lambda: not file_of(app).goals)
    before = dump(app)
    share(app)
    refused(app, lambda: undo(app))
    refused(app, lambda: redo(app))
    assert dump(app) == before
    share(app)
    undo(app)
    wait_for(lambda: file_of(app).goals)


def test_what_was_being_typed_is_stored_before(app: App):
    to_session(app)
    editor = desk_of(app).session.editors[Field.NOTES]
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClicks(editor, " En Vera lacht.")
    share(app)
    assert "En Vera lacht." in str(dump(app)["sessions"])
    shown = desk_of(app).session.editors[Field.NOTES]
    wait_for(lambda: shown.toPlainText() == "Eerste gesprek. En Person 1 lacht.")


def test_stopping_brings_the_names_back_at_the_same_client(app: App):
    to_client(app)
    share(app)
    wait_for(lambda: "Person 1" in words_in(desk_of(app).clients.page))
    assert desk_of(app).sharing.isVisible()
    press(desk_of(app), "Stop sharing (F8)")
    wait_for(lambda: "Vera Smit" in words_in(desk_of(app).clients.page))
    assert not desk_of(app).sharing.isVisible()


def test_stopping_brings_one_back_to_the_same_session(app: App):
    session = to_session(app)
    share(app)
    wait_for(desk_of(app).session.isVisible)
    share(app)
    wait_for(desk_of(app).session.isVisible)
    assert app.desk is not None
    assert app.desk.session.session is not None
    assert app.desk.session.session.id == session.id
    assert can_press(desk_of(app).session, "Back to Vera Smit")
    editor = desk_of(app).session.editors[Field.NOTES]
    assert not editor.isReadOnly()


def test_the_same_tab_is_open_before_and_after(app: App):
    to_client(app, "Timeline")
    share(app)
    wait_for(lambda: can_press(desk_of(app).clients.page, "Client"))
    assert desk_of(app).clients.page.timeline.isVisible()


def test_another_language_keeps_the_names_hidden(app: App):
    share(app)
    go(app, "settings")
    open_tab(desk_of(app).settings, "Language and appearance")
    was = desk_of(app)
    field(desk_of(app).settings, QComboBox, "Language").setCurrentIndex(0)
    wait_for(lambda: desk_of(app) is not was)
    go(app, "clients")
    wait_for(lambda: can_press(desk_of(app).clients.page, "Cliënt"))
    text = told(app)
    assert "Vera" not in text
    assert "Smit" not in text
    assert desk_of(app).sharing.isVisible()


def test_locking_while_sharing_works_and_opens_with_the_names(
    app: App, start: Start, monkeypatch: pytest.MonkeyPatch
):
    restarts = would_restart(monkeypatch)
    share(app)
    to_front(app)
    QTest.keyClick(app.window, Key.Key_L, CTRL)
    wait_for(lambda: restarts)
    fresh = start(app.paths)
    opened(fresh)
    to_client(fresh)
    assert "Vera Smit" in words_in(desk_of(fresh).clients.page)
    press(desk_of(fresh).clients.page, "Delete goal")
    wait_for(lambda: not file_of(fresh).goals)
