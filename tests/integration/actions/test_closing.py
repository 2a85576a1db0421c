"""The close after a session: all of it is stored, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from coachapp.actions.closing import Close, NewAction, NextSession, close_session
from coachapp.actions.desk import Desk
from coachapp.domain.casefile import Owner, Session, SessionForm
from coachapp.domain.ids import SessionId, new_id
from coachapp.errors import NotFoundError
from tests.integration.actions.places import local_time
from tests.support.store import a_quick_vault
from tests.support.whole_file import whole_content

HELD_AT = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
HELD_ON = date(2026, 3, 2)
TODAY = date(2026, 3, 4)
NEXT_AT = datetime(2026, 3, 16, 9, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with local_time("UTC"):
        made = Desk(a_quick_vault(tmp_path))
        yield made
        made.vault.lock()


def a_session(desk: Desk) -> Session:
    client = desk.add_client("Noor")
    case = desk.add_case(client.id, "Vraag")
    return desk.add_session(case.id, HELD_AT)


def test_an_empty_close_changes_nothing(desk: Desk) -> None:
    session = a_session(desk)
    before = whole_content(desk.vault.database)
    assert close_session(desk, session.id, Close(), TODAY) is None
    assert whole_content(desk.vault.database) == before


def test_everything_that_was_filled_in_is_stored(desk: Desk) -> None:
    session = a_session(desk)
    goal = desk.add_goal(session.case_id, "Rust")
    done, carried, undated, dropped, left = (
        desk.add_action(session.case_id, text, due_on=HELD_ON) for text in "abcde"
    )
    close = Close(
        done=[done],
        carried=[(carried, TODAY + timedelta(days=7)), (undated, None)],
        dropped=[dropped.id],
        new=[NewAction(text=" Bellen "), NewAction(text="Sturen", owner=Owner.COACH, due_on=TODAY)],
        scores=[(goal.id, 6.5)],
        next_session=NextSession(starts_at=NEXT_AT, duration_min=45, form=SessionForm.WALKING),
    )
    following = close_session(desk, session.id, close, TODAY)
    file = desk.case_file(session.case_id)
    assert following is not None
    assert file.sessions == (session, following)
    assert (following.starts_at, following.duration_min, following.form) == (
        *(NEXT_AT, 45),
        SessionForm.WALKING,
    )
    assert file.actions[:4] == (
        replace(done, done_on=TODAY),
        replace(carried, due_on=TODAY + timedelta(days=7)),
        replace(undated, due_on=None),
        left,
    )
    new = [(a.text, a.owner, a.due_on, a.done_on, a.session_id) for a in file.actions[4:]]
    assert new == [
        ("Bellen", Owner.CLIENT, None, None, session.id),
        ("Sturen", Owner.COACH, TODAY, None, session.id),
    ]
    (score,) = file.scores
    assert (score.goal_id, score.score, score.session_id) == (goal.id, 6.5, session.id)
    assert score.scored_on == HELD_ON


@pytest.mark.parametrize(
    ("zone", "today", "on"),
    [
        ("UTC", TODAY, date(2026, 3, 2)),
        ("Europe/Amsterdam", TODAY, date(2026, 3, 2)),
        ("Asia/Tokyo", TODAY, date(2026, 3, 3)),
        ("UTC", date(2026, 3, 1), date(2026, 3, 1)),
    ],
)
def test_a_score_is_of_the_day_of_the_session_here_and_never_of_one_to_come(
    desk: Desk, zone: str, today: date, on: date
) -> None:
    session = a_session(desk)
    goal = desk.add_goal(session.case_id, "Rust")
    with local_time(zone):
        close_session(desk, session.id, Close(scores=[(goal.id, 3)]), today)
    assert [s.scored_on for s in desk.case_file(session.case_id).scores] == [on]


def test_a_close_that_fails_stores_nothing(desk: Desk) -> None:
    session = a_session(desk)
    goal = desk.add_goal(session.case_id, "Rust")
    action = desk.add_action(session.case_id, "Bellen")
    before = whole_content(desk.vault.database)
    close = Close(
        done=[action],
        new=[NewAction(text="Sturen")],
        scores=[(goal.id, 5), (goal.id, 10.5)],
        next_session=NextSession(starts_at=NEXT_AT, duration_min=60, form=SessionForm.PHONE),
    )
    with pytest.raises(sqlcipher.IntegrityError, match="CHECK constraint"):
        close_session(desk, session.id, close, TODAY)
    assert whole_content(desk.vault.database) == before


def test_a_session_that_is_gone_is_not_closed(desk: Desk) -> None:
    session = a_session(desk)
    before = whole_content(desk.vault.database)
    with pytest.raises(NotFoundError):
        close_session(
            desk, SessionId(new_id()), Close(new=[NewAction(text=str(session.id))]), TODAY
        )
    assert whole_content(desk.vault.database) == before


def test_a_close_is_taken_back_in_one_step(desk: Desk) -> None:
    session = a_session(desk)
    goal = desk.add_goal(session.case_id, "Rust")
    action = desk.add_action(session.case_id, "Bellen", session_id=session.id)
    before = whole_content(desk.vault.database)
    close = Close(
        dropped=[action.id],
        new=[NewAction(text="Sturen")],
        scores=[(goal.id, 5)],
        next_session=NextSession(starts_at=NEXT_AT, duration_min=60, form=SessionForm.PHONE),
    )
    with desk.vault.history.step("close"):
        close_session(desk, session.id, close, TODAY)
    assert desk.vault.history.undo() == "close"
    assert whole_content(desk.vault.database) == before
