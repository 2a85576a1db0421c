"""The vault: created, unlocked, changed and locked here; everything else hangs from it.

A vault is a folder ``vault/`` with ``vault.db`` and ``keyslots.json``. Opening proves, in this
order: the header is whole, a slot opens, the header is genuine, the database belongs to it, is
not newer than we are, and is not older than the header remembers.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from coachapp.domain.ids import ClientId
from coachapp.errors import (
    DiskFullError,
    FolderNotWritableError,
    HeaderDamagedError,
    HeaderRolledBackError,
    KeyringLockedError,
    LastSlotError,
    NewerVaultError,
    RolledBackError,
    VaultExistsError,
)
from coachapp.store.audit import Audit
from coachapp.store.connection import Database, create_database, open_database
from coachapp.store.files import make_private_folder
from coachapp.store.index import PassageIndex
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
    keyring_name,
    keyring_slot,
    open_with_keyring,
    open_with_passphrase,
    open_with_recovery,
    passphrase_slot,
    recovery_slot,
)
from coachapp.store.migrate import migrate, refuse_newer
from coachapp.store.repositories.actions import Actions
from coachapp.store.repositories.cases import Cases
from coachapp.store.repositories.clients import Clients
from coachapp.store.repositories.goals import Goals
from coachapp.store.repositories.runs import Runs
from coachapp.store.repositories.sessions import Sessions

Clock = Callable[[], datetime]
Secret = str | RecoveryCode | SecretStore
DATABASE = "vault.db"


def utc_now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC)


class Notice(StrEnum):
    """Something noticed while opening that the coach should know."""

    HEADER_REPAIRED = "header_repaired"
    KEYRING_SILENT = "keyring_silent"


@dataclass(frozen=True, slots=True)
class WaysIn:
    """Which slots a locked vault has."""

    passphrase: bool
    keyring: bool
    recovery: bool


class _HeaderWitness:
    """Keeps the header's counters in step with the database."""

    def __init__(self, file: HeaderFile, header: Header, key: DataKey) -> None:
        self._file = file
        self._key = key
        self.header = header

    def before_commit(self, counter: int, audit_head: str) -> None:
        self.header = replace(self.header, pending=counter, audit_head=audit_head)
        self._file.write(self.header, self._key)

    def after_commit(self, counter: int) -> None:
        self.header = replace(self.header, confirmed=counter)
        # The commit is durable: a disk that is full now only makes the header lag, which
        # opening allows for. Telling the coach that saving failed would be wrong.
        with contextlib.suppress(DiskFullError, FolderNotWritableError):
            self._file.write(self.header, self._key, sync=False)

    def set_slots(self, header: Header) -> None:
        self._file.write_with_spare(header, self._key)
        self.header = header


class Vault:
    """An unlocked vault. Belongs to the thread that unlocked it; `lock` ends it."""

    def __init__(
        self,
        folder: Path,
        database: Database,
        key: DataKey,
        witness: _HeaderWitness,
        *,
        keyring: SecretStore | None,
        clock: Clock,
        notices: tuple[Notice, ...] = (),
    ) -> None:
        self.folder = folder
        self.database = database
        self.key = key
        self.notices = notices
        self.clients = Clients(database)
        self.cases = Cases(database)
        self.sessions = Sessions(database)
        self.goals = Goals(database)
        self.actions = Actions(database)
        self.runs = Runs(database)
        self.index = PassageIndex(database)
        self.audit = Audit(database, key)
        self._witness = witness
        self._keyring = keyring
        self._clock = clock

    @property
    def header(self) -> Header:
        """The header as it was last written."""
        return self._witness.header

    @property
    def ways_in(self) -> WaysIn:
        """Which slots there are."""
        return _ways_in(self.header)

    def change_passphrase(self, passphrase: str, cost: Argon2Cost | None = None) -> None:
        """Set or replace the passphrase: rewrites a slot, not the database."""
        slot = passphrase_slot(self.key, self.header.vault_id, passphrase, cost or Argon2Cost())
        # Logged first: a full disk then leaves the passphrase as it was, and says so.
        self.audit.record("passphrase_changed", "", self._clock())
        self._witness.set_slots(self.header.with_slot(slot))

    def new_recovery_code(self) -> RecoveryCode:
        """Make a new recovery code; the old one no longer opens this vault."""
        code = RecoveryCode.random()
        slot = recovery_slot(self.key, self.header.vault_id, code)
        self.audit.record("recovery_code_changed", "", self._clock())
        self._witness.set_slots(self.header.with_slot(slot))
        return code

    def use_keyring(self, store: SecretStore) -> None:
        """Open with the system's key store from now on."""
        slot = keyring_slot(self.key, self.header.vault_id, store)
        self.audit.record("keyring_added", slot.backend or "", self._clock())
        self._witness.set_slots(self.header.with_slot(slot))
        self._keyring = store

    def forget_keyring(self, store: SecretStore | None = None) -> None:
        """No longer open with the system's key store; `LastSlotError` without a passphrase.

        ``store`` is the key store to clean when the vault was opened another way.
        """
        if self.header.slot(SlotKind.PASSPHRASE) is None:
            raise LastSlotError
        self.audit.record("keyring_removed", "", self._clock())
        self._witness.set_slots(self.header.without_slot(SlotKind.KEYRING))
        store = self._keyring or store
        if store is not None:
            with contextlib.suppress(KeyringLockedError):
                store.remove(keyring_name(self.header.vault_id))
                store.remove(counter_name(self.header))
        self._keyring = None

    def delete_client(self, client_id: ClientId) -> None:
        """Delete a client with everything of theirs; the log keeps the id only."""
        with self.database.transaction():
            self.clients.delete(client_id)
            self.audit.record("client_deleted", client_id, self._clock())
        self.database.checkpoint()

    def lock(self) -> None:
        """Close the database, remember the counter in the key store, drop the key."""
        try:
            counter = self.database.counter()
            if self._keyring is not None:
                with contextlib.suppress(KeyringLockedError):
                    self._keyring.put(counter_name(self.header), str(counter))
        finally:
            self.database.close()
            self.key.zero()


