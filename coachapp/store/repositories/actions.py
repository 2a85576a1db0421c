"""Actions of client and coach."""

from __future__ import annotations

from coachapp.domain.casefile import Action
from coachapp.domain.ids import ActionId, CaseId
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import Table


class Actions:
    """The actions of all cases."""

    def __init__(self, database: Database) -> None:
        self._table = Table(database, "actions", Action, fixed=("case_id", "session_id"))

    def save(self, action: Action) -> None:
        """Add an action, or change it."""
        self._table.save(action)

    def delete(self, action_id: ActionId) -> None:
        """Delete an action."""
        self._table.delete(action_id)

    def of_case(self, case_id: CaseId) -> tuple[Action, ...]:
        """The actions of a case, as they were made."""
        return self._table.read("WHERE case_id = ? ORDER BY actions.rowid", (case_id,))

    def open_everywhere(self) -> tuple[Action, ...]:
        """What is not done, over all open cases of unarchived clients, the earliest first."""
        return self._table.read(
            "JOIN cases c ON c.id = actions.case_id JOIN clients p ON p.id = c.client_id"
            " WHERE actions.done_on IS NULL AND c.status = 'open' AND p.archived_at IS NULL"
            " ORDER BY actions.due_on IS NULL, actions.due_on, actions.rowid"
        )
