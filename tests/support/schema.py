"""Writes ``assets/schema/practice-1.json``: ``python -m tests.support.schema``."""

from __future__ import annotations

import json
from pathlib import Path

from coachapp.actions.portability.whole import practice_schema

FILE = Path(__file__).parents[2] / "assets" / "schema" / "practice-1.json"


def text() -> str:
    return json.dumps(practice_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
