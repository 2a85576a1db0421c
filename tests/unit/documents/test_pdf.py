"""Text of PDF files."""

from __future__ import annotations

import pytest

from coachapp.documents.reader import text_of
from coachapp.errors import EmptyDocumentError, UnreadableDocumentError
from tests.unit.documents.files import a_locked_pdf, a_pdf


def read(*lines: str) -> str:
    return str(text_of(a_pdf(lines), ".pdf", "x.pdf"))


def test_lines_that_fill_the_page_are_one_paragraph():
    assert read(
        "Zij vertelde dat de eerste weken in de nieuwe functie zwaar waren en dat",
        "zij elke avond laat thuis kwam, zodat er weinig tijd voor haar zoon was.",
        "Daarna ging het beter.",
        "Joëlle wil twee dingen afspreken.",
    ) == (
        "Zij vertelde dat de eerste weken in de nieuwe functie zwaar waren en dat "
        "zij elke avond laat thuis kwam, zodat er weinig tijd voor haar zoon was. "
        "Daarna ging het beter.\n\nJoëlle wil twee dingen afspreken."
    )


def test_short_lines_and_items_stay_apart():
    assert read("Naam: Joëlle", "Plaats: Ede", "- bellen", "1. mailen").split("\n\n") == [
        "Naam: Joëlle",
        "Plaats: Ede",
        "- bellen",
        "1. mailen",
    ]


def test_an_item_below_a_full_line_stays_an_item():
    full = "Wij spraken af dat er voor het volgende gesprek drie dingen gedaan zijn:"
    assert read(full, "- de planning bellen", "- de brief").split("\n\n") == [
        full,
        "- de planning bellen",
        "- de brief",
    ]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        (
            "Dit is een hele lange zin van de coach die eindigt met het woord coör-",
            "dinator.",
            "woord coördinator.",
        ),
        (
            "Dit is een hele lange zin van de coach over alle mogelijke voor-",
            "en nadelen.",
            "voor- en nadelen.",
        ),
        (
            "Dit is een hele lange zin van de coach over een hele lange e-",
            "mail aan haar.",
            "lange e-mail aan haar.",
        ),
        (
            "Dit is een hele lange zin van de coach over het mooie Noord-",
            "Holland.",
            "Noord-Holland.",
        ),
        (
            "Dit is een hele lange zin van de coach met een gedachte -",
            "en een vervolg.",
            "gedachte - en een vervolg.",
        ),
    ],
)
def test_a_hyphen_goes_only_when_the_margin_cut_a_word(first: str, second: str, whole: str):
    assert read(first, second).endswith(whole)


def test_pages_follow_each_other():
    text = text_of(a_pdf(["Een."], [], ["Drie."]), ".pdf", "x.pdf")
    assert text == "Een.\n\nDrie."


def test_a_scan_without_text_is_empty():
    with pytest.raises(EmptyDocumentError):
        text_of(a_pdf([]), ".pdf", "scan.pdf")


def test_a_locked_pdf_is_refused_and_one_that_only_forbids_printing_is_read():
    with pytest.raises(UnreadableDocumentError):
        text_of(a_locked_pdf("wachtwoord"), ".pdf", "x.pdf")
    assert text_of(a_locked_pdf(""), ".pdf", "x.pdf") == "Geheim."
