"""Numbers with a check digit: one wrong digit and they are none."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coachapp.privacy.finding.checksums import is_bsn, is_card, is_iban

DIGITS = "0123456789"


def made_bsn(first: str) -> str | None:
    rest = sum(w * int(d) for w, d in zip(range(9, 1, -1), first, strict=True)) % 11
    return first + str(rest) if rest < 10 else None


def made_card(first: str) -> str:
    return next(first + d for d in DIGITS if is_card(first + d))


def made_iban(country: str, account: str) -> str:
    letters = f"{account}{country}00"
    rest = int("".join(str(int(c, 36)) for c in letters)) % 97
    return f"{country}{98 - rest:02}{account}"


BSNS = st.text(DIGITS, min_size=8, max_size=8).map(made_bsn).filter(bool)
CARDS = st.text(DIGITS, min_size=12, max_size=18).filter(lambda t: len(set(t)) > 1).map(made_card)
IBANS = st.builds(
    made_iban,
    st.sampled_from(["NL", "BE", "DE", "FR", "GB", "ES", "LU", "NO"]),
    st.from_regex(r"[0-9A-Z]{12,24}", fullmatch=True),
)
GAPS = st.lists(st.sampled_from(["", "", "", " ", ".", "-"]), min_size=40, max_size=40)


def spaced(number: str, gaps: list[str]) -> str:
    return "".join(a + b for a, b in zip(number, [*gaps[: len(number) - 1], ""], strict=True))


@given(BSNS, GAPS, st.integers(0, 8), st.sampled_from(DIGITS))
def test_a_citizen_number_holds_until_a_digit_changes(
    number: str, gaps: list[str], at: int, digit: str
) -> None:
    assume(len(set(number)) > 1)
    assert is_bsn(spaced(number, gaps))
    wrong = number[:at] + digit + number[at + 1 :]
    assert wrong == number or not is_bsn(wrong)


@given(CARDS, GAPS, st.integers(0, 12), st.sampled_from(DIGITS))
def test_a_card_number_holds_until_a_digit_changes(
    number: str, gaps: list[str], at: int, digit: str
) -> None:
    assert is_card(spaced(number, gaps))
    wrong = number[:at] + digit + number[at + 1 :]
    assert wrong == number or not is_card(wrong)


@given(IBANS, GAPS, st.integers(2, 15), st.sampled_from(DIGITS))
def test_an_account_holds_until_a_digit_changes(
    number: str, gaps: list[str], at: int, digit: str
) -> None:
    assert is_iban(spaced(number, gaps))
    assert is_iban(number.lower())
    assume(number[at].isdigit())
    wrong = number[:at] + digit + number[at + 1 :]
    assert wrong == number or not is_iban(wrong)


@pytest.mark.parametrize(
    "text", ["", "x", "1", "12345678901234567890123456789012345678", "000000000"]
)
def test_what_is_no_number_passes_no_check(text: str) -> None:
    assert not is_bsn(text)
    assert not is_card(text)
    assert not is_iban(text)


def test_a_citizen_number_may_lack_its_first_zero() -> None:
    number = made_bsn("01234567") or made_bsn("01234568") or ""
    assert is_bsn(number)
    assert is_bsn(number[1:])
