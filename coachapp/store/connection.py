"""The one place that talks to SQLCipher.

Every write goes through `Database.transaction`, which raises the commit counter inside the
transaction and tells the header before and after; see `coachapp.store.keys.header`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from sqlcipher3 import dbapi2 as sqlcipher

from coachapp.errors import (
    DatabaseDamagedError,
    DatabaseMissingError,
    DiskFullError,
    FolderNotWritableError,
    LockedReportError,
    VaultInUseError,
    ViewOnlyError,
)
from coachapp.store.files import create_private
from coachapp.store.keys.derivation import DataKey, zero

APPLICATION_ID = 0x436F6163  # "Coac"
CACHE_KIB = 32 * 1024
Row = tuple[Any, ...]
IntegrityError = sqlcipher.IntegrityError
"""A value that a table refuses; what comes from a file may hold one."""


class CommitWitness(Protocol):
    """Is told of commits; keeps the counter outside the database."""

    def before_commit(self, counter: int, audit_head: str) -> None:
        """The commit with this counter is about to be made."""
        ...

    def after_commit(self, counter: int) -> None:
        """The commit with this counter is durable."""
        ...


class Database:
    """An open, keyed connection. Belongs to the thread that opened it."""

    def __init__(self, connection: sqlcipher.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._witness: CommitWitness | None = None
        self._in_transaction = False
        self._wants_checkpoint = False
        self._only_reads = False

    def attach_witness(self, witness: CommitWitness) -> None:
        """From now on commits are counted outside too."""
        self._witness = witness

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Run one statement and return its rows."""
        with self._translated():
            rows: list[Row] = self._connection.execute(sql, parameters).fetchall()
            return rows

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row."""
        with self._translated():
            self._connection.executemany(sql, rows)

    def one(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """The first row, or None."""
        rows = self.execute(sql, parameters)
        return rows[0] if rows else None

    def scalar(self, sql: str, parameters: Sequence[object] = ()) -> Any:
        """The first value of the first row."""
        row = self.one(sql, parameters)
        return row[0] if row else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; joins a transaction that is already under way."""
        if self._in_transaction:
            yield
            return
        self.refuse_if_only_reading()
        self.execute("BEGIN IMMEDIATE")
        self._in_transaction = True
        try:
            yield
            counter = self.counter() + 1
            self.execute("UPDATE meta SET value = ? WHERE key = 'counter'", (str(counter),))
            if self._witness:
                self._witness.before_commit(counter, self.audit_head())
            self.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._in_transaction = False
        if self._witness:
            self._witness.after_commit(counter)
        if self._wants_checkpoint:
            self._wants_checkpoint = False
            self.checkpoint()

    def counter(self) -> int:
        """How many commits this database has seen."""
        return int(self.scalar("SELECT value FROM meta WHERE key = 'counter'"))

    def audit_head(self) -> str:
        """The last link of the audit chain; empty before the first."""
        return self.scalar("SELECT mac FROM audit ORDER BY seq DESC LIMIT 1") or ""

    def user_version(self) -> int:
        """The schema's version."""
        return int(self.scalar("PRAGMA user_version"))

    def checkpoint(self) -> None:
        """Fold the WAL into the file and empty it, so that deleted text is not left behind.

        Inside a transaction it is done after the commit.
        """
        if self._in_transaction:
            self._wants_checkpoint = True
            return
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def copy_to(self, path: Path, key: DataKey) -> None:
        """An encrypted copy of the whole database at this moment, under another key."""
        target = _connect(path, key)
        try:
            with self._translated():
                self._connection.backup(target)
        finally:
            target.close()

    def problems(self) -> list[str]:
        """What SQLCipher's and SQLite's own checks find: page numbers and tables, no text."""
        found = []
        for check in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
            try:
                rows = self.execute(f"PRAGMA {check}")
            except DatabaseDamagedError as exc:
                # One check that falls over must not hide what the others found.
                found.append(f"{check}: {exc.facts['detail']}")
                continue
            found += [f"{check}: {r[0]}" for r in rows if r[0] != "ok"]
        return found

    def only_read(self, is_on: bool = True) -> None:
        """From now on nothing can be written through this connection, or again."""
        self.execute(f"PRAGMA query_only = {'ON' if is_on else 'OFF'}")
        self._only_reads = is_on

    def refuse_if_only_reading(self) -> None:
        """Raise `ViewOnlyError` where nothing can be written."""
        if self._only_reads:
            raise ViewOnlyError

    def close(self) -> None:
        """Close; a clean close folds the WAL in and removes it."""
        self._connection.close()

    def _roll_back(self) -> None:
        # After a failure such as a full disk SQLite may have rolled back by itself.
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlcipher.DatabaseError as exc:
            known = translate(exc, self._path)
            if known is None:
                raise
            raise known from exc


def translate(exc: sqlcipher.DatabaseError, path: Path) -> Exception | None:
    """A `VaultError` for what a disk or a damaged file can cause; None for a bug of ours."""
    text = str(exc)
    if isinstance(exc, sqlcipher.IntegrityError):
        return LockedReportError() if "report is locked" in text else None
    if any(t in text for t in ("malformed", "not a database", "hmac", "vtable constructor")):
        return DatabaseDamagedError(detail=text)
    # A file that may not grow gives an I/O error, as a dying disk does; the words say both.
    if "full" in text or "disk I/O error" in text:
        return DiskFullError()
    if "readonly" in text or "unable to open" in text:
        return FolderNotWritableError(folder=str(path.parent))
    if "database is locked" in text or "table is locked" in text:
        return VaultInUseError()
    return None


def create_database(path: Path, key: DataKey) -> Database:
    """A new, empty, encrypted database with mode 0600."""
    create_private(path)
    database = Database(_connect(path, key), path)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return _configured(database)


def open_database(path: Path, key: DataKey) -> Database:
    """Open an existing database.

    Raises:
        DatabaseMissingError: no such file.
        DatabaseDamagedError: the key was checked elsewhere, so what cannot be read is damaged.
    """
    if not path.exists():
        raise DatabaseMissingError
    database = Database(_connect(path, key), path)
    try:
        if database.scalar("PRAGMA application_id") != APPLICATION_ID:
            raise DatabaseDamagedError(detail="application id")
        return _configured(database)
    except BaseException:
        database.close()
        raise


def _connect(path: Path, key: DataKey) -> sqlcipher.Connection:
    try:
        # isolation_level=None: no implicit transaction, in which journal_mode would not change.
        connection = sqlcipher.connect(str(path), isolation_level=None)
    except sqlcipher.OperationalError as exc:
        raise translate(exc, path) or exc from exc
    literal = key.raw_key_literal()
    try:
        connection.set_key(literal)
    finally:
        zero(literal)
    connection.execute("PRAGMA cipher_log_level = NONE")
    return connection


def _configured(database: Database) -> Database:
    database.execute("PRAGMA trusted_schema = OFF")
    mode = database.scalar("PRAGMA journal_mode = WAL")
    if mode != "wal":
        raise DatabaseDamagedError(detail=f"journal mode {mode}")
    if str(database.scalar("PRAGMA cipher_status")) != "1":
        raise DatabaseDamagedError(detail="not encrypted")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA foreign_keys = ON")
    # Without it REPLACE deletes rows past their triggers.
    database.execute("PRAGMA recursive_triggers = ON")
    database.execute("PRAGMA secure_delete = ON")
    # What is kept for an undo must never reach a disk.
    database.execute("PRAGMA temp_store = MEMORY")
    database.execute("PRAGMA cell_size_check = ON")
    database.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return database
