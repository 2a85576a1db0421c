"""Composition root of the desktop application: builds every part, owns nothing else.

The vault's library, the key store and the screens of the desk are loaded in the background,
while the lock screen is already there; `coachapp.start` shows the bare window before that.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from coachapp.errors import CoachError, SettingsUnreadableError, VaultInUseError
from coachapp.settings.paths import Paths, built_in_models
from coachapp.settings.preferences import Preferences, PreferencesFile
from coachapp.store.instance import InstanceLock
from coachapp.ui import language, theme
from coachapp.ui.garbage import GarbageCollector
from coachapp.ui.lock.view import LockView
from coachapp.ui.main_window import MainWindow
from coachapp.ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from coachapp.actions.opening import Door
    from coachapp.store.vault import Vault
    from coachapp.ui.departure import Departure
    from coachapp.ui.desk_presenter import DeskPresenter
    from coachapp.ui.guard import Guard
    from coachapp.ui.workspace import Workspace

_RAISE = "raise-window"
_SWITCH_S = 0.001


class App(QObject):
    """The running application: one window, one practice, one engine."""

    def __init__(
        self,
        paths: Paths,
        *,
        starts_locked: bool,
        window: MainWindow | None = None,
        problem: CoachError | None = None,
    ) -> None:
        super().__init__()
        # A worker that holds the interpreter gives it back to the GUI thread after 1 ms.
        sys.setswitchinterval(_SWITCH_S)
        self.paths = paths
        self._starts_locked = starts_locked
        self._preferences_file = PreferencesFile(paths.settings)
        self._first_problem = problem
        self._settings_problem: CoachError | None = None
        try:
            preferences = self._preferences_file.read()
        except SettingsUnreadableError as exc:
            preferences, self._settings_problem = Preferences(), exc
        self.first_preferences = preferences
        self._look = _look_of(preferences)
        language.install(preferences.language)
        theme.apply(preferences.theme, preferences.text_percent)
        self.tasks = Tasks(self)
        self.garbage = GarbageCollector(self)
        self.window = window or MainWindow()
        self.window.furnish()
        self.workspace: Workspace
        self.guard: Guard
        self.desk: DeskPresenter | None = None
        self.departure: Departure | None = None
        self._instance: InstanceLock | None = None
        self.window.close_wanted.connect(self.quit)
        self.window.lock_wanted.connect(self.lock)
        self.tasks.problem_met.connect(self._show_problem)
        self.tasks.bug_met.connect(self.show_bug)

    def start(self) -> bool:
        """Show the window; False when another process has the practice (it is raised)."""
        try:
            self._instance = InstanceLock(self.paths.root)
        except CoachError as exc:
            self.window.hide()
            if isinstance(exc, VaultInUseError):
                (self.paths.root / _RAISE).write_bytes(os.urandom(8))
            self._tell(exc)
            return False
        self._watcher = QFileSystemWatcher([str(self.paths.root)], self)
        self._watcher.directoryChanged.connect(self._maybe_raise)
        page: QWidget = QWidget()
        page.setObjectName("page")
        if self.paths.vault.exists():
            page = LockView()
            page.show_early()
        self.window.show_page(page)
        self.window.show()
        paths = self.paths
        self.tasks.run(
            Lane.SYSTEM,
            lambda _cancel: _prepare(paths),
            owner=self,
            done=lambda found: self._show_door(*found),
        )
        return True

    def _build(self) -> None:
        """What an open practice needs; its modules are loaded by now."""
        from coachapp.actions.anonymizing import AnonymizerProcess
        from coachapp.assistant.engine.client import EngineProcess
        from coachapp.models.catalogue import Catalogue
        from coachapp.ui.guard import Guard
        from coachapp.ui.workspace import Workspace

        self.engine = EngineProcess()
        self.workspace = Workspace(
            self.tasks,
            self.paths,
            self._preferences_file,
            self.first_preferences,
            Catalogue(built_in_models()),
            self.engine,
            AnonymizerProcess(),
        )
        self.guard = Guard(self.first_preferences)
        self.workspace.said.connect(self.window.say)
        self.workspace.model_changed.connect(self.window.show_model)
        self.workspace.preferences_changed.connect(self._preferences_changed)
        self.workspace.sharing_changed.connect(lambda _is_on: self._rebuild())
        self.guard.lock_wanted.connect(lambda _why: self.lock(by_itself=True))
        self.garbage.settle()

    def _show_door(self, door: Door, problem: CoachError | None) -> None:
        self._build()
        if door.exists:
            self._show_lock(door, problem)
        else:
            self._show_wizard(door)

    def _show_lock(self, door: Door, problem: CoachError | None) -> None:
        from coachapp.ui.lock.presenter import LockPresenter

        view = self.window.page
        if not isinstance(view, LockView):
            view = LockView()
            self.window.show_page(view)
        presenter = LockPresenter(view, self.tasks, self.paths)
        presenter.opened.connect(lambda vault: self._open(vault, with_example=False))
        presenter.show(door, problem=problem or self._first_problem or self._settings_problem)
        if door.ways_in.keyring and not self._starts_locked and problem is None:
            presenter.open_with_keyring()

    def _show_wizard(self, door: Door) -> None:
        from coachapp.ui.wizard.presenter import WizardPresenter
        from coachapp.ui.wizard.view import WizardView

        view = WizardView(
            language=self.workspace.preferences.language, has_keyring=door.has_keyring
        )
        wizard = WizardPresenter(
            view,
            self.tasks,
            self.paths,
            self._preferences_file,
            self.workspace.preferences,
            self.workspace.catalogue,
        )
        wizard.finished.connect(self._finish_wizard)
        wizard.language_changed.connect(self.window.retranslate)
        self.window.show_page(view)

    def _finish_wizard(self, vault: Vault, preferences: Preferences, with_example: bool) -> None:
        self.workspace.preferences = preferences
        self._look = _look_of(preferences)
        self.guard.show_preferences(preferences)
        self._open(vault, with_example=with_example)

    def _open(self, vault: Vault, *, with_example: bool) -> None:
        from coachapp.actions.desk import Desk

        self.workspace.open(Desk(vault))
        self._show_desk()
        assert self.desk is not None
        self.window.show_open()
        self.desk.start(with_example=with_example)
        self.guard.start()
        if self._settings_problem is not None:
            self.desk.show_problem(self._settings_problem)

    def _show_desk(self) -> None:
        from coachapp.ui.departure import Departure
        from coachapp.ui.desk_presenter import DeskPresenter
        from coachapp.ui.desk_view import DeskView

        view = DeskView()
        self.desk = DeskPresenter(view, self.workspace)
        view.lock_wanted.connect(self.lock)
        self.departure = Departure(self.window, self.workspace, self.desk)
        self.departure.locked.connect(self._start_afresh)
        self.departure.quitted.connect(self._end)
        self.desk.restore_agreed.connect(self.departure.restore)
        self.window.show_page(view)

    def open_vault(self, unlock: Callable[..., Vault], *given: str) -> None:
        """Open the practice without the lock screen."""
        self.tasks.run(
            Lane.STORE,
            lambda _cancel: unlock(self.paths, *given),
            owner=self,
            done=lambda vault: self._open(vault, with_example=False),
        )

    def lock(self, *, by_itself: bool = False) -> None:
        """Store, close, and start afresh at the lock screen."""
        if self.departure is not None:
            self.departure.lock(by_itself=by_itself)

    def quit(self) -> None:
        """Store, close, and end."""
        if self.departure is None:
            self._end()
        else:
            self.departure.quit()

    def _end(self) -> None:
        if self.departure is not None:
            self._keep_place()
            self.guard.clear_clipboard()
        self.tasks.close()
        self.garbage.stop()
        self.window.allow_close()
        QApplication.quit()

    def give_up(self) -> None:
        """Another process has the practice: nothing was opened, nothing is to be stored."""
        self.tasks.close()
        self.garbage.stop()
        self.window.allow_close()
        QApplication.exit(1)

    def release(self) -> None:
        """Let another process have the practice."""
        if self._instance is not None:
            self._instance.release()
            self._instance = None

    def _start_afresh(self, problem: CoachError | None) -> None:
        self._keep_place()
        self.guard.clear_clipboard()
        self.tasks.close()
        self.release()
        command = [sys.executable, "-m", "coachapp", "--locked"]
        if problem is not None:
            command += ["--tell", json.dumps([problem.code, problem.facts])]
        if os.name == "nt":
            os.spawnv(os.P_NOWAIT, sys.executable, command)
            QApplication.quit()
        else:
            os.execv(sys.executable, command)

    def _keep_place(self) -> None:
        """Remember where the window is; a full disk is no reason to stay open for that."""
        with contextlib.suppress(CoachError):
            self.workspace.preferences_file.write(
                replace(self.workspace.preferences, window=self.window.place())
            )

    def _preferences_changed(self, preferences: Preferences) -> None:
        self.guard.show_preferences(preferences)
        look = _look_of(preferences)
        is_new_look, self._look = look != self._look, look
        if is_new_look:
            language.install(preferences.language)
            theme.apply(preferences.theme, preferences.text_percent)
        if self.desk is not None and is_new_look:
            self.rebuild()

    def rebuild(self) -> None:
        """Build the screens again, in another language or other colours; once all is stored."""
        assert self.desk is not None
        session = self.desk.session

        def settled(is_all_stored: bool) -> None:
            if is_all_stored:
                self._rebuild()
            else:  # the screens hold what the vault could not take yet
                once = Qt.ConnectionType.SingleShotConnection
                session.stored_again.connect(self._rebuild, once)

        session.settle(settled)

    def _rebuild(self) -> None:
        assert self.desk is not None
        come_back = self.desk.whereabouts()
        self._show_desk()
        come_back(self.desk)
        self.window.retranslate()
        self.workspace.model_changed.emit(self.workspace.model)

    def _show_problem(self, problem: CoachError) -> None:
        if self.desk is not None:
            self.desk.show_problem(problem)
        else:
            self.window.show_problem(problem)

    def _tell(self, problem: CoachError) -> None:
        from coachapp.ui.errors import words_for
        from coachapp.ui.widgets.dialogs import tell

        tell(None, "CoachApp", words_for(problem))

    def show_bug(self, report: str) -> None:
        """Something that should not happen: type and place, no text of a case."""
        from coachapp.ui.widgets.dialogs import tell

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
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()


def _look_of(preferences: Preferences) -> tuple[str, str, int]:
    """What the screens must be built again for."""
    return preferences.language, preferences.theme, preferences.text_percent


def _prepare(paths: Paths) -> tuple[Door, CoachError | None]:
    """In the background: finish a restore that was cut off, look for a vault, load modules."""
    from coachapp.actions import opening

    try:
        found: tuple[Door, CoachError | None] = opening.look(paths), None
    except CoachError as exc:
        found = opening.closed_door(), exc
    for module in ("coachapp.ui.guard", "coachapp.ui.desk_presenter"):
        importlib.import_module(module)
    return found
