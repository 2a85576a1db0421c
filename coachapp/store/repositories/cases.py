"""Cases (trajecten), and a whole case read at once."""

from __future__ import annotations

from datetime import date

from coachapp.domain.casefile import Case, CaseFile, CaseStatus
from coachapp.domain.ids import CaseId, ClientId
from coachapp.errors import NotFoundError
from coachapp.store.connection import Database, Row
from coachapp.store.repositories.actions import Actions
from coachapp.store.repositories.clients import Clients
from coachapp.store.repositories.goals import Goals
from coachapp.store.repositories.materials import Materials
from coachapp.store.repositories.rows import day, day_or_none
from coachapp.store.repositories.sessions import Sessions
from coachapp.text import RawText

_COLUMNS = "id, client_id, title, question, context, sponsor, status, started_on, ended_on"


class Cases:
    """The cases of all clients."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, case: Case) -> None:
        """Add a case, or replace what is known of it."""
        with self._database.transaction():
            self._database.execute(
                f"INSERT INTO cases ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET title = excluded.title,"
                " question = excluded.question, context = excluded.context,"
                " sponsor = excluded.sponsor, status = excluded.status,"
                " started_on = excluded.started_on, ended_on = excluded.ended_on",
                (
                    case.id,
                    case.client_id,
                    case.title,
                    case.question,
                    case.context,
                    case.sponsor,
                    case.status.value,
                    day(case.started_on),
                    day(case.ended_on),
                ),
            )

    def get(self, case_id: CaseId) -> Case:
        """One case, or `NotFoundError`."""
        row = self._database.one(f"SELECT {_COLUMNS} FROM cases WHERE id = ?", (case_id,))
        if row is None:
            raise NotFoundError
        return _case(row)

    def of_client(self, client_id: ClientId) -> tuple[Case, ...]:
        """The cases of a client, the newest first."""
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM cases WHERE client_id = ? ORDER BY started_on DESC, id",
            (client_id,),
        )
        return tuple(_case(row) for row in rows)

    def file(self, case_id: CaseId) -> CaseFile:
        """Everything of one case."""
        case = self.get(case_id)
        sessions = Sessions(self._database)
        goals = Goals(self._database)
        return CaseFile(
            client=Clients(self._database).get(case.client_id),
            case=case,
            sessions=sessions.of_case(case_id),
            goals=goals.of_case(case_id),
            scores=goals.scores_of_case(case_id),
            actions=Actions(self._database).of_case(case_id),
            insights=sessions.insights_of_case(case_id),
            materials=Materials(self._database).of_case(case_id),
        )

    def delete(self, case_id: CaseId) -> None:
        """Delete a case with everything below, and leave nothing in the WAL."""
        with self._database.transaction():
            self._database.execute("DELETE FROM cases WHERE id = ?", (case_id,))
        self._database.checkpoint()


def _case(row: Row) -> Case:
    return Case(
        id=CaseId(row[0]),
        client_id=ClientId(row[1]),
        title=RawText(row[2]),
        question=RawText(row[3]),
        context=RawText(row[4]),
        sponsor=RawText(row[5]),
        status=CaseStatus(row[6]),
        started_on=date.fromisoformat(row[7]),
        ended_on=day_or_none(row[8]),
    )
