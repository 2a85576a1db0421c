"""Making and opening slots: one function pair for each way into the vault."""

from __future__ import annotations

import base64
import os

from coachapp.errors import (
    KeyringChangedError,
    WeakPassphraseError,
    WrongSecretError,
)
from coachapp.store.keys.derivation import (
    MINIMUM_PASSPHRASE,
    Argon2Cost,
    DataKey,
    key_from_passphrase,
    key_from_secret,
    unwrap,
    wrap,
)
from coachapp.store.keys.header import Header, Slot, SlotKind
from coachapp.store.keys.keyring_store import SecretStore
from coachapp.store.keys.recovery import RecoveryCode

SALT_BYTES = 16


def passphrase_slot(key: DataKey, vault_id: str, passphrase: str, cost: Argon2Cost) -> Slot:
    """A slot for a passphrase; `WeakPassphraseError` when it is too short."""
    if len(passphrase) < MINIMUM_PASSPHRASE:
        raise WeakPassphraseError(minimum=MINIMUM_PASSPHRASE)
    salt = os.urandom(SALT_BYTES)
    context = _context(vault_id, SlotKind.PASSPHRASE, salt)
    nonce, wrapped = wrap(key, key_from_passphrase(passphrase, salt, cost), context)
    return Slot(kind=SlotKind.PASSPHRASE, salt=salt, nonce=nonce, wrapped=wrapped, cost=cost)


def open_with_passphrase(header: Header, passphrase: str) -> DataKey:
    """The data key, or `WrongSecretError`."""
    slot = header.slot(SlotKind.PASSPHRASE)
    if slot is None or slot.cost is None:
        raise WrongSecretError
    wrapping_key = key_from_passphrase(passphrase, slot.salt, slot.cost)
    context = _context(header.vault_id, SlotKind.PASSPHRASE, slot.salt)
    return unwrap(slot.nonce, slot.wrapped, wrapping_key, context)


def recovery_slot(key: DataKey, vault_id: str, code: RecoveryCode) -> Slot:
    """A slot for a recovery code."""
    salt = os.urandom(SALT_BYTES)
    context = _context(vault_id, SlotKind.RECOVERY, salt)
    nonce, wrapped = wrap(key, key_from_secret(code.secret, salt, "recovery"), context)
    return Slot(kind=SlotKind.RECOVERY, salt=salt, nonce=nonce, wrapped=wrapped)


def open_with_recovery(header: Header, code: RecoveryCode) -> DataKey:
    """The data key, or `WrongSecretError`."""
    slot = header.slot(SlotKind.RECOVERY)
    if slot is None:
        raise WrongSecretError
    context = _context(header.vault_id, SlotKind.RECOVERY, slot.salt)
    wrapping_key = key_from_secret(code.secret, slot.salt, "recovery")
    return unwrap(slot.nonce, slot.wrapped, wrapping_key, context)


def keyring_slot(key: DataKey, vault_id: str, store: SecretStore) -> Slot:
    """A slot whose wrapping key is put into the system's key store."""
    secret = os.urandom(32)
    salt = os.urandom(SALT_BYTES)
    context = _context(vault_id, SlotKind.KEYRING, salt)
    nonce, wrapped = wrap(key, key_from_secret(secret, salt, "keyring"), context)
    store.put(keyring_name(vault_id), base64.b64encode(secret).decode())
    return Slot(
        kind=SlotKind.KEYRING, salt=salt, nonce=nonce, wrapped=wrapped, backend=store.backend
    )


def open_with_keyring(header: Header, store: SecretStore) -> DataKey:
    """The data key; `KeyringChangedError` when the key store no longer has what opens it."""
    slot = header.slot(SlotKind.KEYRING)
    if slot is None:
        raise KeyringChangedError
    kept = store.get(keyring_name(header.vault_id))
    if kept is None or store.backend != slot.backend:
        raise KeyringChangedError
    context = _context(header.vault_id, SlotKind.KEYRING, slot.salt)
    try:
        secret = base64.b64decode(kept, validate=True)
        return unwrap(
            slot.nonce, slot.wrapped, key_from_secret(secret, slot.salt, "keyring"), context
        )
    except (ValueError, WrongSecretError) as exc:
        raise KeyringChangedError from exc


def keyring_name(vault_id: str) -> str:
    """The name of the wrapping key in the key store."""
    return f"vault-{vault_id}"


def counter_name(header: Header) -> str:
    """The name of the commit counter in the key store; a restored backup begins another."""
    return f"vault-{header.vault_id}-{header.epoch}-counter"


def _context(vault_id: str, kind: SlotKind, salt: bytes) -> bytes:
    return b"coachapp slot|" + vault_id.encode() + b"|" + kind.encode() + b"|" + salt
