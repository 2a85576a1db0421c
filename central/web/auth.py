"""Who asks: requests signed by a device (RFC 9421, Ed25519), and the enrolment of devices.

A signature covers the method, the address and the digest of the body, holds a few minutes, and
counts once. People are random ids here.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fastapi import Request
from http_message_signatures import (
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    algorithms,
)
from http_message_signatures.exceptions import HTTPMessageSignaturesException
from sqlalchemy import delete, select, update

from central.audit.log import AuditLog
from central.clock import Clock
from central.errors import CodeUsedError, NotAllowedError, NotSignedError
from central.settings import Settings
from central.signing import read_public_key
from central.store.database import Database
from central.store.tables import Device, EnrolmentCode, Nonce, Person
from central.web.limits import RateLimit
from central.web.roles import Act, Role, may

COVERED = ("@method", "@target-uri")
"""What a signature must cover; and the digest of the body, where there is one."""
_CODE_BYTES = 15


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks."""

    person_id: str
    device_id: str
    role: Role


def fingerprint(secret: str) -> str:
    """What is kept of a code or an id that must not be known."""
    return hashlib.sha256(secret.encode()).hexdigest()


class Enrolment:
    """Codes for devices, and the devices that used them."""

    def __init__(
        self, database: Database, audit: AuditLog, settings: Settings, clock: Clock
    ) -> None:
        self._database = database
        self._audit = audit
        self._settings = settings
        self._clock = clock

    def issue(self, role: Role, *, by: str, person_id: str | None = None) -> tuple[str, str]:
        """A new code and the person it is for; a code for an existing person adds a device."""
        code = secrets.token_urlsafe(_CODE_BYTES)
        now = self._clock()
        with self._database.writing() as session:
            if person_id is None:
                person_id = secrets.token_hex(16)
                session.add(Person(id=person_id, role=role.value, created_at=now))
                session.flush()
            session.add(
                EnrolmentCode(
                    code_hash=fingerprint(code),
                    person_id=person_id,
                    created_at=now,
                    expires_at=now + timedelta(days=self._settings.enrolment_days),
                )
            )
            self._audit.add(session, by, "enrolment.issue", person_id, role=role.value)
        return code, person_id

    def enrol(self, code: str, public_key: str) -> Device:
        """Enrol a device with a code.

        Raises:
            CodeUsedError: the code is unknown, used, or too old.
            NotUnderstoodError: that is no public key.
        """
        key = read_public_key(public_key)
        now = self._clock()
        with self._database.writing() as session:
            used = session.execute(
                update(EnrolmentCode)
                .where(
                    EnrolmentCode.code_hash == fingerprint(code),
                    EnrolmentCode.used_at.is_(None),
                    EnrolmentCode.expires_at > now,
                )
                .values(used_at=now)
                .returning(EnrolmentCode.person_id)
            ).scalar_one_or_none()
            taken = session.scalar(select(Device).where(Device.public_key == public_key))
            if used is None or taken is not None:
                raise CodeUsedError
            device = Device(
                id=hashlib.sha256(key.public_bytes_raw()).hexdigest()[:32],
                person_id=used,
                public_key=public_key,
                enrolled_at=now,
            )
            session.add(device)
            self._audit.add(session, used, "enrolment.use", device.id)
        return device


class Auth:
    """Finds out who signed a request, and whether their role may do what it asks."""

    def __init__(self, database: Database, settings: Settings, clock: Clock) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock
        self._limit = RateLimit(settings.max_requests_per_minute)

    def caller(self, request: Request, body: bytes, act: Act) -> Caller:
        """Who asks, if they may.

        Raises:
            NotSignedError, NotAllowedError, TooManyError: as their names say.
        """
        keys = _Keys(self._database)
        parameters = self._verified(request, body, keys)
        device, role = keys.found(str(parameters["keyid"]))
        self._limit.count(device.id)
        self._use(device.id, str(parameters["nonce"]))
        if not may(role, act):
            raise NotAllowedError(act=act.value)
        return Caller(device.person_id, device.id, role)

    # Any: the parameters of a signature as the library gives them.
    def _verified(self, request: Request, body: bytes, keys: _Keys) -> dict[str, Any]:
        verifier = HTTPMessageVerifier(signature_algorithm=algorithms.ED25519, key_resolver=keys)
        skew = timedelta(seconds=self._settings.clock_skew_s)
        verifier.max_clock_skew = skew
        try:
            (result,) = verifier.verify(
                _Message(request), max_age=skew, require_components=COVERED, body=body
            )
        except (HTTPMessageSignaturesException, ValueError) as exc:
            raise NotSignedError from exc
        parameters = dict(result.parameters)
        if not isinstance(parameters.get("nonce"), str):
            raise NotSignedError
        return parameters

    def _use(self, device_id: str, nonce: str) -> None:
        """A signature counts once."""
        now = self._clock()
        if not 16 <= len(nonce) <= 64:
            raise NotSignedError
        with self._database.writing() as session:
            old = now - timedelta(seconds=3 * self._settings.clock_skew_s)
            session.execute(delete(Nonce).where(Nonce.seen_at < old))
            if session.get(Nonce, (device_id, nonce)) is not None:
                raise NotSignedError
            session.add(Nonce(device_id=device_id, nonce=nonce, seen_at=now))


class _Keys(HTTPSignatureKeyResolver):
    """The public keys of devices, for the library."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._found: dict[str, tuple[Device, Role]] = {}

    def found(self, key_id: str) -> tuple[Device, Role]:
        """The device behind a key that was asked for."""
        return self._found[key_id]

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey:
        """The key of a device that is enrolled and not turned off."""
        with self._database.reading() as session:
            row = session.execute(
                select(Device, Person)
                .join(Person, Person.id == Device.person_id)
                .where(
                    Device.id == key_id,
                    Device.revoked_at.is_(None),
                    Person.disabled_at.is_(None),
                )
            ).one_or_none()
        if row is None:
            raise NotSignedError
        device, person = row
        self._found[key_id] = (device, Role(person.role))
        return read_public_key(device.public_key)

    def resolve_private_key(self, key_id: str) -> Any:
        """There is none here."""
        raise KeyError(key_id)


class _Message:
    """A request as the library reads it."""

    def __init__(self, request: Request) -> None:
        self.method = request.method
        self.url = str(request.url)
        self.headers = cast("dict[str, str]", request.headers)
