"""What a case would tell as a pattern record: codes out of its texts, and numbers."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date

from coachapp.domain.casefile import CaseFile
from coachapp.privacy.codebook import CodeKind, load_codebook
from coachapp.privacy.extraction import load_extractor
from coachapp.privacy.languages import detect
from coachapp.privacy.minimizing import PatternInput
from coachapp.privacy.record import DataType, Level

_OPEN = "ongoing"


def pattern_input(
    file: CaseFile,
    *,
    data_type: DataType,
    training_id: uuid.UUID,
    coach_id: str,
    on: date,
    level: Level = Level.FULL,
) -> PatternInput:
    """The input of `minimize` for a case; private notes are not looked at.

    ``coach_id`` and ``training_id`` come from the consent; the codes are a proposal that the
    coach may correct.
    """
    patterns: dict[str, int] = {}
    techniques: dict[str, int] = dict.fromkeys(_noted(file), 1)
    outcomes: dict[str, int] = {}
    for text in _texts(file):
        extractor = load_extractor(detect(text))
        for kind, found in (
            (CodeKind.PATTERN, patterns),
            (CodeKind.TECHNIQUE, techniques),
            (CodeKind.OUTCOME, outcomes),
        ):
            for code in extractor.codes(text, kind):
                found[code] = found.get(code, 0) + 1
    minutes = [s.duration_min for s in file.sessions]
    return PatternInput(
        training_id=training_id,
        coach_id=coach_id,
        data_type=data_type,
        patterns=_most_told(patterns),
        techniques=_most_told(techniques),
        outcome=next(iter(_most_told(outcomes)), _OPEN),
        n_sessions=max(len(file.sessions), 1),
        duration_min=sum(minutes) / len(minutes) if minutes else 60.0,
        on=on,
        level=level,
    )


def _texts(file: CaseFile) -> Iterable[str]:
    yield str(file.case.question)
    yield str(file.case.context)
    yield from (str(goal.title) for goal in file.goals)
    for session in file.sessions:
        yield str(session.notes)
        yield str(session.report)
    yield from (str(insight.text) for insight in file.insights)


def _noted(file: CaseFile) -> Iterable[str]:
    """The codes of techniques that were noted by their names."""
    by_name = {
        words.label.casefold(): code.code
        for code in load_codebook().of(CodeKind.TECHNIQUE)
        for words in code.words.values()
    }
    for technique in file.techniques:
        code = by_name.get(str(technique.name).casefold())
        if code:
            yield code


def _most_told(counts: dict[str, int]) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda code: (-counts[code], code)))
