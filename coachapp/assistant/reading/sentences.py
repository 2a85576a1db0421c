"""Sentences of a note, each with its place and the Markdown heading that it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from coachapp.domain.ids import SessionId
from coachapp.domain.runs import Field
from coachapp.text import RawText

# No sentence ends after these; Dutch first.
_ABBREVIATIONS = (
    r"(?:\b(?:bijv|bv|m\.b\.t|t\.a\.v|d\.w\.z|o\.a|i\.p\.v|a\.s|jl|nr|ca|evt|resp|incl|excl|mevr|"
    r"dhr|dr|drs|mr|ir|ing|prof|blz|tel|Mr|Mrs|Ms|Dr|e\.g|i\.e|vs|etc|par|hfst|wkn|dgn|mnd)|\b[A-Z])\.$"
)
_ABBREVIATED = re.compile(_ABBREVIATIONS)
_BREAK = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[*_]?[A-ZÀ-Þ0-9])")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$|^\s*\*\*([^*]{2,40})\*\*:?\s*$")
_BULLET = re.compile(r"^\s*(?:[-*+•]|\d{1,2}[.)])\s+(?:\[[ xX]\]\s+)?")
_TURN = re.compile(
    r"^(?:\[(?P<clock>[\d:]+)\]\s*)?"
    r"(?:(?P<coach>Coach|Therapist|C)|(?P<client>Client|Cliënt|Coachee|Klant|K))\s*:\s*",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`)")


class Speaker(StrEnum):
    """Whose words a sentence of a transcript is; nobody's in an ordinary note."""

    NONE = ""
    COACH = "coach"
    CLIENT = "client"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSentence:
    """A sentence that a coach wrote; ``start`` and ``end`` are places in the field's text.

    In a transcript it has a ``speaker`` and, where the turn has one, a ``clock`` (hh:mm:ss).
    """

    text: RawText
    start: int
    end: int
    heading: RawText = field(default=RawText(""))
    is_item: bool = False
    speaker: Speaker = Speaker.NONE
    clock: str = ""
    session_id: SessionId | None = None
    field: Field = Field.NOTES
    session_number: int = 0
    dated_at: datetime | None = None


def plain(text: str) -> str:
    """Text without Markdown emphasis."""
    return _EMPHASIS.sub("", text).strip()


def split(text: str) -> list[str]:
    """The sentences of running text."""
    return [text[a:b] for a, b in _spans(text)]


def read(
    text: str,
    *,
    session_id: SessionId | None = None,
    source_field: Field = Field.NOTES,
    session_number: int = 0,
    dated_at: datetime | None = None,
) -> list[SourceSentence]:
    """The sentences of a Markdown note, oldest place first; headings are not sentences."""
    found: list[SourceSentence] = []
    heading = ""
    for start, end, is_item in _blocks(text):
        block = text[start:end]
        title = _HEADING.match(block)
        if title:
            heading = plain(title[1] or title[2] or "")
            continue
        turn = _TURN.match(block)
        speaker, clock = _said_by(turn)
        for a, b in _spans(block, turn.end() if turn else 0):
            words = plain(block[a:b])
            if not re.search(r"\w", words):
                continue
            found.append(
                SourceSentence(
                    text=RawText(re.sub(r"\s+", " ", words)),
                    start=start + a,
                    end=start + b,
                    heading=RawText(heading),
                    is_item=is_item,
                    speaker=speaker,
                    clock=clock,
                    session_id=session_id,
                    field=source_field,
                    session_number=session_number,
                    dated_at=dated_at,
                )
            )
    return found


def _blocks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Paragraphs, headings and list items, with whether each is an item."""
    start: int | None = None
    is_item = False
    position = 0
    for line in text.splitlines(keepends=True):
        bullet = _BULLET.match(line)
        is_heading = bool(_HEADING.match(line.rstrip("\n")))
        is_turn = bool(_TURN.match(line))
        if start is not None and (not line.strip() or bullet or is_heading or is_turn):
            yield start, position, is_item
            start = None
        if line.strip():
            if is_heading:
                yield position, position + len(line.rstrip("\n")), False
            elif start is None:
                is_item = bool(bullet)
                start = position + (bullet.end() if bullet else 0)
        position += len(line)
    if start is not None:
        yield start, position, is_item


def _said_by(turn: re.Match[str] | None) -> tuple[Speaker, str]:
    if turn is None:
        return Speaker.NONE, ""
    return Speaker.COACH if turn["coach"] else Speaker.CLIENT, turn["clock"] or ""


def _spans(text: str, begin: int = 0) -> Iterator[tuple[int, int]]:
    for found in _BREAK.finditer(text, begin):
        end = found.start() + len(found[0].rstrip())
        if _ABBREVIATED.search(text[begin : found.start()]):
            continue
        if text[begin:end].strip():
            yield _trimmed(text, begin, end)
        begin = found.end()
    if text[begin:].strip():
        yield _trimmed(text, begin, len(text))


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    piece = text[begin:end]
    return begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())
