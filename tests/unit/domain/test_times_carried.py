"""How often an open action was carried over a session."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coachapp.domain.casefile import Action, CaseFile, Session
from coachapp.domain.ids import SessionId
from coachapp.domain.rules import times_carried
from tests.support.casefile import a_file

FILE = a_file(n_sessions=3)
FIRST, SECOND, THIRD, NEXT = FILE.sessions


def made_in(session_id: str | None, *, done_on: date | None = None) -> Action:
    given = SessionId(session_id) if session_id else None
    return replace(FILE.actions[0], session_id=given, done_on=done_on)


@pytest.mark.parametrize(("session_id", "n"), [("s1", 2), ("s2", 1), ("s3", 0)])
def test_the_sessions_between_are_counted(session_id: str, n: int) -> None:
    assert times_carried(FILE, made_in(session_id), NEXT) == n


@pytest.mark.parametrize(("before", "n"), [(SECOND, 0), (THIRD, 1), (NEXT, 2)])
def test_only_those_before_the_session_at_hand_count(before: Session, n: int) -> None:
    assert times_carried(FILE, made_in("s1"), before) == n


def test_looking_back_from_an_earlier_session_nothing_was_carried() -> None:
    assert times_carried(FILE, made_in("s3"), FIRST) == 0
    assert times_carried(FILE, made_in("s2"), SECOND) == 0


def test_what_is_done_or_came_of_no_session_is_not_carried() -> None:
    assert times_carried(FILE, made_in("s1", done_on=date(2026, 11, 1)), NEXT) == 0
    assert times_carried(FILE, made_in(None), NEXT) == 0


def test_a_session_that_is_gone_counts_for_nothing() -> None:
    assert times_carried(FILE, made_in("deleted"), NEXT) == 0
    without: CaseFile = replace(FILE, sessions=(FIRST, THIRD, NEXT))
    assert times_carried(without, made_in("s1"), NEXT) == 1
