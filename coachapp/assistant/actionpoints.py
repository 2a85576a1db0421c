"""Action points in a note: found by heading and cue, with who and by when."""

from __future__ import annotations

import re

from coachapp.assistant.checks import content_stems
from coachapp.assistant.draft import ProposedAction, SourceList
from coachapp.assistant.extract import pick
from coachapp.assistant.sentences import SourceSentence
from coachapp.domain.casefile import CaseFile
from coachapp.text import RawText

_LIMIT = 12
_SAME = 0.5
_COACH = re.compile(
    r"^(?:[Ii]k\b|[Cc]oach\b|I\b|[Dd]oor mij\b)|"
    r"\bik (?:mail|stuur|bel|zoek|regel|vraag|maak|bereid)\w*|"
    r"\bI (?:will|send|mail|call|look)\b",
)
_LEAD = re.compile(
    r"^(?:afspra(?:ak|ken)|actie(?:s|punten)?|huiswerk|afgesproken|agreements?|actions?|"
    r"homework)\s*:\s*",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:(?:voor|vóór|uiterlijk|tot|op|by|before|on|until)\s+(?:komende?\s+|aanstaande\s+|next\s+)?"
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|\d{1,2}\s+\w+)|"
    r"(?:deze|volgende|komende|this|next)\s+(?:week|maand|keer|sessie|month|time|session)|"
    r"binnen\s+\w+\s+(?:dagen|weken)|within\s+\w+\s+(?:days|weeks))\b",
    re.IGNORECASE,
)


def propose(
    file: CaseFile, notes: list[SourceSentence], sources: SourceList, language: str
) -> tuple[ProposedAction, ...]:
    """The action points that stand in a note, those that the file has already marked so."""
    known = [content_stems(a.text, language) for a in file.actions]
    found = []
    for sentence in pick(notes, "agreements", language, limit=_LIMIT):
        text = _LEAD.sub("", sentence.text).strip()
        stems = content_stems(text, language)
        if not stems:
            continue
        due = _DUE.search(text)
        found.append(
            ProposedAction(
                text=RawText(text[:1].upper() + text[1:]),
                is_coachs=bool(_COACH.search(text)),
                due=RawText(due[0] if due else ""),
                source=sources.number(sentence),
                is_known=any(_overlap(stems, other) >= _SAME for other in known),
            )
        )
    return tuple(found)


def _overlap(a: set[str], b: set[str]) -> float:
    """Shared stems over those of the shorter text, 0 to 1."""
    return len(a & b) / max(1, min(len(a), len(b)))