def ways_in(folder: Path) -> WaysIn:
    """Which slots a locked vault has; see `parse_header` for what is raised."""
    unproven, _ = _read_header(HeaderFile(folder))
    return _ways_in(unproven.header)


def exists(folder: Path) -> bool:
    """Whether a vault, or what is left of one, stands in a folder.

    One whose making was cut off before its first commit does not count: nobody was shown its
    recovery code, and nothing is in it.
    """
    parts = (folder / n for n in (DATABASE, "keyslots.json", "keyslots.spare.json"))
    return any(p.exists() for p in parts) and not _is_unfinished(folder)


def _is_unfinished(folder: Path) -> bool:
    try:
        header = HeaderFile(folder).read().header
    except (HeaderDamagedError, NewerVaultError):
        return False
    return header.pending <= 1 and header.confirmed == 0


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
    witness = _HeaderWitness(file, header, key)
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
        witness = _HeaderWitness(file, header, key)
        vault = Vault(
            folder, database, key, witness, keyring=store, clock=clock, notices=tuple(notices)
        )
        if database.user_version() == 0:
            if (
                header.confirmed > 0 or from_spare
            ):  # all that was ever committed was in a WAL that is gone
                raise RolledBackError(found=0, expected=header.confirmed)
            database.attach_witness(witness)
            migrate(database, before=lambda: None)
        else:
            _reconcile(
                database, witness, file, key, from_spare=from_spare, accept_older=accept_older
            )
            database.attach_witness(witness)
            migrate(database, before=lambda: before_migration and before_migration(vault))
        vault.audit.record("unlocked", _kind_of(secret).value, clock())
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


def _kind_of(secret: Secret) -> SlotKind:
    if isinstance(secret, str):
        return SlotKind.PASSPHRASE
    return SlotKind.RECOVERY if isinstance(secret, RecoveryCode) else SlotKind.KEYRING


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


def _reconcile(
    database: Database,
    witness: _HeaderWitness,
    file: HeaderFile,
    key: DataKey,
    *,
    from_spare: bool,
    accept_older: bool,
) -> None:
    """Compare the database with the header, and let a commit that never came be the next one.

    A spare header may lag, so it gives a lower bound only.
    """
    loose = from_spare or accept_older
    header = witness.header
    found = database.counter()
    if loose and not accept_older and found < header.confirmed:
        raise RolledBackError(found=found, expected=header.confirmed)
    if not loose:
        if found < header.confirmed:
            raise RolledBackError(found=found, expected=header.confirmed)
        if found > header.pending:
            raise HeaderRolledBackError(found=header.pending, expected=found)
        if found == header.pending and database.audit_head() != header.audit_head:
            raise RolledBackError(found=found, expected=header.pending)
    if (header.pending, header.confirmed) != (found, found) or loose:
        witness.header = replace(
            header, pending=found, confirmed=found, audit_head=database.audit_head()
        )
        file.write_with_spare(witness.header, key)


def _ways_in(header: Header) -> WaysIn:
    kinds = {s.kind for s in header.slots}
    return WaysIn(
        passphrase=SlotKind.PASSPHRASE in kinds,
        keyring=SlotKind.KEYRING in kinds,
        recovery=SlotKind.RECOVERY in kinds,
    )
