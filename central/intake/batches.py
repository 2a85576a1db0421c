"""Takes batches: the whole of one, once, with a verdict for each record."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from central.audit.log import AuditLog
from central.clock import Clock
from central.errors import NotFoundError, NotSignedError, NotUnderstoodError, OtherBodyError
from central.hive.objects import packed
from central.hive.place import Place
from central.hive.sealing import Keys, Plain
from central.intake.bodies import SentBatch
from central.intake.checks import Check, Sender, checked
from central.signing import Signer, holds
from central.store.database import Database
from central.store.tables import Batch, Consent, Record, Tombstone
from central.web.auth import fingerprint
from central.web.standing import standing
from coachapp.privacy.codebook import load_codebook
from coachapp.privacy.record import SharedRecord

REPLAYED = "deleted_before"
TWICE = "known_already"
WAITING, RELEASED = "waiting", "released"
NEW = "not_judged_yet"
Passed = tuple[SharedRecord, str]
"""A record that may be kept, and the token of its client."""
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Intake:
    """Keeps what passes the checks, sealed, before it answers."""

    def __init__(
        self,
        database: Database,
        place: Place,
        keys: Keys,
        audit: AuditLog,
        signer: Signer,
        rules: Sequence[Check],
        clock: Clock,
    ) -> None:
        self._database = database
        self._place = place
        self._keys = keys
        self._audit = audit
        self._signer = signer
        self._rules = rules
        self._clock = clock

    def take(
        self, person_id: str, batch: SentBatch, body: bytes, signature: str
    ) -> tuple[dict[str, Any], bool]:
        """Keep a batch: its receipt, and whether it is new.

        The same batch again gives the old receipt. Objects are written first and are found by
        nobody until the rows that name them are kept, so a cut at any point loses nothing that
        was answered and leaves nothing that counts.

        Raises:
            ConsentGoneError, NotSignedError, OtherBodyError, NotNowError: as their names say.
        """
        sha256 = hashlib.sha256(body).hexdigest()
        with self._database.reading() as session:
            known = self._known(session, person_id, batch, sha256)
            if known is not None:
                return known, False
            consent = standing(session, batch.consent_id, person_id)
        if not holds(consent.public_key, body, signature):
            raise NotSignedError
        if batch.codebook_version != load_codebook().version:
            raise NotUnderstoodError(field="codebook_version")
        now = self._clock()
        passed, verdicts = self._judged(consent, batch, now.date())
        receipt = self._signer.signed(
            {
                "batch_id": batch.batch_id,
                "consent_receipt_id": batch.consent_id,
                "body_sha256": sha256,
                "received_at": now.isoformat(),
                "verdicts": verdicts,
            }
        )
        kept = Batch(
            id=batch.batch_id,
            consent_id=batch.consent_id,
            body_sha256=sha256,
            received_at=now,
            receipt=receipt,
        )
        name = self._put(person_id, batch.batch_id, passed)
        is_kept = False
        try:
            with self._database.writing() as session:
                known = self._known(session, person_id, batch, sha256)
                if known is not None:
                    return known, False
                standing(session, batch.consent_id, person_id)
                self._keep(session, person_id, kept, passed, name)
            is_kept = True
        finally:
            if not is_kept:
                self._place.delete(name)
        return receipt, True

    def _judged(
        self, consent: Consent, batch: SentBatch, today: date
    ) -> tuple[list[Passed], list[dict[str, Any]]]:
        """The records that may be kept, with their clients; and a verdict on each."""
        with self._database.reading() as session:
            known_ids = _known_ids(session, batch)
        passed: list[Passed] = []
        verdicts: list[dict[str, Any]] = []
        for sent in batch.records:
            sender = Sender(consent, sent.client_token, today)
            record, rule = checked(sent.untrusted, sender, self._rules)
            if record is not None:
                rule = known_ids.get(str(record.training_id), "")
                known_ids[str(record.training_id)] = rule or TWICE
            if record is None or rule:
                verdicts.append(_refused(sent.untrusted, rule))
            else:
                passed.append((record, sent.client_token))
                verdicts.append(_waiting(record))
        return passed, verdicts

    def _keep(
        self,
        session: Session,
        person_id: str,
        batch: Batch,
        passed: Sequence[Passed],
        name: str,
    ) -> None:
        session.add(batch)
        session.flush()
        if passed:
            rows = [_row(record, token, name, batch, person_id) for record, token in passed]
            session.execute(insert(Record), rows)
        n_refused = len(batch.receipt["verdicts"]) - len(passed)
        self._audit.add(
            session, person_id, "batch.send", batch.id, kept=len(passed), refused=n_refused
        )

    def verdicts(self, person_id: str, batch_id: str) -> list[dict[str, Any]]:
        """What became of each record of a batch by now; `NotFoundError` where it is another's."""
        with self._database.reading() as session:
            batch = session.get(Batch, batch_id)
            if batch is None or not _is_of(session, batch, person_id):
                raise NotFoundError
            rows = {
                row.training_id: row
                for row in session.scalars(select(Record).where(Record.batch_id == batch_id))
            }
        told: list[dict[str, Any]] = []
        for verdict in batch.receipt["verdicts"]:
            row = rows.get(verdict["training_id"])
            if verdict["verdict"] == "refused":
                told.append(verdict)
            elif row is None:
                told.append({**verdict, "verdict": "deleted", "reason": ""})
            else:
                told.append(verdict_of(row))
        return told

    def _known(
        self, session: Session, person_id: str, batch: SentBatch, sha256: str
    ) -> dict[str, Any] | None:
        found = session.get(Batch, batch.batch_id)
        if found is None:
            return None
        if found.body_sha256 != sha256 or not _is_of(session, found, person_id):
            raise OtherBodyError
        return found.receipt

    def _put(self, person_id: str, batch_id: str, passed: Sequence[Passed]) -> str:
        """Seal the records and put their object; its name, which nothing names yet."""
        plain = [
            Plain(
                str(record.training_id),
                token,
                json.dumps(record.to_wire(), sort_keys=True).encode(),
            )
            for record, token in passed
        ]
        name = f"records/{batch_id[:2]}/{batch_id}-{os.urandom(4).hex()}"
        if plain:
            self._place.put(name, packed(self._keys.seal(person_id, plain)))
        return name


