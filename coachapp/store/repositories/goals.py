"""Goals and their scaling scores."""

from __future__ import annotations

from datetime import date, datetime

from coachapp.domain.casefile import Goal, GoalScore
from coachapp.domain.ids import CaseId, GoalId, ScoreId, SessionId
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import day, day_or_none, stamp
from coachapp.text import RawText


class Goals:
    """The goals of all cases."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, goal: Goal) -> None:
        """Add a goal, or change it."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO goals (id, case_id, title, created_at, reached_on)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " title = excluded.title, reached_on = excluded.reached_on",
                (goal.id, goal.case_id, goal.title, stamp(goal.created_at), day(goal.reached_on)),
            )

    def delete(self, goal_id: GoalId) -> None:
        """Delete a goal with its scores."""
        with self._database.transaction():
            self._database.execute("DELETE FROM goals WHERE id = ?", (goal_id,))

    def of_case(self, case_id: CaseId) -> tuple[Goal, ...]:
        """The goals of a case, oldest first."""
        rows = self._database.execute(
            "SELECT id, case_id, title, created_at, reached_on FROM goals WHERE case_id = ?"
            " ORDER BY created_at, rowid",
            (case_id,),
        )
        return tuple(
            Goal(
                id=GoalId(r[0]),
                case_id=CaseId(r[1]),
                title=RawText(r[2]),
                created_at=datetime.fromisoformat(r[3]),
                reached_on=day_or_none(r[4]),
            )
            for r in rows
        )

    def add_score(self, score: GoalScore) -> None:
        """Note a score."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO scores (id, goal_id, session_id, scored_on, score)"
                " VALUES (?, ?, ?, ?, ?)",
                (score.id, score.goal_id, score.session_id, day(score.scored_on), score.score),
            )

    def delete_score(self, score_id: ScoreId) -> None:
        """Take a score back."""
        with self._database.transaction():
            self._database.execute("DELETE FROM scores WHERE id = ?", (score_id,))

    def scores_of_case(self, case_id: CaseId) -> tuple[GoalScore, ...]:
        """The scores of all goals of a case, oldest first."""
        rows = self._database.execute(
            "SELECT s.id, s.goal_id, s.session_id, s.scored_on, s.score FROM scores s"
            " JOIN goals g ON g.id = s.goal_id WHERE g.case_id = ? ORDER BY s.scored_on, s.rowid",
            (case_id,),
        )
        return tuple(
            GoalScore(
                id=ScoreId(r[0]),
                goal_id=GoalId(r[1]),
                session_id=None if r[2] is None else SessionId(r[2]),
                scored_on=date.fromisoformat(r[3]),
                score=r[4],
            )
            for r in rows
        )
