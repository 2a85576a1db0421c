"""Sealing records: zstd, then AES-256-GCM with a key of the record's own; and forgetting keys.

Three levels: central's key, in a file; a client's key, wrapped by it; a record's key, wrapped by
the client's. The last two lie in a database that goes into no backup.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import delete, exists, insert, select
from sqlalchemy.orm import Session

from central.clock import Clock
from central.errors import NotFoundError
from central.store.database import Database
from central.store.tables import ClientKey, RecordKey

_NONCE_BYTES = 12
_SEALING_BYTES = 8
_KEY_BITS = 256


@dataclass(frozen=True, slots=True)
class Plain:
    """A record that is to be sealed."""

    training_id: str
    client_token: str
    content: bytes = field(repr=False)


class Keys:
    """The keys of clients and records."""

    def __init__(self, database: Database, own_key: bytes, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._own = AESGCM(own_key)

    def seal(self, person_id: str, records: Sequence[Plain]) -> dict[str, bytes]:
        """Seal records of one person, at least one, by their training ids; their keys are kept."""
        sealed: dict[str, bytes] = {}
        now, sealing = self._clock(), os.urandom(_SEALING_BYTES)
        with self._database.writing() as session:
            clients = self._client_keys(session, person_id, {r.client_token for r in records})
            kept: list[dict[str, object]] = []
            for record in records:
                key, name = AESGCM.generate_key(_KEY_BITS), record.training_id.encode()
                kept.append(
                    {
                        "training_id": record.training_id,
                        "sealing": sealing,
                        "person_id": person_id,
                        "client_token": record.client_token,
                        "wrapped": _sealed(clients[record.client_token], key, name),
                        "made_at": now,
                    }
                )
                content = zstandard.compress(record.content)
                sealed[record.training_id] = sealing + _sealed(AESGCM(key), content, name)
            session.execute(insert(RecordKey), kept)
        return sealed

    def open(self, training_id: str, sealed: bytes) -> bytes:
        """What was sealed; `NotFoundError` once its key is gone."""
        sealing, content = sealed[:_SEALING_BYTES], sealed[_SEALING_BYTES:]
        with self._database.reading() as session:
            row = session.execute(
                select(
                    RecordKey.wrapped,
                    ClientKey.wrapped,
                    ClientKey.person_id,
                    ClientKey.client_token,
                )
                .join(
                    ClientKey,
                    (ClientKey.person_id == RecordKey.person_id)
                    & (ClientKey.client_token == RecordKey.client_token),
                )
                .where(RecordKey.training_id == training_id, RecordKey.sealing == sealing)
            ).one_or_none()
        if row is None:
            raise NotFoundError
        wrapped, client_wrapped, person_id, client_token = row
        client = AESGCM(_opened(self._own, client_wrapped, _name(person_id, client_token)))
        name = training_id.encode()
        key = _opened(client, wrapped, name)
        return zstandard.decompress(_opened(AESGCM(key), content, name))

    def forget_records(self, training_ids: Sequence[str]) -> None:
        """Destroy the keys of some records."""
        with self._database.writing() as session:
            session.execute(delete(RecordKey).where(RecordKey.training_id.in_(training_ids)))

    def forget_client(self, person_id: str, client_token: str) -> None:
        """Destroy the key of a client that has no record any more."""
        with self._database.writing() as session:
            is_used = exists().where(
                RecordKey.person_id == person_id, RecordKey.client_token == client_token
            )
            session.execute(
                delete(ClientKey).where(
                    ClientKey.person_id == person_id,
                    ClientKey.client_token == client_token,
                    ~is_used,
                )
            )

    def record_ids(self, before: datetime) -> list[str]:
        """The ids of all records whose key was made before a moment."""
        with self._database.reading() as session:
            made = select(RecordKey.training_id).where(RecordKey.made_at < before)
            return list(session.scalars(made))

    def forget_unused_clients(self) -> None:
        """Destroy the keys of all clients without a record."""
        with self._database.writing() as session:
            is_used = exists().where(
                RecordKey.person_id == ClientKey.person_id,
                RecordKey.client_token == ClientKey.client_token,
            )
            session.execute(delete(ClientKey).where(~is_used))

    def _client_keys(
        self, session: Session, person_id: str, tokens: Collection[str]
    ) -> dict[str, AESGCM]:
        """The keys of some clients; those that have none get one."""
        found = {
            row.client_token: AESGCM(
                _opened(self._own, row.wrapped, _name(person_id, row.client_token))
            )
            for row in session.scalars(
                select(ClientKey).where(
                    ClientKey.person_id == person_id, ClientKey.client_token.in_(tokens)
                )
            )
        }
        made: list[dict[str, object]] = []
        for token in sorted(set(tokens) - set(found)):
            key = AESGCM.generate_key(_KEY_BITS)
            wrapped = _sealed(self._own, key, _name(person_id, token))
            made.append({"person_id": person_id, "client_token": token, "wrapped": wrapped})
            found[token] = AESGCM(key)
        if made:
            session.execute(insert(ClientKey), made)
        return found


def _name(person_id: str, client_token: str) -> bytes:
    """What a wrapped key is bound to, so that no key opens in the place of another."""
    return f"{person_id}/{client_token}".encode()


def _sealed(cipher: AESGCM, content: bytes, bound_to: bytes) -> bytes:
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, content, bound_to)


def _opened(cipher: AESGCM, sealed: bytes, bound_to: bytes) -> bytes:
    try:
        return cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], bound_to)
    except InvalidTag as exc:
        raise NotFoundError from exc
