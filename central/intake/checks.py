"""Rules for one record: each a small class with an id, which is all that is told of a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from central.store.tables import Consent
from coachapp.errors import RecordInvalidError
from coachapp.privacy.audit import FindIn, find_leaks
from coachapp.privacy.record import SharedRecord, read_record

FORM = "form"
_LEAST_KINDS = 10
"""Different hexadecimal digits in a random token of 64, nearly always."""
_DAYS_AHEAD, _DAYS_BACK = 1, 400


@dataclass(frozen=True, slots=True)
class Sender:
    """Under which consent a record was sent, on which day."""

    consent: Consent
    client_token: str
    today: date


class Check(Protocol):
    """A rule; ``id`` names it in verdicts and in the log."""

    id: str

    def holds(self, record: SharedRecord, sender: Sender) -> bool:
        """Whether a record may pass."""
        ...


class OfTheConsent:
    """The record is of a kind and a level that the coach said yes to, and of this coach."""

    id = "consent"

    def holds(self, record: SharedRecord, sender: Sender) -> bool:
        """See `Check.holds`."""
        consent = sender.consent
        return (
            record.coach_id == consent.coach_id
            and record.data_type.value in consent.data_types
            and (record.level.value == consent.level or consent.level == "partial")
        )


class NotValidatedYet:
    """Only central says that a record was validated."""

    id = "validated"

    def holds(self, record: SharedRecord, sender: Sender) -> bool:
        """See `Check.holds`."""
        return not record.is_validated


class OfThisTime:
    """The day of anonymizing is not in the future, and not years ago."""

    id = "date"

    def holds(self, record: SharedRecord, sender: Sender) -> bool:
        """See `Check.holds`."""
        age = (sender.today - record.anonymized_on).days
        return -_DAYS_AHEAD <= age <= _DAYS_BACK


class RandomPseudonyms:
    """Pseudonyms look like the output of an HMAC, not like a name in hexadecimal."""

    id = "pseudonym"

    def holds(self, record: SharedRecord, sender: Sender) -> bool:
        """See `Check.holds`."""
        tokens = (record.coach_id, sender.client_token)
        return record.coach_id != sender.client_token and all(
            len(set(token)) >= _LEAST_KINDS and not _is_written(token) for token in tokens
        )


class NothingPersonal:
    """No phrase gives anybody away, read in both languages."""

    id = "personal"

    def __init__(self, find: FindIn) -> None:
        self._find = find

    def holds(self, record: SharedRecord, sender: Sender) -> bool:
        """See `Check.holds`."""
        return not find_leaks(record, self._find)


def checks(find: FindIn) -> tuple[Check, ...]:
    """The rules, the cheap ones first."""
    return (
        NotValidatedYet(),
        OfTheConsent(),
        OfThisTime(),
        RandomPseudonyms(),
        NothingPersonal(find),
    )


def checked(
    untrusted: object, sender: Sender, rules: Sequence[Check]
) -> tuple[SharedRecord | None, str]:
    """The record, if it may be kept; or the id of the rule that it breaks."""
    try:
        record = read_record(untrusted)
    except RecordInvalidError:
        return None, FORM
    for rule in rules:
        if not rule.holds(record, sender):
            return None, rule.id
    return record, ""


def _is_written(token: str) -> bool:
    """Whether the bytes are letters: a text that somebody encoded."""
    letters = bytes.fromhex(token)
    return sum(32 <= byte < 127 for byte in letters) >= 0.9 * len(letters)
