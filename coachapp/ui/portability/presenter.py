"""Exports and imports, in the store's lane, each with a word on what came of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QWidget

from coachapp.actions.hours import hours_log
from coachapp.actions.portability import folder, whole
from coachapp.actions.portability.whole import SUFFIX, Opened, Written
from coachapp.domain.ids import ClientId
from coachapp.ui.portability.paper import hours_html, save_paper
from coachapp.ui.portability.view import DataPage
from coachapp.ui.widgets.dialogs import FormDialog, agree, ask_file, ask_folder, ask_new_file
from coachapp.ui.widgets.fields import date_field, day_of, to_qdate
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
        page.hours_wanted.connect(self._save_hours)

    def export_file(self, clients: tuple[ClientId, ...], name: str = "") -> None:
        """Write some clients, or all, to a file that can be read back."""
        everything = self.tr("practice")
        suggestion = f"{name or everything} {date.today()}{SUFFIX}"
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
            self._workspace.do(
                self.tr("%n client(s) added.", "", n_new),
                lambda desk: whole.import_practice(desk, opened),
                owner=self,
                is_told=True,
            )

    def _save_hours(self) -> None:
        period = ask_period(self._parent)
        if period is None:
            return
        since, until = period
        title = self.tr("Hours of coaching {since} to {until}").format(since=since, until=until)
        path = ask_new_file(
            self._parent, self.tr("Hours log as PDF"), f"{title}.pdf", "PDF (*.pdf)"
        )
        if path is not None:
            self._workspace.store(
                lambda desk: hours_log(desk, since, until, datetime.now(UTC)),
                owner=self,
                done=lambda log: save_paper(self._workspace, path, hours_html(log), title),
            )


def ask_period(parent: QWidget) -> tuple[date, date] | None:
    """From when to when; this year, where nothing is changed."""
    translate = QCoreApplication.translate
    dialog = FormDialog(parent, translate("Hours", "Hours of coaching"), translate("Hours", "Next"))
    today = date.today()
    since = date_field(to_qdate(today.replace(month=1, day=1)))
    until = date_field(to_qdate(today))
    dialog.add(translate("Hours", "From"), since)
    dialog.add(translate("Hours", "Until and including"), until)
    since.dateChanged.connect(until.setMinimumDate)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return day_of(since), day_of(until)


def heading(key: str) -> str:
    """A heading of the Markdown folder in the user's language."""
    translate = QCoreApplication.translate
    return {
        "question": translate("Headings", "Question"),
        "context": translate("Headings", "Context"),
        "sponsor": translate("Headings", "Sponsor"),
        "agreements": translate("Headings", "Agreements"),
        "goals": translate("Headings", "Goals"),
        "actions": translate("Headings", "Actions"),
        "notes": translate("Headings", "Notes"),
        "private_notes": translate("Headings", "Private notes"),
        "report": translate("Headings", "Report"),
        "amendment": translate("Headings", "Amendment"),
        "insights": translate("Headings", "Insights"),
        "techniques": translate("Headings", "Techniques"),
        "assessments": translate("Headings", "Assessment"),
        "good_to_know": translate("Headings", "Good to know"),
    }[key]
