"""The header as the witness of the database: counters that are compared on opening.

The header says a commit is coming before it comes (pending), and that it came after it did
(confirmed); so a database that is older, or a log that is gone, is noticed.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace

from coachapp.errors import (
    DiskFullError,
    FolderNotWritableError,
    HeaderRolledBackError,
    RolledBackError,
)
from coachapp.store.connection import Database
from coachapp.store.keys.derivation import DataKey
from coachapp.store.keys.header import Header, HeaderFile


class HeaderWitness:
    """Keeps the header's counters in step with the database."""

    def __init__(self, file: HeaderFile, header: Header, key: DataKey) -> None:
        self._file = file
        self._key = key
        self.header = header

    def before_commit(self, counter: int, audit_head: str) -> None:
        """Say that this commit is coming."""
        self.header = replace(self.header, pending=counter, audit_head=audit_head)
        self._file.write(self.header, self._key)

    def after_commit(self, counter: int) -> None:
        """Say that it came."""
        self.header = replace(self.header, confirmed=counter)
        # The commit is durable: a disk that is full now only makes the header lag, which
        # opening allows for. Telling the coach that saving failed would be wrong.
        with contextlib.suppress(DiskFullError, FolderNotWritableError):
            self._file.write(self.header, self._key, sync=False)

    def set_slots(self, header: Header) -> None:
        """Write a header with other slots, and its spare."""
        self._file.write_with_spare(header, self._key)
        self.header = header

    def reconcile(self, database: Database, *, from_spare: bool, accept_older: bool) -> None:
        """Compare the database with the header, and let a commit that never came be the next one.

        A spare header may lag, so it gives a lower bound only.

        Raises:
            RolledBackError, HeaderRolledBackError: one of them is older than the other knows.
        """
        loose = from_spare or accept_older
        header, found = self.header, database.counter()
        if found < header.confirmed and not accept_older:
            raise RolledBackError(found=found, expected=header.confirmed)
        if not loose:
            if found > header.pending:
                raise HeaderRolledBackError(found=header.pending, expected=found)
            if found == header.pending and database.audit_head() != header.audit_head:
                raise RolledBackError(found=found, expected=header.pending)
        if (header.pending, header.confirmed) != (found, found) or loose:
            self.header = replace(
                header, pending=found, confirmed=found, audit_head=database.audit_head()
            )
            self._file.write_with_spare(self.header, self._key)
