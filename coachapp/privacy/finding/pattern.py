"""One rule of those that tell things by how they are written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from coachapp.privacy.entities import EntityType
from coachapp.privacy.finding.needed import Letters, needed

Check = Callable[["re.Match[str]"], bool]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One rule. A text without a digit where it ``needs_digit``, or without any of the letters it
    ``needs``, has no match."""

    name: str
    type: EntityType
    regex: re.Pattern[str]
    score: float
    check: Check | None = None
    needs: Letters | None = None
    needs_digit: bool = False


DIGIT = "0123456789"


def pattern(
    name: str,
    kind: EntityType,
    regex: str,
    score: float,
    check: Check | None = None,
    *,
    needs: str = "",
    flags: int = re.IGNORECASE,
) -> Pattern:
    """A rule; ``needs`` is a letter without which there is no match, found out where not given."""
    found = frozenset((needs,)) if needs and needs != DIGIT else needed(regex)
    return Pattern(name, kind, re.compile(regex, flags), score, check, found, needs == DIGIT)
