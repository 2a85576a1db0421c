"""Entries, each with the hash of the one before; and the check that none was touched.

A chain alone does not show that its end was cut off, or that it was written anew as a whole: for
that, signed checkpoints lie outside the database, one a line, only ever added to. Design after
Crosby and Wallach, Efficient data structures for tamper-evident logging (USENIX Security 2009).
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import rfc8785
from sqlalchemy import select
from sqlalchemy.orm import Session

from central.clock import Clock
from central.errors import LogBrokenError
from central.signing import Signer, is_signed
from central.store.database import Database
from central.store.tables import AuditEntry

FIRST = "0" * 64
SYSTEM = "system"
_AT_ONCE = 5_000


class AuditLog:
    """Writes entries in the transaction of what they tell."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def add(
        self, session: Session, actor: str, action: str, subject: str = "", **facts: str | int
    ) -> None:
        """Write an entry. ``subject`` and ``facts`` are ids, counts and rule ids: no content."""
        last = session.scalar(select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1))
        entry = AuditEntry(
            number=(last.number if last else 0) + 1,
            at=self._clock(),
            actor=actor,
            action=action,
            subject=subject,
            facts=dict(facts),
            previous=last.hash if last else FIRST,
        )
        entry.hash = _hash(entry)
        session.add(entry)
        session.flush()


@dataclass(frozen=True, slots=True)
class Head:
    """How long a log is, and the hash of its last entry."""

    length: int
    hash: str


class Checkpoints:
    """The signed heads of a log, in a file that is only added to."""

    def __init__(self, path: Path, signer: Signer) -> None:
        self._path = path
        self._signer = signer
        self._length: int | None = None
        """Of the last checkpoint, once it was read."""

    def add(self, head: Head, at: datetime) -> None:
        """Sign a head and keep it, unless it is that of the last one."""
        if self._length is None:
            self._cut_torn_end()
            self._length = max((c["length"] for c in self.all()), default=0)
        if self._length == head.length:
            return
        signed = self._signer.signed(
            {"length": head.length, "hash": head.hash, "at": at.isoformat()}
        )
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(signed, sort_keys=True) + "\n")
            file.flush()
            os.fsync(file.fileno())
        self._length = head.length

    def _cut_torn_end(self) -> None:
        """What a cut-off write left would spoil the line after it."""
        if self._path.exists():
            with self._path.open("r+b") as file:
                file.truncate(file.read().rfind(b"\n") + 1)

    def all(self) -> list[dict[str, Any]]:
        """Those whose signature holds; `LogBrokenError` for any other line but a torn last one."""
        if not self._path.exists():
            return []
        lines = self._path.read_text(encoding="utf-8").split("\n")
        found: list[dict[str, Any]] = []
        for line in lines[:-1]:
            try:
                checkpoint = json.loads(line)
            except ValueError as exc:
                raise LogBrokenError(where="checkpoints") from exc
            if not is_signed(checkpoint, self._signer.public_key):
                raise LogBrokenError(where="checkpoints")
            found.append(checkpoint)
        return found


def head(session: Session) -> Head:
    """Where the log ends now."""
    last = session.scalar(select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1))
    return Head(last.number, last.hash) if last else Head(0, FIRST)


def verify(database: Database, checkpoints: Checkpoints) -> Head:
    """Read the whole log again.

    Raises:
        LogBrokenError: with the number of the first entry that is changed, missing or misplaced,
            or of the checkpoint that the log does not reach.
    """
    anchored = {c["length"]: c["hash"] for c in checkpoints.all()}
    reached = Head(0, FIRST)
    with database.reading() as session:
        for entry in _entries(session):
            is_next = entry.number == reached.length + 1 and entry.previous == reached.hash
            if not is_next or entry.hash != _hash(entry):
                raise LogBrokenError(entry=reached.length + 1)
            reached = Head(entry.number, entry.hash)
            if anchored.get(reached.length, reached.hash) != reached.hash:
                raise LogBrokenError(entry=reached.length)
        longest = max(anchored, default=0)
        if longest > reached.length:
            raise LogBrokenError(entry=reached.length + 1)
    return reached


def _entries(session: Session) -> Iterator[AuditEntry]:
    query = select(AuditEntry).order_by(AuditEntry.number).limit(_AT_ONCE)
    found = session.scalars(query).all()
    while found:
        yield from found
        session.expunge_all()
        found = session.scalars(query.where(AuditEntry.number > found[-1].number)).all()


def _hash(entry: AuditEntry) -> str:
    # Any: what JSON holds.
    told: dict[str, Any] = {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "actor": entry.actor,
        "action": entry.action,
        "subject": entry.subject,
        "facts": entry.facts,
        "previous": entry.previous,
    }
    return hashlib.sha256(rfc8785.dumps(told)).hexdigest()
