"""Sentences for the tests in which « and » stand around what should be found."""

from __future__ import annotations

from coachapp.privacy.entities import EntityType
from coachapp.privacy.finding.pattern import Pattern
from coachapp.privacy.finding.patterns import PATTERNS


def parted(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """A sentence without its marks, and where the marked stretches are."""
    text, spans = "", []
    for n, part in enumerate(marked.replace("»", "«").split("«")):
        if n % 2:
            spans.append((len(text), len(text) + len(part)))
        text += part
    return text, spans


def hits(text: str, kind: EntityType, language: str) -> list[tuple[Pattern, int, int]]:
    """Everything that the patterns of one kind find, and which pattern it was."""
    found: list[tuple[Pattern, int, int]] = []
    for pattern in PATTERNS[language]:
        if pattern.type is kind:
            group = "x" if "x" in pattern.regex.groupindex else 0
            found += [
                (pattern, *match.span(group))
                for match in pattern.regex.finditer(text)
                if pattern.check is None or pattern.check(match)
            ]
    return found


def left_over(marked: str, kind: EntityType, language: str) -> list[str]:
    """The marked stretches of which a letter or a figure was not found."""
    text, spans = parted(marked)
    covered = {n for _, start, end in hits(text, kind, language) for n in range(start, end)}
    return [
        text[start:end]
        for start, end in spans
        if any(text[n].isalnum() and n not in covered for n in range(start, end))
    ]


def too_much(marked: str, kind: EntityType, language: str) -> list[str]:
    """What was found of a sentence beside its marked stretches."""
    text, spans = parted(marked)
    meant = {n for start, end in spans for n in range(start, end)}
    return [
        text[start:end]
        for _, start, end in hits(text, kind, language)
        if any(text[n].isalnum() and n not in meant for n in range(start, end))
    ]
