"""Erasing a client: a typed word, a certificate, and nothing that brings them back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from coachapp.app import App
from coachapp.domain.search import Found
from coachapp.settings.paths import Paths
from tests.support.qt import ask, wait_for
from tests.ui.files import clients
from tests.ui.hands import (
    Act,
    answer,
    button,
    choose,
    desk_of,
    go,
    pick,
    press,
    quiet,
    words_in,
    write,
)
from tests.ui.keyboard import CTRL
from tests.ui.papers import read_and, text_of
from tests.ui.vera import at_vera, dump, to_client, to_front, to_session, toast, undo

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    return at_vera(start, tmp_path)


def agree(dialog: QDialog) -> None:
    write(dialog, "Type “erase”", "erase")
    press(dialog, "Erase client")


def erase(app: App, *then: Act) -> None:
    to_client(app)
    page = desk_of(app).clients.page
    answer(lambda: choose(page, "Client", "Erase client…"), agree, *then)
    wait_for(lambda: clients(app) == ())


def test_without_the_whole_word_nobody_is_erased(app: App):
    before = dump(app)

    def half(dialog: QDialog) -> None:
        assert "It cannot be undone." in words_in(dialog)
        write(dialog, "Type “erase”", "eras")
        assert not button(dialog, "Erase client").isEnabled()
        press(dialog, "Cancel")

    answer(lambda: choose(desk_of(app).clients.page, "Client", "Erase client…"), half)
    assert dump(app) == before


def test_return_alone_erases_nobody(app: App):
    before = dump(app)
    page = desk_of(app).clients.page
    answer(
        lambda: choose(page, "Client", "Erase client…"),
        lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return),
    )
    assert dump(app) == before


def test_after_it_nothing_of_the_client_is_left_and_it_is_told(app: App):
    said: list[str] = []
    erase(app, read_and("Close", said))
    assert all(count in said[0] for count in ("1 case", "1 session", "1 file"))
    assert "Of Vera Smit nothing is left" in said[0]
    left = {table: rows for table, rows in dump(app).items() if rows}
    left.pop("erasures")
    assert "Vera" not in str(left)
    assert "Eerste gesprek" not in str(left)
    wait_for(lambda: desk_of(app).clients.list.model().rowCount() == 0)
    assert list((app.paths.vault / "files").iterdir()) == []


def test_the_certificate_is_saved_as_a_paper_with_its_day(app: App, tmp_path: Path):
    paper = tmp_path / "bewijs.pdf"
    (client,) = clients(app)
    erase(
        app,
        lambda d: (press(d, "Save the certificate…"), press(d, "Close")),
        pick(paper),
    )
    text = text_of(paper)
    assert "Certificate of erasure" in text
    assert f"Client Vera Smit File number {client.id}" in text
    assert "Cases 1 Sessions 1 Files 1" in text
    assert str(date.today().year) in text
    assert "Eerste gesprek" not in text


def test_the_engine_starts_afresh_so_that_it_holds_nothing(app: App):
    wait_for(lambda: app.workspace.model.is_ready)
    states: list[bool] = []
    app.workspace.model_changed.connect(lambda state: states.append(state.is_loading))
    erase(app, lambda d: press(d, "Close"))
    wait_for(lambda: app.workspace.model.is_ready)
    assert states[0] is True


def test_an_erased_client_is_not_found(app: App):
    erase(app, lambda d: press(d, "Close"))
    to_front(app)
    QTest.keyClick(app.window, Qt.Key.Key_K, CTRL)
    assert app.desk is not None
    search = app.desk.search
    wait_for(lambda: search.dialog is not None)
    assert search.dialog is not None
    dialog = search.dialog
    for typed in ("Vera", "gesprek", "planning"):
        dialog.field.clear()
        QTest.keyClicks(dialog.field, typed)
        wait_for(lambda: "Nothing found" in dialog._said.text())
        entries = [dialog.model.entry(n) for n in range(dialog.model.rowCount())]
        assert not [e for e in entries if isinstance(e, Found)]


def test_ctrl_z_does_not_bring_an_erased_client_back(app: App):
    press(desk_of(app).clients.page, "Delete goal")
    wait_for(lambda: toast(app) == "Goal deleted")
    erase(app, lambda d: press(d, "Close"))
    undo(app)
    wait_for(lambda: toast(app) == "There is nothing to undo.")
    assert clients(app) == ()


def test_the_day_and_its_session_are_gone_from_today(app: App):
    to_session(app)
    erase(app, lambda d: press(d, "Close"))
    go(app, "today")
    wait_for(lambda: "Intervisie" in words_in(desk_of(app)))
    ask(app, lambda _desk: None)
    assert "Vera" not in words_in(app.window)
    undo(app)
    ask(app, lambda _desk: None)
    assert desk_of(app).today.isVisible()
    assert not desk_of(app).bar.text
