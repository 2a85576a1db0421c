"""Assessments: a wheel of life, a thermometer, scaling questions; compared over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachapp.domain.ids import AssessmentId, CaseId, SessionId
from coachapp.text import RawText


class AssessmentKind(StrEnum):
    """How it is drawn: a wheel, a thermometer, or a scale for each question."""

    WHEEL = "wheel"
    THERMOMETER = "thermometer"
    SCALING = "scaling"


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentScore:
    """One area, or one question, with its score of 0 to 10."""

    label: RawText
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Scores given on one day; those of the same kind and title are compared."""

    id: AssessmentId
    case_id: CaseId
    session_id: SessionId | None = None
    kind: AssessmentKind
    title: RawText
    taken_on: date
    scores: tuple[AssessmentScore, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One series of assessments: each area with its scores, the first taken first."""

    kind: AssessmentKind
    title: RawText
    taken: tuple[Assessment, ...]
    labels: tuple[RawText, ...]

    def scores(self, label: str) -> tuple[float | None, ...]:
        """The scores of an area over time; None where it was not asked."""
        return tuple(
            next((s.score for s in each.scores if s.label == label), None) for each in self.taken
        )

    def change(self, label: str) -> float | None:
        """From the first score to the last; None where there are not two."""
        given = [s for s in self.scores(label) if s is not None]
        return given[-1] - given[0] if len(given) > 1 else None


def compare(assessments: tuple[Assessment, ...]) -> tuple[Comparison, ...]:
    """Put those of the same kind and title together, in the order of the newest first."""
    series: dict[tuple[AssessmentKind, str], list[Assessment]] = {}
    for each in sorted(assessments, key=lambda a: a.taken_on):
        series.setdefault((each.kind, each.title.strip().casefold()), []).append(each)
    newest_first = sorted(series.values(), key=lambda taken: taken[-1].taken_on, reverse=True)
    return tuple(
        Comparison(
            kind=taken[-1].kind,
            title=taken[-1].title,
            taken=tuple(taken),
            labels=tuple(dict.fromkeys(s.label for a in reversed(taken) for s in a.scores)),
        )
        for taken in newest_first
    )
