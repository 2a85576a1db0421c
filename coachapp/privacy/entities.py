"""What the anonymizer finds: a stretch of text, what kind of thing it is, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


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
    EntityType.EMAIL_ADDRESS: ("e-mail", "e-mail"),
    EntityType.IBAN_CODE: ("rekening", "account"),
    EntityType.CREDIT_CARD: ("kaart", "card"),
    EntityType.NL_BSN: ("burgernummer", "citizen number"),
    EntityType.NL_LICENSE_PLATE: ("kenteken", "number plate"),
    EntityType.NL_POSTCODE: ("postcode", "postcode"),
    EntityType.SOCIAL_HANDLE: ("account", "handle"),
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
_WORDS = "|".join(
    sorted({re.escape(w) for pair in LABELS.values() for w in pair}, key=len, reverse=True)
)
PLACEHOLDER = re.compile(
    rf"\[(?:(?:{_WORDS})(?: [{CODE_LETTERS}]{{2,4}}| [0-9a-f]{{6,16}})?"
    r"|\d{1,3}-\d{1,3} (?:jaar|years)|(?:kwartaal|quarter) [1-4] \d{4}|(?:jaren|years) \d{4}-\d{4}"
    r"|[€$£] [\d.,]+-[\d.,]+|\d+-\d+"
    r"|(?:een|a|an|something|iets|some) [a-zà-ÿ' -]{3,60})\]"
)
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
