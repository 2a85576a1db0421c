"""Making a backup, and letting the oldest go."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from coachapp.domain.cancel import Cancel
from coachapp.errors import FileDamagedError
from coachapp.store.backup.archive import (
    SUFFIX,
    Manifest,
    database_key,
    header_for,
    manifest_bytes,
    opened,
    sha256_of,
    unpacked,
    verify,
)
from coachapp.store.files import disk_errors, make_private_folder, sync_folder
from coachapp.store.vault import DATABASE, FILES, Vault

KEEP = 10


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
        copy_key = database_key(vault.key, backup_id)
        vault.database.copy_to(copy, copy_key)
        cancel.check()
        names = sorted(vault.files.names())
        with opened(copy, copy_key) as database:
            manifest = Manifest(
                backup_id=backup_id,
                made_at=at.isoformat(),
                database_sha256="",
                files={n: sha256_of(vault.files.folder / n) for n in names},
                damaged=tuple(n for n in names if not _is_sound(vault, n)),
                user_version=database.user_version(),
                counter=database.counter(),
                n_clients=int(database.scalar("SELECT count(*) FROM clients")),
                n_sessions=int(database.scalar("SELECT count(*) FROM sessions")),
            )
            header = header_for(vault.header, database)
        manifest = replace(manifest, database_sha256=sha256_of(copy))
        package = scratch / "package"
        with zipfile.ZipFile(package, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("manifest.json", manifest_bytes(manifest, vault.key))
            archive.writestr("keyslots.json", header.to_bytes(vault.key))
            archive.write(copy, DATABASE)
            for file in names:
                cancel.check()
                archive.write(vault.files.folder / file, f"{FILES}/{file}")
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


def _is_sound(vault: Vault, name: str) -> bool:
    """Whether a sealed file opens. One that does not must not keep the rest from its backup."""
    try:
        vault.files.check(name)
    except FileDamagedError:
        return False
    return True


def _free_name(folder: Path, at: datetime) -> Path:
    n = 1
    while (target := folder / f"{at:%Y-%m-%d-%H%M%S}-{n:02}{SUFFIX}").exists():
        n += 1
    return target


def _sweep(folder: Path) -> None:
    """Remove what a backup that was killed half-way left behind (ciphertext only)."""
    for left in folder.glob(".making-*"):
        shutil.rmtree(left, ignore_errors=True)
