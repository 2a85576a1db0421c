"""The coach's own entries in the agenda."""

from __future__ import annotations

from datetime import datetime

from coachapp.domain.ids import AppointmentId
from coachapp.domain.practice import Appointment
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import Table, stamp


class Appointments:
    """What stands in the agenda beside the sessions."""

    def __init__(self, database: Database) -> None:
        self._table = Table(database, "appointments", Appointment)

    def save(self, appointment: Appointment) -> None:
        """Add an entry, or change it."""
        self._table.save(appointment)

    def delete(self, appointment_id: AppointmentId) -> None:
        """Delete an entry."""
        self._table.delete(appointment_id)

    def between(self, begin: datetime, end: datetime) -> tuple[Appointment, ...]:
        """The entries that start in a period, the earliest first."""
        return self._table.read(
            "WHERE starts_at >= ? AND starts_at < ? ORDER BY starts_at, id",
            (stamp(begin), stamp(end)),
        )

    def all(self) -> tuple[Appointment, ...]:
        """All entries, the earliest first."""
        return self._table.read("ORDER BY starts_at, id")

    def uids(self) -> frozenset[str]:
        """The identifiers of the calendar entries that are here already."""
        return frozenset(a.uid for a in self._table.read("WHERE uid != ''"))
