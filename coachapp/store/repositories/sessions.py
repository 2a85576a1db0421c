"""Sessions, what was noted in them, and amendments to locked reports."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from coachapp.domain.casefile import Amendment, Insight, ReportStatus, Session, Technique
from coachapp.domain.ids import CaseId, ClientId, InsightId, SessionId, TechniqueId
from coachapp.domain.runs import Field
from coachapp.errors import LockedReportError, NotFoundError
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import Table, stamp

_COLUMN_OF: Final = {
    Field.NOTES: "notes",
    Field.PRIVATE_NOTES: "private_notes",
    Field.REPORT: "report",
}


class Sessions:
    """The sessions of all cases."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._table = Table(database, "sessions", Session, fixed=("case_id",))
        self._insights = Table(database, "insights", Insight, fixed=("session_id",))
        self._techniques = Table(database, "techniques", Technique, fixed=("session_id",))
        self._amendments = Table(database, "amendments", Amendment)

    def save(self, session: Session) -> None:
        """Add a session, or replace it whole; `LockedReportError` for a locked report."""
        with self._database.transaction():
            self._refuse_locked(session.id, session.report, session.report_status)
            self._table.save(session)

    def write(self, session_id: SessionId, field: Field, text: str) -> None:
        """Store one text of a session as it is typed."""
        column = _COLUMN_OF[field]
        with self._database.transaction():
            if field is Field.REPORT:
                self._refuse_locked(session_id, text, ReportStatus.LOCKED)
            self._database.execute(
                f"UPDATE sessions SET {column} = ? WHERE id = ?", (str(text), session_id)
            )
            if self._database.scalar("SELECT changes()") == 0:
                raise NotFoundError

    def set_report_status(self, session_id: SessionId, status: ReportStatus) -> None:
        """Move a report on; a locked one stays locked."""
        with self._database.transaction():
            if self.get(session_id).report_status is ReportStatus.LOCKED:
                raise LockedReportError
            self._database.execute(
                "UPDATE sessions SET report_status = ? WHERE id = ?", (status.value, session_id)
            )

    def get(self, session_id: SessionId) -> Session:
        """One session, or `NotFoundError`."""
        return self._table.get(session_id)

    def of_case(self, case_id: CaseId) -> tuple[Session, ...]:
        """The sessions of a case, oldest first."""
        return self._table.read("WHERE case_id = ? ORDER BY starts_at, id", (case_id,))

    def between(self, begin: datetime, end: datetime) -> tuple[Session, ...]:
        """The sessions of unarchived clients that start in a period (both in UTC)."""
        return self._table.read(
            "JOIN cases c ON c.id = sessions.case_id JOIN clients p ON p.id = c.client_id"
            " WHERE sessions.starts_at >= ? AND sessions.starts_at < ? AND p.archived_at IS NULL"
            " ORDER BY sessions.starts_at, sessions.id",
            (stamp(begin), stamp(end)),
        )

    def held(self, begin: datetime, end: datetime) -> tuple[tuple[Session, ClientId], ...]:
        """The sessions of all clients that start in a period, with whose each is."""
        return self._with_clients(
            "WHERE starts_at >= ? AND starts_at < ? ORDER BY starts_at, id",
            (stamp(begin), stamp(end)),
        )

    def all_with_clients(self) -> tuple[tuple[Session, ClientId], ...]:
        """All sessions, the earliest first, with whose each is."""
        return self._with_clients("ORDER BY starts_at, id", ())

    def _with_clients(
        self, rest: str, parameters: tuple[str, ...]
    ) -> tuple[tuple[Session, ClientId], ...]:
        found = self._table.read(rest, parameters)
        owners = {
            row[0]: ClientId(row[1])
            for row in self._database.execute("SELECT id, client_id FROM cases")
        }
        return tuple((session, owners[session.case_id]) for session in found)

    def delete(self, session_id: SessionId) -> None:
        """Delete a session with its text, and leave nothing in the WAL."""
        self._table.delete(session_id)
        self._database.checkpoint()

    def add_insight(self, insight: Insight) -> None:
        """Note an insight in the client's words."""
        self._insights.add(insight)

    def save_insight(self, insight: Insight) -> None:
        """Change an insight."""
        self._insights.save(insight)

    def delete_insight(self, insight_id: InsightId) -> None:
        """Take an insight away."""
        self._insights.delete(insight_id)

    def insights_of_case(self, case_id: CaseId) -> tuple[Insight, ...]:
        """The insights of a case, oldest first."""
        return self._insights.read(
            "JOIN sessions s ON s.id = insights.session_id WHERE s.case_id = ?"
            " ORDER BY s.starts_at, insights.rowid",
            (case_id,),
        )

    def save_technique(self, technique: Technique) -> None:
        """Note a technique, or change it."""
        self._techniques.save(technique)

    def delete_technique(self, technique_id: TechniqueId) -> None:
        """Take a technique away."""
        self._techniques.delete(technique_id)

    def techniques_of_case(self, case_id: CaseId) -> tuple[Technique, ...]:
        """The techniques used in a case, oldest first."""
        return self._techniques.read(
            "JOIN sessions s ON s.id = techniques.session_id WHERE s.case_id = ?"
            " ORDER BY s.starts_at, techniques.rowid",
            (case_id,),
        )

    def technique_names(self) -> tuple[str, ...]:
        """The names of the techniques used until now, the most used first."""
        rows = self._database.execute(
            "SELECT name FROM techniques GROUP BY name ORDER BY count(*) DESC, name"
        )
        return tuple(row[0] for row in rows)

    def amend(self, amendment: Amendment) -> None:
        """Add a dated amendment to a report."""
        self._amendments.add(amendment)

    def amendments(self, session_id: SessionId) -> tuple[Amendment, ...]:
        """The amendments to a report, oldest first."""
        return self._amendments.read("WHERE session_id = ? ORDER BY written_at, id", (session_id,))

    def _refuse_locked(self, session_id: SessionId, report: str, status: ReportStatus) -> None:
        row = self._database.one(
            "SELECT report, report_status FROM sessions WHERE id = ?", (session_id,)
        )
        if row and row[1] == ReportStatus.LOCKED and (row[0] != report or status != row[1]):
            raise LockedReportError
