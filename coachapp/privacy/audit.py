"""The last look at a record, the same on both sides: does anything in it point at a person?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coachapp.errors import RecordInvalidError
from coachapp.privacy.codebook import LANGUAGES
from coachapp.privacy.languages import detect
from coachapp.privacy.record import Phrase, SharedRecord, read_record

if TYPE_CHECKING:
    from coachapp.privacy.entities import Finding

FindIn = Callable[[str, str], "list[Finding]"]
"""What looks through a phrase: text and language in, what identifies out (`Anonymizer.find`)."""


@dataclass(frozen=True, slots=True)
class Leak:
    """A field that may not travel, and why. It never repeats what stands there."""

    field: str
    reason: str


def find_leaks(untrusted: object, find: FindIn) -> tuple[Leak, ...]:
    """What is wrong with a record as it travels; empty where nothing is.

    Takes a `SharedRecord` or what JSON gave. The form is checked first: a field or a code that is
    not known is a leak. Then each phrase goes through the anonymizer, in both languages.
    """
    try:
        wire = untrusted.to_wire() if isinstance(untrusted, SharedRecord) else untrusted
        record = read_record(wire)
    except RecordInvalidError as exc:
        return (Leak(str(exc.facts["field"]), "form"),)
    return tuple(
        Leak("patterns", reason) for phrase in record.phrases for reason in _in_phrase(phrase, find)
    )


def _in_phrase(phrase: Phrase, find: FindIn) -> list[str]:
    """The kinds of what a phrase gives away, read in either language."""
    spoken = detect(phrase)
    found = {
        f.type.value
        for language in LANGUAGES
        for f in find(phrase, language)
        # That a word stands in no dictionary says something in its own language only.
        if language == spoken or f.why.recognizer != "names"
    }
    return sorted(found)
