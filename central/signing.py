"""Central's own key, with which it signs receipts and checkpoints; and reading public keys.

What is signed is canonical JSON (RFC 8785), so that anybody can check it from the values alone.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from central.errors import NotUnderstoodError

_FILE = "signing.key"
_KEY_BYTES = 32
_SIGNATURE_BYTES = 64


class Signer:
    """Signs with the key that lies in a folder; made on first use, readable by its owner only."""

    def __init__(self, folder: Path) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(secret_file(folder / _FILE, _KEY_BYTES))

    @property
    def public_key(self) -> str:
        """In base64."""
        return base64.b64encode(self._key.public_key().public_bytes_raw()).decode()

    def signed(self, content: Mapping[str, Any]) -> dict[str, Any]:
        """The content with its signature, and the key that made it."""
        signature = self._key.sign(canonical(content))
        return {
            **content,
            "key": self.public_key,
            "signature": base64.b64encode(signature).decode(),
        }


def secret_file(path: Path, n_bytes: int) -> bytes:
    """The random bytes of a file; a first time makes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(handle, "wb") as file:
        file.write(os.urandom(n_bytes))
        file.flush()
        os.fsync(file.fileno())
    return path.read_bytes()


def canonical(content: Mapping[str, Any]) -> bytes:
    """Canonical JSON of what is signed: without the key and the signature."""
    bare = {name: value for name, value in content.items() if name not in ("key", "signature")}
    return rfc8785.dumps(bare)


def is_signed(content: Mapping[str, Any], public_key: str) -> bool:
    """Whether a receipt or a checkpoint was signed by this key (base64)."""
    signature = content.get("signature")
    return isinstance(signature, str) and holds(public_key, canonical(content), signature)


def holds(public_key: str, data: bytes, signature: str) -> bool:
    """Whether a signature (base64) is that of a key (base64) over some bytes."""
    try:
        key = read_public_key(public_key)
        key.verify(base64.b64decode(signature, validate=True), data)
    except (InvalidSignature, ValueError, NotUnderstoodError):
        return False
    return True


def read_public_key(untrusted: str) -> Ed25519PublicKey:
    """A public key in base64; `NotUnderstoodError` for anything else."""
    try:
        return Ed25519PublicKey.from_public_bytes(base64.b64decode(untrusted, validate=True))
    except ValueError as exc:
        raise NotUnderstoodError(field="public_key") from exc
