"""Presidio's engine with our recognizers in it, on spaCy pipelines that need no model.

Importing this module takes a second or two and some 100 MB: it is for a process of its own.
Nothing in it opens a connection; Presidio's own recognizers, of which one does, are not used.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import spacy
from presidio_analyzer import (
    AnalysisExplanation,
    AnalyzerEngine,
    EntityRecognizer,
    RecognizerRegistry,
    RecognizerResult,
)
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts, SpacyNlpEngine
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from coachapp.privacy.entities import PLACEHOLDER, EntityType, Finding, Why
from coachapp.privacy.finding.clearing import load_allowed
from coachapp.privacy.finding.contextual import find_contextual, load_phrases
from coachapp.privacy.finding.known import KnownName, KnownNames
from coachapp.privacy.finding.names import Names
from coachapp.privacy.finding.needed import may_match, small
from coachapp.privacy.finding.pattern import Pattern
from coachapp.privacy.finding.patterns import PATTERNS
from coachapp.privacy.finding.tokens import Token, pieces
from coachapp.privacy.finding.words import LANGUAGES, load_words

_STANDS_FOR = "stands_for"
_TOKENIZER = "coachapp.words.v1"
_DIGIT = re.compile(r"\d")
logging.getLogger("presidio-analyzer").setLevel(logging.ERROR)


class _Tokenizer:
    """Our words and marks as a spaCy ``Doc``; the pieces go along in ``user_data``."""

    def __init__(self, vocab: Vocab, abbreviations: frozenset[str]) -> None:
        self._vocab = vocab
        self._abbreviations = abbreviations

    def __call__(self, text: str) -> Doc:
        found = list(pieces(text, self._abbreviations))
        tokens = [token for piece in found for token in piece]
        spaces = [b.start > a.end for a, b in pairwise(tokens)]
        words = [token.text for token in tokens]
        return Doc(
            self._vocab, words, [*spaces, False] if words else [], user_data={"pieces": found}
        )


@registry.tokenizers(_TOKENIZER)  # type: ignore[untyped-decorator]
def _tokenizer(language: str) -> Callable[[Language], _Tokenizer]:
    return lambda nlp: _Tokenizer(nlp.vocab, load_allowed(language).abbreviations)


class _Reading(NlpArtifacts):
    """What one reading of a text gave all recognizers."""

    def __init__(self, doc: Doc, language: str) -> None:
        super().__init__([], doc, [], [], None, language)
        self.pieces: list[list[Token]] = doc.user_data["pieces"]


class _Pipelines(SpacyNlpEngine):
    """A blank pipeline for each language, with our tokenizer."""

    def __init__(self) -> None:
        super().__init__(models=[{"lang_code": k, "model_name": k} for k in LANGUAGES])
        made: dict[str, Language] = {}
        for language in LANGUAGES:
            # Named in the configuration, so that spaCy does not first build one that is not used.
            tokenizer = {"@tokenizers": _TOKENIZER, "language": language}
            pipeline = spacy.blank(language, config={"nlp": {"tokenizer": tokenizer}})
            # Nobody asks for the shape and the like of words; stubs do not know the attribute.
            pipeline.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]
            made[language] = pipeline
        self._made = made
        self.nlp = made  # type: ignore[assignment]  # Presidio declares it as None

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        return _Reading(self._made[language].make_doc(text), language)


class _NoEnhancer(ContextAwareEnhancer):
    """Our recognizers look at what is around a word themselves."""

    def __init__(self) -> None:
        super().__init__(0.0, 0.0, 0, 0)

    def enhance_using_context(
        self, text: str, raw_results: list[RecognizerResult], *_: object, **__: object
    ) -> list[RecognizerResult]:
        return raw_results


class _Recognizer(EntityRecognizer):
    """One of our layers, as Presidio sees it."""

    def __init__(self, name: str, language: str) -> None:
        super().__init__(
            [kind.value for kind in EntityType], name=name, supported_language=language
        )

    def load(self) -> None:
        """Nothing: what it needs is loaded with the engine."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        assert isinstance(nlp_artifacts, _Reading)
        return [self._result(f) for f in self.find(text, nlp_artifacts.pieces)]

    def find(self, text: str, read: Sequence[Sequence[Token]]) -> Iterable[Finding]:
        raise NotImplementedError

    def _result(self, found: Finding) -> RecognizerResult:
        told = found.why
        explanation = AnalysisExplanation(
            told.recognizer, found.score, pattern_name=told.rule, textual_explanation=told.rule
        )
        explanation.set_supportive_context_word(told.context)
        return RecognizerResult(
            found.type.value,
            found.start,
            found.end,
            found.score,
            explanation,
            {_STANDS_FOR: found.stands_for},
        )


