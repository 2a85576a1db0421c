"""The codebook that ships: closed, complete in both languages, and a hierarchy without loops."""

from __future__ import annotations

import re

import pytest

from coachapp.errors import CodebookDamagedError
from coachapp.privacy.codebook import (
    LANGUAGES,
    Code,
    Codebook,
    CodeKind,
    Wording,
    load_codebook,
)

BOOK = load_codebook()
CODES = [code for kind in CodeKind for code in BOOK.of(kind)]
WORDS = {language: Wording("x", ("y",), ("z",)) for language in LANGUAGES}


def a_code(code: str, parent: str | None = None, kind: CodeKind = CodeKind.PATTERN) -> Code:
    return Code(code, kind, parent, WORDS)


def test_there_are_enough_of_each_kind() -> None:
    assert len(BOOK.leaves(CodeKind.PATTERN)) >= 60
    assert len(BOOK.leaves(CodeKind.TECHNIQUE)) >= 60
    assert len(BOOK.of(CodeKind.OUTCOME)) >= 10


def test_every_code_is_a_plain_word() -> None:
    assert [c.code for c in CODES if not re.fullmatch(r"[a-z][a-z0-9_]{1,40}", c.code)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_words(language: str) -> None:
    for code in CODES:
        words = code.words[language]
        assert words.label, code.code
        assert len(words.synonyms) >= 4, code.code
        assert len(words.examples) >= 2, code.code


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", CodeKind)
def test_no_words_mean_two_codes_of_a_kind(kind: CodeKind, language: str) -> None:
    seen: dict[str, str] = {}
    for code in BOOK.of(kind):
        words = code.words[language]
        for text in {words.label.casefold(), *(s.casefold() for s in words.synonyms)}:
            assert seen.setdefault(text, code.code) == code.code, text


def test_every_technique_names_its_source() -> None:
    named = [c.code for c in BOOK.of(CodeKind.TECHNIQUE) if not re.search(r"\d{4}", c.source)]
    assert named == []


def test_a_code_generalizes_step_by_step() -> None:
    deepest = max(CODES, key=lambda c: len(BOOK.ancestors(c.code)))
    assert len(BOOK.ancestors(deepest.code)) == 2
    assert all(a.kind is deepest.kind for a in BOOK.ancestors(deepest.code))
    assert BOOK.ancestors(BOOK.ancestors(deepest.code)[-1].code) == ()


@pytest.mark.parametrize(
    "codes",
    [
        (a_code("a"), a_code("a")),
        (a_code("a", "gone"),),
        (a_code("a", "b"), a_code("b", "a")),
        (a_code("a", "b"), a_code("b", kind=CodeKind.OUTCOME)),
    ],
    ids=["a code twice", "no such parent", "a loop", "a parent of another kind"],
)
def test_what_is_no_hierarchy_is_refused(codes: tuple[Code, ...]) -> None:
    with pytest.raises(CodebookDamagedError):
        Codebook(1, codes)
