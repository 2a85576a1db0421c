"""What clears a word though it has a capital, or stands in no dictionary.

``assets/words/allow_*.txt`` hold terms of one or more words. Those under ``#@author`` are names
of people, and clear only beside a word that says a method is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import assets
from coachapp.privacy.finding.tokens import Token, pieces
from coachapp.privacy.lists import read_yaml

_METHOD_WORDS = frozenset(
    """model modellen methode methodes methodiek theorie kwadrant kwadranten roos piramide driehoek
    cyclus leerstijl leerstijlen leerstijlentest test vragenlijst teamrol teamrollen fasen fases
    niveaus gewoontes eigenschappen schaal therapie benadering gedachtegoed techniek schema
    opstelling opstellingen interview werkvorm
    method methods theory theories quadrant quadrants pyramid triangle cycle inventory
    questionnaire roles stages levels habits scale therapy approach technique framework grid ladder
    constellation model's models""".split()
)
_REACH = 3


class Allowed:
    """The terms of one language, looked up in a piece of text."""

    def __init__(self, language: str) -> None:
        self._terms: dict[str, list[tuple[list[str], bool]]] = {}
        self.abbreviations = _abbreviations(language)
        is_author = False
        for line in assets.read_text("words", f"allow_{language}.txt").splitlines():
            if line.startswith("#"):
                is_author = line.startswith("#@author")
                continue
            text = line.strip().lower()
            parts = [t.text for p in pieces(text, self.abbreviations) for t in p]
            while len(parts) > 1 and parts[-1] == ".":
                parts.pop()  # with or without its full stop
            if parts:
                self._terms.setdefault(parts[0], []).append((parts, is_author))
        for held in self._terms.values():
            held.sort(key=lambda term: -len(term[0]))

    def places(self, piece: Sequence[Token]) -> frozenset[int]:
        """The tokens that a term clears."""
        found: set[int] = set()
        low = [token.text.lower() for token in piece]
        for n, word in enumerate(low):
            for parts, is_author in self._terms.get(word, ()):
                end = n + len(parts)
                if low[n:end] != parts:
                    continue
                if is_author and not _is_method(low, n, end):
                    continue
                found.update(range(n, end))
                break
        return frozenset(found)


def _is_method(low: Sequence[str], start: int, end: int) -> bool:
    around = (*low[max(0, start - _REACH) : start], *low[end : end + _REACH])
    return any(word in _METHOD_WORDS for word in around)


def _abbreviations(language: str) -> frozenset[str]:
    """Words whose full stop ends no sentence."""
    cues = read_yaml("words", "cues.yaml")[language]
    found = {word.rstrip(".").lower() for word in cues["titles"] if word.endswith(".")}
    for line in assets.read_text("words", f"allow_{language}.txt").splitlines():
        if line.endswith(".") and not line.startswith("#"):
            found.add(line.rstrip(".").rpartition(".")[2].lower())
    return frozenset(found)


@cache
def load_allowed(language: str) -> Allowed:
    """The terms of a language, read once."""
    return Allowed(language)
