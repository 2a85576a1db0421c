"""The form of an entry in the agenda."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QTime
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from coachapp.domain.practice import Appointment
from coachapp.ui.widgets.dialogs import FormDialog
from coachapp.ui.widgets.fields import moment_field, moment_of, number_field, to_qmoment


@dataclass(frozen=True, slots=True)
class AppointmentFields:
    """What the form gives."""

    title: str
    starts_at: datetime
    duration_min: int
    place: str


def ask_appointment(parent: QWidget, appointment: Appointment | None) -> AppointmentFields | None:
    """What, when, how long, where."""
    translate = QCoreApplication.translate
    new, old = translate("Agenda", "New entry"), translate("Agenda", "Edit entry")
    dialog = FormDialog(parent, old if appointment else new, translate("Agenda", "Save"))
    title = QLineEdit(appointment.title if appointment else "")
    if appointment is not None:
        start = to_qmoment(appointment.starts_at)
    else:
        now = QDateTime.currentDateTime().addSecs(3600)
        start = QDateTime(now.date(), QTime(now.time().hour(), 0))
    when = moment_field(start)
    minutes = number_field(" min")
    minutes.setRange(0, 44640)
    minutes.setSingleStep(15)
    minutes.setValue(appointment.duration_min if appointment else 60)
    place = QLineEdit(appointment.place if appointment else "")
    dialog.add(translate("Agenda", "What"), title)
    dialog.add(translate("Agenda", "Start"), when)
    dialog.add(translate("Agenda", "Duration"), minutes)
    dialog.add(translate("Agenda", "Place"), place)
    dialog.add_note(
        translate("Agenda", "For what is no session: intervision, administration, a day off.")
    )
    dialog.require(title)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return AppointmentFields(
        title.text().strip(), moment_of(when), minutes.value(), place.text().strip()
    )
