"""Checks on what the model wrote, against the sources. They do not use a model.

A quotation that is not verbatim in the sources is removed. A name, number or date that is not
there is marked. A sentence is supported by the one or two source sentences that share enough
of its content stems; without any it is marked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache
from math import log

import snowballstemmer

from coachapp.assistant.draft import Mark, MarkKind, Origin, Sentence, SourceList
from coachapp.assistant.reading.sentences import SourceSentence, split
from coachapp.assistant.wording import NUMBER_WORDS, STOP_WORDS, TIME_WORDS
from coachapp.text import RawText

SUPPORT = 0.5
"""Share (0 to 1, weighted by rarity) of a sentence's content stems that its sources must hold."""

_QUOTATION = re.compile(r"[\"“„”«]([^\"“”„«»]{2,400})[\"”“»]|[‘]([^‘’]{8,400})[’]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_dutch = snowballstemmer.stemmer("dutch")
_english = snowballstemmer.stemmer("english")


@lru_cache(maxsize=32768)
def _stem(word: str, language: str) -> str:
    stemmer = _dutch if language == "nl" else _english
    return str(stemmer.stemWord(word))


def content_stems(text: str, language: str) -> set[str]:
    """Stems of the words that carry meaning."""
    words = (w.lower() for w in _WORD.findall(text))
    stems = {_stem(w, language) for w in words if w not in STOP_WORDS and len(w) > 1}
    return stems | {n.lower() for n in _NUMBER.findall(text)}


def is_kin(stem: str, stems: Set[str]) -> bool:
    """Whether a stem is among others, or is a form of one: *belt* and *bellen*."""
    return stem in stems or any(_share_root(stem, other) for other in stems)


def _share_root(a: str, b: str) -> bool:
    shorter = min(len(a), len(b))
    n = max(3, shorter - 1)
    return shorter >= 3 and a[:n] == b[:n] and abs(len(a) - len(b)) <= 2


class Evidence:
    """The sources of one task, prepared for comparison. ``known`` adds what the file knows."""

    def __init__(
        self, sources: Sequence[SourceSentence], language: str, known: Sequence[str] = ()
    ) -> None:
        self.sources = tuple(sources)
        self.language = language
        self._stems = [content_stems(s.text, language) for s in self.sources]
        everything = " ".join([*(s.text for s in self.sources), *known])
        self._flat = _flat(everything)
        self._words = {w.lower() for w in _WORD.findall(everything)}
        self._numbers = numbers_in(everything)
        frequency = Counter(stem for stems in self._stems for stem in stems)
        n = max(1, len(self._stems))
        self._weight = {stem: log(1 + n / count) for stem, count in frequency.items()}
        self._rare = log(1 + n)

    def support(self, text: str) -> tuple[tuple[int, ...], float]:
        """Indexes of the one or two best sources, and the share of the sentence they hold."""
        wanted = content_stems(text, self.language)
        if not wanted:
            return (), 0.0
        total = sum(self._weight.get(s, self._rare) for s in wanted)

        def held(stems: set[str]) -> float:
            return sum(self._weight[s] for s in wanted & stems) / total

        best = max(range(len(self._stems)), key=lambda i: held(self._stems[i]), default=None)
        if best is None or held(self._stems[best]) == 0:
            return (), 0.0
        first = held(self._stems[best])
        rest = wanted - self._stems[best]

        def added(i: int) -> float:
            return sum(self._weight[s] for s in rest & self._stems[i]) / total

        second = max(range(len(self._stems)), key=added)
        if added(second) >= 0.15:
            return (best, second), first + added(second)
        return (best,), first

    def holds_quotation(self, quotation: str) -> bool:
        """Whether these words stand in the sources, in this order."""
        wanted = _flat(quotation)
        return bool(wanted) and f" {wanted} " in f" {self._flat} "

    def knows_word(self, word: str) -> bool:
        """Whether a word stands in the sources, genitive forms included."""
        lower = word.lower()
        bare = re.sub(r"['’]?s$", "", lower)
        return lower in self._words or bare in self._words or f"{lower}s" in self._words

    def knows_number(self, number: str) -> bool:
        """Whether a number stands in the sources, in digits or in words."""
        return number in self._numbers


def numbers_in(text: str) -> set[str]:
    """Numbers in digits, those written in words included."""
    found = set(_NUMBER.findall(text))
    for number in list(found):
        found.update(re.split(r"[.,:]", number))
    found.update(NUMBER_WORDS[w.lower()] for w in _WORD.findall(text) if w.lower() in NUMBER_WORDS)
    return found


def check(text: str, evidence: Evidence, sources: SourceList) -> list[Sentence]:
    """The sentences of what the model wrote, each checked."""
    checked = []
    for sentence in split(re.sub(r"\s+", " ", text).strip()):
        result = check_sentence(sentence, evidence, sources)
        if result is not None:
            checked.append(result)
    return checked


def check_sentence(text: str, evidence: Evidence, sources: SourceList) -> Sentence | None:
    """One sentence; None when nothing is left of it."""
    kept, n_removed = _without_false_quotations(text, evidence)
    if n_removed and len(_WORD.findall(kept)) < 3:
        return None
    marks = _unknown_words(kept, evidence) + _unknown_numbers(kept, evidence)
    if n_removed:
        marks.append(Mark(MarkKind.QUOTE_REMOVED, len(kept), len(kept)))
    indexes, share = evidence.support(kept)
    numbers: tuple[int, ...] = ()
    if share >= SUPPORT:
        numbers = tuple(sources.number(evidence.sources[i]) for i in indexes)
    else:
        marks.append(Mark(MarkKind.UNSUPPORTED, 0, len(kept)))
    return Sentence(RawText(kept), Origin.WRITTEN, numbers, tuple(marks))


def _without_false_quotations(text: str, evidence: Evidence) -> tuple[str, int]:
    n_removed = 0

    def judge(found: re.Match[str]) -> str:
        nonlocal n_removed
        if evidence.holds_quotation(found[1] or found[2]):
            return found[0]
        n_removed += 1
        return ""

    kept = _QUOTATION.sub(judge, text)
    if n_removed:
        kept = re.sub(r"\s*[:,]?\s*([.!?]?)\s*$", r"\1", re.sub(r"\s{2,}", " ", kept)).strip()
    return kept, n_removed


def _unknown_words(text: str, evidence: Evidence) -> list[Mark]:
    marks = []
    for found in _WORD.finditer(text):
        word = found[0]
        lower = word.lower()
        if lower in TIME_WORDS:
            if not evidence.knows_word(word):
                marks.append(Mark(MarkKind.DATE, found.start(), found.end()))
        elif word[0].isupper() and lower not in STOP_WORDS and not evidence.knows_word(word):
            opens = not re.search(r"[\w,;]", text[: found.start()])
            # The first word of a sentence is capitalised whatever it is: a name there is
            # recognised only when it is no ordinary word, which a second capital shows.
            if not opens or re.match(r"\s+(?:van|de|der|den|te|ten)?\s*[A-Z]", text[found.end() :]):
                marks.append(Mark(MarkKind.NAME, found.start(), found.end()))
    return marks


def _unknown_numbers(text: str, evidence: Evidence) -> list[Mark]:
    marks = [
        Mark(MarkKind.NUMBER, m.start(), m.end())
        for m in _NUMBER.finditer(text)
        if not evidence.knows_number(m[0])
    ]
    for found in _WORD.finditer(text):
        digits = NUMBER_WORDS.get(found[0].lower())
        # "een" and "one" are articles and pronouns far more often than numbers.
        if digits and digits != "1" and not evidence.knows_number(digits):
            marks.append(Mark(MarkKind.NUMBER, found.start(), found.end()))
    return marks


def _flat(text: str) -> str:
    """Words and numbers in lower case, without punctuation."""
    return " ".join(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.lower()))
