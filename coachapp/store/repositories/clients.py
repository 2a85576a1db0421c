"""Clients."""

from __future__ import annotations

from datetime import datetime

from coachapp.domain.casefile import Client
from coachapp.domain.ids import ClientId
from coachapp.errors import NotFoundError
from coachapp.store.connection import Database, Row
from coachapp.store.repositories.rows import moment_or_none, stamp, stamp_or_none
from coachapp.text import RawText

_COLUMNS = "id, name, email, phone, organisation, role, notes, created_at, archived_at"


class Clients:
    """The people who are coached."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, client: Client) -> None:
        """Add a client, or replace what is known of them."""
        with self._database.transaction():
            self._database.execute(
                f"INSERT INTO clients ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email,"
                " phone = excluded.phone, organisation = excluded.organisation,"
                " role = excluded.role, notes = excluded.notes,"
                " archived_at = excluded.archived_at",
                (
                    client.id,
                    client.name,
                    client.email,
                    client.phone,
                    client.organisation,
                    client.role,
                    client.notes,
                    stamp(client.created_at),
                    stamp_or_none(client.archived_at),
                ),
            )

    def get(self, client_id: ClientId) -> Client:
        """One client, or `NotFoundError`."""
        row = self._database.one(f"SELECT {_COLUMNS} FROM clients WHERE id = ?", (client_id,))
        if row is None:
            raise NotFoundError
        return _client(row)

    def all(self, *, archived: bool = False) -> tuple[Client, ...]:
        """All clients by name; archived ones only when asked for."""
        where = "" if archived else "WHERE archived_at IS NULL"
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM clients {where} ORDER BY name COLLATE NOCASE, id"
        )
        return tuple(_client(row) for row in rows)

    def delete(self, client_id: ClientId) -> None:
        """Delete a client with everything below, and leave nothing in the WAL."""
        with self._database.transaction():
            self._database.execute("DELETE FROM clients WHERE id = ?", (client_id,))
        self._database.checkpoint()


def _client(row: Row) -> Client:
    return Client(
        id=ClientId(row[0]),
        name=RawText(row[1]),
        email=RawText(row[2]),
        phone=RawText(row[3]),
        organisation=RawText(row[4]),
        role=RawText(row[5]),
        notes=RawText(row[6]),
        created_at=datetime.fromisoformat(row[7]),
        archived_at=moment_or_none(row[8]),
    )
