"""Stems: which words count as the same one."""

from __future__ import annotations

import pytest

from coachapp.store.search.words import STOP_WORDS, stems_of, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gesprek", "gesprekken"),
        ("reis", "reizen"),
        ("werkt", "gewerkt"),
        ("manager", "managers"),
        ("wandelen", "wandelde"),
        ("deadline", "deadlines"),
        ("running", "runs"),
        ("boundary", "boundaries"),
        ("worried", "worries"),
        ("grens", "grenzen"),
        ("advies", "adviezen"),
    ],
)
def test_inflected_forms_share_a_stem(one: str, other: str) -> None:
    assert set(stems_of(one)) & set(stems_of(other))


@pytest.mark.parametrize(("one", "other"), [("werk", "rust"), ("goal", "gold"), ("zin", "zon")])
def test_other_words_share_none(one: str, other: str) -> None:
    assert not set(stems_of(one)) & set(stems_of(other))


def test_words_are_lower_case_without_punctuation() -> None:
    assert words_of("Nee, zei zij: «Écht_niet!» 3x") == ["nee", "zei", "zij", "écht", "niet", "3x"]


def test_stop_words_are_written_as_words_are_read() -> None:
    assert words_of(" ".join(sorted(STOP_WORDS))) == sorted(STOP_WORDS)
