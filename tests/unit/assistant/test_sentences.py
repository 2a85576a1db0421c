"""Sentences and their places in a note."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coachapp.assistant.reading.sentences import read, split

NOTE = """## Doel
Grenzen stellen m.b.t. het werk. Dat gaat o.a. over **diensten**!

- Eerste punt
- Tweede punt. Met een tweede zin.
"""


def test_headings_are_kept_beside_the_sentences():
    assert {s.heading for s in read(NOTE)} == {"Doel"}


def test_abbreviations_do_not_end_a_sentence():
    assert [s.text for s in read(NOTE)][:2] == [
        "Grenzen stellen m.b.t. het werk.",
        "Dat gaat o.a. over diensten!",
    ]


def test_list_items_are_sentences_of_their_own():
    items = [s.text for s in read(NOTE) if s.is_item]
    assert items == ["Eerste punt", "Tweede punt.", "Met een tweede zin."]


def test_turns_of_a_transcript_lose_their_speaker():
    text = "[00:00:13] Coach: How was your week?\n[00:00:20] Client: Busy. I hardly slept.\n"
    assert [s.text for s in read(text)] == ["How was your week?", "Busy.", "I hardly slept."]


@given(st.text(max_size=400))
def test_places_lie_in_the_text_and_in_order(text: str):
    found = read(text)
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert [s.start for s in found] == sorted(s.start for s in found)


@given(st.text(alphabet='Ab. !?\n"”', max_size=80))
def test_splitting_loses_no_word(text: str):
    assert "".join("".join(split(text)).split()) == "".join(text.split())
