"""Text of ``.docx``, ``.md`` and ``.txt`` files, parsed in a process of its own.

Documents come from anywhere, so the parser gets no more than a file name and a limit, and a
document that makes it hang or fall takes that process only.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coachapp.errors import (
    DocumentTooLargeError,
    EmptyDocumentError,
    UnknownDocumentError,
    UnreadableDocumentError,
)
from coachapp.text import RawText

KINDS = (".docx", ".md", ".txt")
LIMIT_BYTES = 50 * 1024 * 1024
_TIMEOUT_S = 60.0
_DATE = re.compile(r"(?<!\d)(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)")
_DATE_NL = re.compile(r"(?<!\d)(\d{1,2})[-/. ](\d{1,2})[-/. ](20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document's text as Markdown, with the day that it seems to be about."""

    path: Path
    text: RawText
    dated_on: date

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.name

    @property
    def is_more_than_text(self) -> bool:
        """Whether the file holds what its text does not: layout, pictures."""
        return self.path.suffix.lower() not in (".md", ".txt")


def read_document(path: Path) -> Document:
    """Read one document.

    Raises:
        UnknownDocumentError, DocumentTooLargeError, EmptyDocumentError: what they say.
        UnreadableDocumentError: damaged, or not what its name says.
    """
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise UnknownDocumentError(file=path.name)
    try:
        status = path.stat()
        if status.st_size > LIMIT_BYTES:
            raise DocumentTooLargeError(file=path.name, limit_mb=LIMIT_BYTES >> 20)
        untrusted = path.read_bytes()
    except OSError as exc:
        raise UnreadableDocumentError(file=path.name) from exc
    text = text_of(untrusted, kind, path.name)
    fallback = date.fromtimestamp(status.st_mtime)
    return Document(path=path, text=text, dated_on=_date_of(path.stem, text, fallback))


def text_of(untrusted: bytes, kind: str, name: str) -> RawText:
    """The text of a document, by the parser in its own process.

    Raises:
        UnreadableDocumentError, EmptyDocumentError: as for `read_document`.
    """
    try:
        finished = subprocess.run(
            [sys.executable, "-m", "coachapp.documents.parser", kind],
            input=untrusted,
            capture_output=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as exc:
        raise UnreadableDocumentError(file=name) from exc
    if finished.returncode != 0:
        raise UnreadableDocumentError(file=name)
    text = str(json.loads(finished.stdout)["text"]).strip()
    if not text:
        raise EmptyDocumentError(file=name)
    return RawText(text)


def _date_of(name: str, text: str, fallback: date) -> date:
    """The date in the file's name, else in its first lines, else that of the file."""
    for where in (name, text[:300]):
        for pattern, order in ((_DATE, (1, 2, 3)), (_DATE_NL, (3, 2, 1))):
            found = pattern.search(where)
            if found:
                try:
                    return date(*(int(found[i]) for i in order))
                except ValueError:
                    continue
    return fallback
