"""What happens at the first run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coachapp.actions import engines, opening
from coachapp.errors import CoachError
from coachapp.models.catalogue import Catalogue, InstalledModel
from coachapp.settings.paths import Paths
from coachapp.settings.preferences import Preferences, PreferencesFile
from coachapp.store.backup import SUFFIX
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.vault import Vault
from coachapp.ui import language
from coachapp.ui.errors import words_for
from coachapp.ui.settings import dialogs
from coachapp.ui.tasks import Lane, Runner
from coachapp.ui.widgets.dialogs import ask_file
from coachapp.ui.wizard.view import WizardView


class WizardPresenter(QObject):
    """Makes the vault; `finished` carries it, the preferences, and whether to load the example."""

    finished = Signal(object, object, bool)
    language_changed = Signal()

    def __init__(
        self,
        view: WizardView,
        tasks: Runner,
        paths: Paths,
        preferences_file: PreferencesFile,
        preferences: Preferences,
        catalogue: Catalogue,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._paths = paths
        self._file = preferences_file
        self._preferences = preferences
        self._catalogue = catalogue
        self._vault: Vault | None = None
        self._models: tuple[InstalledModel, ...] = ()
        view.language_chosen.connect(self._speak)
        view.vault_wanted.connect(self._make)
        view.code_confirmed.connect(self._list_models)
        view.terms_answered.connect(self._answer_terms)
        view.example_answered.connect(self._finish)
        view.restore_wanted.connect(self._restore)

    def _speak(self, code: str) -> None:
        if code == self._preferences.language:
            return
        self._keep(language=code)
        language.install(code)
        self._view.retranslate(code)
        self.language_changed.emit()

    def _make(self, passphrase: str | None, use_keyring: bool) -> None:
        self._view.show_working(True)
        paths = self._paths
        self._tasks.run(
            Lane.STORE,
            lambda _c: opening.create(paths, passphrase=passphrase, use_keyring=use_keyring),
            owner=self,
            done=self._made,
            failed=self._failed,
        )

    def _made(self, result: tuple[Vault, RecoveryCode]) -> None:
        self._vault, code = result
        self._view.show_working(False)
        self._view.show_code(code.written())

    def _failed(self, problem: CoachError) -> None:
        self._view.show_working(False)
        self._view.show_page(self._view.pages.currentIndex())
        self._view.bar.say(words_for(problem), is_problem=True)

    def _list_models(self) -> None:
        preferences = self._preferences
        self._tasks.run(
            Lane.SYSTEM,
            lambda _c: engines.installed(self._catalogue, preferences),
            owner=self,
            done=self._show_models,
            failed=self._failed,
        )

    def _show_models(self, models: tuple[InstalledModel, ...]) -> None:
        self._models = models
        self._view.show_models(models)

    def _answer_terms(self, is_accepted: bool) -> None:
        with_terms = [m.key for m in self._models if m.terms is not None]
        self._keep(accepted_terms=tuple(with_terms) if is_accepted else ())
        self._view.show_page(4)

    def _finish(self, with_example: bool) -> None:
        if self._vault is not None:
            self.finished.emit(self._vault, self._preferences, with_example)

    def _keep(self, **values: object) -> None:
        self._preferences = replace(self._preferences, **values)  # type: ignore[arg-type]
        try:
            self._file.write(self._preferences)
        except CoachError as problem:
            self._view.bar.say(words_for(problem), is_problem=True)

    def _restore(self) -> None:
        kinds = self.tr("Backups") + f" (*{SUFFIX})"
        path: Path | None = ask_file(self._view, self.tr("Restore a backup"), kinds)
        if path is None:
            return
        given = dialogs.ask_secret(self._view, self.tr("Restore a backup"), self.tr("Restore"))
        if given is None:
            return
        typed, is_code = given
        chosen = path

        self._tasks.run(
            Lane.STORE,
            lambda _c: opening.restore_and_unlock(chosen, self._paths, typed, is_code=is_code),
            owner=self,
            done=lambda vault: self.finished.emit(vault, self._preferences, False),
            failed=self._failed,
        )
