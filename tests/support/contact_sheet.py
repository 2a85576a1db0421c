"""Every screen in every state, to be looked at: ``python -m tests.support.contact_sheet FOLDER``.

Draws the window offscreen in both languages and both themes, with an empty, a typical and an
overfull practice, and puts the pictures on sheets. Not a test: a test cannot see what is ugly.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QComboBox, QDialog

from coachapp.actions import agenda, opening
from coachapp.actions.desk import Desk
from coachapp.actions.importing.proposal import Becomes, Item, Proposal, Remark
from coachapp.app import App
from coachapp.domain.assessment import Assessment, AssessmentKind, AssessmentScore
from coachapp.domain.ids import AssessmentId, new_id
from coachapp.domain.practice import ConsentPurpose
from coachapp.errors import UnreadableDocumentError
from coachapp.privacy.codebook import CodeKind
from coachapp.text import RawText
from coachapp.ui.importing.view import ImportDialog
from coachapp.ui.widgets.dialogs import tell
from tests.support.qt import a_practice, ask, closed, opened, wait_for

LONG = "Wilhelmina-Alexandrina van der Meulen-Oosterhuis tot Zwaluwenburg en Nieuwenhuizen"
WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappij"
_COLUMNS = 3


def main() -> int:
    """Draw everything; about two minutes."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    QApplication.instance() or QApplication(["coachapp"])
    states = sys.argv[2].split(",") if len(sys.argv) > 2 else ["empty", "typical", "overfull"]
    for state in states:
        with tempfile.TemporaryDirectory() as home:
            _draw_state(Path(home), state, folder)
    return 0


def _draw_state(home: Path, state: str, folder: Path) -> None:
    paths = a_practice(home, with_example=state == "typical")
    if state == "overfull":
        vault = opening.unlock_with_passphrase(paths, "een wachtzin om te testen")
        fill(Desk(vault))
        vault.lock()
    app = App(paths, starts_locked=True)
    app.window.resize(1440, 900)
    app.start()
    opened(app)
    for language in os.environ.get("SHEET_LANG", "nl,en").split(","):
        for theme in os.environ.get("SHEET_THEME", "light,dark").split(","):
            app.workspace.change(language=language, theme=theme)
            _settle(300)
            taken = []
            for name, draw in _screens(app, state):
                path = folder / f"{state}-{language}-{theme}-{name}.png"
                draw().save(str(path))
                taken.append(path)
            _sheet(taken, folder / f"sheet-{state}-{language}-{theme}.png")
    closed(app)


def fill(desk: Desk) -> None:
    """Too much of everything, and too long."""
    now = datetime.now(UTC)
    first = desk.add_client(
        LONG, role=WORD, organisation=f"{WORD} B.V.", email=f"{WORD}@voorbeeld.example"
    )
    for n in range(300):
        desk.add_client(f"Cliënt {n:03} {WORD[: n % 40]}")
    for n in range(4):
        desk.add_case(first.id, f"Traject {n} {LONG}", question=f"{LONG}? " * 3, context=LONG * 4)
    case = desk.client(first.id).cases[0]
    sessions = [
        desk.add_session(case.id, now - timedelta(days=7 * (60 - n)), notes=f"{WORD} {LONG}. " * 40)
        for n in range(61)
    ]
    for n in range(12):
        desk.add_session(case.id, now + timedelta(hours=n), notes=LONG)
        agenda.add_appointment(desk, LONG, now + timedelta(hours=n), 30, WORD)
        desk.add_technique(sessions[-1].id, f"{WORD[:24]} {n}")
        desk.add_insight(sessions[-1].id, f"“{LONG}”")
        goal = desk.add_goal(case.id, f"{LONG} {n}")
        for m in range(20):
            desk.add_score(goal.id, (m * 7 + n) % 21 / 2, date.today() - timedelta(days=9 * m))
    for n in range(40):
        desk.add_action(case.id, f"{LONG} {n}", due_on=date.today() + timedelta(days=n - 20))
    for purpose in ConsentPurpose:
        desk.add_consent(first.id, purpose, date.today(), LONG)
    for n in range(6):
        desk.save_assessment(
            Assessment(
                id=AssessmentId(new_id()),
                case_id=case.id,
                kind=AssessmentKind.WHEEL,
                title=RawText(LONG),
                taken_on=date.today() - timedelta(days=30 * n),
                scores=tuple(
                    AssessmentScore(label=RawText(f"{WORD[:30]} {m}"), score=(m * 3 + n) % 11)
                    for m in range(14)
                ),
            )
        )


