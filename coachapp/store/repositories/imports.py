"""What imports brought, so that each can be taken back as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coachapp.domain.ids import ImportId
from coachapp.domain.practice import ImportRecord
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import Table

_TABLE_OF = {
    "action": "actions",
    "appointment": "appointments",
    "material": "materials",
    "session": "sessions",
    "case": "cases",
    "client": "clients",
}
"""In the order in which they are taken back: what holds others comes last."""


@dataclass(frozen=True, slots=True)
class ImportItem:
    """One thing that an import brought; ``sha256`` is that of the file it came from."""

    kind: str
    entity_id: str
    sha256: str = ""


class Imports:
    """The imports that can be taken back."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._table = Table(database, "imports", ImportRecord, without=("n_items",))

    def add(self, record: ImportRecord, items: Iterable[ImportItem]) -> None:
        """Note an import with what it brought."""
        with self._database.transaction():
            self._table.add(record)
            self._database.execute_many(
                "INSERT INTO import_items (import_id, kind, entity_id, sha256) VALUES (?, ?, ?, ?)",
                [(record.id, i.kind, i.entity_id, i.sha256) for i in items],
            )

    def all(self) -> tuple[ImportRecord, ...]:
        """The imports of which something is still there, the newest first."""
        found = []
        for record in self._table.read("ORDER BY imported_at DESC"):
            n = self._database.scalar(
                "SELECT count(*) FROM import_items WHERE import_id = ?", (record.id,)
            )
            if n:
                found.append(replace(record, n_items=n))
        return tuple(found)

    def known_hashes(self) -> frozenset[str]:
        """The SHA-256 of every file that was imported and is still there."""
        rows = self._database.execute("SELECT DISTINCT sha256 FROM import_items WHERE sha256 != ''")
        return frozenset(row[0] for row in rows)

    def take_back(self, import_id: ImportId) -> int:
        """Delete what an import brought; how many things that were.

        A client, a case or a session to which something else was added since then stays.
        """
        n = 0
        with self._database.transaction():
            self._table.get(import_id)
            for kind, table in _TABLE_OF.items():
                rows = self._database.execute(
                    "SELECT entity_id FROM import_items WHERE import_id = ? AND kind = ?",
                    (import_id, kind),
                )
                for (entity_id,) in rows:
                    if not self._holds_more(kind, entity_id):
                        self._database.execute(f"DELETE FROM {table} WHERE id = ?", (entity_id,))
                        n += 1
            self._database.execute("DELETE FROM imports WHERE id = ?", (import_id,))
        self._database.checkpoint()
        return n

    def _holds_more(self, kind: str, entity_id: str) -> bool:
        below = {
            "client": (
                "SELECT 1 FROM cases WHERE client_id = ?",
                "SELECT 1 FROM consents WHERE client_id = ?",
            ),
            "session": (
                "SELECT 1 FROM sessions WHERE id = ? AND report != ''",
                "SELECT 1 FROM insights WHERE session_id = ?",
                "SELECT 1 FROM techniques WHERE session_id = ?",
                "SELECT 1 FROM amendments WHERE session_id = ?",
                "SELECT 1 FROM scores WHERE session_id = ?",
                "SELECT 1 FROM assessments WHERE session_id = ?",
            ),
            "case": (
                "SELECT 1 FROM sessions WHERE case_id = ?",
                "SELECT 1 FROM goals WHERE case_id = ?",
                "SELECT 1 FROM actions WHERE case_id = ?",
                "SELECT 1 FROM assessments WHERE case_id = ?",
                "SELECT 1 FROM materials WHERE case_id = ?",
                "SELECT 1 FROM contracts WHERE case_id = ?",
            ),
        }
        return any(
            self._database.one(f"{sql} LIMIT 1", (entity_id,)) for sql in below.get(kind, ())
        )
