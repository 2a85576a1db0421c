"""Which language a text is in, and that cleaning it does not change the answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachapp.privacy.languages import detect

DUTCH = "Zij heeft het er niet over en wil dat ook niet."
ENGLISH = "She does not want to talk about it and that was fine."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (DUTCH, "nl"),
        (DUTCH.upper(), "nl"),
        (ENGLISH, "en"),
        (ENGLISH.upper(), "en"),
        (f"{ENGLISH} {ENGLISH} {DUTCH}", "en"),
        (f"{DUTCH} {DUTCH} {ENGLISH}", "nl"),
        (f"<p>{DUTCH}</p><div class='the and of'>", "nl"),
        (f"[Persoon BD] {ENGLISH}", "nl"),
        (f"[Person BD] {DUTCH}", "en"),
        (f"[40-49 jaar] {ENGLISH}", "nl"),
        (f"[email 0a1b2c] {ENGLISH}", "en"),
        (f"[Persoon BD] [Person BD] {ENGLISH}", "en"),
    ],
)
def test_a_text_is_in_the_language_of_its_small_words(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "   ", "Hm.", "12345", "مرحبا", "\ud800\x00"])
def test_what_tells_nothing_is_in_the_language_that_was_asked_for(text: str) -> None:
    assert detect(text) == "nl"
    assert detect(text, otherwise="en") == "en"


def test_only_the_beginning_of_a_long_text_counts() -> None:
    assert detect(f"{DUTCH} " * 500 + f"{ENGLISH} " * 5_000) == "nl"


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_is_in_one_of_two_languages(text: str) -> None:
    assert detect(text) in ("nl", "en")
