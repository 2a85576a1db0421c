"""Materials: what is known of the files that belong to a case."""

from __future__ import annotations

from datetime import datetime

from coachapp.domain.casefile import Material
from coachapp.domain.ids import CaseId, MaterialId, SessionId
from coachapp.errors import NotFoundError
from coachapp.store.connection import Database, Row
from coachapp.store.repositories.rows import stamp
from coachapp.text import RawText

_COLUMNS = "id, case_id, session_id, name, size_bytes, sha256, added_at"


class Materials:
    """The materials of all cases; their bytes are `coachapp.store.sealed`'s."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, material: Material) -> None:
        """Add a material, or rename it."""
        with self._database.transaction():
            self._database.execute(
                f"INSERT INTO materials ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                (
                    material.id,
                    material.case_id,
                    material.session_id,
                    material.name,
                    material.size_bytes,
                    material.sha256,
                    stamp(material.added_at),
                ),
            )

    def get(self, material_id: MaterialId) -> Material:
        """One material, or `NotFoundError`."""
        row = self._database.one(f"SELECT {_COLUMNS} FROM materials WHERE id = ?", (material_id,))
        if row is None:
            raise NotFoundError
        return _material(row)

    def of_case(self, case_id: CaseId) -> tuple[Material, ...]:
        """The materials of a case, as they were added."""
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM materials WHERE case_id = ? ORDER BY added_at, id", (case_id,)
        )
        return tuple(_material(row) for row in rows)

    def all(self) -> tuple[Material, ...]:
        """The materials of every case."""
        rows = self._database.execute(f"SELECT {_COLUMNS} FROM materials ORDER BY id")
        return tuple(_material(row) for row in rows)

    def delete(self, material_id: MaterialId) -> None:
        """Forget a material."""
        with self._database.transaction():
            self._database.execute("DELETE FROM materials WHERE id = ?", (material_id,))


def _material(row: Row) -> Material:
    return Material(
        id=MaterialId(row[0]),
        case_id=CaseId(row[1]),
        session_id=None if row[2] is None else SessionId(row[2]),
        name=RawText(row[3]),
        size_bytes=row[4],
        sha256=row[5],
        added_at=datetime.fromisoformat(row[6]),
    )
