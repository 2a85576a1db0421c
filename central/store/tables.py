"""The tables. Ids of people are random; nothing here says who a coach or a client is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, ForeignKey, Index, LargeBinary, String, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Types = dict[Any, Any]  # Any: types, as SQLAlchemy has them


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets the zone, which comes back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Only with a zone, and as UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """With its zone."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class Tables(DeclarativeBase):
    """Everything but the keys."""

    type_annotation_map: ClassVar[Types] = {
        datetime: UtcDateTime,
        dict[str, Any]: JSON,
        list[str]: JSON,
    }


class KeyTables(DeclarativeBase):
    """The keys, in a database of their own."""

    type_annotation_map: ClassVar[Types] = {datetime: UtcDateTime}


class Person(Tables):
    """Somebody who may do something; ``role`` is one of `central.web.roles.Role`."""

    __tablename__ = "persons"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    role: Mapped[str] = mapped_column(String(16))
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]


class EnrolmentCode(Tables):
    """A code that lets one device enrol, once; only its hash is kept."""

    __tablename__ = "enrolment_codes"
    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("persons.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class Device(Tables):
    """A device with its public key (Ed25519, base64)."""

    __tablename__ = "devices"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("persons.id"), index=True)
    public_key: Mapped[str] = mapped_column(String(64), unique=True)
    enrolled_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class Nonce(Tables):
    """A signature that was used, so that it is not used again."""

    __tablename__ = "nonces"
    device_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    nonce: Mapped[str] = mapped_column(String(64), primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(index=True)


class Consent(Tables):
    """What a coach said yes to, under which wording; ``public_key`` signs the batches of it."""

    __tablename__ = "consents"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("persons.id"), index=True)
    coach_id: Mapped[str] = mapped_column(String(64), unique=True)
    public_key: Mapped[str] = mapped_column(String(64))
    data_types: Mapped[list[str]]
    level: Mapped[str] = mapped_column(String(8))
    withdrawal_hash: Mapped[str] = mapped_column(String(64), unique=True)
    granted_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    receipt: Mapped[dict[str, Any]]


class Batch(Tables):
    """An upload that was taken, by its id and the hash of its body."""

    __tablename__ = "batches"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.id"), index=True)
    body_sha256: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[datetime]
    receipt: Mapped[dict[str, Any]]


class Record(Tables):
    """A record that is kept, as far as the arithmetic of groups needs it; the rest is sealed.

    ``state`` is ``waiting`` or ``released``; ``released_codes`` are those it may be used with.
    """

    __tablename__ = "records"
    training_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    batch_id: Mapped[str] = mapped_column(ForeignKey("batches.id"), index=True)
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.id"), index=True)
    person_id: Mapped[str] = mapped_column(String(32))
    client_token: Mapped[str] = mapped_column(String(64))
    data_type: Mapped[str] = mapped_column(String(20))
    session_count: Mapped[int]
    duration_min: Mapped[int]
    outcome: Mapped[str] = mapped_column(String(40))
    codes: Mapped[list[str]]
    phrases: Mapped[list[str]]
    released_codes: Mapped[list[str]]
    state: Mapped[str] = mapped_column(String(10), index=True)
    reason: Mapped[str] = mapped_column(String(40))
    received_on: Mapped[date] = mapped_column(index=True)
    object_name: Mapped[str] = mapped_column(String(80), index=True)

    __table_args__ = (
        Index("records_by_client", "person_id", "client_token"),
        Index("records_by_group", "data_type", "session_count", "duration_min"),
    )


class Lineage(Tables):
    """Which snapshot, and so which version of the model, a record went into."""

    __tablename__ = "lineage"
    training_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    snapshot: Mapped[str] = mapped_column(String(64), primary_key=True)
    model_version: Mapped[str] = mapped_column(String(40))


class Tombstone(Tables):
    """The hash of the id of a record that was deleted, so that it cannot come again."""

    __tablename__ = "tombstones"
    id_hash: Mapped[str] = mapped_column(String(64), primary_key=True)


class Deletion(Tables):
    """That something was deleted, and the receipt of it; ``what`` says what was asked."""

    __tablename__ = "deletions"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.id"), index=True)
    what: Mapped[str] = mapped_column(String(120))
    deleted_at: Mapped[datetime]
    receipt: Mapped[dict[str, Any]]


class AuditEntry(Tables):
    """A link of the audit log: each holds the hash of the one before."""

    __tablename__ = "audit"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(40))
    action: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(80))
    facts: Mapped[dict[str, Any]]
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class ClientKey(KeyTables):
    """The key of one client of one coach, wrapped by central's own; it wraps those of records."""

    __tablename__ = "client_keys"
    person_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    client_token: Mapped[str] = mapped_column(String(64), primary_key=True)
    wrapped: Mapped[bytes] = mapped_column(LargeBinary)


class RecordKey(KeyTables):
    """The key of one sealing of a record, wrapped by that of its client.

    A batch that comes several times at once is sealed as often; one of them is kept.
    """

    __tablename__ = "record_keys"
    training_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    sealing: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    person_id: Mapped[str] = mapped_column(String(32))
    client_token: Mapped[str] = mapped_column(String(64))
    wrapped: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime]

    __table_args__ = (Index("record_keys_by_client", "person_id", "client_token"),)
