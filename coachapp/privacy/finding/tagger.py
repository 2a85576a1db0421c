"""The learned tagger: a conditional random field over the words of a line.

It was trained on sentences written for this project (``making/tagger.py``); its card is
``assets/tagger/CARD.md``. Method: Lafferty, McCallum and Pereira, Conditional random fields,
ICML 2001; implementation: CRFsuite (Okazaki 2007).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

import pycrfsuite

import assets
from coachapp.privacy.finding.features import Features
from coachapp.privacy.finding.tokens import Token
from coachapp.privacy.finding.words import load_words
from coachapp.privacy.lists import read_yaml

LABELS = ("PER", "LOC", "ORG", "STR")
_LISTS = ("first", "last", "place")
_SMALL = frozenset(
    "van de der den het ten ter te in op el al von da dos di du la le the of".split()
)


@dataclass(frozen=True, slots=True)
class Tag:
    """How likely a word is named (``named``, 0 to 1), and what it would be, in ``label``."""

    named: float
    label: str


class Tagger:
    """The tagger of one language."""

    def __init__(self, language: str) -> None:
        self.features = Features(load_words(language), read_lists(language), read_cues(language))
        self._model = pycrfsuite.Tagger()
        self._model.open(str(assets.path("tagger", f"{language}.crfsuite")))

    def tags(self, piece: Sequence[Token], allowed: Collection[int] = ()) -> list[Tag]:
        """A tag for each token of a piece."""
        self._model.set(self.features.of(piece, allowed))
        best = self._model.tag()
        found: list[Tag] = []
        for n, label in enumerate(best):
            plain = self._model.marginal("O", n)
            if label == "O" and plain < 0.995:
                kind = max(
                    LABELS,
                    key=lambda k: (
                        self._model.marginal(f"I-{k}", n) + self._model.marginal(f"B-{k}", n)
                    ),
                )
            else:
                kind = label[2:]
            found.append(Tag(1 - plain, kind))
        return found


def read_lists(language: str) -> dict[str, frozenset[str]]:
    """The words of the lists of names, in lower case."""
    return {name: words_of(_items(f"{name}_{language}")) for name in _LISTS}


def words_of(items: Collection[str]) -> frozenset[str]:
    """The words of names, without the small ones between them."""
    return frozenset(
        word
        for item in items
        for word in item.lower().replace("-", " ").split()
        if word not in _SMALL
    )


def _items(name: str) -> list[str]:
    lines = assets.read_text("tagger", f"{name}.txt").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


@cache
def read_cues(language: str) -> dict[str, frozenset[str]]:
    """Single words after or before which names stand, by the kind of cue."""
    tree = read_yaml("words", "cues.yaml")[language]
    return {
        name: frozenset(w.lower().rstrip(".") for w in words if " " not in w)
        for name, words in tree.items()
    }


@cache
def load_tagger(language: str) -> Tagger:
    """The tagger of a language, read once."""
    return Tagger(language)
