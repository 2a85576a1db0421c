"""Backups: made while the vault is in use, encrypted, verified by opening, rotated.

A backup is one file: a ZIP (stored, not compressed) with the key slots as they were, a
manifest with a MAC, and a copy of the database under a key of its own (derived from the data
key and the backup's id). So it opens on another computer with the passphrase or the recovery
code of the day it was made.
"""

from __future__ import annotations

import hmac
import json
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import file_digest, sha256
from pathlib import Path

from coachapp.domain.cancel import Cancel
from coachapp.errors import (
    BackupDamagedError,
    DatabaseDamagedError,
    HeaderDamagedError,
    NewerVaultError,
    NotABackupError,
)
from coachapp.store.connection import Database, open_database
from coachapp.store.files import disk_errors, make_private_folder, sync_folder, write_atomically
from coachapp.store.keys.derivation import DataKey, Purpose
from coachapp.store.keys.header import Header, HeaderFile, new_epoch, parse_header
from coachapp.store.migrate import latest_version
from coachapp.store.vault import DATABASE, Secret, Vault, open_slot

SUFFIX = ".coachbackup"
KEEP = 10
FORMAT = 1
_MEMBERS = {"manifest.json", "keyslots.json", DATABASE}
_MAX_HEADER_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds: counts and versions, no text."""

    backup_id: str
    made_at: str
    database_sha256: str
    user_version: int
    counter: int
    n_clients: int
    n_sessions: int

    def mac(self, key: DataKey) -> str:
        """HMAC-SHA-256 under the header's key."""
        message = json.dumps(asdict(self), sort_keys=True).encode()
        return hmac.new(key.subkey(Purpose.HEADER), b"backup" + message, sha256).hexdigest()

    @property
    def made(self) -> datetime:
        """When it was made."""
        return datetime.fromisoformat(self.made_at)


