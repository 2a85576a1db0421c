"""Reading documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest

from coachapp.documents.reader import read_document
from coachapp.errors import (
    DocumentError,
    EmptyDocumentError,
    UnknownDocumentError,
    UnreadableDocumentError,
)


def a_docx(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Gesprek", level=1)
    document.add_paragraph("Eén zin met een ümlaut en 🙂.")
    document.add_paragraph("Bellen", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "doel"
    table.cell(0, 1).text = "7"
    document.save(str(path))
    return path


def test_a_docx_becomes_markdown(tmp_path: Path):
    text = read_document(a_docx(tmp_path / "gesprek.docx")).text
    assert "## Gesprek" in text
    assert "Eén zin met een ümlaut en 🙂." in text
    assert "- Bellen" in text
    assert "| doel | 7 |" in text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_usual_encoding_is_read(tmp_path: Path, encoding: str):
    path = tmp_path / "notitie.txt"
    path.write_bytes("Zij zei: “één coördinator”.\r\nKlaar.".encode(encoding))
    assert read_document(path).text == "Zij zei: “één coördinator”.\nKlaar."


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("2026-03-09 sessie.md", "x", date(2026, 3, 9)),
        ("20260309.txt", "x", date(2026, 3, 9)),
        ("sessie.md", "Gesprek op 9-3-2026 met Y.", date(2026, 3, 9)),
    ],
)
def test_the_day_comes_from_the_name_or_the_first_lines(
    tmp_path: Path, name: str, text: str, expected: date
):
    path = tmp_path / name
    path.write_text(text)
    assert read_document(path).dated_on == expected


@pytest.mark.parametrize("content", [b"not a zip", b"PK\x03\x04 half", b""])
def test_a_docx_that_is_not_one_is_named(tmp_path: Path, content: bytes):
    path = tmp_path / "nep.docx"
    path.write_bytes(content)
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(path)
    assert caught.value.facts["file"] == "nep.docx"


def test_a_binary_file_named_txt_is_named(tmp_path: Path):
    path = tmp_path / "x.txt"
    path.write_bytes(bytes(range(256)) * 20)
    with pytest.raises(UnreadableDocumentError):
        read_document(path)


def test_an_empty_file_and_another_kind_are_named(tmp_path: Path):
    (tmp_path / "leeg.md").write_text(" \n ")
    (tmp_path / "plaatje.png").write_bytes(b"x")
    with pytest.raises(EmptyDocumentError):
        read_document(tmp_path / "leeg.md")
    with pytest.raises(UnknownDocumentError):
        read_document(tmp_path / "plaatje.png")


def test_a_missing_file_is_a_known_problem(tmp_path: Path):
    with pytest.raises(DocumentError):
        read_document(tmp_path / "weg.md")
