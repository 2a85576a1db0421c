"""Text as a reader sees it: without invisible letters and with one way of writing each letter.

Names can hide behind zero-width spaces, Cyrillic letters that look Latin, and accents written
apart. Recognizers read the folded text; what they find is told in places of the original.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff"
)
_LOOKALIKES = str.maketrans(
    "АВЕКМНОРСТУХавеорсухіјѕԁһԛԝҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινυκ",
    "ABEKMHOPCTYXabeopcyxijsdhqwYABEZHIKMNOPTYXoaivuk",
)
_UNUSUAL = re.compile(
    f"[{_INVISIBLE}\u0300-\u036f\u0370-\u03ff\u0400-\u052f\uff00-\uffef\ud800-\udfff\u00a0\u2007\u202f]"
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(r"[^\W\d_]+")
_IS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """``places[n]`` is where letter ``n`` of the folded text stands in the original.

    ``places`` has one more entry, the length of the original; it is None where nothing moved.
    """

    text: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the folded text, in the original; invisible letters inside come along."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end]


def fold(text: str) -> Folded:
    """What a reader sees of a text."""
    if text.isascii() or not _UNUSUAL.search(text):
        return Folded(text, None)
    letters: list[str] = []
    places: list[int] = []
    for n, letter in enumerate(text):
        if _IS_INVISIBLE.match(letter):
            continue
        if letters and unicodedata.combining(letter):
            joined = unicodedata.normalize("NFC", letters[-1] + letter)
            if len(joined) == 1:
                letters[-1] = joined
            continue  # what joins to no letter of its own stays with the one before it
        if "\uff00" <= letter <= "\uffef":
            wide = unicodedata.normalize("NFKC", letter)
            letter = wide if len(wide) == 1 else letter
        elif "\ud800" <= letter <= "\udfff":
            letter = "\ufffd"
        elif letter in "\u00a0\u2007\u202f":
            letter = " "
        letters.append(letter)
        places.append(n)
    places.append(len(text))
    return Folded(_WORD.sub(_in_latin, "".join(letters)), tuple(places))


def _in_latin(word: re.Match[str]) -> str:
    """A word that mixes alphabets is a Latin word in disguise; one that does not is left."""
    letters = word[0]
    return letters.translate(_LOOKALIKES) if _LATIN.search(letters) else letters
