"""Text in, clean text out, and for every replacement what it was and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coachapp.privacy.entities import BANDED, NAMES, PLACEHOLDER, EntityType, Finding, Why
from coachapp.privacy.finding.folding import fold
from coachapp.privacy.finding.known import KnownName, flat
from coachapp.privacy.languages import detect
from coachapp.privacy.placeholders import Pseudonyms, main_words

if TYPE_CHECKING:
    from coachapp.privacy.finding.engine import Engine

_BLOCK = 30_000
_ROUNDS = 4
_FIRST = {
    kind: rank
    for rank, kind in enumerate(
        [
            EntityType.EMAIL_ADDRESS, EntityType.URL, EntityType.IBAN_CODE, EntityType.NL_BSN,
            EntityType.CREDIT_CARD, EntityType.PHONE_NUMBER, EntityType.IP_ADDRESS,
            EntityType.SOCIAL_HANDLE, EntityType.NL_LICENSE_PLATE, EntityType.STREET_ADDRESS,
            EntityType.NL_POSTCODE, EntityType.ID_NUMBER, EntityType.DATE_TIME, EntityType.AGE,
            EntityType.CONTEXTUAL, EntityType.PERSON, EntityType.ORGANIZATION,
            EntityType.LOCATION,
        ]
    )
}  # fmt: skip


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

    ``shown`` are words that are no names in this case; ``hidden`` is what was missed.
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
        return _replaced(text, findings, pseudonyms, spoken, wishes)

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
            found += [_moved(f, start) for f in self._in_block(block, language, wishes)]
            progress((start + len(block)) / max(len(text), 1))
        # What goes in one place goes everywhere; and where something went, what stands around it
        # may read differently: a second reading of the changed lines must find nothing new.
        for _ in range(_ROUNDS):
            found = _everywhere(text, found, wishes)
            fresh = self._again(text, found, language, wishes)
            if not fresh:
                break
            found = merged(text, found + fresh)
        return found

    def _in_block(self, block: str, language: str, wishes: Wishes) -> list[Finding]:
        return self._read(block, language, _known(wishes), wishes)

    def _again(
        self, text: str, found: Sequence[Finding], language: str, wishes: Wishes
    ) -> list[Finding]:
        """What a reading of the changed lines finds, as they will read; long ones in blocks."""
        fresh: list[Finding] = []
        for start, end, inside in _changed_lines(text, found):
            line, places = _stand_in(text[start:end], start, inside)
            for shift, block in blocks(line):
                for f in self._read(block, language, _known(wishes), wishes):
                    first, last = places[shift + f.start], places[shift + f.end - 1]
                    if not any(first < g.end and last >= g.start for g in inside):
                        fresh.append(replace(f, start=first, end=last + 1))
        return fresh

    def _read(
        self, text: str, language: str, known: Sequence[KnownName], wishes: Wishes
    ) -> list[Finding]:
        folded = fold(text)
        raw = self._engine.find(folded.text, language, known)
        placed = [replace(f, start=s, end=e) for f in raw for s, e in [folded.span(f.start, f.end)]]
        apart = [part for f in placed for part in _outside_placeholders(text, f)]
        return [f for f in merged(text, apart) if flat(text[f.start : f.end]) not in wishes.shown]


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


def merged(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """Findings without overlaps: what overlaps is one, of the kind that says most."""
    kept: list[Finding] = []
    for f in sorted(findings, key=lambda f: (f.start, -f.end)):
        if f.start >= f.end or not text[f.start : f.end].strip():
            continue
        if kept and f.start < kept[-1].end:
            last = kept[-1]
            best = min(last, f, key=_rank)
            kept[-1] = replace(best, start=last.start, end=max(last.end, f.end))
        else:
            kept.append(f)
    return kept


def _rank(f: Finding) -> tuple[int, float, int]:
    is_known = f.why.recognizer == "known_names"
    rank = _FIRST.get(f.type, len(_FIRST))
    if f.type in NAMES:
        rank = min(_FIRST[t] for t in NAMES)
    return (rank, -f.score if not is_known else -2.0, f.start - f.end)


def _outside_placeholders(text: str, f: Finding) -> Iterator[Finding]:
    """What a finding covers beside the placeholders of an earlier cleaning."""
    if "[" not in text:
        yield f
        return
    at = f.start
    for match in PLACEHOLDER.finditer(text):
        if match.end() <= at or match.start() >= f.end:
            continue
        if match.start() > at and re.search(r"\w", text[at : match.start()]):
            yield replace(f, start=at, end=match.start())
        at = match.end()
    if at == f.start or (at < f.end and re.search(r"\w", text[at : f.end])):
        yield replace(f, start=at)


def _changed_lines(
    text: str, findings: Sequence[Finding]
) -> Iterator[tuple[int, int, list[Finding]]]:
    """From where to where something is taken out of whole lines, and what."""
    inside: list[Finding] = []
    start = end = -1
    for f in findings:
        if inside and f.start > end:
            yield start, end, inside
            inside = []
        if not inside:
            start = text.rfind("\n", 0, f.start) + 1
        inside.append(f)
        line_end = text.find("\n", f.end)
        end = len(text) if line_end < 0 else line_end
    if inside:
        yield start, end, inside


def _known(wishes: Wishes) -> tuple[KnownName, ...]:
    return (*wishes.known, *(KnownName(hidden) for hidden in wishes.hidden))


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


def _everywhere(text: str, found: Sequence[Finding], wishes: Wishes) -> list[Finding]:
    """No value that is taken out in one place stays in another, however it is written there."""
    values: dict[str, Finding] = {}
    for f in found:
        value = flat(fold(text[f.start : f.end]).text).strip()
        if (
            f.type in BANDED
            or f.type is EntityType.CONTEXTUAL
            or len(value) < 2
            or value in wishes.shown
        ):
            continue
        values.setdefault(value, f)
    for hidden in wishes.hidden:
        values.setdefault(
            flat(hidden), Finding(0, 0, EntityType.PERSON, 1.0, Why("coach", "hidden by you"))
        )
    if not values:
        return list(found)
    low, places = _flat_with_places(text)
    ordered = sorted(values, key=len, reverse=True)
    extra: list[Finding] = []
    for n in range(0, len(ordered), 500):
        regex = re.compile(
            "(?<!\\w)(?:"
            + "|".join(map(re.escape, ordered[n : n + 500]))
            + ")(?=(?:['’]?s)?(?!\\w))"
        )
        for match in regex.finditer(low):
            start, end = places[match.start()], places[match.end() - 1] + 1
            source = values[match[0]]
            rule = (
                source.why.rule
                if source.why.recognizer == "coach"
                else "taken out elsewhere in the text"
            )
            extra.append(
                Finding(start, end, source.type, source.score, Why(source.why.recognizer, rule))
            )
    apart = [
        part
        for f in extra
        if not any(g.start <= f.start and f.end <= g.end for g in _near(found, f))
        for part in _outside_placeholders(text, f)
    ]
    return merged(text, [*found, *apart])


def _near(found: Sequence[Finding], f: Finding) -> Sequence[Finding]:
    """The findings that may hold another (found is in order)."""
    low, high = 0, len(found)
    while low < high:
        middle = (low + high) // 2
        if found[middle].start <= f.start:
            low = middle + 1
        else:
            high = middle
    return found[max(0, low - 1) : low]


def _flat_with_places(text: str) -> tuple[str, list[int]]:
    """The text in small letters without accents, and where each letter of it came from."""
    folded = fold(text)
    if folded.text.isascii():
        return folded.text.lower(), list(folded.places or range(len(text) + 1))
    letters: list[str] = []
    places: list[int] = []
    for n, letter in enumerate(folded.text):
        plain = letter.lower() if letter.isascii() else flat(letter)
        letters.append(plain)
        at = n if folded.places is None else folded.places[n]
        places += [at] * len(plain)
    return "".join(letters), places


def _moved(f: Finding, by: int) -> Finding:
    return replace(f, start=f.start + by, end=f.end + by)


def _replaced(
    text: str, findings: Sequence[Finding], pseudonyms: Pseudonyms, language: str, wishes: Wishes
) -> Cleaned:
    # Longer names first, so that "Anna" after "Anna de Boer" is the same person either way.
    for f in sorted(findings, key=lambda f: f.start - f.end):
        if f.type in NAMES:
            pseudonyms.put(
                f.type, text[f.start : f.end], language, of=_known_as(text, f, wishes.known)
            )
    parts: list[str] = []
    done: list[Replacement] = []
    at = length = 0
    for f in findings:
        kept = text[at : f.start]
        value = text[f.start : f.end]
        of = _known_as(text, f, wishes.known) if f.type in NAMES else ""
        instead = pseudonyms.put(f.type, fold(value).text, language, instead=f.why.context, of=of)
        length += len(kept)
        done.append(
            Replacement(f.start, f.end, length, length + len(instead), f.type, f.score, f.why)
        )
        length += len(instead)
        parts += [kept, instead]
        at = f.end
    parts.append(text[at:])
    return Cleaned(CleanText("".join(parts)), language, tuple(done))


def _known_as(text: str, f: Finding, known: Collection[KnownName]) -> str:
    """The known name of which a finding is a form, where it is of one only."""
    words = set(main_words(fold(text[f.start : f.end]).text))
    fits = [k.name for k in known if k.type is f.type and words & set(main_words(k.name))]
    if len(fits) > 1:
        fits = [name for name in fits if words <= set(main_words(name))]
    return fits[0] if len(fits) == 1 else ""
