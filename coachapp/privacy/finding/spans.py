"""Stretches of a text: joined where they overlap, kept off placeholders, spread to all places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from coachapp.privacy.entities import BANDED, NAMES, PLACEHOLDER, EntityType, Finding, Why
from coachapp.privacy.finding.folding import fold
from coachapp.privacy.finding.known import SMALL_WORDS, flat

_FIRST = [
    EntityType.EMAIL_ADDRESS, EntityType.URL, EntityType.IBAN_CODE, EntityType.NL_BSN,
    EntityType.CREDIT_CARD, EntityType.PHONE_NUMBER, EntityType.IP_ADDRESS,
    EntityType.SOCIAL_HANDLE, EntityType.NL_LICENSE_PLATE, EntityType.STREET_ADDRESS,
    EntityType.NL_POSTCODE, EntityType.ID_NUMBER, EntityType.DATE_TIME, EntityType.AGE,
    EntityType.CONTEXTUAL,
]  # fmt: skip
"""Of two findings that overlap, the one whose type stands first says what both are; any kind of
name comes after these, and after it what is left."""
_RANKS = {
    **{kind: len(_FIRST) + 1 for kind in EntityType},
    **dict.fromkeys(NAMES, len(_FIRST)),
    **{kind: n for n, kind in enumerate(_FIRST)},
}
_AT_ONCE = 500
"""So many values in one expression."""


def main_words(text: str) -> list[str]:
    """The words of a name that tell who it is, flat, without a possessive s."""
    words = [re.sub(r"['’`´]s?$", "", flat(w)).strip(".,'’") for w in re.split(r"[\s/]+", text)]
    main = [w for w in words if w and w not in SMALL_WORDS]
    return main or [w for w in words if w] or ["-"]


def is_among(value: str, words: Collection[str]) -> bool:
    """Whether a value, or what is left of it without the small words, is one of some words.

    ``words`` are flat.
    """
    key = _key(value)
    return key in words or " ".join(main_words(key)) in words


def merged(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """Findings without overlaps, in order: what overlaps is one, of the kind that says most."""
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


def _rank(f: Finding) -> tuple[int, bool, float, int]:
    """What the file knows comes before what is read."""
    return (_RANKS[f.type], f.why.recognizer != "known_names", -f.score, f.start - f.end)


def overlaps(found: Sequence[Finding], start: int, end: int) -> bool:
    """Whether one of some findings, which are in order and do not overlap, touches a stretch."""
    n = bisect_right(found, start, key=lambda f: f.start)
    return (n > 0 and found[n - 1].end > start) or (n < len(found) and found[n].start < end)


def outside_placeholders(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """What findings cover beside the placeholders of an earlier cleaning."""
    taken = [m.span() for m in PLACEHOLDER.finditer(text)] if "[" in text else []
    if not taken:
        return list(findings)
    return [part for f in findings for part in _outside(text, f, taken)]


def _outside(text: str, f: Finding, taken: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    at = f.start
    for start, end in taken[max(0, bisect_right(taken, (f.start,)) - 1) :]:
        if start >= f.end:
            break
        if end <= at:
            continue
        if re.search(r"\w", text[at : max(at, start)]):
            yield replace(f, start=at, end=start)
        at = end
    if at == f.start or (at < f.end and re.search(r"\w", text[at : f.end])):
        yield replace(f, start=at)


def everywhere(
    text: str, found: Sequence[Finding], *, shown: Collection[str], hidden: Collection[str]
) -> list[Finding]:
    """No value that is taken out in one place stays in another, however it is written there.

    One value is of one type throughout, the surest. ``shown`` (flat) stays; ``hidden`` goes.
    """
    values: dict[str, Finding] = {}
    for f in found:
        value = text[f.start : f.end]
        if f.type in BANDED or f.type is EntityType.CONTEXTUAL or is_among(value, shown):
            continue
        key = _key(value)
        if len(key) > 1 and (key not in values or _rank(f) < _rank(values[key])):
            values[key] = f
    for word in hidden:
        why = Why("coach", "hidden by you")
        values.setdefault(_key(word), Finding(0, 0, EntityType.PERSON, 1.0, why))
    of_one_type = [
        replace(f, type=values[key].type)
        if f.type in NAMES and (key := _key(text[f.start : f.end])) in values
        else f
        for f in found
    ]
    extra = [f for f in _occurrences(text, values) if not _is_held(found, f)]
    return merged(text, [*of_one_type, *outside_placeholders(text, extra)])


def _key(value: str) -> str:
    return flat(fold(value).text).strip()


def _occurrences(text: str, values: dict[str, Finding]) -> Iterator[Finding]:
    if not values:
        return
    low, places = _flat_with_places(text)
    ordered = sorted(values, key=len, reverse=True)
    for n in range(0, len(ordered), _AT_ONCE):
        either = "|".join(map(re.escape, ordered[n : n + _AT_ONCE]))
        for match in re.finditer(rf"(?<!\w)(?:{either})(?=(?:['’]?s)?(?!\w))", low):
            source = values[match[0]]
            why = source.why
            if why.recognizer != "coach":
                why = Why(why.recognizer, "taken out elsewhere in the text")
            start, end = places[match.start()], places[match.end() - 1] + 1
            yield replace(source, start=start, end=end, why=why)


def _is_held(found: Sequence[Finding], f: Finding) -> bool:
    n = bisect_right(found, f.start, key=lambda g: g.start)
    return n > 0 and f.end <= found[n - 1].end


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
