"""Phrases that may tell who somebody is though they name nobody: a unique role, a rare event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from coachapp.privacy.entities import EntityType, Finding, Why
from coachapp.privacy.finding.needed import Letters, may_match, needed, small
from coachapp.privacy.lists import read_yaml

_SCORE = 0.6


class Phrase(NamedTuple):
    """A pattern, what it is an example of, and what may be said in its place."""

    regex: re.Pattern[str]
    needs: Letters | None
    kind: str
    instead: str


@cache
def load_phrases(language: str) -> tuple[Phrase, ...]:
    """The phrases of ``assets/words/contextual.yaml`` in one language."""
    entries = read_yaml("words", "contextual.yaml")[language]["patterns"]
    return tuple(
        # Small letters on both sides: several times faster than to ignore the case.
        Phrase(re.compile(pattern), needed(pattern), e["kind"], e["generalize"])
        for e in entries
        for pattern in [_in_small_letters(e["pattern"])]
    )


def _in_small_letters(pattern: str) -> str:
    """A pattern for a text in small letters; what a backslash begins stays as it is."""
    return re.sub(r"(\\.)|(.)", lambda m: m[1] or m[2].lower(), pattern, flags=re.DOTALL)


def find_contextual(text: str, language: str) -> Iterator[Finding]:
    """Where a text tells by what happened who somebody is."""
    low = small(text)
    for phrase in load_phrases(language):
        if not may_match(phrase.needs, low):
            continue
        for match in phrase.regex.finditer(low):
            kind, why = EntityType.CONTEXTUAL, Why("contextual", phrase.kind)
            yield Finding(match.start(), match.end(), kind, _SCORE, why, phrase.instead)