def _is_of(session: Session, batch: Batch, person_id: str) -> bool:
    consent = session.get(Consent, batch.consent_id)
    return consent is not None and consent.person_id == person_id


def _known_ids(session: Session, batch: SentBatch) -> dict[str, str]:
    """The ids of a batch that cannot be kept, and why: deleted before, or there already."""
    ids = [i for sent in batch.records if (i := _told_id(sent.untrusted)) is not None]
    hashes = {fingerprint(i): i for i in ids}
    gone = session.scalars(select(Tombstone.id_hash).where(Tombstone.id_hash.in_(hashes)))
    here = session.scalars(select(Record.training_id).where(Record.training_id.in_(ids)))
    return {**dict.fromkeys(here, TWICE), **{hashes[h]: REPLAYED for h in gone}}


def _row(
    record: SharedRecord,
    token: str,
    name: str,
    batch: Batch,
    person_id: str,
) -> dict[str, object]:
    return dict(
        training_id=str(record.training_id),
        batch_id=batch.id,
        consent_id=batch.consent_id,
        person_id=person_id,
        client_token=token,
        data_type=record.data_type.value,
        session_count=record.session_count,
        duration_min=record.duration_min,
        outcome=record.outcome,
        codes=sorted({*record.patterns, *record.techniques}),
        phrases=sorted(record.phrases),
        released_codes=[],
        state=WAITING,
        reason=NEW,
        received_on=batch.received_at.date(),
        object_name=name,
    )


# Any: JSON that was not understood; only a well-formed id of it is told again.
def _told_id(untrusted: Any) -> str | None:
    told = untrusted.get("training_id") if isinstance(untrusted, dict) else None
    return told if isinstance(told, str) and _ID.fullmatch(told) else None


def _refused(untrusted: Any, rule: str) -> dict[str, Any]:
    return {"training_id": _told_id(untrusted), "verdict": "refused", "reason": rule}


def _waiting(record: SharedRecord) -> dict[str, Any]:
    return {"training_id": str(record.training_id), "verdict": WAITING, "reason": NEW}


def verdict_of(row: Record) -> dict[str, Any]:
    """What is told of a record that is kept: its state, why it waits, what was changed in it."""
    told: dict[str, Any] = {"training_id": row.training_id, "reason": row.reason}
    if row.state == WAITING:
        return {**told, "verdict": WAITING}
    if row.released_codes == row.codes and not row.phrases:
        return {**told, "verdict": "accepted"}
    return {
        **told,
        "verdict": "changed",
        "left_out": sorted(set(row.codes) - set(row.released_codes)),
        "instead": sorted(set(row.released_codes) - set(row.codes)),
    }
