"""Where a text tells a code: in any form of its words, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachapp.privacy.codebook import CodeKind, load_codebook
from coachapp.privacy.extraction import load_extractor

BOOK = load_codebook()
CODES = [code for kind in CodeKind for code in BOOK.of(kind)]
LANGUAGES = ("nl", "en")
TOO_SHORT = {"gemis", "sadness"}
AROUND = {"nl": "Vandaag ({}), en daarna niets.", "en": "Today ({}), and nothing after."}


def told(text: str, language: str = "nl") -> set[str]:
    return {mention.code for mention in load_extractor(language).mentions(text)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("written", [str, str.upper, str.title])
def test_every_synonym_tells_its_code(written: Callable[[str], str], language: str) -> None:
    lost = [
        synonym
        for code in CODES
        for synonym in code.words[language].synonyms
        if len(synonym) > 4
        and code.code not in told(AROUND[language].format(written(synonym)), language)
    ]
    assert set(lost) - TOO_SHORT == set()


@pytest.mark.parametrize("word", sorted(TOO_SHORT))
def test_a_word_with_a_short_stem_tells_its_code_too(word: str) -> None:
    assert "loss" in told(word, "nl") | told(word, "en")


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("nl", "zij stelt geen grenzen", "boundaries"),
        ("nl", "steeds grenzen gesteld", "boundaries"),
        ("nl", "de grenzen zijn gesteld", "boundaries"),
        ("nl", "Doelen behaald!", "goal_reached"),
        ("nl", "het doel is behaald", "goal_reached"),
        ("en", "set boundaries, and setting boundaries", "boundaries"),
        ("en", "her goals were achieved", "goal_reached"),
        ("en", "the goal is reached", "goal_reached"),
    ],
)
def test_another_form_of_the_words_tells_it_too(language: str, text: str, code: str) -> None:
    assert code in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Het doel is nog lang en breed niet behaald."),
        pytest.param("nl", "Zij noemde haar doel. Bereikt is niets."),
        ("nl", "behaald doel"),
        ("nl", "doelgroep behaaglijk"),
        ("en", "the goal was long ago and partly reached"),
        ("en", "reached goal"),
        ("en", "goalkeeper reaching"),
    ],
)  # fmt: skip
def test_words_apart_or_in_another_order_tell_nothing(language: str, text: str) -> None:
    assert "goal_reached" not in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Doel niet behaald."),
        ("nl", "Doel nooit behaald."),
        ("nl", "Doel deels behaald."),
        ("nl", "Doel half behaald."),
        ("nl", "Doel bijna behaald."),
        pytest.param("nl", "Doel nauwelijks behaald."),
        ("en", "Goal not reached."),
        ("en", "Goal never reached."),
        ("en", "Goal half reached."),
        ("en", "Goal almost reached."),
        pytest.param("en", "Goal partly reached."),
        pytest.param("en", "Goal hardly reached."),
    ],
)  # fmt: skip
def test_a_word_between_that_turns_the_meaning_is_heard(language: str, text: str) -> None:
    assert "goal_reached" not in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("nl", "Zij kreeg feedback van haar baas.", "feedback_360"),
        ("en", "She got feedback from her boss.", "feedback_360"),
        ("nl", "Zij ging van een stad naar een dorp.", "scaling_questions"),
    ],
)
def test_a_phrase_with_a_number_needs_its_number(language: str, text: str, code: str) -> None:
    assert code not in told(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mention_stands_where_its_words_stand(language: str) -> None:
    for code in CODES:
        for phrase in code.words[language].synonyms:
            if not phrase[0].isalpha():
                continue
            text = f"🙂 – \u00adó ({phrase}), 12 {phrase}!"
            mentions = load_extractor(language).mentions(text)
            mine = [(m.start, m.end) for m in mentions if m.code == code.code]
            if mine:
                at = [n for n in range(len(text)) if text.startswith(phrase, n)]
                assert {start for start, _ in mine} & set(at), phrase
                assert all(text[end - 1].isalnum() for _, end in mine)
                assert all(not text[end : end + 1].isalpha() for _, end in mine)


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_mentions_of_any_text_stand_in_it_in_order(text: str, language: str) -> None:
    mentions = load_extractor(language).mentions(f"{text} burn-out {text}")
    assert mentions == sorted(mentions, key=lambda m: m.start)
    assert all(0 <= m.start < m.end <= 2 * len(text) + 10 for m in mentions)


def test_what_is_told_most_often_comes_first() -> None:
    text = "zegt overal ja op; pleaser, pleast, pleaser"
    assert load_extractor("nl").codes(text, CodeKind.PATTERN)[:2] == [
        "people_pleasing",
        "saying_no",
    ]


def test_a_code_of_another_kind_is_not_counted() -> None:
    extractor = load_extractor("nl")
    text = "Doel behaald met het kernkwadrant."
    assert extractor.codes(text, CodeKind.OUTCOME) == ["goal_reached"]
    assert "goal_reached" not in extractor.codes(text, CodeKind.TECHNIQUE)


@pytest.mark.parametrize("text", ["", " ", "12345", "\ud800\x00", "مرحبا"])
def test_a_text_of_no_words_tells_nothing(text: str) -> None:
    assert load_extractor("nl").mentions(text) == []
    assert load_extractor("en").codes(text, CodeKind.PATTERN) == []
