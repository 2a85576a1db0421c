"""``python -m coachapp.privacy.worker``: the anonymizer as a process of its own.

A request is a line of JSON with ``"size"``, and so many bytes of text; an answer one or more lines
of JSON, of which the last has a ``"size"`` and is followed by the clean text. Texts stand outside
the JSON, since reading a long one there holds up every thread of the reader. Closing its input ends
the process; killing it loses nothing, as it keeps nothing.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any, BinaryIO

from coachapp.privacy.cleaning import Anonymizer, Wishes
from coachapp.privacy.entities import EntityType
from coachapp.privacy.finding.known import KnownName, flat
from coachapp.privacy.placeholders import Pseudonyms

ENCODING = ("utf-8", "surrogatepass")
"""Of texts on the way: half a surrogate pair must come back as it went."""


def main() -> int:
    """Load the engine, say so, and answer requests."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    from coachapp.privacy.finding.engine import Engine

    anonymizer = Anonymizer(Engine())
    _tell(answers, {"ready": True})
    while line := sys.stdin.buffer.readline():
        request = json.loads(line)
        text = sys.stdin.buffer.read(request["size"]).decode(*ENCODING)
        _answer(text, request, anonymizer, answers)
    return 0


# Any: JSON, whose shape `coachapp.actions.anonymizing` decides.
def _answer(text: str, request: dict[str, Any], anonymizer: Anonymizer, answers: BinaryIO) -> None:
    pseudonyms = Pseudonyms(bytes.fromhex(request["key"]), request["given"])
    wishes = Wishes(
        known=tuple(KnownName(name, EntityType(kind)) for name, kind in request["known"]),
        shown=frozenset(flat(word) for word in request["shown"]),
        hidden=tuple(request["hidden"]),
    )
    cleaned = anonymizer.clean(
        text,
        pseudonyms,
        language=request["language"],
        wishes=wishes,
        progress=lambda share: _tell(answers, {"progress": share}),
    )
    clean = cleaned.text.encode(*ENCODING)
    rows = [
        [
            r.start, r.end, r.clean_start, r.clean_end, r.type.value, r.score,
            r.why.recognizer, r.why.rule, r.why.context,
        ]
        for r in cleaned.replacements
    ]  # fmt: skip
    told = {"language": cleaned.language, "replacements": rows, "given": pseudonyms.given}
    _tell(answers, {"size": len(clean), **told}, clean)


def _tell(answers: BinaryIO, answer: dict[str, Any], text: bytes = b"") -> None:
    answers.write(json.dumps(answer).encode() + b"\n" + text)
    answers.flush()


if __name__ == "__main__":
    from coachapp.process import harden

    harden()
    sys.exit(main())
