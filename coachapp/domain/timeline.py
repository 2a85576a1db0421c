"""A case as it went: everything with a day, in one line of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coachapp.domain.casefile import CaseFile
from coachapp.domain.ids import SessionId
from coachapp.text import RawText


class EventKind(StrEnum):
    """What happened."""

    CASE_STARTED = "case_started"
    AGREED = "agreed"
    SESSION = "session"
    GOAL_SET = "goal_set"
    GOAL_REACHED = "goal_reached"
    SCORE = "score"
    INSIGHT = "insight"
    ACTION_DONE = "action_done"
    ACTION_DUE = "action_due"
    ASSESSMENT = "assessment"
    MATERIAL = "material"
    CASE_ENDED = "case_ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing on one day; ``value`` is a score where there is one."""

    kind: EventKind
    on: date
    text: RawText
    session_id: SessionId | None = None
    value: float | None = None


def timeline(file: CaseFile) -> tuple[Event, ...]:
    """The events of a case, the newest first; of one day the last of `EventKind` first."""
    events = [*_of_the_case(file), *_of_sessions(file), *_of_goals(file), *_of_actions(file)]
    for assessment in file.assessments:
        events.append(
            Event(
                kind=EventKind.ASSESSMENT,
                on=assessment.taken_on,
                text=assessment.title,
                session_id=assessment.session_id,
            )
        )
    for material in file.materials:
        events.append(
            Event(kind=EventKind.MATERIAL, on=_local(material.added_at), text=material.name)
        )
    order = list(EventKind)
    return tuple(sorted(events, key=lambda e: (e.on, order.index(e.kind)), reverse=True))


def _of_the_case(file: CaseFile) -> list[Event]:
    case = file.case
    events = [Event(kind=EventKind.CASE_STARTED, on=case.started_on, text=case.title)]
    if case.ended_on is not None:
        events.append(Event(kind=EventKind.CASE_ENDED, on=case.ended_on, text=case.title))
    if file.contract is not None and file.contract.agreed_on is not None:
        events.append(
            Event(kind=EventKind.AGREED, on=file.contract.agreed_on, text=file.contract.agreements)
        )
    return events


def _of_sessions(file: CaseFile) -> list[Event]:
    days = {s.id: _local(s.starts_at) for s in file.sessions}
    events = [
        Event(kind=EventKind.SESSION, on=days[s.id], text=s.notes, session_id=s.id)
        for s in file.sessions
    ]
    events += [
        Event(kind=EventKind.INSIGHT, on=days[i.session_id], text=i.text, session_id=i.session_id)
        for i in file.insights
    ]
    return events


def _of_goals(file: CaseFile) -> list[Event]:
    titles = {g.id: g.title for g in file.goals}
    events = [
        Event(kind=EventKind.GOAL_SET, on=_local(g.created_at), text=g.title) for g in file.goals
    ]
    events += [
        Event(kind=EventKind.GOAL_REACHED, on=g.reached_on, text=g.title)
        for g in file.goals
        if g.reached_on is not None
    ]
    events += [
        Event(
            kind=EventKind.SCORE,
            on=s.scored_on,
            text=titles[s.goal_id],
            session_id=s.session_id,
            value=s.score,
        )
        for s in file.scores
    ]
    return events


def _of_actions(file: CaseFile) -> list[Event]:
    done = [
        Event(kind=EventKind.ACTION_DONE, on=a.done_on, text=a.text, session_id=a.session_id)
        for a in file.actions
        if a.done_on is not None
    ]
    due = [
        Event(kind=EventKind.ACTION_DUE, on=a.due_on, text=a.text, session_id=a.session_id)
        for a in file.actions
        if a.done_on is None and a.due_on is not None
    ]
    return done + due


def _local(moment: datetime) -> date:
    return moment.astimezone().date()
