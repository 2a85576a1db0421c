"""Files of a case, in the window."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPlainTextEdit

from coachapp.actions.agenda import read_today
from coachapp.app import App
from coachapp.domain.casefile import Material
from coachapp.domain.ids import CaseId
from coachapp.ui.materials.view import MaterialList
from tests.support.qt import a_practice, ask, opened, wait_for


def open_a_case(app: App) -> CaseId:
    entry = ask(app, lambda desk: read_today(desk, datetime.now().astimezone())).agenda[0]
    app.workspace.client_wanted.emit(entry.client.id, entry.case.id)
    wait_for(lambda: app.window.page.clients.page.findChildren(MaterialList))
    return entry.case.id


def materials(app: App, case_id: CaseId) -> tuple[Material, ...]:
    return ask(app, lambda desk: desk.case_file(case_id)).materials


def add(app: App, path: Path, case_id: CaseId) -> Material:
    app.desk.clients.case.materials.add_files([path])
    wait_for(lambda: materials(app, case_id))
    return materials(app, case_id)[-1]


def look(app: App, material: Material) -> QDialog:
    """The dialog that shows a material, once it was seen and closed."""
    seen: list[QDialog] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(50, close)
            return
        seen.append(dialog)
        dialog.reject()

    QTimer.singleShot(50, close)
    app.window.page.clients.page.overview.material_chosen.emit(material)
    wait_for(lambda: seen)
    return seen[0]


def test_a_text_is_added_and_can_be_read(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app)
    case_id = open_a_case(app)
    file = tmp_path / "weekplan Zoë.txt"
    file.write_text("Maandag zwemmen, dinsdag niets.", encoding="utf-8")
    material = add(app, file, case_id)
    (text,) = look(app, material).findChildren(QPlainTextEdit)
    assert text.toPlainText() == "Maandag zwemmen, dinsdag niets."
    assert file.exists()


def test_a_picture_is_shown_and_another_kind_says_that_it_cannot(start, tmp_path: Path):
    app = start(a_practice(tmp_path))
    opened(app)
    case_id = open_a_case(app)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    image.save(str(tmp_path / "wiel.png"))
    shown = look(app, add(app, tmp_path / "wiel.png", case_id))
    assert any(not part.pixmap().isNull() for part in shown.findChildren(QLabel))
    (tmp_path / "opname.xyz").write_bytes(bytes(1000))
    app.desk.clients.case.materials.add_files([tmp_path / "opname.xyz"])
    wait_for(lambda: len(materials(app, case_id)) == 2)
    other = next(m for m in materials(app, case_id) if m.name == "opname.xyz")
    words = " ".join(part.text() for part in look(app, other).findChildren(QLabel))
    assert "kan hier niet worden getoond" in words


def test_a_copy_is_saved_where_the_coach_says(start, tmp_path: Path, monkeypatch):
    app = start(a_practice(tmp_path))
    opened(app)
    case_id = open_a_case(app)
    file = tmp_path / "brief.docx"
    file.write_bytes(b"PK not really, but bytes are bytes" * 5000)
    material = add(app, file, case_id)
    target = tmp_path / "elders.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    app.window.page.clients.page.overview.copy_material_wanted.emit(material)
    wait_for(target.exists)
    assert target.read_bytes() == file.read_bytes()


def test_a_deleted_file_comes_back_by_undo_and_is_gone_for_good_after_locking(
    start, tmp_path: Path
):
    paths = a_practice(tmp_path)
    app = start(paths)
    opened(app)
    case_id = open_a_case(app)
    (tmp_path / "a.txt").write_text("een")
    material = add(app, tmp_path / "a.txt", case_id)
    page = app.window.page.clients.page
    page.overview.delete_material_wanted.emit(material)
    wait_for(lambda: not materials(app, case_id))
    wait_for(lambda: app.window._toast._undo.isVisible())
    app.window._toast._undo.click()
    wait_for(lambda: materials(app, case_id) == (material,))
    page.overview.delete_material_wanted.emit(material)
    wait_for(lambda: not materials(app, case_id))
    app.window.close()
    wait_for(lambda: not app.window.isVisible())
    assert list((paths.vault / "files").iterdir()) == []


@pytest.mark.parametrize("name", ["is er niet.pdf", "map"])
def test_what_cannot_be_read_is_named_and_nothing_is_added(start, tmp_path: Path, name: str):
    app = start(a_practice(tmp_path))
    opened(app)
    case_id = open_a_case(app)
    (tmp_path / "map").mkdir()
    (tmp_path / "goed.txt").write_text("goed")
    app.desk.clients.case.materials.add_files([tmp_path / "goed.txt", tmp_path / name])
    wait_for(lambda: name in app.window.page.bar.text)
    assert materials(app, case_id) == ()
