"""What a coach had before, in a folder, and the window in which an import is looked through."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QDialog, QTableView

from coachapp.actions.desk import Desk
from coachapp.app import App
from tests.ui.hands import Act, answer, desk_of, field, pick, press

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//
BEGIN:VEVENT
UID:een@x
DTSTART:20260309T090000Z
DTEND:20260309T100000Z
SUMMARY:Supervisie
LOCATION:Utrecht
END:VEVENT
END:VCALENDAR
"""


def a_folder(tmp_path: Path) -> Path:
    """Of a known client, of a new one, of nobody, a list, a calendar, and what cannot be read."""
    made = tmp_path / "praktijk"
    for place, text in {
        "Vera Smit/2026-01-05 intake.md": "Met Vera.",
        "Wim de Boer/2026-01-06 intake.txt": "Met Wim.",
        "Wim de Boer/2026-02-06 vervolg.txt": "Weer met Wim.",
        "2026-03-01 gesprek.txt": "Met wie?",
        "klanten.csv": "Naam;Bedrijf;Telefoonnummer\nAnna Bos;Acme;06-11111111\n",
        "agenda.ics": EVENT.replace("\n", "\r\n"),
    }.items():
        (made / place).parent.mkdir(parents=True, exist_ok=True)
        (made / place).write_bytes(text.encode())
    (made / "kapot.docx").write_bytes(b"not a document")
    (made / ".DS_Store").write_bytes(b"x")
    return made


def bring(app: App, folder: Path, *acts: Act) -> None:
    """Import a folder from the settings."""
    answer(lambda: press(desk_of(app).settings, "Import a folder…"), pick(folder), *acts)


def table(dialog: QDialog) -> QTableView:
    return field(dialog, QTableView, "What was found")


def rows(dialog: QDialog) -> dict[str, list[str]]:
    """By the file: what it becomes, whose, its day, and what to look at."""
    model = table(dialog).model()
    shown = [[str(model.index(n, m).data()) for m in range(5)] for n in range(model.rowCount())]
    return {row[3]: [*row[:3], row[4]] for row in shown}


def select(dialog: QDialog, *sources: str) -> None:
    """Choose rows by their file."""
    view = table(dialog)
    view.clearSelection()
    flags = QItemSelectionModel.SelectionFlag
    for n in range(view.model().rowCount()):
        index = view.model().index(n, 3)
        if index.data() in sources:
            view.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)


def of_wim(desk: Desk) -> list[str]:
    (wim,) = [c for c in desk.clients() if c.name == "Wim de Boer"]
    file = desk.case_file(desk.client(wim.id).cases[0].id)
    return [str(s.notes) for s in file.sessions]


def click(name: str) -> Act:
    """Only press a button."""
    return lambda dialog: press(dialog, name)


IMPORT, CLOSE = click("Import"), click("Close")
