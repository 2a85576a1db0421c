"""Exports and imports, in the store's lane, each with a word on what came of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from coachapp.actions.desk import Desk
from coachapp.actions.portability import folder, whole
from coachapp.actions.portability.whole import SUFFIX, Opened, Written
from coachapp.domain.ids import ClientId
from coachapp.ui.portability.view import DataPage
from coachapp.ui.widgets.dialogs import agree, ask_file, ask_folder, ask_new_file
from coachapp.ui.workspace import Workspace


class PortabilityPresenter(QObject):
    """Of everything, or of one client."""

    def __init__(self, parent: QWidget, page: DataPage, workspace: Workspace) -> None:
        super().__init__(parent)
        self._parent = parent
        self._workspace = workspace
        page.export_wanted.connect(lambda: self.export_file(()))
        page.folder_wanted.connect(lambda: self.export_folder(()))
        page.import_wanted.connect(self._choose)

    def export_file(self, clients: tuple[ClientId, ...], name: str = "") -> None:
        """Write some clients, or all, to a file that can be read back."""
        suggestion = f"{name or self.tr('practice')} {date.today()}{SUFFIX}"
        path = ask_new_file(self._parent, self.tr("Export"), suggestion, f"(*{SUFFIX})")
        if path is None:
            return
        if not path.name.endswith(SUFFIX):
            path = path.with_name(path.name + SUFFIX)
        self._workspace.say(self.tr("Exporting…"))
        self._workspace.store(
            lambda desk: whole.write_practice(desk, path, datetime.now(UTC), clients),
            owner=self,
            done=lambda written: self._written(path, written),
        )

    def export_folder(self, clients: tuple[ClientId, ...]) -> None:
        """Write some clients, or all, as Markdown."""
        root = ask_folder(self._parent, self.tr("Where to put the folders"))
        if root is None:
            return
        self._workspace.say(self.tr("Exporting…"))
        self._workspace.store(
            lambda desk: folder.write_folder(desk, root, heading, clients),
            owner=self,
            done=lambda files: self._workspace.say(
                self.tr("%n file(s) written. They are not encrypted.", "", len(files))
            ),
        )

    def open_file(self, path: Path) -> None:
        """Look at an export, and ask before anything is stored."""
        self._workspace.store(
            lambda desk: whole.open_practice(desk, path), owner=self, done=self._confirm
        )

    def _written(self, path: Path, written: Written) -> None:
        text = self.tr(
            "%n client(s) exported to {file}. It is not encrypted.", "", written.n_clients
        )
        text = text.format(file=path.name)
        if written.n_missing:
            text += " " + self.tr("%n file(s) could not be read.", "", written.n_missing)
        self._workspace.say(text)

    def _choose(self) -> None:
        path = ask_file(self._parent, self.tr("Import"), f"(*{SUFFIX} *.zip)")
        if path is not None:
            self.open_file(path)

    def _confirm(self, opened: Opened) -> None:
        n_new, n_known = len(opened.new), len(opened.known)
        text = self.tr("%n new client(s) will be added.", "", n_new)
        if n_known:
            text += " " + self.tr(
                "%n client(s) are here already and stay as they are.", "", n_known
            )
        names = ", ".join(c.client.name for c in opened.new[:12])
        if len(opened.new) > 12:
            names += " …"
        if not agree(
            self._parent, self.tr("Import"), f"{text}\n\n{names}".strip(), self.tr("Import")
        ):
            return
        if n_new:
            self._workspace.store(
                lambda desk: whole.import_practice(desk, opened), owner=self, done=self._imported
            )

    def _imported(self, clients: tuple[ClientId, ...]) -> None:
        def take_back() -> None:
            self._workspace.store(
                lambda desk: _delete_all(desk, clients), owner=self, done=lambda _n: self._changed()
            )

        self._changed()
        self._workspace.say(self.tr("%n client(s) added.", "", len(clients)), take_back)

    def _changed(self) -> None:
        self._workspace.practice_changed.emit()


def _delete_all(desk: Desk, clients: tuple[ClientId, ...]) -> None:
    for client_id in clients:
        desk.delete_client(client_id)


def heading(key: str) -> str:
    """A heading of the Markdown folder in the user's language."""
    translate = QCoreApplication.translate
    return {
        "question": translate("Headings", "Question"),
        "context": translate("Headings", "Context"),
        "sponsor": translate("Headings", "Sponsor"),
        "goals": translate("Headings", "Goals"),
        "actions": translate("Headings", "Actions"),
        "notes": translate("Headings", "Notes"),
        "private_notes": translate("Headings", "Private notes"),
        "report": translate("Headings", "Report"),
        "amendment": translate("Headings", "Amendment"),
        "insights": translate("Headings", "Insights"),
        "good_to_know": translate("Headings", "Good to know"),
    }[key]
