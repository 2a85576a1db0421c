"""What the anonymizer misses in the gold set: ``python -m tests.support.gold`` writes it down.

The list is a ratchet: a test compares it exactly, so that a change for the worse is seen, and one
for the better is written down. It is a record, not a thing to tune on.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from coachapp.privacy.cleaning import Anonymizer
from coachapp.privacy.finding.engine import Engine
from coachapp.privacy.making.annotated import read
from coachapp.privacy.making.scores import missed

FOLDER = Path(__file__).resolve().parents[1] / "data" / "deidentification"
KNOWN_FAILURES = FOLDER / "known_failures.json"


def failures(anonymizer: Anonymizer) -> dict[str, list[str]]:
    """By language: the line, type and place of every entity that is not masked whole, and the
    lines without anything personal in which something is masked."""
    found: dict[str, list[str]] = {}
    for language in ("nl", "en"):
        rows: list[str] = []
        for n, text in enumerate(read(FOLDER / f"{language}.txt"), start=1):
            spans = [(f.start, f.end) for f in anonymizer.find(text.text, language)]
            rows += [f"{n} {kind} {s}-{e}" for s, e, kind in missed(text, spans)]
            if spans and not text.entities:
                rows.append(f"{n} touched")
        found[language] = rows
    return found


def main() -> int:
    """Write the list."""
    told = json.dumps(failures(Anonymizer(Engine())), indent=1) + "\n"
    KNOWN_FAILURES.write_text(told, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
