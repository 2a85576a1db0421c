"""What the tests of storing an import do with a practice: look, bring, count, and find."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from coachapp.actions.desk import Desk
from coachapp.actions.importing.plan import look_through
from coachapp.actions.importing.proposal import Becomes, Item
from coachapp.actions.importing.storing import Stored, known_of, store
from coachapp.domain.cancel import Cancel
from coachapp.domain.casefile import CaseFile, Client

TODAY = date(2024, 6, 1)
TABLES = (
    "clients", "contacts", "cases", "sessions", "actions", "appointments", "materials",
    "passages", "imports", "import_items",
)  # fmt: skip


def look(desk: Desk, folder: Path) -> tuple[Item, ...]:
    return look_through([folder], known_of(desk), Cancel(), lambda _n, _of: None, TODAY).items


def chosen(desk: Desk, folder: Path) -> list[Item]:
    return [i for i in look(desk, folder) if i.is_chosen]


def bring(desk: Desk, items: list[Item], cancel: Cancel | None = None) -> Stored:
    return store(desk, "Praktijk", items, "Coaching", cancel or Cancel())


def counts(desk: Desk) -> dict[str, int]:
    database = desk.vault.database
    return {t: int(database.scalar(f"SELECT count(*) FROM {t}")) for t in TABLES}


def client(desk: Desk, name: str) -> Client:
    (found,) = [c for c in desk.clients() if c.name == name]
    return found


def case_file(desk: Desk, name: str) -> CaseFile:
    (case,) = desk.client(client(desk, name).id).cases
    return desk.case_file(case.id)


def a_note(name: str = "Anna Bakker", **fields: object) -> Item:
    item = Item(
        source="x",
        becomes=Becomes.SESSION,
        name=name,
        dated_at=datetime(2024, 3, 12, 9, tzinfo=UTC),
    )
    return replace(item, **fields)  # type: ignore[arg-type]


def bytes_of(desk: Desk, material_id: str) -> bytes:
    return b"".join(desk.vault.files.read(material_id))
