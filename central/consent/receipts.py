"""Receipts of consent and of deletion: the fields of ISO/IEC TS 27560:2023, signed by central."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from central.signing import Signer

SCHEMA = "iso-iec-ts-27560-2023"
PURPOSE = "improving-coaching-models"
_CONTROLLER = "central"


def consent_receipt(
    signer: Signer,
    *,
    consent_id: str,
    coach_id: str,
    data_types: Sequence[str],
    level: str,
    wording_version: str,
    wording_sha256: str,
    language: str,
    granted_at: datetime,
    keep_days: int,
) -> dict[str, Any]:
    """What a coach keeps of having said yes."""
    return signer.signed(
        {
            "schema": SCHEMA,
            "record_id": consent_id,
            "pii_principal_id": coach_id,
            "pii_controller": _CONTROLLER,
            "event_type": "explicit",
            "event_state": "given",
            "event_time": granted_at.isoformat(),
            "language": language,
            "privacy_notice": {"version": wording_version, "sha256": wording_sha256},
            "purpose": PURPOSE,
            "pii_types": list(data_types),
            "anonymization_level": level,
            "retention_days": keep_days,
            "withdrawal_method": "in the application, or with the code on this receipt",
        }
    )


def deletion_receipt(
    signer: Signer,
    *,
    deletion_id: str,
    consent_id: str,
    what: str,
    training_ids: Sequence[str],
    model_versions: Sequence[str],
    deleted_at: datetime,
) -> dict[str, Any]:
    """What a coach keeps of a deletion: which records, and which models had used them."""
    return signer.signed(
        {
            "schema": SCHEMA,
            "record_id": deletion_id,
            "consent_record_id": consent_id,
            "event_state": "withdrawn" if what == "all" else "partly_withdrawn",
            "event_time": deleted_at.isoformat(),
            "what": what,
            "n_records": len(training_ids),
            "training_ids": sorted(training_ids),
            "model_versions": sorted(model_versions),
            "used_in_models": bool(model_versions),
        }
    )
