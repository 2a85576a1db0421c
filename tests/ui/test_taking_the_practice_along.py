"""Export, import and paper, through the window."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from coachapp.actions.agenda import read_today
from coachapp.app import App
from coachapp.domain.runs import Field
from coachapp.ui.widgets.dialogs import FormDialog
from tests.support.qt import a_practice, ask, opened, wait_for


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path))


def accept() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, FormDialog):
        dialog.accept_button.click()
    else:
        QTimer.singleShot(50, accept)


def said(app: App) -> str:
    return app.window._toast._words.text()


def test_a_whole_practice_moves_to_another_vault(start, tmp_path: Path, monkeypatch):
    app = start(a_practice(tmp_path / "one", language="en"))
    opened(app)
    path = tmp_path / "all.coachapp.zip"
    choose_file(monkeypatch, path)
    app.window.page.settings.data.export_wanted.emit()
    wait_for(lambda: "10 clients exported" in said(app))
    names = {c.name for c in ask(app, lambda desk: desk.clients())}
    app.window.close()
    wait_for(lambda: not app.window.isVisible())
    other = start(a_practice(tmp_path / "two", with_example=False, language="en"))
    opened(other)
    QTimer.singleShot(50, accept)
    other.window.page.settings.data.import_wanted.emit()
    wait_for(lambda: "10 clients added" in said(other))
    assert {c.name for c in ask(other, lambda desk: desk.clients())} == names
    other.window._toast._undo.click()
    wait_for(lambda: ask(other, lambda desk: desk.clients()) == ())


def test_one_client_is_exported_from_their_page(start, tmp_path: Path, monkeypatch):
    app = start(a_practice(tmp_path, language="en"))
    opened(app)
    entry = ask(app, lambda desk: read_today(desk, datetime.now().astimezone())).agenda[0]
    app.workspace.client_wanted.emit(entry.client.id, entry.case.id)
    wait_for(lambda: app.desk.clients.open_one is not None)
    choose_file(monkeypatch, tmp_path / "one")
    app.window.page.clients.page.export_client_wanted.emit()
    wait_for(lambda: "1 client exported" in said(app))
    with zipfile.ZipFile(tmp_path / "one.coachapp.zip") as archive:
        text = archive.read("practice.json").decode()
    assert entry.client.name in text
    assert "Ramdin" not in text


def test_another_file_is_named_and_nothing_is_imported(start, tmp_path: Path, monkeypatch):
    app = start(a_practice(tmp_path, with_example=False, language="en"))
    opened(app)
    (tmp_path / "holiday.zip").write_bytes(b"no")
    choose_file(monkeypatch, tmp_path / "holiday.zip")
    app.window.page.settings.data.import_wanted.emit()
    wait_for(lambda: "holiday.zip" in app.window.page.bar.text)
    assert ask(app, lambda desk: desk.clients()) == ()


def test_a_folder_of_markdown_is_written(start, tmp_path: Path, monkeypatch):
    app = start(a_practice(tmp_path / "p", language="en"))
    opened(app)
    choose_file(monkeypatch, tmp_path / "out")
    app.window.page.settings.data.folder_wanted.emit()
    wait_for(lambda: "files written" in said(app))
    texts = [p.read_text(encoding="utf-8") for p in (tmp_path / "out").rglob("*.md")]
    assert any("## Notes" in t for t in texts)
    assert len(list((tmp_path / "out").iterdir())) == 10


def test_a_report_becomes_a_pdf_without_private_notes(start, tmp_path: Path, monkeypatch):
    app = start(a_practice(tmp_path, language="en"))
    opened(app)
    entry = ask(app, lambda desk: read_today(desk, datetime.now().astimezone())).agenda[0]
    app.workspace.session_wanted.emit(entry.session.id, None)
    wait_for(lambda: app.desk.session.session is not None)
    view = app.window.page.session
    view.editors[Field.REPORT].insertPlainText("## Discussed\nThe roster.")
    choose_file(monkeypatch, tmp_path / "report.pdf")
    view.paper_wanted.emit()
    wait_for(lambda: "report.pdf" in said(app))
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written_is_named(start, tmp_path: Path, monkeypatch):
    app = start(a_practice(tmp_path, language="en"))
    opened(app)
    choose_file(monkeypatch, tmp_path / "no such folder" / "x.coachapp.zip")
    app.window.page.settings.data.export_wanted.emit()
    wait_for(lambda: "x.coachapp.zip could not be written" in app.window.page.bar.text)
