"""The AI-use log."""

from __future__ import annotations

from datetime import datetime

from coachapp.domain.ids import ClientId, RunId, SessionId
from coachapp.domain.runs import AiRun, Outcome, Task
from coachapp.errors import NotFoundError
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import stamp

_COLUMNS = (
    "id, client_id, session_id, task, model, started_at, duration_s, n_tokens, n_sources,"
    " n_marked, outcome"
)


class Runs:
    """What the model was used for; no text of a case and none of the model."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, run: AiRun) -> None:
        """Log a run."""
        with self._database.transaction():
            self._database.execute(
                f"INSERT INTO ai_runs ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    run.id,
                    run.client_id,
                    run.session_id,
                    run.task.value,
                    run.model,
                    stamp(run.started_at),
                    run.duration_s,
                    run.n_tokens,
                    run.n_sources,
                    run.n_marked,
                    run.outcome.value,
                ),
            )

    def settle(self, run_id: RunId, outcome: Outcome) -> None:
        """Say what the coach did with it; what was kept stays so, whatever comes after."""
        with self._database.transaction():
            if self._database.one("SELECT 1 FROM ai_runs WHERE id = ?", (run_id,)) is None:
                raise NotFoundError
            self._database.execute(
                "UPDATE ai_runs SET outcome = ? WHERE id = ? AND outcome != ?",
                (outcome.value, run_id, Outcome.KEPT.value),
            )

    def of_client(self, client_id: ClientId) -> tuple[AiRun, ...]:
        """The runs for a client, the newest first."""
        return self._read("WHERE client_id = ?", (client_id,))

    def latest(self, limit: int) -> tuple[AiRun, ...]:
        """The newest runs over all clients."""
        return self._read("", (), f"LIMIT {int(limit)}")

    def _read(self, where: str, parameters: tuple[str, ...], limit: str = "") -> tuple[AiRun, ...]:
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM ai_runs {where} ORDER BY started_at DESC, rowid DESC {limit}",
            parameters,
        )
        return tuple(
            AiRun(
                id=RunId(r[0]),
                client_id=ClientId(r[1]),
                session_id=None if r[2] is None else SessionId(r[2]),
                task=Task(r[3]),
                model=r[4],
                started_at=datetime.fromisoformat(r[5]),
                duration_s=r[6],
                n_tokens=r[7],
                n_sources=r[8],
                n_marked=r[9],
                outcome=Outcome(r[10]),
            )
            for r in rows
        )
