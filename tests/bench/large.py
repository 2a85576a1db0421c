"""The window on a long career: 500 clients, 100,000 notes."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from coachapp.actions import opening
from coachapp.actions.desk import Desk
from coachapp.app import App
from coachapp.domain.casefile import Session
from coachapp.domain.ids import CaseId, ClientId, SessionId, new_id
from coachapp.domain.runs import Field
from coachapp.settings.paths import Paths
from coachapp.text import RawText
from coachapp.ui.importing.view import ImportDialog
from coachapp.ui.widgets.waiting import Waiting
from tests.bench.gui import Heartbeat, memory_mb
from tests.bench.measure import Result, middle
from tests.bench.vault import N_CLIENTS, N_NOTES, zipf_notes
from tests.support.qt import PASSPHRASE, a_practice, ask, closed, opened, wait_for

N_FILES = 1000
N_OPENED = 20
_FIRST = ("Noor", "Ravi", "Zoë", "Jörg", "Femke")
_LAST = ("de Wit", "Yıldız", "Smit", "van Dam", "El Idrissi")


def measure_large() -> list[Result]:
    QApplication.instance() or QApplication(["bench"])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = a_practice(folder / "home", with_example=False)
        cases = _fill(paths)
        app = App(paths, starts_locked=True)
        app.start()
        opened(app)
        root, long = _files(folder), _long_note()
        heart, blocks = Heartbeat(), {}

        def block(what: str, work: Callable[[], object]) -> None:
            heart.start()
            work()
            blocks[what] = heart.stop()

        block("clients", lambda: _show_clients(app))
        spent: list[float] = []
        block("open", lambda: spent.extend(_open_cases(app, cases)))
        block("scroll", lambda: _scroll(app))
        block("search", lambda: _search(app))
        block("type", lambda: _type(app, cases[0][1], long))
        rates: list[float] = []
        block("import", lambda: rates.append(_import(app, root)))
        rss = memory_mb()
        closed(app)
        app.release()
    worst = max(blocks, key=lambda what: blocks[what])
    each = ", ".join(f"{what} {ms:.0f}" for what, ms in blocks.items())
    opening_ms = middle(spent)
    return [
        Result(
            "case.open_ms",
            opening_ms,
            "ms",
            opening_ms / 100,
            f"from the choice to the painted page, {N_NOTES // N_CLIENTS} sessions in the case;"
            f" worst {max(spent):.0f} ms",
            limit="<= 100 ms",
        ),
        Result(
            "import.files_per_s",
            rates[0],
            "files/s",
            rates[0] / 50,
            f"{N_FILES} text files, looked through and stored",
            limit=">= 50",
        ),
        Result(
            "gui.longest_block_100k_ms",
            blocks[worst],
            "ms",
            blocks[worst] / 50,
            f"each in ms: {each}",
            limit="<= 50 ms",
        ),
        Result("gui.rss_100k_mb", rss, "MB", rss / 300, "after all of it", limit="<= 300 MB"),
    ]


def _fill(paths: Paths) -> list[tuple[ClientId, CaseId]]:
    vault = opening.unlock_with_passphrase(paths, PASSPHRASE)
    desk, begin = Desk(vault), datetime.now(UTC) - timedelta(days=1500)
    with vault.database.transaction():
        clients = [desk.add_client(f"Cliënt {n:03}") for n in range(N_CLIENTS)]
        cases = [desk.add_case(c.id, "Traject", question="Wat nu?") for c in clients]
        for number, (_, text) in enumerate(zipf_notes(1)):
            vault.sessions.save(
                Session(
                    id=SessionId(new_id()),
                    case_id=cases[number % N_CLIENTS].id,
                    starts_at=begin + timedelta(days=number // N_CLIENTS * 7),
                    notes=RawText(text),
                )
            )
    vault.index.update()
    vault.lock()
    return [(c.id, case.id) for c, case in zip(clients, cases, strict=True)]


def _settle(ms: int) -> None:
    until = time.perf_counter() + ms / 1000
    wait_for(lambda: time.perf_counter() > until)


def _show_clients(app: App) -> None:
    assert app.desk is not None
    app.desk.go("clients")
    _settle(500)


def _open_cases(app: App, cases: list[tuple[ClientId, CaseId]]) -> list[float]:
    """Milliseconds from the choice of a client to the painted page."""
    assert app.desk is not None
    page = app.desk._view.clients.page
    spent = []
    for client_id, case_id in cases[:: N_CLIENTS // N_OPENED]:
        started = time.perf_counter()
        app.workspace.client_wanted.emit(client_id, case_id)
        wait_for(lambda c=case_id: page._file is not None and page._file.case.id == c)  # type: ignore[misc]
        app.window.repaint()
        spent.append((time.perf_counter() - started) * 1000)
        _settle(60)
    return spent


def _scroll(app: App) -> None:
    assert app.desk is not None
    view = app.desk._view.clients
    view.page.tabs.setCurrentIndex(1)
    _settle(200)
    for listing in (view.list, view.page.timeline.list):
        bar = listing.verticalScrollBar()
        for n in range(40):
            bar.setValue(bar.maximum() * n // 39)
            _settle(15)


def _search(app: App) -> None:
    assert app.desk is not None
    app.desk._view.search_wanted.emit()
    wait_for(lambda: app.desk is not None and app.desk.search._dialog is not None)
    dialog = app.desk.search._dialog
    assert dialog is not None
    for word in ("vertrouwen", "rooster planning", "kinderen"):
        dialog.field.clear()
        for key in word:
            QTest.keyClicks(dialog.field, key)
            _settle(40)
        _settle(400)
    dialog.reject()
    _settle(100)


def _long_note() -> str:
    """200 KB in paragraphs."""
    return "\n\n".join(text for _, text in islice(zipf_notes(4), 2000))[:200_000]


def _files(folder: Path) -> Path:
    """A folder of notes, a folder for each of 25 clients."""
    root = folder / "notes"
    for n, (_, text) in enumerate(islice(zipf_notes(5), N_FILES)):
        home = root / "Cliënten" / f"{_FIRST[n % 5]} {_LAST[n // 5 % 5]}"
        home.mkdir(parents=True, exist_ok=True)
        day = date(2025, 1, 1) + timedelta(days=n // 25)
        (home / f"{day} sessie.md").write_text(f"# {n}\n\n{text}", encoding="utf-8")
    return root


def _type(app: App, case_id: CaseId, long: str) -> None:
    """In a long note."""
    session = ask(app, lambda d: d.add_session(case_id, datetime.now(UTC), notes=long))
    app.workspace.session_wanted.emit(session.id, None)
    assert app.desk is not None
    view = app.desk._view.session
    wait_for(lambda: view._shown == session.id)
    editor = view.editors[Field.NOTES]
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    for _ in range(60):
        QTest.keyClick(editor, Qt.Key.Key_A)
        _settle(30)
    _settle(1500)


def _import(app: App, root: Path) -> float:
    """Files per second through the window: looked through, agreed to, stored."""
    before = ask(app, lambda d: d.vault.database.scalar("SELECT count(*) FROM sessions"))
    spent: list[float] = []
    started = time.perf_counter()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ImportDialog):
            dialog.model.choose(range(len(dialog.model.items)), True)
            dialog.accept()
        elif isinstance(dialog, QDialog) and not isinstance(dialog, Waiting):
            spent.append(time.perf_counter() - started)
            dialog.reject()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(10)
    assert app.desk is not None
    app.desk.importing.look_through([root])
    wait_for(lambda: spent)
    timer.stop()
    after = ask(app, lambda d: d.vault.database.scalar("SELECT count(*) FROM sessions"))
    assert after - before == N_FILES, after - before
    return N_FILES / spent[0]
