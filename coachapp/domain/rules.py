"""Pure rules over a case: what can be computed is computed, not asked of a model."""

from __future__ import annotations

from datetime import date

from coachapp.domain.casefile import Action, CaseFile, Goal, GoalScore, Insight, Session
from coachapp.domain.ids import GoalId, SessionId


def held_before(file: CaseFile, session: Session) -> tuple[Session, ...]:
    """The sessions with notes that began before this one, oldest first."""
    return tuple(
        s
        for s in file.sessions
        if s.id != session.id and s.starts_at < session.starts_at and s.notes.strip()
    )


def session_number(file: CaseFile, session_id: SessionId) -> int:
    """The place of a session in its case, from 1."""
    return next(n for n, s in enumerate(file.sessions, start=1) if s.id == session_id)


def open_actions(file: CaseFile) -> tuple[Action, ...]:
    """What is not done, the earliest date first and undated last."""
    undone = [a for a in file.actions if a.done_on is None]
    return tuple(sorted(undone, key=lambda a: a.due_on or date.max))


def is_overdue(action: Action, today: date) -> bool:
    """Past its date and not done."""
    return action.done_on is None and action.due_on is not None and action.due_on < today


def times_carried(file: CaseFile, action: Action, before: Session) -> int:
    """How many sessions an open action outlived: those held between its own and this one."""
    if action.session_id is None or action.done_on is not None:
        return 0
    made = next((s.starts_at for s in file.sessions if s.id == action.session_id), None)
    if made is None:
        return 0
    return sum(made < s.starts_at < before.starts_at for s in file.sessions)


def scores_of(file: CaseFile, goal_id: GoalId) -> tuple[GoalScore, ...]:
    """The scores of a goal, oldest first."""
    return tuple(s for s in file.scores if s.goal_id == goal_id)


def trend(file: CaseFile, goal: Goal) -> tuple[float, float] | None:
    """First and last score, or None when it was never scored."""
    scores = scores_of(file, goal.id)
    return (scores[0].score, scores[-1].score) if scores else None


def last_insight(file: CaseFile, before: Session) -> Insight | None:
    """The most recent insight from a session before this one."""
    order = {s.id: s.starts_at for s in file.sessions}
    earlier = [i for i in file.insights if order[i.session_id] < before.starts_at]
    return max(earlier, key=lambda i: order[i.session_id]) if earlier else None
