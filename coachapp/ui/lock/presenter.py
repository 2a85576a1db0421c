"""Opening a locked vault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coachapp.actions import opening
from coachapp.actions.opening import Door
from coachapp.errors import CoachError, HeaderRolledBackError, RolledBackError
from coachapp.settings.paths import Paths
from coachapp.store.backup import SUFFIX, Manifest
from coachapp.store.vault import Vault
from coachapp.ui import language
from coachapp.ui.errors import words_for
from coachapp.ui.lock.view import LockView
from coachapp.ui.settings import dialogs
from coachapp.ui.tasks import Lane, Runner
from coachapp.ui.widgets.dialogs import ask_file, ask_word

_Open = Callable[[bool], Vault]


class LockPresenter(QObject):
    """Tries a way in; `opened` carries the vault, which belongs to the store's lane."""

    opened = Signal(object)

    def __init__(self, view: LockView, tasks: Runner, paths: Paths) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._paths = paths
        self._last: _Open | None = None
        view.passphrase_given.connect(self._with_passphrase)
        view.code_given.connect(self._with_code)
        view.keyring_wanted.connect(self.open_with_keyring)
        view.accepted_older.connect(self._accept_older)
        view.restore_wanted.connect(self._choose_backup)

    def show(self, door: Door, *, problem: CoachError | None = None) -> None:
        """Show the ways in."""
        self._view.show_door(door)
        if problem is not None:
            self._view.show_problem(words_for(problem), can_accept=False)

    def open_with_keyring(self) -> None:
        """Ask the system's key store."""
        paths = self._paths
        self._try(lambda older: opening.unlock_with_keyring(paths, accept_older=older))

    def _with_passphrase(self, passphrase: str) -> None:
        paths = self._paths
        self._try(
            lambda older: opening.unlock_with_passphrase(paths, passphrase, accept_older=older)
        )

    def _with_code(self, typed: str) -> None:
        paths = self._paths
        self._try(lambda older: opening.unlock_with_code(paths, typed, accept_older=older))

    def _accept_older(self) -> None:
        if self._last is not None:
            self._try(self._last, accept_older=True)

    def _try(self, open_vault: _Open, *, accept_older: bool = False) -> None:
        self._last = open_vault
        self._view.bar.hide()
        self._view.show_working(True)
        self._tasks.run(
            Lane.STORE,
            lambda _cancel: open_vault(accept_older),
            owner=self,
            done=self._succeeded,
            failed=self._refused,
        )

    def _succeeded(self, vault: Vault) -> None:
        self._last = None
        self._view.passphrase.clear()
        self._view.code.clear()
        self.opened.emit(vault)

    def _refused(self, problem: CoachError) -> None:
        self._view.show_working(False)
        can_accept = isinstance(problem, RolledBackError | HeaderRolledBackError)
        self._view.show_problem(words_for(problem), can_accept=can_accept)

    def _choose_backup(self) -> None:
        kinds = self.tr("Backups") + f" (*{SUFFIX})"
        path = ask_file(self._view, self.tr("Restore a backup"), kinds)
        if path is None:
            return
        given = dialogs.ask_secret(self._view, self.tr("Restore a backup"), self.tr("Check first"))
        if given is None:
            return
        typed, is_code = given
        self._view.show_working(True)
        self._tasks.run(
            Lane.STORE,
            lambda _c: opening.check_backup(path, opening.secret_of(typed, is_code=is_code)),
            owner=self,
            done=lambda manifest: self._confirm(path, typed, is_code, manifest),
            failed=self._refused,
        )

    def _confirm(self, path: Path, typed: str, is_code: bool, manifest: Manifest) -> None:
        self._view.show_working(False)
        text = self.tr(
            "The backup is whole: made {when}, {clients} clients, {sessions} sessions. It takes "
            "the place of the vault on this computer; that is kept aside beside it."
        ).format(
            when=language.day_and_clock(manifest.made),
            clients=manifest.n_clients,
            sessions=manifest.n_sessions,
        )
        if not ask_word(
            self._view, self.tr("Restore a backup"), text, self.tr("Restore"), self.tr("restore")
        ):
            return
        self._view.show_working(True)

        self._tasks.run(
            Lane.STORE,
            lambda _c: opening.restore_and_unlock(path, self._paths, typed, is_code=is_code),
            owner=self,
            done=self._succeeded,
            failed=self._refused,
        )