def _without_placeholders(text: str) -> str:
    """The same length of text, in which the words of placeholders tell nothing."""
    if "[" not in text:
        return text
    return PLACEHOLDER.sub(lambda m: f"[{'·' * (len(m[0]) - 2)}]", text)


class _Formats(_Recognizer):
    """What is told by how it is written."""

    def __init__(self, language: str) -> None:
        super().__init__("formats", language)
        self._patterns: tuple[Pattern, ...] = PATTERNS[language]

    def find(self, text: str, read: Sequence[Sequence[Token]]) -> Iterator[Finding]:
        text = _without_placeholders(text)
        low = small(text)
        has_digit = _DIGIT.search(text) is not None
        for pattern in self._patterns:
            if (pattern.needs_digit and not has_digit) or not may_match(pattern.needs, low):
                continue
            group = "x" if "x" in pattern.regex.groupindex else 0
            for match in pattern.regex.finditer(text):
                if pattern.check is None or pattern.check(match):
                    start, end = match.span(group)
                    yield Finding(
                        start, end, pattern.type, pattern.score, Why("formats", pattern.name)
                    )


class _Unknown(_Recognizer):
    """What nothing clears."""

    def __init__(self, language: str, names: Names) -> None:
        super().__init__("names", language)
        self._names = names

    def find(self, text: str, read: Sequence[Sequence[Token]]) -> Iterator[Finding]:
        return self._names.find(read)


class _Contextual(_Recognizer):
    """What tells who it is without a name."""

    def __init__(self, language: str) -> None:
        super().__init__("contextual", language)
        load_phrases(language)

    def find(self, text: str, read: Sequence[Sequence[Token]]) -> Iterator[Finding]:
        return find_contextual(_without_placeholders(text), self.supported_language)


class _Known(_Recognizer):
    """The names of one case."""

    def __init__(self, language: str, names: KnownNames) -> None:
        super().__init__("known_names", language)
        self._names = names

    def find(self, text: str, read: Sequence[Sequence[Token]]) -> Iterator[Finding]:
        return self._names.find(text, read)


@lru_cache(maxsize=4)
def _known(language: str, names: tuple[KnownName, ...]) -> _Known:
    """The recognizer of a case's names; a text is read in many parts, and learns them once."""
    return _Known(language, KnownNames(names, load_words(language)))


class Engine:
    """Finds what identifies, in Dutch and English."""

    def __init__(self) -> None:
        names = {language: Names(language) for language in LANGUAGES}
        recognizers: list[EntityRecognizer] = []
        for language, found in names.items():
            recognizers += [_Formats(language), _Unknown(language, found), _Contextual(language)]
        self._engine = AnalyzerEngine(
            registry=RecognizerRegistry(recognizers, supported_languages=list(LANGUAGES)),
            nlp_engine=_Pipelines(),
            supported_languages=list(LANGUAGES),
            context_aware_enhancer=_NoEnhancer(),
        )

    def find(self, text: str, language: str, known: Sequence[KnownName] = ()) -> list[Finding]:
        """Every hit of every layer, in no order; they may overlap."""
        results = self._engine.analyze(
            text,
            language,
            ad_hoc_recognizers=[_known(language, tuple(known))] if known else [],
            return_decision_process=True,
            score_threshold=0.0,
        )
        return [_finding(result) for result in results]


def _finding(result: RecognizerResult) -> Finding:
    told = result.analysis_explanation
    why = Why(told.recognizer, told.pattern_name or "", told.supportive_context_word or "")
    kind = EntityType(result.entity_type)
    stands_for = result.recognition_metadata[_STANDS_FOR]
    return Finding(result.start, result.end, kind, result.score, why, stands_for)
