"""``coachapp anonymize``: a line of JSON in, a line of JSON out.

In: ``{"text": str}``. Out: the same with ``"clean"`` and ``"entities"``, a list of ``{"start",
"end", "type", "score"}`` in code points of ``text``. The key of pseudonyms and hashes is random
for each run. A line that is no such object ends in a line ``{"error": …}`` in its place, and in
exit code 1 at the end.
"""

from __future__ import annotations

import json
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from coachapp.privacy.cleaning import Anonymizer, Wishes
from coachapp.privacy.entities import EntityType
from coachapp.privacy.finding.known import KnownName
from coachapp.privacy.placeholders import Pseudonyms

_NO_REQUEST = "not an object with a text"


def run_command(lines: BinaryIO, answers: BinaryIO, *, language: str, known: Path | None) -> int:
    """Answer every line; 0, or 1 when one could not be read."""
    try:
        wishes = Wishes(known=tuple(read_known(known)) if known else ())
    except (OSError, ValueError, TypeError, KeyError) as exc:
        print(
            f"coachapp anonymize: {known}: cannot be read ({type(exc).__name__})", file=sys.stderr
        )
        return 2
    from coachapp.privacy.finding.engine import Engine

    anonymizer = Anonymizer(Engine())
    pseudonyms = Pseudonyms(secrets.token_bytes(32))
    is_bad = False
    for n, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        answer = _answer(line, anonymizer, pseudonyms, language, wishes)
        if answer is None:
            is_bad = True
            answer = {"error": _NO_REQUEST}
            print(f"coachapp anonymize: line {n}: {_NO_REQUEST}", file=sys.stderr)
        answers.write(json.dumps(answer, ensure_ascii=True).encode() + b"\n")
        answers.flush()
    return int(is_bad)


def read_known(file: Path) -> Iterator[KnownName]:
    """Names, one a line; a line may be ``{"name": str, "type": str}``, or a JSON string."""
    for line in file.read_text(encoding="utf-8-sig").splitlines():
        told = line.strip()
        if not told or told.startswith("#"):
            continue
        entry = json.loads(told) if told[0] in '{"' else told
        if isinstance(entry, str):
            yield KnownName(entry)
        else:
            yield KnownName(str(entry["name"]), EntityType(entry.get("type", "PERSON")))


# Any: JSON, of which only "text" is looked at.
def _answer(
    line: bytes, anonymizer: Anonymizer, pseudonyms: Pseudonyms, language: str, wishes: Wishes
) -> dict[str, Any] | None:
    """The answer to a line; None where it is no request."""
    try:
        request = json.loads(line)
        text = request["text"]
        if not isinstance(text, str):
            raise TypeError
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    cleaned = anonymizer.clean(text, pseudonyms, language=language, wishes=wishes)
    return {
        **request,
        "clean": cleaned.text,
        "entities": [
            {"start": r.start, "end": r.end, "type": r.type.value, "score": round(r.score, 3)}
            for r in cleaned.replacements
        ],
    }
