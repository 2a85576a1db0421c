"""The checks on what the model wrote."""

from __future__ import annotations

import pytest

from coachapp.assistant.checks import Evidence, check
from coachapp.assistant.draft import MarkKind, SourceList
from coachapp.assistant.reading.sentences import read

NOTE = (
    'Hanna draaide drie nachtdiensten omdat Karel ziek was. Ze zei: "Ik ben de reservesleutel." '
    "Op dinsdag belt ze de planning. Ze heeft 11 procent verzuim in haar team van Wilgestate."
)


def checked(text: str, language: str = "nl", note: str = NOTE):
    return check(text, Evidence(read(note), language), SourceList())


def kinds(text: str, language: str = "nl", note: str = NOTE) -> set[MarkKind]:
    return {m.kind for s in checked(text, language, note) for m in s.marks}


def test_a_faithful_sentence_has_a_source_and_no_marks():
    (sentence,) = checked("Hanna heeft drie nachtdiensten gedraaid, want Karel was ziek.")
    assert sentence.sources == (1,)
    assert sentence.marks == ()


def test_a_sentence_without_a_source_is_marked():
    assert MarkKind.UNSUPPORTED in kinds("Het weekend aan zee deed haar goed.")


def test_a_name_that_is_not_in_the_sources_is_marked():
    (sentence,) = checked("Hanna draaide drie nachtdiensten omdat Pieter ziek was.")
    (mark,) = [m for m in sentence.marks if m.kind is MarkKind.NAME]
    assert sentence.text[mark.start : mark.end] == "Pieter"


@pytest.mark.parametrize(
    "text",
    [
        "Hanna draaide 4 nachtdiensten omdat Karel ziek was.",
        "Hanna draaide vier nachtdiensten omdat Karel ziek was.",
    ],
)
def test_a_number_that_is_not_in_the_sources_is_marked(text: str):
    assert MarkKind.NUMBER in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hanna draaide 3 nachtdiensten omdat Karel ziek was.",
        "Haar team heeft 11 procent verzuim.",
    ],
)
def test_a_number_in_digits_or_words_that_is_there_is_not_marked(text: str):
    assert MarkKind.NUMBER not in kinds(text)


def test_a_day_that_is_not_in_the_sources_is_marked():
    assert MarkKind.DATE in kinds("Op woensdag belt ze de planning.")
    assert MarkKind.DATE not in kinds("Op dinsdag belt ze de planning.")


def test_a_quotation_that_is_verbatim_stays():
    (sentence,) = checked('Ze zei: "Ik ben de reservesleutel."')
    assert "reservesleutel" in sentence.text
    assert sentence.marks == ()


def test_a_quotation_that_is_not_verbatim_is_removed():
    (sentence,) = checked('Hanna belt op dinsdag de planning, "want anders word ik gek".')
    assert "gek" not in sentence.text
    assert MarkKind.QUOTE_REMOVED in {m.kind for m in sentence.marks}


def test_a_sentence_that_was_only_a_false_quotation_is_gone():
    assert checked('"Ik ben vandaag heel erg gelukkig met alles."') == []


def test_genitive_forms_of_known_names_are_known():
    assert MarkKind.NAME not in kinds("Karels ziekte gaf Hanna drie nachtdiensten.")


def test_english_is_checked_with_english_stems():
    note = "Maya called her manager about the deadlines and felt relieved."
    assert (
        kinds("Maya felt relieved after calling her manager about deadlines.", "en", note) == set()
    )
    assert MarkKind.NAME in kinds("Maya called her manager Robert about deadlines.", "en", note)
