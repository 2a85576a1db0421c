"""Documents become sessions of a case, after they were shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QDialog, QListWidget, QPlainTextEdit

from coachapp.app import App
from coachapp.settings.paths import Paths
from tests.support.qt import a_practice, ask, opened, wait_for
from tests.ui.files import add_case, add_client, clients, file_of
from tests.ui.hands import (
    answer,
    button,
    can_press,
    choose,
    desk_of,
    field,
    fill,
    go,
    no_dialogs,
    pick,
    press,
    quiet,
    words_in,
)

pytestmark = quiet
Start = Callable[[Paths], App]
MEGABYTES_5 = 5 * 1024 * 1024


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """One client with an empty case, in English."""
    built = start(a_practice(tmp_path, with_example=False, language="en"))
    opened(built)
    go(built, "clients")
    add_case(built)
    return built


def a_docx(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Gesprek", level=1)
    document.add_paragraph("Eén zin met een ümlaut en 🙂.")
    document.add_paragraph("De planning bellen", style="List Bullet")
    document.save(str(path))
    return path


def import_files(app: App, *paths: Path, then: Callable[[QDialog], object]) -> None:
    """By the menu of the case; ``then`` looks at what was read."""
    page = desk_of(app).clients.page
    answer(lambda: choose(page, "Case", "Import notes…"), pick(*paths), then)


def agree(dialog: QDialog) -> None:
    press(dialog, "Import")


def test_a_word_document_becomes_the_notes_of_a_session_on_its_day(app: App, tmp_path: Path):
    import_files(app, a_docx(tmp_path / "2026-03-09 gesprek.docx"), then=agree)
    wait_for(lambda: file_of(app).sessions)
    (session,) = file_of(app).sessions
    assert session.notes == "## Gesprek\nEén zin met een ümlaut en 🙂.\n\n- De planning bellen"
    assert session.starts_at.astimezone().date() == date(2026, 3, 9)


def test_what_was_read_is_shown_before_anything_is_stored(app: App, tmp_path: Path):
    (tmp_path / "a.md").write_text("# Eerste\nEén.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Tweede.", encoding="cp1252")
    shown: list[str] = []

    def look(dialog: QDialog) -> None:
        listing = field(dialog, QListWidget, "Documents")
        for n in range(listing.count()):
            listing.setCurrentRow(n)
            shown.append(field(dialog, QPlainTextEdit, "Preview").toPlainText())
        press(dialog, "Cancel")

    import_files(app, tmp_path / "a.md", tmp_path / "b.txt", then=look)
    assert shown == ["# Eerste\nEén.", "Tweede."]
    assert file_of(app).sessions == ()


def test_a_day_can_be_changed_and_a_document_left_out(app: App, tmp_path: Path):
    (tmp_path / "2026-01-01 a.md").write_text("Wel.")
    (tmp_path / "2026-01-02 b.txt").write_text("Niet.")

    def change(dialog: QDialog) -> None:
        listing = field(dialog, QListWidget, "Documents")
        listing.item(1).setCheckState(Qt.CheckState.Unchecked)
        listing.setCurrentRow(0)
        field(dialog, QDateEdit, "Day of the session").setDate(QDate(2025, 12, 5))
        press(dialog, "Import")

    import_files(app, tmp_path / "2026-01-01 a.md", tmp_path / "2026-01-02 b.txt", then=change)
    wait_for(lambda: file_of(app).sessions)
    (session,) = file_of(app).sessions
    assert session.notes == "Wel."
    assert session.starts_at.astimezone().date() == date(2025, 12, 5)


def test_an_import_can_be_taken_back(app: App, tmp_path: Path):
    (tmp_path / "a.md").write_text("Een.")
    (tmp_path / "b.md").write_text("Twee.")
    import_files(app, tmp_path / "a.md", tmp_path / "b.md", then=agree)
    wait_for(lambda: len(file_of(app).sessions) == 2)
    wait_for(lambda: app.window._toast._words.text() == "2 sessions added.")
    press(app.window._toast, "Undo")
    wait_for(lambda: file_of(app).sessions == ())


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("nep.docx", b"not a document", "nep.docx cannot be read"),
        ("half.docx", b"PK\x03\x04 half", "half.docx cannot be read"),
        ("leeg.md", b"", "leeg.md holds no text"),
        ("leeg.txt", b" \r\n \r\n", "leeg.txt holds no text"),
        ("plaatje.txt", bytes(range(256)) * 20, "plaatje.txt cannot be read"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_comes_in(
    app: App, tmp_path: Path, name: str, content: bytes, words: str
):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "goed.md").write_text("Dit is goed.")

    def look(dialog: QDialog) -> None:
        assert words in words_in(dialog)
        press(dialog, "Import")

    import_files(app, tmp_path / name, tmp_path / "goed.md", then=look)
    wait_for(lambda: file_of(app).sessions)
    assert [str(s.notes) for s in file_of(app).sessions] == ["Dit is goed."]
    assert (tmp_path / name).read_bytes() == content


def test_where_nothing_can_be_read_nothing_can_be_imported(app: App, tmp_path: Path):
    (tmp_path / "nep.docx").write_bytes(b"not a document")

    def look(dialog: QDialog) -> None:
        assert "nep.docx cannot be read" in words_in(dialog)
        assert not button(dialog, "Import").isEnabled()
        press(dialog, "Cancel")

    import_files(app, tmp_path / "nep.docx", then=look)
    assert file_of(app).sessions == ()


def test_five_megabytes_of_text_come_in_whole(app: App, tmp_path: Path):
    line = "Zij sliep beter en liep elke dag een uur, één keer zelfs twee. 🙂\n"
    text = (line * (MEGABYTES_5 // len(line.encode()) + 1)).strip()
    path = tmp_path / "2026-02-03 alles.txt"
    path.write_text(text, encoding="utf-8")
    import_files(app, path, then=agree)
    wait_for(lambda: file_of(app).sessions)
    assert file_of(app).sessions[0].notes == text


def test_documents_go_to_the_client_they_were_chosen_for(app: App, tmp_path: Path):
    view = desk_of(app).clients
    (vera,) = clients(app)
    add_client(app, "Wim")
    answer(lambda: press(view.page, "Start a case"), fill(Title="Iets anders"))
    wait_for(lambda: can_press(view.page, "New session"))
    (tmp_path / "a.md").write_text("Van Wim.")

    def then_open_vera() -> None:
        choose(view.page, "Case", "Import notes…")
        view.list.setCurrentIndex(view.list.model().index(0, 0))

    answer(then_open_vera, pick(tmp_path / "a.md"), agree)
    with no_dialogs():
        wait_for(
            lambda: ask(app, lambda d: d.vault.database.scalar("SELECT count(*) FROM sessions"))
        )
    (case,) = ask(app, lambda desk: desk.client(vera.id)).cases
    assert ask(app, lambda desk: desk.case_file(case.id)).sessions == ()