def _screens(app: App, state: str) -> Iterator[tuple[str, Callable[[], QImage]]]:
    desk = app.desk
    assert desk is not None
    view = desk._view
    for place in ("today", "clients", "anonymizing", "models", "settings"):
        yield place, _of_place(app, place)
    for n, name in ((0, "security"), (1, "backups"), (3, "data"), (4, "storage"), (5, "keys")):
        yield f"settings-{name}", _of_tab(app, n)
    yield "search", _of_dialog(app, lambda: view.search_wanted.emit())
    yield "new-client", _of_dialog(app, lambda: desk.clients.add_client())
    yield "appointment", _of_dialog(app, lambda: desk.today.add_appointment())
    yield "import", _of_dialog(app, lambda: _an_import(app))
    yield "told", _of_dialog(app, lambda: tell(app.window, "Gewist", LONG * 4, details=LONG))
    if state == "empty":
        return
    client_id = ask(app, lambda d: d.clients()[-1 if state == "overfull" else 5].id)
    for n, name in enumerate(("client", "timeline", "assessments", "patterns", "agreements")):
        yield name, _of_client(app, client_id, n)
    page = view.clients.page
    yield "ask-code", _of_dialog(app, lambda: page.patterns.add_wanted.emit(CodeKind.PATTERN))
    yield "ask-assessment", _of_dialog(app, page.assessments.add_wanted.emit)
    yield "ask-contract", _of_dialog(app, page.agreements.edit_contract_wanted.emit)
    yield "ask-consent", _of_dialog(app, page.agreements.add_consent_wanted.emit)
    yield "ask-client", _of_dialog(app, page.edit_client_wanted.emit)
    yield "erase", _of_dialog(app, page.erase_client_wanted.emit)

    def session() -> QImage:
        file = desk.clients.case.file
        assert file is not None
        held = [s for s in file.sessions if s.starts_at < datetime.now(UTC) and s.notes]
        app.workspace.session_wanted.emit(held[-1].id, None)
        _settle(500)
        return app.window.grab().toImage()

    yield "session", session
    yield "close", _of_dialog(app, view.session.close_wanted.emit)
    yield "technique", _of_dialog(app, view.session.technique_wanted.emit)

    def sharing() -> QImage:
        app.desk._view.sharing_toggled.emit()  # type: ignore[union-attr]
        wait_for(lambda: app.workspace.is_sharing)
        _settle(700)
        image = app.window.grab().toImage()
        app.desk._view.sharing_toggled.emit()  # type: ignore[union-attr]
        wait_for(lambda: not app.workspace.is_sharing)
        _settle(500)
        return image

    yield "sharing", sharing


def _an_import(app: App) -> None:
    now = datetime.now(UTC)
    items = [
        Item(
            source=f"Cliënten/Anna de Vries/2026-0{n}-12 sessie.docx",
            becomes=Becomes.SESSION,
            name="Anna de Vries",
            dated_at=now - timedelta(days=30 * n),
            text=RawText("Besproken"),
        )
        for n in range(1, 9)
    ]
    items += [
        Item(
            source="Cliënten/Anna/los.txt",
            becomes=Becomes.SESSION,
            name="Anna",
            remark=Remark.WHOSE,
            is_chosen=False,
            dated_at=now,
        ),
        Item(
            source="agenda.ics",
            becomes=Becomes.APPOINTMENT,
            dated_at=now,
            title=RawText("Intervisie"),
        ),
        Item(
            source=f"{LONG}.pdf",
            becomes=Becomes.MATERIAL,
            name=LONG,
            remark=Remark.DUPLICATE,
            is_chosen=False,
        ),
    ]
    proposal = Proposal(
        root="Praktijk",
        items=tuple(items),
        tables=(),
        problems=(UnreadableDocumentError(file="kapot.docx"),),
        n_left_out=2,
    )
    ImportDialog(app.window, proposal, ()).exec()


def _of_place(app: App, place: str) -> Callable[[], QImage]:
    def draw() -> QImage:
        assert app.desk is not None
        app.desk.go(place)
        _settle(500)
        return app.window.grab().toImage()

    return draw


def _of_tab(app: App, n: int) -> Callable[[], QImage]:
    def draw() -> QImage:
        assert app.desk is not None
        app.desk.settings_tab = n
        _settle(200)
        return app.window.grab().toImage()

    return draw


def _of_client(app: App, client_id: object, n: int) -> Callable[[], QImage]:
    def draw() -> QImage:
        assert app.desk is not None
        app.workspace.client_wanted.emit(client_id, None)
        _settle(400)
        page = app.desk._view.clients.page
        page.tabs.setCurrentIndex(n)
        if page.tab == "patterns":
            wait_for(lambda: page.patterns.findChildren(QComboBox))  # it reads the notes first
        _settle(300)
        return app.window.grab().toImage()

    return draw


def _of_dialog(app: App, act: Callable[[], object]) -> Callable[[], QImage]:
    def draw() -> QImage:
        images: list[QImage] = []

        timer = QTimer()

        def grab() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                timer.stop()
                images.append(dialog.grab().toImage())
                dialog.reject()

        timer.timeout.connect(grab)
        timer.start(700)
        act()
        wait_for(lambda: images)
        _settle(150)
        return images[0]

    return draw


def _settle(ms: int) -> None:
    done: list[bool] = []
    QTimer.singleShot(ms, lambda: done.append(True))
    wait_for(lambda: done)


def _sheet(pictures: list[Path], path: Path) -> None:
    width, height, gap = 720, 470, 12
    rows = -(-len(pictures) // _COLUMNS)
    sheet = QImage(
        _COLUMNS * (width + gap) + gap, rows * (height + gap) + gap, QImage.Format.Format_RGB32
    )
    sheet.fill(QColor("#888888"))
    painter = QPainter(sheet)
    for n, picture in enumerate(pictures):
        image = QImage(str(picture)).scaled(
            width,
            height - 20,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        x, y = gap + n % _COLUMNS * (width + gap), gap + n // _COLUMNS * (height + gap)
        painter.drawText(QRect(x, y, width, 18), Qt.AlignmentFlag.AlignLeft, picture.stem)
        painter.drawImage(x, y + 18, image)
    painter.end()
    sheet.save(str(path))


if __name__ == "__main__":
    sys.exit(main())
