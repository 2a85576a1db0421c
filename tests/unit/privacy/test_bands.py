"""Numbers are told more coarsely, and what cannot be read is not told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachapp.privacy.entities import PLACEHOLDER, EntityType
from coachapp.privacy.placeholders import Pseudonyms, band

T = EntityType
LAST_YEAR = date.today().year - 1
LONG_AGO = date.today().year - 11
LANGUAGES = st.sampled_from(["nl", "en"])


@pytest.mark.parametrize(
    ("kind", "text", "dutch", "english"),
    [
        (T.AGE, "43 jaar", "40-49 jaar", "40-49 years"),
        (T.AGE, "39", "30-39 jaar", "30-39 years"),
        (T.AGE, "40-jarige", "40-49 jaar", "40-49 years"),
        (T.AGE, "8", "0-9 jaar", "0-9 years"),
        (T.AGE, "100 years old", "100-109 jaar", "100-109 years"),
        (T.AGE, "18 maanden", "", ""),
        (T.AGE, "6 weeks old", "", ""),
        (T.AGE, "8, 10 en 12", "", ""),
        (T.AGE, "drieënveertig", "", ""),
        (T.GROUP_SIZE, "14", "10-19", "10-19"),
        (T.GROUP_SIZE, "7", "1-9", "1-9"),
        (T.GROUP_SIZE, "20", "20-29", "20-29"),
        (T.GROUP_SIZE, "een paar", "", ""),
        (T.AMOUNT, "€ 4.350", "€ 4000-5000", "€ 4000-5000"),
        (T.AMOUNT, "€4350,75", "€ 4000-5000", "€ 4000-5000"),
        (T.AMOUNT, "$12,345.67", "$ 10000-20000", "$ 10000-20000"),
        (T.AMOUNT, "£999", "£ 900-1000", "£ 900-1000"),
        (T.AMOUNT, "1000 euro", "€ 1000-2000", "€ 1000-2000"),
        (T.AMOUNT, "veel geld", "", ""),
        pytest.param(T.AMOUNT, "€ 4 350", "€ 4000-5000", "€ 4000-5000"),
        (T.DATE_TIME, f"12-03-{LAST_YEAR}", f"kwartaal 1 {LAST_YEAR}", f"quarter 1 {LAST_YEAR}"),
        (T.DATE_TIME, f"{LAST_YEAR}-04-01", f"kwartaal 2 {LAST_YEAR}", f"quarter 2 {LAST_YEAR}"),
        (T.DATE_TIME, f"30 juni {LAST_YEAR}", f"kwartaal 2 {LAST_YEAR}", f"quarter 2 {LAST_YEAR}"),
        (T.DATE_TIME, f"1 okt {LAST_YEAR}", f"kwartaal 4 {LAST_YEAR}", f"quarter 4 {LAST_YEAR}"),
        (T.DATE_TIME, f"July 1, {LAST_YEAR}", f"kwartaal 3 {LAST_YEAR}", f"quarter 3 {LAST_YEAR}"),
        (T.DATE_TIME, "12-03-1985", "jaren 1980-1989", "years 1980-1989"),
        (T.DATE_TIME, "1990", "jaren 1990-1999", "years 1990-1999"),
        (T.DATE_TIME, "3 maart 1979", "jaren 1970-1979", "years 1970-1979"),
        (T.DATE_TIME, "3 maart", "", ""),
        (T.DATE_TIME, "12/3/85", "", ""),
        (T.DATE_TIME, str(LAST_YEAR), "", ""),
        (T.DATE_TIME, "gisteren", "", ""),
    ],
)
def test_a_number_is_told_in_its_band(kind: T, text: str, dutch: str, english: str) -> None:
    assert band(kind, text, "nl") == dutch
    assert band(kind, text, "en") == english


def test_a_date_becomes_a_decade_after_ten_years() -> None:
    assert band(T.DATE_TIME, f"1 mei {LONG_AGO}", "nl").startswith("jaren ")
    assert band(T.DATE_TIME, f"1 mei {LONG_AGO + 1}", "nl").startswith("kwartaal 2 ")


@given(st.integers(0, 129), LANGUAGES)
def test_an_age_is_told_to_ten_years(age: int, language: str) -> None:
    low, high = map(int, band(T.AGE, str(age), language).split()[0].split("-"))
    assert low <= age <= high == low + 9


@given(st.integers(1, 10**9), LANGUAGES)
def test_an_amount_is_told_by_its_first_figure(amount: int, language: str) -> None:
    low, high = map(int, band(T.AMOUNT, f"€ {amount}", language)[2:].split("-"))
    assert low <= amount < high
    assert str(low).rstrip("0") in [*"123456789"]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), LANGUAGES)
def test_a_date_in_figures_is_never_told_by_its_day(day: date, language: str) -> None:
    told = band(T.DATE_TIME, f"{day.day}-{day.month}-{day.year}", language)
    assert told == band(T.DATE_TIME, f"{1}-{day.month}-{day.year}", language)
    assert told == band(T.DATE_TIME, day.isoformat(), language)
    assert told


@given(
    st.sampled_from([T.AMOUNT, T.GROUP_SIZE, T.DATE_TIME]),
    st.text(st.characters(exclude_categories=()), max_size=40),
    LANGUAGES,
)
def test_whatever_stands_there_the_placeholder_is_known_again(
    kind: T, text: str, language: str
) -> None:
    assert PLACEHOLDER.fullmatch(Pseudonyms(bytes(32)).put(kind, text, language))


def test_an_endless_amount_is_told_too() -> None:
    assert Pseudonyms(bytes(32)).put(T.AMOUNT, f"€ {'123' * 1500}", "nl").startswith("[")
