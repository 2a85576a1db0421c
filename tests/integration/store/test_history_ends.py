"""Where undo ends: changes beside it, an erasure, a locked report, a screen that is shared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coachapp.domain.casefile import ReportStatus
from coachapp.domain.runs import Field
from coachapp.errors import LockedReportError, ViewOnlyError
from coachapp.store.history import History
from tests.support.store import MOMENT, a_quick_vault
from tests.support.whole_file import WholePractice, a_run, fill


@pytest.fixture
def whole(tmp_path: Path) -> Iterator[WholePractice]:
    made = fill(a_quick_vault(tmp_path))
    yield made
    made.vault.lock()


def move(w: WholePractice) -> None:
    w.desk.save_session(
        replace(w.practice.sessions[0], duration_min=90, starts_at=MOMENT + timedelta(days=1))
    )


@pytest.mark.parametrize("turn", ["undo", "redo", "step"])
def test_a_change_outside_a_step_makes_forget(whole: WholePractice, turn: str) -> None:
    history = whole.vault.history
    for title in ("Een", "Twee"):
        with history.step(title):
            whole.desk.add_goal(whole.case_id, title)
    history.undo()
    whole.desk.add_goal(whole.case_id, "Buitenom")
    before = whole.content()
    if turn == "step":
        with history.step("Drie"):
            whole.desk.add_goal(whole.case_id, "Drie")
        assert (history.undo(), history.undo()) == ("Drie", "")
    else:
        assert (history.undo() if turn == "undo" else history.redo()) == ""
    assert (history.undo(), history.redo() if turn != "step" else "") == ("", "")
    assert whole.content() == before


def test_typing_and_the_log_of_the_model_are_no_change_outside_a_step(
    whole: WholePractice,
) -> None:
    with whole.vault.history.step("goal"):
        whole.desk.add_goal(whole.case_id, "Een")
    whole.desk.write(whole.session_id, Field.REPORT, "Getypt")
    whole.vault.runs.add(a_run(whole.client_id, whole.session_id))
    whole.vault.index.update()
    assert whole.vault.history.undo() == "goal"


def test_the_oldest_steps_are_forgotten_first(whole: WholePractice) -> None:
    history = whole.vault.history
    for n in range(203):
        with history.step(str(n)):
            whole.desk.add_goal(whole.case_id, str(n))
    undone = []
    while label := history.undo():
        undone.append(label)
    assert undone == [str(n) for n in range(202, 2, -1)]


def test_nothing_is_kept_of_steps_when_a_vault_is_opened(whole: WholePractice) -> None:
    with whole.vault.history.step("goal"):
        whole.desk.add_goal(whole.case_id, "Een")
    assert History(whole.vault.database).undo() == ""


def test_a_locked_report_stays_locked_and_the_steps_before_can_be_undone(
    whole: WholePractice,
) -> None:
    history = whole.vault.history
    with history.step("change"):
        move(whole)
    with history.step("review"):
        whole.desk.set_report_status(whole.session_id, ReportStatus.REVIEWED)
    with history.step("lock"):
        whole.desk.set_report_status(whole.session_id, ReportStatus.LOCKED)
    while history.undo():
        pass
    expected = replace(whole.practice.sessions[0], report_status=ReportStatus.LOCKED)
    assert whole.vault.sessions.get(whole.session_id) == expected
    with pytest.raises(LockedReportError):
        whole.desk.write(whole.session_id, Field.REPORT, "Anders")


def test_a_session_with_a_locked_report_is_moved_and_put_back(whole: WholePractice) -> None:
    locked = whole.vault.sessions.get(whole.practice.sessions[1].id)
    with whole.vault.history.step("move"):
        whole.desk.save_session(replace(locked, duration_min=15))
    assert whole.vault.history.undo() == "move"
    assert whole.vault.sessions.get(locked.id) == locked
    assert whole.vault.history.redo() == "move"
    assert whole.vault.sessions.get(locked.id) == replace(locked, duration_min=15)


def test_while_only_looking_nothing_is_done_or_taken_back(whole: WholePractice) -> None:
    history, database = whole.vault.history, whole.vault.database
    for title in ("Een", "Twee"):
        with history.step(title):
            whole.desk.add_goal(whole.case_id, title)
    history.undo()
    before = whole.content()
    database.only_read(True)
    with pytest.raises(ViewOnlyError), history.step("Drie"):
        whole.desk.add_goal(whole.case_id, "Drie")
    for refused in (history.undo, history.redo):
        with pytest.raises(ViewOnlyError):
            refused()
    assert whole.content() == before
    database.only_read(False)
    assert (history.redo(), history.undo(), history.undo()) == ("Twee", "Twee", "Een")


@pytest.mark.parametrize("is_step", [False, True])
def test_an_erasure_makes_forget_everything(whole: WholePractice, is_step: bool) -> None:
    history, database = whole.vault.history, whole.vault.database
    for title in ("Een", "Twee"):
        with history.step(title):
            whole.desk.add_goal(whole.case_id, title)
    with history.step("delete"):
        whole.desk.delete_case(whole.case_id)
    history.undo()
    if is_step:
        with history.step("erase"):
            whole.desk.erase_client(whole.client_id)
    else:
        whole.desk.erase_client(whole.client_id)
    assert (history.undo_label, history.redo_label) == ("", "")
    assert database.scalar("SELECT count(*) FROM temp.changes") == 0
    assert (history.undo(), history.redo()) == ("", "")
    assert whole.desk.clients(archived=True) == ()
