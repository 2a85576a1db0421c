"""Builders for case files."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from coachapp.domain.casefile import (
    Action,
    Case,
    CaseFile,
    Client,
    Goal,
    GoalScore,
    Insight,
    Owner,
    Session,
)
from coachapp.domain.ids import (
    ActionId,
    CaseId,
    ClientId,
    GoalId,
    InsightId,
    ScoreId,
    SessionId,
)
from coachapp.text import RawText

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

NOTES = """## Doel
Hanna wil leren nee zeggen tegen extra diensten.

## Besproken
Vorige week draaide ze drie nachtdiensten, omdat Karel ziek was. Ze merkt dat ze boos wordt.
Op de schaal van nee zeggen gaat ze van een 3 naar een 5.

## Inzicht
"Ik ben de reservesleutel van iedereen."

## Afspraken
- Hanna belt voor vrijdag de planning om haar weekend vrij te houden.
- Ik stuur het artikel over grenzen.
"""


def a_file(notes: str = NOTES, *, n_sessions: int = 3, planned: bool = True) -> CaseFile:
    """A case with sessions two weeks apart; the notes are those of the last held one."""
    client = Client(
        id=ClientId("client"), name=RawText("Hanna de Boer"), created_at=NOW - timedelta(days=90)
    )
    case = Case(
        id=CaseId("case"),
        client_id=client.id,
        title=RawText("Grenzen"),
        question=RawText("Hoe zeg ik nee?"),
        started_on=date(2026, 9, 1),
    )
    sessions = [
        Session(
            id=SessionId(f"s{n}"),
            case_id=case.id,
            starts_at=NOW - timedelta(days=14 * (n_sessions - n + 1)),
            notes=RawText(notes if n == n_sessions else f"Gesprek {n} ging over het rooster."),
        )
        for n in range(1, n_sessions + 1)
    ]
    last = sessions[-1]
    if planned:
        sessions.append(Session(id=SessionId("next"), case_id=case.id, starts_at=NOW))
    goal = Goal(
        id=GoalId("g"), case_id=case.id, title=RawText("Nee zeggen"), created_at=client.created_at
    )
    return CaseFile(
        client=client,
        case=case,
        sessions=tuple(sessions),
        goals=(goal,),
        scores=(
            GoalScore(
                id=ScoreId("a"),
                goal_id=goal.id,
                session_id=None,
                scored_on=date(2026, 9, 2),
                score=3,
            ),
            GoalScore(
                id=ScoreId("b"),
                goal_id=goal.id,
                session_id=last.id,
                scored_on=last.starts_at.date(),
                score=5,
            ),
        ),
        actions=(
            Action(
                id=ActionId("late"),
                case_id=case.id,
                session_id=last.id,
                text=RawText("De planning bellen"),
                due_on=date(2026, 11, 13),
            ),
            Action(
                id=ActionId("done"),
                case_id=case.id,
                session_id=last.id,
                text=RawText("Dagboek bijhouden"),
                done_on=date(2026, 11, 12),
            ),
            Action(
                id=ActionId("mine"),
                case_id=case.id,
                session_id=last.id,
                text=RawText("Artikel over grenzen sturen"),
                owner=Owner.COACH,
            ),
        ),
        insights=(
            Insight(
                id=InsightId("i"),
                session_id=last.id,
                text=RawText("Ik ben de reservesleutel van iedereen."),
            ),
        ),
    )
