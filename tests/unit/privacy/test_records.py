"""The record: what it holds, what it refuses, and how a case becomes one."""

from __future__ import annotations

import uuid
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coachapp.errors import RecordInvalidError
from coachapp.privacy.audit import find_leaks
from coachapp.privacy.codebook import load_codebook
from coachapp.privacy.entities import EntityType, Finding, Why
from coachapp.privacy.minimizing import PatternInput, duration_band, minimize, session_band
from coachapp.privacy.record import DataType, Level, Phrase, read_record

INPUT = PatternInput(
    training_id=uuid.UUID("6f1c1f5e-3c1f-4a53-9d7e-6b1f0a1b2c3d"),
    coach_id="ab" * 32,
    data_type=DataType.CASES,
    patterns=("saying_no", "people_pleasing"),
    techniques=("core_quadrants",),
    outcome="partly_reached",
    n_sessions=5,
    duration_min=63,
    on=date(2026, 11, 24),
)


def nothing(_text: str, _language: str) -> list[Finding]:
    return []


def test_a_record_comes_back_from_the_wire_as_it_was():
    record = minimize(replace(INPUT, level=Level.PARTIAL, phrases=(Phrase("stelt het uit"),)))
    assert read_record(record.to_wire()) == record
    assert find_leaks(record, nothing) == ()


def test_what_a_case_tells_is_coarse():
    wire: Any = minimize(INPUT).to_wire()
    content = wire["anonymized_content"]
    assert content["patterns"] == ["people_pleasing", "saying_no"]
    assert content["metadata"] == {
        "session_count": 5,
        "duration_avg": 60,
        "anonymization_level": "full",
    }
    assert wire["anonymized_at"] == "2026-11-24"
    assert wire["validated"] is False


def test_at_level_full_no_phrase_travels():
    record = minimize(replace(INPUT, phrases=(Phrase("stelt het uit"),)))
    assert record.phrases == ()


@pytest.mark.parametrize(
    ("n", "band"), [(1, 2), (3, 2), (4, 5), (6, 5), (7, 9), (12, 9), (13, 16), (90, 16)]
)
def test_counts_travel_in_bands(n: int, band: int):
    assert session_band(n) == band


@pytest.mark.parametrize(("minutes", "band"), [(10, 30), (52, 45), (53, 60), (105, 90), (400, 120)])
def test_lengths_travel_in_bands(minutes: float, band: int):
    assert duration_band(minutes) == band


def test_more_codes_than_six_are_generalized_and_never_more():
    book = load_codebook()
    children = [c.code for c in book.of(book.get("saying_no").kind) if c.parent == "boundaries"]
    others = [c.code for c in book.of(book.get("saying_no").kind) if c.parent is None][1:6]
    record = minimize(replace(INPUT, patterns=(*children, *others)))
    assert len(record.patterns) <= 6
    assert "boundaries" in record.patterns


@pytest.mark.parametrize(
    "text",
    [
        "Anna stelt uit",
        "belt 06 1234",
        "een " * 13,
        "[Persoon BD] zegt nee",
        "",
        "saying_no",
        "a" * 121,
    ],
)
def test_a_phrase_with_anything_but_a_few_plain_words_is_refused(text: str):
    with pytest.raises(RecordInvalidError):
        Phrase(text)


def changed(path: str, value: object) -> dict[str, Any]:
    wire: Any = deepcopy(minimize(INPUT).to_wire())
    at: Any = wire
    *way, last = path.split(".")
    for step in way:
        at = at[step]
    if value is None:
        del at[last]
    else:
        at[last] = value
    return wire  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("training_id", None),
        ("training_id", "6f1c1f5e-3c1f-1a53-9d7e-6b1f0a1b2c3d"),
        ("coach_id", "anna@voorbeeld.nl"),
        ("data_type", "all"),
        ("anonymized_at", "2026-11-24T10:00:00"),
        ("anonymized_at", "20261124"),
        ("validated", "no"),
        ("note", "Anna"),
        ("anonymized_content.patterns", ["saying_no", "people_pleasing"]),
        ("anonymized_content.patterns", "saying_no"),
        ("anonymized_content.patterns", ["core_quadrants"]),
        ("anonymized_content.patterns", ["Anna"]),
        ("anonymized_content.patterns", ["stelt het uit"]),
        ("anonymized_content.techniques_used", ["saying_no"]),
        ("anonymized_content.outcomes", "unknown"),
        ("anonymized_content.metadata.session_count", 6),
        ("anonymized_content.metadata.session_count", True),
        ("anonymized_content.metadata.duration_avg", 61),
        ("anonymized_content.metadata.anonymization_level", "none"),
        ("anonymized_content.metadata.age", 43),
    ],
)
def test_what_is_not_exactly_a_record_is_a_leak(path: str, value: object):
    wire = changed(path, value)
    with pytest.raises(RecordInvalidError):
        read_record(wire)
    assert find_leaks(wire, nothing)


def test_a_name_in_a_phrase_is_a_leak_that_does_not_repeat_it():
    record = minimize(replace(INPUT, level=Level.PARTIAL, phrases=(Phrase("praat met willemijn"),)))

    def find(text: str, _language: str) -> list[Finding]:
        at = text.find("willemijn")
        return [Finding(at, at + 9, EntityType.PERSON, 0.9, Why("names", "read as a name"))]

    (leak,) = find_leaks(record, find)
    assert leak.field == "patterns"
    assert "willemijn" not in repr(leak)
