"""Names that the case file knows, in every form that a coach may write them in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coachapp.privacy.entities import EntityType, Finding, Why
from coachapp.privacy.finding.tokens import Token
from coachapp.privacy.finding.words import Known, Words

SMALL_WORDS = frozenset(
    """van de der den het een ten ter te 't in op aan bij el al von und da dos das do di du la le
    les ben bin ibn abu of the and en & bv b.v nv n.v vof ltd inc llc st""".split()
)
_EVERYDAY = frozenset(
    """an as al bij can dan den die dit doe door een eer en er haar had heb hem hen het hier hij hoe
    ik in is ja jij jong jou kan man me mee meer men met mij mijn na nee nog nu of om ons op over
    per rede te tot uit van veel vol voor waar wat we wel wie wij wil zal ze zei zich zij zo the and
    any are art but may out see she so to up us was who will you your one pat""".split()
)
"""Words so common that in small letters they are hardly ever the name they could be."""
_SHORTEST_FUZZY = 5
_SHORTEST_INSIDE = 4


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name from the case file, and what it is the name of."""

    name: str
    type: EntityType = EntityType.PERSON


def flat(word: str) -> str:
    """In small letters, without accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


class KnownNames:
    """Finds the names of one case."""

    def __init__(self, names: Iterable[KnownName], words: Words) -> None:
        self._words = words
        self._parts: dict[str, KnownName] = {}
        self._short: dict[str, KnownName] = {}
        self._near: dict[str, list[str]] = {}
        self._initials: list[tuple[re.Pattern[str], KnownName]] = []
        for name in names:
            self._learn(name)

    def __bool__(self) -> bool:
        return bool(self._parts)

    def _learn(self, name: KnownName) -> None:
        parts = [p for p in re.split(r"[\s,]+", name.name) if p]
        main = [p for p in parts if flat(p).strip(".") not in SMALL_WORDS]
        for part in main:
            pieces = {part.strip(".'’"), *re.split(r"[-–]", part)}
            for piece in pieces:
                low = flat(piece).strip(".'’")
                if len(low) >= 2 and not low.isdigit():
                    self._parts.setdefault(low, name)
        joined = flat("".join(parts))
        if len(parts) > 1 and len(joined) > _SHORTEST_FUZZY:
            self._parts.setdefault(joined, name)
        for low in list(self._parts):
            if len(low) >= _SHORTEST_FUZZY and self._parts[low] is name:
                for less in {low, *_one_less(low)}:
                    self._near.setdefault(less, []).append(low)
        if name.type is EntityType.PERSON and len(main) > 1:
            letters = [re.escape(p[0]) for p in parts]
            dotted = r"\.?\s?".join(letters)
            self._initials.append((re.compile(rf"(?<!\w){dotted}\.?(?!\w)"), name))
            mains = r"\.\s?".join(re.escape(p[0]) for p in main)
            self._initials.append((re.compile(rf"(?<!\w){mains}\.(?!\w)", re.IGNORECASE), name))

    def find(self, text: str, pieces: Sequence[Sequence[Token]]) -> Iterator[Finding]:
        """Every form in the text; overlapping finds are told one by one."""
        for piece in pieces:
            has_capitals = any(t.text[0].isupper() for t in piece if t.is_word)
            before: Token | None = None
            for n, token in enumerate(piece):
                if not token.is_word:
                    continue
                hit = self._hit(token, has_capitals, before is not None or self._goes_on(piece, n))
                if hit is None:
                    before = None if flat(token.text) not in SMALL_WORDS else before
                    continue
                name, rule = hit
                start = _with_small_words(piece, n) if before is not None else token.start
                before = token
                yield Finding(start, token.end, name.type, 1.0, Why("known_names", rule))
        for regex, name in self._initials:
            for match in regex.finditer(text):
                yield Finding(*match.span(), name.type, 0.95, Why("known_names", "initials"))

    def _goes_on(self, piece: Sequence[Token], n: int) -> bool:
        """Whether the next word, small ones left out, is part of a known name too."""
        for token in piece[n + 1 : n + 4]:
            low = flat(token.text)
            if low not in SMALL_WORDS:
                return low in self._parts or _without_s(low) in self._parts
        return False

    def _hit(self, token: Token, has_capitals: bool, follows: bool) -> tuple[KnownName, str] | None:
        word = token.text
        low = flat(word)
        stem = re.split(r"['’`´]", low)[0]
        for form, rule in (
            (low, "as it is known"),
            (stem, "possessive"),
            (_without_s(low), "possessive"),
        ):
            name = self._parts.get(form)
            if name is None:
                continue
            if word.islower() and not follows and self._is_everyday(form, has_capitals):
                return None
            if token.is_initial and form in _EVERYDAY and not follows:
                return None
            return name, rule
        if len(low) < _SHORTEST_FUZZY - 1:
            return None
        known = self._words.known(word)
        if word.islower() and known in (Known.PLAIN, Known.BOTH, Known.MADE):
            return None
        if token.is_initial and known in (Known.PLAIN, Known.MADE):
            return None
        for less in (low, *_one_less(low)):
            for part in self._near.get(less, ()):
                if is_one_off(low, part):
                    return self._parts[part], "one letter off"
        if len(low) > 2 * _SHORTEST_INSIDE - 2 and not (word.islower() and known is Known.FOREIGN):
            for part, name in self._parts.items():
                if len(part) >= _SHORTEST_INSIDE and part in low:
                    return name, "inside a word"
        return None

    def _is_everyday(self, low: str, has_capitals: bool) -> bool:
        """Whether, in small letters, it is more likely the word than the name."""
        if low in _EVERYDAY:
            return True
        return has_capitals and self._words.known(low) is Known.PLAIN


def _with_small_words(piece: Sequence[Token], n: int) -> int:
    """Where a name begins whose part is here: "de" of "de Boer" belongs to it."""
    start = piece[n].start
    while n and (flat(piece[n - 1].text) in SMALL_WORDS):
        n -= 1
        start = piece[n].start
    return start


def _without_s(low: str) -> str:
    return low[:-1] if low.endswith("s") and len(low) > 3 else low


def _one_less(word: str) -> Iterator[str]:
    return (word[:n] + word[n + 1 :] for n in range(len(word)))


def is_one_off(one: str, two: str) -> bool:
    """Whether one letter was added, left out or changed, or two beside each other swapped."""
    if one == two or abs(len(one) - len(two)) > 1:
        return one == two
    n = 0
    while n < min(len(one), len(two)) and one[n] == two[n]:
        n += 1
    a, b = one[n:], two[n:]
    return (
        a[1:] == b[1:]
        or a[1:] == b
        or a == b[1:]
        or (len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:])
    )
