"""Between rows and values: dates and times as ISO 8601 text, always with their zone."""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from coachapp.errors import NotFoundError
from coachapp.store.connection import Database

T = TypeVar("T")


def stamp(moment: datetime) -> str:
    """A moment in UTC as text, so that the order of texts is that of time; never naive."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(UTC).isoformat()


def to_row(value: Any) -> Any:
    """What a column holds for a value."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


class Table(Generic[T]):
    """A table whose columns are the fields of a frozen dataclass, in their order.

    ``fixed`` are the columns that a second save leaves as they are; ``without`` the fields that
    are not columns.
    """

    def __init__(
        self,
        database: Database,
        name: str,
        kind: type[T],
        *,
        fixed: Sequence[str] = (),
        without: Sequence[str] = (),
    ) -> None:
        self.database = database
        self.name = name
        self._kind = kind
        hints = get_type_hints(kind)
        self.columns = tuple(f.name for f in fields(kind) if f.name not in without)  # type: ignore[arg-type]
        self._key = self.columns[0]
        self._readers = [_reader(hints[column]) for column in self.columns]
        changing = [c for c in self.columns[1:] if c not in fixed]
        self._insert = (
            f"INSERT INTO {name} ({', '.join(self.columns)})"
            f" VALUES ({', '.join('?' * len(self.columns))})"
        )
        self._upsert = f"{self._insert} ON CONFLICT ({self._key}) DO UPDATE SET " + ", ".join(
            f"{c} = excluded.{c}" for c in changing
        )

    def add(self, value: T) -> None:
        """Add a row; one with its key must not be there."""
        self._write(self._insert, value)

    def save(self, value: T) -> None:
        """Add a row, or change it."""
        self._write(self._upsert, value)

    def get(self, key: str) -> T:
        """One value by its key, or `NotFoundError`."""
        found = self.read(f"WHERE {self._key} = ?", (key,))
        if not found:
            raise NotFoundError
        return found[0]

    def read(self, rest: str = "", parameters: Sequence[object] = ()) -> tuple[T, ...]:
        """Values; ``rest`` is what follows the table's name (joins, where, order)."""
        columns = ", ".join(f"{self.name}.{c}" for c in self.columns)
        rows = self.database.execute(f"SELECT {columns} FROM {self.name} {rest}", parameters)
        return tuple(self.value_of(row) for row in rows)

    def value_of(self, row: Sequence[Any], **more: Any) -> T:
        """The value of a row; ``more`` are the fields that are not columns."""
        given = {
            column: None if cell is None else read(cell)
            for column, cell, read in zip(self.columns, row, self._readers, strict=True)
        }
        return self._kind(**given, **more)

    def delete(self, key: str) -> None:
        """Delete by the key."""
        with self.database.transaction():
            self.database.execute(f"DELETE FROM {self.name} WHERE {self._key} = ?", (key,))

    def _write(self, sql: str, value: T) -> None:
        row = [to_row(getattr(value, column)) for column in self.columns]
        with self.database.transaction():
            self.database.execute(sql, row)


def _reader(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a cell, by the type of the field."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    if get_origin(kind) in (Union, types.UnionType):
        (inner,) = (a for a in get_args(kind) if a is not type(None))
        return _reader(inner)
    if kind in (datetime, date):
        made: Callable[[Any], Any] = kind.fromisoformat
        return made
    return _as_is if kind in (int, float, str) else kind


def _as_is(cell: Any) -> Any:
    return cell
