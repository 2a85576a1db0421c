"""A shared screen shows no name that is known, and changes nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachapp.domain.casefile import CaseStatus
from coachapp.domain.disguise import HIDDEN, Disguise, names_of
from coachapp.domain.ids import CaseId, ClientId
from coachapp.domain.practice import Contact
from coachapp.domain.runs import Field
from coachapp.domain.search import Found, FoundKind
from coachapp.text import RawText
from tests.support.casefile import a_file

PEOPLE = (
    ("Hanna de Boer", "Person 1"),
    ("Karel van den Berg", "Person 2"),
    ("Zoë Özdemir", "Person 3"),
    ("Karel Smit", "Person 4"),
    ("Bo", "Person 5"),
    ("Gemeente Ede", "Sponsor 1"),
)
DISGUISE = Disguise(names_of(PEOPLE))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Hanna de Boer belde.", "Person 1 belde."),
        ("Hanna belde, De Boer niet.", "Person 1 belde, De Person 1 niet."),
        ("Karel van den Berg", "Person 2"),
        ("Berg en Smit", "Person 2 en Person 4"),
        ("Zoë en Özdemir", "Person 3 en Person 3"),
        ("Bo was er.", "Person 5 was er."),
        ("(Hanna), “Hanna”!", "(Person 1), “Person 1”!"),
        ("Hanna\nHanna", "Person 1\nPerson 1"),
        ("Gemeente Ede betaalt", "Sponsor 1 betaalt"),
        ("", ""),
    ],
)
def test_whole_names_and_their_parts_are_replaced(written: str, shown: str) -> None:
    assert DISGUISE.text(written) == shown


def test_a_first_name_that_several_share_is_a_word_without_a_number() -> None:
    assert DISGUISE.text("Karel kwam.") == "Person kwam."
    assert DISGUISE.text("Karel Smit kwam.") == "Person 4 kwam."


@pytest.mark.parametrize("written", ["Hanna's fiets", "Hanna’s fiets", "Karels Hannas fiets"])
def test_a_name_is_hidden_where_something_is_somebodys(written: str) -> None:
    shown = DISGUISE.text(written)
    assert "Hanna" not in shown
    assert "Karel" not in shown
    assert shown.endswith("s fiets")


@pytest.mark.parametrize(
    "written",
    [
        "Van den dijk, de weg, den haag",
        "Bergen en Smitten",
        "Johanna, Hannah en Boerderij",
        "xHanna Hanna2",
        "Bol en Bob",
    ],
)
def test_particles_and_names_inside_words_are_left_alone(written: str) -> None:
    assert DISGUISE.text(written) == written


def test_the_longest_name_wins() -> None:
    names = names_of([("Ann", "Person 1"), ("Ann Marie", "Person 2"), ("Ann-Marie", "Person 3")])
    assert Disguise(names).text("Ann Marie zag Ann-Marie") == "Person 2 zag Person 3"


@pytest.mark.parametrize("name", ["C++ (zzp)", "A.B.", "[x]*", "\\d", "$1"])
def test_a_name_is_taken_as_it_is_written(name: str) -> None:
    disguise = Disguise({name: "Person 1"})
    assert disguise.text(f"Van {name} en dd") == "Van Person 1 en dd"


@pytest.mark.parametrize("people", [[], [("", "Person 1")], [("  ", "Person 1")]])
def test_without_names_nothing_is_changed(people: list[tuple[str, str]]) -> None:
    assert names_of(people) == {}
    file = a_file()
    assert Disguise({}).of(file.sessions) == file.sessions


def test_a_name_shorter_than_three_letters_is_hidden_only_whole() -> None:
    disguise = Disguise(names_of([("Li Wang", "Person 1")]))
    assert disguise.text("Li Wang, Wang en Li") == "Person 1, Person 1 en Li"


def test_a_whole_case_is_shown_without_the_names_all_the_way_down() -> None:
    file = a_file()
    shown = DISGUISE.of(file)
    assert shown.client.name == "Person 1"
    assert "Person 1 wil leren nee zeggen" in shown.sessions[2].notes
    assert type(shown.sessions[2].notes) is RawText
    assert [s.id for s in shown.sessions] == [s.id for s in file.sessions]
    assert shown.case == file.case
    assert shown.goals == file.goals
    assert shown.scores == file.scores
    assert file.client.name == "Hanna de Boer"


def test_ids_are_left_alone_whatever_they_look_like() -> None:
    file = a_file()
    disguise = Disguise({"case": "Person 1", "client": "Person 2", "Grenzen": "Person 3"})
    shown = disguise.of(file.case)
    assert (shown.id, shown.client_id) == ("case", "client")
    assert shown.title == "Person 3"


class Word(StrEnum):
    HANNA = "Hanna"


@dataclass(frozen=True)
class Holder:
    words: tuple[object, ...]
    by_word: dict[str, list[str]]
    word: StrEnum = Word.HANNA
    n: int = 3
    nothing: None = None


def test_enumerations_stay_and_containers_are_gone_through() -> None:
    before = Holder(
        words=(Word.HANNA, "Hanna", 7, ("Hanna", RawText("Hanna"))),
        by_word={"Hanna": ["Hanna", "Piet"]},
    )
    shown = DISGUISE.of(before)
    assert shown.word is Word.HANNA
    assert shown.words == (Word.HANNA, "Person 1", 7, ("Person 1", "Person 1"))
    assert type(shown.words[0]) is Word
    assert shown.by_word == {"Hanna": ["Person 1", "Piet"]}
    status = Disguise({"open": "Person 1"}).of(replace(a_file().case)).status
    assert status is CaseStatus.OPEN


def test_what_reaches_a_person_is_hidden_and_what_is_empty_stays_empty() -> None:
    contact = Contact(client_id=ClientId("c"), email=RawText("x@y.nl"), address=RawText("Dijk 1"))
    shown = DISGUISE.of(contact)
    assert (shown.email, shown.phone, shown.address) == (HIDDEN, "", HIDDEN)
    case = replace(a_file().case, sponsor=RawText("Mevrouw X"))
    assert DISGUISE.of(case).sponsor == HIDDEN
    client = replace(a_file().client, organisation=RawText("Ziekenhuis"), role=RawText("Arts"))
    assert (DISGUISE.of(client).organisation, DISGUISE.of(client).role) == (HIDDEN, "Arts")


def test_marks_go_with_the_text_they_were_of_and_stay_with_one_that_is_the_same() -> None:
    found = Found(
        kind=FoundKind.NOTES,
        client_id=ClientId("c"),
        client_name=RawText("Hanna de Boer"),
        case_id=CaseId("k"),
        session_id=None,
        start=0,
        end=10,
        text=RawText("Hanna slaapt"),
        marks=((6, 12),),
    )
    shown = DISGUISE.of(found)
    assert (shown.text, shown.marks, shown.client_name) == ("Person 1 slaapt", (), "Person 1")
    same = replace(found, text=RawText("Zij slaapt"), marks=((4, 10),))
    assert (DISGUISE.of(same).text, DISGUISE.of(same).marks) == ("Zij slaapt", ((4, 10),))
    assert DISGUISE.of(Field.NOTES) is Field.NOTES


NAMES = st.text(st.sampled_from("ABCabcdéø -'."), min_size=1, max_size=12)


@given(st.lists(NAMES, max_size=4), st.text(st.sampled_from("ABCabcé .,'\n"), max_size=40))
def test_no_whole_name_is_left_between_other_words(names: list[str], text: str) -> None:
    people = [(name, f"#{n}") for n, name in enumerate(names, start=1)]
    disguise = Disguise(names_of(people))
    for name in names:
        if name.strip() and name.strip()[0].isalpha() and name.strip()[-1].isalpha():
            shown = disguise.text(f"~ {name.strip()} ~ {text}")
            assert not shown.startswith(f"~ {name.strip()} ~")


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("Zoë Smit", "Zoe\u0308 belt", "Persoon 1 belt"),
        ("Anne-Marie Kok", "Anne is er", "Persoon 1 is er"),
        ("Luca d'Angelo", "meneer Angelo", "meneer Persoon 1"),
        ("Hanna de Boer", "verslag_Hanna_1", "verslag_Persoon 1_1"),
    ],
)
def test_a_name_is_known_however_it_is_written(name: str, text: str, shown: str) -> None:
    assert Disguise(names_of([(name, "Persoon 1")])).text(text) == shown


def test_who_is_found_is_hidden_and_who_is_known_has_their_number():
    found = {"Mia belde Vera Smit en 06 1.": ((0, 3), (10, 20))}
    disguise = Disguise(names_of([("Vera Smit", "Persoon 1")]), lambda text: found.get(text, ()))
    assert disguise.text("Mia belde Vera Smit en 06 1.") == f"{HIDDEN} belde Persoon 1 en 06 1."
    assert disguise.of(RawText("Mia")) == "Mia"


def test_a_key_or_a_path_is_not_looked_through():
    disguise = Disguise({}, lambda text: ((0, len(text)),))
    assert disguise.of(("gemma-3-270m", RawText("Mia"), "Mia belt")) == (
        "gemma-3-270m",
        HIDDEN,
        HIDDEN,
    )


def test_a_whole_name_stays_one_person_whatever_parts_of_it_are_found():
    name = "Wilhelmina van der Meulen-Oosterhuis"
    text = f"{name} belde met Sjoerd van der Meulen"
    found = ((0, 10), (19, 36), (47, len(text)))
    disguise = Disguise(names_of([(name, "Persoon 1")]), lambda _text: found)
    assert disguise.text(text) == f"Persoon 1 belde met {HIDDEN} Persoon 1"
    # asked for nothing where nothing is left that could be a name
    asked: list[str] = []
    quiet = Disguise(names_of([(name, "Persoon 1")]), lambda t: asked.append(t) or ())
    assert quiet.text(name) == "Persoon 1"
    assert asked == []
