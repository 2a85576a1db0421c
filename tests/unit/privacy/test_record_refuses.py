"""A record from outside is taken whole and exactly, or not at all."""

from __future__ import annotations

import copy
import json
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachapp.errors import RecordInvalidError
from coachapp.privacy.codebook import CodeKind, load_codebook
from coachapp.privacy.record import (
    DURATIONS_MIN,
    SESSION_COUNTS,
    DataType,
    Level,
    Phrase,
    SharedRecord,
    read_record,
)

BOOK = load_codebook()


def codes(kind: CodeKind, most: int = 6) -> st.SearchStrategy[tuple[str, ...]]:
    every = [code.code for code in BOOK.of(kind)]
    return st.lists(st.sampled_from(every), max_size=most, unique=True).map(
        lambda told: tuple(sorted(told))
    )


PHRASES = st.lists(
    st.sampled_from([Phrase("stelt het uit"), Phrase("zegt ja, bedoelt nee"), Phrase("één keer")]),
    max_size=3,
    unique=True,
).map(lambda told: tuple(sorted(told)))
RECORDS = st.builds(
    SharedRecord,
    training_id=st.uuids(version=4),
    coach_id=st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    data_type=st.sampled_from(DataType),
    patterns=codes(CodeKind.PATTERN, 3),
    phrases=PHRASES,
    techniques=codes(CodeKind.TECHNIQUE).filter(bool),
    outcome=st.sampled_from([code.code for code in BOOK.of(CodeKind.OUTCOME)]),
    session_count=st.sampled_from(SESSION_COUNTS),
    duration_min=st.sampled_from(DURATIONS_MIN),
    level=st.just(Level.PARTIAL),
    anonymized_on=st.dates(),
    is_validated=st.booleans(),
)
RECORD = SharedRecord(
    training_id=uuid.UUID("6f1c1f5e-3c1f-4a53-9d7e-6b1f0a1b2c3d"),
    coach_id="ab" * 32,
    data_type=DataType.CASES,
    patterns=("people_pleasing", "saying_no"),
    phrases=(Phrase("stelt het uit"), Phrase("zegt ja")),
    techniques=("core_quadrants",),
    outcome="partly_reached",
    session_count=5,
    duration_min=60,
    level=Level.PARTIAL,
    anonymized_on=date(2026, 11, 24),
)
WRONG: dict[str, object] = {
    "nothing": None,
    "a truth": True,
    "a number": 5,
    "a fraction": 60.0,
    "a text": "x",
    "no text": "",
    "a list": [],
    "a list of numbers": [5],
    "a list in a list": [["saying_no"]],
    "an object": {},
    "an object with a text": {"text": "x"},
}


