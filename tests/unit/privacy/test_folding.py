"""A text as a reader sees it, with the way back to how it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachapp.privacy.finding.folding import fold

DISGUISES = st.text(
    st.one_of(
        st.sampled_from("Wilem aàéü 12.\n\u00a0\u200b\u200d\u00ad\u0301\u0308\ufeff\u202eАеосрν"),
        st.characters(exclude_categories=()),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Wil\u200blem", "Willem"),
        ("W\u200di\u200cl\u2060lem", "Willem"),
        ("Wil\u00adlem", "Willem"),
        ("\ufeffWillem", "Willem"),
        ("\u202eWillem\u202c", "Willem"),
        ("Wille\ufe0fm", "Willem"),
        ("Zoe\u0308", "Zoë"),
        ("Rene\u0301e", "Renée"),
        ("Yi\u0307lmaz", "Yilmaz"),
        ("q\u0301uinten", "quinten"),
        ("\u0410nn\u0430", "Anna"),
        ("J\u043eri\u0455", "Joris"),
        ("\u0391nna", "Anna"),
        ("\uff37\uff49\uff4c\uff4c\uff45\uff4d", "Willem"),
        ("\uff10\uff16-12", "06-12"),
        ("Anna\u00a0de\u202fBoer", "Anna de Boer"),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_a_reader_sees_the_same(written: str, seen: str) -> None:
    assert fold(written).text == seen


@pytest.mark.parametrize(
    "text", ["", "Willem", "Zoë en Renée", "Анна", "Αννα", "مرحبا", "你好", "a\x00b", "🙂"]
)
def test_what_has_no_disguise_is_left_alone(text: str) -> None:
    folded = fold(text)
    assert folded.text == text
    assert folded.span(0, len(text)) == (0, len(text))


@pytest.mark.parametrize(
    ("written", "seen", "stretch"),
    [
        ("met Wil\u200blem erbij", "Willem", "Wil\u200blem"),
        ("met Zoe\u0308 erbij", "Zoë", "Zoe\u0308"),
        ("met Zo\u0301\u0302e erbij", "Zóe", "Zo\u0301\u0302e"),
        ("met \u00ad\u00adJ\u043e en Wil\u00adma", "Wilma", "Wil\u00adma"),
        ("\ud800 \udfff Anna\u00a0Smit \ud800", "Anna Smit", "Anna\u00a0Smit"),
        ("\uff34\uff45\uff4c \uff10\uff16", "Tel", "\uff34\uff45\uff4c"),
    ],
)
def test_a_stretch_leads_back_to_how_it_was_written(written: str, seen: str, stretch: str) -> None:
    folded = fold(written)
    at = folded.text.index(seen)
    start, end = folded.span(at, at + len(seen))
    assert written[start:end].strip("\u00ad\u200b") == stretch


@given(DISGUISES)
def test_places_lead_forward_and_end_at_the_end(text: str) -> None:
    folded = fold(text)
    starts = [folded.span(n, n)[0] for n in range(len(folded.text) + 1)]
    assert starts == sorted(set(starts))
    assert starts[-1] == len(text)
    assert all(0 <= n <= len(text) for n in starts)


@given(DISGUISES, st.data())
def test_a_letter_of_the_original_is_in_one_place_only(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    cut = data.draw(st.integers(0, len(folded.text)))
    assert folded.span(0, cut)[1] == folded.span(cut, len(folded.text))[0]


@given(DISGUISES)
def test_what_is_folded_holds_nothing_invisible(text: str) -> None:
    assert not set(fold(text).text) & set("\u00ad\u200b\u200c\u200d\u2060\ufeff\u202e\ud800")
