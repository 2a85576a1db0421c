"""Words and marks of a text, in lines and pieces of lines that a tagger reads at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coachapp.privacy.entities import PLACEHOLDER

_TOKEN = re.compile(rf"[^\W_]+(?:['’`´][^\W_]+)*|\n|{PLACEHOLDER.pattern}|\S")
_ENDS = frozenset(".!?…")
_OPENS = frozenset(':;•*-–—>|"“”„‘«(#=\t[')
_SOFT_LIMIT, _HARD_LIMIT = 80, 250


@dataclass(slots=True)
class Token:
    """A word or a mark. ``is_initial``: a capital says nothing here, as a sentence begins."""

    text: str
    start: int
    is_word: bool
    is_initial: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def pieces(text: str, abbreviations: frozenset[str]) -> Iterator[list[Token]]:
    """The tokens of each line; a long line is cut where a sentence ends."""
    piece: list[Token] = []
    is_initial = True
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word == "\n":
            if piece:
                yield piece
            piece, is_initial = [], True
            continue
        is_word = word[0].isalnum()
        if is_word:
            if (is_initial and len(piece) >= _SOFT_LIMIT) or len(piece) >= _HARD_LIMIT:
                yield piece
                piece = []
            piece.append(Token(word, match.start(), is_word, is_initial))
            is_initial = False
        else:
            piece.append(Token(word, match.start(), is_word, False))
            if word in "'‘’" and not text[match.start() - 1 : match.start()].strip():
                is_initial = True
            elif word in _OPENS:
                is_initial = is_initial or _stands_free(text, match.start(), word)
            elif word in _ENDS:
                is_initial = not _is_abbreviation(piece, abbreviations)
    if piece:
        yield piece


def _stands_free(text: str, start: int, mark: str) -> bool:
    """Not the hyphen or the bracket within a word."""
    after = text[start + 1 : start + 2]
    before = text[start - 1 : start] if start else ""
    return not (mark in "-–—;(" and ((before.isalnum() and after.isalnum()) or mark in ";("))


def _is_abbreviation(piece: list[Token], abbreviations: frozenset[str]) -> bool:
    """Whether the full stop that ends a piece belongs to the word before it."""
    if piece[-1].text != "." or len(piece) < 2 or not piece[-2].is_word:
        return False
    before = piece[-2]
    if before.end != piece[-1].start:
        return False
    return (len(before.text) == 1 and before.text.isalpha()) or before.text.lower() in abbreviations
