"""What the case file knows and what the coach decided comes before what was read."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachapp.privacy.cleaning import Anonymizer, Wishes
from coachapp.privacy.entities import EntityType
from coachapp.privacy.finding.known import KnownName
from tests.integration.privacy.cleaned import as_read, assert_rebuilt, clean, left, stands_in
from tests.integration.privacy.mixtures import MIXTURES, SPACED

LANGUAGES = st.sampled_from(["nl", "en", "auto"])
RODERICK, SIOBHAN = KnownName("Roderick Kwakkelstein"), KnownName("Siobhán O'Brien")
INEKE = KnownName("Ineke van der Plinkstra")
KNOWN = Wishes(known=(RODERICK, SIOBHAN, INEKE))
HIDDEN = ("stap", "Fatima", "06-12345678", "te veel", "x=1", "de vragenlijst", "café (au) lait")
SHOWN = frozenset({"fatima", "willemijn", "06-12345678"})
many = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(SPACED, LANGUAGES)
def test_no_known_name_is_left_in_any_form(
    anonymizer: Anonymizer, text: str, language: str
) -> None:
    cleaned = clean(anonymizer, text, language, wishes=KNOWN)
    assert_rebuilt(text, cleaned)
    names = ("roderick", "kwakkelstein", "siobhan", "brien", "plinkstra")
    assert [name for name in names if name in left(cleaned)] == []


@many
@given(MIXTURES, LANGUAGES)
def test_nothing_hidden_is_left(anonymizer: Anonymizer, text: str, language: str) -> None:
    text = f"{text}\nEen Cafe\u0301 (AU) lait, en de volgende STAP."
    cleaned = clean(anonymizer, text, language, wishes=Wishes(hidden=HIDDEN))
    assert_rebuilt(text, cleaned)
    assert [word for word in HIDDEN if stands_in(as_read(word), left(cleaned))] == []


@many
@given(MIXTURES, LANGUAGES)
def test_nothing_shown_is_taken_out_alone(anonymizer: Anonymizer, text: str, language: str) -> None:
    cleaned = clean(anonymizer, text, language, wishes=Wishes(shown=SHOWN))
    assert_rebuilt(text, cleaned)
    taken = {text[r.start : r.end].casefold() for r in cleaned.replacements}
    assert taken & SHOWN == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("vandaag sprak ik roderick kwakkelstein.", ("roderick", "kwakkelstein")),
        ("Ik sprak roderick, en later kwakkelstein ook.", ("roderick", "kwakkelstein")),
        ("RODERICK KWAKKELSTEIN BELDE", ("roderick", "kwakkelstein")),
        ("Het is rodericks werk, of roderick’s.", ("roderick",)),
        ("mail r.kwakkelstein@voorbeeld.nl of volg @roderick_k", ("roderick", "kwakkelstein")),
        ("rode\u00adrick en Ro\u0301derick", ("roderick", "rode")),
        ("mevrouw van der Plinkstra en ineke", ("plinkstra", "ineke")),
        ("met siobhan o'brien erbij", ("siobhan", "brien")),
        ("Roderick<br>Kwakkelstein", ("roderick", "kwakkelstein")),
        ("**Rod**erick zei: Kwakkelstijn", ("kwakkelstijn",)),
    ],
)
def test_a_known_client_goes_however_it_is_written(
    anonymizer: Anonymizer, text: str, names: tuple[str, ...]
) -> None:
    cleaned = clean(anonymizer, text, wishes=KNOWN)
    assert [name for name in names if name in left(cleaned)] == []


@pytest.mark.parametrize("form", ["Yildiz", "YILDIZ", "yildiz"])
def test_a_known_turkish_name_goes_without_its_turkish_letters(
    anonymizer: Anonymizer, form: str
) -> None:
    found = anonymizer.find(f"met {form} gesproken", "nl", Wishes(known=(KnownName("Yıldız"),)))
    assert [f.why.recognizer for f in found] == ["known_names"]


def test_all_forms_of_a_known_name_are_one_person(anonymizer: Anonymizer) -> None:
    text = "Roderick belde. Kwakkelstein zei nee, roderick kwakkelstein ook. Roderick's plan."
    cleaned = clean(anonymizer, text, wishes=KNOWN)
    shown = {cleaned.text[r.clean_start : r.clean_end] for r in cleaned.replacements}
    assert len(cleaned.replacements) == 4
    assert len(shown) == 1


@pytest.mark.parametrize("form", ["Roderik", "R.K.", "Rodericks"])
def test_a_form_that_shares_no_word_with_a_known_name_is_that_person_too(
    anonymizer: Anonymizer, form: str
) -> None:
    cleaned = clean(anonymizer, f"Met Roderick is {form} bedoeld.", wishes=KNOWN)
    codes = [cleaned.text[r.clean_start : r.clean_end] for r in cleaned.replacements]
    assert len(codes) == 2
    assert codes[0] == codes[1]


def test_a_known_name_says_what_kind_of_thing_it_is(anonymizer: Anonymizer) -> None:
    known = (KnownName("Plinkwerk", EntityType.ORGANIZATION), RODERICK)
    text = "roderick werkt nu bij plinkwerk."
    cleaned = clean(anonymizer, text, wishes=Wishes(known=known))
    kinds = {text[r.start : r.end]: r.type for r in cleaned.replacements}
    assert kinds == {"roderick": EntityType.PERSON, "plinkwerk": EntityType.ORGANIZATION}
    assert all(r.why.recognizer == "known_names" for r in cleaned.replacements)


def test_two_known_people_stay_two_with_their_and_between(anonymizer: Anonymizer) -> None:
    cleaned = clean(anonymizer, "Daar waren Roderick en Ineke bij.", wishes=KNOWN)
    assert len(cleaned.replacements) == 2
    assert " en " in cleaned.text


def test_what_was_missed_goes_in_every_form_once_it_is_hidden(anonymizer: Anonymizer) -> None:
    text = "Het codewoord is appeltaart. APPELTAART, zei zij; en Appeltaart's geur. Appeltaarten!"
    assert clean(anonymizer, text).text.lower().count("appeltaart") == 4
    cleaned = clean(anonymizer, text, wishes=Wishes(hidden=("appeltaart",)))
    assert not stands_in("appeltaart", left(cleaned))
    assert cleaned.text.startswith("Het codewoord is [")


@pytest.mark.parametrize("hidden", ["", " ", "\n", "(", "[", "\\", ".*", "\u200b", "\ud800"])
def test_a_strange_wish_hides_no_plain_word(anonymizer: Anonymizer, hidden: str) -> None:
    text = "Zij oefent elke dag met grenzen stellen."
    assert clean(anonymizer, text, wishes=Wishes(hidden=(hidden,))).text == text


def test_a_hidden_word_leaves_earlier_placeholders_alone(anonymizer: Anonymizer) -> None:
    text = "[Persoon BD] zei dat een persoon van [40-49 jaar] elk jaar belt."
    cleaned = clean(anonymizer, text, wishes=Wishes(hidden=("persoon", "jaar", "BD")))
    assert cleaned.text.startswith("[Persoon BD] zei dat een [")
    assert "[40-49 jaar]" in cleaned.text
    assert "elk [" in cleaned.text


def test_a_false_alarm_stays_after_it_is_shown(anonymizer: Anonymizer) -> None:
    text = "Wij lazen Quibbelaar samen, en Fatima las mee."
    assert "Quibbelaar" not in clean(anonymizer, text).text
    cleaned = clean(anonymizer, text, wishes=Wishes(shown=frozenset({"quibbelaar"})))
    assert "Quibbelaar" in cleaned.text
    assert "Fatima" not in cleaned.text


def test_a_shown_number_stays_and_another_goes(anonymizer: Anonymizer) -> None:
    text = "Bel 06-12345678 of 06-87654321."
    cleaned = clean(anonymizer, text, wishes=Wishes(shown=frozenset({"06-12345678"})))
    assert "06-12345678" in cleaned.text
    assert "06-87654321" not in cleaned.text


def test_a_word_that_is_shown_stays_after_a_small_word_too(anonymizer: Anonymizer) -> None:
    text = "Wij lazen het boek van Quibbelaar samen."
    cleaned = clean(anonymizer, text, wishes=Wishes(shown=frozenset({"quibbelaar"})))
    assert cleaned.text == text
