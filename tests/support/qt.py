"""The real application, offscreen, on a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from coachapp.actions import opening
from coachapp.actions.desk import Desk
from coachapp.actions.engines import machine
from coachapp.actions.example import load_example
from coachapp.app import App
from coachapp.settings.paths import Paths
from coachapp.settings.preferences import Preferences, PreferencesFile
from coachapp.ui.lock.view import LockView

PASSPHRASE = "een wachtzin om te testen"
T = TypeVar("T")


def some_paths(folder: Path) -> Paths:
    return Paths(folder / "data", folder / "models", folder / "settings.json")


def a_practice(folder: Path, *, with_example: bool = True, **preferences: object) -> Paths:
    """A vault on disk, locked, perhaps with the example practice; preferences as given."""
    paths = some_paths(folder)
    vault, _ = opening.create(paths, passphrase=PASSPHRASE, use_keyring=False)
    if with_example:
        load_example(vault, date.today())
    vault.lock()
    chosen = replace(
        Preferences(),
        n_threads=1,
        measured_on=machine(),  # measuring again for each test would take most of its time
        n_ctx=2048,
        model="smollm2-135m",
        backup_every_days=0,
    )
    PreferencesFile(paths.settings).write(replace(chosen, **preferences))
    return paths


def wait_for(is_true: Callable[[], object], timeout_ms: int = 60_000) -> None:
    """Run the event loop until something holds."""
    loop = QEventLoop()
    timer, limit = QTimer(), QTimer()
    reached: list[bool] = []
    timer.timeout.connect(lambda: is_true() and (reached.append(True), loop.quit()))
    limit.timeout.connect(lambda: (_close_dialogs(), loop.quit()))
    limit.setSingleShot(True)
    timer.start(10)
    limit.start(timeout_ms)
    loop.exec()
    timer.stop()
    assert reached, "it did not come to that in time"


def _close_dialogs() -> None:
    """A dialog that nobody expected has a loop of its own, and would hold the test for ever."""
    while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        dialog.reject()


def ask(app: App, work: Callable[[Desk], T]) -> T:
    """Something of the open practice, through its own thread."""
    found: list[T] = []
    app.workspace.store(work, owner=app, done=found.append)
    wait_for(lambda: found)
    return found[0]


def opened(app: App, *, model: bool = False) -> None:
    """Unlock through the lock screen, as a coach would."""
    wait_for(lambda: app.window.page is not None and hasattr(app, "guard"))
    view = app.window.page
    assert isinstance(view, LockView)
    view.passphrase.setText(PASSPHRASE)
    view._unlock.click()
    wait_for(lambda: app.desk is not None)
    if model:
        wait_for(lambda: app.workspace.model.is_ready)


def closed(app: App) -> None:
    """Close the window and wait until everything is stored."""
    wait_for(lambda: hasattr(app, "guard"))
    app.window.close()
    wait_for(lambda: not app.window.isVisible())
