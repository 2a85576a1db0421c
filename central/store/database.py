"""Opens a database and gives transactions over it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from central.errors import NotNowError

_BUSY_MS = 15_000


class Database:
    """One database. A transaction that writes takes the lock at once, so that none is lost late."""

    def __init__(self, url: str) -> None:
        self.engine = _open(url)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that only reads."""
        try:
            with self._sessions() as session:
                yield session
        except OperationalError as exc:
            raise NotNowError from exc

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction that is kept as a whole, or not at all.

        Raises:
            NotNowError: the database is locked, full or gone; nothing was kept.
        """
        try:
            with self._sessions() as session, session.begin():
                session.connection(execution_options={"is_writing": True})
                yield session
        except OperationalError as exc:
            raise NotNowError from exc

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()


def _open(url: str) -> Engine:
    engine = create_engine(url, pool_pre_ping=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


# Any: the connections of the driver, which SQLAlchemy types so.
def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # or the driver begins transactions where it likes
    cursor = connection.cursor()
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        f"busy_timeout = {_BUSY_MS}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Any) -> None:
    is_writing = connection.get_execution_options().get("is_writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
