"""What the anonymizer found, and why, in the reader's words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coachapp.privacy.cleaning import Replacement
from coachapp.privacy.entities import EntityType

# Any: what PySide6 gives for a marked text is a string that its stubs call an object.
KINDS: dict[EntityType, Any] = {
    EntityType.PERSON: QT_TRANSLATE_NOOP("Found", "Person"),
    EntityType.LOCATION: QT_TRANSLATE_NOOP("Found", "Place"),
    EntityType.ORGANIZATION: QT_TRANSLATE_NOOP("Found", "Organisation"),
    EntityType.PHONE_NUMBER: QT_TRANSLATE_NOOP("Found", "Telephone number"),
    EntityType.EMAIL_ADDRESS: QT_TRANSLATE_NOOP("Found", "E-mail address"),
    EntityType.IBAN_CODE: QT_TRANSLATE_NOOP("Found", "Bank account"),
    EntityType.CREDIT_CARD: QT_TRANSLATE_NOOP("Found", "Card number"),
    EntityType.NL_BSN: QT_TRANSLATE_NOOP("Found", "Citizen number"),
    EntityType.NL_LICENSE_PLATE: QT_TRANSLATE_NOOP("Found", "Number plate"),
    EntityType.NL_POSTCODE: QT_TRANSLATE_NOOP("Found", "Postcode"),
    EntityType.STREET_ADDRESS: QT_TRANSLATE_NOOP("Found", "Address"),
    EntityType.SOCIAL_HANDLE: QT_TRANSLATE_NOOP("Found", "Name on a platform"),
    EntityType.URL: QT_TRANSLATE_NOOP("Found", "Web address"),
    EntityType.IP_ADDRESS: QT_TRANSLATE_NOOP("Found", "Internet address"),
    EntityType.ID_NUMBER: QT_TRANSLATE_NOOP("Found", "Number of a client or file"),
    EntityType.DATE_TIME: QT_TRANSLATE_NOOP("Found", "Date"),
    EntityType.AGE: QT_TRANSLATE_NOOP("Found", "Age"),
    EntityType.AMOUNT: QT_TRANSLATE_NOOP("Found", "Amount"),
    EntityType.GROUP_SIZE: QT_TRANSLATE_NOOP("Found", "Size of a group"),
    EntityType.CONTEXTUAL: QT_TRANSLATE_NOOP("Found", "Something unusual"),
}
RULES: dict[str, Any] = {
    "known_names": QT_TRANSLATE_NOOP("Found", "is a name from the case file"),
    "known_names:one letter off": QT_TRANSLATE_NOOP(
        "Found", "is a name from the case file, but for one letter"
    ),
    "known_names:initials": QT_TRANSLATE_NOOP(
        "Found", "is made of the initials of a name from the case file"
    ),
    "known_names:inside a word": QT_TRANSLATE_NOOP("Found", "holds a name from the case file"),
    "names:in no dictionary": QT_TRANSLATE_NOOP("Found", "stands in no dictionary"),
    "names:a word with a capital only": QT_TRANSLATE_NOOP(
        "Found", "is known as a name, not as a word"
    ),
    "names:a capital in mid-sentence": QT_TRANSLATE_NOOP(
        "Found", "has a capital in the middle of a sentence"
    ),
    "names:read as a name": QT_TRANSLATE_NOOP("Found", "reads like a name here"),
    "names:a name elsewhere in the text": QT_TRANSLATE_NOOP(
        "Found", "is a name elsewhere in the text"
    ),
    "names": QT_TRANSLATE_NOOP("Found", "reads like a name here"),
    "taken out elsewhere in the text": QT_TRANSLATE_NOOP(
        "Found", "was taken out elsewhere in the text"
    ),
    "formats": QT_TRANSLATE_NOOP("Found", "is written like this"),
    "contextual": QT_TRANSLATE_NOOP("Found", "may tell who it is without a name"),
    "coach": QT_TRANSLATE_NOOP("Found", "was hidden by you"),
}


def kind_words(kind: EntityType) -> str:
    """What was found."""
    return QCoreApplication.translate("Found", KINDS[kind])


def why_words(found: Replacement) -> str:
    """Why it was taken out, with the word that supported it."""
    why = found.why
    key = next(k for k in (f"{why.recognizer}:{why.rule}", why.rule, why.recognizer) if k in RULES)
    told = QCoreApplication.translate("Found", RULES[key])
    if why.recognizer == "names" and why.context:
        after = QCoreApplication.translate("Found", "after “{word}”").format(word=why.context)
        return f"{told}, {after}"
    return told
