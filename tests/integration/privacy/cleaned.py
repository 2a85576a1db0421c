"""What must hold of every cleaned text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coachapp.privacy.cleaning import Anonymizer, Cleaned, Wishes
from coachapp.privacy.entities import BANDED, PLACEHOLDER, EntityType
from coachapp.privacy.finding.folding import fold
from coachapp.privacy.finding.known import flat
from coachapp.privacy.placeholders import Pseudonyms

KEY = bytes(range(32))
NOTHING = Wishes()


def clean(
    anonymizer: Anonymizer,
    text: str,
    language: str = "nl",
    *,
    key: bytes = KEY,
    wishes: Wishes = NOTHING,
) -> Cleaned:
    return anonymizer.clean(text, Pseudonyms(key), language=language, wishes=wishes)


def assert_rebuilt(text: str, cleaned: Cleaned) -> None:
    """The clean text is the original with placeholders, each where it says that it is."""
    at = clean_at = 0
    for r in cleaned.replacements:
        assert at <= r.start < r.end <= len(text)
        assert cleaned.text[clean_at : r.clean_start] == text[at : r.start]
        assert PLACEHOLDER.fullmatch(cleaned.text[r.clean_start : r.clean_end])
        at, clean_at = r.end, r.clean_end
    assert cleaned.text[clean_at:] == text[at:]


def as_read(text: str) -> str:
    """Without disguise, capitals and accents."""
    return flat(fold(text).text)


def left(cleaned: Cleaned) -> str:
    """What a reader of the clean text sees beside the placeholders."""
    return as_read(PLACEHOLDER.sub(" ", cleaned.text))


def stands_in(value: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text) is not None


def values(text: str, cleaned: Cleaned) -> Iterator[str]:
    """What was taken out whole, as a reader sees it; one letter alone is everywhere."""
    for r in cleaned.replacements:
        value = as_read(text[r.start : r.end]).strip()
        if r.type not in (*BANDED, EntityType.CONTEXTUAL) and len(value) > 1:
            yield value
