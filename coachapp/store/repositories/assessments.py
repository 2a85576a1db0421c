"""Assessments with their scores."""

from __future__ import annotations

from coachapp.domain.assessment import Assessment, AssessmentScore
from coachapp.domain.ids import AssessmentId, CaseId
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import Table
from coachapp.text import RawText


class Assessments:
    """The assessments of all cases."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._table = Table(
            database, "assessments", Assessment, fixed=("case_id",), without=("scores",)
        )

    def save(self, assessment: Assessment) -> None:
        """Add an assessment, or replace it with its scores."""
        with self._database.transaction():
            self._table.save(assessment)
            self._database.execute(
                "DELETE FROM assessment_scores WHERE assessment_id = ?", (assessment.id,)
            )
            self._database.execute_many(
                "INSERT INTO assessment_scores (assessment_id, position, label, score)"
                " VALUES (?, ?, ?, ?)",
                [(assessment.id, n, s.label, s.score) for n, s in enumerate(assessment.scores)],
            )

    def delete(self, assessment_id: AssessmentId) -> None:
        """Delete an assessment with its scores."""
        self._table.delete(assessment_id)

    def of_case(self, case_id: CaseId) -> tuple[Assessment, ...]:
        """The assessments of a case, oldest first."""
        rows = self._database.execute(
            f"SELECT {', '.join(self._table.columns)} FROM assessments WHERE case_id = ?"
            " ORDER BY taken_on, rowid",
            (case_id,),
        )
        return tuple(self._table.value_of(row, scores=self._scores(row[0])) for row in rows)

    def _scores(self, assessment_id: str) -> tuple[AssessmentScore, ...]:
        rows = self._database.execute(
            "SELECT label, score FROM assessment_scores WHERE assessment_id = ? ORDER BY position",
            (assessment_id,),
        )
        return tuple(AssessmentScore(label=RawText(label), score=score) for label, score in rows)
