"""A practice with one client, built up in the window, and what the store has of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coachapp.actions.agenda import read_today
from coachapp.actions.desk import Desk
from coachapp.app import App
from coachapp.domain.casefile import CaseFile, Client, Session
from coachapp.domain.runs import Field, Outcome
from coachapp.settings.paths import Paths
from tests.support.qt import a_practice, ask, opened, wait_for
from tests.ui.hands import answer, can_press, desk_of, fill, go, press


def at_nobody(start: Callable[[Paths], App], folder: Path) -> App:
    """An open practice with nobody in it, in English, at the clients."""
    built = start(a_practice(folder, with_example=False, language="en"))
    opened(built)
    go(built, "clients")
    return built


def clients(app: App) -> tuple[Client, ...]:
    """Everybody in the store, archived or not."""
    return ask(app, lambda desk: desk.clients(archived=True))


def file_of(app: App) -> CaseFile:
    """The only case there is, from the store."""

    def read(desk: Desk) -> CaseFile:
        (client,) = desk.clients(archived=True)
        return desk.case_file(desk.client(client.id).cases[0].id)

    return ask(app, read)


def add_client(app: App, name: str = "Vera Smit") -> None:
    """A new client, whose page is open."""
    view = desk_of(app).clients
    answer(lambda: press(view, "Add a client"), fill(Name=name, Role="Manager"))
    wait_for(lambda: name in [str(c.name) for c in clients(app)])
    wait_for(lambda: can_press(view.page, "Client"))


def add_case(app: App) -> None:
    """A new client with a case, whose page is open."""
    add_client(app)
    page = desk_of(app).clients.page
    answer(lambda: press(page, "Start a case"), fill(Title="Grenzen"))
    wait_for(lambda: can_press(page, "New session"))


def open_session(app: App, n: int = 0, notes: str = "") -> tuple[Client, Session]:
    """Open the notes of one of today's sessions by its button, and type something."""
    entries = ask(app, lambda desk: read_today(desk, datetime.now().astimezone())).agenda
    entry = sorted(entries, key=lambda e: e.session.starts_at)[n]
    go(app, "today")
    wait_for(lambda: can_press(desk_of(app).today, f"Open notes: {entry.client.name}"))
    press(desk_of(app).today, f"Open notes: {entry.client.name}")
    wait_for(lambda: is_open(app, entry.session))
    if notes:
        editor = desk_of(app).session.editors[Field.NOTES]
        for line in notes.splitlines():
            QTest.keyClicks(editor, line)
            QTest.keyClick(editor, Qt.Key.Key_Return)
        editor.flush()
    return entry.client, entry.session


def is_open(app: App, session: Session) -> bool:
    """Whether a session is the one on the screen."""
    assert app.desk is not None
    current = app.desk.session.session
    return current is not None and current.id == session.id and desk_of(app).session.isVisible()


def stored(app: App, session: Session) -> Session:
    """A session as the store has it."""
    return ask(app, lambda desk: desk.file_of_session(session.id)[1])


def outcomes(app: App, client: Client) -> list[Outcome]:
    """What the log says became of what was asked for a client, the newest first."""
    return [run.outcome for run in ask(app, lambda desk: desk.ai_runs(client.id))]
