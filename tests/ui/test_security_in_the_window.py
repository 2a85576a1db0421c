"""Keys and locks, as a coach handles them in the window."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit

from coachapp.actions import opening
from coachapp.app import App
from coachapp.errors import WrongSecretError
from coachapp.settings.paths import Paths
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.ui import guard
from coachapp.ui.lock.view import LockView
from tests.support.qt import PASSPHRASE, a_practice, ask, closed, opened, some_paths, wait_for
from tests.ui.hands import answer, button, desk_of, field, go, press, quiet, would_restart, write

pytestmark = quiet
Start = Callable[[Paths], App]
NEW_PASSPHRASE = "zeven natte paraplus"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def restarts(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines that the process would have become."""
    return would_restart(monkeypatch)


def opens(paths: Paths, secret: str, *, is_code: bool = False) -> bool:
    """Whether a secret opens the closed vault."""
    way = opening.unlock_with_code if is_code else opening.unlock_with_passphrase
    try:
        way(paths, secret).lock()
    except WrongSecretError:
        return False
    return True


def new_passphrase(dialog: QDialog) -> None:
    """Type the new passphrase twice."""
    write(dialog, "New passphrase", NEW_PASSPHRASE)
    write(dialog, "Once more", NEW_PASSPHRASE)
    press(dialog, "Set passphrase")


def change_passphrase(app: App) -> None:
    """Through the settings."""
    go(app, "settings")
    answer(lambda: press(desk_of(app).settings, "Change passphrase…"), new_passphrase)
    wait_for(lambda: "The passphrase is set" in app.window._toast._words.text())


def type_code(app: App, code: str) -> LockView:
    """On the lock screen."""
    wait_for(lambda: hasattr(app, "guard"))
    view = app.window.page
    assert isinstance(view, LockView)
    wait_for(lambda: view._unlock.isEnabled())
    if not view.code.isVisible():
        press(view, "Use the recovery code")
    write(view, "Recovery code", code)
    press(view, "Open")
    return view


def test_a_changed_passphrase_opens_and_the_old_one_is_refused(start: Start, tmp_path: Path):
    paths = a_practice(tmp_path, with_example=False, language="en")
    app = start(paths)
    opened(app)
    change_passphrase(app)
    closed(app)
    app.release()
    again = start(paths)
    wait_for(lambda: hasattr(again, "guard"))
    view = again.window.page
    assert isinstance(view, LockView)
    wait_for(lambda: view.passphrase.isEnabled())
    write(view, "Passphrase", PASSPHRASE)
    press(view, "Open")
    wait_for(lambda: "does not open the vault" in view.bar.text)
    assert again.desk is None
    write(view, "Passphrase", NEW_PASSPHRASE)
    press(view, "Open")
    wait_for(lambda: again.desk is not None)


def test_two_new_passphrases_that_differ_change_nothing(start: Start, tmp_path: Path):
    paths = a_practice(tmp_path, with_example=False, language="en")
    app = start(paths)
    opened(app)

    def differ(dialog: QDialog) -> None:
        write(dialog, "New passphrase", NEW_PASSPHRASE)
        write(dialog, "Once more", NEW_PASSPHRASE + "x")
        assert "The two are not the same." in [w.text() for w in dialog.findChildren(QLabel)]
        assert not button(dialog, "Set passphrase").isEnabled()
        press(dialog, "Cancel")

    go(app, "settings")
    answer(lambda: press(desk_of(app).settings, "Change passphrase…"), differ)
    closed(app)
    assert opens(paths, PASSPHRASE)


def test_a_new_recovery_code_opens_and_the_old_one_does_not(start: Start, tmp_path: Path):
    paths = some_paths(tmp_path)
    a_practice(tmp_path / "other", with_example=False, language="en")
    vault, old = opening.create(paths, passphrase=PASSPHRASE, use_keyring=False)
    vault.lock()
    os.replace(tmp_path / "other" / "settings.json", paths.settings)
    app = start(paths)
    opened(app)
    shown: list[str] = []

    def copy_two_groups(dialog: QDialog) -> None:
        names = [w.accessibleName() for w in dialog.findChildren(QLabel)]
        (code,) = [name for name in names if name.count("-") == 8]
        shown.append(code)
        for line in dialog.findChildren(QLineEdit):
            n = int(line.accessibleName().removeprefix("Type group "))
            write(dialog, line.accessibleName(), code.split("-")[n - 1])
        press(dialog, "I have it on paper")

    go(app, "settings")
    answer(lambda: press(desk_of(app).settings, "Make a new recovery code…"), copy_two_groups)
    closed(app)
    assert not opens(paths, old.written(), is_code=True)
    assert opens(paths, shown[0], is_code=True)


