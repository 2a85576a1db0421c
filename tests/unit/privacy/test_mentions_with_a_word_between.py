"""A phrase that says no itself is found with a word in it too, as any other phrase is."""

from __future__ import annotations

import pytest

from coachapp.privacy.extraction import load_extractor


def told(text: str, language: str) -> set[str]:
    return {mention.code for mention in load_extractor(language).mentions(text)}


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("nl", "Zij zegt echt overal ja op.", "saying_no"),
        ("nl", "Zij stelt zich erg bescheiden op.", "assertiveness"),
        ("en", "She says yes really to everything.", "saying_no"),
        ("en", "She never ever says no.", "saying_no"),
        ("en", "She does still not ask for help.", "asking_help"),
    ],
)
def test_a_phrase_is_found_with_a_word_in_it(language: str, text: str, code: str) -> None:
    assert code in told(text, language)


@pytest.mark.parametrize(
    ("language", "plain", "text", "code"),
    [
        ("nl", "Zij zegt geen nee.", "Zij zegt echt geen nee.", "saying_no"),
        ("nl", "Zij vraagt geen hulp.", "Zij vraagt toch geen hulp.", "asking_help"),
    ],
)
def test_a_phrase_that_says_no_is_found_with_a_word_in_it(
    language: str, plain: str, text: str, code: str
) -> None:
    assert code in told(plain, language)
    assert code in told(text, language)
