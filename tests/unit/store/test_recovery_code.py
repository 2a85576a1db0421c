"""The recovery code: what is printed can be typed back, and slips are noticed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachapp.errors import MistypedCodeError
from coachapp.store.keys.recovery import ALPHABET, CODE_BYTES, RecoveryCode

SECRETS = st.binary(min_size=CODE_BYTES, max_size=CODE_BYTES)
A_CODE = RecoveryCode(bytes(range(CODE_BYTES)))


@given(SECRETS)
@settings(database=None)
def test_a_printed_code_can_be_typed_back(secret: bytes) -> None:
    assert RecoveryCode.parse(RecoveryCode(secret).written()).secret == secret


@given(SECRETS, st.data())
@settings(database=None)
def test_one_wrong_character_is_refused(secret: bytes, data: st.DataObject) -> None:
    written = RecoveryCode(secret).written()
    places = [n for n, char in enumerate(written) if char != "-"]
    place = data.draw(st.sampled_from(places))
    wrong = data.draw(st.sampled_from([c for c in ALPHABET if c != written[place]]))
    with pytest.raises(MistypedCodeError):
        RecoveryCode.parse(written[:place] + wrong + written[place + 1 :])


def test_every_wrong_character_in_every_place_of_one_code_is_refused() -> None:
    written = A_CODE.written()
    accepted = []
    for place, right in enumerate(written):
        for wrong in ALPHABET:
            if right not in ("-", wrong):
                try:
                    RecoveryCode.parse(written[:place] + wrong + written[place + 1 :])
                except MistypedCodeError:
                    continue
                accepted.append((place, wrong))
    assert accepted == []


@given(SECRETS, st.integers(0, 34))
@settings(database=None)
def test_two_neighbours_that_changed_places_are_refused(secret: bytes, place: int) -> None:
    text = RecoveryCode(secret).written().replace("-", "")
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    if swapped != text:
        with pytest.raises(MistypedCodeError):
            RecoveryCode.parse(swapped)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(A_CODE.written().lower(), id="lower case"),
        pytest.param(A_CODE.written().replace("-", " "), id="spaces"),
        pytest.param(A_CODE.written().replace("-", ""), id="in one piece"),
        pytest.param(A_CODE.written().replace("-", " – "), id="long dashes"),
        pytest.param(f"\t{A_CODE.written()}\r\n", id="white space around"),
        pytest.param(A_CODE.written().replace("0", "O"), id="O for 0"),
        pytest.param(A_CODE.written().replace("0", "o"), id="o for 0"),
        pytest.param(A_CODE.written().replace("1", "I"), id="I for 1"),
        pytest.param(A_CODE.written().replace("1", "l"), id="l for 1"),
    ],
)
def test_a_code_may_be_typed_carelessly(typed: str) -> None:
    assert RecoveryCode.parse(typed).secret == A_CODE.secret


def test_the_example_has_the_characters_that_are_confused() -> None:
    assert {"0", "1"} <= set(A_CODE.written())


@given(st.text(max_size=60))
@settings(database=None)
def test_any_other_text_is_refused_as_mistyped(typed: str) -> None:
    with pytest.raises(MistypedCodeError):
        RecoveryCode.parse(typed)


@pytest.mark.parametrize("cut", [1, 4, 5, 35])
def test_a_code_that_was_cut_off_is_refused(cut: int) -> None:
    with pytest.raises(MistypedCodeError):
        RecoveryCode.parse(A_CODE.written()[:-cut])


def test_a_code_is_printed_as_nine_groups_of_four() -> None:
    groups = A_CODE.written().split("-")
    assert [len(group) for group in groups] == [4] * 9


def test_a_code_hides_itself_in_repr() -> None:
    assert repr(A_CODE) == "<RecoveryCode>"


def test_two_random_codes_differ() -> None:
    assert RecoveryCode.random().secret != RecoveryCode.random().secret


@pytest.mark.parametrize("size", [0, 19, 21, 32])
def test_a_secret_of_another_length_is_no_code(size: int) -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        RecoveryCode(bytes(size))
