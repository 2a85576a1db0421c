"""The consents that were given, bound to the person who enrolled."""

from __future__ import annotations

import re
import secrets
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from central.audit.log import AuditLog
from central.clock import Clock
from central.consent.receipts import PURPOSE, consent_receipt
from central.errors import NotFoundError, NotUnderstoodError
from central.settings import Settings
from central.signing import Signer, read_public_key
from central.store.database import Database
from central.store.tables import Consent
from central.web.auth import fingerprint
from coachapp.privacy.record import DataType, Level

WORDINGS = ("1",)
"""Versions of the text that a coach says yes to; its hash comes with the consent."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_CODE_BYTES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a coach says yes to, as it was sent."""

    coach_id: str
    public_key: str
    data_types: Sequence[str]
    level: str
    wording_version: str
    wording_sha256: str
    language: str


class Grants:
    """Gives and finds consents."""

    def __init__(
        self,
        database: Database,
        audit: AuditLog,
        signer: Signer,
        settings: Settings,
        clock: Clock,
    ) -> None:
        self._database = database
        self._audit = audit
        self._signer = signer
        self._settings = settings
        self._clock = clock

    def terms(self) -> dict[str, Any]:
        """What can be agreed to."""
        return {
            "purpose": PURPOSE,
            "data_types": [kind.value for kind in DataType],
            "levels": [level.value for level in Level],
            "wording_versions": sorted(WORDINGS),
            "retention_days": self._settings.keep_waiting_days,
            "key": self._signer.public_key,
        }

    def grant(self, person_id: str, wanted: Wanted) -> tuple[dict[str, Any], str]:
        """Keep a consent: its receipt, and the code that takes it back without the application.

        Raises:
            NotUnderstoodError: a field that is not what it should be, or a coach id that is
                somebody's already.
        """
        _check(wanted)
        consent_id, code = str(uuid.uuid4()), secrets.token_hex(_CODE_BYTES)
        now = self._clock()
        receipt = consent_receipt(
            self._signer,
            consent_id=consent_id,
            coach_id=wanted.coach_id,
            data_types=sorted(wanted.data_types),
            level=wanted.level,
            wording_version=wanted.wording_version,
            wording_sha256=wanted.wording_sha256,
            language=wanted.language,
            granted_at=now,
            keep_days=self._settings.keep_waiting_days,
        )
        with self._database.writing() as session:
            if session.scalar(select(Consent).where(Consent.coach_id == wanted.coach_id)):
                raise NotUnderstoodError(field="coach_id")
            session.add(
                Consent(
                    id=consent_id,
                    person_id=person_id,
                    coach_id=wanted.coach_id,
                    public_key=wanted.public_key,
                    data_types=sorted(wanted.data_types),
                    level=wanted.level,
                    withdrawal_hash=fingerprint(code),
                    granted_at=now,
                    receipt=receipt,
                )
            )
            self._audit.add(session, person_id, "consent.grant", consent_id)
        return receipt, code

    def of_person(self, person_id: str) -> list[dict[str, Any]]:
        """What a person said yes to, and what they took back."""
        with self._database.reading() as session:
            found = session.scalars(
                select(Consent).where(Consent.person_id == person_id).order_by(Consent.granted_at)
            )
            return [
                {
                    "receipt": consent.receipt,
                    "revoked_at": consent.revoked_at.isoformat() if consent.revoked_at else None,
                }
                for consent in found
            ]


def of_code(session: Session, code: str) -> Consent:
    """The consent that a printed receipt is for; `NotFoundError` where the code is none."""
    consent = session.scalar(select(Consent).where(Consent.withdrawal_hash == fingerprint(code)))
    if consent is None:
        raise NotFoundError
    return consent


def _check(wanted: Wanted) -> None:
    read_public_key(wanted.public_key)
    kinds = [kind.value for kind in DataType]
    for field, holds in (
        ("coach_id", bool(_SHA256.fullmatch(wanted.coach_id))),
        ("wording_sha256", bool(_SHA256.fullmatch(wanted.wording_sha256))),
        ("wording_version", wanted.wording_version in WORDINGS),
        ("language", wanted.language in ("nl", "en")),
        ("level", wanted.level in [level.value for level in Level]),
        ("data_types", bool(wanted.data_types) and set(wanted.data_types) <= set(kinds)),
        ("data_types", len(set(wanted.data_types)) == len(wanted.data_types)),
    ):
        if not holds:
            raise NotUnderstoodError(field=field)
