"""What stands in the place of what was taken out: steady within a case, strange to another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachapp.privacy.entities import BANDED, NAMES, PLACEHOLDER, EntityType
from coachapp.privacy.placeholders import Pseudonyms

T = EntityType
KEY, OTHER = bytes(range(32)), bytes(32)
CODED = (*NAMES, T.STREET_ADDRESS)
HASHED = [t for t in T if t not in (*CODED, *BANDED, T.CONTEXTUAL)]
LANGUAGES = ("nl", "en")
NAME = st.text("abcdefghijklmnoprstuvz", min_size=3, max_size=9).map(str.title)
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=30)


def put(kind: T, text: str, language: str = "nl", *, key: bytes = KEY, of: str = "") -> str:
    return Pseudonyms(key).put(kind, text, language, stands_for=of)


@given(st.sampled_from([t for t in T if t not in BANDED]), ANYTHING, st.sampled_from(LANGUAGES))
def test_every_placeholder_is_known_again(kind: T, text: str, language: str) -> None:
    assert PLACEHOLDER.fullmatch(Pseudonyms(KEY).put(kind, text, language, stands_for=text))


@given(st.sampled_from([*CODED, *HASHED]), NAME, st.sampled_from(LANGUAGES))
def test_within_a_key_the_same_stays_the_same(kind: T, text: str, language: str) -> None:
    case = Pseudonyms(KEY)
    first = case.put(kind, text, language)
    case.put(kind, "Iets heel anders", language)
    assert case.put(kind, text, language) == first
    assert Pseudonyms(KEY).put(kind, text, language) == first


@pytest.mark.parametrize("kind", [*CODED, *HASHED])
def test_another_key_gives_other_placeholders(kind: T) -> None:
    texts = [f"Naam nummer {chr(97 + n)}{chr(98 + n)}{chr(99 + n)}12{n:03}" for n in range(20)]
    one, two = Pseudonyms(KEY), Pseudonyms(OTHER)
    same = [t for t in texts if one.put(kind, t, "nl") == two.put(kind, t, "nl")]
    assert len(same) <= 1


def test_what_was_given_comes_back_from_what_was_kept() -> None:
    case = Pseudonyms(KEY)
    told = {name: case.put(T.PERSON, name, "nl") for name in ("Fatima Yıldız", "Roderick", "Jo")}
    again = Pseudonyms(KEY, case.given)
    assert {name: again.put(T.PERSON, name, "nl") for name in told} == told


@pytest.mark.parametrize(
    "form",
    [
        "Roderick",
        "Kwakkelstein",
        "roderick kwakkelstein",
        "RODERICK KWAKKELSTEIN",
        "Roderick's",
        "Roderick’s",
        "Kwakkelstein, Roderick",
        "Kwakkelstein Roderick",
        "Róderick",
    ],
)
def test_another_form_of_a_name_is_the_same_person(form: str) -> None:
    case = Pseudonyms(KEY)
    whole = case.put(T.PERSON, "Roderick van der Kwakkelstein", "nl")
    assert case.put(T.PERSON, form, "nl") == whole


@pytest.mark.parametrize("form", ["R.K.", "Roderik", "rkwakkelstein", "de heer K."])
def test_a_form_that_is_told_to_be_of_a_name_is_that_person(form: str) -> None:
    case = Pseudonyms(KEY)
    whole = case.put(T.PERSON, "Roderick Kwakkelstein", "nl")
    assert case.put(T.PERSON, form, "nl", stands_for="Roderick Kwakkelstein") == whole


def test_other_people_are_others() -> None:
    case = Pseudonyms(KEY)
    names = ["Roderick Kwakkelstein", "Ineke Kwakkelstein", "Fatima Yıldız", "Jo", "Jos"]
    assert len({case.put(T.PERSON, name, "nl") for name in names}) == len(names)


def test_two_who_share_a_first_name_are_two_after_that_name_alone() -> None:
    case = Pseudonyms(KEY)
    case.put(T.PERSON, "Roderick", "nl")
    one = case.put(T.PERSON, "Roderick Kwakkelstein", "nl")
    assert case.put(T.PERSON, "Roderick Brouwhuis", "nl") != one


def test_a_person_and_a_place_of_one_name_are_told_apart() -> None:
    case = Pseudonyms(KEY)
    person, place = (case.put(kind, "Florence", "en") for kind in (T.PERSON, T.LOCATION))
    assert person.split()[1] != place.split()[1]


def test_five_hundred_people_of_a_case_are_five_hundred() -> None:
    case = Pseudonyms(KEY)
    names = [f"{chr(97 + n % 26)}{chr(97 + n // 26)}onaldsen" for n in range(500)]
    assert len({case.put(T.PERSON, name, "nl") for name in names}) == 500


@pytest.mark.parametrize(
    ("kind", "writings"),
    [
        (
            T.PHONE_NUMBER,
            [
                "06-12345678",
                "06 12 34 56 78",
                "0612345678",
                "+31 6 12345678",
                "+31 (0)6 1234 5678",
                "0031612345678",
                "(06) 12.34.56.78",
            ],
        ),
        (T.PHONE_NUMBER, ["020 7946 0018", "(020) 7946 0018", "+44 20 7946 0018"]),
        (T.PHONE_NUMBER, ["0470 12 34 56", "+32 470 12 34 56", "0032470123456"]),
        (T.IBAN_CODE, ["NL91 ABNA 0417 1643 00", "nl91abna0417164300", "NL91.ABNA.0417.1643.00"]),
        (T.NL_BSN, ["111222333", "1112.22.333", "111 222 333", "111-222-333"]),
        (T.CREDIT_CARD, ["4111 1111 1111 1111", "4111-1111-1111-1111", "4111111111111111"]),
        (T.EMAIL_ADDRESS, ["fatima@voorbeeld.nl", "Fatima@Voorbeeld.NL"]),
        (
            T.URL,
            [
                "https://www.voorbeeld.nl/",
                "voorbeeld.nl",
                "www.Voorbeeld.nl",
                "http://voorbeeld.nl",
            ],
        ),
        (T.NL_LICENSE_PLATE, ["12-ABC-3", "12-abc-3", "12 ABC 3"]),
        (T.NL_POSTCODE, ["1234 AB", "1234AB", "1234 ab"]),
    ],
)
def test_one_value_in_other_writings_has_one_hash(kind: T, writings: list[str]) -> None:
    assert len({put(kind, writing) for writing in writings}) == 1


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        (T.PHONE_NUMBER, "06-12345678", "06-12345679"),
        (T.PHONE_NUMBER, "020-1234567", "030-1234567"),
        pytest.param(
            T.PHONE_NUMBER,
            "nul zes een twee drie vier vijf zes zeven acht",
            "nul zes acht zeven zes vijf vier drie twee een",
        ),
        (T.EMAIL_ADDRESS, "fatima@voorbeeld.nl", "fa.tima@voorbeeld.nl"),
        (T.IBAN_CODE, "NL91ABNA0417164300", "BE68539007547034"),
        (T.URL, "voorbeeld.nl/a", "voorbeeld.nl/b"),
        (T.SOCIAL_HANDLE, "@fatima", "@fatma"),
    ],
)
def test_two_values_have_two_hashes(kind: T, one: str, two: str) -> None:
    assert put(kind, one) != put(kind, two)


@pytest.mark.parametrize(
    ("instead", "language", "shown"),
    [
        ("verloor een naaste", "nl", "[verloor een naaste]"),
        ("iemand in een zeldzame functie", "nl", "[iemand in een zeldzame functie]"),
        ("someone in a rare role", "en", "[someone in a rare role]"),
        ("", "nl", "[iets bijzonders]"),
        ("", "en", "[something unusual]"),
        ("Fatima Yıldız", "nl", "[iets bijzonders]"),
        ("een 12345", "nl", "[iets bijzonders]"),
        ("een ] [ander", "nl", "[iets bijzonders]"),
    ],
)
def test_what_is_said_instead_is_one_of_few_forms(instead: str, language: str, shown: str) -> None:
    assert Pseudonyms(KEY).put(T.CONTEXTUAL, "xyz", language, stands_for=instead) == shown
