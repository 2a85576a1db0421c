"""``python -m coachapp.privacy.worker``: the anonymizer as a process of its own.

A request is a line of JSON, an answer one or more lines of which the last has no ``progress``.
Closing its input ends it; killing it loses nothing, as it keeps nothing.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any, BinaryIO

from coachapp.privacy.cleaning import Anonymizer, Cleaned, Wishes
from coachapp.privacy.entities import EntityType
from coachapp.privacy.finding.known import KnownName, flat
from coachapp.privacy.placeholders import Pseudonyms


def main() -> int:
    """Load the engine, say so, and answer requests."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    from coachapp.privacy.finding.engine import Engine

    anonymizer = Anonymizer(Engine())
    _tell(answers, {"ready": True})
    for line in sys.stdin.buffer:
        _tell(answers, _answer(json.loads(line), anonymizer, answers))
    return 0


# Any: JSON, whose shape `coachapp.actions.anonymizing` decides.
def _answer(request: dict[str, Any], anonymizer: Anonymizer, answers: BinaryIO) -> dict[str, Any]:
    pseudonyms = Pseudonyms(bytes.fromhex(request["key"]), request["given"])
    wishes = Wishes(
        known=tuple(KnownName(name, EntityType(kind)) for name, kind in request["known"]),
        shown=frozenset(flat(word) for word in request["shown"]),
        hidden=tuple(request["hidden"]),
    )
    cleaned = anonymizer.clean(
        request["text"],
        pseudonyms,
        language=request["language"],
        wishes=wishes,
        progress=lambda share: _tell(answers, {"progress": share}),
    )
    return {**_as_json(cleaned), "given": pseudonyms.given}


def _as_json(cleaned: Cleaned) -> dict[str, Any]:
    return {
        "text": cleaned.text,
        "language": cleaned.language,
        "replacements": [
            [
                r.start, r.end, r.clean_start, r.clean_end, r.type.value, r.score,
                r.why.recognizer, r.why.rule, r.why.context,
            ]
            for r in cleaned.replacements
        ],
    }  # fmt: skip


def _tell(answers: BinaryIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


if __name__ == "__main__":
    from coachapp.process import harden

    harden()
    sys.exit(main())
