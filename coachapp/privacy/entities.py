"""What the anonymizer finds: a stretch of text, what kind of thing it is, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coachapp.privacy.lists import read_yaml


class EntityType(StrEnum):
    """Presidio's names, where it has one."""

    PERSON = "PERSON"
    LOCATION = "LOCATION"
    ORGANIZATION = "ORGANIZATION"
    PHONE_NUMBER = "PHONE_NUMBER"
    EMAIL_ADDRESS = "EMAIL_ADDRESS"
    IBAN_CODE = "IBAN_CODE"
    CREDIT_CARD = "CREDIT_CARD"
    NL_BSN = "NL_BSN"
    NL_LICENSE_PLATE = "NL_LICENSE_PLATE"
    NL_POSTCODE = "NL_POSTCODE"
    STREET_ADDRESS = "STREET_ADDRESS"
    SOCIAL_HANDLE = "SOCIAL_HANDLE"
    URL = "URL"
    IP_ADDRESS = "IP_ADDRESS"
    ID_NUMBER = "ID_NUMBER"
    DATE_TIME = "DATE_TIME"
    AGE = "AGE"
    AMOUNT = "AMOUNT"
    GROUP_SIZE = "GROUP_SIZE"
    CONTEXTUAL = "CONTEXTUAL"
    """No name, but it may tell who it is: a unique role, a rare event."""


NAMES = (EntityType.PERSON, EntityType.LOCATION, EntityType.ORGANIZATION)
BANDED = (EntityType.AGE, EntityType.DATE_TIME, EntityType.AMOUNT, EntityType.GROUP_SIZE)
"""What is told more coarsely, rather than taken out."""


LABELS: dict[EntityType, tuple[str, str]] = {
    EntityType.PERSON: ("Persoon", "Person"),
    EntityType.LOCATION: ("Plaats", "Place"),
    EntityType.ORGANIZATION: ("Organisatie", "Organisation"),
    EntityType.STREET_ADDRESS: ("Adres", "Address"),
    EntityType.PHONE_NUMBER: ("telefoon", "telephone"),
    EntityType.EMAIL_ADDRESS: ("e-mail", "email"),
    EntityType.IBAN_CODE: ("rekening", "bank account"),
    EntityType.CREDIT_CARD: ("kaart", "card"),
    EntityType.NL_BSN: ("burgernummer", "citizen number"),
    EntityType.NL_LICENSE_PLATE: ("kenteken", "number plate"),
    EntityType.NL_POSTCODE: ("postcode", "postal code"),
    EntityType.SOCIAL_HANDLE: ("profiel", "handle"),
    EntityType.URL: ("webadres", "web address"),
    EntityType.IP_ADDRESS: ("ip-adres", "IP address"),
    EntityType.ID_NUMBER: ("nummer", "number"),
    EntityType.DATE_TIME: ("datum", "date"),
    EntityType.AGE: ("leeftijd", "age"),
    EntityType.AMOUNT: ("bedrag", "amount"),
    EntityType.GROUP_SIZE: ("aantal", "number of people"),
    EntityType.CONTEXTUAL: ("iets bijzonders", "something unusual"),
}
CODE_LETTERS = "BDFGHKLMNPRSTVWZ"


def _forms(language: str, years: str, quarter: str, decade: str) -> str:
    """The placeholders of one language that say which one it is."""
    labels = [pair[language == "en"] for pair in LABELS.values()]
    phrases = {e["generalize"] for e in read_yaml("words", "contextual.yaml")[language]["patterns"]}
    return (
        rf"(?:{_either(labels)})(?: [{CODE_LETTERS}]{{2,4}}| [0-9a-f]{{6,16}})?"
        rf"|\d{{1,3}}-\d{{1,3}} {years}|{quarter} [1-4] \d{{4}}|{decade} \d{{4}}-\d{{4}}"
        rf"|{_either(phrases)}"
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_DUTCH = _forms("nl", "jaar", "kwartaal", "jaren")
_ENGLISH = _forms("en", "years", "quarter", "years")
PLACEHOLDERS_OF = {
    "nl": re.compile(rf"\[(?:{_DUTCH})\]"),
    "en": re.compile(rf"\[(?:{_ENGLISH})\]"),
}
"""Those that say in which language a text was cleaned; no form is in both."""
PLACEHOLDER = re.compile(rf"\[(?:{_DUTCH}|{_ENGLISH}|[€$£] [\d.,]+-[\d.,]+|\d+-\d+)\]")
"""Every form that a placeholder has."""


@dataclass(frozen=True, slots=True)
class Why:
    """What made a hit: which recognizer, which of its rules, and the word that supported it."""

    recognizer: str
    rule: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of the text, ``start`` to ``end`` in code points. ``score`` is 0 to 1."""

    start: int
    end: int
    type: EntityType
    score: float
    why: Why
    stands_for: str = ""
    """The name in the case file of which it is a form; or what may be said in its place."""
