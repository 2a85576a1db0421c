"""Text in, clean text out, and for every replacement what it was and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coachapp.privacy.entities import EntityType, Finding, Why
from coachapp.privacy.finding.folding import fold
from coachapp.privacy.finding.known import KnownName
from coachapp.privacy.finding.spans import (
    everywhere,
    is_among,
    merged,
    outside_placeholders,
    overlaps,
)
from coachapp.privacy.languages import detect
from coachapp.privacy.placeholders import Pseudonyms

if TYPE_CHECKING:
    from coachapp.privacy.finding.engine import Engine

_BLOCK = 30_000
_ROUNDS = 4


class CleanText(str):
    """Text that went through the anonymizer. Made in this package only."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Replacement:
    """``start`` to ``end`` in the original became ``clean_start`` to ``clean_end``."""

    start: int
    end: int
    clean_start: int
    clean_end: int
    type: EntityType
    score: float
    why: Why


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A clean text, and what was done to it, in order."""

    text: CleanText
    language: str
    replacements: tuple[Replacement, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the case file knows and the coach decided.

    ``shown`` are words that are no names in this case, flat (`finding.known.flat`); ``hidden`` is
    what was missed.
    """

    known: tuple[KnownName, ...] = ()
    shown: frozenset[str] = frozenset()
    hidden: tuple[str, ...] = ()


class Anonymizer:
    """Cleans texts with one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def clean(
        self,
        text: str,
        pseudonyms: Pseudonyms,
        *,
        language: str = "auto",
        wishes: Wishes = Wishes(),
        progress: Callable[[float], None] = lambda _share: None,
    ) -> Cleaned:
        """Take out what identifies.

        Outside the replacements the text is unchanged; cleaning a clean text changes nothing.
        ``progress`` is called with the share done, 0 to 1, after each block.
        """
        spoken = detect(text) if language == "auto" else language
        findings = self.find(text, spoken, wishes, progress)
        return _replaced(text, findings, pseudonyms, spoken)

    def find(
        self,
        text: str,
        language: str,
        wishes: Wishes = Wishes(),
        progress: Callable[[float], None] = lambda _share: None,
    ) -> list[Finding]:
        """What would be taken out, in order, without overlaps."""
        found: list[Finding] = []
        for start, block in blocks(text):
            found += [
                replace(f, start=f.start + start, end=f.end + start)
                for f in self._read(block, language, wishes)
            ]
            progress((start + len(block)) / max(len(text), 1))
        # What goes in one place goes everywhere; and where something went, what stands around it
        # may read differently: a second reading of the changed lines must find nothing new.
        for _ in range(_ROUNDS):
            found = everywhere(text, found, shown=wishes.shown, hidden=wishes.hidden)
            fresh = self._again(text, found, language, wishes)
            if not fresh:
                break
            found = merged(text, found + fresh)
        return found

    def _again(
        self, text: str, found: Sequence[Finding], language: str, wishes: Wishes
    ) -> list[Finding]:
        """What a reading of the changed lines finds, as they will read; long ones in blocks."""
        fresh: list[Finding] = []
        for start, end, inside in _changed_lines(text, found):
            lines, places = _stand_in(text[start:end], start, inside)
            for shift, block in blocks(lines):
                for f in self._read(block, language, wishes):
                    first, last = places[shift + f.start], places[shift + f.end - 1] + 1
                    if not overlaps(inside, first, last):
                        fresh.append(replace(f, start=first, end=last))
        return fresh

    def _read(self, text: str, language: str, wishes: Wishes) -> list[Finding]:
        known = (*wishes.known, *(KnownName(hidden) for hidden in wishes.hidden))
        folded = fold(text)
        placed = [
            replace(f, start=start, end=end)
            for f in self._engine.find(folded.text, language, known)
            for start, end in [folded.span(f.start, f.end)]
        ]
        return [
            f
            for f in merged(text, outside_placeholders(text, placed))
            if not is_among(text[f.start : f.end], wishes.shown)
        ]


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """Where each block begins, and the block; cut at a line's end, else between words."""
    at = 0
    while len(text) - at > _BLOCK:
        cut = text.rfind("\n", at + _BLOCK // 2, at + _BLOCK) + 1
        if not cut:
            spaces = list(re.finditer(r"\s", text[at + _BLOCK // 2 : at + _BLOCK]))
            cut = at + _BLOCK // 2 + spaces[-1].end() if spaces else at + _BLOCK
        yield at, text[at:cut]
        at = cut
    yield at, text[at:]


def _changed_lines(
    text: str, findings: Sequence[Finding]
) -> Iterator[tuple[int, int, list[Finding]]]:
    """From where to where something is taken out of whole lines, and what; neighbours as one."""
    inside: list[Finding] = []
    start = end = -1
    for f in findings:
        if inside and f.start > end + 1:
            yield start, end, inside
            inside = []
        if not inside:
            start = text.rfind("\n", 0, f.start) + 1
        inside.append(f)
        line_end = text.find("\n", f.end)
        end = len(text) if line_end < 0 else line_end
    if inside:
        yield start, end, inside


_STAND_IN = {
    EntityType.PERSON: "[Persoon BD]", EntityType.LOCATION: "[Plaats BD]",
    EntityType.ORGANIZATION: "[Organisatie BD]", EntityType.STREET_ADDRESS: "[Adres BD]",
    EntityType.AGE: "[40-49 jaar]", EntityType.DATE_TIME: "[datum]",
}  # fmt: skip


def _stand_in(line: str, start: int, inside: Sequence[Finding]) -> tuple[str, list[int]]:
    """A line as it will read, and for each letter of it its place in the block."""
    parts: list[str] = []
    places: list[int] = []
    at = start
    for f in inside:
        kept = line[at - start : f.start - start]
        instead = _STAND_IN.get(f.type, "[nummer abcdef]")
        parts += [kept, instead]
        places += [*range(at, f.start), *([f.start] * len(instead))]
        at = f.end
    parts.append(line[at - start :])
    places += range(at, start + len(line))
    return "".join(parts), places


def _replaced(
    text: str, findings: Sequence[Finding], pseudonyms: Pseudonyms, language: str
) -> Cleaned:
    # Longer names first, so that "Anna" after "Anna de Boer" is the same person either way.
    instead = {
        f.start: pseudonyms.put(
            f.type, fold(text[f.start : f.end]).text, language, stands_for=f.stands_for
        )
        for f in sorted(findings, key=lambda f: f.start - f.end)
    }
    parts: list[str] = []
    done: list[Replacement] = []
    at = length = 0
    for f in findings:
        kept = text[at : f.start]
        start = length + len(kept)
        length = start + len(instead[f.start])
        done.append(Replacement(f.start, f.end, start, length, f.type, f.score, f.why))
        parts += [kept, instead[f.start]]
        at = f.end
    parts.append(text[at:])
    return Cleaned(CleanText("".join(parts)), language, tuple(done))
