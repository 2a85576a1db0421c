"""The words that clear themselves: dictionaries, and lists of what is safe with a capital.

The dictionaries are tries (marisa) of the words as they are written: ``plain`` holds those that
are written in lower case, ``proper`` those that are written with a capital only or as well.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

import marisa_trie

import assets

LANGUAGES = ("nl", "en")
_SHORTEST_PART = 4
_JOINTS = ("", "s", "-", "e", "en")
_ENDINGS = {
    "nl": ("tjes", "tje", "pjes", "pje", "jes", "je", "en", "de", "den", "te", "ten", "s", "e",
           "d", "t", "er", "ing", "ingen", "achtig", "loos", "loze"),
    "en": ("s", "es", "ed", "ing", "er", "ers", "ly", "ness", "d", "r", "y"),
}  # fmt: skip
_BEGINNINGS = {
    "nl": ("ge", "her", "on", "ont", "ver", "be", "mee", "op", "uit", "af", "in", "over", "door",
           "terug", "aan", "na", "voor", "bij"),
    "en": ("un", "re", "over", "under", "non", "self", "co", "pre", "dis"),
}  # fmt: skip


class Known(StrEnum):
    """What the dictionaries say of a word, whichever way it is written here."""

    PLAIN = "plain"
    """In lower case only."""
    BOTH = "both"
    """A word and a name: roos, mark."""
    FOREIGN = "foreign"
    """Plain in the other language only."""
    MADE = "made"
    """Made of plain words: a compound, or an ending that the list lacks."""
    PROPER = "proper"
    """With a capital only."""
    UNKNOWN = "unknown"


class Words:
    """The dictionaries of both languages, read in one of them."""

    def __init__(self, language: str) -> None:
        self.language = language
        other = LANGUAGES[1 - LANGUAGES.index(language)]
        self._plain, self._proper = _trie("plain", language), _trie("proper", language)
        self._other_plain, self._other_proper = _trie("plain", other), _trie("proper", other)
        self._kept: dict[str, Known] = {}

    def known(self, word: str) -> Known:
        """What is known of a word; its own capitals do not count."""
        low = word.lower().replace("’", "'").replace("`", "'").replace("´", "'")
        found = self._kept.get(low)
        if found is None:
            if len(self._kept) > 50_000:
                self._kept.clear()
            found = self._kept[low] = self._look_up(low)
        return found

    def _look_up(self, low: str) -> Known:
        capital = low[:1].upper() + low[1:]
        is_proper = capital in self._proper or low.upper() in self._proper
        if low in self._plain:
            return Known.BOTH if is_proper else Known.PLAIN
        if is_proper:
            return Known.PROPER
        stem = low.partition("'")[0]
        if stem != low and stem in self._plain:
            return Known.PLAIN
        if low in self._other_plain:
            return Known.BOTH if capital in self._other_proper else Known.FOREIGN
        if capital in self._other_proper:
            return Known.PROPER
        return Known.MADE if self._is_made(low) else Known.UNKNOWN

    def _is_made(self, low: str) -> bool:
        if len(low) < _SHORTEST_PART + 2 or not low.isalpha():
            return False
        for ending in _ENDINGS[self.language]:
            stem = low.removesuffix(ending)
            if stem != low and len(stem) >= _SHORTEST_PART and self._is_stem(stem):
                return True
        for beginning in _BEGINNINGS[self.language]:
            rest = low.removeprefix(beginning)
            if rest != low and len(rest) >= _SHORTEST_PART and rest in self._plain:
                return True
        return self.language == "nl" and self._is_compound(low)

    def _is_stem(self, stem: str) -> bool:
        if stem in self._plain:
            return True
        return len(stem) > _SHORTEST_PART and stem[-1] == stem[-2] and stem[:-1] in self._plain

    def _is_compound(self, low: str) -> bool:
        for first in self._plain.prefixes(low):
            if len(first) < _SHORTEST_PART:
                continue
            rest = low[len(first) :]
            for joint in _JOINTS:
                part = rest.removeprefix(joint)
                if joint and part == rest:
                    continue
                if len(part) >= _SHORTEST_PART and part in self._plain:
                    return True
        return False


@cache
def load_words(language: str) -> Words:
    """The words of one language, read once."""
    return Words(language)


@cache
def _trie(kind: str, language: str) -> marisa_trie.Trie:
    trie = marisa_trie.Trie()
    trie.mmap(str(assets.path("words", f"{kind}_{language}.marisa")))
    return trie
