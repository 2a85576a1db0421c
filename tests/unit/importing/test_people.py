"""Whose a file is, by names in paths and lists."""

from __future__ import annotations

import unicodedata

import pytest

from coachapp.actions.importing.people import Guess, People, key_of, name_in
from tests.support.store import a_client

ANNA_V = a_client("Anna de Vries")
ANNA_B = a_client("Anna Bakker")
ANNA_Y = a_client("Anna Yıldız")
ZOE = a_client("Zoë")
JOERG = a_client("Jörg Müller-Lüdenscheidt")
CLIENTS = (ANNA_V, ANNA_B, ANNA_Y, ZOE, JOERG)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna de Vries", "Vries, Anna de"),
        ("Anna de Vries", "ANNA VRIES"),
        ("Anna de Vries", "AnnaDeVries"),
        ("José  García", unicodedata.normalize("NFD", "garcia_josé")),
        ("Anna Yıldız", "ANNA YILDIZ"),
        ("Jörg Müller-Lüdenscheidt", "Lüdenscheidt Müller, Jorg"),
        ("Søren Strauß", "soren strauss"),
    ],
)
def test_one_person_has_one_key_however_it_is_spelled(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_people_with_the_same_first_name_have_keys_of_their_own() -> None:
    assert len({key_of(str(c.name)) for c in CLIENTS}) == len(CLIENTS)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2024-03-12 sessie 3 Anna Bakker", "Anna Bakker"),
        ("Vries, Anna de", "Anna de Vries"),
        ("AnnaBakker_intake", "Anna Bakker"),
        ("Jan-Willem van 't Hof", "Jan-Willem van 't Hof"),
        ("verslag-Anna-de-Vries", "Anna de Vries"),
        ("Kate O'Brien (oud)", "Kate O'Brien"),
        ("Ronald McDonald", "Ronald McDonald"),
        ("KOPIE VAN 2024-03-12 verslag", ""),
        ("Persoonlijk Ontwikkelplan", ""),
        ("Nieuw document (2)", ""),
        ("WhatsApp Image 2024", ""),
        ("Clienten 2019", ""),
    ],
)
def test_a_name_is_spelled_as_it_stands_there_and_other_words_are_none(
    text: str, name: str
) -> None:
    assert name_in(text, least=2) == name


@pytest.mark.parametrize("name", ["Anna de Vries", "vries, anna de", "Anna  de  Vries"])
def test_a_known_client_is_known_by_any_spelling(name: str) -> None:
    assert People(CLIENTS).named(name) == Guess(ANNA_V.id, "Anna de Vries", is_sure=True)


def test_a_first_name_that_several_have_is_nobodys() -> None:
    people = People(CLIENTS)
    for guess in (
        people.named("Anna"),
        people.of_path(("Anna", "sessie")),
        people.of_path(("anna", "x")),
    ):
        assert guess.client_id is None
        assert not guess.is_sure


def test_a_first_name_that_one_has_is_proposed_and_not_sure() -> None:
    people = People([ANNA_B])
    assert people.named("Anna") == Guess(ANNA_B.id, "Anna Bakker", is_sure=False)
    assert people.of_path(("Cliënten", "Anna", "sessie 1")) == people.named("Anna")


def test_a_client_who_has_one_name_only_is_meant_by_it() -> None:
    assert People(CLIENTS).of_path(("zoe", "1")) == Guess(ZOE.id, "Zoë", is_sure=True)
    assert not People([ANNA_V, a_client("Anna")]).of_path(("Anna", "1")).is_sure


def test_two_clients_of_one_name_are_told_apart_by_the_coach() -> None:
    twins = People([a_client("Jan Smit"), a_client("Jan Smit")])
    for guess in (twins.named("Jan Smit"), twins.of_path(("Jan Smit", "sessie"))):
        assert (guess.client_id, guess.is_sure) == (None, False)


def test_a_namesake_by_first_name_is_someone_else() -> None:
    assert People([ANNA_B]).of_path(("Anna Smit", "sessie")) == Guess(None, "Anna Smit", True)


def test_a_folder_and_a_file_name_that_disagree_are_left_to_the_coach() -> None:
    guess = People(CLIENTS).of_path(("Anna Bakker", "gesprek over Anna de Vries"))
    assert not guess.is_sure


def test_a_folder_within_a_persons_folder_does_not_change_whose_it_is() -> None:
    for inner in ("2024", "Anna", "Verslagen", "Persoonlijk Ontwikkelplan"):
        guess = People(CLIENTS).of_path(("Cliënten", "Anna Bakker", inner, "sessie 2"))
        assert guess == Guess(ANNA_B.id, "Anna Bakker", is_sure=True)


def test_two_new_names_above_each_other_are_not_sure() -> None:
    assert not People(()).of_path(("Zorg Samen", "Anna Smit", "sessie 2")).is_sure


def test_a_single_word_is_a_new_client_only_among_clients() -> None:
    assert People(()).of_path(("Cliënten", "Zoë", "x")) == Guess(None, "Zoë", is_sure=True)
    assert People(()).of_path(("Breinbrekers", "x")) == Guess(None, "Breinbrekers", is_sure=False)


def test_a_new_name_in_a_file_name_counts_when_it_is_about_a_session() -> None:
    people = People(())
    assert people.of_path(("Anna Smit - intake",)) == Guess(None, "Anna Smit", is_sure=True)
    assert people.of_path(("2024-03-12 Anna Smit",)) == Guess(None, "Anna Smit", is_sure=True)
    assert people.of_path(("Stille Kracht",)) == Guess(None, "Stille Kracht", is_sure=False)


def test_who_was_met_in_a_list_is_found_in_names_of_files() -> None:
    people = People(())
    people.meet_all(["Smit, Anna", "Anna  SMIT"])
    # The list's own spelling is the one that stays.
    assert people.of_path(("los", "anna smit")) == Guess(None, "Smit, Anna", is_sure=True)
    assert people.named("Anna") == Guess(None, "Smit, Anna", is_sure=False)


@pytest.mark.parametrize("parts", [("000",), ("Oud", "1"), ("2024", "Sessie 3"), ("", "")])
def test_without_a_name_it_is_nobodys(parts: tuple[str, ...]) -> None:
    assert People(CLIENTS).of_path(parts) == Guess(None, "", is_sure=False)
