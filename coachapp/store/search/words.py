"""Words, their stems in both languages, and the pieces that a text is cut into."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

PASSAGE_CHARS = 500
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_dutch = snowballstemmer.stemmer("dutch")
_english = snowballstemmer.stemmer("english")

# Words that stand everywhere: they find nothing and cost the most.
STOP_WORDS = frozenset(
    """
    de het een en of maar want dus als dan dat die dit deze daar er hier je jij jou jouw u uw ik
    mij me mijn hij zij ze hem haar zijn hun we wij ons onze wat wie waar wanneer waarom hoe welke
    welk is was waren ben bent wordt worden werd heeft heb hebben had hadden kan kun kunnen zal
    zullen zou wil willen moet moeten mag niet geen wel ook nog al te in op aan van voor met door
    bij naar om over uit tot na onder tegen tussen per zo zich
    the a an and or but if then that this these those there here you your i my me he she they them
    his her their we us our what who where when why how which is was were am are be been being has
    have had do does did can could will would should must may not no also still to in on at of for
    with by from about over out until after under between as it its
    """.split()
)


@lru_cache(maxsize=65536)
def stems_of(word: str) -> tuple[str, ...]:
    """The Dutch and the English stem of a lower-case word, and the word; each once.

    The word itself joins pairs that Snowball's Dutch takes apart: *grens* and *grenzen*.
    """
    return tuple(dict.fromkeys((_dutch.stemWord(word), _english.stemWord(word), word)))


def words_of(text: str) -> list[str]:
    """Lower-case words, whichever way their accents are spelled."""
    return [w.lower() for w in _WORD.findall(unicodedata.normalize("NFC", text))]


def cut(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each passage: paragraphs, long ones divided between sentences."""
    for paragraph in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        start, end = paragraph.span()
        while end - start > PASSAGE_CHARS:
            window = text[start : start + PASSAGE_CHARS]
            breaks = [m.end() for m in _SENTENCE_END.finditer(window)]
            space = window.rfind(" ")
            step = breaks[-1] if breaks else (space + 1 if space > 0 else PASSAGE_CHARS)
            if text[start : start + step].strip():
                yield start, start + len(text[start : start + step].rstrip())
            start += step
        if text[start:end].strip():
            yield start, start + len(text[start:end].rstrip())


def fold(text: str) -> str:
    """Lower case without accents, as the index keeps words."""
    bare = unicodedata.normalize("NFD", text)
    return "".join(c for c in bare if not unicodedata.combining(c)).lower()
