"""``python -m coachapp.privacy.making.tagger``: train the taggers, and write their models.

About four CPU-minutes. The names a line is filled with come from lists of which only half are
shown to the tagger as lists, so that it learns to do without.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence

import pycrfsuite

import assets
from coachapp.privacy.finding.clearing import load_allowed
from coachapp.privacy.finding.features import Features
from coachapp.privacy.finding.tagger import read_cues, read_lists
from coachapp.privacy.finding.tokens import Token, pieces
from coachapp.privacy.finding.words import LANGUAGES, load_words
from coachapp.privacy.making.sentences import Sentence, Writer

SEED = 20261124
_FILLED = {"nl": 5, "en": 12}
_SETTINGS = {
    "nl": {"c1": 0.1, "c2": 0.15, "max_iterations": 120, "feature.minfreq": 2},
    "en": {"c1": 0.15, "c2": 0.02, "max_iterations": 120, "feature.minfreq": 2},
}
"""What did best on the held-out texts of each language."""


def labels(sentence: Sentence, tokens: Sequence[Token]) -> list[str]:
    """``B-PER``, ``I-PER``, …, ``O`` for each token."""
    found: list[str] = []
    for token in tokens:
        label = "O"
        for start, end, kind in sentence.spans:
            if token.start < end and token.end > start:
                is_first = token.start <= start
                label = f"{'B' if is_first else 'I'}-{kind}"
                break
        found.append(label)
    return found


def train(language: str, *, seed: int = SEED, n_filled: int | None = None) -> None:
    """Train the tagger of a language and write it to ``assets/tagger/``."""
    chance = random.Random(seed)
    words = load_words(language)
    full = read_lists(language)
    halves = {
        name: [w for w in sorted(held) if chance.random() < 0.5] for name, held in full.items()
    }
    features = Features(words, halves, read_cues(language))
    allowed = load_allowed(language)
    trainer = pycrfsuite.Trainer(verbose=False)
    n_sentences = 0
    for sentence in Writer(language, words, seed).sentences(n_filled or _FILLED[language]):
        n_sentences += 1
        for piece in pieces(sentence.text, allowed.abbreviations):
            trainer.append(features.of(piece, allowed.places(piece)), labels(sentence, piece))
    trainer.select("lbfgs")
    trainer.set_params(_SETTINGS[language])
    trainer.train(str(assets.path("tagger", f"{language}.crfsuite")))
    print(f"{language}: {n_sentences} sentences, log {trainer.logparser.last_iteration}")


def main() -> int:
    """Train both."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--lang", choices=LANGUAGES, action="append")
    asked.add_argument("--seed", type=int, default=SEED)
    asked.add_argument("--filled", type=int)
    options = asked.parse_args()
    for language in options.lang or LANGUAGES:
        train(language, seed=options.seed, n_filled=options.filled)
    return 0


if __name__ == "__main__":
    sys.exit(main())
