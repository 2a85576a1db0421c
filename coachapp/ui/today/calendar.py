"""The agenda in and out as a calendar file."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from coachapp.actions.calendar import export_agenda
from coachapp.ui.today.view import TodayView
from coachapp.ui.widgets.basics import label
from coachapp.ui.widgets.dialogs import FormDialog, ask_file, ask_new_file
from coachapp.ui.workspace import Workspace


class CalendarPresenter(QObject):
    """Exports at once; an import goes the way of all imports, with its preview."""

    import_wanted = Signal(object)

    def __init__(self, view: TodayView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        view.import_calendar_wanted.connect(self._import)
        view.export_calendar_wanted.connect(self._export)

    def _import(self) -> None:
        if self._workspace.refuses_changes():
            return
        path = ask_file(self._view, self.tr("Import a calendar"), "(*.ics)")
        if path is not None:
            self.import_wanted.emit([path])

    def _export(self) -> None:
        with_names = _ask_names(self._view)
        if with_names is None:
            return
        title = self.tr("Export the agenda")
        path = ask_new_file(self._view, title, f"agenda {date.today()}.ics", "(*.ics)")
        if path is None:
            return
        if path.suffix.lower() != ".ics":
            path = path.with_name(path.name + ".ics")
        word = self.tr("Coaching session")
        self._workspace.store(
            lambda desk: export_agenda(desk, path, word, with_names=with_names),
            owner=self,
            done=lambda n: self._workspace.say(
                self.tr("%n entries saved. The file is not encrypted.", "", n)
            ),
        )


def _ask_names(parent: QWidget) -> bool | None:
    """Whether the clients' names go along; None when the coach thinks better of it."""
    translate = QCoreApplication.translate
    dialog = FormDialog(
        parent, translate("Agenda", "Export the agenda"), translate("Agenda", "Next")
    )
    dialog.form.addRow(
        label(
            translate(
                "Agenda",
                "Other programs, and often their makers, can read a calendar file. Without names a "
                "session is called “Coaching session”.",
            )
        )
    )
    names = QCheckBox(translate("Agenda", "With the names of clients"))
    dialog.form.addRow(names)
    return names.isChecked() if dialog.exec() == QDialog.DialogCode.Accepted else None
