"""Materials: what is known of the files that belong to a case."""

from __future__ import annotations

from coachapp.domain.casefile import Material
from coachapp.domain.ids import CaseId, MaterialId
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import Table


class Materials:
    """The materials of all cases; their bytes are `coachapp.store.sealed`'s."""

    def __init__(self, database: Database) -> None:
        self._table = Table(
            database,
            "materials",
            Material,
            fixed=("case_id", "session_id", "size_bytes", "sha256", "added_at"),
        )

    def save(self, material: Material) -> None:
        """Add a material, or rename it."""
        self._table.save(material)

    def get(self, material_id: MaterialId) -> Material:
        """One material, or `NotFoundError`."""
        return self._table.get(material_id)

    def of_case(self, case_id: CaseId) -> tuple[Material, ...]:
        """The materials of a case, as they were added."""
        return self._table.read("WHERE case_id = ? ORDER BY added_at, id", (case_id,))

    def all(self) -> tuple[Material, ...]:
        """The materials of every case."""
        return self._table.read("ORDER BY id")

    def delete(self, material_id: MaterialId) -> None:
        """Forget a material."""
        self._table.delete(material_id)
