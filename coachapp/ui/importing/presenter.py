"""Bringing in a whole practice: looked through with progress, shown, stored, told, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from coachapp.actions.importing import storing
from coachapp.actions.importing.plan import look_through
from coachapp.actions.importing.proposal import Item, Known, Proposal
from coachapp.actions.importing.rows import items_of
from coachapp.actions.importing.storing import Stored
from coachapp.documents.reader import KINDS
from coachapp.domain.cancel import Cancel
from coachapp.domain.ids import ImportId
from coachapp.ui.errors import words_for
from coachapp.ui.importing.columns import ask_columns
from coachapp.ui.importing.view import ImportDialog, ask_choice
from coachapp.ui.tasks import Lane
from coachapp.ui.widgets.dialogs import ask_folder, documents_folder, tell
from coachapp.ui.widgets.waiting import Waiting
from coachapp.ui.workspace import Workspace


class ImportPresenter(QObject):
    """One import at a time."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._parent = parent
        self._workspace = workspace

    def choose_folder(self) -> None:
        """Ask for a folder and look through it."""
        if self._workspace.refuses_changes():
            return
        folder = ask_folder(self._parent, self.tr("Import a folder"))
        if folder is not None:
            self.look_through([folder])

    def choose_files(self) -> None:
        """Ask for files and look at them."""
        if self._workspace.refuses_changes():
            return
        kinds = " ".join(f"*{kind}" for kind in KINDS)
        names, _ = QFileDialog.getOpenFileNames(
            self._parent,
            self.tr("Import files"),
            documents_folder(),
            self.tr("Documents, lists and calendars") + f" ({kinds});;" + self.tr("All files (*)"),
        )
        if names:
            self.look_through([Path(n) for n in names])

    def look_through(self, paths: Sequence[Path]) -> None:
        """Look at files and folders, then show what they would become."""
        self._workspace.store(
            storing.known_of, owner=self, done=lambda known: self._read(paths, known)
        )

    def take_back(self, import_id: ImportId) -> None:
        """Delete what an import brought."""
        self._workspace.do(
            self.tr("Import taken back"),
            lambda desk: storing.take_back(desk, import_id),
            owner=self,
            is_told=True,
        )

    def _read(self, paths: Sequence[Path], known: Known) -> None:
        progress = self._progress(self.tr("Looking through the files…"))
        today = date.today()

        def work(cancel: Cancel) -> Proposal:
            return look_through(
                paths,
                known,
                cancel,
                lambda n, of: self._workspace.tasks.post(self, lambda: progress.advance(n, of)),
                today,
            )

        cancel = self._workspace.tasks.run(
            Lane.SYSTEM,
            work,
            owner=self,
            done=lambda proposal: self._show(proposal, known, progress),
            finished=progress.end,
        )
        progress.canceled.connect(cancel.request)

    def _show(self, proposal: Proposal, known: Known, progress: Waiting) -> None:
        progress.end()  # at once, since what follows waits for the coach
        if not proposal.items and not proposal.tables:
            lines = [words_for(p) for p in proposal.problems[:12]]
            tell(
                self._parent,
                self.tr("Nothing to import"),
                "\n".join(lines) or self.tr("There is nothing in it that can be imported."),
            )
            return
        dialog = ImportDialog(self._parent, proposal, known.clients)
        tables = list(proposal.tables)

        def change_columns(n: int) -> None:
            changed = ask_columns(dialog, tables[n])
            if changed is None:
                return
            source = tables[n].source
            tables[n] = changed
            others = [
                i
                for i in dialog.model.items
                if i.source != source and not i.source.startswith(f"{source}:")
            ]
            dialog.model.show([*others, *items_of(changed, known, date.today())])

        dialog.columns_wanted.connect(change_columns)
        chosen = ask_choice(dialog)
        dialog.deleteLater()
        if chosen:
            self._store(proposal, chosen)

    def _store(self, proposal: Proposal, items: list[Item]) -> None:
        progress = self._progress(self.tr("Storing…"))
        new_case, source = self.tr("Coaching"), proposal.root
        cancel = Cancel()
        progress.canceled.connect(cancel.request)

        def told(n: int, of: int) -> None:
            if n % 20 == 0 or n == of:
                self._workspace.tasks.post(self, lambda: progress.advance(n, of))

        self._workspace.do(
            self.tr("Import of {source}").format(source=source),
            lambda desk: storing.store(desk, source, items, new_case, cancel, told),
            owner=self,
            done=lambda stored: self._stored(without_items(proposal), stored, progress),
            finished=progress.end,
        )

    def _stored(self, proposal: Proposal, stored: Stored, progress: Waiting) -> None:
        progress.end()
        counts = [
            self.tr("%n client(s)", "", stored.n_clients),
            self.tr("%n session(s)", "", stored.n_sessions),
            self.tr("%n action(s)", "", stored.n_actions),
            self.tr("%n entries in the agenda", "", stored.n_appointments),
            self.tr("%n file(s)", "", stored.n_materials),
        ]
        text = self.tr("Added: {what}.").format(what=", ".join(counts))
        text += " " + self.tr(
            "The originals stay where they are, unencrypted: delete them when you have looked "
            "here. You can take this import back with Settings, Data."
        )
        details = ""
        if proposal.problems:
            head = self.tr("%n file(s) could not be read:", "", len(proposal.problems))
            details = "\n".join([head, *(words_for(p) for p in proposal.problems)])
        if proposal.n_left_out:
            details += "\n" + self.tr(
                "%n file(s) of the system were left out.", "", proposal.n_left_out
            )
        tell(
            self._parent,
            self.tr("The import is done"),
            text,
            details=details.strip(),
            extra=(self.tr("Take the import back"), lambda: self.take_back(stored.import_id)),
        )

    def _progress(self, text: str) -> Waiting:
        made = Waiting(text, self.tr("Cancel"), self._parent)
        made.setWindowTitle(self.tr("Import"))
        return made


def without_items(proposal: Proposal) -> Proposal:
    """The proposal without its items, which are stored by now and large."""
    return replace(proposal, items=(), tables=())
