"""Undo and redo put everything back to the letter and in its place, or do nothing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coachapp.domain.casefile import CaseFile, ReportStatus
from coachapp.domain.practice import ConsentPurpose
from coachapp.domain.runs import Field
from coachapp.store.repositories.imports import ImportItem
from coachapp.text import RawText
from tests.support.store import MOMENT, a_quick_vault
from tests.support.whole_file import (
    TODAY,
    WholePractice,
    a_contact,
    a_contract,
    an_appointment,
    an_assessment,
    an_import,
    fill,
)


@pytest.fixture
def whole(tmp_path: Path) -> Iterator[WholePractice]:
    made = fill(a_quick_vault(tmp_path))
    yield made
    made.vault.lock()


def the_file(whole: WholePractice) -> CaseFile:
    return whole.desk.case_file(whole.case_id)


def other_client(w: WholePractice) -> None:
    w.desk.save_client(
        replace(w.practice.client, name=RawText("Ann 'O; --"), keep_months=12),
        replace(a_contact(w.client_id), phone=RawText("")),
    )


def withdraw(w: WholePractice) -> None:
    w.desk.withdraw_consent(w.vault.clients.consents(w.client_id)[0], TODAY)


def delete_consent(w: WholePractice) -> None:
    w.vault.clients.delete_consent(w.vault.clients.consents(w.client_id)[0].id)


def other_session(w: WholePractice) -> None:
    w.desk.save_session(
        replace(w.practice.sessions[0], duration_min=90, starts_at=MOMENT + timedelta(days=1))
    )


def goal_with_scores(w: WholePractice) -> None:
    goal = w.desk.add_goal(w.case_id, "Slapen")
    w.desk.add_score(goal.id, 2.5, TODAY, w.session_id)
    w.desk.add_score(goal.id, 7, TODAY)


def other_assessment(w: WholePractice) -> None:
    (there,) = the_file(w).assessments
    w.desk.save_assessment(replace(there, title=RawText("Anders"), scores=there.scores[::-1]))


def import_something(w: WholePractice) -> None:
    client = w.desk.add_client("Ingelezen", email="a@b.nl")
    case = w.desk.add_case(client.id, "Nieuw")
    items = [ImportItem("client", client.id, "h"), ImportItem("case", case.id)]
    w.vault.imports.add(an_import(), items)


def several(w: WholePractice) -> None:
    session = w.desk.add_session(w.case_id, MOMENT, notes="Ineens")
    w.desk.add_technique(session.id, "Opstelling")
    w.desk.delete_session(w.session_id)
    w.desk.add_insight(session.id, "Zo kan het ook")


Verb = Callable[[WholePractice], object]
VERBS: dict[str, Verb] = {
    "add a client": lambda w: w.desk.add_client("Bram", email="b@c.nl", notes="Nul", role="Tolk"),
    "change a client and the contact": other_client,
    "archive a client": lambda w: w.desk.archive_client(w.client_id, is_archived=True),
    "add a contact": lambda w: w.desk.save_client(
        w.desk.add_client("Bram"), a_contact(w.client_id, "y")
    ),
    "add a consent": lambda w: w.desk.add_consent(w.client_id, ConsentPurpose.FILE, TODAY, "Zo"),
    "withdraw a consent": withdraw,
    "delete a consent": delete_consent,
    "add a case": lambda w: w.desk.add_case(w.client_id, "Tweede", question="Wat?"),
    "change a case": lambda w: w.desk.save_case(replace(w.practice.case, ended_on=TODAY)),
    "delete a case": lambda w: w.desk.delete_case(w.case_id),
    "add a contract": lambda w: w.desk.save_contract(
        a_contract(w.desk.add_case(w.client_id, "Derde").id)
    ),
    "change a contract": lambda w: w.desk.save_contract(a_contract(w.case_id, "Anders")),
    "add a session": lambda w: w.desk.add_session(w.case_id, MOMENT, notes="Nieuw"),
    "change a session": other_session,
    "review a report": lambda w: w.desk.set_report_status(w.session_id, ReportStatus.REVIEWED),
    "delete a session": lambda w: w.desk.delete_session(w.session_id),
    "delete a locked session": lambda w: w.desk.delete_session(w.practice.sessions[1].id),
    "amend a report": lambda w: w.desk.amend(w.practice.sessions[1].id, "Nog iets"),
    "add a goal with scores": goal_with_scores,
    "change a goal": lambda w: w.desk.save_goal(replace(the_file(w).goals[0], reached_on=TODAY)),
    "delete a goal": lambda w: w.desk.delete_goal(the_file(w).goals[0].id),
    "add an action": lambda w: w.desk.add_action(w.case_id, "Bellen", session_id=w.session_id),
    "change an action": lambda w: w.desk.save_action(
        replace(the_file(w).actions[0], done_on=TODAY)
    ),
    "delete an action": lambda w: w.desk.delete_action(the_file(w).actions[0].id),
    "add an insight": lambda w: w.desk.add_insight(w.session_id, "Ik mag rusten"),
    "change an insight": lambda w: w.desk.save_insight(
        replace(the_file(w).insights[0], text=RawText("Anders"))
    ),
    "delete an insight": lambda w: w.desk.delete_insight(the_file(w).insights[0].id),
    "add a technique": lambda w: w.desk.add_technique(w.session_id, "Wandelen"),
    "delete a technique": lambda w: w.desk.delete_technique(the_file(w).techniques[0].id),
    "add a material": lambda w: w.vault.add_material(w.case_id, "a.txt", io.BytesIO(b"a")),
    "rename a material": lambda w: w.vault.materials.save(
        replace(w.material, name=RawText("b.txt"))
    ),
    "delete a material": lambda w: w.vault.materials.delete(w.material.id),
    "add an assessment": lambda w: w.desk.save_assessment(an_assessment(w.case_id)),
    "change an assessment": other_assessment,
    "delete an assessment": lambda w: w.desk.delete_assessment(the_file(w).assessments[0].id),
    "add an appointment": lambda w: w.vault.appointments.save(an_appointment("Lunch")),
    "change an appointment": lambda w: w.vault.appointments.save(
        replace(w.vault.appointments.all()[0], duration_min=5)
    ),
    "delete an appointment": lambda w: w.vault.appointments.delete(
        w.vault.appointments.all()[0].id
    ),
    "import": import_something,
    "take an import back": lambda w: w.vault.imports.take_back(w.imported.id),
    "several things at once": several,
}


@pytest.mark.parametrize("name", VERBS)
def test_a_step_is_taken_back_and_done_again(whole: WholePractice, name: str) -> None:
    history, before = whole.vault.history, whole.content()
    with history.step(name):
        VERBS[name](whole)
    after = whole.content()
    assert after != before
    for _ in range(2):
        assert (history.undo_label, history.redo_label) == (name, "")
        assert history.undo() == name
        assert whole.content() == before
        assert (history.undo_label, history.redo_label) == ("", name)
        assert history.redo() == name
        assert whole.content() == after
    assert whole.vault.database.problems() == []


@pytest.mark.parametrize("text", ["nul\x00midden", "''\n; --", "\U0010ffff\u2028", "é" * 700_000])
def test_a_text_comes_back_to_the_letter(whole: WholePractice, text: str) -> None:
    whole.desk.write(whole.session_id, Field.NOTES, text)
    whole.desk.save_client(replace(whole.practice.client, notes=RawText(text)))
    whole.vault.history.purge()
    before = whole.content()
    with whole.vault.history.step("change"):
        whole.desk.save_client(replace(whole.practice.client, notes=RawText("Kort")))
    with whole.vault.history.step("delete"):
        whole.desk.delete_case(whole.case_id)
    whole.vault.history.undo()
    whole.vault.history.undo()
    assert whole.content() == before


def test_what_was_typed_after_a_session_was_added_comes_back_with_it(whole: WholePractice) -> None:
    history = whole.vault.history
    with history.step("add"):
        session = whole.desk.add_session(whole.case_id, MOMENT)
    for field in (Field.NOTES, Field.PRIVATE_NOTES, Field.REPORT):
        whole.desk.write(session.id, field, f"Getypt in {field}")
    written = whole.vault.sessions.get(session.id)
    assert history.undo() == "add"
    assert session.id not in {s.id for s in the_file(whole).sessions}
    assert history.redo() == "add"
    assert whole.vault.sessions.get(session.id) == written


def test_undoing_a_change_of_a_session_leaves_its_texts_to_the_editor(
    whole: WholePractice,
) -> None:
    with whole.vault.history.step("change"):
        other_session(whole)
    whole.desk.write(whole.session_id, Field.NOTES, "Getypt daarna")
    whole.vault.history.undo()
    expected = replace(whole.practice.sessions[0], notes=RawText("Getypt daarna"))
    assert whole.vault.sessions.get(whole.session_id) == expected


class WrongError(Exception):
    """Stands for anything that stops a change."""


def test_a_step_that_fails_changes_nothing_and_leaves_no_step(whole: WholePractice) -> None:
    history = whole.vault.history
    with history.step("done"):
        whole.desk.add_goal(whole.case_id, "Een")
    history.undo()
    before = whole.content()

    def fail() -> None:
        with history.step("fails"):
            whole.desk.delete_case(whole.case_id)
            raise WrongError

    with pytest.raises(WrongError):
        fail()
    assert whole.content() == before
    assert (history.undo(), history.redo()) == ("", "done")


def test_a_new_step_forgets_what_could_be_done_again(whole: WholePractice) -> None:
    history = whole.vault.history
    for title in ("Een", "Twee"):
        with history.step(title):
            whole.desk.add_goal(whole.case_id, title)
    history.undo()
    with history.step("Drie"):
        whole.desk.add_goal(whole.case_id, "Drie")
    assert (history.redo_label, history.redo()) == ("", "")
    assert (history.undo(), history.undo(), history.undo()) == ("Drie", "Een", "")


def test_a_step_in_which_nothing_changed_is_none(whole: WholePractice) -> None:
    with whole.vault.history.step("same"):
        whole.desk.save_client(whole.practice.client)
        whole.desk.write(whole.session_id, Field.NOTES, "Alleen getypt")
    assert (whole.vault.history.undo_label, whole.vault.history.undo()) == ("", "")


def test_with_nothing_done_there_is_nothing_to_take_back(whole: WholePractice) -> None:
    history, before = whole.vault.history, whole.content()
    assert (history.undo_label, history.redo_label) == ("", "")
    assert (history.undo(), history.redo()) == ("", "")
    assert whole.content() == before
