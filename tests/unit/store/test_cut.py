"""Cutting text into passages: nothing is lost, nothing is too long."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from coachapp.store.search.words import PASSAGE_CHARS, cut

LINES = st.lists(
    st.text(st.sampled_from("abc é.!?…\t\u00a0\u2028😀א"), max_size=700)
    | st.sampled_from(["", " ", "\n", "\r\n", "woord " * 300, "Zin. " * 200, "x" * 1300]),
    max_size=6,
)
TEXTS = LINES.map("\n".join) | st.text(max_size=300)


@given(TEXTS)
@settings(database=None)
def test_passages_stand_in_order_and_do_not_overlap(text: str) -> None:
    places = list(cut(text))
    flat = [offset for place in places for offset in place]
    assert flat == sorted(flat)
    assert all(0 <= start <= end <= len(text) for start, end in places)


@given(TEXTS)
@settings(database=None)
def test_no_passage_is_longer_than_the_limit(text: str) -> None:
    assert all(end - start <= PASSAGE_CHARS for start, end in cut(text))


@given(TEXTS)
@settings(database=None)
def test_only_white_space_stands_between_passages(text: str) -> None:
    between, last = "", 0
    for start, end in cut(text):
        between += text[last:start]
        last = end
    assert (between + text[last:]).strip() == ""


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=40), min_size=1, max_size=200))
@settings(database=None)
def test_no_word_is_divided(words: list[str]) -> None:
    text = " ".join(words)
    assert [word for start, end in cut(text) for word in text[start:end].split()] == words


def test_paragraphs_are_passages_of_their_own() -> None:
    text = "Eerste alinea,\nop twee regels.\n\nTweede alinea."
    assert [text[start:end] for start, end in cut(text)] == [
        "Eerste alinea,\nop twee regels.",
        "Tweede alinea.",
    ]


def test_a_long_paragraph_is_divided_between_sentences() -> None:
    text = "Zij liep elke ochtend een uur langs het water. " * 40
    assert all(text[start:end].startswith("Zij") for start, end in cut(text))
    assert all(text[start:end].endswith("water.") for start, end in cut(text))


def test_empty_text_has_no_passages() -> None:
    assert list(cut("")) == []
    assert list(cut(" \n\t\n ")) == []


@given(TEXTS)
@settings(database=None)
def test_no_passage_is_empty(text: str) -> None:
    assert all(text[start:end].strip() for start, end in cut(text))


def test_a_long_gap_between_words_makes_no_passage() -> None:
    text = "a" + " " * 2000 + "b"
    assert [text[start:end].strip() for start, end in cut(text)] == ["a", "b"]


def test_offsets_are_code_points() -> None:
    text = "😀😀\n\nאבג"
    assert [text[start:end] for start, end in cut(text)] == ["😀😀", "אבג"]
