"""Tables in text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachapp.documents.reader import Parsed, Parser
from coachapp.errors import EmptyDocumentError


@pytest.fixture(scope="module")
def parser() -> Iterator[Parser]:
    with Parser() as started:
        yield started


def rows_of(parser: Parser, told: str, encoding: str = "utf-8") -> tuple[tuple[str, ...], ...]:
    return parser.parse(told.encode(encoding), ".csv", "x.csv").rows


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_delimiter_and_encoding_is_seen(parser: Parser, delimiter: str, encoding: str):
    told = "naam|noot\r\nJoëlle|“goed”\r\n".replace("|", delimiter)
    assert rows_of(parser, told, encoding) == (("naam", "noot"), ("Joëlle", "“goed”"))


@pytest.mark.parametrize(
    ("told", "rows"),
    [
        ('a;b\n"1;2";3,5\n"4";5,5\n', [("a", "b"), ("1;2", "3,5"), ("4", "5,5")]),
        ('a,b\n"zij zei ""ja""","x\ny"\n', [("a", "b"), ('zij zei "ja"', "x\ny")]),
        ("sep=;\r\na;b,c\r\n", [("a", "b,c")]),
        ("sep=\t\na\tb,c\n", [("a", "b,c")]),
        ("a,b\n\n1,\n", [("a", "b"), ("1", "")]),
        ('"","x;y;z"\n"","u;v;w"\n', [("", "x;y;z"), ("", "u;v;w")]),
        ("naam\nJan\n", [("naam",), ("Jan",)]),
        ('a,b\n"los" eind,2\n', [("a", "b"), ("los eind", "2")]),
        ("kop\na;1,5\nb;2,5\nc;3\n", [("kop",), ("a", "1,5"), ("b", "2,5"), ("c", "3")]),
    ],
)
def test_rows_are_what_a_spreadsheet_shows(parser: Parser, told: str, rows: list[tuple[str, ...]]):
    assert rows_of(parser, told) == tuple(rows)


def test_the_text_is_a_table(parser: Parser):
    parsed = parser.parse(b'a,b\n1|2,"x\ny"\n', ".csv", "x.csv")
    assert parsed.text == "| a | b |\n| --- | --- |\n| 1\\|2 | x y |"


@pytest.mark.parametrize("told", [b"", b"\n\n", b",,\n,,\n"])
def test_a_table_of_nothing_is_empty(parser: Parser, told: bytes):
    with pytest.raises(EmptyDocumentError):
        parser.parse(told, ".csv", "x.csv")


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6)
)


@settings(deadline=None)
@given(
    table=TABLES,
    delimiter=st.sampled_from(",;\t"),
    encoding=st.sampled_from(["utf-8-sig", "utf-16"]),
)
def test_rows_come_back_as_they_were_written(
    parser: Parser, table: list[list[str]], delimiter: str, encoding: str
):
    table = [["kop"] * len(table[0]), *table]
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(table)
    parsed: Parsed = parser.parse(target.getvalue().encode(encoding), ".csv", "x.csv")
    assert parsed.rows == tuple(map(tuple, table))
