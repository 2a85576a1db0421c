"""Erasing a client: said plainly, done at once, with a dated certificate for who wants one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coachapp.domain.casefile import Client
from coachapp.domain.practice import Erasure
from coachapp.ui.portability.paper import erasure_html, save_paper
from coachapp.ui.widgets.dialogs import ask_new_file, ask_word, tell
from coachapp.ui.workspace import Workspace


class ErasurePresenter(QObject):
    """Erases and tells what was erased."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._parent = parent
        self._workspace = workspace

    def erase(self, client: Client) -> bool:
        """Ask for a typed word, then erase; False when the coach does not."""
        text = self.tr(
            "This erases {name} with all cases, sessions, notes, goals, actions, files and what "
            "the assistant was asked. It cannot be undone. A backup made before now still holds "
            "it, encrypted; when such a backup is restored, {name} is erased again as it is "
            "opened. Afterwards you can save a dated certificate."
        ).format(name=client.name)
        if not ask_word(
            self._parent,
            self.tr("Erase client"),
            text,
            self.tr("Erase client"),
            self.tr("erase"),
        ):
            return False
        name = str(client.name)
        self._workspace.store(
            lambda desk: desk.erase_client(client.id),
            owner=self,
            done=lambda erasure: self._erased(name, erasure),
        )
        return True

    def _erased(self, name: str, erasure: Erasure) -> None:
        # The engine may still hold the last conversation about this client.
        self._workspace.restart_model()
        self._workspace.practice_changed.emit()
        what = ", ".join(
            (
                self.tr("%n case(s)", "", erasure.n_cases),
                self.tr("%n session(s)", "", erasure.n_sessions),
                self.tr("%n file(s)", "", erasure.n_materials),
            )
        )
        text = self.tr(
            "Of {name} nothing is left in the vault, the search and the assistant's memory: "
            "{what}. What you exported or printed yourself is still where you put it."
        ).format(name=name, what=what)
        tell(
            self._parent,
            self.tr("Erased"),
            text,
            extra=(self.tr("Save the certificate…"), lambda: self._save(name, erasure)),
        )

    def _save(self, name: str, erasure: Erasure) -> None:
        title = self.tr("Certificate of erasure {day}").format(
            day=f"{erasure.erased_at.astimezone():%Y-%m-%d}"
        )
        path = ask_new_file(self._parent, title, f"{title}.pdf", "PDF (*.pdf)")
        if path is not None:
            html = erasure_html(name, erasure, datetime.now().astimezone())
            save_paper(self._workspace, path, html, title)
