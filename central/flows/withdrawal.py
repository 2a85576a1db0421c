"""Taking back: everything of a consent, one client of it, or one record.

The keys go first: from then on nothing can be read, here or in a backup, whatever is cut off
later. Then objects and rows, and a tombstone for each id. Asked again, the same receipt comes.
What stays: the receipts, the tombstones, the lineage, and entries of the audit log.
"""

from __future__ import annotations

import os
import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from central.audit.log import AuditLog
from central.clock import Clock
from central.consent.grants import of_code
from central.consent.receipts import deletion_receipt
from central.errors import ConsentGoneError, NotFoundError
from central.hive.objects import without
from central.hive.place import Place
from central.hive.sealing import Keys
from central.intake.release import Release
from central.signing import Signer
from central.store.database import Database
from central.store.tables import Consent, Deletion, Lineage, Record, Tombstone
from central.web.auth import fingerprint

ALL = "all"
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class What:
    """What is taken back: one client, one record, or with neither everything."""

    client_token: str = ""
    training_id: str = ""

    def __str__(self) -> str:
        if self.training_id:
            return f"record {self.training_id}"
        return f"client {self.client_token}" if self.client_token else ALL


class Withdrawal:
    """Deletes, and gives a receipt of it."""

    def __init__(
        self,
        database: Database,
        place: Place,
        keys: Keys,
        release: Release,
        audit: AuditLog,
        signer: Signer,
        clock: Clock,
    ) -> None:
        self._database = database
        self._place = place
        self._keys = keys
        self._release = release
        self._audit = audit
        self._signer = signer
        self._clock = clock

    def by_code(self, code: str) -> dict[str, Any]:
        """Everything of the consent whose printed receipt bears a code."""
        with self._database.reading() as session:
            consent = of_code(session, code)
        return self.take_back(consent.person_id, consent.id, What())

    def take_back(self, person_id: str, consent_id: str, what: What) -> dict[str, Any]:
        """Delete what is asked, and look again at what stays; the signed receipt.

        Raises:
            ConsentGoneError, NotFoundError: as `delete`.
        """
        receipt = self.delete(person_id, consent_id, what)
        self._release.look_if_changed()
        return receipt

    def delete(self, person_id: str, consent_id: str, what: What) -> dict[str, Any]:
        """Delete what is asked; the signed receipt. What stays is to be looked at after it.

        Raises:
            ConsentGoneError: no such consent of this person.
            NotFoundError: no such record or client under it.
        """
        with self._database.writing() as session:
            consent = session.get(Consent, consent_id)
            if consent is None or consent.person_id != person_id:
                raise ConsentGoneError
            done = _receipt(session, consent_id, what)
            if done is not None and not _rows(session, consent_id, what):
                return done
            if str(what) == ALL and consent.revoked_at is None:
                # First of all, so that nothing more comes in while the rest is deleted.
                session.execute(
                    update(Consent).where(Consent.id == consent_id).values(revoked_at=self._clock())
                )
                self._audit.add(session, person_id, "consent.revoke", consent_id)
        with self._database.reading() as session:
            rows = _rows(session, consent_id, what)
        if not rows and str(what) != ALL:
            raise NotFoundError
        renamed = self._shred(person_id, rows)
        return self._forget(person_id, consent_id, what, rows, renamed)

    def _shred(self, person_id: str, rows: list[Record]) -> dict[str, str]:
        """Destroy the keys, then what they sealed: objects that others are in are written anew.

        Returns the new names of those, by the old ones.
        """
        ids = [row.training_id for row in rows]
        for begin in range(0, len(ids), _AT_ONCE):
            self._keys.forget_records(ids[begin : begin + _AT_ONCE])
        for token in {row.client_token for row in rows}:
            self._keys.forget_client(person_id, token)
        renamed: dict[str, str] = {}
        for name in {row.object_name for row in rows}:
            try:
                left = without(self._place.get(name), set(ids))
            except NotFoundError:
                continue  # a withdrawal that was cut off had deleted it
            if left:
                renamed[name] = f"{name.rsplit('-', 1)[0]}-{os.urandom(4).hex()}"
                self._place.put(renamed[name], left)
            else:
                self._place.delete(name)
        return renamed

    def _forget(
        self,
        person_id: str,
        consent_id: str,
        what: What,
        rows: list[Record],
        renamed: dict[str, str],
    ) -> dict[str, Any]:
        ids = [row.training_id for row in rows]
        now = self._clock()
        with self._database.writing() as session:
            versions = set(
                session.scalars(select(Lineage.model_version).where(Lineage.training_id.in_(ids)))
            )
            deletion_id = str(uuid.uuid4())
            receipt = deletion_receipt(
                self._signer,
                deletion_id=deletion_id,
                consent_id=consent_id,
                what=str(what),
                training_ids=ids,
                model_versions=sorted(versions),
                deleted_at=now,
            )
            for row in rows:
                session.merge(Tombstone(id_hash=fingerprint(row.training_id)))
            session.execute(delete(Record).where(Record.training_id.in_(ids)))
            for old, new in renamed.items():
                session.execute(
                    update(Record).where(Record.object_name == old).values(object_name=new)
                )
            session.add(
                Deletion(
                    id=deletion_id,
                    consent_id=consent_id,
                    what=str(what),
                    deleted_at=now,
                    receipt=receipt,
                )
            )
            self._audit.add(session, person_id, "records.delete", consent_id, n_records=len(ids))
        for old in renamed:
            self._place.delete(old)
        return receipt


def _rows(session: Session, consent_id: str, what: What) -> list[Record]:
    query = select(Record).where(Record.consent_id == consent_id)
    if what.training_id:
        query = query.where(Record.training_id == what.training_id)
    elif what.client_token:
        query = query.where(Record.client_token == what.client_token)
    return list(session.scalars(query))


def _receipt(session: Session, consent_id: str, what: What) -> dict[str, Any] | None:
    found = session.scalar(
        select(Deletion)
        .where(Deletion.consent_id == consent_id, Deletion.what == str(what))
        .order_by(Deletion.deleted_at.desc())
        .limit(1)
    )
    return found.receipt if found else None
