"""Putting a backup in the place of the vault."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from coachapp.errors import NewerVaultError
from coachapp.store.backup.archive import (
    Manifest,
    database_key,
    header_for,
    key_of,
    opened,
    unpacked,
    verify,
)
from coachapp.store.erasure import carry_journal
from coachapp.store.files import make_private_folder, sync_folder, write_atomically
from coachapp.store.keys.header import HeaderFile, new_epoch, parse_header
from coachapp.store.migrate import latest_version
from coachapp.store.opening import Secret
from coachapp.store.vault import DATABASE, FILES


def restore(path: Path, root: Path, secret: Secret, at: datetime) -> Manifest:
    """Put a backup in the place of the vault; the vault that was there is kept aside.

    Everything is prepared and checked beside the vault; the exchange itself is two renames,
    and `finish_restore` completes it when the computer stopped between them.
    """
    vault_folder, prepared = root / "vault", root / "vault.restoring"
    make_private_folder(root)
    with unpacked(path, root) as parts:
        key = key_of(parts, secret)
        try:
            manifest = verify(parts, key)
            if manifest.user_version > latest_version():
                raise NewerVaultError(found=manifest.user_version, known=latest_version())
            shutil.rmtree(prepared, ignore_errors=True)
            make_private_folder(prepared)
            copy_key = database_key(key, manifest.backup_id)
            with opened(parts.folder / DATABASE, copy_key) as database:
                database.copy_to(prepared / DATABASE, key)
            (prepared / DATABASE).chmod(0o600)
            shutil.move(parts.folder / FILES, prepared / FILES)
            with opened(prepared / DATABASE, key) as database:
                kept = parse_header(parts.header_bytes).prove(key)
                # Another epoch: the key store's counter of before does not hold for it.
                header = replace(header_for(kept, database), epoch=new_epoch())
            HeaderFile(prepared).write_with_spare(header, key)
            carry_journal(vault_folder, prepared)
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
