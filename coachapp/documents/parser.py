"""``python -m coachapp.documents.parser``: documents on standard input, what they hold out.

A request is a line of JSON, ``{"kind": ".odt", "size": N}``, and N bytes; an answer is a line
``{"size": M}`` and M bytes of JSON: ``{"problem": "unreadable"}``, or ``{"text": …}`` with
``"rows"`` for ``.csv`` and ``"events"`` for ``.ics``. The end of the input ends the process.

Libraries are loaded when a document first needs them, so that text does not wait for them.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any, BinaryIO

from coachapp.documents import plain
from coachapp.process import harden

_MEMORY_BYTES = 1 << 30


def main() -> int:
    """Answer requests; exit code 1 when one took all the memory."""
    harden()
    _limit_memory()
    answers = _claim_output()
    while line := sys.stdin.buffer.readline():
        request = json.loads(line)
        data = sys.stdin.buffer.read(request["size"])
        try:
            answer = _encoded(_content(request["kind"], data))
        except MemoryError:
            # What is left of the memory is in pieces: the next document gets a fresh process.
            return 1
        except Exception:  # noqa: BLE001  border: whatever a broken document does to the library
            answer = _encoded({"problem": "unreadable"})
        answers.write(json.dumps({"size": len(answer)}).encode() + b"\n" + answer)
        answers.flush()
    return 0


# Any: JSON, whose shape depends on the kind of the document.
def _content(kind: str, data: bytes) -> dict[str, Any]:
    match kind:
        case ".md" | ".txt":
            return {"text": plain.read_plain(data)}
        case ".csv":
            rows = plain.read_rows(data)
            return {"text": plain.table(rows), "rows": rows}
        case ".ics":
            from coachapp.documents.calendars import as_markdown, read_calendar

            events = read_calendar(data)
            return {"text": as_markdown(events), "events": events}
        case ".pdf":
            from coachapp.documents.pdf import read_pdf

            return {"text": read_pdf(data)}
        case ".docx":
            from coachapp.documents.office import read_docx

            return {"text": read_docx(data)}
        case ".odt":
            from coachapp.documents.office import read_odt

            return {"text": read_odt(data)}
    raise ValueError("unknown kind")


def _encoded(answer: dict[str, Any]) -> bytes:
    # Half a surrogate pair, which PDFs may hold, cannot be stored: it becomes "?".
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")


def _claim_output() -> BinaryIO:
    """Keep standard output for answers: what a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return answers


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))


if __name__ == "__main__":
    sys.exit(main())
