"""The wizard makes a vault and leads to the first client."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from coachapp.ui.widgets.recovery import asked_groups
from coachapp.ui.wizard.view import WizardView
from tests.support.qt import PASSPHRASE, ask, some_paths, wait_for


def press(widget: QWidget, text: str) -> None:
    found = [b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert found, text
    found[0].click()


def test_a_vault_is_made_with_a_code_that_is_typed_back(start, tmp_path: Path):
    app = start(some_paths(tmp_path))
    wait_for(lambda: isinstance(app.window.page, WizardView))
    view = app.window.page
    view.language_chosen.emit("en")
    press(view, "Begin")
    view._first.setText(PASSPHRASE)
    assert not view._make.isEnabled()
    view._second.setText(PASSPHRASE)
    press(view, "Make the vault")
    wait_for(lambda: view.pages.currentIndex() == 2)
    code = view._shown_code.accessibleName()
    assert not view._have_it.isEnabled()
    for field, n in zip(view._groups, asked_groups(code), strict=True):
        field.setText(code.split("-")[n].lower())
    press(view, "I have it on paper")
    wait_for(lambda: view.pages.currentIndex() == 3)
    assert "Gemma" in view._terms.toPlainText()
    press(view, "Not now")
    press(view, "Try it with an example practice")
    wait_for(lambda: app.desk is not None)
    wait_for(lambda: len(ask(app, lambda desk: desk.clients())) >= 8)
    assert app.workspace.preferences.accepted_terms == ()
    assert app.workspace.preferences.language == "en"


def test_two_passphrases_that_differ_make_no_vault(start, tmp_path: Path):
    app = start(some_paths(tmp_path))
    wait_for(lambda: isinstance(app.window.page, WizardView))
    view = app.window.page
    view.show_page(1)
    view._first.setText(PASSPHRASE)
    view._second.setText(PASSPHRASE + "x")
    assert not view._make.isEnabled()
    assert not app.paths.vault.exists()
