"""Sessions, the insights noted in them, and amendments to locked reports."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from coachapp.domain.casefile import (
    Amendment,
    Insight,
    ReportStatus,
    Session,
    SessionForm,
    SessionKind,
)
from coachapp.domain.ids import AmendmentId, CaseId, InsightId, SessionId
from coachapp.domain.runs import Field
from coachapp.errors import LockedReportError, NotFoundError
from coachapp.store.connection import Database, Row
from coachapp.store.repositories.rows import stamp
from coachapp.text import RawText

_COLUMNS = (
    "id, case_id, starts_at, duration_min, kind, form, notes, private_notes, report, report_status"
)
_COLUMN_OF: Final = {
    Field.NOTES: "notes",
    Field.PRIVATE_NOTES: "private_notes",
    Field.REPORT: "report",
}


class Sessions:
    """The sessions of all cases."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, session: Session) -> None:
        """Add a session, or replace it whole; `LockedReportError` for a locked report."""
        with self._database.transaction():
            self._refuse_locked(session.id, session.report, session.report_status)
            self._database.execute(
                f"INSERT INTO sessions ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET starts_at = excluded.starts_at,"
                " duration_min = excluded.duration_min, kind = excluded.kind,"
                " form = excluded.form, notes = excluded.notes,"
                " private_notes = excluded.private_notes, report = excluded.report,"
                " report_status = excluded.report_status",
                (
                    session.id,
                    session.case_id,
                    stamp(session.starts_at),
                    session.duration_min,
                    session.kind.value,
                    session.form.value,
                    session.notes,
                    session.private_notes,
                    session.report,
                    session.report_status.value,
                ),
            )

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
        row = self._database.one(f"SELECT {_COLUMNS} FROM sessions WHERE id = ?", (session_id,))
        if row is None:
            raise NotFoundError
        return _session(row)

    def of_case(self, case_id: CaseId) -> tuple[Session, ...]:
        """The sessions of a case, oldest first."""
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM sessions WHERE case_id = ? ORDER BY starts_at, id", (case_id,)
        )
        return tuple(_session(row) for row in rows)

    def between(self, begin: datetime, end: datetime) -> tuple[Session, ...]:
        """The sessions of unarchived clients that start in a period (both in UTC)."""
        rows = self._database.execute(
            f"SELECT {', '.join('s.' + c.strip() for c in _COLUMNS.split(','))} FROM sessions s"
            " JOIN cases c ON c.id = s.case_id JOIN clients p ON p.id = c.client_id"
            " WHERE s.starts_at >= ? AND s.starts_at < ? AND p.archived_at IS NULL"
            " ORDER BY s.starts_at, s.id",
            (stamp(begin), stamp(end)),
        )
        return tuple(_session(row) for row in rows)

    def delete(self, session_id: SessionId) -> None:
        """Delete a session with its text, and leave nothing in the WAL."""
        with self._database.transaction():
            self._database.execute("DELETE FROM sessions WHERE id = ?", (session_id,))
        self._database.checkpoint()

    def add_insight(self, insight: Insight) -> None:
        """Note an insight in the client's words."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO insights (id, session_id, text) VALUES (?, ?, ?)",
                (insight.id, insight.session_id, insight.text),
            )

    def insights_of_case(self, case_id: CaseId) -> tuple[Insight, ...]:
        """The insights of a case, oldest first."""
        rows = self._database.execute(
            "SELECT i.id, i.session_id, i.text FROM insights i"
            " JOIN sessions s ON s.id = i.session_id WHERE s.case_id = ?"
            " ORDER BY s.starts_at, i.rowid",
            (case_id,),
        )
        return tuple(
            Insight(id=InsightId(r[0]), session_id=SessionId(r[1]), text=RawText(r[2]))
            for r in rows
        )

    def amend(self, amendment: Amendment) -> None:
        """Add a dated amendment to a report."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO amendments (id, session_id, written_at, text) VALUES (?, ?, ?, ?)",
                (
                    amendment.id,
                    amendment.session_id,
                    stamp(amendment.written_at),
                    amendment.text,
                ),
            )

    def amendments(self, session_id: SessionId) -> tuple[Amendment, ...]:
        """The amendments to a report, oldest first."""
        rows = self._database.execute(
            "SELECT id, session_id, written_at, text FROM amendments WHERE session_id = ?"
            " ORDER BY written_at, id",
            (session_id,),
        )
        return tuple(
            Amendment(
                id=AmendmentId(r[0]),
                session_id=SessionId(r[1]),
                written_at=datetime.fromisoformat(r[2]),
                text=RawText(r[3]),
            )
            for r in rows
        )

    def _refuse_locked(self, session_id: SessionId, report: str, status: ReportStatus) -> None:
        row = self._database.one(
            "SELECT report, report_status FROM sessions WHERE id = ?", (session_id,)
        )
        if row and row[1] == ReportStatus.LOCKED and (row[0] != report or status != row[1]):
            raise LockedReportError


def _session(row: Row) -> Session:
    return Session(
        id=SessionId(row[0]),
        case_id=CaseId(row[1]),
        starts_at=datetime.fromisoformat(row[2]),
        duration_min=row[3],
        kind=SessionKind(row[4]),
        form=SessionForm(row[5]),
        notes=RawText(row[6]),
        private_notes=RawText(row[7]),
        report=RawText(row[8]),
        report_status=ReportStatus(row[9]),
    )
