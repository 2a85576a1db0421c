"""The data key, what is derived from it, and how it is wrapped.

HKDF is RFC 5869, Argon2id RFC 9106 (its second recommended set: 64 MiB, 3 passes, 4 lanes).
"""

from __future__ import annotations

import hmac
import os
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from coachapp.errors import HeaderDamagedError, WrongSecretError

KEY_BYTES = 32
NONCE_BYTES = 12
MINIMUM_PASSPHRASE = 10


class Purpose(StrEnum):
    """One sub-key per purpose; a key is never used for two."""

    HEADER = "header-mac"
    KEY_CHECK = "key-check"
    AUDIT = "audit-chain"
    BACKUP = "backup-database"
    FILES = "sealed-files"
    ERASURES = "erasure-journal"


class DataKey:
    """The random 256-bit key of a vault, in a buffer that can be zeroed."""

    def __init__(self, value: bytes | bytearray) -> None:
        if len(value) != KEY_BYTES:
            raise ValueError("a data key has 32 bytes")
        self._value = bytearray(value)

    @classmethod
    def random(cls) -> DataKey:
        """A new key from the system's generator."""
        return cls(os.urandom(KEY_BYTES))

    def __repr__(self) -> str:
        return "<DataKey>"

    def __bytes__(self) -> bytes:
        return bytes(self._value)

    def raw_key_literal(self) -> bytearray:
        """``x'<64 hex>'`` for SQLCipher; the caller zeroes it.

        A literal of another length would silently be taken as a passphrase, so its length
        is a matter of this type and of nothing else.
        """
        literal = bytearray(b"x'")
        for byte in self._value:
            literal += b"%02x" % byte
        literal += b"'"
        return literal

    def subkey(self, purpose: Purpose, salt: bytes = b"") -> bytes:
        """32 bytes for one purpose."""
        return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=purpose.encode()).derive(
            bytes(self._value)
        )

    def check_value(self, vault_id: str) -> str:
        """Tells a wrong key from a damaged database; reveals nothing of the key."""
        return hmac.new(self.subkey(Purpose.KEY_CHECK), vault_id.encode(), sha256).hexdigest()

    def zero(self) -> None:
        """Overwrite the key."""
        zero(self._value)


def zero(buffer: bytearray) -> None:
    """Overwrite a buffer in place."""
    buffer[:] = bytes(len(buffer))


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """Cost of the passphrase slot, stored beside it."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def check(self) -> None:
        """Refuse a forged header: too cheap to protect, or so dear that it stops the machine."""
        if not (
            19 * 1024 <= self.memory_kib <= 1024 * 1024
            and 2 <= self.passes <= 16
            and 1 <= self.lanes <= 16
        ):
            raise HeaderDamagedError


def key_from_passphrase(passphrase: str, salt: bytes, cost: Argon2Cost) -> bytes:
    """32 bytes by Argon2id; about half a second of work on purpose.

    Keyboards spell an ö in one character or in two; both are the same passphrase.
    """
    cost.check()
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(unicodedata.normalize("NFC", passphrase).encode())


def key_from_secret(secret: bytes, salt: bytes, label: str) -> bytes:
    """32 bytes from a secret that is random already."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=label.encode()).derive(secret)


def wrap(data_key: DataKey, wrapping_key: bytes, context: bytes) -> tuple[bytes, bytes]:
    """Nonce and AES-256-GCM ciphertext of the data key, bound to a context."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce, AESGCM(wrapping_key).encrypt(nonce, bytes(data_key), context)


def unwrap(nonce: bytes, wrapped: bytes, wrapping_key: bytes, context: bytes) -> DataKey:
    """The data key; `WrongSecretError` when the wrapping key is not the right one."""
    try:
        return DataKey(AESGCM(wrapping_key).decrypt(nonce, wrapped, context))
    except (InvalidTag, ValueError) as exc:
        raise WrongSecretError from exc
