"""Actions of client and coach."""

from __future__ import annotations

from coachapp.domain.casefile import Action, Owner
from coachapp.domain.ids import ActionId, CaseId, SessionId
from coachapp.store.connection import Database, Row
from coachapp.store.repositories.rows import day, day_or_none
from coachapp.text import RawText

_COLUMNS = "a.id, a.case_id, a.session_id, a.text, a.owner, a.due_on, a.done_on"


class Actions:
    """The actions of all cases."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, action: Action) -> None:
        """Add an action, or change it."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO actions (id, case_id, session_id, text, owner, due_on, done_on)"
                " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " text = excluded.text, owner = excluded.owner, due_on = excluded.due_on,"
                " done_on = excluded.done_on",
                (
                    action.id,
                    action.case_id,
                    action.session_id,
                    action.text,
                    action.owner.value,
                    day(action.due_on),
                    day(action.done_on),
                ),
            )

    def delete(self, action_id: ActionId) -> None:
        """Delete an action."""
        with self._database.transaction():
            self._database.execute("DELETE FROM actions WHERE id = ?", (action_id,))

    def of_case(self, case_id: CaseId) -> tuple[Action, ...]:
        """The actions of a case, as they were made."""
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM actions a WHERE a.case_id = ? ORDER BY a.rowid", (case_id,)
        )
        return tuple(_action(row) for row in rows)

    def open_everywhere(self) -> tuple[Action, ...]:
        """What is not done, over all open cases of unarchived clients, the earliest first."""
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM actions a JOIN cases c ON c.id = a.case_id"
            " JOIN clients p ON p.id = c.client_id"
            " WHERE a.done_on IS NULL AND c.status = 'open' AND p.archived_at IS NULL"
            " ORDER BY a.due_on IS NULL, a.due_on, a.rowid"
        )
        return tuple(_action(row) for row in rows)


def _action(row: Row) -> Action:
    return Action(
        id=ActionId(row[0]),
        case_id=CaseId(row[1]),
        session_id=None if row[2] is None else SessionId(row[2]),
        text=RawText(row[3]),
        owner=Owner(row[4]),
        due_on=day_or_none(row[5]),
        done_on=day_or_none(row[6]),
    )
