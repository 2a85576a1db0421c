"""Creating, unlocking and locking the practice; the ways in; the key store."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from coachapp.domain.cancel import Cancel
from coachapp.errors import KeyringMissingError
from coachapp.settings.paths import Paths
from coachapp.store import backup
from coachapp.store import opening as vaults
from coachapp.store.backup import Manifest
from coachapp.store.keys.keyring_store import SecretStore, SystemKeyring
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.vault import Vault, WaysIn, utc_now


@dataclass(frozen=True, slots=True)
class Door:
    """What stands before the lock screen: is there a vault, and which ways lead in."""

    exists: bool
    ways_in: WaysIn
    has_keyring: bool


def look(paths: Paths) -> Door:
    """What is there to open; a damaged header raises `HeaderDamagedError`.

    Completes a restore that was cut off. Only for the process that holds the `InstanceLock`.
    """
    backup.finish_restore(paths.root)
    if not vaults.exists(paths.vault):
        return Door(False, WaysIn(False, False, False), _keyring() is not None)
    return Door(True, vaults.ways_in_of(paths.vault), _keyring() is not None)


def closed_door() -> Door:
    """A vault that is there but cannot be looked at: only a backup helps."""
    return Door(True, WaysIn(True, False, True), False)


def create(
    paths: Paths, *, passphrase: str | None, use_keyring: bool
) -> tuple[Vault, RecoveryCode]:
    """A new practice; see `coachapp.store.opening.create`."""
    store = SystemKeyring() if use_keyring else None
    return vaults.create(paths.vault, passphrase=passphrase, keyring=store)


def unlock_with_passphrase(paths: Paths, passphrase: str, *, accept_older: bool = False) -> Vault:
    """Open with a passphrase; see `coachapp.store.opening.unlock`."""
    return _unlock(paths, passphrase, accept_older=accept_older)


def unlock_with_code(paths: Paths, typed: str, *, accept_older: bool = False) -> Vault:
    """Open with the recovery code as it was typed; `MistypedCodeError` for a slip."""
    return _unlock(paths, RecoveryCode.parse(typed), accept_older=accept_older)


def unlock_with_keyring(paths: Paths, *, accept_older: bool = False) -> Vault:
    """Open with the system's key store; `KeyringMissingError` when there is none."""
    return _unlock(paths, SystemKeyring(), accept_older=accept_older)


def _unlock(paths: Paths, secret: vaults.Secret, *, accept_older: bool) -> Vault:
    def keep_old(opened: Vault) -> None:
        backup.make_backup(opened, paths.backups, utc_now())

    return vaults.unlock(paths.vault, secret, before_migration=keep_old, accept_older=accept_older)


def use_keyring(opened: Vault) -> None:
    """Open with the system's key store from now on."""
    opened.use_keyring(SystemKeyring())


def forget_keyring(opened: Vault) -> None:
    """No longer open with the system's key store, and clean it where it can be reached."""
    opened.forget_keyring(_keyring())


def make_backup(opened: Vault, folder: Path, cancel: Cancel | None = None) -> tuple[Path, Manifest]:
    """Back up and verify."""
    return backup.make_backup(opened, folder, utc_now(), cancel)


def is_backup_due(paths: Paths, every_days: int, now: datetime) -> bool:
    """Whether the newest automatic backup is older than the coach wants."""
    if every_days == 0:
        return False
    newest = next(iter(backup.list_backups(paths.backups)), None)
    if newest is None:
        return True
    made = datetime.fromtimestamp(newest.stat().st_mtime, tz=now.tzinfo)
    return now - made >= timedelta(days=every_days)


def backups(paths: Paths) -> tuple[Path, ...]:
    """The automatic backups, the newest first."""
    return backup.list_backups(paths.backups)


def secret_of(typed: str, *, is_code: bool) -> vaults.Secret:
    """A passphrase, or a recovery code that was typed."""
    return RecoveryCode.parse(typed) if is_code else typed


def check_backup(path: Path, secret: vaults.Secret) -> Manifest:
    """What a backup holds, after it was proven whole."""
    return backup.check_backup(path, secret)


def restore(path: Path, paths: Paths, secret: vaults.Secret) -> Manifest:
    """Put a backup in the place of the vault; the old one is kept aside."""
    return backup.restore(path, paths.root, secret, utc_now())


def restore_and_unlock(path: Path, paths: Paths, typed: str, *, is_code: bool) -> Vault:
    """Put a backup in the place of the vault and open it with the secret that opened it."""
    restore(path, paths, secret_of(typed, is_code=is_code))
    return unlock_with_code(paths, typed) if is_code else unlock_with_passphrase(paths, typed)


def _keyring() -> SecretStore | None:
    with contextlib.suppress(KeyringMissingError):
        return SystemKeyring()
    return None
