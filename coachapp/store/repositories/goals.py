"""Goals and their scaling scores."""

from __future__ import annotations

from coachapp.domain.casefile import Goal, GoalScore
from coachapp.domain.ids import CaseId, GoalId, ScoreId
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import Table


class Goals:
    """The goals of all cases."""

    def __init__(self, database: Database) -> None:
        self._table = Table(database, "goals", Goal, fixed=("case_id", "created_at"))
        self._scores = Table(database, "scores", GoalScore)

    def save(self, goal: Goal) -> None:
        """Add a goal, or change it."""
        self._table.save(goal)

    def delete(self, goal_id: GoalId) -> None:
        """Delete a goal with its scores."""
        self._table.delete(goal_id)

    def of_case(self, case_id: CaseId) -> tuple[Goal, ...]:
        """The goals of a case, oldest first."""
        return self._table.read("WHERE case_id = ? ORDER BY created_at, goals.rowid", (case_id,))

    def add_score(self, score: GoalScore) -> None:
        """Note a score."""
        self._scores.add(score)

    def delete_score(self, score_id: ScoreId) -> None:
        """Take a score back."""
        self._scores.delete(score_id)

    def scores_of_case(self, case_id: CaseId) -> tuple[GoalScore, ...]:
        """The scores of all goals of a case, oldest first."""
        return self._scores.read(
            "JOIN goals g ON g.id = scores.goal_id WHERE g.case_id = ?"
            " ORDER BY scores.scored_on, scores.rowid",
            (case_id,),
        )
