"""Which codes a text is about: by the words of the codebook first, by a model's choice after.

A code's label and synonyms are matched by the stems of their words, in order, with at most one
small word between two of them. What no phrase tells, a `CodeChooser` may choose: it can only
choose among codes, never write.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import snowballstemmer

from coachapp.privacy.codebook import Code, CodeKind, load_codebook

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDS = re.compile(r"[.!?;\n]")
_STEMMERS = {"nl": "dutch", "en": "english"}
_BETWEEN = 1
_TURNS = frozenset(
    "niet geen nooit deels half nauwelijks bijna not no never partly half hardly almost".split()
)
"""What may not stand between the words of a phrase: it would say something else."""
_SHORTEST = 4


class CodeChooser(Protocol):
    """A model that chooses among codes."""

    def choose(self, text: str, among: Sequence[Code], *, language: str, most: int) -> list[str]:
        """At most so many of the codes that fit a text; none is an answer too."""
        ...


@dataclass(frozen=True, slots=True)
class Mention:
    """A code, and the words that told it, ``start`` to ``end``."""

    code: str
    kind: CodeKind
    start: int
    end: int


class Extractor:
    """Finds codes in texts of one language."""

    def __init__(self, language: str) -> None:
        self._stem = snowballstemmer.stemmer(_STEMMERS[language]).stemWord
        self._phrases: dict[str, list[tuple[tuple[str, ...], Code]]] = defaultdict(list)
        for kind in CodeKind:
            for code in load_codebook().of(kind):
                words = code.words[language]
                for phrase in (words.label, *words.synonyms):
                    stems = tuple(self._stem(w.lower()) for w in _WORD.findall(phrase))
                    if stems and (len(stems) > 1 or len(phrase) >= _SHORTEST):
                        self._phrases[stems[0]].append((stems, code))
        for held in self._phrases.values():
            held.sort(key=lambda entry: -len(entry[0]))

    def mentions(self, text: str) -> list[Mention]:
        """Every mention, in order; where two begin at a word, the longer one."""
        words = list(_WORD.finditer(text))
        stems = [self._stem(w[0].lower()) for w in words]
        found: list[Mention] = []
        for n, stem in enumerate(stems):
            for phrase, code in self._phrases.get(stem, ()):
                places = _matched(stems, n, phrase)
                if places and _is_one_phrase(text, words, places):
                    start, end = words[n].start(), words[places[-1]].end()
                    found.append(Mention(code.code, code.kind, start, end))
                    break
        return found

    def codes(self, text: str, kind: CodeKind) -> list[str]:
        """The codes of a kind, what is told most often first; a parent only where no child is."""
        counts: dict[str, int] = defaultdict(int)
        for mention in self.mentions(text):
            if mention.kind is kind:
                counts[mention.code] += 1
        book = load_codebook()
        above = {a.code for code in counts for a in book.ancestors(code)}
        return sorted((c for c in counts if c not in above), key=lambda c: (-counts[c], c))


def _matched(stems: Sequence[str], start: int, phrase: Sequence[str]) -> list[int]:
    """The places of the words of a phrase that begins here; empty where none does."""
    places = [start]
    for wanted in phrase[1:]:
        for at in range(places[-1] + 1, min(places[-1] + 2 + _BETWEEN, len(stems))):
            if stems[at] == wanted:
                places.append(at)
                break
        else:
            return []
    return places


def _is_one_phrase(text: str, words: Sequence[re.Match[str]], places: Sequence[int]) -> bool:
    """Within one sentence, and with nothing between that turns what it says."""
    first, last = places[0], places[-1]
    if _ENDS.search(text, words[first].end(), words[last].start()):
        return False
    return all(words[n][0].lower() not in _TURNS for n in range(first, last) if n not in places)


@cache
def load_extractor(language: str) -> Extractor:
    """The extractor of a language, made once."""
    return Extractor(language)
