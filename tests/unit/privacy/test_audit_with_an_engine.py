"""The last look at a record, with the anonymizer that looks in earnest."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest

from coachapp.privacy.audit import Leak, find_leaks
from coachapp.privacy.cleaning import Anonymizer
from coachapp.privacy.entities import Finding
from coachapp.privacy.finding.engine import Engine
from coachapp.privacy.record import DataType, Level, Phrase, SharedRecord


@pytest.fixture(scope="module")
def anonymizer() -> Anonymizer:
    return Anonymizer(Engine())


def a_record(*phrases: str, patterns: tuple[str, ...] = ("saying_no",)) -> SharedRecord:
    return SharedRecord(
        training_id=uuid.UUID("6f1c1f5e-3c1f-4a53-9d7e-6b1f0a1b2c3d"),
        coach_id="ab" * 32,
        data_type=DataType.CASES,
        patterns=patterns,
        phrases=tuple(map(Phrase, phrases)),
        techniques=("core_quadrants",),
        outcome="partly_reached",
        session_count=5,
        duration_min=60,
        level=Level.PARTIAL,
        anonymized_on=date(2026, 11, 24),
    )


@pytest.mark.parametrize(
    "phrase",
    [
        "stelt het werk steeds uit",
        "zegt ja en bedoelt nee",
        "voelt zich te veel thuis",
        "is bang om fouten te maken",
        "she says yes when she means no",
        "he is afraid of making a mistake",
    ],
)
def test_plain_words_are_no_leak(anonymizer: Anonymizer, phrase: str) -> None:
    assert find_leaks(a_record(phrase), anonymizer.find) == ()
    assert find_leaks(a_record(phrase).to_wire(), anonymizer.find) == ()


@pytest.mark.parametrize(
    ("phrase", "secret"),
    [
        ("praat met fatima over het werk", "fatima"),
        ("zegt nee tegen zijn zus willemijn", "willemijn"),
        ("woont nog in groningen bij zijn moeder", "groningen"),
        ("she talks to priya about the work", "priya"),
        ("drieënveertigjarige man stelt uit", "drieënveertig"),
        ("geboren op drie maart in het zuiden", "drie maart"),
        ("bel nul zes een twee drie vier vijf zes zeven", "zeven"),
    ],
)
def test_what_points_at_a_person_is_a_leak_that_is_not_repeated(
    anonymizer: Anonymizer, phrase: str, secret: str
) -> None:
    leaks = find_leaks(a_record(phrase), anonymizer.find)
    assert {leak.field for leak in leaks} == {"patterns"}
    assert secret not in repr(leaks)


def test_each_phrase_is_looked_at(anonymizer: Anonymizer) -> None:
    record = a_record("praat met fatima over het werk", "zegt nee tegen zijn zus willemijn")
    assert len(find_leaks(record, anonymizer.find)) >= 2


def test_a_record_of_codes_alone_is_not_looked_at() -> None:
    def find(_text: str, _language: str) -> list[Finding]:
        raise AssertionError

    assert find_leaks(a_record(), find) == ()


@pytest.mark.parametrize("untrusted", [None, "x", [], {}, {"note": "Fatima"}, 5])
def test_what_is_no_record_is_a_leak_of_form(untrusted: object) -> None:
    def find(_text: str, _language: str) -> list[Finding]:
        raise AssertionError

    assert find_leaks(untrusted, find) == (Leak("record", "form"),)


def test_a_phrase_with_a_number_is_a_leak_of_form(anonymizer: Anonymizer) -> None:
    wire: Any = a_record("stelt het uit").to_wire()
    wire["anonymized_content"]["patterns"] = ["belt 0612345678"]
    leaks = find_leaks(wire, anonymizer.find)
    assert leaks == (Leak("patterns", "form"),)


def test_a_phrase_is_looked_at_in_both_languages() -> None:
    asked: set[str] = set()

    def find(_text: str, language: str) -> list[Finding]:
        asked.add(language)
        return []

    find_leaks(a_record("stelt het uit"), find)
    assert asked == {"nl", "en"}
