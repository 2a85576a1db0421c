"""Codes from texts: by label, by synonym, in other forms of the words."""

from __future__ import annotations

import pytest

from coachapp.privacy.codebook import CodeKind, load_codebook
from coachapp.privacy.extraction import load_extractor


@pytest.mark.parametrize(
    ("language", "text", "kind", "code"),
    [
        ("nl", "Ze zegt overal ja op.", CodeKind.PATTERN, "saying_no"),
        ("nl", "Hij kan gewoon geen nee zeggen!", CodeKind.PATTERN, "saying_no"),
        ("nl", "We deden een kernkwadrant.", CodeKind.TECHNIQUE, "core_quadrants"),
        ("nl", "Het doel is behaald, zegt ze", CodeKind.OUTCOME, "goal_reached"),
        ("en", "She is a people pleaser.", CodeKind.PATTERN, "people_pleasing"),
        ("en", "We used scaling questions.", CodeKind.TECHNIQUE, "scaling_questions"),
    ],
)
def test_a_code_is_found_in_its_words(language: str, text: str, kind: CodeKind, code: str):
    assert code in load_extractor(language).codes(text, kind)


def test_the_place_of_a_mention_is_that_of_its_words():
    text = "Vandaag: zij zegt overal ja op, weer."
    mention = next(m for m in load_extractor("nl").mentions(text) if m.code == "saying_no")
    assert text[mention.start : mention.end] == "zegt overal ja op"


def test_a_word_that_turns_the_meaning_is_no_mention():
    assert "goal_reached" not in load_extractor("nl").codes("Doel deels behaald", CodeKind.OUTCOME)


def test_a_child_tells_more_than_its_parent():
    codes = load_extractor("nl").codes("Grenzen stellen: zegt geen nee.", CodeKind.PATTERN)
    assert codes == ["saying_no"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", list(CodeKind))
def test_every_label_is_found_as_its_own_code(language: str, kind: CodeKind):
    book = load_codebook()
    lost = [
        code.code
        for code in book.of(kind)
        if len(code.words[language].label) > 4
        and not any(
            m.code == code.code
            for m in load_extractor(language).mentions(code.words[language].label)
        )
    ]
    assert len(lost) <= 0.05 * len(book.of(kind)), lost
