"""What a running central is made of, as its routes take it."""

from __future__ import annotations

from dataclasses import dataclass

from central.audit.log import AuditLog, Checkpoints
from central.clock import Clock
from central.consent.grants import Grants
from central.flows.retention import Retention
from central.flows.withdrawal import Withdrawal
from central.intake.batches import Intake
from central.intake.release import Release
from central.settings import Settings
from central.signing import Signer
from central.store.database import Database
from central.web.auth import Auth, Enrolment


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """All of them; made by `central.app.build`."""

    settings: Settings
    clock: Clock
    signer: Signer
    database: Database
    keys_database: Database
    audit: AuditLog
    checkpoints: Checkpoints
    enrolment: Enrolment
    auth: Auth
    grants: Grants
    intake: Intake
    release: Release
    withdrawal: Withdrawal
    retention: Retention