def make_backup(
    vault: Vault, folder: Path, at: datetime, cancel: Cancel | None = None
) -> tuple[Path, Manifest]:
    """Write a backup, verify it by opening it, and rotate the older ones."""
    cancel = cancel or Cancel()
    make_private_folder(folder)
    _sweep(folder)
    backup_id = os.urandom(16).hex()
    target = _free_name(folder, at)
    with disk_errors(folder), tempfile.TemporaryDirectory(dir=folder, prefix=".making-") as name:
        scratch = Path(name)
        copy = scratch / DATABASE
        copy_key = _database_key(vault.key, backup_id)
        vault.database.copy_to(copy, copy_key)
        cancel.check()
        with _opened(copy, copy_key) as database:
            manifest = Manifest(
                backup_id=backup_id,
                made_at=at.isoformat(),
                database_sha256=_sha256(copy),
                user_version=database.user_version(),
                counter=database.counter(),
                n_clients=int(database.scalar("SELECT count(*) FROM clients")),
                n_sessions=int(database.scalar("SELECT count(*) FROM sessions")),
            )
            header = _header_for(vault.header, database)
        manifest = replace(manifest, database_sha256=_sha256(copy))
        package = scratch / "package"
        with zipfile.ZipFile(package, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("manifest.json", _manifest_bytes(manifest, vault.key))
            archive.writestr("keyslots.json", header.to_bytes(vault.key))
            archive.write(copy, DATABASE)
        package.chmod(0o600)
        cancel.check()
        with unpacked(package, scratch) as parts:
            verify(parts, vault.key)
        cancel.check()
        os.replace(package, target)
        sync_folder(folder)
    vault.audit.record("backup_made", backup_id, at)
    rotate(folder, made=target)
    return target, manifest


def list_backups(folder: Path) -> tuple[Path, ...]:
    """The backups in a folder, the newest first."""
    return tuple(sorted(folder.glob(f"*{SUFFIX}"), reverse=True))


def rotate(folder: Path, *, keep: int = KEEP, made: Path | None = None) -> None:
    """Keep the newest ones, and the one just made whatever the clock says."""
    others = [path for path in list_backups(folder) if path != made]
    for old in others[keep - (made is not None) :]:
        old.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A backup taken apart in a private folder; nothing in it is proven yet."""

    source: Path
    folder: Path
    header_bytes: bytes
    manifest_bytes: bytes


@contextmanager
def unpacked(path: Path, scratch: Path | None = None) -> Iterator[Unpacked]:
    """Take a backup apart in a private folder below ``scratch`` (the system's by default).

    Raises:
        NotABackupError: another kind of file.
        BackupDamagedError: cut off, changed or gone.
    """
    where = scratch or Path(tempfile.gettempdir())
    with disk_errors(where), tempfile.TemporaryDirectory(prefix="coachapp-", dir=where) as name:
        folder = Path(name)
        header_bytes, manifest_bytes = _unpack(path, folder)
        yield Unpacked(path, folder, header_bytes, manifest_bytes)


def _unpack(path: Path, folder: Path) -> tuple[bytes, bytes]:
    try:
        with zipfile.ZipFile(path) as archive:
            if set(archive.namelist()) != _MEMBERS:
                raise NotABackupError(file=path.name)
            small = []
            for member in ("keyslots.json", "manifest.json"):
                if archive.getinfo(member).file_size > _MAX_HEADER_BYTES:
                    raise NotABackupError(file=path.name)
                small.append(archive.read(member))
            with archive.open(DATABASE) as source, (folder / DATABASE).open("wb") as target:
                while block := source.read(1 << 20):
                    with disk_errors(folder):
                        target.write(block)
            return small[0], small[1]
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OSError) as exc:
        if _begins_as_ours(path):
            raise BackupDamagedError(file=path.name) from exc
        raise NotABackupError(file=path.name) from exc


def _begins_as_ours(path: Path) -> bool:
    """Whether a file that cannot be read begins as a backup does."""
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def verify(parts: Unpacked, key: DataKey) -> Manifest:
    """Prove a backup whole and genuine by opening and checking its database."""
    manifest = _proven_manifest(parts, key)
    copy = parts.folder / DATABASE
    if _sha256(copy) != manifest.database_sha256:
        raise BackupDamagedError(file=parts.source.name)
    try:
        with _opened(copy, _database_key(key, manifest.backup_id)) as database:
            if database.problems() or database.counter() != manifest.counter:
                raise BackupDamagedError(file=parts.source.name)
    except DatabaseDamagedError as exc:
        raise BackupDamagedError(file=parts.source.name) from exc
    return manifest


def check_backup(path: Path, secret: Secret) -> Manifest:
    """What a backup holds, after it was proven; see `verify` and `open_slot`."""
    with unpacked(path) as parts:
        key = _key_of(parts, secret)
        try:
            return verify(parts, key)
        finally:
            key.zero()


def restore(path: Path, root: Path, secret: Secret, at: datetime) -> Manifest:
    """Put a backup in the place of the vault; the vault that was there is kept aside.

    Everything is prepared and checked beside the vault; the exchange itself is two renames,
    and `finish_restore` completes it when the computer stopped between them.
    """
    vault_folder, prepared = root / "vault", root / "vault.restoring"
    make_private_folder(root)
    with unpacked(path, root) as parts:
        key = _key_of(parts, secret)
        try:
            manifest = verify(parts, key)
            if manifest.user_version > latest_version():
                raise NewerVaultError(found=manifest.user_version, known=latest_version())
            shutil.rmtree(prepared, ignore_errors=True)
            make_private_folder(prepared)
            copy_key = _database_key(key, manifest.backup_id)
            with _opened(parts.folder / DATABASE, copy_key) as database:
                database.copy_to(prepared / DATABASE, key)
            (prepared / DATABASE).chmod(0o600)
            with _opened(prepared / DATABASE, key) as database:
                kept = parse_header(parts.header_bytes).prove(key)
                # Another epoch: the key store's counter of before does not hold for it.
                header = replace(_header_for(kept, database), epoch=new_epoch())
            HeaderFile(prepared).write_with_spare(header, key)
            write_atomically(prepared / "complete", b"")
        finally:
            key.zero()
    if vault_folder.exists():
        aside = f"vault.replaced-{at:%Y%m%dT%H%M%S}-{os.urandom(2).hex()}"
        os.replace(vault_folder, root / aside)
    finish_restore(root)
    return manifest


def finish_restore(root: Path) -> bool:
    """Complete an exchange that was cut off; True when there was one.

    While the vault is still in its place nothing was exchanged, and what was prepared goes.
    """
    vault_folder, prepared = root / "vault", root / "vault.restoring"
    for left in root.glob("coachapp-*"):
        shutil.rmtree(left, ignore_errors=True)
    if vault_folder.exists():
        shutil.rmtree(prepared, ignore_errors=True)
        (vault_folder / "complete").unlink(missing_ok=True)
        return False
    if not (prepared / "complete").exists():
        return False
    os.replace(prepared, vault_folder)
    (vault_folder / "complete").unlink()
    sync_folder(root)
    return True


def _header_for(header: Header, database: Database) -> Header:
    counter = database.counter()
    return replace(header, pending=counter, confirmed=counter, audit_head=database.audit_head())


def _key_of(parts: Unpacked, secret: Secret) -> DataKey:
    try:
        unproven = parse_header(parts.header_bytes)
        key = open_slot(unproven.header, secret)
        try:
            unproven.prove(key)
        except HeaderDamagedError:
            key.zero()
            raise
    except HeaderDamagedError as exc:
        raise BackupDamagedError(file=parts.source.name) from exc
    return key


def _proven_manifest(parts: Unpacked, key: DataKey) -> Manifest:
    try:
        fields = json.loads(parts.manifest_bytes)
        if int(fields["format"]) > FORMAT:
            raise NewerVaultError(found=int(fields["format"]), known=FORMAT)
        del fields["format"]
        mac = fields.pop("mac")
        manifest = Manifest(**fields)
        if not hmac.compare_digest(manifest.mac(key), mac):
            raise BackupDamagedError(file=parts.source.name)
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as exc:
        raise BackupDamagedError(file=parts.source.name) from exc
    except RecursionError as exc:
        raise BackupDamagedError(file=parts.source.name) from exc
    return manifest


def _manifest_bytes(manifest: Manifest, key: DataKey) -> bytes:
    fields = {**asdict(manifest), "format": FORMAT, "mac": manifest.mac(key)}
    return json.dumps(fields, indent=1).encode()


def _database_key(key: DataKey, backup_id: str) -> DataKey:
    return DataKey(key.subkey(Purpose.BACKUP, bytes.fromhex(backup_id)))


@contextmanager
def _opened(path: Path, key: DataKey) -> Iterator[Database]:
    database = open_database(path, key)
    try:
        yield database
    finally:
        database.close()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _free_name(folder: Path, at: datetime) -> Path:
    n = 1
    while (target := folder / f"{at:%Y-%m-%d-%H%M%S}-{n:02}{SUFFIX}").exists():
        n += 1
    return target


def _sweep(folder: Path) -> None:
    """Remove what a backup that was killed half-way left behind (ciphertext only)."""
    for left in folder.glob(".making-*"):
        shutil.rmtree(left, ignore_errors=True)
