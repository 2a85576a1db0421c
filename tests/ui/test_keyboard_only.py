"""Without a mouse: every way can be gone by keys, and Escape goes one step back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
)

from coachapp.app import App
from coachapp.domain.runs import Field, Outcome
from coachapp.settings.paths import Paths
from coachapp.ui.lock.view import LockView
from tests.support.qt import PASSPHRASE, a_practice, ask, opened, wait_for
from tests.ui.files import open_session, outcomes, stored
from tests.ui.hands import (
    answer,
    desk_of,
    go,
    press,
    quiet,
    seen,
    words_in,
)
from tests.ui.keyboard import ALT, CTRL, Key, key, keys, tab_to

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """The example practice, open, in English, in front."""
    built = start(a_practice(tmp_path, language="en"))
    opened(built, model=True)
    wait_for(built.window.isActiveWindow)
    return built


def test_from_the_lock_screen_to_a_stored_note(start: Start, tmp_path: Path):
    app = start(a_practice(tmp_path, language="en"))
    wait_for(lambda: hasattr(app, "guard"))
    view = app.window.page
    assert isinstance(view, LockView)
    wait_for(lambda: view.passphrase.hasFocus())
    keys(PASSPHRASE)
    key(Key.Key_Return)
    wait_for(lambda: app.desk is not None and seen(desk_of(app).today, QPushButton))
    tab_to(lambda w: w.accessibleName().startswith("Open notes: "))
    key(Key.Key_Space)
    wait_for(desk_of(app).session.isVisible)
    key(Key.Key_1, ALT)
    tab_to(lambda w: w is desk_of(app).session.editors[Field.NOTES])
    keys("By keys alone.")
    assert app.desk is not None
    session = app.desk.session.session
    assert session is not None
    wait_for(lambda: stored(app, session).notes == "By keys alone.")
    key(Key.Key_2, ALT)
    tab_to(lambda w: w is desk_of(app).session.editors[Field.PRIVATE_NOTES])
    keys("For me.")
    wait_for(lambda: stored(app, session).private_notes == "For me.")


def test_an_opened_session_is_ready_for_typing(app: App):
    _, session = open_session(app)
    keys("Straight away.")
    desk_of(app).session.flush()
    assert stored(app, session).notes == "Straight away."


@pytest.mark.parametrize(
    ("digit", "place"), [*enumerate(("today", "clients", "anonymizing", "models", "settings"))]
)
def test_places_have_shortcuts(app: App, digit: int, place: str):
    desk = desk_of(app)
    go(app, "settings" if place == "today" else "today")
    key((Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5)[digit], CTRL)
    assert desk.screens.currentWidget() is getattr(desk, place)


def test_the_assistant_is_asked_and_stopped_by_shortcut(app: App):
    client, _ = open_session(app)
    key(Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    wait_for(lambda: len(desk_of(app).assistant.browser.toPlainText().split()) > 4)
    key(Key.Key_Period, CTRL)
    wait_for(lambda: outcomes(app, client))
    assert outcomes(app, client) == [Outcome.STOPPED]


def test_escape_closes_a_dialog_and_changes_nothing(app: App):
    go(app, "clients")
    before = ask(app, lambda desk: desk.clients())

    def leave(dialog: QDialog) -> None:
        wait_for(dialog.isActiveWindow)
        keys("Nobody")
        key(Key.Key_Escape)

    answer(lambda: press(desk_of(app).clients, "Add a client"), leave)
    assert desk_of(app).clients.isVisible()
    assert ask(app, lambda desk: desk.clients()) == before


def test_a_form_is_filled_and_saved_by_keys(app: App):
    go(app, "clients")

    def fill_in(dialog: QDialog) -> None:
        wait_for(dialog.isActiveWindow)
        keys("Zoe")
        key(Key.Key_Tab)
        keys("Manager")
        key(Key.Key_Return)

    answer(lambda: press(desk_of(app).clients, "Add a client"), fill_in)
    wait_for(lambda: "Zoe" in [str(c.name) for c in ask(app, lambda desk: desk.clients())])


def test_f1_shows_the_shortcuts_and_escape_takes_them_away(app: App):
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        wait_for(dialog.isActiveWindow)
        said.append(words_in(dialog))
        key(Key.Key_Escape)

    answer(lambda: key(Key.Key_F1), read)
    assert "Ctrl+Shift+P" in said[0]


def test_escape_closes_the_panel_when_no_dialog_is_open(app: App):
    open_session(app)
    desk_of(app).assistant.question.setFocus()
    key(Key.Key_Escape)
    assert desk_of(app).assistant.isHidden()
