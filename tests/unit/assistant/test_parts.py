"""Long notes are cut where the subject changes."""

from __future__ import annotations

from itertools import chain

from coachapp.assistant.reading.parts import LONG, parts
from coachapp.assistant.reading.sentences import read

WORK = "De planning van het rooster loopt vast. Het rooster vraagt extra diensten. "
GARDEN = "In de tuin bloeien de rozen. De rozen in de tuin ruiken heerlijk. "


def test_a_short_note_is_one_part():
    assert len(parts(read(WORK * 3), "nl")) == 1


def test_every_sentence_is_in_one_part_and_in_order():
    sentences = read((WORK * 20 + GARDEN * 25) * 3)
    assert len(sentences) >= LONG
    assert list(chain.from_iterable(parts(sentences, "nl"))) == sentences


def test_a_part_ends_where_the_subject_changes():
    # The even cut of 66 sentences in three would be after 22 and 44.
    sentences = read(WORK * 10 + GARDEN * 12 + WORK * 11)
    lengths = [len(p) for p in parts(sentences, "nl")]
    assert lengths == [20, 24, 22]


def test_a_heading_is_a_better_place_than_any_words():
    text = "## Een\n" + WORK * 12 + "\n\n## Twee\n" + WORK * 20
    assert parts(read(text), "nl")[1][0].heading == "Twee"


def test_ten_thousand_sentences_are_at_most_twelve_parts():
    assert len(parts(read(WORK * 5000), "nl")) == 12
