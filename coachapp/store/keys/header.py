"""``keyslots.json``: the ways to open a vault, and what its database must look like.

Like LUKS, each slot wraps the same data key. Beside the slots stand a key check, the commit
counters and the head of the audit chain. A checksum tells a damaged file from a wrong
passphrase before any key is known; a MAC under the data key tells a forged one after.

Two counters are kept. ``pending`` is written (and synced) before each commit, ``confirmed``
after it; so the database's own counter must lie between them. Below ``confirmed``, commits
are missing: an old copy was put back, or the WAL is gone.
"""

from __future__ import annotations

import hmac
import json
import os
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

from coachapp.errors import HeaderDamagedError, NewerVaultError
from coachapp.store.files import write_atomically
from coachapp.store.keys.derivation import Argon2Cost, DataKey, Purpose

FORMAT = 1
MAX_BYTES = 64 * 1024


class SlotKind(StrEnum):
    """A way to open the vault."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The data key, wrapped. ``cost`` for a passphrase, ``backend`` for a keyring."""

    kind: SlotKind
    salt: bytes
    nonce: bytes
    wrapped: bytes
    cost: Argon2Cost | None = None
    backend: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The content of ``keyslots.json``."""

    vault_id: str
    slots: tuple[Slot, ...]
    key_check: str
    epoch: str = ""
    pending: int = 0
    confirmed: int = 0
    audit_head: str = ""

    def slot(self, kind: SlotKind) -> Slot | None:
        """The slot of a kind; there is at most one."""
        return next((s for s in self.slots if s.kind == kind), None)

    def with_slot(self, slot: Slot) -> Header:
        """The same header with one slot added or replaced."""
        others = tuple(s for s in self.slots if s.kind != slot.kind)
        return replace(self, slots=(*others, slot))

    def without_slot(self, kind: SlotKind) -> Header:
        """The same header with one slot fewer."""
        return replace(self, slots=tuple(s for s in self.slots if s.kind != kind))

    def to_bytes(self, key: DataKey) -> bytes:
        """JSON with MAC and checksum."""
        fields = self._fields()
        fields["mac"] = self._mac(key)
        fields["checksum"] = sha256(_canonical(fields)).hexdigest()
        return json.dumps(fields, indent=1).encode() + b"\n"

    def _mac(self, key: DataKey) -> str:
        return hmac.new(key.subkey(Purpose.HEADER), _canonical(self._fields()), sha256).hexdigest()

    def _fields(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "vault_id": self.vault_id,
            "slots": [_slot_to_json(s) for s in self.slots],
            "key_check": self.key_check,
            "epoch": self.epoch,
            "pending": self.pending,
            "confirmed": self.confirmed,
            "audit_head": self.audit_head,
        }


@dataclass(frozen=True, slots=True)
class UnprovenHeader:
    """A header that was read and is whole, but whose MAC nobody could check yet."""

    header: Header
    mac: str

    def prove(self, key: DataKey) -> Header:
        """The header, once the key check and the MAC fit the key."""
        check = key.check_value(self.header.vault_id)
        if not hmac.compare_digest(check, self.header.key_check):
            raise HeaderDamagedError
        if not hmac.compare_digest(self.header._mac(key), self.mac):
            raise HeaderDamagedError
        return self.header


def parse_header(untrusted_bytes: bytes) -> UnprovenHeader:
    """Read a header.

    Raises:
        HeaderDamagedError: not JSON, not ours, or changed.
        NewerVaultError: of a later format.
    """
    if len(untrusted_bytes) > MAX_BYTES:
        raise HeaderDamagedError
    try:
        fields = json.loads(untrusted_bytes)
        if "checksum" not in fields and int(fields["format"]) > FORMAT:
            raise NewerVaultError(found=int(fields["format"]), known=FORMAT)
        checksum = fields.pop("checksum")
        if checksum != sha256(_canonical(fields)).hexdigest():
            raise HeaderDamagedError
        found = int(fields["format"])
        if found > FORMAT:
            raise NewerVaultError(found=found, known=FORMAT)
        mac = _hex(fields.pop("mac"), 32)
        return UnprovenHeader(
            Header(
                vault_id=_hex(fields["vault_id"], 16),
                slots=tuple(_slot_from_json(s) for s in fields["slots"]),
                key_check=_hex(fields["key_check"], 32),
                epoch=_hex(fields["epoch"], 8),
                pending=int(fields["pending"]),
                confirmed=int(fields["confirmed"]),
                audit_head=str(fields["audit_head"]),
            ),
            mac,
        )
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as exc:
        raise HeaderDamagedError from exc
    except RecursionError as exc:
        raise HeaderDamagedError from exc


class HeaderFile:
    """``keyslots.json`` and its spare, which is written whenever the slots change."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "keyslots.json"
        self.spare = folder / "keyslots.spare.json"

    def read(self) -> UnprovenHeader:
        """The header as it stands; see `parse_header` for what is raised."""
        return parse_header(_bytes_of(self.path))

    def read_spare(self) -> UnprovenHeader:
        """The spare; its counters may be old."""
        return parse_header(_bytes_of(self.spare))

    def write(self, header: Header, key: DataKey, *, sync: bool = True) -> None:
        """Replace the header in one step."""
        write_atomically(self.path, header.to_bytes(key), sync=sync)

    def write_with_spare(self, header: Header, key: DataKey) -> None:
        """Replace header and spare: for a change of slots."""
        self.write(header, key)
        write_atomically(self.spare, header.to_bytes(key))


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as exc:
        raise HeaderDamagedError from exc


def _canonical(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()


def _slot_to_json(slot: Slot) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "kind": slot.kind.value,
        "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(),
        "wrapped": slot.wrapped.hex(),
    }
    if slot.cost is not None:
        fields["cost"] = asdict(slot.cost)
    if slot.backend is not None:
        fields["backend"] = slot.backend
    return fields


def _slot_from_json(fields: dict[str, Any]) -> Slot:
    cost = fields.get("cost")
    return Slot(
        kind=SlotKind(fields["kind"]),
        salt=bytes.fromhex(_hex(fields["salt"], 16)),
        nonce=bytes.fromhex(_hex(fields["nonce"], 12)),
        wrapped=bytes.fromhex(_hex(fields["wrapped"], 48)),
        cost=None if cost is None else Argon2Cost(**{k: int(v) for k, v in cost.items()}),
        backend=None if fields.get("backend") is None else str(fields["backend"]),
    )


def _hex(untrusted: Any, n_bytes: int) -> str:
    text = str(untrusted)
    if len(text) != 2 * n_bytes or len(bytes.fromhex(text)) != n_bytes:
        raise ValueError("not so many bytes in hexadecimal")
    return text


def new_epoch() -> str:
    """A random id for one run of commit counters."""
    return os.urandom(8).hex()


def new_vault_id() -> str:
    """A random id, which also goes into every wrapping context."""
    return os.urandom(16).hex()
