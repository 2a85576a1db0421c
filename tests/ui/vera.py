"""A practice with one client of whom there is one of everything, and how it is undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coachapp.actions import agenda, materials
from coachapp.actions.desk import Desk
from coachapp.app import App
from coachapp.domain.assessment import Assessment, AssessmentKind, AssessmentScore
from coachapp.domain.casefile import Session
from coachapp.domain.ids import AssessmentId, CaseId, new_id
from coachapp.domain.practice import ConsentPurpose, Contract
from coachapp.settings.paths import Paths
from coachapp.text import RawText
from tests.support.qt import a_practice, ask, opened, wait_for
from tests.ui.files import is_open
from tests.ui.hands import can_press, desk_of, go, open_tab, press

_KEPT_BY_THE_STORE = ("meta", "audit", "unindexed", "sqlite_", "passage", "label", "index_")
TODAY = date.today()
T = TypeVar("T")


def at_vera(start: Callable[[Paths], App], folder: Path) -> App:
    """An open practice in English, at the page of its only client."""
    app = start(a_practice(folder, with_example=False, language="en"))
    opened(app)
    letter = folder / "brief.txt"
    letter.write_text("Beste Vera,")
    ask(app, lambda desk: _add_vera(desk, letter))
    wait_for(app.window.isActiveWindow)
    to_client(app)
    return app


def _add_vera(desk: Desk, letter: Path) -> None:
    client = desk.add_client("Vera Smit", role="Manager", email="vera@smit.example")
    desk.add_consent(client.id, ConsentPurpose.FILE, TODAY, "op papier")
    case = desk.add_case(client.id, "Grenzen", sponsor="Acme")
    desk.save_contract(Contract(case_id=case.id, n_sessions=6, agreements=RawText("Vertrouwelijk")))
    began = datetime.now().astimezone() - timedelta(minutes=1)
    session = desk.add_session(case.id, began, notes="Eerste gesprek.", private_notes="Rustig.")
    desk.add_insight(session.id, "Ik mag nee zeggen")
    desk.add_technique(session.id, "Schaalvraag")
    goal = desk.add_goal(case.id, "Nee zeggen")
    desk.add_score(goal.id, 4, TODAY - timedelta(days=7))
    desk.add_action(case.id, "De planning bellen", due_on=TODAY + timedelta(days=3))
    desk.save_assessment(a_wheel(case.id))
    agenda.add_appointment(desk, "Intervisie", began, 60)
    materials.add_files(desk, case.id, [letter])


def a_wheel(case_id: CaseId, *scores: float, days_ago: int = 7) -> Assessment:
    """A wheel of three areas."""
    given = zip(("Work", "Health", "Money"), scores or (4, 5, 6), strict=True)
    return Assessment(
        id=AssessmentId(new_id()),
        case_id=case_id,
        kind=AssessmentKind.WHEEL,
        title=RawText("Wheel of life"),
        taken_on=TODAY - timedelta(days=days_ago),
        scores=tuple(AssessmentScore(label=RawText(n), score=float(s)) for n, s in given),
    )


def to_client(app: App, tab: str = "Overview") -> None:
    """Go to the page of the first client by clicks."""
    go(app, "clients")
    view = desk_of(app).clients
    wait_for(lambda: view.list.model().rowCount())
    view.list.setCurrentIndex(view.list.model().index(0, 0))
    wait_for(lambda: can_press(view.page, "Client"))
    open_tab(view.page, tab)


def to_session(app: App) -> Session:
    """Open the only session from Today."""
    go(app, "today")
    wait_for(lambda: can_press(desk_of(app).today, "Open notes: Vera Smit"))
    press(desk_of(app).today, "Open notes: Vera Smit")
    session = ask(app, lambda d: d.case_file(d.client(d.clients()[0].id).cases[0].id)).sessions[0]
    wait_for(lambda: is_open(app, session))
    return session


def to_data(app: App) -> None:
    """Go to the settings from which a practice is brought in."""
    go(app, "settings")
    open_tab(desk_of(app).settings, "Data")


def dump(app: App) -> dict[str, list[str]]:
    """Every row of every table that holds something of the coach."""

    def read(desk: Desk) -> dict[str, list[str]]:
        execute = desk.vault.database.execute
        tables = [r[0] for r in execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: sorted(repr(row) for row in execute(f"SELECT * FROM {table}"))
            for table in tables
            if not table.startswith(_KEPT_BY_THE_STORE)
        }

    return in_store(app, read)


def in_store(app: App, work: Callable[[Desk], T]) -> T:
    """As `ask`, but what is there and not what others may see while the screen is shared."""
    held: list[T] = []
    ask(app, lambda desk: held.append(work(desk)))
    return held[0]


def becomes(app: App, wanted: dict[str, list[str]]) -> bool:
    """Wait until the practice is that, row by row."""
    wait_for(lambda: dump(app) == wanted)
    return True


def to_front(app: App) -> None:
    """Where there is no window manager nobody brings the window back after a dialog."""
    app.window.activateWindow()
    wait_for(app.window.isActiveWindow)


def toast(app: App) -> str:
    """The passing word at the bottom."""
    shown = app.window._toast
    return shown._words.text() if shown is not None and shown.isVisible() else ""


def undo(app: App) -> None:
    """Ctrl+Z, outside of any text."""
    to_front(app)
    QTest.keyClick(app.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def redo(app: App) -> None:
    """Ctrl+Shift+Z."""
    to_front(app)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(app.window, Qt.Key.Key_Z, both)
