"""What stands in the place of what was taken out.

A placeholder is in square brackets and made of few fixed forms, so that a second reading knows
it again and leaves it alone. Names get a code of consonants from a keyed hash: the same within
one key (a case), another under another; contact details get the hash itself.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping
from datetime import date

from coachapp.privacy.entities import (
    BANDED,
    CODE_LETTERS,
    LABELS,
    PLACEHOLDER,
    EntityType,
)
from coachapp.privacy.finding.known import flat
from coachapp.privacy.finding.spans import main_words

T = EntityType
_LONGEST_NUMBER = 20
_CODED = (T.PERSON, T.LOCATION, T.ORGANIZATION, T.STREET_ADDRESS)


class Pseudonyms:
    """The pseudonyms of one case. ``given`` is kept by the caller and dies with the client.

    ``key`` is 32 bytes that belong to the case alone.
    """

    def __init__(self, key: bytes, given: Mapping[str, str] | None = None) -> None:
        self._key = key
        self.given = dict(given or {})
        """From what a name is known by, ``TYPE:words``, to its code."""

    def put(self, kind: EntityType, text: str, language: str, *, stands_for: str = "") -> str:
        """The placeholder for a text; ``stands_for`` as in `Finding`."""
        label = LABELS[kind][0 if language == "nl" else 1]
        if kind in BANDED:
            return f"[{band(kind, text, language) or label}]"
        if kind is T.CONTEXTUAL:
            made = f"[{stands_for}]"
            return made if PLACEHOLDER.fullmatch(made) else f"[{label}]"
        if kind in _CODED:
            return f"[{label} {self._code(kind, stands_for or text)}]"
        return f"[{label} {self._hash(f'{kind}:{plain_form(kind, text)}')[:6]}]"

    def _code(self, kind: EntityType, text: str) -> str:
        words = main_words(text)
        mine = set(words)
        for key, code in list(self.given.items()):
            other_kind, _, told = key.partition(":")
            other = set(told.split())
            if other_kind == kind and mine and (mine <= other or other <= mine):
                if len(mine) > len(other):
                    # From now on it is this one's: another with the same first name is another.
                    del self.given[key]
                    self.given[f"{kind}:{' '.join(words)}"] = code
                return code
        taken = set(self.given.values())
        digest = bytes.fromhex(self._hash(f"{kind}:{' '.join(words)}"))
        for n in range(2, len(digest)):
            code = "".join(CODE_LETTERS[b % len(CODE_LETTERS)] for b in digest[n - 2 : n + n // 16])
            if code not in taken:
                break
        self.given[f"{kind}:{' '.join(words)}"] = code
        return code

    def _hash(self, text: str) -> str:
        return hmac.new(self._key, text.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


def plain_form(kind: EntityType, text: str) -> str:
    """One way of writing a number or an address."""
    if kind is T.PHONE_NUMBER:
        number = re.sub(r"\D", "", text)
        return re.sub(r"^(?:0031|31|0032|32|0044|44)?0?", "", number) or flat(text)
    if kind is T.URL:
        return re.sub(r"^(?:https?://)?(?:www\.)?", "", flat(text)).rstrip("/")
    return re.sub(r"[\s.-]", "", flat(text)) if kind is not T.EMAIL_ADDRESS else flat(text)


def band(kind: EntityType, text: str, language: str) -> str:
    """A coarser way of saying a number; empty where it cannot be read."""
    is_dutch = language == "nl"
    if kind is T.AGE:
        numbers = re.findall(r"\d+", text)
        if len(numbers) != 1 or re.search(r"maand|mnd|month|week", text):
            return ""
        low = int(numbers[0]) // 10 * 10
        return f"{low}-{low + 9} {'jaar' if is_dutch else 'years'}"
    if kind is T.DATE_TIME:
        return _date_band(text, is_dutch)
    number = re.search(r"\d[\d.,\u00a0 ]*", text)
    if not number or len(number[0]) > _LONGEST_NUMBER:
        return ""
    value = int(re.sub(r"[.,]\d\d$|\D", "", number[0].strip()) or 0)
    if kind is T.GROUP_SIZE:
        low = value // 10 * 10
        return f"{max(low, 1)}-{low + 9}"
    size = 10 ** (len(str(value)) - 1)
    low = value // size * size
    sign = next((c for c in "€$£" if c in text), "€")
    return f"{sign} {low}-{low + size}"


def _date_band(text: str, is_dutch: bool) -> str:
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    if not year:
        return ""
    told = int(year[0])
    if told < date.today().year - 10:
        low = told // 10 * 10
        return f"{'jaren' if is_dutch else 'years'} {low}-{low + 9}"
    month = _month(text)
    return f"{'kwartaal' if is_dutch else 'quarter'} {(month + 2) // 3} {told}" if month else ""


_MONTHS = {
    "jan": 1, "feb": 2, "mrt": 3, "maa": 3, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip


def _month(text: str) -> int:
    """1 to 12, or 0 where none can be read; figures are day first unless the year comes first."""
    for word in re.findall(r"[a-z]{3,}", text.lower()):
        if word[:3] in _MONTHS:
            return _MONTHS[word[:3]]
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if len(numbers) == 3 and 1 <= numbers[1] <= 12:
        return numbers[1]
    return 0
