"""A coach's side of central for tests: keys, signed requests, records and batches."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from http_message_signatures import HTTPMessageSigner, algorithms
from http_message_signatures.resolvers import HTTPSignatureKeyResolver

from central.errors import NotNowError
from central.hive.folder import FolderPlace
from coachapp.privacy.codebook import load_codebook

WORDING = hashlib.sha256(b"the wording").hexdigest()


def public_key(key: Ed25519PrivateKey) -> str:
    """In base64, as it is sent."""
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


class _Key(HTTPSignatureKeyResolver):
    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey:
        return self._key

    def resolve_public_key(self, key_id: str) -> Any:
        return self._key.public_key()


@dataclass
class CoachSide:
    """One enrolled device of one coach."""

    client: httpx2.Client
    device_key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    consent_key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    coach_id: str = field(default_factory=lambda: secrets.token_hex(32))
    device_id: str = ""
    consent_id: str = ""
    withdrawal_code: str = ""
    central_key: str = ""

    def enrol(self, code: str) -> httpx2.Response:
        """Use a code."""
        body = {"code": code, "public_key": public_key(self.device_key)}
        answer = self.client.post("/api/v1/devices", json=body)
        if answer.is_success:
            self.device_id = answer.json()["device_id"]
            self.central_key = answer.json()["central_key"]
        return answer

    def request(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        *,
        headers: dict[str, str] | None = None,
        created: datetime | None = None,
        nonce: str = "",
    ) -> httpx2.Request:
        """A signed request, not sent yet."""
        request = self.client.build_request(method, path, content=body, headers=headers)
        covered = ["@method", "@target-uri", *(["content-digest"] if body else [])]
        signer = HTTPMessageSigner(
            signature_algorithm=algorithms.ED25519, key_resolver=_Key(self.device_key)
        )
        signer.sign(
            request,
            key_id=self.device_id,
            created=created or datetime.now(UTC),
            nonce=nonce or secrets.token_urlsafe(18),
            covered_component_ids=covered,
            body=body or None,
        )
        return request

    def send(self, method: str, path: str, body: object = None, **options: Any) -> httpx2.Response:
        """Sign and send."""
        content = json.dumps(body).encode() if body is not None else b""
        return self.client.send(self.request(method, path, content, **options))

    def grant(self, *, level: str = "full", **changes: Any) -> httpx2.Response:
        """Say yes to everything."""
        body = {
            "coach_id": self.coach_id,
            "public_key": public_key(self.consent_key),
            "data_types": ["case_patterns", "session_patterns", "techniques"],
            "level": level,
            "wording_version": "1",
            "wording_sha256": WORDING,
            "language": "nl",
            **changes,
        }
        answer = self.send("POST", "/api/v1/consents", body)
        if answer.is_success:
            self.consent_id = answer.json()["receipt"]["record_id"]
            self.withdrawal_code = answer.json()["withdrawal_code"]
        return answer

    def batch(self, records: Sequence[dict[str, Any]], /, **changes: Any) -> tuple[str, bytes]:
        """The id and the bytes of a batch."""
        batch_id = str(uuid.uuid4())
        envelope = {
            "schema_version": 1,
            "codebook_version": load_codebook().version,
            "batch_id": batch_id,
            "consent_receipt_id": self.consent_id,
            "records": list(records),
            **changes,
        }
        return batch_id, json.dumps(envelope, sort_keys=True).encode()

    def upload(
        self,
        batch_id: str,
        body: bytes,
        *,
        encoded: bytes | None = None,
        encoding: str = "",
        signature: str = "",
    ) -> httpx2.Response:
        """Put a batch, signed with the key of the consent."""
        signed = base64.b64encode(self.consent_key.sign(body)).decode()
        headers = {"Coach-Signature": signature or signed}
        if encoding:
            headers["Content-Encoding"] = encoding
        path = f"/api/v1/batches/{batch_id}"
        content = body if encoded is None else encoded
        return self.client.send(self.request("PUT", path, content, headers=headers))

    def share(self, records: Sequence[dict[str, Any]]) -> httpx2.Response:
        """Make and put a batch."""
        return self.upload(*self.batch(records))

    def record(
        self,
        *,
        client_token: str = "",
        patterns: Sequence[str] = ("saying_no",),
        techniques: Sequence[str] = (),
        outcome: str = "goal_reached",
        session_count: int = 5,
        duration_min: int = 60,
        level: str = "full",
        **changes: Any,
    ) -> dict[str, Any]:
        """An entry of a batch: a record, and the token of its client."""
        return {
            "client_token": client_token or secrets.token_hex(32),
            "record": {
                "training_id": str(uuid.uuid4()),
                "coach_id": self.coach_id,
                "data_type": "case_patterns",
                "anonymized_content": {
                    "patterns": sorted(patterns),
                    "techniques_used": sorted(techniques),
                    "outcomes": outcome,
                    "metadata": {
                        "session_count": session_count,
                        "duration_avg": duration_min,
                        "anonymization_level": level,
                    },
                },
                "anonymized_at": datetime.now(UTC).date().isoformat(),
                "validated": False,
                **changes,
            },
        }


class FailingPlace:
    """A place of the hive that can be told to fail: writes as on a full disk, deletions cut off."""

    def __init__(self, folder: Path) -> None:
        self._place = FolderPlace(folder)
        self.is_full = False
        self.n_deletions_left = -1
        """Before a deletion is cut off; below zero none is."""

    def put(self, name: str, content: bytes) -> None:
        """See `Place.put`."""
        if self.is_full:
            raise NotNowError
        self._place.put(name, content)

    def get(self, name: str) -> bytes:
        """See `Place.get`."""
        return self._place.get(name)

    def delete(self, name: str) -> None:
        """See `Place.delete`."""
        if self.n_deletions_left == 0:
            raise KeyboardInterrupt
        self.n_deletions_left -= 1
        self._place.delete(name)

    def names(self, before: datetime) -> Iterator[str]:
        """See `Place.names`."""
        return self._place.names(before)
