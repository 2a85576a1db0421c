"""What time deletes: records that waited too long, and what a cut-off left behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from central.audit.log import SYSTEM, AuditLog
from central.clock import Clock
from central.flows.withdrawal import What, Withdrawal
from central.hive.place import Place
from central.hive.sealing import Keys
from central.intake.batches import WAITING
from central.intake.release import Release
from central.settings import Settings
from central.store.database import Database
from central.store.tables import Record


@dataclass(frozen=True, slots=True)
class Swept:
    """How much went."""

    n_records: int
    n_objects: int
    n_keys: int


class Retention:
    """Run each day, and by hand."""

    def __init__(
        self,
        database: Database,
        place: Place,
        keys: Keys,
        withdrawal: Withdrawal,
        release: Release,
        audit: AuditLog,
        settings: Settings,
        clock: Clock,
    ) -> None:
        self._database = database
        self._place = place
        self._keys = keys
        self._withdrawal = withdrawal
        self._release = release
        self._audit = audit
        self._settings = settings
        self._clock = clock

    def run(self) -> Swept:
        """Delete what is too old, and sweep objects and keys that no row names."""
        oldest = self._clock().date() - timedelta(days=self._settings.keep_waiting_days)
        with self._database.reading() as session:
            old = session.execute(
                select(Record.person_id, Record.consent_id, Record.training_id).where(
                    Record.state == WAITING, Record.received_on < oldest
                )
            ).all()
        for person_id, consent_id, training_id in old:
            self._withdrawal.delete(person_id, consent_id, What(training_id=training_id))
        if old:
            self._release.look()
        n_objects, n_keys = self.sweep()
        swept = Swept(len(old), n_objects, n_keys)
        with self._database.writing() as session:
            self._audit.add(
                session,
                SYSTEM,
                "retention.run",
                n_records=swept.n_records,
                n_objects=swept.n_objects,
                n_keys=swept.n_keys,
            )
        return swept

    def sweep(self) -> tuple[int, int]:
        """Delete objects and keys that no row names, unless they are of an upload under way."""
        before = self._clock() - timedelta(seconds=self._settings.sweep_after_s)
        # Listed first: what is named after it was listed is found among the rows.
        objects, keys = list(self._place.names(before)), self._keys.record_ids(before)
        with self._database.reading() as session:
            named = set(session.scalars(select(Record.object_name)))
            kept = set(session.scalars(select(Record.training_id)))
        orphans = [name for name in objects if name not in named]
        for name in orphans:
            self._place.delete(name)
        lost = [training_id for training_id in keys if training_id not in kept]
        self._keys.forget_records(lost)
        self._keys.forget_unused_clients()
        return len(orphans), len(lost)
