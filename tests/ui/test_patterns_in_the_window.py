"""The page of a case that shows what its record would tell, and takes corrections."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QPlainTextEdit

from coachapp.actions.desk import Desk
from coachapp.actions.patterns import read_patterns
from coachapp.app import App
from coachapp.domain.ids import CaseId
from coachapp.domain.runs import Task
from coachapp.privacy.codebook import CodeKind, load_codebook
from coachapp.settings.paths import Paths
from coachapp.ui.patterns.page import PatternsPage
from tests.support.qt import ask, wait_for
from tests.ui.hands import answer, can_press, desk_of, press, quiet, seen, words_in
from tests.ui.test_sharing_the_screen import share
from tests.ui.vera import at_vera, in_store, to_client, toast, undo

pytestmark = quiet
Start = Callable[[Paths], App]
NOTES = "Ze zegt overal ja op. Morgen belt ze haar zus Willemijn Terpstra. We deden de schaalvraag."


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    app = at_vera(start, tmp_path)
    ask(
        app,
        lambda desk: desk.add_session(the_case(desk), desk.clients()[0].created_at, notes=NOTES),
    )
    to_client(app, "Patterns")
    wait_for(lambda: record(app))
    return app


def add_notes(desk: Desk) -> None:
    desk.add_session(the_case(desk), desk.clients()[0].created_at, notes=NOTES)


def the_case(desk: Desk) -> CaseId:
    return desk.client(desk.clients()[0].id).cases[0].id


def page(app: App) -> PatternsPage:
    return desk_of(app).clients.page.patterns


def boxes(app: App) -> dict[str, QCheckBox]:
    return {box.text(): box for box in seen(page(app), QCheckBox)}


def tick(app: App, name: str) -> None:
    boxes(app)[name].setFocus()
    QTest.keyClick(boxes(app)[name], Qt.Key.Key_Space)


def record(app: App) -> dict[str, object]:
    """What would travel; nothing while the page is laid out anew."""
    shown = seen(page(app), QPlainTextEdit)
    content: dict[str, object] = json.loads(shown[0].toPlainText()) if shown else {}
    return content


def test_it_shows_what_told_each_code_and_what_would_travel(app: App):
    assert "<b>zegt overal ja op</b>" in words_in(page(app))
    assert boxes(app)["Saying no"].isChecked()
    assert record(app)["patterns"] == ["saying_no"]
    assert "Willemijn" not in json.dumps(record(app))
    assert "noted as a technique" in words_in(page(app))


def test_a_code_goes_out_and_comes_back(app: App):
    tick(app, "Saying no")
    wait_for(lambda: record(app).get("patterns") == [])
    assert "Saying no" in toast(app)
    assert not boxes(app)["Saying no"].isChecked()
    assert boxes(app)["Saying no"].hasFocus()  # who works with the keyboard goes on from here
    undo(app)
    wait_for(lambda: record(app).get("patterns") == ["saying_no"])
    assert boxes(app)["Saying no"].isChecked()


def test_a_code_is_found_by_what_coaches_call_it_and_added(app: App):
    def find(dialog: QDialog) -> None:
        QTest.keyClicks(dialog.focusWidget(), "perfectionist")
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    answer(lambda: press(page(app), "Add a pattern"), find)
    wait_for(lambda: record(app).get("patterns") == ["perfectionism", "saying_no"])
    assert "added by you" in words_in(page(app))


def test_the_outcome_is_the_coachs(app: App):
    wait_for(lambda: seen(page(app), QComboBox))
    (outcome,) = seen(page(app), QComboBox)
    outcome.setFocus()
    QTest.keyClick(outcome, Qt.Key.Key_Home)
    wait_for(lambda: record(app).get("outcomes") == "goal_reached")


def test_while_the_screen_is_shared_nothing_is_corrected_and_nobody_named(app: App):
    share(app)
    to_client(app, "Patterns")
    wait_for(lambda: record(app))
    assert "Willemijn" not in words_in(page(app))
    tick(app, "Saying no")
    wait_for(lambda: boxes(app)["Saying no"].isChecked())
    kept = in_store(app, lambda desk: desk.vault.cases.codes(the_case(desk)))
    assert kept is None


def test_the_model_chooses_only_codes_and_the_run_is_logged(app: App):
    wait_for(lambda: app.workspace.model.is_ready)
    wait_for(lambda: can_press(page(app), "Let the model look for more"))
    assert "by chance" in words_in(page(app))
    before = set(boxes(app))
    press(page(app), "Let the model look for more")
    wait_for(lambda: app.workspace.model.is_busy)
    wait_for(lambda: not app.workspace.model.is_busy)
    wait_for(lambda: ask(app, runs_of_codes))
    names = {c.words["en"].label for kind in CodeKind for c in load_codebook().of(kind)}
    suggested = set(boxes(app)) - before
    assert suggested <= names
    if not suggested:
        assert "nothing besides" in words_in(page(app))
        return
    name = sorted(suggested)[0]
    assert not boxes(app)[name].isChecked()
    tick(app, name)
    wait_for(lambda: boxes(app)[name].isChecked())
    told = ask(app, lambda desk: read_patterns(desk.case_file(the_case(desk))))
    assert name in {t.code.words["en"].label for t in told.codes if t.is_added}


def runs_of_codes(desk: Desk) -> list[Task]:
    runs = desk.vault.runs.of_client(desk.clients()[0].id)
    return [run.task for run in runs if run.task is Task.CODES]
