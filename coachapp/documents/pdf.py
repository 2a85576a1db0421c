"""The text of PDF files. They hold lines at places, so paragraphs are put together again."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

# A shorter line is never taken for one that only stopped at the margin: addresses, forms, verse.
_LEAST_FULL = 45
_SHARE_OF_FULL = 0.75
_BEGINS_ITEM = re.compile(r"(?:[-–—•◦▪●*·]|\(?(?:\d{1,3}|[a-z])[.)])\s")
_CUT_WORD = re.compile(r"(?P<word>[^\W\d_]{2,})-$")
_REST = re.compile(r"[^\W\d_]{2,}")
# After these words' hyphens stand: "voor- en nadelen", "pre- and postnatal".
_JOINING = frozenset("en of tot and or to und oder bis et ou".split())
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def read_pdf(data: bytes) -> str:
    """The text, page by page; empty for pictures of pages.

    Raises:
        ValueError: locked with a password.
        pypdf.errors.PyPdfError: damaged, or no PDF.
    """
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ValueError("locked")
    pages = (reflowed(page.extract_text().replace("\0", "")) for page in reader.pages)
    return "\n\n".join(page for page in pages if page)


def reflowed(text: str) -> str:
    """Lines of a page as paragraphs, a blank line between them; words cut by a margin are whole.

    A line goes on in the next one when it is about as long as the page's long lines, or ends in
    a cut word; a line that begins a list item stands on its own.
    """
    lines = [" ".join(line.split()) for line in text.splitlines()]
    full = _full_length(lines)
    paragraphs: list[str] = []
    previous = ""
    for line in lines:
        if line and previous and _goes_on(previous, line, full):
            paragraphs[-1] = _joined(paragraphs[-1], line)
        elif line:
            paragraphs.append(line)
        previous = line
    return "\n\n".join(paragraphs).replace(_SOFT_HYPHEN, "")


def _full_length(lines: Sequence[str]) -> float:
    """How long a line is at least, in characters, when only the margin ended it."""
    lengths = sorted(len(line) for line in lines if line)
    long = lengths[int(len(lengths) * 0.9)] if lengths else 0
    return max(_LEAST_FULL, _SHARE_OF_FULL * long)


def _goes_on(previous: str, line: str, full: float) -> bool:
    if _BEGINS_ITEM.match(line):
        return False
    return len(previous) >= full or _is_cut(previous, line)


def _is_cut(before: str, after: str) -> bool:
    """Whether a hyphen at the end of a line stands for nothing but that end."""
    if before.endswith(_SOFT_HYPHEN):
        return True
    rest = _REST.match(after)
    return (
        _CUT_WORD.search(before) is not None
        and rest is not None
        and rest[0].islower()
        and rest[0] not in _JOINING
    )


def _joined(before: str, after: str) -> str:
    if _is_cut(before, after):
        return before[:-1] + after
    # "e-" and "mail" belong together, and so do "Noord-" and "Holland".
    is_compound = before.endswith("-") and before[-2:-1].isalpha() and _is_compound(after)
    return before + after if is_compound else f"{before} {after}"


def _is_compound(after: str) -> bool:
    return after[:1].isalpha() and after.split(maxsplit=1)[0].lower() not in _JOINING
