"""Composition root of the desktop application: builds every part, owns nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject
from PySide6.QtWidgets import QApplication

from coachapp.actions import opening
from coachapp.actions.desk import Desk
from coachapp.actions.opening import Door
from coachapp.assistant.engine.client import EngineProcess
from coachapp.domain.cancel import Cancel
from coachapp.errors import CoachError, SettingsUnreadableError, VaultInUseError
from coachapp.models.catalogue import Catalogue
from coachapp.settings.paths import Paths, built_in_models, default_paths
from coachapp.settings.preferences import Preferences, PreferencesFile
from coachapp.store.instance import InstanceLock
from coachapp.store.vault import Vault, WaysIn
from coachapp.ui import language, theme
from coachapp.ui.desk_presenter import DeskPresenter
from coachapp.ui.desk_view import DeskView
from coachapp.ui.errors import words_for
from coachapp.ui.guard import Guard
from coachapp.ui.lock.presenter import LockPresenter
from coachapp.ui.lock.view import LockView
from coachapp.ui.main_window import MainWindow
from coachapp.ui.tasks import Lane, Tasks, safe_report
from coachapp.ui.widgets.dialogs import tell
from coachapp.ui.wizard.presenter import WizardPresenter
from coachapp.ui.wizard.view import WizardView
from coachapp.ui.workspace import Workspace

_RAISE = "raise-window"


class App(QObject):
    """The running application: one window, one practice, one engine."""

    def __init__(self, paths: Paths, *, starts_locked: bool) -> None:
        super().__init__()
        self.paths = paths
        self._starts_locked = starts_locked
        self._preferences_file = PreferencesFile(paths.settings)
        self._settings_problem: CoachError | None = None
        try:
            preferences = self._preferences_file.read()
        except SettingsUnreadableError as exc:
            preferences, self._settings_problem = Preferences(), exc
        language.install(preferences.language)
        theme.apply(preferences.theme, preferences.text_percent)
        self._look = (preferences.language, preferences.theme, preferences.text_percent)
        self.tasks = Tasks(self)
        self.engine = EngineProcess()
        self.workspace = Workspace(
            self.tasks,
            paths,
            self._preferences_file,
            preferences,
            Catalogue(built_in_models()),
            self.engine,
        )
        self.window = MainWindow()
        self.guard = Guard(preferences)
        self.desk: DeskPresenter | None = None
        self._instance: InstanceLock | None = None
        self._wire()

    def _wire(self) -> None:
        window, workspace = self.window, self.workspace
        window.close_wanted.connect(self.quit)
        window.lock_wanted.connect(self.lock)
        workspace.said.connect(window.say)
        workspace.model_changed.connect(window.show_model)
        workspace.preferences_changed.connect(self._preferences_changed)
        self.tasks.problem_met.connect(self._show_problem)
        self.tasks.bug_met.connect(self.show_bug)
        self.guard.lock_wanted.connect(lambda _why: self.lock())

    def start(self) -> bool:
        """Show the window; False when another process has the practice (it is raised)."""
        try:
            self._instance = opening.claim(self.paths)
        except VaultInUseError as exc:
            (self.paths.root / _RAISE).write_bytes(os.urandom(8))
            tell(None, "CoachApp", words_for(exc))
            return False
        except CoachError as exc:
            tell(None, "CoachApp", words_for(exc))
            return False
        self._watcher = QFileSystemWatcher([str(self.paths.root)], self)
        self._watcher.directoryChanged.connect(self._maybe_raise)
        try:
            self._show_door(opening.look(self.paths), None)
        except CoachError as exc:
            self._show_door(Door(True, WaysIn(True, False, True), False), exc)
        self.window.show()
        return True

    def _show_door(self, door: Door, problem: CoachError | None) -> None:
        if door.exists:
            lock_view = LockView()
            presenter = LockPresenter(lock_view, self.tasks, self.paths)
            presenter.opened.connect(lambda vault: self._open(vault, with_example=False))
            self.window.show_page(lock_view)
            presenter.show(door, problem=problem or self._settings_problem)
            if door.ways_in.keyring and not self._starts_locked and problem is None:
                presenter.open_with_keyring()
            return
        wizard_view = WizardView(
            language=self.workspace.preferences.language, has_keyring=door.has_keyring
        )
        wizard = WizardPresenter(
            wizard_view,
            self.tasks,
            self.paths,
            self._preferences_file,
            self.workspace.preferences,
            self.workspace.catalogue,
        )
        wizard.finished.connect(self._finish_wizard)
        self.window.show_page(wizard_view)

    def _finish_wizard(self, vault: Vault, preferences: Preferences, with_example: bool) -> None:
        self.workspace.preferences = preferences
        self._open(vault, with_example=with_example)

    def _open(self, vault: Vault, *, with_example: bool) -> None:
        self.workspace.open(Desk(vault))
        self._show_desk()
        assert self.desk is not None
        self.window.show_open()
        self.desk.start(with_example=with_example)
        self.guard.start()
        if self._settings_problem is not None:
            self.desk.show_problem(self._settings_problem)

    def _show_desk(self) -> None:
        view = DeskView()
        self.desk = DeskPresenter(view, self.workspace)
        view.lock_wanted.connect(self.lock)
        self.desk.restore_agreed.connect(self._restore)
        self.window.show_page(view)

    def open_vault(self, unlock: Callable[..., Vault], *given: str) -> None:
        """Open the practice without the lock screen."""
        self.tasks.run(
            Lane.STORE,
            lambda _cancel: unlock(self.paths, *given),
            owner=self,
            done=lambda vault: self._open(vault, with_example=False),
        )

    def lock(self) -> None:
        """Store, close, end the engine, and start afresh at the lock screen.

        A new process is what empties memory: Qt and Python keep copies of text.
        """
        if self.desk is not None:
            self._close_vault(then=self._start_afresh)

    def quit(self) -> None:
        """Store, close, and end."""
        if self.desk is None:
            self._end()
        else:
            self._close_vault(then=self._end)

    def _restore(self, path: Path, typed: str, is_code: bool) -> None:
        def restore_and_restart() -> None:
            secret = opening.secret_of(typed, is_code=is_code)
            self.tasks.run(
                Lane.STORE,
                lambda _cancel: opening.restore(path, self.paths, secret),
                owner=self,
                finished=self._start_afresh,
            )

        self._close_vault(then=restore_and_restart)

    def _close_vault(self, then: Callable[[], None]) -> None:
        assert self.desk is not None
        self.desk.assistant.stop()
        self.desk.session.flush()
        self.desk = None
        self.guard.clear_clipboard()
        self.engine.stop()
        vault = self.workspace.desk.vault

        def close(_cancel: Cancel) -> None:
            vault.lock()

        self.window.setEnabled(False)
        self.tasks.run(Lane.STORE, close, owner=self, finished=then)

    def _end(self) -> None:
        self.engine.stop()
        self.tasks.close()
        self.window.allow_close()
        QApplication.quit()

    def release(self) -> None:
        """Let another process have the practice."""
        if self._instance is not None:
            self._instance.release()
            self._instance = None

    def _start_afresh(self) -> None:
        self.tasks.close()
        self.release()
        command = [sys.executable, "-m", "coachapp", "--locked"]
        if os.name == "nt":
            os.spawnv(os.P_NOWAIT, sys.executable, command)
            QApplication.quit()
        else:
            os.execv(sys.executable, command)

    def _preferences_changed(self, preferences: Preferences) -> None:
        self.guard.show_preferences(preferences)
        look = (preferences.language, preferences.theme, preferences.text_percent)
        is_new_look, self._look = look != self._look, look
        if is_new_look:
            language.install(preferences.language)
            theme.apply(preferences.theme, preferences.text_percent)
        if self.desk is not None and is_new_look:
            self.rebuild()

    def rebuild(self) -> None:
        """Build the screens again, in another language or other colours."""
        assert self.desk is not None
        self.desk.session.flush()
        self._show_desk()
        self.desk.go("settings")
        self.window.retranslate()
        self.window.show_open()
        self.workspace.model_changed.emit(self.workspace.model)

    def _show_problem(self, problem: CoachError) -> None:
        if self.desk is not None:
            self.desk.show_problem(problem)
        else:
            self.window.show_problem(problem)

    def show_bug(self, report: str) -> None:
        """Something that should not happen: type and place, no text of a case."""
        tell(
            self.window,
            self.tr("Something went wrong in the application"),
            self.tr(
                "This is a mistake of ours. What was saved is safe. You can go on; if it happens "
                "again, start the application anew. The details below hold nothing of your clients."
            ),
            details=report,
        )

    def _maybe_raise(self) -> None:
        """Another start found us running: come to the front."""
        marker = self.paths.root / _RAISE
        if marker.exists():
            marker.unlink(missing_ok=True)
            self.window.showNormal()
            self.window.raise_()
            self.window.activateWindow()


def run_window(*, starts_locked: bool) -> int:
    """Run the application until its window closes."""
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("CoachApp")
    qt.setDesktopFileName("nl.coachapp.coachapp")
    qt.setQuitOnLastWindowClosed(False)
    app = App(default_paths(), starts_locked=starts_locked)

    def report(_kind: type[BaseException], exc: BaseException, _trace: object) -> None:
        app.show_bug(safe_report(exc))

    sys.excepthook = report
    return qt.exec() if app.start() else 1
