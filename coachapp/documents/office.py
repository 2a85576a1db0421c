"""Documents of word processors, as Markdown."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from coachapp.documents.plain import table_row

if TYPE_CHECKING:
    import odfdo

_SPACE = re.compile(r"[ \t\r\n]+")


def read_docx(data: bytes) -> str:
    """Headings, lists, tables and text of a Word document."""
    import docx
    from docx.table import Table

    lines: list[str] = []
    for block in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            lines += [table_row([cell.text for cell in row.cells]) for row in block.rows]
            lines.append("")
            continue
        text = block.text.strip()
        style = (block.style.name or "") if block.style is not None else ""
        if not text:
            lines.append("")
        elif style.startswith("Heading") and style[-1].isdigit():
            lines.append(_heading(text, int(style[-1])))
        elif style == "Title":
            lines.append(f"# {text}")
        elif style.startswith("List"):
            lines.append(f"- {text}")
        else:
            lines += [text, ""]
    return "\n".join(lines)


def read_odt(data: bytes) -> str:
    """Headings, lists, tables and text of an OpenDocument text.

    Raises:
        ValueError: an OpenDocument of another kind.
    """
    import odfdo

    document = odfdo.Document(io.BytesIO(data))
    if not document.mimetype.startswith("application/vnd.oasis.opendocument.text"):
        raise ValueError("not a text document")
    return "\n".join(_odt_lines(document.body))


def _odt_lines(parent: odfdo.Element) -> Iterator[str]:
    import odfdo

    for block in parent.children:
        if isinstance(block, odfdo.Header):
            yield _heading(_words(block), int(block.level or 1))
        elif isinstance(block, odfdo.Paragraph):
            text = _words(block)
            yield from ["# " + text] if block.style == "Title" and text else [text, ""]
        elif isinstance(block, odfdo.List):
            yield from _items(block, 0)
            yield ""
        elif isinstance(block, odfdo.Table):
            yield from (table_row([_words(c) for c in row.cells]) for row in block.rows)
            yield ""
        elif block.tag in ("text:section", "text:table-of-content", "text:index-body"):
            yield from _odt_lines(block)


def _items(listing: odfdo.Element, depth: int) -> Iterator[str]:
    import odfdo

    for item in listing.children:
        for part in item.children:
            if isinstance(part, odfdo.List):
                yield from _items(part, depth + 1)
            elif text := _words(part):
                yield f"{'  ' * depth}- {text}"


def _heading(text: str, level: int) -> str:
    # A title has the first level to itself.
    return f"{'#' * min(6, level + 1)} {text}"


def _words(part: odfdo.Element) -> str:
    return "".join(_pieces(part)).strip()


def _pieces(part: odfdo.Element) -> Iterator[str]:
    """What stands in a paragraph or a cell, without remarks in the margin; notes in brackets."""
    yield _spaced(part.text)
    for child in part.children:
        match child.tag:
            case "text:tab" | "text:s":
                yield " "
            case "text:line-break":
                yield "\n"
            case "text:note":
                bodies = child.get_elements("text:note-body")
                yield f" ({' '.join(map(_words, bodies))})"
            case "office:annotation":
                pass
            case "text:p" | "text:h":
                yield from _pieces(child)
                yield "\n"
            case _:
                yield from _pieces(child)
        yield _spaced(child.tail)


def _spaced(text: str | None) -> str:
    # Line ends and indents of the XML are one space.
    return _SPACE.sub(" ", text or "")
