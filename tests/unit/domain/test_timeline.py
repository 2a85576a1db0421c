"""The line of time holds everything with a day, the newest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from coachapp.domain.assessment import Assessment, AssessmentKind
from coachapp.domain.casefile import CaseFile, Material
from coachapp.domain.ids import AssessmentId, CaseId, MaterialId, SessionId
from coachapp.domain.practice import Contract
from coachapp.domain.timeline import EventKind, timeline
from coachapp.text import RawText
from tests.support.casefile import NOW, a_file

LAST = date(2026, 11, 10)


def a_full_file() -> CaseFile:
    file = a_file()
    return replace(
        file,
        case=replace(file.case, ended_on=date(2026, 12, 1)),
        goals=(replace(file.goals[0], reached_on=date(2026, 11, 30)),),
        contract=Contract(
            case_id=CaseId("case"), agreed_on=date(2026, 9, 3), agreements=RawText("Zes keer")
        ),
        assessments=(
            Assessment(
                id=AssessmentId("w"),
                case_id=CaseId("case"),
                session_id=SessionId("s1"),
                kind=AssessmentKind.WHEEL,
                title=RawText("Wiel"),
                taken_on=date(2026, 9, 4),
                scores=(),
            ),
        ),
        materials=(
            Material(
                id=MaterialId("m"),
                case_id=CaseId("case"),
                name=RawText("brief.pdf"),
                size_bytes=1,
                sha256="",
                added_at=NOW,
            ),
        ),
    )


def test_everything_with_a_day_is_there_once() -> None:
    events = timeline(a_full_file())
    told = {(e.kind, str(e.text)) for e in events}
    assert {e.kind for e in events} == set(EventKind)
    assert len(events) == 16
    for expected in (
        (EventKind.CASE_STARTED, "Grenzen"),
        (EventKind.CASE_ENDED, "Grenzen"),
        (EventKind.AGREED, "Zes keer"),
        (EventKind.GOAL_SET, "Nee zeggen"),
        (EventKind.GOAL_REACHED, "Nee zeggen"),
        (EventKind.SCORE, "Nee zeggen"),
        (EventKind.INSIGHT, "Ik ben de reservesleutel van iedereen."),
        (EventKind.ACTION_DONE, "Dagboek bijhouden"),
        (EventKind.ACTION_DUE, "De planning bellen"),
        (EventKind.ASSESSMENT, "Wiel"),
        (EventKind.MATERIAL, "brief.pdf"),
    ):
        assert expected in told


def test_the_newest_comes_first() -> None:
    days = [e.on for e in timeline(a_full_file())]
    assert days == sorted(days, reverse=True)
    assert (days[0], days[-1]) == (date(2026, 12, 1), date(2026, 8, 26))


def test_on_one_day_what_comes_of_a_session_stands_above_it() -> None:
    kinds = [e.kind for e in timeline(a_file()) if e.on == LAST]
    assert kinds == [EventKind.INSIGHT, EventKind.SCORE, EventKind.SESSION]


def test_an_action_without_a_day_and_a_contract_without_one_are_no_events() -> None:
    file = replace(a_file(), contract=Contract(case_id=CaseId("case")))
    events = timeline(file)
    assert "Artikel over grenzen sturen" not in {e.text for e in events}
    assert EventKind.AGREED not in {e.kind for e in events}


def test_an_action_that_is_done_stands_on_the_day_it_was_done_only() -> None:
    file = a_file()
    (late, *_) = file.actions
    events = timeline(replace(file, actions=(replace(late, done_on=date(2026, 11, 20)),)))
    found = [(e.kind, e.on) for e in events if e.text == late.text]
    assert found == [(EventKind.ACTION_DONE, date(2026, 11, 20))]


def test_scores_and_what_came_of_a_session_lead_back_to_it() -> None:
    events = timeline(a_file())
    scores = [(e.value, e.session_id) for e in events if e.kind is EventKind.SCORE]
    assert scores == [(5, "s3"), (3, None)]
    assert {e.session_id for e in events if e.kind is EventKind.SESSION} == {
        *("s1", "s2", "s3", "next")
    }
    assert [e.session_id for e in events if e.kind is EventKind.INSIGHT] == ["s3"]


def test_a_session_stands_on_its_day_in_the_time_of_this_place() -> None:
    file = a_file(n_sessions=1, planned=False)
    at = datetime(2026, 11, 10, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    file = replace(file, sessions=(replace(file.sessions[0], starts_at=at),))
    (event,) = (e for e in timeline(file) if e.kind is EventKind.SESSION)
    assert event.on == at.astimezone().date()