def test_with_the_recovery_code_one_comes_in_and_sets_a_new_passphrase(
    start: Start, tmp_path: Path
):
    paths = a_practice(tmp_path, with_example=False, language="en")
    vault = opening.unlock_with_passphrase(paths, PASSPHRASE)
    code = vault.new_recovery_code().written()
    vault.lock()
    app = start(paths)
    type_code(app, code.lower().replace("-", " "))
    wait_for(lambda: app.desk is not None)
    change_passphrase(app)
    closed(app)
    assert opens(paths, NEW_PASSPHRASE)
    assert not opens(paths, PASSPHRASE)


def test_a_slip_in_the_code_and_a_code_of_another_vault_are_named(start: Start, tmp_path: Path):
    app = start(a_practice(tmp_path, with_example=False, language="en"))
    other = RecoveryCode.random().written()
    slip = ("1" if other[0] != "1" else "2") + other[1:]
    view = type_code(app, slip)
    wait_for(lambda: "slip in the recovery code" in view.bar.text)
    type_code(app, other)
    wait_for(lambda: "does not open the vault" in view.bar.text)
    assert app.desk is None
    press(view, "Use the passphrase")
    opened(app)


@pytest.mark.parametrize("way", ["button", "shortcut"])
def test_locking_closes_the_vault_and_starts_afresh_at_the_lock_screen(
    start: Start, tmp_path: Path, restarts: list[list[str]], way: str
):
    paths = a_practice(tmp_path, language="en")
    app = start(paths)
    opened(app, model=True)
    vault = app.workspace.desk.vault
    if way == "button":
        press(desk_of(app), "Lock")
    else:
        wait_for(app.window.isActiveWindow)
        QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_L, CTRL)
    wait_for(lambda: restarts)
    assert restarts[0][1:] == ["-m", "coachapp", "--locked"]
    assert app.engine.pid is None
    assert not any(bytes(vault.key))
    assert not (paths.vault / "vault.db-wal").exists()
    fresh = start(paths)  # as that process would
    wait_for(lambda: hasattr(fresh, "guard"))
    assert isinstance(fresh.window.page, LockView)
    opened(fresh)
    assert len(ask(fresh, lambda desk: desk.clients())) >= 8


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """The guard's clock, and a way to put it on."""
    now = [1_000_000.0]
    monkeypatch.setattr(guard, "time", SimpleNamespace(time=lambda: now[0]))
    return lambda seconds: now.__setitem__(0, now[0] + seconds)


def test_when_nobody_touches_anything_it_locks_by_itself(
    start: Start, tmp_path: Path, restarts: list[list[str]], clock: Callable[[float], None]
):
    paths = a_practice(tmp_path, language="en", lock_with_session=False)
    app = start(paths)
    opened(app)
    go(app, "settings")
    box = field(desk_of(app).settings, QComboBox, "Lock when nothing happens")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert box.currentText() == "after 1 minute"
    clock(50)
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Shift)
    clock(50)
    app.guard._tick()
    ask(app, lambda desk: desk.clients())
    assert not restarts
    clock(11)
    app.guard._tick()
    wait_for(lambda: restarts)
    assert restarts[0][-1] == "--locked"


def test_never_by_itself_is_never(
    start: Start, tmp_path: Path, restarts: list[list[str]], clock: Callable[[float], None]
):
    app = start(a_practice(tmp_path, with_example=False, lock_after_min=0, lock_with_session=False))
    opened(app)
    clock(100_000)
    app.guard._tick()
    ask(app, lambda desk: desk.clients())
    assert not restarts


def test_a_passphrase_typed_before_the_lock_screen_is_ready_opens(start: Start, tmp_path: Path):
    app = start(a_practice(tmp_path, with_example=False, language="en"))
    view = app.window.page
    assert not hasattr(app, "guard")
    QTest.keyClicks(view.passphrase, PASSPHRASE)
    QTest.keyClick(view.passphrase, Qt.Key.Key_Return)
    wait_for(lambda: app.desk is not None)
