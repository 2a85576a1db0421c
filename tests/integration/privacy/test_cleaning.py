"""What becomes of names, numbers and wishes in the clean text, and what the gold set says."""

from __future__ import annotations

import json
import re

import pytest

from coachapp.privacy.cleaning import Anonymizer, Wishes
from coachapp.privacy.entities import EntityType
from coachapp.privacy.finding.known import KnownName
from tests.integration.privacy.cleaned import clean
from tests.support.gold import KNOWN_FAILURES, failures


def test_names_are_the_same_in_one_case_and_others_in_another(anonymizer: Anonymizer):
    text = "Willemijn Zonderland belde. Later belde Willemijn weer, en Fatima Yilmaz ook."
    one, two = clean(anonymizer, text), clean(anonymizer, text, key=b"x" * 32)
    codes = re.findall(r"\[Persoon \w+\]", one.text)
    assert len(codes) == 3
    assert codes[0] == codes[1] != codes[2]
    assert not set(codes) & set(re.findall(r"\[Persoon \w+\]", two.text))


@pytest.mark.parametrize(
    "form",
    [
        "Storm",
        "storm verhagen",
        "Verhagen",
        "Storms",
        "Storm's",
        "S. Verhagen",
        "Verhaghen",
        "STORM",
        "s.verhagen@werk.nl",
        "Sto\u200brm Verhagen",
        "de heer Verhagen",
    ],
)
def test_a_known_name_goes_in_every_form(anonymizer: Anonymizer, form: str):
    text = f"Vandaag sprak ik {form} over zijn plan."
    wishes = Wishes(known=(KnownName("Storm Verhagen"),))
    cleaned = clean(anonymizer, text, wishes=wishes)
    assert "erhagen" not in cleaned.text.lower()
    assert "verhaghen" not in cleaned.text.lower()
    assert not re.search(r"(?i)\bsto.?rm", cleaned.text)


def test_a_false_alarm_stays_and_what_was_missed_goes(anonymizer: Anonymizer):
    text = "Wij lazen Quibbel samen; Fatima noemde het codewoord appeltaart."
    assert "Quibbel" not in clean(anonymizer, text).text
    wishes = Wishes(shown=frozenset({"quibbel"}), hidden=("appeltaart",))
    cleaned = clean(anonymizer, text, wishes=wishes)
    assert "Quibbel" in cleaned.text
    assert "appeltaart" not in cleaned.text


def test_what_is_told_more_coarsely_can_still_be_read(anonymizer: Anonymizer):
    text = "Zij is 43 jaar, geboren op 3 mei 1982, gesprek op 12 maart 2026."
    cleaned = clean(anonymizer, text)
    assert "[40-49 jaar]" in cleaned.text
    assert "[jaren 1980-1989]" in cleaned.text
    assert "[kwartaal 1 2026]" in cleaned.text


def test_one_number_written_twice_has_one_hash(anonymizer: Anonymizer):
    text = "Bel 06-12345678. Ik herhaal: +31 6 12 34 56 78."
    hashes = re.findall(r"\[telefoon \w+\]", clean(anonymizer, text).text)
    assert len(hashes) == 2
    assert len(set(hashes)) == 1


def test_what_tells_without_a_name_is_said_otherwise(anonymizer: Anonymizer):
    text = "Zij is de enige vrouwelijke brandweercommandant van Terschelling."
    cleaned = clean(anonymizer, text)
    (found,) = cleaned.replacements
    assert found.type is EntityType.CONTEXTUAL
    assert cleaned.text == "Zij is [iemand in een zeldzame functie]."


def test_what_is_missed_in_the_gold_set_is_what_is_written_down(anonymizer: Anonymizer):
    assert failures(anonymizer) == json.loads(KNOWN_FAILURES.read_text(encoding="utf-8"))
