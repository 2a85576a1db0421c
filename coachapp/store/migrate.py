"""Numbered SQL migrations: each in one transaction with its version, a backup before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files

from sqlcipher3 import dbapi2 as sqlcipher

from coachapp.errors import NewerVaultError
from coachapp.store.connection import Database


def migrations() -> list[tuple[int, str]]:
    """Number and SQL of every migration, in order."""
    folder = files("coachapp.store") / "migrations"
    named = sorted(f.name for f in folder.iterdir() if f.name.endswith(".sql"))
    return [(int(name[:4]), (folder / name).read_text(encoding="utf-8")) for name in named]


def latest_version() -> int:
    """The schema version that this application writes."""
    return migrations()[-1][0]


def refuse_newer(database: Database) -> None:
    """Raise `NewerVaultError` for what a newer application wrote; nothing else is read."""
    found, known = database.user_version(), latest_version()
    if found > known:
        raise NewerVaultError(found=found, known=known)


def migrate(database: Database, before: Callable[[], None]) -> bool:
    """Bring the schema up to date; ``before`` runs once when there is anything to do."""
    refuse_newer(database)
    found = database.user_version()
    if found == latest_version():
        return False
    if found:
        before()
    for number, sql in migrations():
        if number > found:
            _apply(database, number, sql)
    return True


def _apply(database: Database, number: int, sql: str) -> None:
    with database.transaction():
        for statement in statements(sql):
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {number}")


def statements(sql: str) -> Iterator[str]:
    """Split a script where SQLite says that a statement is complete."""
    pending = ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if ";" in line and sqlcipher.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        yield pending
