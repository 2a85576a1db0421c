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
PARTICLES = frozenset(
    "van de der den ter ten te 't el von da das dos di du la le ben bin ibn abu vd".split()
)
"""Those of the small words that belong to the surname they stand before."""
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


_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})
"""Letters that are no accented form of another to Unicode, but are written so without accents."""


def flat(word: str) -> str:
    """In small letters, without accents."""
    parts = unicodedata.normalize("NFKD", word.casefold().translate(_PLAIN))
    return "".join(c for c in parts if not unicodedata.combining(c))


class KnownNames:
    """Finds the names of one case."""

    def __init__(self, names: Iterable[KnownName], words: Words) -> None:
        self._words = words
        self._parts: dict[str, list[KnownName]] = {}
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
                    self._add(low, name)
        joined = flat("".join(parts))
        if len(parts) > 1 and len(joined) > _SHORTEST_FUZZY:
            self._add(joined, name)
        if name.type is EntityType.PERSON and len(main) > 1:
            letters = [re.escape(p[0]) for p in parts]
            dotted = r"\.?\s?".join(letters)
            self._initials.append((re.compile(rf"(?<!\w){dotted}\.?(?!\w)"), name))
            mains = r"\.\s?".join(re.escape(p[0]) for p in main)
            self._initials.append((re.compile(rf"(?<!\w){mains}\.(?!\w)", re.IGNORECASE), name))

    def _add(self, low: str, name: KnownName) -> None:
        if low not in self._parts and len(low) >= _SHORTEST_FUZZY:
            for less in {low, *_one_less(low)}:
                self._near.setdefault(less, []).append(low)
        self._parts.setdefault(low, []).append(name)

    def find(self, text: str, pieces: Sequence[Sequence[Token]]) -> Iterator[Finding]:
        """Every form in the text. Words of one name that stand together are one finding."""
        for piece in pieces:
            yield from self._in_piece(piece)
        for regex, name in self._initials:
            for match in regex.finditer(text):
                why = Why("known_names", "initials")
                yield Finding(*match.span(), name.type, 1.0, why, name.name)

    def _in_piece(self, piece: Sequence[Token]) -> Iterator[Finding]:
        has_capitals = any(t.text[0].isupper() for t in piece if t.is_word)
        names: list[KnownName] = []
        """Of which the words since ``first`` may be the name."""
        first = last = 0
        rule = ""
        for n, token in enumerate(piece):
            if not token.is_word or (names and flat(token.text) in PARTICLES):
                continue
            follows = bool(names) or self._goes_on(piece, n)
            found, told = self._hit(token, has_capitals, follows)
            both = [name for name in names if name in found]
            if names and not (both and _is_near(piece, last, n)):
                yield _joined(piece, first, last, names[0], rule)
                names = []
            if found and not names:
                names, first, rule = found, n, told
            elif found:
                names = both
            if found:
                last = n
        if names:
            yield _joined(piece, first, last, names[0], rule)

    def _goes_on(self, piece: Sequence[Token], n: int) -> bool:
        """Whether the next word, small ones left out, is part of a known name too."""
        for token in piece[n + 1 : n + 4]:
            low = flat(token.text)
            if low not in SMALL_WORDS:
                return low in self._parts or _without_s(low) in self._parts
        return False

    def _hit(self, token: Token, has_capitals: bool, follows: bool) -> tuple[list[KnownName], str]:
        """The names that a word may be of, and the rule that says so."""
        word = token.text
        low = flat(word)
        stem = re.split(r"['’`´]", low)[0]
        for form, rule in (
            (low, "as it is known"),
            (stem, "possessive"),
            (_without_s(low), "possessive"),
        ):
            names = self._parts.get(form)
            if names is None:
                continue
            if word.islower() and not follows and self._is_everyday(form, has_capitals):
                return [], ""
            if token.is_initial and form in _EVERYDAY and not follows:
                return [], ""
            return names, rule
        known = self._words.known(word)
        if (
            len(low) < _SHORTEST_FUZZY - 1
            or (word.islower() and known in (Known.PLAIN, Known.BOTH, Known.MADE))
            or (token.is_initial and known in (Known.PLAIN, Known.MADE))
        ):
            return [], ""
        for less in (low, *_one_less(low)):
            for part in self._near.get(less, ()):
                if is_one_off(low, part):
                    return self._parts[part], "one letter off"
        if len(low) > 2 * _SHORTEST_INSIDE - 2 and not (word.islower() and known is Known.FOREIGN):
            for part, names in self._parts.items():
                if len(part) >= _SHORTEST_INSIDE and part in low:
                    return names, "inside a word"
        return [], ""

    def _is_everyday(self, low: str, has_capitals: bool) -> bool:
        """Whether, in small letters, it is more likely the word than the name."""
        if low in _EVERYDAY:
            return True
        return has_capitals and self._words.known(low) is Known.PLAIN


def _is_near(piece: Sequence[Token], one: int, two: int) -> bool:
    """Whether only small words of names, hyphens or full stops stand between two words."""
    return all(t.text in "-–.'’" or flat(t.text) in PARTICLES for t in piece[one + 1 : two])


def _joined(piece: Sequence[Token], first: int, last: int, name: KnownName, rule: str) -> Finding:
    """A finding over some words, with the small words of a surname before them."""
    while first and flat(piece[first - 1].text) in PARTICLES:
        first -= 1
    why = Why("known_names", rule)
    return Finding(piece[first].start, piece[last].end, name.type, 1.0, why, name.name)


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
