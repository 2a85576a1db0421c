"""Erasing a client so that nothing comes back, not even with an older backup.

That a client was erased stands in the vault, and in a journal beside it: ids and moments, no name.
The journal survives a restore; what it names and an older database still holds is erased again at
opening. Each line is authenticated, since it has the power to delete.
"""

from __future__ import annotations

import hmac
import json
import shutil
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from coachapp.domain.ids import ClientId
from coachapp.domain.practice import Erasure
from coachapp.store.connection import Database
from coachapp.store.files import write_atomically
from coachapp.store.keys.derivation import DataKey, Purpose
from coachapp.store.repositories.rows import Table, stamp

JOURNAL = "erasures.jsonl"


class Erasures:
    """What was erased from one vault."""

    def __init__(self, folder: Path, database: Database, key: DataKey) -> None:
        self._path = folder / JOURNAL
        self._database = database
        self._key = key.subkey(Purpose.ERASURES)
        self._table = Table(database, "erasures", Erasure)

    def all(self) -> tuple[Erasure, ...]:
        """What was erased, the newest first."""
        return self._table.read("ORDER BY erased_at DESC")

    def erase(self, client_id: ClientId, at: datetime) -> Erasure:
        """Delete a client with everything below, and note that it was done."""

        def count(sql: str) -> int:
            return int(self._database.scalar(f"SELECT count(*) FROM {sql}", (client_id,)))

        erasure = Erasure(
            client_id=client_id,
            erased_at=at,
            n_cases=count("cases WHERE client_id = ?"),
            n_sessions=count("sessions s JOIN cases c ON c.id = s.case_id WHERE c.client_id = ?"),
            n_materials=count("materials m JOIN cases c ON c.id = m.case_id WHERE c.client_id = ?"),
        )
        with self._database.transaction():
            self._database.execute("DELETE FROM clients WHERE id = ?", (client_id,))
            # What an import is called may name the client whose file it was.
            self._database.execute(
                "DELETE FROM imports WHERE id NOT IN (SELECT import_id FROM import_items)"
            )
            self._table.save(erasure)
        return erasure

    def write_journal(self) -> None:
        """Write the journal beside the database."""
        lines = [self._line(e.client_id, stamp(e.erased_at)) for e in self.all()]
        write_atomically(self._path, "".join(f"{line}\n" for line in lines).encode())

    def pending(self) -> tuple[ClientId, ...]:
        """Whom the journal names and this database does not know as erased."""
        known = {e.client_id for e in self.all()}
        return tuple(c for c in dict.fromkeys(self._read_journal()) if c not in known)

    def _read_journal(self) -> list[ClientId]:
        try:
            untrusted = self._path.read_text(encoding="utf-8", errors="replace")
        except OSError:  # none, or none that can be read: no reason to stay locked
            return []
        found = []
        for line in untrusted.splitlines():
            try:
                fields = json.loads(line)
                client_id, at, mac = fields["client"], fields["at"], fields["mac"]
                is_ours = hmac.compare_digest(mac, self._mac(client_id, at))
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
                continue
            if is_ours:
                found.append(ClientId(client_id))
        return found

    def _line(self, client_id: str, at: str) -> str:
        return json.dumps({"client": client_id, "at": at, "mac": self._mac(client_id, at)})

    def _mac(self, client_id: str, at: str) -> str:
        return hmac.new(self._key, f"{client_id}\x1f{at}".encode(), sha256).hexdigest()


def carry_journal(source: Path, target: Path) -> None:
    """Take the journal of a vault along to the one that replaces it."""
    if (source / JOURNAL).exists():
        shutil.copyfile(source / JOURNAL, target / JOURNAL)
        (target / JOURNAL).chmod(0o600)
