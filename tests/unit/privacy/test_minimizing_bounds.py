"""However much is known of a case, the record of it stays small and coarse."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachapp.errors import RecordInvalidError
from coachapp.privacy.codebook import CodeKind, load_codebook
from coachapp.privacy.minimizing import (
    PatternInput,
    duration_band,
    fitted,
    minimize,
    session_band,
)
from coachapp.privacy.record import (
    DURATIONS_MIN,
    MOST_CODES,
    SESSION_COUNTS,
    DataType,
    Level,
    Phrase,
    read_record,
)

BOOK = load_codebook()
PATTERNS = [code.code for code in BOOK.of(CodeKind.PATTERN)]
TECHNIQUES = [code.code for code in BOOK.of(CodeKind.TECHNIQUE)]
OUTCOME = BOOK.of(CodeKind.OUTCOME)[0].code
PHRASES = [
    Phrase(f"stelt {word} uit") for word in ("dit", "dat", "iets", "werk", "alles", "rust", "nee")
]


def an_input(
    patterns: Sequence[str] = (),
    techniques: Sequence[str] = (),
    phrases: Sequence[Phrase] = (),
    level: Level = Level.FULL,
    n_sessions: int = 5,
    duration_min: float = 60,
) -> PatternInput:
    return PatternInput(
        training_id=uuid.uuid4(),
        coach_id="0" * 64,
        data_type=DataType.CASES,
        patterns=tuple(patterns),
        techniques=tuple(techniques),
        outcome=OUTCOME,
        n_sessions=n_sessions,
        duration_min=duration_min,
        on=date(2026, 11, 24),
        level=level,
        phrases=tuple(phrases),
    )


@given(
    st.lists(st.sampled_from(PATTERNS), max_size=30),
    st.lists(st.sampled_from(TECHNIQUES), min_size=1, max_size=30),
    st.lists(st.sampled_from(PHRASES), max_size=9),
    st.sampled_from(Level),
    st.integers(0, 1000),
    st.floats(0, 1000),
)
def test_every_case_becomes_a_record_of_six_at_most(
    patterns: list[str],
    techniques: list[str],
    phrases: list[Phrase],
    level: Level,
    n_sessions: int,
    duration_min: float,
) -> None:
    record = minimize(an_input(patterns, techniques, phrases, level, n_sessions, duration_min))
    assert len(record.patterns) + len(record.phrases) <= MOST_CODES
    assert len(record.techniques) <= MOST_CODES
    assert record.session_count in SESSION_COUNTS
    assert record.duration_min in DURATIONS_MIN
    assert level is Level.PARTIAL or record.phrases == ()
    assert read_record(record.to_wire()) == record


@given(st.lists(st.sampled_from(PATTERNS), max_size=40), st.integers(1, 8))
def test_what_is_left_is_what_was_told_or_its_parent(codes: list[str], most: int) -> None:
    kept = fitted(codes, most, BOOK)
    above = {a.code for code in codes for a in BOOK.ancestors(code)}
    assert len(kept) <= most
    assert list(kept) == sorted(set(kept))
    assert set(kept) <= set(codes) | above
    if len(set(codes)) <= most:
        assert set(kept) == set(codes)


def test_siblings_become_their_parent_only_where_there_are_too_many() -> None:
    parent = next(
        c.code
        for c in BOOK.of(CodeKind.PATTERN)
        if sum(d.parent == c.code for d in BOOK.of(CodeKind.PATTERN)) > 2
    )
    siblings = [c.code for c in BOOK.of(CodeKind.PATTERN) if c.parent == parent][:3]
    other = next(c for c in PATTERNS if c != parent and BOOK.get(c).parent is None)
    assert fitted([*siblings, other], 4, BOOK) == tuple(sorted([*siblings, other]))
    assert fitted([*siblings, other], 3, BOOK) == tuple(sorted([parent, other]))
    assert fitted([*siblings, other], 1, BOOK) == (parent,)


def test_a_child_joins_its_parent_where_there_are_too_many() -> None:
    child = next(c for c in BOOK.of(CodeKind.PATTERN) if c.parent and BOOK.get(c.parent))
    assert child.parent is not None
    assert fitted([child.code, child.parent], 1, BOOK) == (child.parent,)


def test_without_anything_in_common_the_most_telling_stay() -> None:
    roots = [c.code for c in BOOK.of(CodeKind.PATTERN) if c.parent is None][:3]
    assert fitted(roots[::-1], 2, BOOK) == tuple(sorted(roots[::-1][:2]))


def test_phrases_leave_room_for_a_code() -> None:
    record = minimize(an_input(PATTERNS[:1], (), PHRASES, Level.PARTIAL))
    assert len(record.phrases) == MOST_CODES - 1
    assert len(record.patterns) == 1


def test_at_level_full_a_case_of_phrases_alone_tells_nothing() -> None:
    with pytest.raises(RecordInvalidError):
        minimize(an_input((), (), PHRASES, Level.FULL))


@pytest.mark.parametrize("codes", [("no_such_code",), (TECHNIQUES[0],), (OUTCOME,), ("",)])
def test_a_code_that_is_no_pattern_is_refused(codes: tuple[str, ...]) -> None:
    with pytest.raises(RecordInvalidError):
        minimize(an_input(codes, TECHNIQUES[:1]))


@given(st.integers(-5, 10_000))
def test_no_count_of_sessions_falls_outside_the_bands(n: int) -> None:
    assert session_band(n) in SESSION_COUNTS
    assert session_band(n) <= session_band(n + 1)


@given(st.floats(-100, 10_000), st.floats(0, 500))
def test_longer_sessions_are_never_told_shorter(minutes: float, more: float) -> None:
    assert duration_band(minutes) in DURATIONS_MIN
    assert duration_band(minutes) <= duration_band(minutes + more)


@pytest.mark.parametrize("band", DURATIONS_MIN)
def test_a_length_that_is_a_band_stays(band: int) -> None:
    assert duration_band(band) == band
    assert duration_band(band + 0.4) == band
