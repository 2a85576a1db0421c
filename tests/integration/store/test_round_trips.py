"""What is saved is read back as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher

from coachapp.domain.casefile import (
    Amendment,
    CaseStatus,
    Client,
    Owner,
    ReportStatus,
    SessionForm,
    SessionKind,
)
from coachapp.domain.ids import AmendmentId, ClientId, RunId, SessionId, new_id
from coachapp.domain.runs import AiRun, Field, Outcome, Task
from coachapp.errors import NotFoundError
from coachapp.store import opening as vaults
from coachapp.text import RawText
from tests.support.store import (
    MOMENT,
    PASSPHRASE,
    MemoryKeyring,
    a_case,
    a_client,
    a_goal,
    a_practice,
    a_quick_vault,
    a_score,
    a_session,
    a_vault,
    an_action,
    an_insight,
)

TEXTS = [
    "",
    "Zij zei: 'nee'; DROP TABLE clients; --",
    "👩🏽‍🦰 kreeg 🧘‍♀️ en 🏳️‍🌈",
    "שלום עולם — مرحبا بالعالم",
    "\u202everborgen\u202c",
    "e\u0301 naast \u00e9",
    "nul\x00midden",
    "\r\n\tregels\n\n",
    "\U0010ffff\u0085\u2028",
]


@pytest.mark.parametrize("text", TEXTS)
def test_text_comes_back_to_the_letter(tmp_path: Path, text: str) -> None:
    keyring = MemoryKeyring()
    vault = a_vault(tmp_path, passphrase=None, keyring=keyring)
    client = a_client(text, notes=text)
    case = a_case(client, question=text, context=text)
    session = a_session(case, notes=text, private_notes=text, report=text)
    vault.clients.save(client)
    vault.cases.save(case)
    vault.sessions.save(session)
    vault.lock()
    vault = vaults.unlock(vault.folder, keyring)
    assert vault.clients.get(client.id) == client
    assert vault.cases.get(case.id) == case
    assert vault.sessions.get(session.id) == session


def test_any_text_comes_back_to_the_letter(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=1)

    @given(st.text())
    @settings(database=None, deadline=None, max_examples=60)
    def holds(text: str) -> None:
        vault.sessions.write(practice.sessions[0].id, Field.NOTES, text)
        assert vault.sessions.get(practice.sessions[0].id).notes == text

    holds()


def test_a_note_of_five_megabytes_comes_back_and_is_indexed(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    practice = a_practice(vault, n_sessions=1)
    session = practice.sessions[0]
    long = ("Zij vertelde over de reorganisatie en haar plannen. 🌱 " * 8 + "\n\n") * 12_000
    assert len(long.encode()) > 5_000_000
    vault.sessions.write(session.id, Field.NOTES, long)
    assert vault.sessions.get(session.id).notes == long
    vault.index.update()
    assert len(vault.index.find(practice.client.id, "reorganisatie", limit=3)) == 3
    vault.lock()
    assert vaults.unlock(vault.folder, PASSPHRASE).sessions.get(session.id).notes == long


def test_what_is_read_is_raw_text(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault)
    file = vault.cases.file(practice.case.id)
    texts = (
        *(file.client.name, file.client.notes, file.client.role),
        *(file.case.title, file.case.question, file.case.context, file.case.sponsor),
        *(file.sessions[0].notes, file.sessions[0].private_notes, file.sessions[0].report),
        *(file.goals[0].title, file.actions[0].text, file.insights[0].text),
    )
    assert {type(text) for text in texts} == {RawText}


def test_every_field_of_a_client_comes_back(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    client = Client(
        id=ClientId(new_id()),
        name=RawText("Noor de Wit"),
        organisation=RawText("Gemeente"),
        role=RawText("Teamleider"),
        notes=RawText("Belt liever niet."),
        created_at=MOMENT,
        archived_at=MOMENT + timedelta(days=300, microseconds=1),
        keep_months=24,
    )
    vault.clients.save(client)
    assert vault.clients.get(client.id) == client


@pytest.mark.parametrize("status", CaseStatus)
def test_every_field_of_a_case_comes_back(tmp_path: Path, status: CaseStatus) -> None:
    vault = a_quick_vault(tmp_path)
    client = a_client()
    case = replace(
        a_case(client, question="Wat wil ik?", context="Fusie"),
        sponsor=RawText("Directeur"),
        status=status,
        ended_on=date(2026, 12, 31),
    )
    vault.clients.save(client)
    vault.cases.save(case)
    assert vault.cases.get(case.id) == case


def test_every_kind_form_and_status_of_a_session_comes_back(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=0)
    sessions = [
        replace(
            a_session(practice.case, private_notes="Voorzichtig."),
            duration_min=90,
            kind=kind,
            form=form,
            report_status=status,
        )
        for kind in SessionKind
        for form in SessionForm
        for status in ReportStatus
    ]
    for session in sessions:
        vault.sessions.save(session)
    assert [vault.sessions.get(s.id) for s in sessions] == sessions


def test_a_whole_case_comes_back_oldest_first(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    client = a_client()
    case = a_case(client)
    early = a_session(case, starts_at=MOMENT - timedelta(days=7))
    late = a_session(case, starts_at=MOMENT)
    goals = (a_goal(case, "Eerst"), replace(a_goal(case, "Dan"), reached_on=date(2026, 5, 1)))
    scores = (a_score(goals[0], 3.5, session=early), a_score(goals[0], 10))
    actions = (
        an_action(case, session=late, due_on=date(2026, 4, 1)),
        replace(an_action(case), owner=Owner.COACH, done_on=date(2026, 4, 2)),
    )
    insights = (an_insight(early, "Eerst"), an_insight(late, "Later"))
    vault.clients.save(client)
    vault.cases.save(case)
    for session in (late, early):
        vault.sessions.save(session)
    for goal in goals:
        vault.goals.save(goal)
    for score in scores:
        vault.goals.add_score(score)
    for action in actions:
        vault.actions.save(action)
    for insight in reversed(insights):
        vault.sessions.add_insight(insight)
    file = vault.cases.file(case.id)
    assert (file.client, file.case) == (client, case)
    assert (file.sessions, file.goals) == ((early, late), goals)
    assert (file.scores, file.actions, file.insights) == (scores, actions, insights)


def test_saving_again_replaces(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=1)
    client = replace(practice.client, name=RawText("Noor Bakker"), archived_at=MOMENT)
    case = replace(practice.case, title=RawText("Andere vraag"), status=CaseStatus.PAUSED)
    session = replace(practice.sessions[0], notes=RawText("Herschreven."), duration_min=30)
    vault.clients.save(client)
    vault.cases.save(case)
    vault.sessions.save(session)
    file = vault.cases.file(case.id)
    assert (file.client, file.case, file.sessions) == (client, case, (session,))


@pytest.mark.parametrize("field", [Field.NOTES, Field.PRIVATE_NOTES, Field.REPORT])
def test_one_text_is_written_without_touching_the_others(tmp_path: Path, field: Field) -> None:
    vault = a_quick_vault(tmp_path)
    session = a_practice(vault, n_sessions=1).sessions[0]
    vault.sessions.write(session.id, field, "Nieuw.")
    expected = replace(session, **{field.value: RawText("Nieuw.")})
    assert vault.sessions.get(session.id) == expected


def test_an_amendment_comes_back_oldest_first(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    session = a_practice(vault, n_sessions=1).sessions[0]
    amendments = tuple(
        Amendment(
            id=AmendmentId(new_id()),
            session_id=session.id,
            written_at=MOMENT + timedelta(days=day),
            text=RawText(f"Aanvulling {day}"),
        )
        for day in (1, 2, 3)
    )
    for amendment in reversed(amendments):
        vault.sessions.amend(amendment)
    assert vault.sessions.amendments(session.id) == amendments


def test_the_ai_log_comes_back_newest_first_and_can_be_settled(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=1)
    runs = tuple(
        AiRun(
            id=RunId(new_id()),
            client_id=practice.client.id,
            session_id=practice.sessions[0].id,
            task=task,
            model="model-q4",
            started_at=MOMENT + timedelta(minutes=n),
            duration_s=1.25,
            n_tokens=300,
            n_sources=4,
            n_marked=1,
            outcome=Outcome.PENDING,
        )
        for n, task in enumerate(Task)
    )
    for run in runs:
        vault.runs.add(run)
    vault.runs.settle(runs[-1].id, Outcome.KEPT)
    settled = replace(runs[-1], outcome=Outcome.KEPT)
    assert vault.runs.of_client(practice.client.id) == (settled, *reversed(runs[:-1]))
    assert vault.runs.latest(2) == (settled, runs[-2])


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 29, 1, 59, 59, 999_999, tzinfo=UTC),
        datetime(2026, 3, 29, 3, 0, tzinfo=timezone(timedelta(hours=2))),
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, tzinfo=UTC),
    ],
)
def test_a_moment_comes_back_as_the_same_moment(tmp_path: Path, moment: datetime) -> None:
    vault = a_quick_vault(tmp_path)
    client = replace(a_client(), created_at=moment)
    vault.clients.save(client)
    assert vault.clients.get(client.id).created_at == moment


def test_a_moment_without_a_zone_is_refused(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    with pytest.raises(ValueError, match="without a zone"):
        vault.clients.save(replace(a_client(), created_at=MOMENT.replace(tzinfo=None)))
    assert vault.clients.all() == ()


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    vault = a_quick_vault(tmp_path)
    with pytest.raises(NotFoundError):
        vault.clients.get(a_client().id)
    with pytest.raises(NotFoundError):
        vault.cases.get(a_case(a_client()).id)
    with pytest.raises(NotFoundError):
        vault.cases.file(a_case(a_client()).id)
    with pytest.raises(NotFoundError):
        vault.sessions.get(SessionId(new_id()))


@pytest.mark.parametrize("score", [-0.5, 10.5, 11])
def test_a_score_off_the_scale_is_refused(tmp_path: Path, score: float) -> None:
    vault = a_quick_vault(tmp_path)
    practice = a_practice(vault, n_sessions=0)
    goal = a_goal(practice.case)
    vault.goals.save(goal)
    with pytest.raises(sqlcipher.IntegrityError, match="CHECK constraint"):
        vault.goals.add_score(a_score(goal, score))
    assert vault.goals.scores_of_case(practice.case.id) == ()
