"""The open vault: its repositories, its keys' slots, and its end."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from coachapp.domain.casefile import Material
from coachapp.domain.ids import CaseId, ClientId, MaterialId, SessionId, new_id
from coachapp.domain.practice import Erasure
from coachapp.errors import KeyringLockedError, LastSlotError
from coachapp.store.audit import Audit
from coachapp.store.connection import Database
from coachapp.store.erasure import Erasures
from coachapp.store.history import History
from coachapp.store.keys.derivation import Argon2Cost, DataKey
from coachapp.store.keys.header import Header, SlotKind
from coachapp.store.keys.keyring_store import SecretStore
from coachapp.store.keys.recovery import RecoveryCode
from coachapp.store.keys.slots import (
    counter_name,
    keyring_name,
    keyring_slot,
    passphrase_slot,
    recovery_slot,
)
from coachapp.store.repositories.actions import Actions
from coachapp.store.repositories.agenda import Appointments
from coachapp.store.repositories.assessments import Assessments
from coachapp.store.repositories.cases import Cases
from coachapp.store.repositories.clients import Clients
from coachapp.store.repositories.goals import Goals
from coachapp.store.repositories.imports import Imports
from coachapp.store.repositories.materials import Materials
from coachapp.store.repositories.runs import Runs
from coachapp.store.repositories.sessions import Sessions
from coachapp.store.sealed import SealedFolder
from coachapp.store.search.finder import Finder
from coachapp.store.search.index import PassageIndex
from coachapp.store.witness import HeaderWitness
from coachapp.text import RawText

Clock = Callable[[], datetime]
DATABASE = "vault.db"
FILES = "files"


def utc_now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC)


class Notice(StrEnum):
    """Something noticed while opening that the coach should know."""

    HEADER_REPAIRED = "header_repaired"
    KEYRING_SILENT = "keyring_silent"
    ERASED_AGAIN = "erased_again"


@dataclass(frozen=True, slots=True)
class WaysIn:
    """Which slots a locked vault has."""

    passphrase: bool
    keyring: bool
    recovery: bool


class Vault:
    """An unlocked vault. Belongs to the thread that unlocked it; `lock` ends it."""

    def __init__(
        self,
        folder: Path,
        database: Database,
        key: DataKey,
        witness: HeaderWitness,
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
        self.materials = Materials(database)
        self.assessments = Assessments(database)
        self.appointments = Appointments(database)
        self.imports = Imports(database)
        self.history = History(database)
        self.erasures = Erasures(folder, database, key)
        self.files = SealedFolder(folder / FILES, key)
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
        return ways_in(self.header)

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

    def add_material(
        self,
        case_id: CaseId,
        name: str,
        source: BinaryIO,
        *,
        session_id: SessionId | None = None,
    ) -> Material:
        """Seal a file and note it; a file whose note could not be made is swept away later."""
        material_id = MaterialId(new_id())
        sealed = self.files.write(material_id, source)
        material = Material(
            id=material_id,
            case_id=case_id,
            session_id=session_id,
            name=RawText(name),
            size_bytes=sealed.size_bytes,
            sha256=sealed.sha256,
            added_at=self._clock(),
        )
        self.materials.save(material)
        return material

    def finder(self) -> Finder:
        """A search over everything, for the thread that calls this."""
        return Finder(self.folder / DATABASE, self.key)

    def sweep_files(self) -> None:
        """Remove the files whose material is gone. Not inside a transaction."""
        self.files.keep_only(m.id for m in self.materials.all())

    def erase_client(self, client_id: ClientId) -> Erasure:
        """Delete a client with everything of theirs, so that nothing brings them back.

        What could be undone until now is forgotten; only the id, the moment and counts stay.
        """
        with self.database.transaction():
            erasure = self.erasures.erase(client_id, self._clock())
            self.audit.record("client_erased", client_id, self._clock())
        self.history.purge()
        self.database.checkpoint()
        self.sweep_files()
        self.erasures.write_journal()
        return erasure

    def repeat_erasures(self) -> int:
        """Erase again whom an older backup brought back; how many that were.

        Of those it does not hold either it is noted, so that the journal keeps them.
        """
        pending = self.erasures.pending()
        there = {c.id for c in self.clients.all(archived=True)}
        for client_id in pending:
            self.erase_client(client_id)
        return sum(client_id in there for client_id in pending)

    def lock(self) -> None:
        """Close the database, remember the counter in the key store, drop the key."""
        try:
            self.sweep_files()
            counter = self.database.counter()
            if self._keyring is not None:
                with contextlib.suppress(KeyringLockedError):
                    self._keyring.put(counter_name(self.header), str(counter))
        finally:
            self.database.close()
            self.key.zero()


def ways_in(header: Header) -> WaysIn:
    """Which slots a header has."""
    kinds = {s.kind for s in header.slots}
    return WaysIn(
        passphrase=SlotKind.PASSPHRASE in kinds,
        keyring=SlotKind.KEYRING in kinds,
        recovery=SlotKind.RECOVERY in kinds,
    )
