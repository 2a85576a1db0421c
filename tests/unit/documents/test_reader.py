"""Reading documents."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import odfdo
import pytest

from coachapp.documents.reader import KINDS, Parser, read_document, text_of
from coachapp.errors import (
    DocumentError,
    EmptyDocumentError,
    UnknownDocumentError,
    UnreadableDocumentError,
)
from tests.unit.documents.files import a_calendar, a_docx, a_pdf, an_odt

EVENT = "UID:1\nDTSTART:20260309T090000Z\nSUMMARY:Gesprek"
WHOLE = {
    ".docx": a_docx(),
    ".odt": an_odt(),
    ".pdf": a_pdf(["Een zin."]),
    ".ics": a_calendar(EVENT),
    ".csv": "naam,dag\nJoëlle,9\n".encode("utf-16"),
    ".txt": "Een zin.".encode("utf-16"),
    ".md": "# Een zin".encode("utf-16"),
}


@pytest.mark.parametrize(
    ("name", "content"), [("gesprek.docx", a_docx()), ("gesprek.ODT", an_odt())]
)
def test_a_document_of_a_word_processor_becomes_markdown(tmp_path: Path, name: str, content: bytes):
    (tmp_path / name).write_bytes(content)
    text = read_document(tmp_path / name).text
    assert "## Gesprek" in text
    assert "Eén zin met een ümlaut en 🙂." in text
    assert "- Bellen" in text
    assert "| doel | 7 |" in text


def test_an_item_below_an_item_of_an_odt_stays_below_it():
    assert "- Bellen\n  - Vóór vrijdag\n" in text_of(an_odt(), ".odt", "x.odt")


def test_spans_notes_and_breaks_of_an_odt_are_text_and_remarks_are_not():
    paragraph = odfdo.Element.from_tag(
        "<text:p>Een <text:span>twee<text:tab/>drie</text:span><text:line-break/>vier"
        "<office:annotation><dc:creator>Piet</dc:creator><text:p>opmerking</text:p>"
        '</office:annotation><text:note text:note-class="footnote"><text:note-citation>1'
        "</text:note-citation><text:note-body><text:p>noot</text:p></text:note-body></text:note>"
        " <text:a>slot</text:a></text:p>"
    )
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(paragraph)
    target = io.BytesIO()
    document.save(target)
    text = text_of(target.getvalue(), ".odt", "x.odt")
    assert text == "Een twee drie\nvier (noot) slot"


def test_a_spreadsheet_named_odt_is_named():
    target = io.BytesIO()
    odfdo.Document("spreadsheet").save(target)
    with pytest.raises(UnreadableDocumentError):
        text_of(target.getvalue(), ".odt", "x.odt")


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


@pytest.mark.parametrize("kind", [".docx", ".odt", ".pdf", ".ics"])
@pytest.mark.parametrize("content", [b"not one", b"PK\x03\x04 half", b"%PDF-1.7 half", b""])
def test_a_document_that_is_not_what_its_name_says_is_named(
    tmp_path: Path, kind: str, content: bytes
):
    path = tmp_path / f"nep{kind}"
    path.write_bytes(content)
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(path)
    assert caught.value.facts["file"] == f"nep{kind}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_is_read_whole_and_refused_when_cut_off(kind: str):
    whole = WHOLE[kind]
    with Parser() as parser:
        assert parser.parse(whole, kind, "x").text
        with pytest.raises(UnreadableDocumentError):
            parser.parse(whole[: len(whole) // 2 | 1], kind, "x")
        assert parser.parse(whole, kind, "x").text


@pytest.mark.parametrize("kind", KINDS)
def test_only_what_has_layout_is_kept_beside_its_text(tmp_path: Path, kind: str):
    path = tmp_path / f"x{kind}"
    path.write_bytes(WHOLE[kind])
    assert read_document(path).is_more_than_text == (kind in (".docx", ".odt", ".pdf"))


def test_rows_and_events_come_with_the_document(tmp_path: Path):
    (tmp_path / "a.csv").write_bytes(WHOLE[".csv"])
    (tmp_path / "a.ics").write_bytes(WHOLE[".ics"])
    with Parser() as parser:
        table = read_document(tmp_path / "a.csv", parser)
        calendar = read_document(tmp_path / "a.ics", parser)
    assert (table.rows, table.events) == ((("naam", "dag"), ("Joëlle", "9")), ())
    assert [event.title for event in calendar.events] == ["Gesprek"]
    assert calendar.dated_on == calendar.events[0].starts_at.astimezone().date()


def test_what_a_document_holds_hides_itself(tmp_path: Path):
    (tmp_path / "a.csv").write_bytes(WHOLE[".csv"])
    (tmp_path / "a.ics").write_bytes(WHOLE[".ics"])
    for name, word in (("a.csv", "Joëlle"), ("a.ics", "Gesprek")):
        assert word not in repr(read_document(tmp_path / name))


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
