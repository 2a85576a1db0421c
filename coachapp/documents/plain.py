"""Text without a format of its own, and tables in text (``.csv``)."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice

_DELIMITERS = ",;\t"
_TOLD_DELIMITERS = _DELIMITERS + "|"
_SNIFFED_ROWS = 50


def read_plain(data: bytes) -> str:
    """Text with line feeds only; `ValueError` for what is no text."""
    return decoded(data).replace("\r\n", "\n").replace("\r", "\n")


def decoded(data: bytes) -> str:
    """Text in UTF-8, in UTF-16 with its mark, else in Windows' western code page.

    Raises:
        ValueError: it looks binary, or is half of a UTF-16 file.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    if b"\0" in data[:4096]:
        raise ValueError("binary")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def read_rows(data: bytes) -> list[list[str]]:
    """The rows of a ``.csv`` file, the header included; lines that are blank are left out.

    Raises:
        ValueError: as for `decoded`.
        csv.Error: a row that cannot be.
    """
    text = decoded(data)
    csv.field_size_limit(max(1, len(text)))
    # Excel tells the delimiter so, and does not mean it as a row.
    first, _, rest = text.partition("\n")
    told = first.rstrip("\r").lower()
    if len(told) == 5 and told.startswith("sep=") and told[4] in _TOLD_DELIMITERS:
        return _rows(rest, told[4])
    return _rows(text, _delimiter(text))


def table(rows: list[list[str]]) -> str:
    """Rows as a Markdown table under a header; nothing when no cell holds anything."""
    if not any(cell.strip() for row in rows for cell in row):
        return ""
    header, *others = rows
    rule = "|" + " --- |" * len(header)
    return "\n".join([table_row(header), rule, *map(table_row, others)])


def table_row(cells: list[str]) -> str:
    """Cells as one line of a Markdown table."""
    return "| " + " | ".join(" ".join(c.split()).replace("|", "\\|") for c in cells) + " |"


def _rows(text: str, delimiter: str) -> list[list[str]]:
    return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]


def _delimiter(text: str) -> str:
    """The delimiter under which the first rows are most alike and have more than one cell.

    ``csv.Sniffer`` guesses from letters and is often wrong; here each candidate is tried, first
    by the strict rules for quotes, then by the loose ones.
    """
    for is_strict in (True, False):
        scores = {d: _likeness(text, d, is_strict=is_strict) for d in _DELIMITERS}
        best = max(_DELIMITERS, key=lambda d: scores[d])
        if scores[best] > (0.0, 0):
            return best
    return ","


def _likeness(text: str, delimiter: str, *, is_strict: bool) -> tuple[float, int]:
    """The share of rows (0 to 1) that have the usual number of cells, and that number."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=is_strict)
    try:
        widths = Counter(len(row) for row in islice(lines, _SNIFFED_ROWS) if row)
    except csv.Error:
        return 0.0, 0
    widths_of_tables = [(n, width) for width, n in widths.items() if width > 1]
    if not widths_of_tables:
        return 0.0, 0
    n, width = max(widths_of_tables)
    return n / widths.total(), width
