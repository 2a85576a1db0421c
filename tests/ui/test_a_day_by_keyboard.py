"""A day at the desk without a mouse, from the locked vault to the locked vault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QLineEdit,
    QTabBar,
    QWidget,
)

from coachapp.app import App
from coachapp.domain.casefile import CaseFile, Session
from coachapp.domain.runs import Field
from coachapp.settings.paths import Paths
from coachapp.ui.lock.view import LockView
from coachapp.ui.search.view import SearchDialog
from tests.support.qt import PASSPHRASE, a_practice, ask, wait_for
from tests.ui.files import stored
from tests.ui.hands import Act, answer, desk_of, quiet, seen, words_in, would_restart
from tests.ui.keyboard import ALT, CTRL, Key, key, keys, tab_to
from tests.ui.vera import dump, in_store, to_front, toast

pytestmark = quiet
Start = Callable[[Paths], App]
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """Unlocked by typing, at Today."""
    built = start(a_practice(tmp_path, language="en"))
    wait_for(lambda: hasattr(built, "guard"))
    view = built.window.page
    assert isinstance(view, LockView)
    to_front(built)
    wait_for(view.passphrase.hasFocus)
    keys(PASSPHRASE)
    key(Key.Key_Return)
    wait_for(lambda: built.desk is not None and seen(desk_of(built).today, QAbstractButton))
    wait_for(lambda: named("Open notes: ", desk_of(built).today))
    return built


def named(begin: str, top: QWidget) -> list[QWidget]:
    """What can be seen and has a spoken name that begins so."""
    return [w for w in seen(top, QWidget) if w.accessibleName().startswith(begin)]


def press_key(name: str) -> None:
    """Go to a button by Tab, and press it by Space."""
    tab_to(
        lambda w: (
            isinstance(w, QAbstractButton)
            and (w.accessibleName().startswith(name) or w.text() == name)
        ),
        limit=120,
    )
    key(Key.Key_Space)


def open_first(app: App) -> Session:
    """The first session of the day, by Tab and Space."""
    press_key("Open notes: ")
    wait_for(desk_of(app).session.isVisible)
    assert app.desk is not None
    session = app.desk.session.session
    assert session is not None
    return session


def file_of(app: App, session: Session) -> CaseFile:
    return in_store(app, lambda desk: desk.file_of_session(session.id)[0])


def ready(dialog: QDialog) -> None:
    """A dialog that has the keys."""
    wait_for(dialog.isActiveWindow)


def typed(text: str, *, n_tabs: int = 0) -> Act:
    """Type into the first field, and save by Return."""

    def act(dialog: QDialog) -> None:
        ready(dialog)
        keys(text)
        for _ in range(n_tabs):
            key(Key.Key_Tab)
        key(Key.Key_Return)

    return act


def looking_for(text: str, is_there: Callable[[str], object]) -> Act:
    """Type into the search, go down to what is wanted, Return."""

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SearchDialog)
        ready(dialog)
        keys(text)

        def row() -> int:
            names = [str(dialog.model.index(n, 0).data()) for n in range(dialog.model.rowCount())]
            return next((n for n, name in enumerate(names) if is_there(name)), -1)

        wait_for(lambda: row() >= 0)
        for _ in range(row()):
            key(Key.Key_Down)
        key(Key.Key_Return)

    return act


def search(app: App, text: str, is_there: Callable[[str], object], *then: Act) -> None:
    """Ctrl+K, and what comes of it."""
    to_front(app)
    wait_for(lambda: ask(app, lambda desk: desk.vault.database.scalar(_UNINDEXED)) == 0)
    answer(lambda: key(Key.Key_K, CTRL), looking_for(text, is_there), *then)


_UNINDEXED = "SELECT count(*) FROM unindexed"


def test_notes_are_typed_in_the_first_session(app: App):
    session = open_first(app)
    keys("Rustig begin.")
    wait_for(lambda: stored(app, session).notes == "Rustig begin.")
    key(Key.Key_2, ALT)
    tab_to(lambda w: w is desk_of(app).session.editors[Field.PRIVATE_NOTES])
    keys("Voor mij.")
    wait_for(lambda: stored(app, session).private_notes == "Voor mij.")


def test_an_action_an_insight_and_a_technique_are_noted(app: App):
    session = open_first(app)
    n = len(file_of(app, session).actions)
    answer(lambda: press_key("Add action"), typed("Adem halen"))
    wait_for(lambda: len(file_of(app, session).actions) == n + 1)
    to_front(app)
    answer(lambda: press_key("Note insight"), typed("Het mag langzaam"))
    wait_for(lambda: "Het mag langzaam" in [i.text for i in file_of(app, session).insights])
    to_front(app)
    answer(lambda: press_key("Note technique"), typed("Eigen vorm"))
    wait_for(lambda: "Eigen vorm" in [t.name for t in file_of(app, session).techniques])


def test_a_session_is_closed(app: App):
    session = open_first(app)
    before = file_of(app, session)
    to_front(app)

    def close(dialog: QDialog) -> None:
        ready(dialog)
        choice = QApplication.focusWidget()
        assert isinstance(choice, QComboBox)
        key(Key.Key_Down)
        assert choice.currentText() == "done"
        action = tab_to(lambda w: isinstance(w, QLineEdit) and w.accessibleName() == "Action")
        assert isinstance(action, QLineEdit)
        keys("Nieuw werk")
        press_key(str(before.goals[0].title))
        tab_to(lambda w: isinstance(w, QDoubleSpinBox))
        key(Key.Key_Up)
        press_key("Close session")

    answer(lambda: key(Key.Key_E, CTRL | SHIFT), close)
    wait_for(lambda: toast(app) == "Session closed")
    after = file_of(app, session)
    assert "Nieuw werk" in [a.text for a in after.actions]
    assert len(after.scores) == len(before.scores) + 1
    done_before = [a for a in before.actions if a.done_on]
    assert len([a for a in after.actions if a.done_on]) == len(done_before) + 1
    assert len(after.sessions) == len(before.sessions) + 1


def test_an_entry_of_the_agenda_is_added_from_the_search(app: App):
    is_it = "New entry in the agenda".__eq__
    search(app, "new entry", is_it, typed("Intervisie"))
    wait_for(lambda: "'Intervisie'" in str(dump(app)["appointments"]))


def open_client(app: App) -> None:
    search(app, "marijke hoekstra", lambda name: name.startswith("Marijke Hoekstra"))
    wait_for(desk_of(app).clients.page.isVisible)
    wait_for(lambda: "Marijke Hoekstra" in words_in(desk_of(app).clients.page))


def test_a_client_is_opened_and_an_assessment_taken_and_undone(app: App):
    open_client(app)
    before = dump(app)
    to_front(app)
    tab_to(lambda w: isinstance(w, QTabBar) and desk_of(app).clients.page.isAncestorOf(w), limit=90)
    key(Key.Key_Right)
    key(Key.Key_Right)
    wait_for(desk_of(app).clients.page.assessments.isVisible)

    def take(dialog: QDialog) -> None:
        ready(dialog)
        tab_to(lambda w: isinstance(w, QDoubleSpinBox))
        key(Key.Key_Up)
        key(Key.Key_Return)

    answer(lambda: press_key("Take an assessment…"), take)
    wait_for(lambda: dump(app) != before)
    to_front(app)
    key(Key.Key_Z, CTRL)
    wait_for(lambda: dump(app) == before)
    wait_for(lambda: toast(app) == "Undone: Assessment added")


def test_a_word_is_searched_and_opened_at_its_place(app: App):
    search(app, "diensttelefoon", lambda name: " · notes · " in name)
    wait_for(desk_of(app).session.isVisible)
    editor = desk_of(app).session.editors[Field.NOTES]
    wait_for(editor.extraSelections)
    assert "diensttelefoon" in editor.extraSelections()[0].cursor.selectedText()
    to_front(app)
    wait_for(editor.hasFocus)


def test_the_screen_is_shared_and_no_longer_shared(app: App):
    open_client(app)
    to_front(app)
    key(Key.Key_F8)
    wait_for(lambda: "Person" in words_in(desk_of(app).clients.page))
    assert "Marijke" not in words_in(app.window)
    key(Key.Key_F8)
    wait_for(lambda: "Marijke Hoekstra" in words_in(desk_of(app).clients.page))


def test_the_arrows_stay_in_the_list_that_has_the_focus(app: App):
    open_client(app)
    to_front(app)
    timeline = desk_of(app).clients.page.timeline.list
    tab_to(lambda w: isinstance(w, QTabBar) and desk_of(app).clients.page.isAncestorOf(w), limit=90)
    key(Key.Key_Right)
    tab_to(lambda w: w is timeline)
    for _ in range(3):
        key(Key.Key_Down)
    assert timeline.hasFocus()
    assert timeline.currentIndex().row() >= 2


def test_the_day_ends_with_ctrl_l(app: App, start: Start, monkeypatch: pytest.MonkeyPatch):
    restarts = would_restart(monkeypatch)
    session = open_first(app)
    keys("Tot morgen.")
    key(Key.Key_L, CTRL)
    wait_for(lambda: restarts)
    fresh = start(app.paths)
    wait_for(lambda: hasattr(fresh, "guard"))
    view = fresh.window.page
    assert isinstance(view, LockView)
    to_front(fresh)
    wait_for(view.passphrase.hasFocus)
    keys(PASSPHRASE)
    key(Key.Key_Return)
    wait_for(lambda: fresh.desk is not None)
    assert stored(fresh, session).notes == "Tot morgen."
