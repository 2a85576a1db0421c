"""What happens among the settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from coachapp.actions import opening
from coachapp.actions.desk import Desk
from coachapp.actions.storage import storage_use
from coachapp.store.backup import SUFFIX, Manifest
from coachapp.ui import language
from coachapp.ui.settings import dialogs
from coachapp.ui.settings.view import SettingsView
from coachapp.ui.tasks import Lane
from coachapp.ui.widgets.dialogs import ask_file, ask_folder, ask_word, tell
from coachapp.ui.workspace import Workspace


class SettingsPresenter(QObject):
    """Preferences at once; keys and backups in the store's lane."""

    restore_agreed = Signal(object, str, bool)

    def __init__(self, view: SettingsView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        view.changed.connect(lambda values: workspace.change(**values))
        view.passphrase_wanted.connect(self._change_passphrase)
        view.keyring_wanted.connect(self._switch_keyring)
        view.code_wanted.connect(self._new_code)
        view.backup_wanted.connect(self.back_up)
        view.backup_elsewhere_wanted.connect(self._back_up_elsewhere)
        view.check_wanted.connect(self._check)
        view.drill_wanted.connect(self._drill)
        view.restore_wanted.connect(self._restore)
        view.storage.open_folder_wanted.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(workspace.paths.root)))
        )
        workspace.practice_changed.connect(self._read_imports)
        view.show_preferences(workspace.preferences)

    def refresh(self) -> None:
        """Read what the page shows."""
        self._view.show_preferences(self._workspace.preferences)
        self._view.show_backups(opening.backups(self._workspace.paths))
        paths, models = self._workspace.paths, self._workspace.preferences.model_files
        self._workspace.tasks.run(
            Lane.SYSTEM,
            lambda _cancel: storage_use(paths, models),
            owner=self,
            done=self._view.storage.show_use,
        )
        self._read_imports()
        self._workspace.tasks.run(
            Lane.SYSTEM,
            lambda _cancel: opening.look(self._workspace.paths),
            owner=self,
            done=lambda door: self._view.show_ways_in(door.ways_in, has_keyring=door.has_keyring),
        )

    def _read_imports(self) -> None:
        self._workspace.store(
            lambda desk: desk.vault.imports.all(), owner=self, done=self._view.data.show_imports
        )

    def _change_passphrase(self) -> None:
        if self._workspace.refuses_changes():
            return
        passphrase = dialogs.ask_new_passphrase(self._view)
        if passphrase is not None:
            self._do(
                lambda desk: desk.vault.change_passphrase(passphrase),
                self.tr("The passphrase is set. Older backups open with the older one."),
            )

    def _switch_keyring(self, is_on: bool) -> None:
        if is_on:
            self._do(
                lambda desk: opening.use_keyring(desk.vault),
                self.tr("The key store can open the vault from now on."),
            )
        else:
            self._do(
                lambda desk: opening.forget_keyring(desk.vault),
                self.tr("The key store no longer opens the vault."),
            )

    def _do(self, work: Callable[[Desk], object], said: str) -> None:
        def finished(_none: object) -> None:
            self._workspace.say(said)
            self.refresh()

        self._workspace.store(work, owner=self, done=finished)

    def _new_code(self) -> None:
        self._workspace.store(
            lambda desk: desk.vault.new_recovery_code().written(),
            owner=self,
            done=lambda code: dialogs.show_code(self._view, code),
        )

    def back_up(self) -> None:
        """Back up where backups are kept."""
        self._back_up(self._workspace.paths.backups)

    def _back_up(self, folder: Path) -> None:
        self._workspace.say(self.tr("Backing up and checking…"))

        def made(result: tuple[Path, Manifest]) -> None:
            path, manifest = result
            self._workspace.say(
                self.tr(
                    "Backed up and checked: {clients} clients, {sessions} sessions, {file}"
                ).format(clients=manifest.n_clients, sessions=manifest.n_sessions, file=path.name)
            )
            self.refresh()

        self._workspace.store(
            lambda desk: opening.make_backup(desk.vault, folder), owner=self, done=made
        )

    def _back_up_elsewhere(self) -> None:
        folder = ask_folder(self._view, self.tr("Where to put the backup"))
        if folder is not None:
            self._back_up(folder)

    def _drill(self) -> None:
        """Open the newest backup with what the coach remembers, and change nothing."""
        newest = next(iter(opening.backups(self._workspace.paths)), None)
        if newest is None:
            self._workspace.say(self.tr("There is no backup yet. Make one first."))
            return
        self._open(newest, self.tr("Practise a restore"), self.tr("Open the backup"), self._drilled)

    def _check(self) -> None:
        title = self.tr("Check a backup")
        path = ask_file(self._view, title, self.tr("Backups") + f" (*{SUFFIX})")
        if path is not None:
            self._open(path, title, self.tr("Check"), self._tell_checked)

    def _open(self, path: Path, title: str, action: str, done: Callable[[Manifest], None]) -> None:
        """Ask for a secret, and prove a backup whole with it."""
        given = dialogs.ask_secret(self._view, title, action)
        if given is None:
            return
        typed, is_code = given
        self._workspace.tasks.run(
            Lane.SYSTEM,
            lambda _c: opening.check_backup(path, opening.secret_of(typed, is_code=is_code)),
            owner=self,
            done=done,
        )

    def _drilled(self, manifest: Manifest) -> None:
        self._workspace.change(drilled_on=date.today().isoformat())
        self._view.show_preferences(self._workspace.preferences)
        self._tell_checked(manifest)

    def _tell_checked(self, manifest: Manifest) -> None:
        tell(
            self._view,
            self.tr("The backup is whole"),
            self.tr(
                "Made {when}, with {clients} clients and {sessions} sessions. It opened with what "
                "you typed, so it would bring your practice back. Nothing was changed."
            ).format(
                when=language.day_and_clock(manifest.made),
                clients=manifest.n_clients,
                sessions=manifest.n_sessions,
            ),
        )

    def _restore(self, path: Path | None) -> None:
        path = path or ask_file(
            self._view, self.tr("Restore a backup"), self.tr("Backups") + f" (*{SUFFIX})"
        )
        if path is None:
            return
        given = dialogs.ask_secret(self._view, self.tr("Restore a backup"), self.tr("Check first"))
        if given is None:
            return
        typed, is_code = given
        self._workspace.tasks.run(
            Lane.SYSTEM,
            lambda _c: opening.check_backup(path, opening.secret_of(typed, is_code=is_code)),
            owner=self,
            done=lambda manifest: self._confirm(path, typed, is_code, manifest),
        )

    def _confirm(self, path: Path, typed: str, is_code: bool, manifest: Manifest) -> None:
        text = self.tr(
            "The backup is whole: made {when}, {clients} clients, {sessions} sessions. It takes "
            "the place of what is open now; that is kept aside in the folder of the vault. The "
            "application locks and starts afresh."
        ).format(
            when=language.day_and_clock(manifest.made),
            clients=manifest.n_clients,
            sessions=manifest.n_sessions,
        )
        if ask_word(
            self._view, self.tr("Restore a backup"), text, self.tr("Restore"), self.tr("restore")
        ):
            self.restore_agreed.emit(path, typed, is_code)
