"""What the case file knows by name goes, in whatever form a coach writes it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachapp.privacy.entities import EntityType
from coachapp.privacy.finding.known import KnownName, KnownNames, is_one_off
from coachapp.privacy.finding.tokens import pieces
from coachapp.privacy.finding.words import load_words

WORDS = {language: load_words(language) for language in ("nl", "en")}
RODERICK = KnownName("Roderick Kwakkelstein")
INEKE = KnownName("Ineke van der Kwakkelen")
SOFIE = KnownName("Sofie Brouwhuis-Kwakkelstein")
OEZGUER = KnownName("Özgür Çağlayan")
WIL = KnownName("Wil Kwakkelstein")
FIRM = KnownName("Bakkerij Kwakkelstein BV", EntityType.ORGANIZATION)


def found(text: str, *names: KnownName, language: str = "nl") -> list[str]:
    known = KnownNames(names, WORDS[language])
    hits = known.find(text, list(pieces(text, frozenset())))
    return [text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        (RODERICK, "met Roderick Kwakkelstein erbij", "Kwakkelstein"),
        (RODERICK, "met Roderick erbij", "Roderick"),
        (RODERICK, "met Kwakkelstein erbij", "Kwakkelstein"),
        (RODERICK, "met roderick erbij", "roderick"),
        (RODERICK, "MET RODERICK ERBIJ", "RODERICK"),
        (RODERICK, "dat is Roderick's plan", "Roderick's"),
        (RODERICK, "dat is Roderick’s plan", "Roderick’s"),
        (RODERICK, "dat is Rodericks plan", "Rodericks"),
        (RODERICK, "met Roderik erbij", "Roderik"),
        (RODERICK, "met Roderikc erbij", "Roderikc"),
        (RODERICK, "met Rodderick erbij", "Rodderick"),
        (RODERICK, "met roderich erbij", "roderich"),
        (RODERICK, "met R. Kwakkelstein erbij", "Kwakkelstein"),
        (RODERICK, "met R.K. erbij", "R.K."),
        (RODERICK, "met R. K. erbij", "R. K."),
        (RODERICK, "met RK erbij", "RK"),
        (RODERICK, "naar roderick.kwakkelstein@voorbeeld.nl", "roderick"),
        (RODERICK, "naar rkwakkelstein@voorbeeld.nl", "rkwakkelstein"),
        (RODERICK, "volg @roderick99", "roderick99"),
        (RODERICK, "volg @roderickkwakkelstein", "roderickkwakkelstein"),
        (INEKE, "met Ineke erbij", "Ineke"),
        (INEKE, "met mevrouw van der Kwakkelen erbij", "Kwakkelen"),
        (INEKE, "met ineke van der kwakkelen erbij", "van der kwakkelen"),
        (INEKE, "met Kwakkelen erbij", "Kwakkelen"),
        (INEKE, "met I.v.d.K. erbij", "I.v.d.K."),
        (SOFIE, "met Brouwhuis erbij", "Brouwhuis"),
        (SOFIE, "met mevrouw Kwakkelstein erbij", "Kwakkelstein"),
        (SOFIE, "met Sofie Brouwhuis-Kwakkelstein erbij", "Kwakkelstein"),
        (OEZGUER, "met Ozgur erbij", "Ozgur"),
        (OEZGUER, "met ÖZGÜR erbij", "ÖZGÜR"),
        (OEZGUER, "met caglayan erbij", "caglayan"),
        (FIRM, "bij Kwakkelstein erbij", "Kwakkelstein"),
        (FIRM, "bij bakkerij kwakkelstein erbij", "kwakkelstein"),
    ],
)
def test_a_known_name_is_found_in_another_form(
    name: KnownName, text: str, form: str, language: str
) -> None:
    assert any(form in hit for hit in found(text, name, language=language))


def test_a_name_is_found_as_what_it_is_the_name_of() -> None:
    known = KnownNames((RODERICK, KnownName("Plinkermans", EntityType.LOCATION)), WORDS["nl"])
    text = "Roderick woont in Plinkermans"
    kinds = {
        text[h.start : h.end]: h.type for h in known.find(text, list(pieces(text, frozenset())))
    }
    assert kinds == {"Roderick": EntityType.PERSON, "Plinkermans": EntityType.LOCATION}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (WIL, "zij wil graag verder en wie wil dat niet"),
        (WIL, "Zij wil graag verder."),
        (KnownName("Can Kwakkelstein"), "I can do that, said Mary, and you can too"),
        (KnownName("An Kwakkelstein"), "een an sich goede vraag"),
        (INEKE, "van der naar de en het den ten"),
        (RODERICK, "hij rookt en klopt, het kwakt en stinkt"),
        (KnownName("Jo"), "jonge mensen joggen"),
        (FIRM, "B.K. is geen naam, de bv en de nv ook niet"),
    ],
)
def test_everyday_words_are_no_form_of_a_name(name: KnownName, text: str) -> None:
    assert found(text, name) == []


@pytest.mark.parametrize(
    "text", ["met Wil gesproken", "en Wil Kwakkelstein", "met wil kwakkelstein"]
)
def test_a_name_that_is_an_everyday_word_is_found_where_it_is_meant(text: str) -> None:
    assert any(hit.lower().startswith("wil") for hit in found(text, WIL))


def test_a_short_name_is_not_found_inside_words() -> None:
    assert found("het meisje Annabel kan kanoën", KnownName("Kan")) == []


def test_no_name_finds_nothing() -> None:
    assert not KnownNames((), WORDS["nl"])
    assert found("Roderick Kwakkelstein") == []
    assert found("Roderick", KnownName("  "), KnownName("van der"), KnownName("12")) == []


@given(st.text("abcdefg", min_size=1, max_size=8), st.data())
def test_one_letter_more_less_other_or_swapped_is_one_off(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("xyz"))
    assert is_one_off(word, word[:at] + letter + word[at:])
    assert is_one_off(word[:at] + letter + word[at:], word)
    assert is_one_off(word, word[:at] + letter + word[at + 1 :])
    if at + 1 < len(word):
        assert is_one_off(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    assert not is_one_off(word, letter + word + letter)
    assert not is_one_off(word + "ab", word[:at] + letter + word[at + 1 :] + "cd")


@settings(deadline=None)
@given(
    st.text("Rodeick Kwaklstn.'’-,", min_size=0, max_size=20),
    st.text(st.characters(exclude_categories=()), max_size=60),
)
def test_no_name_and_no_text_is_too_strange(name: str, text: str) -> None:
    for hit in KnownNames((KnownName(name),), WORDS["nl"]).find(
        text, list(pieces(text, frozenset()))
    ):
        assert 0 <= hit.start < hit.end <= len(text)
