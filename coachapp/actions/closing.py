"""The two-minute close after a session: scores, actions, and the next date, in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from coachapp.actions.desk import Desk
from coachapp.assistant.tasks.actionpoints import spotted
from coachapp.domain.casefile import Action, Owner, Session, SessionForm
from coachapp.domain.ids import ActionId, GoalId, SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAction:
    """Something that was agreed."""

    text: str
    owner: Owner = Owner.CLIENT
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NextSession:
    """When the next conversation is."""

    starts_at: datetime
    duration_min: int
    form: SessionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """What the coach filled in. ``carried`` are open actions with their new date."""

    done: Sequence[Action] = ()
    carried: Sequence[tuple[Action, date | None]] = ()
    dropped: Sequence[ActionId] = ()
    new: Sequence[NewAction] = ()
    scores: Sequence[tuple[GoalId, float]] = ()
    next_session: NextSession | None = None


__all__ = ["Close", "NewAction", "NextSession", "close_session", "spotted"]


def close_session(desk: Desk, session_id: SessionId, close: Close, today: date) -> Session | None:
    """Store all of it or nothing; returns the next session, if there is one."""
    with desk.vault.database.transaction():
        session = desk.vault.sessions.get(session_id)
        held_on = session.starts_at.astimezone().date()
        for action in close.done:
            desk.save_action(replace(action, done_on=today))
        for action, due_on in close.carried:
            desk.save_action(replace(action, due_on=due_on))
        for action_id in close.dropped:
            desk.delete_action(action_id)
        for new in close.new:
            desk.add_action(
                session.case_id,
                new.text,
                session_id=session_id,
                owner=new.owner,
                due_on=new.due_on,
            )
        for goal_id, score in close.scores:
            desk.add_score(goal_id, score, min(held_on, today), session_id)
        if close.next_session is None:
            return None
        return desk.add_session(
            session.case_id,
            close.next_session.starts_at,
            duration_min=close.next_session.duration_min,
            form=close.next_session.form,
        )
