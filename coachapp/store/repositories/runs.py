"""The AI-use log."""

from __future__ import annotations

from coachapp.domain.ids import ClientId, RunId
from coachapp.domain.runs import AiRun, Outcome
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import Table

_NEWEST_FIRST = "ORDER BY started_at DESC, ai_runs.rowid DESC"


class Runs:
    """What the model was used for; no text of a case and none of the model."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._table = Table(database, "ai_runs", AiRun)

    def add(self, run: AiRun) -> None:
        """Log a run."""
        self._table.add(run)

    def settle(self, run_id: RunId, outcome: Outcome) -> None:
        """Say what the coach did with it; what was kept stays so, whatever comes after."""
        with self._database.transaction():
            self._table.get(run_id)
            self._database.execute(
                "UPDATE ai_runs SET outcome = ? WHERE id = ? AND outcome != ?",
                (outcome.value, run_id, Outcome.KEPT.value),
            )

    def of_client(self, client_id: ClientId) -> tuple[AiRun, ...]:
        """The runs for a client, the newest first."""
        return self._table.read(f"WHERE client_id = ? {_NEWEST_FIRST}", (client_id,))

    def latest(self, limit: int) -> tuple[AiRun, ...]:
        """The newest runs over all clients."""
        return self._table.read(f"{_NEWEST_FIRST} LIMIT ?", (limit,))
