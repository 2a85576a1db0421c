"""What happens on the first screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject

from coachapp.actions import agenda
from coachapp.actions.example import load_example
from coachapp.domain.casefile import Action
from coachapp.domain.ids import CaseId, ClientId, SessionId
from coachapp.domain.practice import Appointment
from coachapp.text import RawText
from coachapp.ui.today.calendar import CalendarPresenter
from coachapp.ui.today.dialogs import ask_appointment
from coachapp.ui.today.view import TodayView
from coachapp.ui.workspace import Workspace


class TodayPresenter(QObject):
    """Reads the day, ticks actions off, keeps the agenda."""

    def __init__(self, view: TodayView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        self.calendar = CalendarPresenter(view, workspace)
        view.session_chosen.connect(self._open)
        view.close_wanted.connect(lambda id_: workspace.session_wanted.emit(id_, "close"))
        view.case_chosen.connect(self._open_case)
        view.action_done.connect(self._tick)
        view.example_wanted.connect(self.load_example)
        view.add_appointment_wanted.connect(self.add_appointment)
        view.edit_appointment_wanted.connect(self._edit_appointment)
        view.delete_appointment_wanted.connect(self._delete_appointment)
        workspace.practice_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the day again."""
        now = datetime.now().astimezone()
        self._workspace.store(
            lambda desk: agenda.read_today(desk, now), owner=self, done=self._view.show_today
        )

    def load_example(self) -> None:
        """Add the example practice."""
        if self._workspace.refuses_changes():
            return
        self._workspace.say(self.tr("Setting up the example practice…"))
        self._workspace.do(
            self.tr("The example practice is ready. All people in it are invented."),
            lambda desk: load_example(desk.vault, date.today()),
            owner=self,
            is_told=True,
        )

    def add_appointment(self) -> None:
        """Ask for a new entry in the agenda."""
        if self._workspace.refuses_changes():
            return
        fields = ask_appointment(self._view, None)
        if fields is not None:
            self._workspace.do(
                self.tr("Entry added"),
                lambda desk: agenda.add_appointment(
                    desk, fields.title, fields.starts_at, fields.duration_min, fields.place
                ),
                owner=self,
            )

    def _edit_appointment(self, appointment: Appointment) -> None:
        if self._workspace.refuses_changes():
            return
        fields = ask_appointment(self._view, appointment)
        if fields is None:
            return
        changed = replace(
            appointment,
            title=RawText(fields.title),
            starts_at=fields.starts_at,
            duration_min=fields.duration_min,
            place=RawText(fields.place),
        )
        self._workspace.do(
            self.tr("Entry changed"),
            lambda desk: agenda.save_appointment(desk, changed),
            owner=self,
        )

    def _delete_appointment(self, appointment: Appointment) -> None:
        self._workspace.do(
            self.tr("Entry deleted"),
            lambda desk: agenda.delete_appointment(desk, appointment.id),
            owner=self,
            is_told=True,
        )

    def _open(self, session_id: SessionId, is_to_prepare: bool) -> None:
        self._workspace.session_wanted.emit(session_id, "prepare" if is_to_prepare else None)

    def _open_case(self, client_id: ClientId, case_id: CaseId | None) -> None:
        self._workspace.client_wanted.emit(client_id, case_id)

    def _tick(self, action: Action) -> None:
        if self._workspace.refuses_changes():
            self.refresh()  # the box shows what it is
            return
        done = replace(action, done_on=date.today())
        self._workspace.do(
            self.tr("Marked as done"),
            lambda desk: desk.save_action(done),
            owner=self,
            is_told=True,
        )
