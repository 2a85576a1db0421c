"""A folder as messy as real ones: many spellings, many kinds of files, and many of them broken.

The clients are made up. `make_messy_folder` writes the same files each time, all last changed at
`CHANGED_ON`, which is the day of what tells no day itself.
"""

from __future__ import annotations

import contextlib
import io
import os
import unicodedata
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import docx
import odfdo

from tests.unit.documents.files import a_calendar, a_pdf

CHANGED_ON = date(2023, 5, 17)
LONG_NAME = "Anna Bakker " + "heel lang " * 22 + "2024-06-01.txt"
SECRET = "SCHAAMTE-4711"
"""Stands in texts, and so must stand in no message."""

_CLIENTS = "Cliënten"
_CSV_CLIENTS = (
    "Voornaam;Achternaam;E-mail;Telefoon;Bedrijf;Opmerkingen\r\n"
    "Anna;de Vries;anna@example.org;06-12345678;Café Noord;Zoekt rust\r\n"
    'Zoë;Jansen;zoe@example.org;;;"Twee regels,\r\nmet een komma"\r\n'
    "Anna;;;;;Welke Anna?\r\n"
    ";;;;;\r\n"
)
_CSV_SESSIONS = (
    "Client,Date,Title,Notes,Duration\r\n"
    f'Anna Bakker,3/14/2024 2:30 PM,Check-in,"First line, {SECRET}\nsecond ""line""",90\r\n'
    "Pieter Post,4/2/2024,Start,Wants to write.,1:30\r\n"
    "Anna,4/3/2024,Call,Short.,30\r\n"
    ",4/4/2024,Call,Nobody named.,30\r\n"
    "Pieter Post,soon,Later,No day.,\r\n"
)
_CSV_ACTIONS = (
    "Client,Action,Assigned To,Due Date,Completed\r\n"
    "Anna Bakker,Call the boss,Client,3/28/2024,Yes\r\n"
    "Pieter Post,Send the article,Coach,4/5/2024,No\r\n"
    "Pieter Post,,Client,4/6/2024,No\r\n"
)
_EVENTS = (
    "UID:one\nDTSTART:20240312T090000Z\nDTEND:20240312T100000Z\nSUMMARY:Anna B\nLOCATION:Utrecht",
    "UID:day\nDTSTART;VALUE=DATE:20240501\nDTEND;VALUE=DATE:20240502\nSUMMARY:Vrij",
    # Only the times around today are read of what comes back.
    f"UID:week\nDTSTART:{date.today() - timedelta(days=7):%Y%m%d}T080000Z\nDURATION:PT30M\n"
    "SUMMARY:Intervisie\nRRULE:FREQ=WEEKLY;COUNT=3",
    "UID:off\nDTSTART:20240313T090000Z\nSTATUS:CANCELLED\nSUMMARY:Gaat niet door",
)


def make_messy_folder(root: Path) -> Path:
    """Write the folder to ``root/Praktijk`` and return that."""
    folder = root / "Praktijk"
    for name, data in _files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        at = datetime.combine(CHANGED_ON, time(12)).timestamp()
        os.utime(path, (at, at))
    with contextlib.suppress(OSError):  # not allowed to everybody on Windows
        (folder / _CLIENTS / "rond").symlink_to(folder, target_is_directory=True)
    return folder


def _files() -> dict[str, bytes]:
    session = _docx("Sessie 3", f"Anna B. vertelt over haar werk. {SECRET}")
    jose = unicodedata.normalize("NFD", "José  García")
    return {
        f"{_CLIENTS}/Anna de Vries/2024/2024-01-09 intake.docx": _docx("Intake", "Rust gezocht."),
        f"{_CLIENTS}/Anna de Vries/2024/foto bord.JPG": b"\xff\xd8\xff\xe0 a photo \xff\xd9",
        f"{_CLIENTS}/Anna de Vries/2024/~$24-01-09 intake.docx": b"\x05Coach",
        f"{_CLIENTS}/Vries, Anna de/gespreksverslag_5_mrt.md": b"# Gesprek\n\nHet ging beter.\n",
        f"{_CLIENTS}/Vries, Anna de/scan.pdf": a_pdf([]),
        f"{_CLIENTS}/Vries, Anna de/brief.pdf": a_pdf(["Utrecht, 14-02-2024", "Beste Anna,"]),
        f"{_CLIENTS}/Anna Yıldız/1e gesprek 20240220.odt": _odt("Gesprek op kantoor."),
        f"{_CLIENTS}/Anna Yıldız/gesprek over Anna Bakker.txt": b"Zij kennen elkaar.",
        f"{_CLIENTS}/anna yildiz/scores.xlsx": b"PK\x03\x04 a spreadsheet",
        f"{_CLIENTS}/Anna/2024-04-01 sessie.txt": b"Welke Anna is dit?",
        "Oud/anna/kladje.txt": "Één krabbel – ‘rust’".encode("cp1252"),
        f"{_CLIENTS}/Zoë/2024-02-30 bestaat niet.txt": "Eerste gesprek.".encode("utf-16"),
        f"{_CLIENTS}/.DS_Store": b"\0\0\0\1Bud1",
        f"{_CLIENTS}/Thumbs.db": b"\xd0\xcf\x11\xe0",
        "__MACOSX/._sessie.docx": b"\0\5\x16\7",
        "Oud/Jörg Müller-Lüdenscheidt/verslag 3.11.2019.txt": "Grüße.".encode("cp1252"),
        f"Oud/{jose}/notes 2018_06_30.txt": "Sesión.".encode(),
        "Oud/Jan-Willem van 't Hof/kapot.docx": b"PK\x03\x04 cut off",
        "Oud/Jan-Willem van 't Hof/kapot.pdf": b"%PDF-1.7 nothing",
        "Oud/Jan-Willem van 't Hof/eigenlijk een zip.docx": _zip(f"{SECRET}.txt"),
        "Oud/Jan-Willem van 't Hof/leeg.txt": b"",
        "Oud/Jan-Willem van 't Hof/leeg.docx": b"",
        "2024-03-12 sessie 3 Anna Bakker.docx": session,
        "KOPIE VAN 2024-03-12 sessie 3 Anna Bakker.docx": session,
        "Anna Bakker - intake 12-3-2024.docx": _docx("Intake", "Kennismaking."),
        "Nieuw document (2).txt": b"Losse gedachte.",
        "Persoonlijk Ontwikkelplan.txt": b"Een formulier.",
        "Stille Kracht.txt": b"Een boek?",
        LONG_NAME: b"Een lange naam.",
        "klanten.csv": _CSV_CLIENTS.encode("cp1252"),
        "Export/session_notes.csv": _CSV_SESSIONS.encode(),
        "Export/kopie/session_notes (1).csv": _CSV_SESSIONS.encode(),
        "Export/actions.csv": _CSV_ACTIONS.encode("utf-8-sig"),
        "Export/agenda.ics": a_calendar(*_EVENTS),
    }


def _docx(heading: str, *paragraphs: str) -> bytes:
    document = docx.Document()
    document.add_heading(heading, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return _saved(document)


def _odt(*paragraphs: str) -> bytes:
    document = odfdo.Document("text")
    document.body.clear()
    for paragraph in paragraphs:
        document.body.append(odfdo.Paragraph(paragraph))
    return _saved(document)


def _saved(document: docx.document.Document | odfdo.Document) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _zip(*names: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, SECRET)
    return target.getvalue()
