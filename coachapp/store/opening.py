"""Making a vault and opening one.

A vault is a folder ``vault/`` with ``vault.db`` and ``keyslots.json``. Opening proves, in this
order: the header is whole, a slot opens, the header is genuine, the database belongs to it, is
not newer than we are, and is not older than the header remembers.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from coachapp.errors import (
    DiskFullError,
    FolderNotWritableError,
    HeaderDamagedError,
    KeyringLockedError,
    LastSlotError,
    NewerVaultError,
    RolledBackError,
    VaultExistsError,
)
from coachapp.store.connection import create_database, open_database
from coachapp.store.files import make_private_folder
from coachapp.store.keys.derivation import Argon2Cost, DataKey
from coachapp.store.keys.header import (
    Header,
    HeaderFile,
    SlotKind,
    UnprovenHeader,
    new_epoch,
    new_vault_id,
)
from coachapp.store.keys.keyring_store import SecretStore
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.keys.slots import (
    counter_name,
    keyring_slot,
    open_with_keyring,
    open_with_passphrase,
    open_with_recovery,
    passphrase_slot,
    recovery_slot,
)
from coachapp.store.migrate import migrate, refuse_newer
from coachapp.store.vault import DATABASE, Clock, Notice, Vault, WaysIn, utc_now, ways_in
from coachapp.store.witness import HeaderWitness

Secret = str | RecoveryCode | SecretStore


def create(
    folder: Path,
    *,
    passphrase: str | None,
    keyring: SecretStore | None = None,
    clock: Clock = utc_now,
    cost: Argon2Cost | None = None,
) -> tuple[Vault, RecoveryCode]:
    """A new vault and its recovery code, which is shown once.

    Raises:
        VaultExistsError: there is one; a vault is never replaced.
        LastSlotError: neither a passphrase nor a key store was given.
        WeakPassphraseError: too short.
    """
    if exists(folder):
        raise VaultExistsError
    if passphrase is None and keyring is None:
        raise LastSlotError
    key = DataKey.random()
    vault_id = new_vault_id()
    header = Header(vault_id=vault_id, slots=(), key_check="", epoch=new_epoch())
    header = replace(header, key_check=key.check_value(vault_id))
    code = RecoveryCode.random()
    if passphrase is not None:
        slot = passphrase_slot(key, vault_id, passphrase, cost or Argon2Cost())
        header = header.with_slot(slot)
    if keyring is not None:
        header = header.with_slot(keyring_slot(key, vault_id, keyring))
    header = header.with_slot(recovery_slot(key, vault_id, code))
    make_private_folder(folder)
    _clear_unfinished(folder)
    file = HeaderFile(folder)
    # The header first: a database whose key nobody has would be lost.
    file.write_with_spare(header, key)
    database = create_database(folder / DATABASE, key)
    witness = HeaderWitness(file, header, key)
    database.attach_witness(witness)
    migrate(database, before=lambda: None)
    vault = Vault(folder, database, key, witness, keyring=keyring, clock=clock)
    vault.audit.record("vault_created", vault_id, clock())
    file.write_with_spare(witness.header, key)
    return vault, code


def _clear_unfinished(folder: Path) -> None:
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"):
        (folder / name).unlink(missing_ok=True)


def unlock(
    folder: Path,
    secret: Secret,
    *,
    clock: Clock = utc_now,
    before_migration: Callable[[Vault], None] | None = None,
    accept_older: bool = False,
) -> Vault:
    """Open a vault with a passphrase, a recovery code or the system's key store.

    With ``accept_older`` a database that is older than the header says is opened all the same;
    only for a coach who was told and said yes.

    Raises:
        WrongSecretError, KeyringChangedError, KeyringLockedError: the secret opens nothing.
        HeaderDamagedError, DatabaseMissingError, DatabaseDamagedError: what it names.
        RolledBackError, HeaderRolledBackError: the parts do not belong together.
        NewerVaultError: written by a newer application.
    """
    file = HeaderFile(folder)
    unproven, from_spare = _read_header(file)
    key = open_slot(unproven.header, secret)
    try:
        header = unproven.prove(key)
        store = None if isinstance(secret, str | RecoveryCode) else secret
        notices = [Notice.HEADER_REPAIRED] if from_spare else []
        if store is not None and not accept_older:
            _compare_with_keyring(header, store, notices)
        database = open_database(folder / DATABASE, key)
    except BaseException:
        key.zero()
        raise
    try:
        refuse_newer(database)
        witness = HeaderWitness(file, header, key)
        vault = Vault(
            folder, database, key, witness, keyring=store, clock=clock, notices=tuple(notices)
        )
        if database.user_version() == 0:
            # All that was ever committed was in a write-ahead log that is gone.
            if header.confirmed > 0 or from_spare:
                raise RolledBackError(found=0, expected=header.confirmed)
            database.attach_witness(witness)
            migrate(database, before=lambda: None)
        else:
            witness.reconcile(database, from_spare=from_spare, accept_older=accept_older)
            database.attach_witness(witness)
            migrate(database, before=lambda: before_migration and before_migration(vault))
        vault.audit.record("unlocked", _kind_of(secret).value, clock())
        if not accept_older:  # an older database does not know the files that came after it
            with contextlib.suppress(DiskFullError, FolderNotWritableError):
                vault.sweep_files()
        if vault.repeat_erasures():
            vault.notices = (*vault.notices, Notice.ERASED_AGAIN)
    except BaseException:
        database.close()
        key.zero()
        raise
    return vault


def open_slot(header: Header, secret: Secret) -> DataKey:
    """The data key, by whichever secret was given."""
    if isinstance(secret, str):
        return open_with_passphrase(header, secret)
    if isinstance(secret, RecoveryCode):
        return open_with_recovery(header, secret)
    return open_with_keyring(header, secret)


def ways_in_of(folder: Path) -> WaysIn:
    """Which slots a locked vault has; see `parse_header` for what is raised."""
    unproven, _ = _read_header(HeaderFile(folder))
    return ways_in(unproven.header)


def exists(folder: Path) -> bool:
    """Whether a vault, or what is left of one, stands in a folder.

    One whose making was cut off before its first commit does not count: nobody was shown its
    recovery code, and nothing is in it.
    """
    parts = (folder / n for n in (DATABASE, "keyslots.json", "keyslots.spare.json"))
    return any(p.exists() for p in parts) and not _is_unfinished(folder)


def _kind_of(secret: Secret) -> SlotKind:
    if isinstance(secret, str):
        return SlotKind.PASSPHRASE
    return SlotKind.RECOVERY if isinstance(secret, RecoveryCode) else SlotKind.KEYRING


def _is_unfinished(folder: Path) -> bool:
    try:
        header = HeaderFile(folder).read().header
    except (HeaderDamagedError, NewerVaultError):
        return False
    return header.pending <= 1 and header.confirmed == 0


def _read_header(file: HeaderFile) -> tuple[UnprovenHeader, bool]:
    try:
        return file.read(), False
    except HeaderDamagedError:
        return file.read_spare(), True


def _compare_with_keyring(header: Header, store: SecretStore, notices: list[Notice]) -> None:
    """A whole folder that was put back is older than the counter in the key store."""
    try:
        kept = store.get(counter_name(header))
    except KeyringLockedError:
        notices.append(Notice.KEYRING_SILENT)
        return
    if kept is not None and kept.isdigit() and header.pending < int(kept):
        raise RolledBackError(found=header.pending, expected=int(kept))
