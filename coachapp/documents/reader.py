"""Documents of many kinds, parsed in a process of their own.

Documents come from anywhere, so the parser gets no more than bytes, a kind and a limit, and a
document that makes it hang or fall takes that process only.
"""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from coachapp.documents.parsed import Event as Event
from coachapp.documents.parsed import Parsed as Parsed
from coachapp.documents.parsed import parsed_from
from coachapp.errors import (
    DocumentTooLargeError,
    EmptyDocumentError,
    UnknownDocumentError,
    UnreadableDocumentError,
)
from coachapp.process import end
from coachapp.text import RawText

KINDS = (".docx", ".odt", ".md", ".txt", ".pdf", ".csv", ".ics")
LIMIT_BYTES = 50 * 1024 * 1024
COMMAND = (sys.executable, "-m", "coachapp.documents.parser")
_TIMEOUT_S = 60.0
_ANSWER_BYTES = 8 * LIMIT_BYTES
_HEAD_BYTES = 100
_ONLY_TEXT = (".md", ".txt", ".csv", ".ics")
_DATE = re.compile(r"(?<!\d)(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)")
_DATE_NL = re.compile(r"(?<!\d)(\d{1,2})[-/. ](\d{1,2})[-/. ](20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document's text as Markdown, with the day that it seems to be about."""

    path: Path
    text: RawText
    dated_on: date
    is_dated: bool = True
    """Whether the day stands in its name or its text; else it is that of the file."""
    rows: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    events: tuple[Event, ...] = ()

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.name

    @property
    def is_more_than_text(self) -> bool:
        """Whether the file holds what its text does not: layout, pictures."""
        return self.path.suffix.lower() not in _ONLY_TEXT


class _EndedError(Exception):
    """The parser's process gave no answer that counts."""

    def __init__(self, *, was_slow: bool) -> None:
        super().__init__()
        self.was_slow = was_slow


class Parser:
    """The process that parses, started when first needed and fed one file after the other.

    Calls come from one thread at a time. A process that hangs or dies over a file is replaced
    for the next one.
    """

    def __init__(self, *, timeout_s: float = _TIMEOUT_S, command: Sequence[str] = COMMAND) -> None:
        """``timeout_s`` is for one file; ``command`` is what speaks the parser's protocol."""
        self._timeout_s = timeout_s
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The process, while there is one."""
        return self._process.pid if self._process else None

    def parse(self, untrusted: bytes, kind: str, name: str) -> Parsed:
        """What a document holds; ``kind`` is one of `KINDS`, ``name`` is for the errors only.

        Raises:
            UnreadableDocumentError: damaged, locked, too slow, or not what its kind says.
            EmptyDocumentError: there is no text in it.
        """
        try:
            answer = self._answer(untrusted, kind)
            parsed = parsed_from(json.loads(answer))
        except (_EndedError, OSError, ValueError, KeyError, TypeError, RecursionError) as exc:
            raise UnreadableDocumentError(file=name) from exc
        if not parsed.text:
            raise EmptyDocumentError(file=name)
        return parsed

    def close(self) -> None:
        """End the process; it keeps nothing that is lost by this."""
        process, self._process = self._process, None
        if process is not None:
            end(process)

    def _answer(self, untrusted: bytes, kind: str) -> bytes:
        is_fresh = self._start()
        try:
            return self._ask(untrusted, kind)
        except _EndedError as ended:
            if is_fresh or ended.was_slow:
                raise
        # It may have died before, or of what earlier files left behind: this file gets a fair
        # chance in a process of its own.
        self._start()
        return self._ask(untrusted, kind)

    def _start(self) -> bool:
        """Have a process; whether it is a new one."""
        if self._process is not None and self._process.poll() is None:
            return False
        self.close()
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        return True

    def _ask(self, untrusted: bytes, kind: str) -> bytes:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        was_slow = threading.Event()

        def stop() -> None:
            was_slow.set()
            process.kill()

        # Pipes cannot be waited for with a limit on every system; a killed process closes them.
        watch = threading.Timer(self._timeout_s, stop)
        watch.daemon = True
        watch.start()
        try:
            with contextlib.ExitStack() as undo:
                # Half an exchange, for whatever reason, must not be the start of the next one.
                undo.callback(self.close)
                answer = _exchange(process.stdin, process.stdout, untrusted, kind)
                undo.pop_all()
            return answer
        except (OSError, ValueError, KeyError, TypeError) as exc:
            raise _EndedError(was_slow=was_slow.is_set()) from exc
        finally:
            watch.cancel()


def read_document(path: Path, parser: Parser | None = None) -> Document:
    """Read one document, by a parser that is there or by one for this document only.

    Raises:
        UnknownDocumentError, DocumentTooLargeError, EmptyDocumentError: what they say.
        UnreadableDocumentError: damaged, or not what its name says.
    """
    if parser is None:
        with Parser() as own:
            return read_document(path, own)
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
    parsed = parser.parse(untrusted, kind, path.name)
    day = _date_of(path.stem, parsed.text)
    return Document(
        path=path,
        text=parsed.text,
        dated_on=day or date.fromtimestamp(status.st_mtime),
        is_dated=day is not None,
        rows=parsed.rows,
        events=parsed.events,
    )


def text_of(untrusted: bytes, kind: str, name: str) -> RawText:
    """The text of a document, by a parser for this document only.

    Raises:
        UnreadableDocumentError, EmptyDocumentError: as for `Parser.parse`.
    """
    with Parser() as parser:
        return parser.parse(untrusted, kind, name).text


def _exchange(requests: IO[bytes], answers: IO[bytes], untrusted: bytes, kind: str) -> bytes:
    """Send one request and take its answer; `ValueError` when that breaks the protocol."""
    requests.write(json.dumps({"kind": kind, "size": len(untrusted)}).encode() + b"\n")
    requests.write(untrusted)
    requests.flush()
    size = int(json.loads(answers.readline(_HEAD_BYTES))["size"])
    if not 0 <= size <= _ANSWER_BYTES:
        raise ValueError("size")
    answer = answers.read(size)
    if len(answer) < size:
        raise ValueError("cut off")
    return answer


def _date_of(name: str, text: str) -> date | None:
    """The date in the file's name, else in its first lines; None where there is none."""
    for where in (name, text[:300]):
        for pattern, order in ((_DATE, (1, 2, 3)), (_DATE_NL, (3, 2, 1))):
            found = pattern.search(where)
            if found:
                try:
                    return date(*(int(found[i]) for i in order))
                except ValueError:
                    continue
    return None
