"""Looks which records may be used by now, and notes it; after a batch, and after a deletion."""

from __future__ import annotations

from threading import Lock

import polars as pl
from sqlalchemy import select, update

from central.audit.log import SYSTEM, AuditLog, head
from central.intake.batches import RELEASED, WAITING
from central.rules.gate import Limits, judge
from central.settings import Settings
from central.store.database import Database
from central.store.tables import Record
from coachapp.privacy.codebook import CodeKind, load_codebook

_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "training_id": pl.String,
    "person_id": pl.String,
    "client": pl.String,
    "data_type": pl.String,
    "session_count": pl.Int64,
    "duration_min": pl.Int64,
    "outcome": pl.String,
    "codes": pl.List(pl.String),
}


def limits_of(settings: Settings) -> Limits:
    """The limits that are set."""
    return Limits(
        k_coaches=settings.k_coaches,
        k_clients=settings.k_clients,
        max_share_of_coach=settings.max_share_of_coach,
        l_outcomes=settings.l_outcomes,
        t_outcomes=settings.t_outcomes,
        max_subset=settings.max_subset,
    )


class Release:
    """The gate over all that is kept. One look at a time; batches are taken meanwhile."""

    def __init__(self, database: Database, audit: AuditLog, limits: Limits) -> None:
        self._database = database
        self._audit = audit
        self._limits = limits
        self._turn = Lock()
        self._seen = -1

    def look_if_changed(self) -> None:
        """Look, unless nothing was written in the log since the last time."""
        with self._database.reading() as session:
            length = head(session).length
        if length != self._seen:
            self.look()

    def look(self) -> int:
        """Judge every record again; how many changed. Doing it twice changes nothing more."""
        with self._turn:
            with self._database.reading() as session:
                self._seen = head(session).length  # before: what comes meanwhile is looked at next
            return self._look()

    def _look(self) -> int:
        with self._database.reading() as session:
            rows = session.execute(_EVERYTHING).all()
        table = pl.DataFrame([tuple(row)[:8] for row in rows], schema=_SCHEMA, orient="row")
        changes: list[dict[str, object]] = []
        for row, verdict in zip(rows, judge(table, _parents(), self._limits), strict=True):
            state = RELEASED if verdict.is_released else WAITING
            told = (state, verdict.reason, list(verdict.codes))
            if (row.state, row.reason, row.released_codes) != told:
                values = dict(zip(("state", "reason", "released_codes"), told, strict=True))
                changes.append({"training_id": row.training_id, **values})
        if changes:
            with self._database.writing() as session:
                # By its key: one that was deleted meanwhile is not written again.
                known = set(session.scalars(select(Record.training_id)))
                session.execute(update(Record), [c for c in changes if c["training_id"] in known])
                self._audit.add(session, SYSTEM, "release.look", n_changed=len(changes))
        return len(changes)


_EVERYTHING = select(
    Record.training_id,
    Record.person_id,
    Record.client_token,
    Record.data_type,
    Record.session_count,
    Record.duration_min,
    Record.outcome,
    Record.codes,
    Record.state,
    Record.reason,
    Record.released_codes,
).order_by(Record.training_id)


def _parents() -> dict[str, str | None]:
    return {code.code: code.parent for kind in CodeKind for code in load_codebook().of(kind)}
