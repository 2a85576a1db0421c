"""What happens among the models."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from coachapp.actions import engines
from coachapp.models.catalogue import InstalledModel
from coachapp.ui.models.terms import ask_terms
from coachapp.ui.models.view import ModelsView
from coachapp.ui.tasks import Lane
from coachapp.ui.widgets.dialogs import ask_file
from coachapp.ui.workspace import ModelState, Workspace


class ModelsPresenter(QObject):
    """Lists, chooses, adds and removes."""

    def __init__(self, view: ModelsView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        view.use_wanted.connect(self._use)
        view.terms_wanted.connect(self._terms)
        view.remove_wanted.connect(self._remove)
        view.add_wanted.connect(self._choose_file)
        view.measure_wanted.connect(self._measure)
        workspace.model_changed.connect(self._model_changed)
        view.context_wanted.connect(self._set_context)
        view.show_state(workspace.model)
        view.show_context(workspace.preferences.n_ctx)

    def refresh(self) -> None:
        """Read the list again."""
        preferences = self._workspace.preferences
        self._workspace.tasks.run(
            Lane.SYSTEM,
            lambda _cancel: (
                engines.installed(self._workspace.catalogue, preferences),
                engines.broken(self._workspace.catalogue, preferences),
            ),
            owner=self,
            done=lambda found: self._view.show_models(
                found[0],
                found[1],
                self._workspace.model.name,
                self._workspace.preferences.accepted_terms,
            ),
        )

    def add_file(self, path: Path) -> None:
        """Use a GGUF file in its place."""
        preferences = self._workspace.preferences
        self._workspace.tasks.run(
            Lane.SYSTEM,
            lambda _cancel: engines.add_file(preferences, path),
            owner=self,
            done=lambda result: self._workspace.try_model(result[0]),
        )

    def _choose_file(self) -> None:
        path = ask_file(self._view, self.tr("Add a model"), self.tr("Models") + " (*.gguf)")
        if path is not None:
            self.add_file(path)

    def _use(self, model: InstalledModel) -> None:
        self._workspace.try_model(replace(self._workspace.preferences, model=model.key))

    def _terms(self, model: InstalledModel) -> None:
        accepted = self._workspace.preferences.accepted_terms
        was_accepted = model.key in accepted
        if model.terms is None:
            return
        if ask_terms(self._view, model.name, model.terms, is_accepted=was_accepted) and (
            not was_accepted
        ):
            changed = replace(
                self._workspace.preferences,
                accepted_terms=(*accepted, model.key),
                model=model.key,
            )
            self._workspace.try_model(changed)

    def _remove(self, key: str) -> None:
        changed = engines.remove_file(self._workspace.preferences, key)
        self._workspace.change(model=changed.model, model_files=changed.model_files)
        self._workspace.load_model()

    def _set_context(self, n_ctx: int) -> None:
        self._workspace.try_model(replace(self._workspace.preferences, n_ctx=n_ctx))

    def _measure(self) -> None:
        self._workspace.change(n_threads=0, measured_on="")
        self._workspace.load_model()

    def _model_changed(self, state: ModelState) -> None:
        self._view.show_state(state)
        if not state.is_busy and not state.is_loading:
            self.refresh()
