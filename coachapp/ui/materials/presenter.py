"""What happens with the materials of the case that is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from coachapp.actions import materials
from coachapp.actions.materials import Preview
from coachapp.domain.casefile import Material
from coachapp.domain.ids import CaseId
from coachapp.ui.clients.view import ClientsView
from coachapp.ui.materials.view import ask_materials, show_material
from coachapp.ui.widgets.dialogs import ask_new_file
from coachapp.ui.workspace import Workspace


class MaterialsPresenter(QObject):
    """``case_id`` is the case that is open; its owner keeps it so."""

    def __init__(self, view: ClientsView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        self.case_id: CaseId | None = None
        view.page.overview.add_material_wanted.connect(self._add)
        view.page.overview.material_chosen.connect(self._look)
        view.page.overview.copy_material_wanted.connect(self._save_copy)
        view.page.overview.delete_material_wanted.connect(self._delete)

    def add_files(self, paths: list[Path]) -> None:
        """Keep files with the case that is open."""
        case_id = self.case_id
        if case_id is None or not paths:
            return
        self._workspace.say(self.tr("Encrypting %n file(s)…", "", len(paths)))
        self._workspace.do(
            self.tr("%n file(s) added. The originals stay where they are.", "", len(paths)),
            lambda desk: materials.add_files(desk, case_id, paths),
            owner=self,
            is_told=True,
        )

    def _add(self) -> None:
        if not self._workspace.refuses_changes():
            self.add_files(ask_materials(self._view))

    def _look(self, material: Material) -> None:
        self._workspace.store(
            lambda desk: materials.preview(desk, material), owner=self, done=self._show
        )

    def _show(self, preview: Preview) -> None:
        if show_material(self._view, preview):
            self._save_copy(preview.material)

    def _save_copy(self, material: Material) -> None:
        path = ask_new_file(self._view, self.tr("Save a copy"), material.name, "")
        if path is None:
            return
        self._workspace.store(
            lambda desk: materials.save_copy(desk, material, path),
            owner=self,
            done=lambda _none: self._workspace.say(
                self.tr("Saved: {file}. This copy is not encrypted.").format(file=path.name)
            ),
        )

    def _delete(self, material: Material) -> None:
        self._workspace.do(
            self.tr("File deleted"),
            lambda desk: materials.delete(desk, material),
            owner=self,
            is_told=True,
        )
