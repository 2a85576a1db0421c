"""One process for many documents."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from coachapp.documents.reader import Parser
from coachapp.errors import EmptyDocumentError, UnreadableDocumentError
from tests.unit.documents.files import a_bomb, a_docx, a_pdf, an_odt

# The parser, with a library that does something else over some texts.
TROUBLED = """
import os, sys, time
from coachapp.documents import parser, plain
read = plain.read_plain
def troubled(data):
    if data == b"print":
        print("noise")
        os.write(1, b"noise")
    if data == b"hang":
        time.sleep(3600)
    if data == b"die":
        os._exit(3)
    return read(data)
plain.read_plain = troubled
sys.exit(parser.main())
"""
# A process that answers with something that is no answer.
LYING = "import sys\nsys.stdin.readline()\nprint({!r}, flush=True)\nsys.stdin.read()"


def a_troubled_parser(timeout_s: float = 60.0) -> Parser:
    return Parser(timeout_s=timeout_s, command=(sys.executable, "-c", TROUBLED))


def test_many_documents_go_through_one_process():
    with Parser() as parser:
        pids = set()
        for i in range(200):
            assert parser.parse(f"Zin {i}".encode(), ".md", "x").text == f"Zin {i}"
            pids.add(parser.pid)
    assert len(pids) == 1


def test_a_document_that_is_refused_does_not_end_the_process():
    with Parser() as parser:
        parser.parse(b"Een.", ".txt", "x")
        pid = parser.pid
        for kind in (".docx", ".odt", ".pdf", ".ics"):
            with pytest.raises(UnreadableDocumentError):
                parser.parse(b"\0", kind, "x")
        with pytest.raises(EmptyDocumentError):
            parser.parse(b" ", ".txt", "x")
        assert parser.parse(b"Twee.", ".txt", "x").text == "Twee."
        assert parser.pid == pid


def test_no_process_is_there_before_it_is_needed_nor_after():
    with Parser() as parser:
        assert parser.pid is None
        parser.parse(b"x", ".txt", "x")
        pid = parser.pid
    assert parser.pid is None
    assert pid is not None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_process_killed_between_two_documents_is_replaced():
    with Parser() as parser:
        parser.parse(b"Een.", ".txt", "x")
        pid = parser.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        assert parser.parse(b"Twee.", ".txt", "x").text == "Twee."
        assert parser.pid != pid


def test_a_document_that_hangs_is_given_up_and_the_next_one_read():
    with a_troubled_parser(timeout_s=3.0) as parser:
        with pytest.raises(UnreadableDocumentError) as caught:
            parser.parse(b"hang", ".txt", "traag.txt")
        assert caught.value.facts["file"] == "traag.txt"
        assert parser.parse(b"Verder.", ".txt", "x").text == "Verder."


def test_a_document_that_ends_the_process_is_named_and_the_next_one_read():
    with a_troubled_parser() as parser:
        parser.parse(b"Eerst.", ".txt", "x")
        with pytest.raises(UnreadableDocumentError) as caught:
            parser.parse(b"die", ".txt", "fataal.txt")
        assert caught.value.facts["file"] == "fataal.txt"
        assert parser.parse(b"Verder.", ".txt", "x").text == "Verder."


def test_what_a_library_prints_is_not_in_the_answer():
    with a_troubled_parser() as parser:
        assert parser.parse(b"print", ".txt", "x").text == "print"
        pid = parser.pid
        assert parser.parse(b"Verder.", ".txt", "x").text == "Verder."
        assert parser.pid == pid


@pytest.mark.parametrize(
    "answer",
    ["nonsense", '{"size": -1}', '{"size": 99999999999}', "[]", '{"size": 2}\n[]', "x" * 1000],
)
def test_a_process_that_breaks_the_protocol_is_not_believed(answer: str):
    command = (sys.executable, "-c", LYING.format(answer))
    with Parser(command=command) as parser, pytest.raises(UnreadableDocumentError):
        parser.parse(b"x", ".txt", "x")


def test_a_parser_that_cannot_start_is_a_known_problem():
    with Parser(command=("/nowhere/parser",)) as parser, pytest.raises(UnreadableDocumentError):
        parser.parse(b"x", ".txt", "x")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems set no such limit")
def test_a_document_that_takes_all_memory_ends_the_process_and_the_next_one_is_read():
    with Parser() as parser:
        with pytest.raises(UnreadableDocumentError):
            parser.parse(a_bomb(a_docx(), "word/document.xml"), ".docx", "bom")
        assert parser.pid is None
        assert parser.parse(b"Verder.", ".txt", "x").text == "Verder."


def test_an_odt_that_unpacks_to_too_much_is_refused_and_the_next_one_read():
    with Parser() as parser:
        with pytest.raises(UnreadableDocumentError):
            parser.parse(a_bomb(an_odt(), "content.xml"), ".odt", "bom")
        assert parser.parse(b"Verder.", ".txt", "x").text == "Verder."


def test_all_kinds_share_the_process():
    with Parser() as parser:
        assert parser.parse(a_docx(), ".docx", "x").text
        pid = parser.pid
        assert parser.parse(an_odt(), ".odt", "x").text
        assert parser.parse(a_pdf(["Zin."]), ".pdf", "x").text
        assert parser.parse(b"a,b", ".csv", "x").text
        assert parser.pid == pid
