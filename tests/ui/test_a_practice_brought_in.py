"""A folder of what a coach had before: looked through, set right, stored, taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QPlainTextEdit,
    QProgressDialog,
)

from coachapp.app import App
from coachapp.settings.paths import Paths
from tests.support.qt import ask, wait_for
from tests.ui.bringing import CLOSE, IMPORT, a_folder, bring, of_wim, rows, select, table
from tests.ui.files import clients
from tests.ui.hands import (
    answer,
    button,
    can_press,
    choose,
    desk_of,
    field,
    go,
    pick,
    press,
    quiet,
    words_in,
    write,
)
from tests.ui.papers import read_and
from tests.ui.vera import at_vera, becomes, dump, to_data, toast

pytestmark = quiet
Start = Callable[[Paths], App]


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    built = at_vera(start, tmp_path)
    to_data(built)
    return built


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_folder(tmp_path)


def test_every_row_tells_what_it_becomes_and_whose_before_anything_is_stored(
    app: App, folder: Path
):
    before, seen = dump(app), dict[str, list[str]]()
    said: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.update(rows(dialog))
        said.append(words_in(dialog))
        press(dialog, "Cancel")

    bring(app, folder, look)
    assert seen["Vera Smit/2026-01-05 intake.md"][:2] == ["Session", "Vera Smit"]
    assert seen["Wim de Boer/2026-01-06 intake.txt"][:2] == ["Session", "Wim de Boer (new)"]
    assert seen["2026-03-01 gesprek.txt"][3] == "Whose is it?"
    assert seen["klanten.csv:2"][:2] == ["Client", "Anna Bos (new)"]
    assert seen["agenda.ics"][0] == "Agenda"
    assert "From “praktijk”: 2 new clients, 3 sessions, 1 entry in the agenda" in said[0]
    assert "1 row left out" in said[0]
    assert dump(app) == before


def test_the_text_of_a_row_is_shown(app: App, folder: Path):
    shown: list[str] = []

    def look(dialog: QDialog) -> None:
        select(dialog, "Wim de Boer/2026-01-06 intake.txt")
        shown.append(field(dialog, QPlainTextEdit, "Preview").toPlainText())
        press(dialog, "Cancel")

    bring(app, folder, look)
    assert shown == ["Met Wim."]


def test_what_cannot_be_read_is_named_beforehand_and_afterwards(app: App, folder: Path):
    shown, said = list[str](), list[str]()

    def look(dialog: QDialog) -> None:
        shown.append(field(dialog, QPlainTextEdit, "What could not be read").toPlainText())
        press(dialog, "Import")

    bring(app, folder, look, read_and("Close", said))
    assert "kapot.docx cannot be read" in shown[0]
    assert "kapot.docx cannot be read" in said[0]
    assert (folder / "kapot.docx").read_bytes() == b"not a document"


def test_what_is_stored_is_told_and_stands_where_it_belongs(app: App, folder: Path):
    said: list[str] = []
    bring(app, folder, IMPORT, read_and("Close", said))
    assert "Added: 2 clients, 3 sessions, 0 actions, 1 entry in the agenda, 0 files." in said[0]
    assert "The originals stay where they are, unencrypted" in said[0]
    assert [str(c.name) for c in clients(app)] == ["Anna Bos", "Vera Smit", "Wim de Boer"]
    assert ask(app, of_wim) == ["Met Wim.", "Weer met Wim."]
    assert (folder / "Vera Smit" / "2026-01-05 intake.md").exists()


def test_several_rows_are_given_to_a_client_at_once(app: App, folder: Path):
    (folder / "2026-03-02 nog een.txt").write_text("En dit?")

    def give(dialog: QDialog) -> None:
        select(dialog, "2026-03-01 gesprek.txt", "2026-03-02 nog een.txt")
        field(dialog, QComboBox, "Whose the chosen rows are").setEditText("Wim de Boer")
        press(dialog, "Set for the selected rows")
        found = rows(dialog)
        assert found["2026-03-01 gesprek.txt"][1] == "Wim de Boer (new)"
        assert found["2026-03-02 nog een.txt"][3] == ""
        press(dialog, "Import")

    bring(app, folder, give, CLOSE)
    assert ask(app, of_wim) == ["Met Wim.", "Weer met Wim.", "Met wie?", "En dit?"]


def test_rows_are_given_to_a_client_who_is_there(app: App, folder: Path):
    def give(dialog: QDialog) -> None:
        select(dialog, "2026-03-01 gesprek.txt")
        field(dialog, QComboBox, "Whose the chosen rows are").setEditText("vera smit")
        press(dialog, "Set for the selected rows")
        assert rows(dialog)["2026-03-01 gesprek.txt"][1] in ("Vera Smit", "vera smit")
        press(dialog, "Import")

    bring(app, folder, give, CLOSE)
    assert len(clients(app)) == 3
    assert "Met wie?" in str(dump(app)["sessions"])


def test_rows_that_are_left_out_do_not_come(app: App, folder: Path):
    def leave(dialog: QDialog) -> None:
        select(dialog, "Wim de Boer/2026-01-06 intake.txt", "klanten.csv:2", "agenda.ics")
        press(dialog, "Leave out")
        assert "4 rows left out" in words_in(dialog)
        press(dialog, "Import")

    bring(app, folder, leave, CLOSE)
    assert ask(app, of_wim) == ["Weer met Wim."]
    assert len(clients(app)) == 2


def test_a_filter_shows_some_rows_and_a_mark_can_be_taken_away(app: App, folder: Path):
    def uncheck(dialog: QDialog) -> None:
        write(dialog, "Filter", "vervolg")
        assert list(rows(dialog)) == ["Wim de Boer/2026-02-06 vervolg.txt"]
        model = table(dialog).model()
        model.setData(
            model.index(0, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole
        )
        press(dialog, "Import")

    bring(app, folder, uncheck, CLOSE)
    assert ask(app, of_wim) == ["Met Wim."]


def test_the_columns_of_a_list_are_set_right(app: App, folder: Path):
    (folder / "klanten.csv").write_text("Wie is het;Bedrijf\nAnna Bos;Acme\n")

    def columns(dialog: QDialog) -> None:
        name = field(dialog, QComboBox, "Wie is het")
        name.setCurrentIndex(name.findText("(leave out)"))
        assert not button(dialog, "Use these").isEnabled()
        name.setCurrentIndex(name.findText("Client's name"))
        assert "Rows: 1. Each becomes a client." in words_in(dialog)
        press(dialog, "Use these")

    def look(dialog: QDialog) -> None:
        press(dialog, "Columns of klanten.csv…")
        assert rows(dialog)["klanten.csv:2"][:2] == ["Client", "Anna Bos (new)"]
        press(dialog, "Import")

    bring(app, folder, look, columns, CLOSE)
    (anna,) = [c for c in clients(app) if c.name == "Anna Bos"]
    assert anna.organisation == "Acme"


def test_it_is_taken_back_from_the_message(app: App, folder: Path):
    before = dump(app)
    bring(app, folder, IMPORT, lambda d: (press(d, "Take the import back"), press(d, "Close")))
    assert becomes(app, before)
    wait_for(lambda: toast(app) == "Import taken back")
    wait_for(lambda: not can_press(desk_of(app).settings, "Take back: praktijk"))


def test_it_is_taken_back_from_the_list_in_the_settings(app: App, folder: Path):
    before = dump(app)
    bring(app, folder, IMPORT, CLOSE)
    wait_for(lambda: can_press(desk_of(app).settings, "Take back: praktijk"))
    press(desk_of(app).settings, "Take back: praktijk")
    assert becomes(app, before)
    wait_for(lambda: not can_press(desk_of(app).settings, "Take back: praktijk"))


def test_what_came_before_is_known_when_it_comes_again(app: App, folder: Path):
    bring(app, folder, IMPORT, CLOSE)

    def look(dialog: QDialog) -> None:
        found = rows(dialog)
        assert found["Wim de Boer/2026-01-06 intake.txt"][3] == "Is here already"
        assert found["agenda.ics"][3] == "Is here already"
        assert found["2026-03-01 gesprek.txt"][3] == "Whose is it?"
        assert not button(dialog, "Import").isEnabled()
        press(dialog, "Cancel")

    bring(app, folder, look)


def test_where_there_is_nothing_to_import_it_is_said(app: App, tmp_path: Path):
    (tmp_path / "leeg").mkdir()
    said: list[str] = []
    bring(app, tmp_path / "leeg", read_and("Close", said))
    assert "Nothing to import" in said[0]


def test_cancelling_while_the_files_are_read_stores_nothing(app: App, tmp_path: Path):
    before, many = dump(app), tmp_path / "veel"
    many.mkdir()
    for n in range(3000):
        (many / f"{n}.txt").write_text(f"Gesprek {n}.")

    answer(lambda: press(desk_of(app).settings, "Import a folder…"), pick(many))
    wait_for(lambda: isinstance(QApplication.activeModalWidget(), QProgressDialog))
    reading = QApplication.activeModalWidget()
    assert reading is not None
    press(reading, "Cancel")
    wait_for(lambda: QApplication.activeModalWidget() is None)
    ask(app, lambda _desk: None)
    assert dump(app) == before
    assert can_press(desk_of(app).settings, "Import a folder…")


def test_a_calendar_comes_in_from_today(app: App, folder: Path):
    go(app, "today")
    wait_for(lambda: can_press(desk_of(app).today, "Agenda"))
    answer(
        lambda: choose(desk_of(app).today, "Agenda", "Import a calendar (.ics)…"),
        pick(folder / "agenda.ics"),
        IMPORT,
        CLOSE,
    )
    assert "'Supervisie'" in str(dump(app)["appointments"])
    assert "'Utrecht'" in str(dump(app)["appointments"])
