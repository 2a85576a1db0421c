"""A report of a session, section by section.

A long note, a transcript for one, is read in parts: first each part gives its own sentences
(map), then the lines of neighbouring parts are made one where there are too many (reduce).
What does not come back is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coachapp.assistant.checks import content_stems
from coachapp.assistant.draft import Draft, Section, Sentence
from coachapp.assistant.reading.extract import REST, pick
from coachapp.assistant.reading.parts import Part, parts
from coachapp.assistant.reading.sentences import SourceSentence
from coachapp.assistant.tasks import facts
from coachapp.assistant.tasks.assignment import Assignment
from coachapp.assistant.tasks.writer import Writer, n_chunks
from coachapp.domain.runs import Task

SECTIONS: dict[Task, tuple[str, ...]] = {
    Task.REPORT_FREE: ("discussed", "insights", "agreements"),
    Task.REPORT_GROW: ("goal", "reality", "options", "will"),
    Task.REPORT_INTAKE: ("reason", "question", "works", "aims", "discussed", "agreements"),
    Task.REPORT_THREE_WAY: ("sponsor", "client_view", "aims", "discussed", "agreements"),
    Task.REPORT_EVALUATION: ("progress", "achieved", "helped", "insights", "discussed", "onward"),
}
_REST_LIMIT = 12
_PICK_LIMIT = 5
_PER_PART = 2

Picked = list[tuple[SourceSentence, ...]]
"""For each part of the note, the sentences that go into a section."""


def draft(assignment: Assignment, writer: Writer) -> Draft:
    """All sections, and how many sentences of the note are in none of them."""
    a = assignment
    notes = a.notes()
    keys = [k for k in SECTIONS[a.task] if k != "progress"]
    picked = _picked(parts(notes, a.language), keys, a.language)
    writer.expect(sum(n_chunks(p) for of_key in picked.values() for p in of_key))
    sections = []
    for key in SECTIONS[a.task]:
        if key == "progress":
            sections.append(facts.goals(a.file, a.language, key))
            continue
        section = writer.section(key, _lines(key, picked[key], writer))
        if key in ("agreements", "will", "onward"):
            section = _with_actions(section, a)
        sections.append(section)
    whole = writer.draft(sections)
    used = {s.start for s in whole.sources}
    return replace(whole, n_left_out=sum(s.start not in used for s in notes))


def _picked(found: Sequence[Part], keys: Sequence[str], language: str) -> dict[str, Picked]:
    """Each sentence in one section at most; the sections that take the rest come last."""
    is_long = len(found) > 1
    used: set[int] = set()
    picked: dict[str, Picked] = {}
    for key in sorted(keys, key=lambda k: k in REST):
        limit = _REST_LIMIT if key in REST else _PICK_LIMIT
        picked[key] = [
            pick(
                [s for s in part if s.start not in used],
                key,
                language,
                limit=_PER_PART if is_long else limit,
            )
            for part in found
        ]
        used |= {s.start for of_part in picked[key] for s in of_part}
    return picked


def _lines(key: str, picked: Picked, writer: Writer) -> list[Sentence]:
    by_part = [lines for p in picked if (lines := writer.reworded(key, p))]
    if sum(map(len, by_part)) <= _REST_LIMIT:
        return [line for lines in by_part for line in lines]
    reduced: list[Sentence] = []
    for begin in range(0, len(by_part), 2):
        pair = by_part[begin : begin + 2]
        together = [line for lines in pair for line in lines]
        reduced += writer.condensed(key, together) or [_fullest(lines, writer) for lines in pair]
    return reduced


def _fullest(lines: Sequence[Sentence], writer: Writer) -> Sentence:
    return max(lines, key=lambda line: len(content_stems(line.text, writer.language)))


def _with_actions(section: Section, a: Assignment) -> Section:
    """Add the actions that the file holds for this session and the text does not name."""
    said = [content_stems(s.text, a.language) for s in section.sentences]
    added = []
    for sentence in facts.agreed_in(a.file, a.session, a.now, a.language):
        stems = content_stems(sentence.text, a.language)
        if not any(len(stems & s) >= 0.6 * len(stems) for s in said):
            added.append(sentence)
    return replace(section, sentences=section.sentences + tuple(added))