def paths(wire: Any, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every field of a record, also those that hold fields."""
    for name, value in wire.items():
        yield (*before, name)
        if isinstance(value, dict):
            yield from paths(value, (*before, name))


PATHS = list(paths(RECORD.to_wire()))


def changed(path: tuple[str, ...], value: object) -> dict[str, Any]:
    wire: Any = copy.deepcopy(RECORD.to_wire())
    at = wire
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return wire  # type: ignore[no-any-return]


@given(RECORDS)
def test_a_record_comes_back_as_it_went(record: SharedRecord) -> None:
    assert read_record(json.loads(json.dumps(record.to_wire()))) == record


@pytest.mark.parametrize("path", PATHS, ids=".".join)
def test_no_field_may_be_missing(path: tuple[str, ...]) -> None:
    wire: Any = copy.deepcopy(RECORD.to_wire())
    at = wire
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    with pytest.raises(RecordInvalidError):
        read_record(wire)


@pytest.mark.parametrize("where", [(), ("anonymized_content",), ("anonymized_content", "metadata")])
@pytest.mark.parametrize("name", ["note", "Training_id", "", "age", "patterns "])
def test_no_field_may_be_added(where: tuple[str, ...], name: str) -> None:
    with pytest.raises(RecordInvalidError):
        read_record(changed((*where, name), "x"))


@pytest.mark.parametrize("value", list(WRONG.values()), ids=list(WRONG))
@pytest.mark.parametrize("path", PATHS, ids=".".join)
def test_no_field_may_be_of_another_type(path: tuple[str, ...], value: object) -> None:
    kept: Any = RECORD.to_wire()
    for step in path:
        kept = kept[step]
    if type(value) is type(kept) and path[-1] in ("validated", "session_count"):
        assert isinstance(read_record(changed(path, value)), SharedRecord)
        return
    if value == [] and path[-1] in ("patterns", "techniques_used"):
        assert isinstance(read_record(changed(path, value)), SharedRecord)
        return
    with pytest.raises(RecordInvalidError):
        read_record(changed(path, value))


@pytest.mark.parametrize("value", list(WRONG.values()), ids=list(WRONG))
def test_no_record_may_be_of_another_type(value: object) -> None:
    with pytest.raises(RecordInvalidError):
        read_record(value)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
        max_leaves=8,
    ),
    st.sampled_from(PATHS),
)
def test_whatever_stands_in_a_field_is_refused_as_a_known_error(
    value: object, path: tuple[str, ...]
) -> None:
    record = None
    with suppress(RecordInvalidError):
        record = read_record(changed(path, value))
    assert record is None or record.to_wire() == changed(path, value)


MANY = sorted(code.code for code in BOOK.of(CodeKind.TECHNIQUE))[:7]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("anonymized_content.patterns", ["saying_no", "people_pleasing"]),
        ("anonymized_content.patterns", ["saying_no", "saying_no"]),
        ("anonymized_content.patterns", sorted(c.code for c in BOOK.of(CodeKind.PATTERN))[:7]),
        ("anonymized_content.patterns", ["no_such_code"]),
        ("anonymized_content.patterns", ["SAYING_NO"]),
        ("anonymized_content.patterns", ["core_quadrants"]),
        ("anonymized_content.patterns", [f"stelt {c} uit" for c in "abcdefg"]),
        ("anonymized_content.techniques_used", MANY),
        ("anonymized_content.techniques_used", MANY[:2][::-1]),
        ("anonymized_content.techniques_used", ["stelt het uit"]),
        ("anonymized_content.outcomes", "saying_no"),
        ("anonymized_content.metadata.session_count", 3),
        ("anonymized_content.metadata.session_count", -2),
        ("anonymized_content.metadata.session_count", 5.0),
        ("anonymized_content.metadata.duration_avg", 0),
        ("anonymized_content.metadata.duration_avg", "60"),
        ("anonymized_content.metadata.anonymization_level", "FULL"),
        ("anonymized_content.metadata.anonymization_level", "full"),
        ("coach_id", "AB" * 32),
        ("coach_id", "ab" * 31),
        ("coach_id", "ab" * 32 + "\n"),
        ("data_type", "case_patterns "),
        ("training_id", "6f1c1f5e-3c1f-1a53-9d7e-6b1f0a1b2c3d"),
        ("training_id", "not an id"),
        ("anonymized_at", "2026-11-24T10:00:00"),
        ("anonymized_at", "2026-02-30"),
        ("anonymized_at", "2026-11-24\n"),
        ("anonymized_at", "\uff12\uff10\uff12\uff16-11-24"),
        ("validated", 0),
    ],
)
def test_a_value_outside_what_is_known_is_refused(path: str, value: object) -> None:
    with pytest.raises(RecordInvalidError):
        read_record(changed(tuple(path.split(".")), value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("training_id", "6F1C1F5E3C1F4A539D7E6B1F0A1B2C3D"),
        ("training_id", "urn:uuid:6f1c1f5e-3c1f-4a53-9d7e-6b1f0a1b2c3d"),
        ("training_id", "{6f1c-1f5e3c1f4a539d7e6b1f0a1b2c3d}"),
        ("anonymized_content.patterns", ["zegt ja", "stelt het uit"]),
        ("anonymized_content.patterns", ["stelt het uit", "stelt het uit"]),
    ],
)
def test_a_record_has_one_writing_only(path: str, value: object) -> None:
    with pytest.raises(RecordInvalidError):
        read_record(changed(tuple(path.split(".")), value))


@pytest.mark.parametrize(
    "text",
    [
        "stelt het uit",
        "zegt ja, bedoelt nee",
        "re-integratie loopt stroef",
        "voelt zich te veel",
        "kan ’t niet loslaten",
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
    ],
)
def test_a_phrase_of_a_few_plain_words_is_taken(text: str) -> None:
    assert Phrase(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        " stelt uit",
        "stelt uit ",
        "stelt\nuit",
        "stelt\tuit",
        "stelt uit.",
        "belt 06",
        "is 43 jaar",
        "Anna stelt uit",
        "stelt UIT",
        "mail a@b.nl",
        "[persoon bd] zegt nee",
        "<b>nee</b>",
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien",
        "a" * 121,
        "saying_no",
        "zero\u200bwidth",
        "nul\x00",
        "\ud800",
        "🙂",
    ],
)
def test_a_phrase_of_anything_else_is_refused(text: str) -> None:
    with pytest.raises(RecordInvalidError):
        Phrase(text)


@pytest.mark.parametrize(
    "text", ["belt ⁰⁶¹²³⁴⁵⁶⁷⁸", "is ④③ jaar", "was in ⅳ", "voor ½ van het werk"]
)
def test_a_phrase_of_raised_or_ringed_figures_is_refused(text: str) -> None:
    with pytest.raises(RecordInvalidError):
        Phrase(text)


@pytest.mark.parametrize("mark", [",", "-", "'", "’"])
def test_a_phrase_of_thirteen_words_without_spaces_is_refused(mark: str) -> None:
    with pytest.raises(RecordInvalidError):
        Phrase(
            mark.join("een twee drie vier vijf zes zeven acht negen tien elf twaalf wit".split())
        )


@given(st.text(max_size=60))
def test_what_is_taken_as_a_phrase_has_no_capitals_and_no_marks(text: str) -> None:
    try:
        phrase = Phrase(text)
    except RecordInvalidError:
        return
    assert phrase == text == text.lower()
    assert not set(text) & set("0123456789[]()<>@_.:;!?/\\\n\t\0")


def test_a_record_without_anything_to_tell_is_refused() -> None:
    with pytest.raises(RecordInvalidError):
        replace(RECORD, patterns=(), phrases=(), techniques=())
